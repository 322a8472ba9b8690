// What a try has earned, below the choices: verdict, hint, explanation, sources.

const WORDS = { correct: "Right", "not yet": "Not yet", explained: "Here is the explanation" };
const SIGNS = { correct: "✓", "not yet": "↻", explained: "i" };

export function verdict(earned) {
  return earned.state === "correct" && earned.tries > 1 ? "Right, at the second try" : WORDS[earned.state];
}

export function panel(shell, earned) {
  const { make, html } = shell;
  const block = (title, safe, name) =>
    safe
      ? make(
          "div",
          { class: `lessons-block lessons-${name}` },
          make("p", { class: "lessons-block-title" }, title),
          html(make("div", { dir: "auto" }), safe),
        )
      : null;
  const heading = make(
    "h5",
    { tabindex: "-1", class: "lessons-verdict" },
    make("span", { class: "lessons-sign", "aria-hidden": "true", "data-sign": SIGNS[earned.state] }),
    verdict(earned),
  );
  const said = earned.said && earned.state !== "correct" ? make("p", {}, earned.said) : null;
  const element = make(
    "div",
    { class: "lessons-panel", "data-state": earned.state },
    heading,
    said,
    earned.state === "not yet" ? make("p", {}, "You have one more try, or you can see the explanation.") : null,
    earned.lists.map((list) => rows(shell, list)),
    block("Hint", earned.hint, "hint"),
    block("Why", earned.explanation, "why"),
    events(shell, earned.events ?? []),
    basis(shell, earned.basis ?? {}),
  );
  return { element, heading };
}

function rows({ make, html }, { title, ordered, rows }) {
  const drawn = rows.map(([text, mark, feedback]) =>
    make(
      "li",
      { "data-mark": mark, dir: "auto" },
      mark ? make("span", { class: "lessons-mark" }, mark === "right" ? "✓ Right: " : "✗ Not this: ") : null,
      html(make("strong", {}), text),
      feedback ? html(make("div", { class: "lessons-feedback-text" }), feedback) : null,
    ),
  );
  return make(
    "div",
    { class: "lessons-block" },
    make("p", { class: "lessons-block-title" }, title),
    make(ordered ? "ol" : "ul", { class: drawn.length > 1 ? "" : "lessons-single" }, drawn),
  );
}

function events({ make, html }, listed) {
  if (!listed.length) return null;
  const drawn = listed.map(({ date, headline, told, contested, sources }) =>
    make(
      "li",
      {},
      make("p", { class: "lessons-event", dir: "auto" }, make("strong", {}, date), " ", html(make("span", {}), headline)),
      contested ? make("p", { class: "lessons-soft" }, "Accounts of this differ.") : null,
      sources.length
        ? make(
            "ul",
            { class: "lessons-sources", "aria-label": "Sources" },
            sources.map(([citation, address]) => make("li", { dir: "auto" }, cited({ make, html }, citation, address))),
          )
        : null,
      told ? make("p", { class: "lessons-soft" }, `Told in “${told}”.`) : null,
    ),
  );
  return make(
    "div",
    { class: "lessons-block" },
    make("p", { class: "lessons-block-title" }, drawn.length > 1 ? "Events and sources" : "Event and sources"),
    make("ul", { class: "lessons-events" }, drawn),
  );
}

function cited({ make, html }, citation, address) {
  if (!address) return html(make("span", {}), citation);
  return html(make("a", { href: address, target: "_blank", rel: "noopener noreferrer" }), citation);
}

function basis({ make, html }, { quote, where }) {
  if (!where) return null;
  return make(
    "details",
    { class: "lessons-basis" },
    make("summary", {}, "Where this question comes from"),
    quote ? html(make("blockquote", { dir: "auto" }), quote) : null,
    make("p", { class: "lessons-soft" }, where),
  );
}
