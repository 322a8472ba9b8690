// What is folded away under the list: pasting, drafts, versions, another's changes.

function fold(make, summary, ...children) {
  return make("details", { class: "lessons-studio-fold" }, make("summary", {}, summary), children);
}

export function drawPaste(shell, paste) {
  const { make } = shell;
  const area = make("textarea", { rows: 6, id: "lessons-studio-paste", "aria-describedby": "lessons-studio-paste-hint", spellcheck: "true" });
  const go = async () => (await paste(area.value)) && (area.value = "");
  return fold(
    make,
    "Paste rows from a spreadsheet",
    make("label", { for: area.id }, "Rows"),
    make("small", { id: "lessons-studio-paste-hint" }, "One question a row: question, right answer, why it is right, then wrong answer and why it is wrong, as often as you like."),
    area,
    make("div", { class: "lessons-buttons" }, make("button", { type: "button", onclick: go }, "Add these rows")),
  );
}

export function drawSource(shell, source) {
  const { make } = shell;
  if (!source?.quote) return null;
  return make(
    "figure",
    { class: "lessons-studio-source" },
    make("figcaption", {}, `Where it comes from: ${source.where}`),
    make("blockquote", { dir: "auto" }, source.before, make("mark", {}, source.quote), source.after),
  );
}

export function drawDrafts(shell, load, take) {
  const { make } = shell;
  const list = make("ol", { class: "lessons-studio-drafts" });
  const told = make("p", {});
  const drawn = ({ id, title, text, source }) => {
    const use = make("button", { type: "button", onclick: async () => (await take(id)) && one.remove() }, `Add “${title}” to the quiz`);
    const one = make("li", {}, make("strong", { dir: "auto" }, title), make("pre", { dir: "auto", tabindex: "0" }, text), drawSource(shell, source), use);
    return one;
  };
  const fill = async () => {
    if (!panel.open || list.childElementCount) return;
    told.textContent = "Drafting …";
    const reply = await load();
    told.textContent = reply ? `${reply.drafts.length} drafts from the FAQ and the record that no quiz has yet. Read one beside its source before you add it.` : "";
    list.replaceChildren(...(reply?.drafts ?? []).map(drawn));
  };
  const panel = fold(make, "Drafts from the FAQ", told, list);
  panel.addEventListener("toggle", fill);
  return panel;
}

export function drawDifference(shell, changes) {
  const { make } = shell;
  if (!changes.length) return make("p", {}, "Nothing differs.");
  const line = (text) => make(text[0] === "+" ? "ins" : text[0] === "-" ? "del" : "span", {}, `${text}\n`);
  return make(
    "ul",
    { class: "lessons-studio-changes" },
    changes.map(({ title, what, lines }) => make("li", {}, make("strong", { dir: "auto" }, title), ` ${what}`, make("pre", { tabindex: "0" }, lines.map(line)))),
  );
}

export function drawVersions(shell, { keep, compare, restore }) {
  const { make } = shell;
  const name = make("input", { type: "text", id: "lessons-studio-version", autocomplete: "off" });
  const list = make("ol", { class: "lessons-studio-versions" });
  const shown = make("div", {});
  const add = async (event) => {
    event.preventDefault();
    if (await keep(name.value)) name.value = "";
  };
  const panel = fold(
    make,
    "Versions",
    make("form", { onsubmit: add }, make("label", { for: name.id }, "Name of this version"), make("div", { class: "lessons-buttons" }, name, make("button", { type: "submit" }, "Keep this version"))),
    list,
    shown,
  );
  const draw = (versions) =>
    list.replaceChildren(
      ...versions.map(([title, at], number) =>
        make(
          "li",
          {},
          make("span", { dir: "auto" }, `${title} (${at.slice(0, 16).replace("T", " ")})`),
          make(
            "div",
            { class: "lessons-buttons" },
            make("button", { type: "button", onclick: async () => shown.replaceChildren(drawDifference(shell, await compare(number))) }, `What changed since “${title}”`),
            make("button", { type: "button", onclick: () => restore(number) }, `Go back to “${title}”`),
          ),
        ),
      ),
    );
  return { element: panel, draw };
}
