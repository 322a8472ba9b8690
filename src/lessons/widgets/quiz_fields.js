// Drop-downs: gaps in a sentence, partners for terms, groups for members.

const LONG = 30;

function options(make, listed, blank) {
  return [
    make("option", { value: "" }, blank),
    ...listed.map(([identifier, text]) => make("option", { value: identifier }, text)),
  ];
}

export function gaps(card, tools) {
  const { group, remark } = tools.parts;
  const { make } = tools.shell;
  const count = card.g.length;
  const told = count > 1 ? `Fill the ${count} gaps.` : "Fill the gap.";
  const element = group(tools, { p: "" }, card.b ? `${told} Use each word once.` : told);
  const sentence = tools.shell.html(make("div", { class: "lessons-prompt lessons-gaps", dir: "auto" }), card.p);
  element.append(sentence);
  const fields = card.g.map((listed, index) => {
    const select = make(
      "select",
      { "aria-label": count > 1 ? `Gap ${index + 1} of ${count}` : "Gap", onchange: () => tools.changed() },
      options(make, listed, "choose …"),
    );
    const note = make("span", { class: "lessons-note", hidden: true });
    const place = make("span", { class: "lessons-gap" }, select, note);
    sentence.querySelector(`[data-gap="${index}"]`)?.replaceWith(place);
    return { select, note, place };
  });
  const value = () => fields.map(({ select }) => select.value);
  return {
    element,
    value,
    draft: value,
    restore: (draft) => fields.forEach(({ select }, index) => (select.value = draft[index] ?? "")),
    missing() {
      const empty = fields.filter(({ select }) => !select.value).length;
      if (empty === count) return count > 1 ? "Fill the gaps first." : "Fill the gap first.";
      return empty ? `${empty === 1 ? "One gap is" : `${empty} gaps are`} still empty.` : "";
    },
    show(earned, closed) {
      fields.forEach(({ select, note, place }, index) => {
        place.dataset.mark = earned.marks[index] ?? "";
        remark(tools, note, earned.marks[index]);
        select.disabled = closed;
      });
    },
  };
}

export function matching(card, tools) {
  const what = card.k === "sort" ? "group" : "partner";
  const { group, remark } = tools.parts;
  const { make, html } = tools.shell;
  const spoken = new Map(card.d);
  const rows = card.c.map(([identifier, text]) => {
    const select = make("select", { onchange: () => (fill(), tools.changed()) }, options(make, card.d, "choose …"));
    const words = html(make("span", { class: "lessons-words", dir: "auto" }), text);
    // A closed list cuts long words off: they are written out below it.
    const full = make("div", { class: "lessons-full", dir: "auto", "aria-hidden": "true", hidden: true });
    const note = make("div", { class: "lessons-note", hidden: true });
    const fill = () => {
      full.textContent = spoken.get(select.value) ?? "";
      full.hidden = full.textContent.length < LONG;
    };
    const element = make("div", { class: "lessons-pair" }, make("label", {}, words, select), full, note);
    return { identifier, select, note, element, fill };
  });
  const value = () => Object.fromEntries(rows.map(({ identifier, select }) => [identifier, select.value]));
  return {
    element: group(tools, card, `Choose a ${what} for each.`, rows.map(({ element }) => element)),
    value,
    draft: value,
    restore(draft) {
      for (const row of rows) {
        row.select.value = draft[row.identifier] ?? "";
        row.fill();
      }
    },
    missing() {
      const empty = rows.filter(({ select }) => !select.value).length;
      if (empty === rows.length) return `Choose a ${what} for each first.`;
      return empty ? `${empty} of ${rows.length} still ${empty === 1 ? "needs" : "need"} a ${what}.` : "";
    },
    show(earned, closed) {
      for (const { identifier, select, note, element } of rows) {
        element.dataset.mark = earned.marks[identifier] ?? "";
        remark(tools, note, earned.marks[identifier]);
        select.disabled = closed;
      }
    },
  };
}
