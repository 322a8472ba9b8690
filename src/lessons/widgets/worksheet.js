// A worksheet: parts to fill in, kept by the kernel, to be taken along or erased.

const PAUSE = 400;

export function render({ model, el, shell, modules }) {
  const { make, html } = shell;
  const content = model.get("content");
  const frame = shell.mount(el, model, { name: "worksheet", label: `Worksheet: ${content.label}` });
  const kinds = Object.assign({}, ...Object.values(modules));
  const saved = make("p", { class: "lessons-worksheet-saved" }, "What you write is kept on this computer only.");
  let waiting = null;
  let sent = JSON.stringify(model.get("values") ?? {});

  const parts = content.parts.map((part) => {
    const checks = make("ul", { class: "lessons-worksheet-checks" });
    const key = (more = {}) => frame.ask({ want: "key", part: part.id, ...more });
    const made = kinds[part.kind]({ part, shell, modules, changed, key, say: frame.say });
    const heading = html(make("h4"), part.heading);
    const prompt = part.prompt ? html(make("div"), part.prompt) : null;
    const element = make("section", { "aria-label": part.label }, heading, prompt, made.element, checks);
    return { ...made, id: part.id, checks, element };
  });
  const buttons = [
    make("button", { type: "button", onclick: download }, "Download"),
    make("button", { type: "button", onclick: print }, "Print"),
    make("button", { type: "button", onclick: erase }, "Erase"),
  ];
  frame.body.append(
    html(make("h3"), content.title),
    html(make("div"), content.introduction),
    ...parts.map((part) => part.element),
    saved,
    make("div", { class: "lessons-buttons" }, ...buttons),
  );

  function read() {
    const entries = parts.filter((part) => part.read).map((part) => [part.id, part.read()]);
    return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
  }

  function changed() {
    saved.textContent = "…";
    clearTimeout(waiting);
    waiting = setTimeout(keep, PAUSE);
  }

  async function keep() {
    clearTimeout(waiting);
    waiting = null;
    const values = read();
    sent = JSON.stringify(values);
    try {
      tell(await frame.ask({ want: "keep", values }), "Kept on this computer.");
    } catch {
      saved.textContent = "Not kept: the kernel has stopped. Copy your text before you close this page.";
      frame.say(saved.textContent);
    }
  }

  function check() {
    for (const part of parts) {
      const rows = (model.get("checks")?.[part.id] ?? []).map(([done, asked]) =>
        make("li", { class: done ? "lessons-worksheet-done" : "" }, make("b", {}, done ? "✓ done: " : "○ to do: "), asked),
      );
      part.checks.replaceChildren(...rows);
    }
  }

  function tell(reply, words) {
    saved.textContent = reply.error ?? words;
    if (reply.error) frame.say(reply.error);
  }

  async function download() {
    await keep();
    const { name, markdown } = await frame.ask({ want: "export" });
    shell.download(`${name}.md`, markdown, "text/markdown");
    frame.say(`${name}.md is downloaded.`);
  }

  async function print() {
    await keep();
    const { page } = await frame.ask({ want: "export" });
    shell.printPage(page);
  }

  async function erase() {
    const sure = buttons[2].dataset.sure;
    if (!sure) {
      buttons[2].dataset.sure = "yes";
      buttons[2].textContent = "Erase all of this sheet?";
      frame.say("Choose once more to erase all that you wrote here.");
      return;
    }
    clearTimeout(waiting);
    calm();
    for (const part of parts) part.write(undefined);
    sent = "{}";
    tell(await frame.ask({ want: "erase" }), "Erased.");
    frame.say("What you wrote here is erased.");
  }

  function calm() {
    delete buttons[2].dataset.sure;
    buttons[2].textContent = "Erase";
  }
  buttons[2].addEventListener("blur", calm);

  function fill() {
    const values = model.get("values") ?? {};
    for (const part of parts) part.write(values[part.id]);
  }

  // Another view of the same sheet was filled in: show it, unless it is what stands here.
  const elsewhere = () => {
    const text = JSON.stringify(model.get("values") ?? {});
    if (waiting === null && text !== sent && text !== JSON.stringify(read())) {
      sent = text;
      fill();
    }
  };
  model.on("change:values", elsewhere);
  model.on("change:checks", check);
  fill();
  check();
  return () => {
    if (waiting !== null) keep();
    model.off("change:values", elsewhere);
    model.off("change:checks", check);
    frame.close();
  };
}
