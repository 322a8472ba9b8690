// Choices to choose from, and what every interaction shares: its group, its marks.
//
// Every interaction is { element, value(), draft(), restore(draft), missing(),
// show(earned, closed) }: `value` is what the kernel scores, `draft` what was
// entered so far, `missing` a sentence when something is left to enter.

// The prompt names the group, so it stands in the legend.
export function group({ shell }, card, instruction, ...children) {
  const { make, html } = shell;
  const prompt = html(make("div", { class: "lessons-prompt", dir: "auto" }), card.p);
  const note = instruction && make("span", { class: "lessons-instruction" }, instruction);
  return make("fieldset", { class: "lessons-group" }, make("legend", {}, prompt, note || null), ...children);
}

const SAID = { right: "Right", wrong: "Not this" };

// A word, a sign and a colour for each mark; feedback under it.
export function remark({ shell }, place, mark, safe = "", words = SAID) {
  const { make, html } = shell;
  place.hidden = !mark && !safe;
  place.dataset.mark = mark ?? "";
  const sign = mark === "right" ? "✓" : "✗";
  place.replaceChildren(
    ...(mark ? [make("strong", { class: "lessons-mark" }, make("span", { "aria-hidden": "true" }, `${sign} `), words[mark])] : []),
    ...(safe ? [html(make("div", { class: "lessons-feedback-text", dir: "auto" }), safe)] : []),
  );
}

export function choices(card, tools) {
  const { make, html } = tools.shell;
  const many = card.k === "choose-all";
  const rows = card.c.map(([identifier, text], index) => {
    const note = make("div", { class: "lessons-note", id: `${tools.name}-${index}`, hidden: true });
    const input = make("input", {
      type: many ? "checkbox" : "radio",
      name: tools.name,
      value: identifier,
      "aria-describedby": note.id,
      onchange: () => tools.changed(),
    });
    const words = html(make("span", { class: "lessons-words", dir: "auto" }), text);
    const digit = index < 9 ? make("span", { class: "lessons-digit", "aria-hidden": "true" }, `${index + 1}`) : null;
    const element = make("div", { class: "lessons-choice" }, make("label", {}, input, words, digit), note);
    return { identifier, input, note, element };
  });
  const chosen = () => rows.filter(({ input }) => input.checked).map(({ identifier }) => identifier);
  return {
    element: group(
      tools,
      card,
      many ? "Choose all that apply." : "",
      make("div", { class: "lessons-choices", "data-digits": true }, rows.map(({ element }) => element)),
    ),
    value: chosen,
    draft: chosen,
    restore: (draft) => rows.forEach((row) => (row.input.checked = draft.includes(row.identifier))),
    missing: () => (chosen().length ? "" : many ? "Choose at least one first." : "Choose one first."),
    show(earned, closed) {
      for (const { identifier, input, note, element } of rows) {
        const mark = earned.marks[identifier];
        const words = input.checked
          ? { right: "Your choice: right", wrong: "Your choice: not this" }
          : { right: "Right answer", wrong: "Not this" };
        element.dataset.mark = mark ?? "";
        element.classList.toggle("lessons-picked", input.checked);
        remark(tools, note, mark, earned.notes[identifier], words);
        input.disabled = closed;
      }
    },
  };
}
