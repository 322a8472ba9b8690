// The last card: how it went, what to read again, starting again.

export function drawSummary({ shell, frame, cards, memory, go, restart }) {
  const { make, html } = shell;
  const { earned } = memory;
  const progress = memory.progress();
  const states = cards.map((card) => progress[card.i]);
  const count = (wanted) => states.filter((state) => state && wanted(state)).length;
  const first = count(({ s, n }) => s === "correct" && n === 1);
  const second = count(({ s, n }) => s === "correct" && n > 1);
  const open = cards.length - count(({ s }) => s !== "not yet");

  const heading = make("h4", { class: "lessons-card-head", tabindex: "-1" }, make("span", { class: "lessons-title" }, "Result"));
  const counts = [
    ["right at the first try", first],
    ["right at the second try", second],
    ["explained", count(({ s }) => s === "explained")],
    ["still open", open],
  ];
  const again = cards
    .map((card, index) => ({ card, index, state: progress[card.i] }))
    .filter(({ state }) => state && !(state.s === "correct" && state.n === 1))
    .sort((a, b) => (b.state.f === "sure") - (a.state.f === "sure"));

  const list = make("ol", { class: "lessons-again" });
  const rows = again.map(({ card, index, state }) => {
    const events = make("div", { class: "lessons-soft" });
    const button = make(
      "button",
      { type: "button", dir: "auto", onclick: () => go(index) },
      `${index + 1}. ${card.t}`,
    );
    const sure = state.f === "sure" ? make("span", { class: "lessons-chip" }, "You were sure") : null;
    list.append(make("li", {}, button, sure, events));
    return { card, events };
  });

  function name({ item, events }) {
    const row = rows.find(({ card }) => card.i === item);
    row?.events.replaceChildren(
      ...(events ?? []).map(({ date, headline }) =>
        make("p", { dir: "auto" }, `${date} `, html(make("span", {}), headline)),
      ),
    );
  }

  const unknown = rows.filter(({ card }) => !earned.has(card.i)).map(({ card }) => card.i);
  for (const { card } of rows) if (earned.has(card.i)) name(earned.get(card.i));
  if (unknown.length) {
    frame
      .ask({ ask: "recall", items: unknown })
      .then(({ items }) => items?.forEach(name))
      .catch(() => {});
  }

  const element = make(
    "article",
    { class: "lessons-card lessons-result" },
    heading,
    make("p", { class: "lessons-score" }, make("strong", {}, `${first + second}`), ` of ${cards.length} right`),
    make(
      "ul",
      { class: "lessons-counts" },
      counts.filter(([, value]) => value).map(([words, value]) => make("li", {}, make("strong", {}, `${value}`), ` ${words}`)),
    ),
    again.length
      ? make("div", { class: "lessons-block" }, make("p", { class: "lessons-block-title" }, "Worth reading again"), list)
      : null,
    make(
      "div",
      { class: "lessons-actions" },
      open
        ? make(
            "button",
            {
              type: "button",
              class: "lessons-primary",
              onclick: () => go(states.findIndex((state) => !state || state.s === "not yet")),
            },
            "Go to the first open question",
          )
        : null,
      make("button", { type: "button", onclick: restart }, "Start again"),
    ),
  );
  return { element, heading };
}
