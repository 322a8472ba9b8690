// The track on the page: zoom, pan, pointer and touch, and the one stop for the keyboard.

const CLOSER = 0.5;
const DRAG = 5;

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
  const peek = make("p", { class: "lessons-timeline-peek" });
  const limits = padded(app.outline.start, app.outline.stop);
  let view = { ...limits };
  let drawn = null;
  let measure = null;
  let options = new Map();

  function padded(start, stop) {
    const spare = Math.max((stop - start) * 0.01, 2);
    return { from: start - spare, to: stop + spare };
  }

  function measures() {
    const family = getComputedStyle(app.frame.root).fontFamily;
    const of = (font) => app.labels.measurer(`${font} ${family}`);
    // The label of the current event is bold: room is kept for the wider face.
    return { plain: of("600 12px"), bold: of("600 12px"), small: of("600 11px") };
  }

  function draw() {
    const width = Math.floor(stage.clientWidth);
    if (!width) return;
    measure ??= measures();
    drawn = app.stage.picture(app, view, limits, width, measure);
    track.draw(svg, drawn);
    for (const row of drawn.rows) {
      for (const mark of row.marks) {
        for (const event of mark.events) {
          const option = options.get(event.id);
          if (option) option.style.transform = `translate(${Math.round(mark.x - 12)}px, ${Math.round(row.y - 12)}px)`;
        }
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
      const words = `${event.when}: ${event.headline}. ${app.lane(event).name}${event.confidence === "contested" ? ", contested" : ""}`;
      const option = make("div", { role: "option", id, "aria-selected": "false" }, words);
      option.addEventListener("click", () => app.open(event, "track"));
      options.set(event.id, option);
      groups.at(-1).append(option);
    }
    list.replaceChildren(...groups);
  }

  function mark() {
    for (const [id, option] of options) option.setAttribute("aria-selected", String(id === app.state.current?.id));
    const option = options.get(app.state.current?.id);
    if (option) list.setAttribute("aria-activedescendant", option.id);
    else list.removeAttribute("aria-activedescendant");
    tell(app.state.current ? [app.state.current] : []);
  }

  // One line under the track says what the pointer or the keyboard is on.
  function tell(events) {
    if (!events.length) {
      peek.replaceChildren(make("span", {}, "Choose an event on the track or in the list."));
    } else if (events.length === 1) {
      const [event] = events;
      const button = make("button", { type: "button" }, "Details");
      button.addEventListener("click", () => app.open(event, "track"));
      peek.replaceChildren(app.icon(app.lane(event), event), make("span", {}, make("strong", {}, event.when), ` ${event.headline}`), button);
    } else {
      const names = events.slice(0, 3).map((event) => event.headline).join("; ");
      const rest = events.length > 3 ? "; …" : "";
      peek.replaceChildren(app.icon(app.lane(events[0])), make("span", {}, make("strong", {}, `${events.length} events`), ` ${names}${rest}`));
    }
  }

  function look(next, quietly) {
    view = axes.kept(next, limits);
    draw();
    if (!quietly) app.frame.say(`Showing ${axes.words(view)}.`);
  }

  const middle = () => {
    const { current } = app.state;
    return current && app.layout.inView(view, current) ? Math.max(current.start, view.from) : (view.from + view.to) / 2;
  };
  const zoom = (factor, around = middle()) => look(axes.zoomed(view, factor, around, limits));
  const fit = () => look({ ...limits });
  const span = (start, stop) => {
    const spare = Math.max((stop - start) * 0.06, 10);
    look({ from: start - spare, to: stop + spare });
  };
  const era = (id = app.state.current?.era) => {
    const found = app.outline.eras.find((each) => each.id === id) ?? app.outline.eras[0];
    if (found) look(padded(found.start, found.stop));
  };

  function reveal(event) {
    if (event.start >= view.from && event.start <= view.to) return;
    const half = (view.to - view.from) / 2;
    view = axes.kept({ from: event.start - half, to: event.start + half }, limits);
  }

  const eventsAt = (target) => {
    const found = target.closest?.("[data-events]");
    return found ? found.dataset.events.split(" ").map((id) => app.byId.get(id)) : [];
  };

  function choose(target) {
    const events = eventsAt(target);
    if (events.length === 1) return app.open(events[0], "track");
    if (events.length) return part(events);
    const band = target.closest?.("[data-era]");
    if (band) era(band.dataset.era);
  }

  // A cluster opens by coming closer; what no zoom can part is opened one by one.
  function part(events) {
    app.go(events.includes(app.state.current) ? app.state.current : events[0]);
    const [start, stop] = [events[0].start, Math.max(...events.map((event) => event.start + 1))];
    const closer = (stop - start) * 1.12 + 20 < (view.to - view.from) * 0.9;
    if (closer) span(start, stop);
    else app.open(app.state.current, "track");
    list.focus({ preventScroll: true });
  }

  function pointers() {
    let from = null;
    let dragged = false;
    let overview = false;
    let frame = 0;
    const x = (event) => event.clientX - svg.getBoundingClientRect().left;
    const later = (next) => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => look(next, true));
    };
    const centre = (event) => {
      const half = (view.to - view.from) / 2;
      const around = drawn.strip.axis.day(x(event));
      later({ from: around - half, to: around + half });
    };
    svg.addEventListener("pointerdown", (event) => {
      if (event.button !== 0 || event.ctrlKey) return;
      from = { x: x(event), view };
      dragged = false;
      overview = Boolean(event.target.closest("[data-overview]"));
      if (overview) centre(event);
    });
    svg.addEventListener("pointermove", (event) => {
      if (!from) return tell(eventsAt(event.target).length ? eventsAt(event.target) : [app.state.current].filter(Boolean));
      const moved = x(event) - from.x;
      if (!dragged && Math.abs(moved) < DRAG) return;
      if (!dragged) svg.setPointerCapture(event.pointerId);
      dragged = true;
      if (overview) return centre(event);
      const days = moved / axes.scale(from.view, drawn.strip.axis.left, drawn.strip.axis.right).perDay;
      later({ from: from.view.from - days, to: from.view.to - days });
    });
    const release = (event) => {
      if (from && !dragged && !overview && event.type === "pointerup") choose(event.target);
      if (from && (dragged || overview) && event.type === "pointerup") app.frame.say(`Showing ${axes.words(view)}.`);
      from = null;
    };
    svg.addEventListener("pointerup", release);
    svg.addEventListener("pointercancel", release);
    svg.addEventListener("pointerleave", () => from || tell([app.state.current].filter(Boolean)));
    const wheel = (event) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      const plain = axes.scale(view, drawn.strip.axis.left, drawn.strip.axis.right);
      look(axes.zoomed(view, event.deltaY > 0 ? 1.25 : 0.8, plain.day(x(event)), limits), true);
    };
    svg.addEventListener("wheel", wheel, { passive: false });
  }

  list.addEventListener("focus", () => app.state.current || (app.state.shown.length && app.go(app.state.shown[0])));
  list.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      if (app.state.current) app.open(app.state.current, "track");
    } else {
      app.step(event);
    }
  });
  pointers();

  const watch = new ResizeObserver(() => draw());
  watch.observe(stage);
  return {
    element: [stage, peek],
    draw,
    fill,
    mark,
    reveal,
    fit,
    era,
    closer: () => zoom(CLOSER),
    further: () => zoom(1 / CLOSER),
    focus: () => list.focus(),
    close: () => watch.disconnect(),
  };
}
