// The tour: a few stops in order of time, with a beginning, a place in it and an end.

export function create(app) {
  const { make } = app.shell;
  const stops = app.stops;
  let at = -1;

  const button = (name, act, primary) => {
    const made = make("button", { type: "button", class: primary ? "lessons-primary" : "" }, name);
    made.addEventListener("click", () => made.getAttribute("aria-disabled") === "true" || act());
    return made;
  };
  const start = button("Start tour", begin);
  const back = button("‹ Back", () => stop(at - 1));
  const next = button("Next ›", () => stop(at + 1), true);
  const end = button("End tour", leave);
  const where = make("strong", {});
  const strip = make("div", { class: "lessons-timeline-tour", role: "group", "aria-label": "Tour" }, where, back, next, end);
  start.hidden = stops.length < 2;

  function begin() {
    app.showAll();
    stop(0);
    app.card.focus();
  }

  function stop(place) {
    if (place < 0) return;
    at = place;
    if (at >= stops.length) return finish();
    where.textContent = `Stop ${at + 1} of ${stops.length}`;
    back.setAttribute("aria-disabled", String(at === 0));
    next.textContent = at === stops.length - 1 ? "Finish ›" : "Next ›";
    next.hidden = false;
    const kept = document.activeElement;
    app.openStop(stops[at]);
    // The card is drawn anew around the strip: whoever pressed a button of it goes on there.
    if (strip.contains(kept)) kept.focus({ preventScroll: true });
    app.frame.say(`${where.textContent}: ${stops[at].when}, ${stops[at].headline}`);
  }

  function finish() {
    where.textContent = "Tour finished";
    next.hidden = true;
    app.frame.say("Tour finished.");
    const title = make("h4", { tabindex: "-1" }, "That was the tour");
    const line = `${stops.length} stops, from ${stops[0].when} to ${stops.at(-1).when}. What ties each one to the next? Look between them for the events that the tour left out.`;
    app.showCard(title, make("p", {}, line), list());
    // The button that was pressed is gone: the reader goes on at the heading.
    app.card.focus();
  }

  function leave() {
    at = -1;
    app.close();
  }

  function list() {
    const items = stops.map((event, place) => {
      const made = make("button", { type: "button", class: "lessons-timeline-row" });
      made.append(
        app.icon(app.lane(event), event),
        make("span", { class: "lessons-timeline-when" }, event.when),
        make("span", { class: "lessons-timeline-headline" }, event.headline),
      );
      made.addEventListener("click", () => {
        app.showAll();
        stop(place);
        app.card.focus();
      });
      return make("li", {}, made);
    });
    return make("ol", { class: "lessons-timeline-stops" }, items);
  }

  // What stands in the card's place while nothing is open.
  function invite() {
    const title = make("h4", { tabindex: "-1" }, `In ${stops.length} stops`);
    const line = "Open any event to read it here, with its sources. New to this story? Take the tour.";
    // Where all events are stops, the list beside this card has them already.
    const listed = stops.length < app.events.length ? [list()] : [];
    app.card.show(title, make("p", {}, line), ...listed);
  }

  return {
    start,
    invite,
    running: () => at >= 0,
    bar: () => (at >= 0 ? [strip] : []),
    end: () => (at = -1),
  };
}
