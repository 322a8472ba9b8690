// The deck: which cards are drawn, where the learner is, how far it went.

const FEW = 30;
const MANY = 50;
const PAGE = 20;
const WORDS = { unanswered: "open", "not yet": "not yet", correct: "right", explained: "explained" };
const SIGNS = { unanswered: "", "not yet": "↻", correct: "✓", explained: "i" };
const KEYS = [
  ["Tab", "next control"],
  ["1 … 9", "choose, while you are in the choices"],
  ["↑ ↓", "next choice"],
  ["Space", "tick a choice; pick up or drop an entry to be ordered"],
  ["Enter", "check, in a year field; press a button"],
  ["?", "these keys"],
  ["Esc", "close; put a picked-up entry back; leave the quiz"],
];

// What was entered belongs to the model: it outlives any one view of it.
const memories = new WeakMap();

function memory(model) {
  if (!memories.has(model)) memories.set(model, { keeps: new Map(), earned: new Map(), at: 0, all: false });
  return memories.get(model);
}

export function render({ model, el, shell, modules }) {
  const { make, html } = shell;
  const parts = {
    interactions: modules["quiz_interactions.js"],
    order: modules["quiz_order.js"],
    feedback: modules["quiz_feedback.js"],
    card: modules["quiz_card.js"],
    summary: modules["quiz_summary.js"],
  };
  parts.order.use(parts.interactions);
  const cards = model.get("cards");
  const total = cards.length;
  const kept = memory(model);
  const frame = shell.mount(el, model, { name: "quiz", label: `Quiz: ${model.get("title")}` });
  let drawn = [];
  const progress = () => model.get("progress");
  const stateOf = (card) => progress()[card.i]?.s ?? "unanswered";

  const line = make("p", { class: "lessons-progress" });
  const bar = make("span", { class: "lessons-bar-done" });
  const toggle = make("button", { type: "button", hidden: total < 2, onclick: () => ((kept.all = !kept.all), redraw()) });
  const help = make(
    "dl",
    { class: "lessons-keys", hidden: true },
    KEYS.map(([key, words]) => make("div", {}, make("dt", {}, make("kbd", {}, key)), make("dd", {}, words))),
  );
  const helper = make(
    "button",
    { type: "button", class: "lessons-help", "aria-expanded": "false", "aria-label": "Keys", onclick: () => reveal(help.hidden) },
    "?",
  );
  const steps = total > FEW ? jump() : numbers();
  const place = make("div", { class: "lessons-cards" });
  const back = make("button", { type: "button", onclick: () => turn(-1) });
  const on = make("button", { type: "button", class: "lessons-on", onclick: () => turn(1) });
  const introduction = model.get("introduction");
  frame.body.append(
    make(
      "header",
      { class: "lessons-head" },
      html(make("h3", { dir: "auto" }), model.get("heading")),
      introduction ? html(make("div", { class: "lessons-introduction", dir: "auto" }), introduction) : "",
      make("div", { class: "lessons-tools" }, line, toggle, helper),
      make("div", { class: "lessons-bar", "aria-hidden": "true" }, bar),
      help,
    ),
    steps.element,
    place,
    make("div", { class: "lessons-turn" }, back, on),
  );

  function reveal(shown) {
    help.hidden = !shown;
    helper.setAttribute("aria-expanded", `${shown}`);
    if (shown) frame.say(KEYS.map((pair) => pair.join(": ")).join(". "));
  }

  function numbers() {
    const buttons = cards.map((card, index) =>
      make("button", { type: "button", class: "lessons-step", onclick: () => go(index) }),
    );
    const result = make("button", { type: "button", class: "lessons-step", onclick: () => go(total) }, "Result");
    const list = [...buttons, result].map((button) => make("li", {}, button));
    return {
      element: make("nav", { class: "lessons-steps", "aria-label": "Questions", hidden: total < 2 }, make("ol", {}, list)),
      update() {
        cards.forEach((card, index) => {
          const state = stateOf(card);
          const button = buttons[index];
          button.dataset.state = state;
          button.replaceChildren(
            make("span", { class: "lessons-step-number" }, `${index + 1}`),
            make("span", { class: "lessons-hidden" }, ": "),
            make("span", { "aria-hidden": "true", class: "lessons-step-sign" }, SIGNS[state]),
            make("span", { class: total > 10 ? "lessons-hidden" : "lessons-step-word" }, WORDS[state]),
          );
        });
        [...buttons, result].forEach((button, index) => {
          if (!kept.all && index === kept.at) button.setAttribute("aria-current", "step");
          else button.removeAttribute("aria-current");
        });
      },
    };
  }

  function jump() {
    const number = make("input", { type: "number", min: 1, max: total, onchange: () => go(wanted(), false), onkeydown: enter });
    const wanted = () => Math.min(total, Math.max(1, Math.round(Number(number.value)) || 1)) - 1;
    function enter(event) {
      if (event.key !== "Enter" || event.shiftKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      go(wanted());
    }
    const open = () => {
      const found = cards.findIndex((card, index) => index > kept.at && stateOf(card) === "unanswered");
      go(found < 0 ? cards.findIndex((card) => stateOf(card) === "unanswered") : found);
    };
    return {
      element: make(
        "div",
        { class: "lessons-jump" },
        make("label", {}, "Go to question ", number),
        make("button", { type: "button", onclick: open }, "Next open"),
        make("button", { type: "button", onclick: () => go(total) }, "Result"),
      ),
      update: () => (number.value = Math.min(kept.at + 1, total)),
    };
  }

  function keep(card) {
    if (!kept.keeps.has(card.i)) {
      const known = progress()[card.i];
      const sent = known && JSON.stringify(known.v);
      kept.keeps.set(card.i, known ? { draft: known.v, confidence: known.c, sent } : {});
    }
    return kept.keeps.get(card.i);
  }

  function drawCard(index) {
    const card = cards[index];
    const one = parts.card.draw(card, keep(card), {
      shell,
      frame,
      parts,
      number: index + 1,
      total,
      tried: () => progress()[card.i]?.n ?? 0,
      earned(reply, closed) {
        kept.earned.set(card.i, reply);
        update();
        if (closed) frame.say(line.textContent);
      },
    });
    const known = kept.earned.get(card.i);
    if (known) one.show(known);
    return { ...one, index };
  }

  function drawSummary() {
    const one = parts.summary.draw({ shell, frame, cards, progress: progress(), earned: kept.earned, go, restart });
    return { ...one, index: total, show() {}, busy: () => false };
  }

  // The cards from, and up to but not including; the summary stands at `total`.
  function span() {
    if (!kept.all) return [kept.at, kept.at + 1];
    if (total <= MANY) return [0, total + 1];
    const start = Math.min(Math.floor(kept.at / PAGE) * PAGE, Math.floor((total - 1) / PAGE) * PAGE);
    return [start, start + PAGE >= total ? total + 1 : start + PAGE];
  }

  function redraw() {
    const [from, to] = span();
    drawn = [];
    for (let index = from; index < to; index++) drawn.push(index < total ? drawCard(index) : drawSummary());
    place.replaceChildren(...drawn.map(({ element }) => element));
    update();
    refresh();
  }

  function update() {
    const states = cards.map(stateOf);
    const done = states.filter((state) => state === "correct" || state === "explained").length;
    const right = states.filter((state) => state === "correct").length;
    line.textContent = `${done} of ${total} done · ${right} right`;
    bar.style.width = `${(100 * done) / Math.max(1, total)}%`;
    toggle.textContent = kept.all ? "One at a time" : "Show all";
    steps.update();
    const [from, to] = span();
    back.textContent = kept.all ? `Previous ${PAGE}` : "Previous";
    on.textContent = kept.all ? `Next ${PAGE}` : kept.at === total - 1 ? "See the result" : "Next";
    back.hidden = on.hidden = kept.all && total <= MANY;
    back.setAttribute("aria-disabled", `${from === 0}`);
    on.setAttribute("aria-disabled", `${to > total}`);
    const closed = !kept.all && kept.at < total && ["correct", "explained"].includes(states[kept.at]);
    on.classList.toggle("lessons-primary", closed);
  }

  function turn(direction) {
    const [from, to] = span();
    if (direction < 0 ? from > 0 : to <= total) go(direction < 0 ? Math.max(0, from - (to - from > 1 ? PAGE : 1)) : to);
  }

  function go(index, move = true) {
    kept.at = Math.max(0, index);
    redraw();
    const one = drawn.find((card) => card.index === kept.at) ?? drawn[0];
    if (!move) return;
    one.heading.focus({ preventScroll: true });
    one.element.scrollIntoView({ block: "nearest" });
  }

  // Cards whose state was reached in another view, or before the page was loaded again.
  async function refresh() {
    const known = progress();
    const stale = drawn.filter((one) => {
      const now = known[one.identifier];
      const seen = kept.earned.get(one.identifier);
      return now && !one.busy() && (seen?.tries !== now.n || seen?.state !== now.s);
    });
    if (!stale.length) return;
    try {
      const { items } = await frame.ask({ ask: "recall", items: stale.map(({ identifier }) => identifier) });
      for (const reply of items ?? []) {
        kept.earned.set(reply.item, reply);
        drawn.find(({ identifier }) => identifier === reply.item)?.show(reply);
      }
    } catch {
      // The frame has said that the kernel is gone.
    }
  }

  async function restart() {
    try {
      await frame.ask({ ask: "restart" });
    } catch {
      return;
    }
    forget();
    go(0);
    frame.say("Started again.");
  }

  function forget() {
    kept.keeps.clear();
    kept.earned.clear();
  }

  function progressed() {
    if (!Object.keys(progress()).length && kept.earned.size) {
      forget();
      return redraw();
    }
    update();
    return refresh();
  }

  frame.body.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const writing = event.target.matches("input[type=text], input[type=number], select");
    if (event.key === "?" && !writing) {
      event.preventDefault();
      reveal(help.hidden);
    } else if (event.key === "Escape" && !help.hidden) {
      event.preventDefault();
      event.stopPropagation();
      reveal(false);
      helper.focus();
    } else if (/^[1-9]$/.test(event.key) && !writing) {
      const input = event.target.closest("[data-digits]")?.querySelectorAll("input")[event.key - 1];
      if (!input || input.disabled) return;
      event.preventDefault();
      input.focus();
      input.click();
    }
  });

  model.on("change:progress", progressed);
  redraw();
  return () => {
    model.off("change:progress", progressed);
    frame.close();
  };
}
