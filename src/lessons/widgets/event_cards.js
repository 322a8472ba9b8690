// Events as a list to read: what happened, when, by whose account.

export function list({ make, html }, events) {
  const items = events.map((event) =>
    make(
      "li",
      {},
      html(make("b"), event.headline),
      ` (${event.date}${event.contested ? ", contested" : ""}). `,
      html(make("span"), event.text),
      event.said.length ? make("ul", {}, ...event.said.map((said) => html(make("li"), said))) : null,
      " ",
      html(make("small"), event.sources),
    ),
  );
  return make("ol", { class: "lessons-events" }, ...items);
}
