// What the keys do and what the signs mean.

const KEYS = [
  ["← →", "earlier, later event"],
  ["↑ ↓", "lane above, below (in the list: earlier, later)"],
  ["PgUp PgDn", "SECTION before, after"],
  ["Home End", "first, last event"],
  ["1 9 6 1", "type a year, or year and month: 196107"],
  ["Enter", "open the event"],
  ["Esc", "close; once more: leave the timeline"],
  ["/", "search"],
  ["t", "table or list"],
  ["+ − f e", "zoom in, out, show all, show this era"],
  ["?", "this help"],
];

export function create(app) {
  const { make } = app.shell;
  const lane = app.outline.lanes[0] ?? { colour: "gray", shape: "circle" };
  const section = app.keys.sections(app.events).name;
  const toggle = make("button", { type: "button", "aria-expanded": "false" }, "Keys and signs");
  const panel = make("div", { class: "lessons-timeline-help", hidden: true });

  const keys = KEYS.map(([name, meaning]) =>
    make("div", {}, make("dt", {}, make("kbd", {}, name)), make("dd", {}, meaning.replace("SECTION", section))),
  );
  const cluster = app.track.node("svg", { class: "lessons-timeline-icon", viewBox: "-12 -12 24 24", width: 24, height: 24, "aria-hidden": "true" });
  cluster.append(app.track.node("g", { style: `--lane: ${lane.colour}` }, app.track.cluster(4)));
  const bar = app.track.node("svg", { class: "lessons-timeline-icon", viewBox: "-12 -12 24 24", width: 24, height: 24, "aria-hidden": "true" });
  bar.append(app.track.node("path", { class: "lessons-timeline-bar", style: `--lane: ${lane.colour}`, d: "M-10 0H10M-10-3v6M10-3v6" }));
  const signs = [
    [app.icon(lane), "an event"],
    [bar, "how long it lasted, or the month or year within which it happened"],
    [app.icon(lane, { confidence: "contested" }), "contested: accounts differ"],
    [app.icon(lane, { how: "circa" }), "about this time"],
    [app.icon(lane, { how: "planned" }), "planned"],
    [cluster, "4 events close together: zoom in to part them"],
  ].map(([sign, meaning]) => make("div", {}, make("dt", {}, sign), make("dd", {}, meaning)));
  panel.append(
    make("div", {}, make("h4", {}, "Keys"), make("dl", {}, keys)),
    make("div", {}, make("h4", {}, "Signs"), make("dl", { class: "lessons-timeline-signs" }, signs)),
  );

  function open(wanted) {
    panel.hidden = !wanted;
    toggle.setAttribute("aria-expanded", String(wanted));
  }
  toggle.addEventListener("click", () => open(panel.hidden));

  return {
    toggle,
    panel,
    flip() {
      open(panel.hidden);
      // The panel stands before the track: without moving there, nobody would meet it.
      if (!panel.hidden) toggle.focus();
    },
    // Esc closes the open help from inside it, or (`anywhere`) if nothing else is open.
    escape(target, anywhere) {
      const inside = panel.contains(target) || target === toggle;
      if (panel.hidden || !(inside || anywhere)) return false;
      open(false);
      if (inside) app.focusTrack();
      return true;
    },
  };
}
