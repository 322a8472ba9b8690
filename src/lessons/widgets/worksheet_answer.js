// An answer of one's own, with its sources, its date and one thing that is not certain.

export function answer({ part, shell, changed, say }) {
  const { make, html } = shell;
  const bySource = new Map(part.sources.map(([key, citation, kind]) => [key, { citation, kind }]));
  const name = `question-${crypto.randomUUID()}`;
  const boxes = part.options.map(() => make("input", { type: "radio", name, onchange: changed }));
  const questions = part.options.map((option, place) => make("label", {}, boxes[place], html(make("span"), option)));
  const text = make("textarea", { rows: part.lines, oninput: changed });
  const asOf = make("input", { type: "text", placeholder: "2026-03", size: 10, oninput: changed });
  const unsure = make("textarea", { rows: 2, oninput: changed });

  const search = make("input", { type: "search", oninput: list, "aria-describedby": `${name}-count` });
  const count = make("p", { id: `${name}-count`, class: "lessons-worksheet-hint" });
  const results = make("ul", { class: "lessons-worksheet-results" });
  const chosen = make("ol", { class: "lessons-worksheet-sources" });
  let sources = [];

  function list() {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const free = part.sources.filter(([key]) => !sources.some(([one]) => one === key));
    const hits = words.length
      ? free.filter(([, citation, kind]) => words.every((word) => `${citation} ${kind}`.toLowerCase().includes(word)))
      : [];
    count.textContent = words.length
      ? `${hits.length} found${hits.length > 8 ? "; the first 8 are shown" : ""}.`
      : `${free.length} sources. Search by a word, a year or a kind, like primary.`;
    const rows = hits.slice(0, 8).map(([key, citation, kind]) =>
      make("li", {}, make("button", { type: "button", onclick: () => add(key) }, "Add"), ` ${citation} (${kind})`),
    );
    rows.forEach((row) => row.firstChild.setAttribute("aria-label", `Add ${row.textContent.slice(4)}`));
    results.replaceChildren(...rows);
  }

  function add(key) {
    sources.push([key, ""]);
    draw();
    changed();
    chosen.lastChild.querySelector("select").focus();
    say(`Source ${sources.length} is added. Whose voice is it?`);
  }

  function remove(place) {
    sources.splice(place, 1);
    draw();
    changed();
    search.focus();
    say("The source is taken away. Number the others in your text anew.");
  }

  function draw() {
    const rows = sources.map(([key, voice], place) => {
      const { citation, kind } = bySource.get(key);
      const options = ["", ...part.voices].map((one) => make("option", { value: one, selected: one === voice }, one || "Whose voice?"));
      const select = make("select", { "aria-label": `Voice of source ${place + 1}` }, ...options);
      select.addEventListener("change", () => {
        sources[place][1] = select.value;
        changed();
      });
      const away = make("button", { type: "button", "aria-label": `Remove source ${place + 1}`, onclick: () => remove(place) }, "Remove");
      return make("li", {}, `${citation} (${kind}) `, select, " ", away);
    });
    chosen.replaceChildren(...rows);
    list();
  }

  const element = make(
    "div",
    { class: "lessons-worksheet-answer" },
    make("fieldset", {}, make("legend", {}, "The question"), ...questions),
    make("div", { class: "lessons-worksheet-columns" },
      make("div", {}, make("label", {}, "Your answer; cite sources as [1], [2] ", text),
        make("label", {}, "As of (year and month) ", asOf),
        make("label", {}, "One thing that is not certain, and why ", unsure)),
      make("div", {}, make("b", {}, "Your sources"), chosen,
        make("label", {}, "Search the sources of this course ", search), count, results)),
  );

  return {
    element,
    read: () => {
      const place = boxes.findIndex((box) => box.checked);
      const value = { text: text.value, as_of: asOf.value.trim(), unsure: unsure.value, sources };
      const empty = place < 0 && !value.text && !value.as_of && !value.unsure && !sources.length;
      return empty ? undefined : place < 0 ? value : { ...value, question: place };
    },
    write: (value) => {
      boxes.forEach((box, place) => (box.checked = place === value?.question));
      [text.value, asOf.value, unsure.value] = [value?.text ?? "", value?.as_of ?? "", value?.unsure ?? ""];
      sources = (value?.sources ?? []).filter(([key]) => bySource.has(key)).map((pair) => [...pair]);
      draw();
    },
  };
}
