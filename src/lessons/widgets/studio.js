// The Studio: the list of a quiz's questions, the one under the pen, and its learner's view.

const PAUSE = 25;
const CLOSE = "Nothing was kept: the kernel did not reply. What you typed is on this page.";

export function render({ model, el, shell, modules }) {
  const { make } = shell;
  const parts = Object.assign({}, ...Object.values(modules));
  const frame = shell.mount(el, model, { name: "studio", label: "Quiz Studio" });
  const objectives = model.get("objectives");
  let rows = [];
  let at = 0;
  let quiz = "";
  let latest = 0;
  let waiting = null;

  const choose = make("select", { id: "lessons-studio-quiz", onchange: () => open(choose.value) }, model.get("quizzes").map((name) => make("option", { value: name }, name)));
  const kind = make("select", { "aria-label": "Kind of the new question" }, model.get("kinds").map(([name, words]) => make("option", { value: name }, words)));
  const button = (words, onclick, more = {}) => make("button", { type: "button", onclick, ...more }, words);
  const undo = button("Undo", () => act({ want: "undo" }));
  const redo = button("Redo", () => act({ want: "redo" }));
  const publish = button("Publish", () => act({ want: "publish" }), { class: "lessons-primary" });
  const state = make("p", { class: "lessons-studio-state" });
  const told = make("p", { class: "lessons-studio-told" });
  const conflict = make("div", { class: "lessons-studio-conflict", hidden: true });
  const list = make("ol", { class: "lessons-studio-list", "aria-label": "Questions in the order of the quiz" });
  const editor = make("div", { class: "lessons-studio-editor" });
  const preview = make("div", { class: "lessons-studio-preview lessons-quiz", role: "group", "aria-label": "What a learner sees" });
  const faults = make("ul", { class: "lessons-studio-faults", "aria-label": "Faults of this question" });
  const versions = parts.drawVersions(shell, {
    keep: (name) => act({ want: "name", name }),
    compare: async (version) => (await ask({ want: "compare", version }))?.difference ?? [],
    restore: (version) => act({ want: "restore", version }),
  });

  frame.body.append(
    make("h3", {}, "Quiz Studio"),
    make("div", { class: "lessons-buttons lessons-studio-bar" }, make("label", { for: choose.id }, "Quiz"), choose, undo, redo, publish),
    state,
    told,
    conflict,
    list,
    make("div", { class: "lessons-buttons" }, kind, button("Add a question", () => act({ want: "add", kind: kind.value, after: at }, true))),
    make("div", { class: "lessons-studio-desk" }, make("div", {}, make("h4", {}, "Edit"), faults, editor), make("div", {}, make("h4", {}, "What a learner sees"), preview)),
    parts.drawPaste(shell, (text) => act({ want: "paste", text, after: at }, true)),
    parts.drawDrafts(shell, () => ask({ want: "drafts" }), (draft) => act({ want: "take", draft, after: at }, true)),
    versions.element,
  );

  async function ask(question) {
    const reply = await frame.ask(question, 60000).catch(() => ({ error: CLOSE }));
    const words = reply.error ?? reply.told;
    if (words !== undefined) {
      told.textContent = words;
      if (words) frame.say(words);
    }
    if ("undo" in reply) tell(reply);
    if (reply.rows) take(reply);
    return reply.error ? null : reply;
  }

  // What changes the whole list; then the item that it concerns is shown.
  async function act(question, move = false) {
    await flush();
    told.textContent = "";
    const reply = await ask(question);
    if (!reply) return null;
    if (reply.at !== undefined) at = reply.at;
    await show(at, move);
    return reply;
  }

  function tell(reply) {
    undo.setAttribute("aria-disabled", `${!reply.undo}`);
    redo.setAttribute("aria-disabled", `${!reply.redo}`);
    publish.setAttribute("aria-disabled", `${!reply.unpublished}`);
    const words = reply.unpublished ? "Your changes are kept on this computer. Learners do not see them before you publish." : "Learners see what you see here.";
    if (state.textContent !== words) state.textContent = words;
    conflict.hidden = !reply.elsewhere;
    if (!reply.elsewhere || conflict.childElementCount) return;
    conflict.replaceChildren(
      make("p", {}, "Somebody else has changed this file since you began. Nothing is overwritten: choose which text to go on with. The other one is kept among the versions."),
      make("div", { class: "lessons-buttons" }, button("Go on with theirs", () => act({ want: "theirs" })), button("Go on with mine", () => act({ want: "mine" }))),
    );
  }

  function take(reply) {
    rows = reply.rows;
    versions.draw(reply.versions);
    const items = rows.map((row, number) => make("li", {}, entry(row, number)));
    list.replaceChildren(...items);
    if (reply.theirs) conflict.append(parts.drawDifference(shell, reply.theirs));
  }

  function marks(row) {
    return [row.faulty && "has a fault", row.draft && "draft", row.stale && "its source has changed"].filter(Boolean).join(", ");
  }

  function entry(row, number) {
    const flag = marks(row);
    return make(
      "button",
      { type: "button", "aria-current": number === at ? "true" : null, onclick: () => go(number) },
      make("strong", { dir: "auto" }, row.title || "Without a title"),
      flag ? make("em", {}, ` (${flag})`) : null,
      make("span", { dir: "auto" }, row.prompt),
    );
  }

  async function go(number) {
    await flush();
    await show(number);
  }

  async function show(number, move = false) {
    at = Math.max(0, Math.min(number, rows.length - 1));
    for (const [place, one] of [...list.children].entries()) {
      if (place === at) one.firstElementChild.setAttribute("aria-current", "true");
      else one.firstElementChild.removeAttribute("aria-current");
    }
    const current = list.children[at];
    if (current) list.scrollTop = current.offsetTop - list.firstElementChild.offsetTop;
    editor.replaceChildren();
    if (!rows.length) return pen({ faults: [], card: null });
    const reply = await ask({ want: "item", item: at });
    if (!reply) return;
    edit(reply);
    pen(reply);
    if (move) editor.querySelector("input, textarea")?.focus();
  }

  function edit(reply, text = !reply.form) {
    const number = reply.number;
    const swap = async () => {
      await flush();
      const fresh = await ask({ want: "item", item: number });
      if (fresh) edit(fresh, fresh.form ? !text : true);
      editor.querySelector("input, textarea")?.focus();
    };
    const body = text
      ? parts.drawText(shell, reply.text, (value, step) => later({ want: "text", item: number, text: value, step }))
      : parts.drawForm(shell, reply.form, objectives, (form, step) => later({ want: "form", item: number, form: structuredClone(form), step }));
    const draft = rows[number]?.draft;
    editor.replaceChildren(
      body,
      make(
        "div",
        { class: "lessons-buttons" },
        draft ? button("Approve this draft", () => act({ want: "approve", item: number })) : null,
        reply.form ? button(text ? "Edit in a form" : "Edit as text", swap) : null,
        button("Move up", () => act({ want: "move", item: number, by: -1 })),
        button("Move down", () => act({ want: "move", item: number, by: 1 })),
        button("Delete this question", () => act({ want: "remove", item: number })),
      ),
      parts.drawSource(shell, reply.source) ?? "",
    );
  }

  // Typing is sent after a short pause; the newest text wins.
  function later(question) {
    if (waiting) clearTimeout(waiting.timer);
    waiting = { question, timer: setTimeout(flush, PAUSE) };
  }

  async function flush() {
    if (!waiting) return;
    clearTimeout(waiting.timer);
    const { question } = waiting;
    waiting = null;
    const mine = ++latest;
    const reply = await ask(question);
    if (!reply || mine !== latest) return;
    if (reply.rows) await show(reply.at);
    else pen(reply);
  }

  function pen(reply) {
    if (reply.row) {
      rows[reply.number] = reply.row;
      list.children[reply.number]?.replaceChildren(entry(reply.row, reply.number));
    }
    faults.replaceChildren(...reply.faults.map(fault));
    if (!reply.card) {
      preview.replaceChildren(make("p", {}, rows.length ? "The preview comes back when the faults are mended." : "This quiz has no questions yet."));
      return;
    }
    let tries = 0;
    const card = parts.drawCard(reply.card, {}, {
      shell,
      frame,
      parts,
      number: at + 1,
      total: rows.length,
      tried: () => tries,
      earned: (earned) => (tries = earned.tries),
    });
    preview.replaceChildren(card.element);
  }

  function fault({ line, why, how, mend }) {
    const sentence = `Line ${line}: ${why}. ${how}`;
    const press = () => act({ want: "mend", item: at, text: mend.text });
    return make("li", {}, make("span", { dir: "auto" }, sentence), mend ? button(mend.label, press) : null);
  }

  async function open(name) {
    await flush();
    quiz = name;
    at = 0;
    conflict.replaceChildren();
    told.textContent = "";
    if (await ask({ want: "open", quiz })) await show(0);
  }

  frame.root.addEventListener("focusin", (event) => {
    if (!frame.root.contains(event.relatedTarget) && quiz) ask({ want: "state" });
  });
  open(choose.value);
  return () => {
    flush();
    frame.close();
  };
}
