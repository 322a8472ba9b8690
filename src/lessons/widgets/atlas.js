// A map with views, rows to filter by, and its places as a list.

const NAMESPACE = "http://www.w3.org/2000/svg";

export function render({ model, el, shell, modules }) {
  const { make, html } = shell;
  const content = model.get("content");
  const frame = shell.mount(el, model, { name: "atlas", label: `Map: ${content.label}` });
  const group = `atlas-${crypto.randomUUID()}`;
  const views = content.views.map((view, place) =>
    make("label", {}, make("input", { type: "radio", name: group, checked: place === 0, onchange: () => draw() }), view.name),
  );
  const lanes = content.lanes.map(([name]) =>
    make("label", {}, make("input", { type: "checkbox", checked: true, onchange: () => draw() }), name),
  );
  const picture = document.createElementNS(NAMESPACE, "svg");
  picture.setAttribute("class", "lessons-atlas-map");
  picture.setAttribute("role", "img");
  picture.setAttribute("aria-label", content.alternative);
  const places = make("ul", { class: "lessons-atlas-places" });
  const count = make("p", { class: "lessons-atlas-count" });
  const detail = make("div", { class: "lessons-atlas-detail", tabindex: "-1" });
  let current = -1;
  frame.body.append(
    html(make("h3"), content.title),
    html(make("p"), content.sentence),
    make("fieldset", {}, make("legend", {}, "View"), ...views),
    make("fieldset", {}, make("legend", {}, "Rows"), ...lanes),
    make("div", { class: "lessons-atlas-panes" },
      make("figure", {}, picture, html(make("figcaption"), content.credit)),
      make("div", {}, count, places)),
    detail,
  );

  const chosenView = () => views.findIndex((label) => label.firstChild.checked);
  const eventsOf = (place) => content.places[place][1].filter(([, , , lane]) => lanes[lane].firstChild.checked);

  function add(tag, attributes, words) {
    const part = document.createElementNS(NAMESPACE, tag);
    for (const [name, value] of Object.entries(attributes)) part.setAttribute(name, value);
    if (words !== undefined) part.textContent = words;
    picture.append(part);
    return part;
  }

  function draw() {
    const view = content.views[chosenView()];
    picture.setAttribute("viewBox", `0 0 ${view.width} ${view.height}`);
    picture.replaceChildren();
    for (const [d, focus] of view.lands) add("path", { d, class: focus ? "lessons-atlas-focus" : "lessons-atlas-land" });
    const shown = view.marks.filter(([place]) => eventsOf(place).length);
    // Words and marks keep their size on the page however narrow the picture is.
    const scale = Math.max(1, view.width / (picture.clientWidth || view.width));
    const radius = (place) => (4 + 2.2 * Math.sqrt(eventsOf(place).length)) * Math.sqrt(scale);
    const size = 12 * scale;
    for (const [place, x, y] of shown) {
      const r = radius(place);
      const mark = add("circle", { cx: x, cy: y, r, class: `lessons-atlas-mark${place === current ? " lessons-atlas-current" : ""}` });
      mark.addEventListener("click", () => open(place));
    }
    const labels = [];
    for (const [place, x, y] of shown) {
      const r = radius(place);
      const name = content.places[place][0];
      const wide = name.length * 0.55 * size;
      const left = x + r + 3 + wide > view.width;
      const box = { left: left ? x - r - 3 - wide : x + r + 3, top: y - 8, wide };
      // A name is left out where it does not fit or would cover another: the list has it.
      if (box.left < 0 || labels.some((other) => Math.abs(other.top - box.top) < 1.15 * size && box.left < other.left + other.wide && other.left < box.left + wide)) continue;
      labels.push(box);
      add("text", { x: left ? x - r - 3 : x + r + 3, y: y + 4, "font-size": size, "text-anchor": left ? "end" : "start", class: "lessons-atlas-label" }, name);
    }
    for (const [x, y, name] of scale < 1.5 ? view.names : []) add("text", { x, y, class: "lessons-atlas-name" }, name);
    const rows = shown.map(([place]) => {
      const number = eventsOf(place).length;
      const words = `${content.places[place][0]} (${number})`;
      const pressed = String(place === current);
      return make("li", {}, make("button", { type: "button", "aria-expanded": pressed, onclick: () => open(place) }, words));
    });
    places.replaceChildren(...rows);
    const sum = shown.reduce((all, [place]) => all + eventsOf(place).length, 0);
    count.textContent = `${sum} events in ${shown.length} places of this view.`;
    if (current >= 0) list();
  }

  function open(place) {
    current = place === current ? -1 : place;
    if (current < 0) detail.replaceChildren();
    draw();
    if (current >= 0) {
      detail.focus();
      frame.say(`${content.places[place][0]}: ${eventsOf(place).length} events, listed below the map.`);
    }
  }

  function list() {
    const rows = eventsOf(current).map(([identifier, date, headline]) => {
      const account = make("div");
      const button = make("button", { type: "button", "aria-expanded": "false", onclick: () => choose(identifier) }, `${date}: ${headline}`);
      const row = make("li", {}, button, account);
      row.dataset.event = identifier;
      return row;
    });
    detail.replaceChildren(make("h4", {}, content.places[current][0]), make("ol", {}, ...rows));
    tell();
  }

  function choose(identifier) {
    const again = model.get("selected") === identifier;
    shell.keep(model, { selected: again ? "" : identifier });
    tell();
  }

  async function tell() {
    const selected = model.get("selected") ?? "";
    for (const row of detail.querySelectorAll("li[data-event]")) {
      const chosen = row.dataset.event === selected;
      row.firstChild.setAttribute("aria-expanded", String(chosen));
      if (!chosen) row.lastChild.replaceChildren();
      else if (!row.lastChild.firstChild) {
        try {
          const { events } = await frame.ask({ want: "event", event: selected });
          row.lastChild.replaceChildren(modules["event_cards.js"].list(shell, events));
        } catch {
          return;
        }
      }
    }
  }

  // Chosen elsewhere, in a timeline: open the place where it happened.
  function follow() {
    const selected = model.get("selected") ?? "";
    const place = content.places.findIndex(([, events]) => events.some(([identifier]) => identifier === selected));
    if (place >= 0 && place !== current) {
      current = place;
      draw();
    } else tell();
  }

  let wide = 0;
  const watch = new ResizeObserver(([entry]) => {
    const now = Math.round(entry.contentRect.width);
    if (now !== wide) {
      wide = now;
      draw();
    }
  });
  watch.observe(picture);
  model.on("change:selected", follow);
  draw();
  follow();
  return () => {
    watch.disconnect();
    model.off("change:selected", follow);
    frame.close();
  };
}
