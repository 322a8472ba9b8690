// The tables of a class's results, each with a bar beside its number.

// Of fewer learners nothing is told, as the kernel has it too.
const FEWEST = 5;
const percent = (share) => `${Math.round(100 * share)} %`;

export function tables(shell, content) {
  const { make, html } = shell;

  function bar(share) {
    return make("span", { class: "lessons-results-bar", "aria-hidden": "true" }, make("span", { style: `width: ${100 * share}%` }));
  }

  function table(caption, heads, rows) {
    return make(
      "div",
      { class: "lessons-results-scroll", role: "region", tabindex: "0", "aria-label": caption },
      make(
        "table",
        {},
        make("caption", {}, caption),
        make("thead", {}, make("tr", {}, heads.map((head) => make("th", { scope: "col" }, head)))),
        make("tbody", {}, rows),
      ),
    );
  }

  const share = (value, rough) => make("td", { class: "lessons-results-share" }, bar(value), make("span", {}, percent(value), rough ? " (rough)" : ""));
  const safe = (tag, words) => html(make(tag, { dir: "auto" }), words);

  function shares(caption, head, rows) {
    return table(
      caption,
      [head, "Right at once", "Answers"],
      rows.map(([words, answers, score]) => make("tr", {}, html(make("th", { scope: "row", dir: "auto" }), words), share(score, answers < 30), make("td", {}, `${answers}`))),
    );
  }

  function tells(item) {
    if (item.discrimination === null) return "cannot be told";
    const number = item.discrimination.toFixed(2);
    return item.weak ? `${number}: weak` : number;
  }

  const misled = (item) => (item.misled > 0 && item.misled < FEWEST ? `fewer than ${FEWEST}` : `${item.misled} of ${item.learners}`);

  function question(item) {
    const wrong = item.given.map(([words, part]) => make("li", {}, safe("span", words), ` (${percent(part)})`));
    const read = item.read.map((words) => make("li", {}, safe("span", words)));
    return make(
      "tr",
      {},
      make(
        "th",
        { scope: "row" },
        safe("span", item.title),
        make("span", { class: "lessons-soft" }, ` ${item.quiz}${item.version ? `, ${item.version}` : ""}`),
      ),
      share(item.facility, item.rough),
      make("td", {}, tells(item)),
      make("td", {}, misled(item)),
      make("td", {}, wrong.length ? make("ul", {}, wrong) : `none by ${FEWEST} or more`),
      make("td", {}, read.length ? make("ul", {}, read) : "–"),
    );
  }

  return [
    shares("By objective, weakest first", "Objective", content.objectives),
    shares("How sure they were, and how right: of a class that knows itself, the surer are righter", "They were", content.certainty),
    table(
      "By question, hardest first",
      ["Question", "Right at once", "Tells those who know (−1 to 1)", "Sure and wrong", "Commonest wrong answers", "Read again"],
      content.items.map(question),
    ),
  ];
}
