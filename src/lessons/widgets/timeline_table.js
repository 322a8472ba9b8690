// The events as a table that can be sorted by any of its columns.

export function create(app) {
  const { make } = app.shell;
  const levels = app.outline.confidence.map((each) => each.id);
  const columns = [
    { id: "when", name: "Date", key: (event) => event.index },
    { id: "headline", name: "Event", key: (event) => event.headline },
    { id: "lane", name: "Lane", key: (event) => app.lane(event).name },
    { id: "confidence", name: "How sure", key: (event) => levels.indexOf(event.confidence) },
  ];
  const element = make("div", { class: "lessons-timeline-table" });
  const caption = make("caption", {});
  const body = make("tbody", {});
  const sorters = columns.map((column) => {
    const button = make("button", { type: "button" }, column.name, make("span", { "aria-hidden": "true" }));
    button.addEventListener("click", () => sort(column));
    return { column, button, head: make("th", { scope: "col" }, button) };
  });
  const head = make("thead", {}, make("tr", {}, sorters.map((each) => each.head)));
  element.append(make("table", {}, caption, head, body));
  let sorted = { column: columns[0], down: false };
  let order = [];
  let buttons = new Map();

  function fill() {
    const { column, down } = sorted;
    const compare = (one, other) => {
      const [a, b] = [column.key(one), column.key(other)];
      return (typeof a === "number" ? a - b : a.localeCompare(b, "en")) || one.index - other.index;
    };
    order = [...app.state.shown].sort((one, other) => compare(one, other) * (down ? -1 : 1));
    buttons = new Map();
    body.replaceChildren(...order.map(row));
    for (const each of sorters) {
      const active = each.column === column;
      if (active) each.head.setAttribute("aria-sort", down ? "descending" : "ascending");
      else each.head.removeAttribute("aria-sort");
      each.button.lastChild.textContent = active ? (down ? " ↓" : " ↑") : " ↕";
    }
    const ways = column.id === "when" ? (down ? "latest first" : "earliest first") : down ? "Z to A" : "A to Z";
    const words = column.id === "confidence" ? (down ? "least sure first" : "surest first") : ways;
    caption.textContent = `${app.outline.title}: ${order.length} events, sorted by ${column.name.toLowerCase()}, ${words}`;
    mark();
  }

  function row(event) {
    const button = make("button", { type: "button", tabindex: "-1" }, event.headline);
    button.addEventListener("click", () => app.open(event, "table"));
    buttons.set(event.id, button);
    const lane = app.lane(event);
    const sure = app.outline.confidence.find((each) => each.id === event.confidence).name.split(":")[0];
    return make(
      "tr",
      {},
      make("td", { class: "lessons-timeline-when" }, event.when),
      make("th", { scope: "row" }, button),
      make("td", {}, make("span", { class: "lessons-timeline-lane" }, app.icon(lane, event), lane.name)),
      make("td", {}, sure),
    );
  }

  function sort(column) {
    sorted = { column, down: sorted.column === column && !sorted.down };
    fill();
    app.frame.say(caption.textContent);
  }

  function mark() {
    const chosen = buttons.has(app.state.current?.id) ? app.state.current.id : order[0]?.id;
    for (const [id, button] of buttons) {
      button.tabIndex = id === chosen ? 0 : -1;
      button.closest("tr").classList.toggle("lessons-timeline-chosen", id === app.state.current?.id);
    }
  }

  body.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const at = order.indexOf(app.state.current);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: order.length - 1, PageDown: at + 10, PageUp: at - 10 }[event.key];
    if (to === undefined || !order.length) return;
    event.preventDefault();
    app.go(order[Math.min(Math.max(to, 0), order.length - 1)]);
    focus();
  });
  const focus = () => (buttons.get(app.state.current?.id) ?? buttons.get(order[0]?.id))?.focus();

  return { element, fill, mark, focus };
}
