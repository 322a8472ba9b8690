// The events as a list under their eras: one stop for the keyboard, one button an event.

export function create(app) {
  const { make } = app.shell;
  const element = make("div", { class: "lessons-timeline-list", role: "group", "aria-label": "List of events" });
  let buttons = new Map();

  function fill() {
    buttons = new Map();
    const parts = [];
    let list = null;
    let era = null;
    for (const event of app.state.shown) {
      if (!list || event.era !== era) {
        era = event.era;
        list = make("ol", {});
        parts.push(make("h4", {}, app.eraName(era)), list);
      }
      list.append(make("li", {}, row(event)));
    }
    if (!parts.length) parts.push(make("p", {}, "No event matches. Change the search or the filters."));
    element.replaceChildren(...parts);
  }

  function row(event) {
    const contested = event.confidence === "contested";
    const tag = make("span", { class: "lessons-timeline-tag" }, "contested");
    const button = make(
      "button",
      { type: "button", tabindex: "-1", class: "lessons-timeline-row" },
      app.icon(app.lane(event), event),
      make("span", { class: "lessons-timeline-when" }, event.when),
      make("span", { class: "lessons-timeline-headline" }, event.headline, contested ? [" ", tag] : []),
      make("span", { class: "lessons-hidden" }, `, ${app.lane(event).name}`),
    );
    button.addEventListener("click", () => app.open(event, "list"));
    buttons.set(event.id, button);
    return button;
  }

  function mark() {
    const chosen = app.state.current?.id ?? app.state.shown[0]?.id;
    for (const [id, button] of buttons) {
      button.tabIndex = id === chosen ? 0 : -1;
      if (id === app.state.current?.id) button.setAttribute("aria-current", "true");
      else button.removeAttribute("aria-current");
    }
    show(buttons.get(app.state.current?.id));
  }

  // Scrolls the list alone, never the page.
  function show(button) {
    if (!button) return;
    const [outer, inner] = [element.getBoundingClientRect(), button.getBoundingClientRect()];
    if (inner.top < outer.top + 36) element.scrollTop -= outer.top + 36 - inner.top;
    else if (inner.bottom > outer.bottom) element.scrollTop += inner.bottom - outer.bottom + 4;
  }

  // In a list, down is the next one; the lanes belong to the track.
  const ALIKE = { ArrowDown: "ArrowRight", ArrowUp: "ArrowLeft" };
  element.addEventListener("keydown", (event) => {
    if (app.step(event, ALIKE[event.key] ?? event.key)) focus();
  });
  const focus = () => (buttons.get(app.state.current?.id) ?? buttons.values().next().value)?.focus({ preventScroll: true });

  return { element, fill, mark, focus };
}
