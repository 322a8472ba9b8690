// Entries to be put in order: by buttons, by keys, by dragging.

let marking;
let grouping;

export function use({ remark, group }) {
  marking = remark;
  grouping = group;
}

export function ordering(card, tools) {
  const { make, html } = tools.shell;
  let touched = false;
  let locked = false;
  let held = null;
  let before = [];

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
        onpointerdown: (event) => drag(event, identifier),
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
      const now = held;
      for (const name of before) if (name !== now) list.append(rows.get(name).element);
      const after = before.slice(before.indexOf(now) + 1);
      for (const name of before.slice(0, before.indexOf(now))) rows.get(now).element.before(rows.get(name).element);
      for (const name of after) list.append(rows.get(name).element);
      number();
      tools.changed();
      drop();
      tools.say(`Put back. ${told(now)}`);
    }
  }

  function drag(start, identifier) {
    if (locked || start.button !== 0) return;
    const { handle, element } = rows.get(identifier);
    let moved = false;
    const follow = (event) => {
      if (!moved && Math.abs(event.clientY - start.clientY) < 8) return;
      if (!moved) handle.setPointerCapture(start.pointerId);
      moved = true;
      element.classList.add("lessons-dragged");
      const box = element.getBoundingClientRect();
      if (event.clientY < box.top) move(identifier, -1);
      else if (event.clientY > box.bottom) move(identifier, 1);
    };
    const end = () => {
      handle.removeEventListener("pointermove", follow);
      handle.removeEventListener("pointerup", end);
      handle.removeEventListener("pointercancel", end);
      element.classList.remove("lessons-dragged");
      if (!moved) return;
      tools.say(`Dropped. ${told(identifier)}`);
      // The click that ends a drag must not pick the entry up.
      handle.addEventListener("click", (event) => event.stopImmediatePropagation(), { capture: true, once: true });
    };
    handle.addEventListener("pointermove", follow);
    handle.addEventListener("pointerup", end);
    handle.addEventListener("pointercancel", end);
  }

  return {
    element: grouping(tools, card, "", help, list),
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
        marking(tools, note, earned.marks[identifier], "", { right: "Right place", wrong: "Another place" });
        handle.setAttribute("aria-disabled", closed);
      }
      number();
    },
  };
}
