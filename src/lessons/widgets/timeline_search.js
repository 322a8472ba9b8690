// Which events are shown: those that hold every word searched for and pass the filters.

const GROUPS = [
  { id: "lane", legend: "Lane", of: (event) => [event.lane] },
  { id: "factor", legend: "Theme", of: (event) => event.factors },
  { id: "confidence", legend: "How sure", of: (event) => [event.confidence] },
];

// Letters without their accents, so that a name is found however it is typed.
const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

export function haystack(event, text) {
  return plain([event.headline, event.when, event.place, ...event.actors, text].join(" "));
}

function found(event, query) {
  return plain(query)
    .split(/\s+/)
    .every((word) => event.haystack.includes(word) || during(event, word));
}

// A year is found in all events that were going on then, however their date is written.
function during(event, word) {
  return /^\d{4}$/.test(word) && event.year <= Number(word) && Number(word) <= event.lastYear;
}

const passes = (event, group, chosen) =>
  !chosen[group.id].size || group.of(event).some((value) => chosen[group.id].has(value));

export function create(app) {
  const { make } = app.shell;
  const chosen = { lane: new Set(), factor: new Set(), confidence: new Set() };
  const input = make("input", { type: "search", autocomplete: "off", spellcheck: "false", placeholder: "word, year, name or place" });
  const label = make("label", { class: "lessons-timeline-search" }, make("span", {}, "Search"), input);
  const count = make("span", { class: "lessons-timeline-count" });
  const clear = make("button", { type: "button", hidden: true }, "Show all");
  const toggle = make("button", { type: "button", "aria-expanded": "false" }, "Filters");
  const panel = make("div", { class: "lessons-timeline-filters", hidden: true });
  const counts = [];

  for (const group of GROUPS) {
    const values = app.outline[{ lane: "lanes", factor: "factors", confidence: "confidence" }[group.id]];
    const used = values.filter((value) => app.events.some((event) => group.of(event).includes(value.id)));
    if (used.length < 2) continue;
    const boxes = used.map((value) => box(group, value));
    panel.append(make("fieldset", {}, make("legend", {}, group.legend), ...boxes));
  }

  function box(group, value) {
    const check = make("input", { type: "checkbox" });
    const number = make("span", { class: "lessons-timeline-number" });
    counts.push({ group, value, number });
    check.addEventListener("change", () => {
      if (check.checked) chosen[group.id].add(value.id);
      else chosen[group.id].delete(value.id);
      apply();
    });
    const icon = group.id === "lane" ? app.icon(value) : null;
    const name = value.name.split(":")[0];
    return make("label", { class: "lessons-timeline-chip" }, check, icon, make("span", {}, name), number);
  }

  const matching = (skipped) =>
    app.events.filter(
      (event) =>
        (!input.value.trim() || found(event, input.value.trim())) &&
        GROUPS.every((group) => group === skipped || passes(event, group, chosen)),
    );

  function apply() {
    const shown = matching(null);
    for (const { group, value, number } of counts) {
      const there = matching(group).filter((event) => group.of(event).includes(value.id));
      number.textContent = there.length;
    }
    const active = Object.values(chosen).reduce((sum, set) => sum + set.size, 0);
    toggle.textContent = active ? `Filters (${active})` : "Filters";
    clear.hidden = !active && !input.value;
    count.textContent = total(shown.length);
    app.setShown(shown);
    app.frame.say(count.textContent);
  }

  function total(number) {
    const all = app.events.length;
    const words = number === all ? `${all}` : `${number} of ${all}`;
    return `${words} ${all === 1 ? "event" : "events"}`;
  }

  function reset() {
    input.value = "";
    for (const set of Object.values(chosen)) set.clear();
    for (const check of panel.querySelectorAll("input")) check.checked = false;
    apply();
  }

  function open(wanted) {
    panel.hidden = !wanted;
    toggle.setAttribute("aria-expanded", String(wanted));
  }

  input.addEventListener("input", apply);
  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey && app.state.shown.length) {
      event.preventDefault();
      app.go(app.state.shown[0]);
      app.focusTrack();
    } else if (event.key === "Escape" && input.value) {
      app.handled(event);
      input.value = "";
      apply();
    }
  });
  clear.addEventListener("click", () => {
    reset();
    input.focus();
  });
  toggle.addEventListener("click", () => open(panel.hidden));
  count.textContent = total(app.events.length);
  for (const { group, value, number } of counts) {
    number.textContent = app.events.filter((event) => group.of(event).includes(value.id)).length;
  }

  return {
    bar: [label, toggle, clear, count],
    panel,
    focus: () => input.focus(),
    reset,
    // Esc inside the open panel closes it; true if that happened.
    escape(target) {
      if (panel.hidden || !(panel.contains(target) || target === toggle)) return false;
      open(false);
      toggle.focus();
      return true;
    },
  };
}
