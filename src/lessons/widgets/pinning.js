// A pinning: years for statements, by pointer or by boxes, then beside the record.

export function render({ model, el, shell, modules }) {
  const { make, html } = shell;
  const content = model.get("content");
  const frame = shell.mount(el, model, { name: "pinning", label: `Pinning: ${content.label}` });
  const line = modules["pinning_line.js"].create(content, (place, year) => {
    if (boxes[place].value === String(year)) return;
    boxes[place].value = String(year);
    entered(place);
  });
  const range = { min: content.start, max: content.end, step: 1, inputmode: "numeric" };
  const boxes = content.statements.map((_, place) =>
    make("input", { type: "number", ...range, oninput: () => entered(place), onfocus: () => choose(place) }),
  );
  const rows = content.statements.map((statement, place) =>
    make(
      "li",
      { onclick: () => choose(place) },
      make("label", {}, html(make("span"), statement), " ", make("b", {}, "Year "), boxes[place]),
    ),
  );
  const compare = make("button", { type: "button", class: "lessons-primary", onclick: show }, "Compare with the record");
  const again = make("button", { type: "button", onclick: restart }, "Start again");
  const note = make("p", { class: "lessons-note" });
  const beside = make("div", { class: "lessons-pinning-record", tabindex: "-1" });
  frame.body.append(
    html(make("h3"), content.title),
    html(make("p"), content.task),
    line.element,
    make("p", { class: "lessons-pinning-hint" }, "Choose a statement, then choose its place on the line; or enter its year. Leave a box empty where the text gives no year."),
    make("ol", { class: "lessons-pinning-list" }, ...rows),
    make("div", { class: "lessons-buttons" }, compare, again),
    note,
    beside,
  );

  const inside = (year) => Number.isInteger(year) && year >= content.start && year <= content.end;

  function read() {
    const pins = new Map();
    boxes.forEach((box, place) => inside(box.valueAsNumber) && pins.set(place, box.valueAsNumber));
    return pins;
  }

  function choose(place) {
    rows.forEach((row, number) => row.classList.toggle("lessons-pinning-chosen", number === place));
    line.draw({ current: place });
  }

  function entered(place) {
    for (const box of boxes) {
      if (box.value && !inside(box.valueAsNumber)) box.setAttribute("aria-invalid", "true");
      else box.removeAttribute("aria-invalid");
    }
    note.textContent = "";
    shell.keep(model, { pins: Object.fromEntries(read()) });
    choose(place);
    line.draw({ pins: read() });
  }

  async function show() {
    const wrong = boxes.find((box) => box.hasAttribute("aria-invalid"));
    if (wrong) {
      note.textContent = `A year is from ${content.start} to ${content.end}.`;
      frame.say(note.textContent);
      wrong.focus();
      return;
    }
    if (await reveal()) {
      shell.keep(model, { compared: true });
      beside.focus();
      frame.say("The years of the text and the record stand below the statements.");
    }
  }

  async function reveal() {
    let reply;
    try {
      reply = await frame.ask({ want: "record" });
    } catch {
      return false;
    }
    line.draw({ pins: read(), own: reply.years, record: reply.record, middle: reply.middle });
    lock(true);
    beside.replaceChildren(
      make("h4", {}, "What the text gives, and what there is"),
      make("div", { class: "lessons-pinning-table", role: "region", tabindex: "0", "aria-label": "Table: statements and years" }, table(reply)),
      counts(reply),
      html(make("div"), reply.told),
    );
    return true;
  }

  function table({ years }) {
    const pins = read();
    const body = years.map((year, place) => {
      const mine = pins.get(place);
      const words = year ? (mine === year ? "as the text says" : "") : mine ? "the text does not say so" : "rightly left open";
      return make(
        "tr",
        {},
        make("th", { scope: "row" }, place + 1),
        make("td", {}, mine ?? "none"),
        make("td", {}, year || "none"),
        make("td", {}, words || "look again"),
      );
    });
    const heads = ["Statement", "Your year", "The text’s year", ""];
    const head = heads.map((words) => (words ? make("th", { scope: "col" }, words) : make("td")));
    return make("table", {}, make("thead", {}, make("tr", {}, ...head)), make("tbody", {}, ...body));
  }

  function counts({ years, record, middle }) {
    const split = (all) => [all.filter((year) => year < middle).length, all.filter((year) => year >= middle).length];
    const [textBefore, textAfter] = split(years.filter(Boolean));
    const [before, after] = split(record);
    return make(
      "p",
      { class: "lessons-pinning-counts" },
      `Before ${middle}: ${textBefore} of these statements with a year, ${before} events in the record. `,
      `From ${middle} on: ${textAfter} with a year, ${after} events.`,
    );
  }

  function lock(locked) {
    for (const box of boxes) box.readOnly = locked;
    compare.hidden = locked;
    frame.root.classList.toggle("lessons-pinning-done", locked);
  }

  function restart() {
    for (const box of boxes) {
      box.value = "";
      box.removeAttribute("aria-invalid");
    }
    lock(false);
    beside.replaceChildren();
    note.textContent = "";
    shell.keep(model, { pins: {}, compared: false });
    line.draw({ pins: new Map(), own: [], record: null });
    boxes[0].focus();
    frame.say("The line is empty again.");
  }

  for (const [place, year] of Object.entries(model.get("pins") ?? {})) boxes[place].value = String(year);
  line.draw({ pins: read() });
  choose(0);
  if (model.get("compared")) reveal();
  return () => {
    line.close();
    frame.close();
  };
}
