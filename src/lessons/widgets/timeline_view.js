// The track on the page: its size, its zoom, and the one stop for the keyboard.

const CLOSER = 0.5;

let views = 0;

export function create(app) {
  const { make } = app.shell;
  const { axis: axes, track } = app;
  const number = ++views;
  const svg = track.node("svg", { class: "lessons-timeline-track", "aria-hidden": "true", focusable: "false" });
  const list = make("div", {
    class: "lessons-timeline-keys",
    role: "listbox",
    tabindex: "0",
    "aria-orientation": "horizontal",
    "aria-label": "Events in order of time. Arrow keys move, Enter opens, question mark lists the keys.",
  });
  const stage = make("div", { class: "lessons-timeline-stage" }, svg, list);
  const peek = make("div", { class: "lessons-timeline-peek" });
  const limits = padded(app.outline.start, app.outline.stop, 0.01, 2);
  let view = { ...limits };
  let drawn = null;
  let measure = null;
  let options = new Map();

  function padded(start, stop, share, least) {
    const spare = Math.max((stop - start) * share, least);
    return { from: start - spare, to: stop + spare };
  }

  function measures() {
    const family = getComputedStyle(app.frame.root).fontFamily;
    const of = (font) => app.labels.measurer(`${font} ${family}`);
    return { plain: of("400 12px"), bold: of("600 12px"), small: of("600 11px") };
  }

  function draw() {
    const width = Math.floor(stage.clientWidth);
    if (!width) return;
    measure ??= measures();
    drawn = app.stage.picture(app, view, limits, width, measure);
    track.draw(svg, drawn);
    for (const row of drawn.rows) {
      for (const mark of row.marks) {
        const place = `translate(${Math.round(mark.x - 12)}px, ${Math.round(row.y - 12)}px)`;
        for (const event of mark.events) options.get(event.id).style.transform = place;
      }
    }
  }

  function fill() {
    options = new Map();
    const groups = [];
    for (const event of app.state.shown) {
      const name = app.eraName(event.era);
      if (groups.at(-1)?.getAttribute("aria-label") !== name) {
        groups.push(make("div", { role: "group", "aria-label": name }));
      }
      const id = `lessons-timeline-${number}-${event.id}`;
      const doubt = event.confidence === "contested" ? ", contested" : "";
      const words = `${event.when}: ${event.headline}. ${app.lane(event).name}${doubt}`;
      const option = make("div", { role: "option", id, "aria-selected": "false" }, words);
      option.addEventListener("click", () => app.open(event, "track"));
      options.set(event.id, option);
      groups.at(-1).append(option);
    }
    list.replaceChildren(...groups);
  }

  function mark() {
    const { current } = app.state;
    for (const [id, option] of options) option.setAttribute("aria-selected", String(id === current?.id));
    if (current) list.setAttribute("aria-activedescendant", options.get(current.id).id);
    else list.removeAttribute("aria-activedescendant");
    tell([]);
  }

  // The line under the track says what the pointer, or else the keyboard, is on.
  function tell(events) {
    const { current } = app.state;
    const told = events.length ? events : [current].filter(Boolean);
    if (!told.length) return peek.replaceChildren("Choose an event on the track or in the list.");
    const [event] = told;
    const icon = app.icon(app.lane(event), told.length === 1 ? event : {});
    const [head, rest] = told.length === 1 ? [event.when, event.headline] : several(told);
    const words = make("span", {}, make("strong", {}, head), ` ${rest}`);
    const button = make("button", { type: "button" }, "Details");
    button.addEventListener("click", () => app.open(event, "track"));
    peek.replaceChildren(icon, words, ...(event === current && told.length === 1 ? [button] : []));
  }

  function several(events) {
    const names = events.slice(0, 3).map((event) => event.headline);
    return [`${events.length} events`, names.join("; ") + (events.length > 3 ? "; …" : "")];
  }

  function look(next, quietly) {
    view = axes.kept(next, limits);
    draw();
    if (!quietly) app.frame.say(`Showing ${axes.words(view)}.`);
  }

  function middle() {
    const { current } = app.state;
    const inside = current && app.layout.inView(view, current);
    return inside ? Math.max(current.start, view.from) : (view.from + view.to) / 2;
  }

  function reveal(event) {
    if (event.start >= view.from && event.start <= view.to) return;
    const half = (view.to - view.from) / 2;
    view = axes.kept({ from: event.start - half, to: event.start + half }, limits);
  }

  const zoom = (factor, around = middle(), quietly = false) =>
    look(axes.zoomed(view, factor, around, limits), quietly);
  const span = (start, stop) => look(padded(start, stop, 0.06, 10));
  const era = (id = app.state.current?.era) => {
    const found = app.outline.eras.find((each) => each.id === id) ?? app.outline.eras[0];
    if (found) look(padded(found.start, found.stop, 0.01, 2));
  };
  const focus = () => list.focus({ preventScroll: true });

  list.addEventListener("focus", () => {
    if (!app.state.current && app.state.shown.length) app.go(app.state.shown[0]);
  });
  list.addEventListener("keydown", (event) => {
    const plain = !(event.ctrlKey || event.metaKey || event.altKey || event.shiftKey);
    if (plain && (event.key === "Enter" || event.key === " ")) {
      event.preventDefault();
      if (app.state.current) app.open(app.state.current, "track");
    } else {
      app.step(event);
    }
  });
  app.pointer.listen(app, svg, {
    view: () => view,
    axis: () => axes.scale(view, drawn.strip.axis.left, drawn.strip.axis.right),
    whole: () => drawn.strip.axis,
    look,
    zoom,
    span,
    era,
    tell,
    focus,
  });

  const watch = new ResizeObserver(() => draw());
  watch.observe(stage);
  return {
    element: [stage, peek],
    draw,
    fill,
    mark,
    reveal,
    focus,
    era: () => era(),
    fit: () => look({ ...limits }),
    closer: () => zoom(CLOSER),
    further: () => zoom(1 / CLOSER),
    close: () => watch.disconnect(),
  };
}
