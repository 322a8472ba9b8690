// The parts of a worksheet: to read, to write, to choose, to mark.
// Each has `element`, `write(value)` and, if it can be filled in, `read()`.

export function reading({ part, shell }) {
  // A table may be wider than a narrow page: then it is a region that scrolls.
  const wide = part.text.includes("<table");
  const region = wide ? { role: "region", tabindex: "0", "aria-label": `Table: ${part.label}` } : {};
  const element = shell.make("div", { class: "lessons-worksheet-reading", ...region });
  return { element: shell.html(element, part.text), write() {} };
}

export function writing({ part, shell, changed }) {
  const label = `${part.label}: your text`;
  const box = shell.make("textarea", { rows: part.lines, "aria-label": label, oninput: changed });
  return {
    element: box,
    read: () => box.value || undefined,
    write: (value) => (box.value = typeof value === "string" ? value : ""),
  };
}

export function choice({ part, shell, changed, key }) {
  const { make, html } = shell;
  const name = `choice-${crypto.randomUUID()}`;
  const boxes = part.options.map(() => make("input", { type: "radio", name, onchange: () => (changed(), reply()) }));
  const rows = part.options.map((option, place) =>
    make("div", { class: "lessons-worksheet-option" }, make("label", {}, boxes[place], html(make("span"), option)), make("p")),
  );
  const read = () => {
    const place = boxes.findIndex((box) => box.checked);
    return place < 0 ? undefined : place;
  };
  async function reply() {
    const found = part.replies && read() !== undefined ? await key() : null;
    rows.forEach((row, place) => html(row.lastChild, found && place === read() ? found.replies[place] : ""));
  }
  return {
    element: make("fieldset", {}, make("legend", { class: "lessons-hidden" }, part.label), ...rows),
    read,
    write: (value) => {
      boxes.forEach((box, place) => (box.checked = place === value));
      reply();
    },
  };
}

export function marking({ part, shell, changed, key, say }) {
  const { make, html } = shell;
  const rows = part.statements.map((statement) => {
    const name = `mark-${crypto.randomUUID()}`;
    const boxes = part.marks.map(() => make("input", { type: "radio", name, onchange: () => (changed(), count()) }));
    const labels = part.marks.map((mark, place) => make("label", {}, boxes[place], html(make("span"), mark)));
    const reply = make("p", { class: "lessons-worksheet-reply" });
    const field = make("fieldset", {}, html(make("legend"), statement), make("div", { class: "lessons-worksheet-marks" }, ...labels), reply);
    return { boxes, field, reply };
  });
  const tally = make("p", { class: "lessons-worksheet-tally" });
  const compare = make("button", { type: "button", onclick: show }, "Compare");
  const element = make("div", {}, ...rows.map((row) => row.field), part.key ? compare : null, part.tally ? tally : null);
  const marks = () => rows.map(({ boxes }) => boxes.findIndex((box) => box.checked));

  function count() {
    if (!part.tally) return;
    const all = marks();
    const sums = part.marks.map((mark, place) => `${mark}: ${all.filter((one) => one === place).length}`);
    html(tally, `Votes. ${sums.join(" · ")}`);
  }

  async function show() {
    const open = marks().indexOf(-1);
    if (open >= 0) {
      say("Mark each one first. A guess is enough.");
      rows[open].boxes[0].focus();
      return;
    }
    const found = await key();
    const chosen = marks();
    let same = 0;
    rows.forEach(({ reply, field }, place) => {
      const mine = html(make("span"), part.marks[chosen[place]]).textContent;
      const agrees = mine === found.keys[place];
      same += agrees;
      field.classList.toggle("lessons-worksheet-same", agrees);
      reply.replaceChildren(make("b", {}, agrees ? `Same here: ${mine}. ` : `Here: ${found.keys[place]}. `));
      if (found.replies[place]) reply.append(html(make("span"), found.replies[place]));
    });
    say(`${same} of ${rows.length} marked the same. The reasons stand below each one.`);
  }

  return {
    element,
    read: () => {
      const entries = marks().map((mark, place) => [place, mark]).filter(([, mark]) => mark >= 0);
      return entries.length ? Object.fromEntries(entries) : undefined;
    },
    write: (value) => {
      rows.forEach(({ boxes, reply, field }, place) => {
        boxes.forEach((box, mark) => (box.checked = value?.[place] === mark));
        reply.replaceChildren();
        field.classList.remove("lessons-worksheet-same");
      });
      count();
    },
  };
}
