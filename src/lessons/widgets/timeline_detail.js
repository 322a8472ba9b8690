// The card of one event: what happened, how sure that is, who says what, and the sources.

const KNOWN = {
  month: "known to the month",
  year: "known to the year",
  circa: "about this time",
  planned: "planned, not known to have happened",
};

export function card(app, event, details) {
  const { make, html } = app.shell;
  const lane = app.lane(event);
  const sure = app.outline.confidence.find((each) => each.id === event.confidence).name;
  const heading = make("h4", { tabindex: "-1" }, event.headline);
  const facts = make("dl", { class: "lessons-timeline-facts" });
  const fact = (name, ...value) => facts.append(make("div", {}, make("dt", {}, name), make("dd", {}, ...value)));
  fact("Date", event.how in KNOWN && !event.lasts ? `${event.when} (${KNOWN[event.how]})` : event.when);
  if (event.place) fact("Place", event.place);
  if (event.actors.length) fact("Who", event.actors.join(", "));
  fact("Lane", app.icon(lane, event), lane.name);
  if (event.factors.length) fact("Themes", event.factors.map(app.factorName).join(", "));
  const kind = `lessons-timeline-sure lessons-timeline-${event.confidence}`;
  const body = make("div", {});
  const article = make(
    "article",
    {},
    heading,
    facts,
    html(make("p", { class: "lessons-timeline-text" }), event.text ?? ""),
    make("p", { class: kind }, sure),
    body,
  );
  details.then(
    (found) => body.replaceChildren(...more(app, found)),
    () => body.replaceChildren(make("p", {}, "The sources could not be loaded. Run the cell again.")),
  );
  return { article, heading };
}

function more(app, { note, perspectives = [], sources = [] }) {
  const { make, html } = app.shell;
  const parts = [];
  if (perspectives.length) {
    const cards = perspectives.map((each) =>
      make(
        "li",
        {},
        make("strong", {}, each.party),
        html(make("p", {}), each.statement),
        make("p", { class: "lessons-timeline-by" }, each.date ? `${each.date}: ` : "", cite(app, { ...each.source, date: "" })),
      ),
    );
    parts.push(make("h5", {}, "Who says what"), make("ul", { class: "lessons-timeline-voices" }, cards));
  }
  if (note) parts.push(make("h5", {}, "Note"), html(make("p", {}), note));
  if (sources.length) {
    const items = sources.map((source) => make("li", {}, cite(app, source), ` (${source.kind})`));
    parts.push(make("h5", {}, "Sources"), make("ul", { class: "lessons-timeline-sources" }, items));
  }
  return parts;
}

function cite(app, source) {
  const { make } = app.shell;
  const about = [source.publisher, source.date].filter(Boolean).join(", ");
  const after = about ? ` ${about}` : "";
  if (!source.url) return make("span", {}, make("cite", {}, source.title), after);
  const link = make(
    "a",
    { href: source.url, target: "_blank", rel: "noopener" },
    source.title,
    make("span", { "aria-hidden": "true" }, " ↗"),
    make("span", { class: "lessons-hidden" }, " (opens in a new tab)"),
  );
  return make("span", {}, link, after);
}

// The pane that holds a card, the tour's bar above it, and the steps below it.
export function create(app) {
  const { make } = app.shell;
  const element = make("section", { class: "lessons-timeline-card", "aria-label": "Event" });
  const place = make("div", {});
  const button = (name, act) => {
    const made = make("button", { type: "button" }, name);
    made.addEventListener("click", () => made.getAttribute("aria-disabled") === "true" || act());
    return made;
  };
  const earlier = button("‹ Previous event", () => app.turn(-1));
  const later = button("Next event ›", () => app.turn(1));
  const close = button("Close", () => app.close());
  const steps = make("div", { class: "lessons-timeline-steps", role: "group", "aria-label": "This event" }, earlier, later, close);
  let heading = null;

  function open(event, details) {
    const made = card(app, event, details);
    heading = made.heading;
    place.replaceChildren(made.article);
    element.replaceChildren(...app.tour.bar(), place, steps);
    const at = app.state.shown.indexOf(event);
    earlier.setAttribute("aria-disabled", String(at <= 0));
    later.setAttribute("aria-disabled", String(at === app.state.shown.length - 1));
    }

  // Anything else that stands where a card would: the invitation, the tour's end.
  function show(title, ...parts) {
    heading = title;
    place.replaceChildren(title, ...parts);
    element.replaceChildren(...app.tour.bar(), place);
  }

  element.addEventListener("keydown", (event) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (!step || !app.state.opened || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    event.preventDefault();
    app.turn(step);
  });
  return { element, open, show, focus: () => heading?.focus() };
}
