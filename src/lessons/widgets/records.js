// A learner's own records: see them, save a copy, erase them.

const PAGE = 20;
const HEADS = ["Day", "Lesson", "Question", "Try", "How sure", "Result"];

export function render({ model, el, shell }) {
  const { make, html } = shell;
  const frame = shell.mount(el, model, { name: "records", label: "Your answers" });
  let shown = PAGE;

  const count = make("p", {});
  const place = make("p", { class: "lessons-soft" });
  const table = make("div", { class: "lessons-records-table", role: "region", tabindex: "0", "aria-label": "Your answers, newest first" });
  const more = make("button", { type: "button", onclick: () => draw((shown += PAGE)) }, `Show ${PAGE} more`);
  const erase = make("button", { type: "button", onclick: doubt }, "Erase my data");
  const sure = make("button", { type: "button", class: "lessons-danger", onclick: forget }, "Yes, erase it all");
  const no = make("button", { type: "button", onclick: () => settle("Nothing was erased.") }, "No, keep it");
  const question = make("p", {}, "Answers and worksheets on this computer will be gone. What was sent to a class or handed in stays there.");
  const asked = make("div", { class: "lessons-records-doubt", hidden: true }, question, make("div", { class: "lessons-buttons" }, sure, no));
  frame.body.append(
    make("h3", {}, "Your answers"),
    count,
    make(
      "div",
      { class: "lessons-buttons" },
      make("button", { type: "button", onclick: look }, "Look again"),
      make("button", { type: "button", onclick: save }, "Save a copy to hand in"),
      erase,
    ),
    asked,
    table,
    more,
    place,
  );

  function draw() {
    const { rows, place: path, status, learner } = model.get("content");
    count.textContent = rows.length
      ? `${rows.length} ${rows.length === 1 ? "answer is" : "answers are"} kept. Your name is not: you are “${learner.slice(0, 6)}”.`
      : "No answer is kept yet.";
    place.textContent = path ? `${status} The file: ${path}` : status;
    table.hidden = !rows.length;
    more.hidden = rows.length <= shown;
    table.replaceChildren(
      make(
        "table",
        {},
        make("thead", {}, make("tr", {}, HEADS.map((head) => make("th", { scope: "col" }, head)))),
        make(
          "tbody",
          {},
          rows.slice(0, shown).map((row) =>
            make("tr", {}, row.map((cell, index) => (index === 2 ? html(make("td", { dir: "auto" }), cell) : make("td", {}, cell)))),
          ),
        ),
      ),
    );
  }

  function doubt() {
    asked.hidden = false;
    sure.focus();
  }

  function settle(words) {
    asked.hidden = true;
    erase.focus();
    frame.say(words);
  }

  async function ask(question) {
    const reply = await frame.ask(question).catch(() => null);
    if (reply?.error) frame.say(reply.error);
    return reply && !reply.error ? reply : null;
  }

  async function forget() {
    if (await ask({ want: "erase" })) settle("Your data on this computer are erased.");
  }

  async function look() {
    if (await ask({ want: "look" })) frame.say(count.textContent);
  }

  async function save() {
    const reply = await ask({ want: "export" });
    if (!reply) return;
    shell.download(reply.name, reply.text, "application/json");
    frame.say(`${reply.name} is downloaded.`);
  }

  model.on("change:content", draw);
  draw();
  return () => {
    model.off("change:content", draw);
    frame.close();
  };
}
