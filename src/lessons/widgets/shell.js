// The frame around every widget: keys, status, questions to the kernel.

// Combinations that edit text or move cells stay inside the widget.
const KEPT = new Set(["a", "c", "v", "x", "y", "z"]);
const SLOW = 4000;
const GONE = 20000;

export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name === "class") element.className = value;
    else if (value === true) element.setAttribute(name, "");
    else element.setAttribute(name, value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return element;
}

// Only for HTML that the kernel's renderer has made safe.
export function html(element, safe) {
  element.innerHTML = safe;
  return element;
}

// Tells the kernel what has changed; where it has gone, the page keeps what it shows.
export function keep(model, changes) {
  for (const [name, value] of Object.entries(changes)) model.set(name, value);
  try {
    model.save_changes();
  } catch {
    // The frame's banner tells it.
  }
}

// Prints a document of its own: the lesson around it is no part of the paper.
export function printPage(page) {
  document.querySelector("iframe.lessons-paper")?.remove();
  const sheet = make("iframe", { class: "lessons-paper", title: "The page to print", srcdoc: page, tabindex: "-1", "aria-hidden": "true" });
  sheet.addEventListener("load", () => sheet.contentWindow.print());
  document.body.append(sheet);
}

// Hands a text over as a file of that name.
export function download(name, text, type) {
  const address = URL.createObjectURL(new Blob([text], { type }));
  make("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

export function passes(event) {
  if (event.key === "Escape") return true;
  if (event.key === "Enter") return event.shiftKey || event.ctrlKey || event.metaKey;
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return false;
  return event.key.length === 1 && !KEPT.has(event.key.toLowerCase());
}

// Gives the focus back to the cell, where the notebook's own keys work.
function leave(root) {
  document.activeElement?.blur();
  root.closest("[tabindex]")?.focus({ preventScroll: true });
}

export function mount(el, model, { name, label }) {
  const status = make("p", { class: "lessons-status", role: "status", "aria-live": "polite" });
  const banner = make("div", { class: "lessons-banner", role: "alert" });
  const body = make("div", { class: "lessons-body" });
  const root = make(
    "section",
    { class: `lessons lessons-${name}`, "aria-label": label, "data-lessons": name },
    banner,
    body,
    status,
  );
  root.addEventListener("keydown", (event) => {
    if (!passes(event)) event.stopPropagation();
    else if (event.key === "Escape" && !event.defaultPrevented) leave(root);
  });
  el.append(root);

  const frame = { root, body, alive: true, say, ask };
  const waiting = new Map();
  let counter = 0;

  function say(text) {
    // Emptied first, so that the same sentence is announced a second time.
    status.textContent = "";
    requestAnimationFrame(() => (status.textContent = text));
  }

  function warn(text) {
    banner.textContent = text;
    root.classList.toggle("lessons-gone", !frame.alive);
  }

  function gone() {
    frame.alive = false;
    warn(
      "The kernel of this notebook has stopped or was restarted. What you entered stays on " +
        "this page. Run the cell again to go on.",
    );
    for (const { reject } of waiting.values()) reject(new Error("gone"));
    waiting.clear();
  }

  function ask(question, patience = GONE) {
    const number = ++counter;
    return new Promise((resolve, reject) => {
      const slow = setTimeout(() => {
        if (waiting.has(number)) warn("Waiting for the kernel …");
      }, SLOW);
      const late = setTimeout(() => waiting.has(number) && gone(), patience);
      const settle = (act) => (value) => {
        clearTimeout(slow);
        clearTimeout(late);
        waiting.delete(number);
        act(value);
      };
      waiting.set(number, { resolve: settle(resolve), reject: settle(reject) });
      try {
        model.send({ number, question });
      } catch {
        gone();
      }
    });
  }

  const receive = (message) => {
    if (!message || !waiting.has(message.number)) return;
    frame.alive = true;
    warn("");
    waiting.get(message.number).resolve(message.reply);
  };
  // The connection changed: ask whether the kernel still knows this widget.
  const doubt = () => ask("alive", 2000).catch(() => {});
  model.on("msg:custom", receive);
  model.on("comm_live_update", doubt);
  frame.close = () => {
    model.off("msg:custom", receive);
    model.off("comm_live_update", doubt);
  };
  return frame;
}
