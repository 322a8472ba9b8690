// What is typed into one field: a year, a number, a few words.

const NUMBER = /^[-+]?(\d{1,3}(,\d{3})+|\d+|(?=\.))(\.\d+)?$/;
const figures = (text) => text.replace(/[−–]/, "-");
const KINDS = {
  year: {
    label: "Year",
    first: "Write a year first.",
    wrong: "Write the year in figures, up to four of them.",
    fits: (text) => /^\d{1,4}$/.test(text) && Number(text) > 0,
    read: Number,
    looks: { inputmode: "numeric", maxlength: 8 },
  },
  number: {
    label: "Number",
    first: "Write a number first.",
    wrong: "This is not a number. Write figures only, such as 1,200 or 2.5.",
    fits: (text) => NUMBER.test(figures(text)),
    read: (text) => Number(figures(text).replaceAll(",", "")),
    // Keyboards of figures alone have no minus.
    looks: { maxlength: 20 },
  },
  "short-answer": {
    label: "Your answer",
    first: "Write your answer first.",
    fits: () => true,
    read: (text) => text,
    looks: { maxlength: 200, autocapitalize: "off", autocorrect: "off", dir: "auto" },
  },
};

export function typed(card, tools) {
  const { group, remark } = tools.parts;
  const { make } = tools.shell;
  const { label, first, wrong, fits, read, looks } = KINDS[card.k];
  const note = make("div", { class: "lessons-note", id: `${tools.name}-note`, hidden: true });
  const unit = card.u ? make("span", { id: `${tools.name}-unit`, dir: "auto" }, card.u) : null;
  const input = make("input", {
    type: "text",
    autocomplete: "off",
    spellcheck: "false",
    "aria-describedby": unit ? `${unit.id} ${note.id}` : note.id,
    oninput: () => tools.changed(),
    onkeydown(event) {
      if (event.key !== "Enter" || event.shiftKey || event.ctrlKey || event.metaKey || event.isComposing) return;
      event.preventDefault();
      tools.check();
    },
    ...looks,
  });
  const text = () => input.value.normalize("NFKC").trim();
  const line = make("div", { class: "lessons-typed" }, make("label", {}, make("span", {}, label), input), unit);
  return {
    element: group(tools, card, "", line, note),
    value: () => read(text()),
    draft: () => input.value,
    restore: (draft) => (input.value = `${draft}`),
    missing: () => (!text() ? first : fits(text()) ? "" : wrong),
    show(earned, closed) {
      remark(tools, note, earned.marks.typed);
      input.readOnly = closed;
    },
  };
}
