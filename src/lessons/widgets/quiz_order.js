// Entries to be put in order: by buttons, by keys, by dragging.

export function ordering(card, tools) {
  const { make, html } = tools.shell;
  const { group, remark } = tools.parts;
  let touched = false;
  let locked = false;
  let held = null;
  let before = [];
  let touchedBefore = false;

  const help = make(
    "p",
    { class: "lessons-instruction", id: `${tools.name}-help` },
    "First at the top. Use the arrow buttons, or drag. By keyboard: Space picks an entry up, " +
      "the up and down arrows move it, Space drops it.",
  );
  const list = make("ol", { class: "lessons-order" });
  const rows = new Map(card.c.map(([identifier, text]) => [identifier, row(identifier, text)]));
  list.append(...[...rows.values()].map(({ element }) => element));
  number();

  function row(identifier, text) {
    const handle = html(
      make("button", {
        type: "button",
        class: "lessons-handle",
        dir: "auto",
        "aria-pressed": "false",
        "aria-describedby": help.id,
        onclick: () => toggle(identifier),
        onkeydown: (event) => keys(event, identifier),
        onblur: () => held === identifier && drop(),
        onpointerdown: (event) => {
          if (!locked) tools.parts.drag(event, { step: (step) => move(identifier, step), dropped: () => tools.say(`Dropped. ${told(identifier)}`) });
        },
      }),
      text,
    );
    const words = handle.textContent;
    const place = make("span", { class: "lessons-place", "aria-hidden": "true" });
    const arrow = (step, sign, name) =>
      make(
        "button",
        { type: "button", class: "lessons-arrow", "aria-label": `${name}: ${words}`, onclick: () => press(identifier, step) },
        sign,
      );
    const up = arrow(-1, "▲", "Up");
    const down = arrow(1, "▼", "Down");
    const note = make("div", { class: "lessons-note", hidden: true });
    const element = make(
      "li",
      { "data-identifier": identifier },
      make("div", { class: "lessons-entry" }, place, handle, up, down),
      note,
    );
    return { element, handle, place, up, down, note, words };
  }

  function order() {
    return [...list.children].map((element) => element.dataset.identifier);
  }

  function number() {
    const now = order();
    now.forEach((identifier, index) => {
      const { place, up, down, element } = rows.get(identifier);
      place.textContent = `${index + 1}`;
      up.setAttribute("aria-disabled", locked || index === 0);
      down.setAttribute("aria-disabled", locked || index === now.length - 1);
      element.setAttribute("aria-label", `Place ${index + 1}`);
    });
  }

  function told(identifier) {
    return `${rows.get(identifier).words}: place ${order().indexOf(identifier) + 1} of ${rows.size}.`;
  }

  // The neighbour moves, not the entry itself, which so keeps the focus.
  function move(identifier, step) {
    const { element } = rows.get(identifier);
    const neighbour = step < 0 ? element.previousElementSibling : element.nextElementSibling;
    if (locked || !neighbour) return false;
    if (step < 0) element.after(neighbour);
    else element.before(neighbour);
    touched = true;
    number();
    tools.changed();
    return true;
  }

  function press(identifier, step) {
    if (locked) return;
    tools.say(move(identifier, step) ? told(identifier) : `${told(identifier)} It cannot go further.`);
  }

  function toggle(identifier) {
    if (locked) return;
    if (held === identifier) return drop();
    if (held) drop();
    held = identifier;
    before = order();
    touchedBefore = touched;
    rows.get(identifier).handle.setAttribute("aria-pressed", "true");
    tools.say(`Picked up. ${told(identifier)}`);
  }

  function drop() {
    rows.get(held).handle.setAttribute("aria-pressed", "false");
    tools.say(`Dropped. ${told(held)}`);
    held = null;
  }

  function keys(event, identifier) {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (held !== identifier) return;
    if (step) {
      event.preventDefault();
      press(identifier, step);
    } else if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      putBack();
    }
  }

  // Again the others move around the entry, which keeps the focus.
  function putBack() {
    const { element } = rows.get(held);
    const place = before.indexOf(held);
    for (const name of before.slice(0, place)) element.before(rows.get(name).element);
    for (const name of before.slice(place + 1)) list.append(rows.get(name).element);
    touched = touchedBefore;
    number();
    tools.changed();
    const words = told(held);
    drop();
    tools.say(`Put back. ${words}`);
  }

  return {
    element: group(tools, card, "", help, list),
    value: () => (touched ? order() : null),
    draft: () => (touched ? order() : null),
    restore(draft) {
      if (!draft) return;
      list.append(...draft.map((identifier) => rows.get(identifier).element));
      touched = true;
      number();
    },
    missing: () => (touched ? "" : "Move the entries first: the order shown is not the right one."),
    show(earned, closed) {
      locked = closed;
      list.classList.toggle("lessons-locked", closed);
      help.hidden = closed;
      for (const [identifier, { element, note, handle }] of rows) {
        element.dataset.mark = earned.marks[identifier] ?? "";
        remark(tools, note, earned.marks[identifier], "", { right: "Right place", wrong: "Another place" });
        handle.setAttribute("aria-disabled", closed);
      }
      number();
    },
  };
}
