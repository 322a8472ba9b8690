// A sketch: the learner fills in a line, then sees the record beside it.

export function render({ model, el, shell, modules }) {
  const { make, html } = shell;
  const content = model.get("content");
  const frame = shell.mount(el, model, { name: "sketch", label: `Sketch: ${content.label}` });
  // Counts of one year may differ: the line begins between them.
  const given = new Map();
  for (const [year, value] of content.given) given.set(year, [...(given.get(year) ?? []), value]);
  const mean = (counts) => counts.reduce((sum, value) => sum + value, 0) / counts.length;
  const format = new Intl.NumberFormat("en", { maximumFractionDigits: 2 });
  const plane = modules["sketch_plane.js"].create(content, (year, value) => {
    if (model.get("compared")) return;
    const box = boxes.get(year);
    if (box && box.value !== String(value)) {
      box.value = String(value);
      entered();
    }
  });

  const [low, high] = content.ends;
  const unit = content.unit ? ` ${content.unit}` : "";
  const ends = low && high ? `${content.low} is ${low}, ${content.high} is ${high}.` : "";
  const scale = `Numbers from ${format.format(content.low)} to ${format.format(content.high)}${unit}. ${ends}`;
  const boxes = new Map();
  const rows = content.years.map((year) => {
    if (given.has(year)) {
      const known = `${given.get(year).map((value) => format.format(value)).join(" and ")}${unit}`;
      return make("p", { class: "lessons-sketch-given" }, make("b", {}, year), ` ${known}, given`);
    }
    const range = { min: content.low, max: content.high, step: content.step };
    const box = make("input", { type: "number", inputmode: "decimal", ...range, oninput: entered });
    boxes.set(year, box);
    return make("label", {}, make("b", {}, year), " ", box);
  });
  const fields = make(
    "fieldset",
    { class: "lessons-sketch-fields" },
    make("legend", {}, "Your line"),
    make("p", {}, scale, " Enter numbers here, or draw in the picture."),
    make("div", { class: "lessons-sketch-boxes" }, ...rows),
  );
  const compare = make(
    "button",
    { type: "button", class: "lessons-primary", onclick: compareLine },
    "Compare with the record",
  );
  const again = make("button", { type: "button", onclick: restart }, "Start again");
  const note = make("p", { class: "lessons-sketch-note" });
  const beside = make("div", { class: "lessons-sketch-record", tabindex: "-1" });
  frame.body.append(
    html(make("h3"), content.title),
    html(make("p"), content.task),
    plane.element,
    fields,
    make("div", { class: "lessons-sketch-buttons" }, compare, again),
    note,
    beside,
  );

  const inside = (value) => value >= content.low && value <= content.high;

  function read() {
    const values = {};
    for (const [year, box] of boxes) {
      const value = box.valueAsNumber;
      if (Number.isFinite(value) && inside(value)) values[year] = value;
    }
    return values;
  }

  function entered() {
    for (const box of boxes.values()) {
      const value = box.valueAsNumber;
      const wrong = box.validity.badInput || (Number.isFinite(value) && !inside(value));
      if (wrong) box.setAttribute("aria-invalid", "true");
      else box.removeAttribute("aria-invalid");
    }
    note.textContent = "";
    shell.keep(model, { values: read() });
    plane.draw({ values: drawn(), record: null });
  }

  // What is given belongs to the line.
  const start = Object.fromEntries([...given].map(([year, counts]) => [year, mean(counts)]));
  const drawn = () => ({ ...start, ...read() });

  async function compareLine() {
    const open = [...boxes].filter(([year]) => read()[year] === undefined);
    if (open.length) {
      const years = open.map(([year]) => year).join(", ");
      note.textContent = `Still open: ${years}. A guess is enough.`;
      frame.say(note.textContent);
      open[0][1].focus();
      return;
    }
    if (await show()) {
      shell.keep(model, { compared: true });
      beside.focus();
      frame.say("The record stands beside your line. It is told below the picture.");
    }
  }

  async function show() {
    let reply;
    try {
      reply = await frame.ask({ want: "record" });
    } catch {
      return false;
    }
    plane.draw({ values: drawn(), record: reply });
    lock(true);
    beside.replaceChildren(...told(reply));
    return true;
  }

  function told(reply) {
    const parts = [make("h4", {}, "Your line and the record"), html(make("div"), reply.told)];
    if (reply.events) {
      parts.push(modules["event_cards.js"].list(shell, reply.events));
    } else {
      const region = { role: "region", tabindex: "0", "aria-label": `Table: ${content.label}` };
      parts.push(make("div", { class: "lessons-sketch-table", ...region }, table(reply.counts)));
    }
    return parts;
  }

  function table(counts) {
    const values = read();
    const years = new Set([...content.years, ...counts.map((count) => count.year)]);
    const rows = [...years].sort((one, other) => one - other).flatMap((year) => {
      const guess = values[year] === undefined ? "" : format.format(values[year]);
      const found = counts.filter((count) => count.year === year);
      if (!found.length) return [row(year, guess, "no number on record", "", "", "")];
      return found.map(({ value, by, note, source }, place) =>
        row(year, place ? "" : guess, format.format(value), by, note, source),
      );
    });
    const heads = ["Year", "Your guess", `Counted${unit && `,${unit}`}`, "By whom", "Note", "Source"];
    const head = make("tr", {}, ...heads.map((words) => make("th", { scope: "col" }, words)));
    return make("table", {}, make("thead", {}, head), make("tbody", {}, ...rows));
  }

  function row(year, guess, counted, ...safe) {
    const cells = [make("td", {}, guess), make("td", {}, counted)];
    const words = safe.map((text) => html(make("td"), text));
    return make("tr", {}, make("th", { scope: "row" }, year), ...cells, ...words);
  }

  function lock(locked) {
    for (const box of boxes.values()) box.readOnly = locked;
    compare.hidden = locked;
    frame.root.classList.toggle("lessons-sketch-done", locked);
  }

  function restart() {
    for (const box of boxes.values()) {
      box.value = "";
      box.removeAttribute("aria-invalid");
    }
    lock(false);
    beside.replaceChildren();
    note.textContent = "";
    shell.keep(model, { values: {}, compared: false });
    plane.draw({ values: drawn(), record: null });
    boxes.values().next().value?.focus();
    frame.say("The line is empty again.");
  }

  for (const [year, value] of Object.entries(model.get("values") ?? {})) {
    const box = boxes.get(Number(year));
    if (box) box.value = String(value);
  }
  plane.draw({ values: drawn(), record: null });
  if (model.get("compared")) show();
  return () => {
    plane.close();
    frame.close();
  };
}
