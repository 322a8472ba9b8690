// Puts the timeline together: what is shown, what is current, what is open.

export function render({ model, el, shell, modules }) {
  const part = (name) => modules[`timeline_${name}.js`];
  const outline = structuredClone(model.get("outline"));
  const frame = shell.mount(el, model, { name: "timeline", label: `Timeline: ${outline.title}` });
  const app = {
    shell,
    frame,
    outline,
    axis: part("axis"),
    layout: part("layout"),
    labels: part("labels"),
    keys: part("keys"),
    track: part("track"),
    stage: part("stage"),
    pointer: part("pointer"),
    icon: part("track").icon,
    state: { shown: [], current: null, opened: null, view: "list", origin: "track" },
  };
  prepare(app, model, part("search"));
  const { make } = shell;

  app.search = part("search").create(app);
  app.view = part("view").create(app);
  app.list = part("list").create(app);
  app.table = part("table").create(app);
  app.help = part("help").create(app);
  app.tour = part("tour").create(app);
  app.card = part("detail").create(app);
  part("actions").give(app, model);

  const tableButton = make("button", { type: "button", "aria-pressed": "false" }, "Table");
  tableButton.addEventListener("click", () => app.flip());
  const panes = make("div", { class: "lessons-timeline-panes" }, app.list.element, app.card.element);
  app.panes = panes;
  app.tableButton = tableButton;
  frame.body.append(
    make("h3", {}, outline.title),
    make("div", { class: "lessons-timeline-bar-top" }, app.search.bar, app.tour.start, tableButton, app.help.toggle),
    app.search.panel,
    app.help.panel,
    ...app.view.element,
    part("controls").create(app).element,
    panes,
  );
  frame.body.addEventListener("keydown", (event) => part("actions").shortcut(app, event));
  app.setShown(app.events);
  app.tour.invite();
  app.take();
  model.on("change:selected", app.take);
  return () => {
    model.off("change:selected", app.take);
    app.view.close();
    frame.close();
  };
}

// Fills in what the kernel left out, and the numbers that drawing needs.
function prepare(app, model, search) {
  const { day, year } = app.axis;
  const { outline } = app;
  const text = document.createElement("p");
  outline.start = day(outline.first);
  outline.stop = day(outline.last) + 1;
  for (const era of outline.eras) Object.assign(era, { start: day(era.from), stop: day(era.to) + 1 });
  const stops = new Set(model.get("tour"));
  app.events = model.get("events").map((told, index) => {
    const start = day(told.from);
    const stop = day(told.to ?? told.from) + 1;
    const event = { how: "day", confidence: "high", place: "", actors: [], ...told, index, start, stop };
    event.factors = (told.factors ?? []).map((place) => outline.factors[place].id);
    event.era = outline.eras.find((era) => era.start <= start && start < era.stop)?.id ?? "";
    event.year = year(start);
    event.lastYear = year(stop - 1);
    event.onTour = stops.has(event.id);
    event.haystack = search.haystack(event, app.shell.html(text, told.text ?? "").textContent);
    return event;
  });
  app.byId = new Map(app.events.map((event) => [event.id, event]));
  app.stops = model.get("tour").map((id) => app.byId.get(id));
  const lanes = new Map(outline.lanes.map((lane) => [lane.id, lane]));
  app.lane = (event) => lanes.get(event.lane);
  app.eraName = (id) => outline.eras.find((era) => era.id === id)?.name ?? "Before and after";
  app.factorName = (id) => outline.factors.find((factor) => factor.id === id).name;
}
