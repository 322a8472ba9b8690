// The form of one item: it changes with the kind of rows that the item has.

const WORDS = { box: "Choice", number: "Step", bullet: "Pair", typed: "Answer" };
const SIDES = /(?<!\\)::/;
let counter = 0;

// `changed(form, step)` is called with each change; a step is one field's typing.
export function drawForm(shell, form, objectives, changed) {
  const { make } = shell;
  const step = () => `${++counter}`;
  const element = make("form", { class: "lessons-studio-form", onsubmit: (event) => event.preventDefault() });

  function field(label, value, set, { rows = 0, hint = "", list = null } = {}) {
    const name = `lessons-field-${++counter}`;
    let mine = step();
    const oninput = (event) => {
      set(event.target.value);
      changed(form, mine);
    };
    const onfocus = () => (mine = step());
    const common = { id: name, oninput, onfocus, dir: "auto", "aria-describedby": hint ? `${name}-hint` : null };
    const input = list
      ? make("select", { ...common, onchange: oninput }, list.map(([key, words]) => make("option", { value: key, selected: key === value }, words)))
      : rows
        ? make("textarea", { ...common, rows }, value)
        : make("input", { ...common, type: "text", value, autocomplete: "off" });
    return make("div", { class: "lessons-studio-field" }, make("label", { for: name }, label), input, hint ? make("small", { id: `${name}-hint` }, hint) : null);
  }

  const rows = make("ol", { class: "lessons-studio-rows" });

  function drawRow(row, number) {
    const word = `${WORDS[row.kind]} ${number + 1}`;
    const parts = [];
    if (row.kind === "box") {
      const tick = make("input", { type: "checkbox", checked: row.ticked, onchange: () => ((row.ticked = tick.checked), changed(form, step())) });
      parts.push(make("label", { class: "lessons-studio-tick" }, tick, make("span", {}, `${word} is right`)));
    }
    if (row.kind === "bullet" && SIDES.test(row.text)) {
      const sides = row.text.split(SIDES).map((side) => side.trim());
      const set = (side) => (value) => {
        sides[side] = value.replace(SIDES, "\\::");
        row.text = `${sides[0]} :: ${sides[1]}`;
      };
      parts.push(field(word, sides[0], set(0)), field(`${word} goes with`, sides[1], set(1)));
    } else parts.push(field(word, row.text, (value) => (row.text = value)));
    const why = row.kind === "box" ? `What is said to those who choose it` : `What is said about ${word.toLowerCase()}`;
    parts.push(field(why, row.feedback, (value) => (row.feedback = value), { rows: 2 }));
    const out = make("button", { type: "button", onclick: () => take(row) }, `Take out ${word.toLowerCase()}`);
    return make("li", {}, parts, form.rows.length > 1 ? out : null);
  }

  function take(row) {
    form.rows = form.rows.filter((other) => other !== row);
    drawRows();
    changed(form, step());
    more.focus();
  }

  function drawRows() {
    rows.replaceChildren(...form.rows.map(drawRow));
  }

  const kind = () => form.rows[0]?.kind ?? "bullet";
  const more = make("button", { type: "button", onclick: add }, `Add a ${(WORDS[kind()] ?? "row").toLowerCase()}`);

  function add() {
    const pairs = form.rows.some(({ text }) => SIDES.test(text));
    form.rows.push({ kind: kind(), text: pairs ? " :: " : "", ticked: false, feedback: "" });
    drawRows();
    changed(form, step());
    rows.lastElementChild.querySelector('input[type="text"]').focus();
  }

  const set = (name) => (value) => (form.fields[name] = value);
  const of = (name) => form.fields[name] ?? "";
  const typed = form.rows.length === 1 && kind() === "typed";
  element.append(
    field("Title", form.title, (value) => (form.title = value)),
    field("Question", form.prompt, (value) => (form.prompt = value), { rows: 4 }),
    rows,
    ...(typed ? [] : [more]),
    ...("Sort" in form.fields ? [field("Groups", of("Sort"), set("Sort"), { hint: "Put a semicolon between them." })] : []),
    ...("Bank" in form.fields ? [field("Other words of the bank", of("Bank"), set("Bank"), { hint: "Put a semicolon between them." })] : []),
    ...(typed ? [] : [field("Explanation", of("Explanation"), set("Explanation"), { rows: 3 })]),
    field("Hint", of("Hint"), set("Hint"), { rows: 2 }),
    field("Objective", of("Objective"), set("Objective"), { list: [["", "None yet"], ...objectives] }),
    field("Events to read again", of("Events"), set("Events"), { hint: "Their identifiers from timeline.csv, with a semicolon between them." }),
  );
  drawRows();
  return element;
}

// The item's own lines, for what a form cannot hold.
export function drawText(shell, text, changed) {
  const { make } = shell;
  const name = `lessons-field-${++counter}`;
  const mine = `${++counter}`;
  const area = make("textarea", { id: name, rows: Math.min(24, text.split("\n").length + 2), spellcheck: "true", dir: "auto", class: "lessons-studio-text", oninput: () => changed(area.value, mine) }, text);
  return make("div", { class: "lessons-studio-field" }, make("label", { for: name }, "The question as text"), area);
}
