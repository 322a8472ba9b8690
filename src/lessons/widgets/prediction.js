// A prediction: the learner guesses first, then the record is shown beside it.

export function render({ model, el, shell, modules }) {
  const { make, html } = shell;
  const content = model.get("content");
  const label = `Prediction: ${content.label}`;
  const frame = shell.mount(el, model, { name: "prediction", label });
  const field = { number: number, date: date, choice: choice }[content.kind]();
  const commit = make("button", { type: "button", class: "lessons-primary", onclick: show }, "Compare with the record");
  const again = make("button", { type: "button", onclick: restart }, "Guess again");
  const note = make("p", { class: "lessons-note" });
  const record = make("div", { class: "lessons-prediction-record", tabindex: "-1" });
  frame.body.append(
    html(make("h3"), content.title),
    field.element,
    make("div", { class: "lessons-buttons" }, commit, again),
    note,
    record,
  );

  function question(...inside) {
    return make("fieldset", { class: "lessons-prediction-field" }, html(make("legend"), content.question), ...inside);
  }

  function number() {
    const range = { min: content.low, max: content.high, step: "any", inputmode: "decimal" };
    const box = make("input", { type: "number", ...range, onkeydown: entered });
    const words = `Your guess${content.unit ? `, in ${content.unit}` : ""} (${content.low} to ${content.high})`;
    return {
      element: question(make("label", {}, words, " ", box)),
      first: box,
      read: () => (Number.isFinite(box.valueAsNumber) ? String(box.valueAsNumber) : ""),
      write: (guess) => (box.value = guess),
      lock: (locked) => (box.readOnly = locked),
    };
  }

  function date() {
    const range = { min: content.low, max: content.high, step: 1, inputmode: "numeric" };
    const year = make("input", { type: "number", ...range, onkeydown: entered });
    const names = content.months.map((name, place) =>
      make("option", { value: String(place + 1).padStart(2, "0") }, name),
    );
    const month = make("select", {}, make("option", { value: "" }, "no month"), ...names);
    return {
      element: question(
        make("label", {}, `Year (${content.low} to ${content.high}) `, year),
        make("label", {}, "Month ", month),
      ),
      first: year,
      read: () => (year.value ? year.value + (month.value ? `-${month.value}` : "") : ""),
      write: (guess) => ([year.value, month.value] = [guess.slice(0, 4), guess.slice(5)]),
      lock: (locked) => {
        year.readOnly = locked;
        month.disabled = locked;
      },
    };
  }

  function choice() {
    const name = `prediction-${crypto.randomUUID()}`;
    const boxes = content.choices.map((_, place) => make("input", { type: "radio", name, value: place }));
    const rows = boxes.map((box, place) =>
      make("div", { class: "lessons-prediction-choice" }, make("label", {}, box, html(make("span"), content.choices[place])), make("p")),
    );
    return {
      element: question(...rows),
      first: boxes[0],
      read: () => boxes.find((box) => box.checked)?.value ?? "",
      write: (guess) => boxes.forEach((box) => (box.checked = box.value === guess)),
      lock: (locked) => boxes.forEach((box) => (box.disabled = locked && !box.checked)),
      reply: (replies) => rows.forEach((row, place) => html(row.lastChild, replies[place] ?? "")),
    };
  }

  function entered(event) {
    if (event.key === "Enter" && !shell.passes(event)) show();
  }

  async function show() {
    if (model.get("committed")) return;
    const guess = field.read();
    if (!guess) {
      note.textContent = "Guess first. Any guess will do: nobody marks it.";
      frame.say(note.textContent);
      field.first.focus();
      return;
    }
    if (await compare(guess)) {
      shell.keep(model, { guess, committed: true });
      record.focus();
      frame.say("The record stands beside your guess.");
    }
  }

  async function compare(guess) {
    let reply;
    try {
      reply = await frame.ask({ want: "record", guess });
    } catch {
      return false;
    }
    if (reply.error) {
      note.textContent = reply.error;
      frame.say(reply.error);
      return false;
    }
    note.textContent = "";
    lock(true);
    field.reply?.(reply.replies);
    const parts = [make("h4", {}, "Your guess and the record"), html(make("p"), reply.beside)];
    parts.push(html(make("div"), reply.told));
    if (reply.events.length) parts.push(modules["event_cards.js"].list(shell, reply.events));
    record.replaceChildren(...parts);
    return true;
  }

  function lock(locked) {
    field.lock(locked);
    commit.hidden = locked;
    again.hidden = !locked;
  }

  function restart() {
    lock(false);
    field.write("");
    field.reply?.([]);
    record.replaceChildren();
    shell.keep(model, { guess: "", committed: false });
    field.first.focus();
    frame.say("Guess again.");
  }

  lock(false);
  field.write(model.get("guess"));
  if (model.get("committed")) compare(model.get("guess"));
  return () => frame.close();
}
