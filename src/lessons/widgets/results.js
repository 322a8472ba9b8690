// A class's results: where the answers are, and what they say.

export function render({ model, el, shell, modules }) {
  const { make } = shell;
  const { tables } = Object.assign({}, ...Object.values(modules));
  const frame = shell.mount(el, model, { name: "results", label: "Results of a class" });
  const name = `lessons-results-${Math.random().toString(36).slice(2, 8)}`;

  const files = make("input", { type: "file", id: `${name}-files`, multiple: true, accept: ".json", onchange: upload });
  const place = make("input", { type: "text", id: `${name}-place`, class: "lessons-results-place", spellcheck: "false", autocomplete: "off" });
  const read = make("button", { type: "submit", class: "lessons-primary" }, "Read");
  const form = make("form", { onsubmit: named }, make("label", { for: place.id }, "or name a folder, an SQLite file or the address of the class’s database"), make("div", { class: "lessons-buttons" }, place, read));
  const told = make("p", { class: "lessons-results-told" });
  const report = make("ul", { class: "lessons-results-report" });
  const results = make("div", {});
  const after = make(
    "div",
    { class: "lessons-buttons", hidden: true },
    make("button", { type: "button", onclick: grades }, "Save the gradebook (CSV)"),
    make("button", { type: "button", onclick: forget }, "Forget these results"),
  );
  frame.body.append(
    make("h3", {}, "Results of a class"),
    make("label", { for: files.id }, "Choose the files that your learners handed in"),
    files,
    form,
    told,
    report,
    results,
    after,
  );

  function draw() {
    const content = model.get("content");
    const full = Boolean(content.items);
    told.textContent = content.problem ?? (full ? `${content.answers} first answers of ${content.learners} learners. What rests on fewer than 30 answers is marked as rough.` : "");
    report.replaceChildren(...(content.report ?? []).map((line) => make("li", {}, line)));
    results.replaceChildren(...(full ? tables(shell, content) : []));
    after.hidden = !full;
    if (told.textContent) frame.say(told.textContent);
  }

  async function ask(question) {
    const reply = await frame.ask(question, 120000).catch(() => null);
    if (reply?.error) frame.say(reply.error);
    return reply && !reply.error ? reply : null;
  }

  async function upload() {
    const chosen = await Promise.all([...files.files].map(async (file) => [file.name, await file.text()]));
    if (chosen.length) await ask({ want: "files", files: chosen });
  }

  function named(event) {
    event.preventDefault();
    if (place.value.trim()) ask({ want: "place", place: place.value });
    else frame.say("Name a folder, a file or an address first.");
  }

  async function grades() {
    const reply = await ask({ want: "gradebook" });
    if (!reply) return;
    shell.download(reply.name, reply.text, "text/csv");
    frame.say(`${reply.name} is downloaded.`);
  }

  async function forget() {
    if (!(await ask({ want: "forget" }))) return;
    files.value = "";
    files.focus();
    frame.say("The results are forgotten. The files and the database stay as they are.");
  }

  model.on("change:content", draw);
  draw();
  return () => {
    model.off("change:content", draw);
    frame.close();
  };
}
