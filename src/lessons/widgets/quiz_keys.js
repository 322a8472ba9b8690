// Keys of the quiz: digits choose, `?` lists the keys, Escape closes that list.

const KEYS = [
  ["Tab", "next control"],
  ["1 – 9", "choose, while you are in the choices"],
  ["↑ ↓", "next choice, or move the entry you picked up"],
  ["Space", "tick a choice, pick up or drop an entry"],
  ["Enter", "check, where you type"],
  ["?", "show or hide these keys"],
  ["Esc", "close, put an entry back, or leave the quiz"],
];

export function keys({ make }, frame) {
  const list = make(
    "dl",
    { class: "lessons-keys", hidden: true },
    KEYS.map(([key, words]) => make("div", {}, make("dt", {}, make("kbd", {}, key)), make("dd", {}, words))),
  );
  const button = make(
    "button",
    { type: "button", class: "lessons-help", "aria-expanded": "false", "aria-label": "Keys", onclick: () => show(list.hidden) },
    "?",
  );

  function show(shown) {
    list.hidden = !shown;
    button.setAttribute("aria-expanded", `${shown}`);
    if (shown) frame.say(KEYS.map((pair) => pair.join(": ")).join(". "));
  }

  function choose(event) {
    const input = event.target.closest("[data-digits]")?.querySelectorAll("input")[event.key - 1];
    if (!input || input.disabled) return;
    event.preventDefault();
    input.focus();
    input.click();
  }

  frame.body.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const writing = event.target.matches("input[type=text], input[type=number], select");
    if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      event.stopPropagation();
      show(false);
      button.focus();
    } else if (event.key === "?" && !writing) {
      event.preventDefault();
      show(list.hidden);
    } else if (/^[1-9]$/.test(event.key) && !writing) {
      choose(event);
    }
  });
  return { list, button };
}
