// The way to any question: numbered buttons, or, for many, a number to go to.

const WORDS = { unanswered: "open", "not yet": "not yet", correct: "right", explained: "explained" };
const SIGNS = { unanswered: "", "not yet": "↻", correct: "✓", explained: "i" };
const FEW = 30;
const ROOM = [6, 10];

// `deck` gives cards, memory and go(index, move).
export function steps(shell, deck) {
  return deck.cards.length > FEW ? jump(shell, deck) : numbers(shell, deck);
}

function numbers({ make }, { cards, memory, go }) {
  const room = ROOM.findIndex((most) => cards.length <= most);
  const word = room < 0 ? "lessons-hidden" : `lessons-step-word lessons-room-${room}`;
  const buttons = cards.map((_, index) =>
    make("button", { type: "button", class: "lessons-step", onclick: () => go(index) }),
  );
  const result = make("button", { type: "button", class: "lessons-step", onclick: () => go(cards.length) }, "Result");
  const list = [...buttons, result].map((button) => make("li", {}, button));
  const element = make(
    "nav",
    { class: "lessons-steps", "aria-label": "Questions", hidden: cards.length < 2 },
    make("ol", {}, list),
  );
  function update() {
    buttons.forEach((button, index) => {
      const now = memory.state(cards[index]);
      button.dataset.state = now;
      button.replaceChildren(
        make("span", { class: "lessons-step-number" }, `${index + 1}`),
        make("span", { class: "lessons-hidden" }, ": "),
        make("span", { class: "lessons-step-sign", "aria-hidden": "true" }, SIGNS[now]),
        // Unseen where there is no room, yet always to be heard.
        make("span", { class: word }, WORDS[now]),
      );
    });
    [...buttons, result].forEach((button, index) => {
      if (!memory.all && index === memory.at) button.setAttribute("aria-current", "step");
      else button.removeAttribute("aria-current");
    });
  }
  return { element, update };
}

function jump({ make }, { cards, memory, go }) {
  const number = make("input", {
    type: "number",
    min: 1,
    max: cards.length,
    onchange: () => go(wanted(), false),
    onkeydown(event) {
      if (event.key !== "Enter" || event.shiftKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      go(wanted());
    },
  });
  const wanted = () => Math.min(cards.length, Math.max(1, Math.round(Number(number.value)) || 1)) - 1;
  function open() {
    const isOpen = (card) => memory.state(card) === "unanswered";
    const next = cards.findIndex((card, index) => index > memory.at && isOpen(card));
    const found = next < 0 ? cards.findIndex(isOpen) : next;
    go(found < 0 ? cards.length : found);
  }
  const element = make(
    "nav",
    { class: "lessons-jump", "aria-label": "Questions" },
    make("label", {}, "Go to question ", number),
    make("button", { type: "button", onclick: open }, "Next open"),
    make("button", { type: "button", onclick: () => go(cards.length) }, "Result"),
  );
  return { element, update: () => (number.value = Math.min(memory.at + 1, cards.length)) };
}
