// A button for every key that moves or zooms: one toolbar, one stop for the keyboard.

export function create(app) {
  const { make } = app.shell;
  const section = app.keys.sections(app.events).name;

  const press = (name, title, act) => {
    const made = make("button", { type: "button", tabindex: "-1", "aria-label": title, title }, name);
    made.addEventListener("click", act);
    return made;
  };
  const move = (name, title, key) => press(name, title, () => app.move(key));
  const group = (label, ...buttons) => make("div", { role: "group", "aria-label": label }, buttons);

  const element = make(
    "div",
    { class: "lessons-timeline-controls", role: "toolbar", "aria-label": "Move and zoom" },
    group(
      "Move",
      move("⇤", "First event", "Home"),
      move(`« ${section}`, `« ${section}: previous`, "PageUp"),
      move("‹", "Previous event", "ArrowLeft"),
      move("›", "Next event", "ArrowRight"),
      move(`${section} »`, `${section} »: next`, "PageDown"),
      move("⇥", "Last event", "End"),
      move("↑", "Lane above", "ArrowUp"),
      move("↓", "Lane below", "ArrowDown"),
    ),
    group(
      "Zoom",
      press("−", "Zoom out", app.view.further),
      press("+", "Zoom in", app.view.closer),
      press("All", "All: show the whole time", app.view.fit),
      app.outline.eras.length > 1 ? press("This era", "This era: zoom to it", app.view.era) : null,
    ),
  );
  const buttons = [...element.querySelectorAll("button")];
  buttons[0].tabIndex = 0;

  element.addEventListener("focusin", (event) => {
    for (const button of buttons) button.tabIndex = button === event.target ? 0 : -1;
  });
  element.addEventListener("keydown", (event) => {
    const at = buttons.indexOf(event.target);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (to === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    buttons[(to + buttons.length) % buttons.length].focus();
  });
  return { element };
}
