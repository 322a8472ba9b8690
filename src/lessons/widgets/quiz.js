// The deck: which cards are drawn, and the way from one to the next.

const MANY = 50;
const PAGE = 20;
const NOTHING = ".lessons-tools, .lessons-bar, .lessons-steps, .lessons-cards, .lessons-turn";
const DONE = ["correct", "explained"];

export function render({ model, el, shell, modules }) {
  const { make, html } = shell;
  const parts = Object.assign({}, ...Object.values(modules));
  const cards = model.get("cards");
  const total = cards.length;
  const memory = parts.remember(model);
  const frame = shell.mount(el, model, { name: "quiz", label: `Quiz: ${model.get("title")}` });
  let drawn = [];

  const line = make("p", { class: "lessons-progress" });
  const bar = make("span", { class: "lessons-bar-done" });
  const toggle = make("button", { type: "button", hidden: total < 2, onclick: all });
  const saved = make("p", { class: "lessons-soft lessons-saved" }, model.get("saved"));
  const changed = new Set(model.get("changed"));
  const keys = parts.keys(shell, frame);
  const steps = parts.steps(shell, { cards, memory, go });
  const place = make("div", { class: "lessons-cards" });
  const back = make("button", { type: "button", onclick: () => turn(-1) });
  const on = make("button", { type: "button", onclick: () => turn(1) });
  const introduction = model.get("introduction");
  frame.body.append(
    make(
      "header",
      { class: "lessons-head" },
      html(make("h3", { dir: "auto" }), model.get("heading")),
      introduction ? html(make("div", { class: "lessons-introduction", dir: "auto" }), introduction) : "",
      make("div", { class: "lessons-tools" }, line, toggle, keys.button),
      make("div", { class: "lessons-bar", "aria-hidden": "true" }, bar),
      keys.list,
    ),
    steps.element,
    place,
    make("div", { class: "lessons-turn" }, back, on),
    saved,
    parts.drawPlan?.(shell, model) ?? "",
  );

  // A review may have nothing to ask today.
  if (!total) for (const part of frame.body.querySelectorAll(NOTHING)) part.hidden = true;

  // From the first card drawn, up to but not including the last; the result stands at `total`.
  function span() {
    if (!memory.all) return [memory.at, memory.at + 1];
    if (total <= MANY) return [0, total + 1];
    const last = Math.floor((total - 1) / PAGE) * PAGE;
    const from = Math.min(Math.floor(memory.at / PAGE) * PAGE, last);
    return [from, from === last ? total + 1 : from + PAGE];
  }

  function draw(index) {
    if (index === total) return { ...parts.drawSummary({ shell, frame, cards, memory, go, restart }), index };
    const card = cards[index];
    const one = parts.drawCard(card, memory.keep(card), {
      shell,
      frame,
      parts,
      number: index + 1,
      total,
      changed: changed.has(card.i),
      tried: () => memory.tried(card),
      earned(reply) {
        memory.earned.set(card.i, reply);
        update();
        if (DONE.includes(reply.state)) frame.say(line.textContent);
      },
    });
    return { ...one, index };
  }

  function redraw() {
    const [from, to] = span();
    drawn = Array.from({ length: to - from }, (_, offset) => draw(from + offset));
    place.replaceChildren(...drawn.map(({ element }) => element));
    update();
    catchUp();
  }

  function update() {
    const states = cards.map(memory.state);
    const done = states.filter((state) => DONE.includes(state)).length;
    const right = states.filter((state) => state === "correct").length;
    line.textContent = `${done} of ${total} done · ${right} right`;
    bar.style.width = `${(100 * done) / Math.max(1, total)}%`;
    toggle.textContent = memory.all ? "One at a time" : "Show all";
    steps.update();
    const [from, to] = span();
    back.textContent = memory.all ? `Previous ${PAGE}` : "Previous";
    on.textContent = memory.all ? `Next ${PAGE}` : memory.at === total - 1 ? "See the result" : "Next";
    back.hidden = on.hidden = memory.all && total <= MANY;
    back.setAttribute("aria-disabled", `${from === 0}`);
    on.setAttribute("aria-disabled", `${to > total}`);
    on.classList.toggle("lessons-primary", !memory.all && DONE.includes(states[memory.at]));
    const result = drawn.at(-1);
    if (memory.all && result?.index === total && !result.element.contains(document.activeElement)) {
      drawn[drawn.length - 1] = draw(total);
      result.element.replaceWith(drawn.at(-1).element);
    }
  }

  function all() {
    memory.all = !memory.all;
    redraw();
    frame.say(memory.all ? "The questions are shown in one list." : "One question is shown at a time.");
  }

  function turn(direction) {
    const [from, to] = span();
    if (direction > 0 && to <= total) go(to);
    else if (direction < 0 && from > 0) go(from - (memory.all ? PAGE : 1));
  }

  function go(index, move = true) {
    memory.at = index;
    if (!drawn.some((one) => one.index === index) || index === total) redraw();
    else update();
    if (!move) return;
    const { heading, element } = drawn.find((one) => one.index === index);
    heading.focus({ preventScroll: true });
    element.scrollIntoView({ block: "nearest" });
  }

  // Show what was reached before this view was drawn, or in another view.
  async function catchUp() {
    const late = drawn.filter((one) => one.seen && !one.busy() && one.seen() !== memory.stamp(one.identifier));
    const unknown = late.map(({ identifier }) => identifier).filter((name) => !memory.recalled(name));
    if (unknown.length) {
      const { items = [] } = await frame.ask({ ask: "recall", items: unknown }).catch(() => ({}));
      for (const reply of items) memory.earned.set(reply.item, reply);
    }
    for (const one of late) {
      const reply = memory.recalled(one.identifier);
      if (!reply || one.busy() || one.seen() === memory.stamp(one.identifier)) continue;
      one.restore(memory.adopt(one.identifier).draft);
      one.show(reply);
    }
  }

  async function restart() {
    const reply = await frame.ask({ ask: "restart" }).catch(() => null);
    if (!reply) return;
    memory.forget();
    memory.at = 0;
    redraw();
    go(0);
    frame.say("Started again.");
  }

  function progressed() {
    if (memory.earned.size && !Object.keys(memory.progress()).length) {
      memory.forget();
      redraw();
    } else {
      update();
      catchUp();
    }
  }

  const tell = () => (saved.textContent = model.get("saved"));
  model.on("change:progress", progressed);
  model.on("change:saved", tell);
  redraw();
  return () => {
    model.off("change:progress", progressed);
    model.off("change:saved", tell);
    frame.close();
  };
}
