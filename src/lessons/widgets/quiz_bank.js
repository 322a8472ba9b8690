// Gaps that are filled from one bank: each word of it is used once.

export function bank(card, tools) {
  const { make } = tools.shell;
  const changed = () => {
    const words = update();
    tools.changed();
    if (words) tools.say(words);
  };
  const fields = tools.parts.gaps({ ...card, g: Array(card.n).fill(card.b) }, { ...tools, changed });
  const words = card.b.map(([identifier, text]) => {
    const used = make("span", { class: "lessons-hidden" }, " (used)");
    return { identifier, text, used, element: make("li", { dir: "auto" }, text, used) };
  });
  const warning = make("p", { class: "lessons-twice", hidden: true });
  fields.element
    .querySelector(".lessons-gaps")
    .before(make("ul", { class: "lessons-bank", "aria-label": "Words" }, words.map(({ element }) => element)));
  fields.element.append(warning);

  // Marks the words in use, in the bank and in each list, and tells of one in two gaps.
  function update() {
    const value = fields.value();
    const twice = words.find(({ identifier }) => value.indexOf(identifier) !== value.lastIndexOf(identifier));
    for (const { identifier, text, used, element } of words) {
      element.classList.toggle("lessons-used", value.includes(identifier));
      used.hidden = !value.includes(identifier);
      for (const option of fields.element.querySelectorAll(`option[value="${identifier}"]`)) {
        option.textContent = used.hidden || option.selected ? text : `${text} (used)`;
      }
    }
    warning.textContent = twice ? `“${twice.text}” stands in more than one gap. Use each word once.` : "";
    warning.hidden = !twice;
    return warning.textContent;
  }

  update();
  return {
    ...fields,
    restore(draft) {
      fields.restore(draft);
      update();
    },
    missing: () => fields.missing() || update(),
  };
}
