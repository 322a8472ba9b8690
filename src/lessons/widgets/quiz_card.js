// One card: an item, how sure the learner is, checking, and what that earned.

const CERTAINTY = [["guess", "A guess"], ["unsure", "Unsure"], ["sure", "Sure"]];
const CLOSED = ["correct", "explained"];
const GONE = "The kernel did not reply, so this was not checked. What you entered is still here.";
const CHANGED = "This question has changed since you answered it. Your earlier answer is kept in your records.";
let counter = 0;

// `keep` outlives the card: { draft, confidence, sent }. `context` gives shell,
// frame, parts (what the other modules export), number, total, changed, tried(), earned(reply).
export function drawCard(card, keep, context) {
  const { shell, frame, parts } = context;
  const { make } = shell;
  const name = `lessons-${++counter}-${Math.random().toString(36).slice(2, 8)}`;
  let state = "unanswered";
  let seen = "";
  let busy = false;

  const { typed, matching } = parts;
  const kinds = {
    gap: parts.gaps,
    "word-bank": parts.bank,
    match: matching,
    sort: matching,
    order: parts.ordering,
    year: typed,
    number: typed,
    "short-answer": typed,
  };
  const control = (kinds[card.k] ?? parts.choices)(card, { shell, parts, name, say: frame.say, changed, check });
  if (keep.draft !== undefined && keep.draft !== null) control.restore(keep.draft);

  const heading = make(
    "h4",
    { class: "lessons-card-head", tabindex: "-1" },
    make("span", { class: "lessons-number" }, `Question ${context.number} of ${context.total}`),
    make("span", { class: "lessons-hidden" }, ": "),
    make("span", { class: "lessons-title", dir: "auto" }, card.t),
  );
  const sure = certainty();
  const message = make("p", { class: "lessons-message", hidden: true });
  const check_ = make("button", { type: "button", class: "lessons-primary", onclick: check }, "Check");
  const explain_ = make("button", { type: "button", hidden: true, onclick: explain }, "Show explanation");
  const actions = make("div", { class: "lessons-actions" }, check_, explain_);
  const place = make("div");
  const element = make(
    "article",
    { class: "lessons-card", "data-state": state, "data-item": card.i, "data-kind": card.k },
    heading,
    context.changed ? make("p", { class: "lessons-soft" }, CHANGED) : null,
    control.element,
    place,
    sure,
    message,
    actions,
  );

  function certainty() {
    const radios = CERTAINTY.map(([value, words]) =>
      make(
        "label",
        {},
        make("input", {
          type: "radio",
          name: `${name}-sure`,
          value,
          checked: keep.confidence === value,
          onchange: () => (keep.confidence = value),
        }),
        make("span", {}, words),
      ),
    );
    return make(
      "fieldset",
      { class: "lessons-sure" },
      make("legend", {}, "How sure are you?"),
      make("div", { class: "lessons-degrees", "data-digits": true }, radios),
    );
  }

  function changed() {
    keep.draft = control.draft();
    message.hidden = true;
  }

  function tell(text) {
    message.textContent = text;
    message.hidden = false;
    frame.say(text);
  }

  async function ask(question) {
    if (busy) return;
    busy = true;
    actions.setAttribute("aria-busy", "true");
    try {
      const reply = await frame.ask(question);
      if (reply.error ?? reply.note) tell(reply.error ?? reply.note);
      else {
        show(reply, true);
        context.earned(reply);
      }
    } catch {
      tell(GONE);
    } finally {
      busy = false;
      actions.removeAttribute("aria-busy");
    }
  }

  function check() {
    const missing = control.missing();
    if (missing) return tell(missing);
    const value = control.value();
    const sent = JSON.stringify(value);
    if (state === "not yet" && sent === keep.sent) {
      return tell("You have tried this one. Change it, or ask for the explanation.");
    }
    keep.sent = sent;
    const question = { ask: "submit", item: card.i, value, confidence: keep.confidence ?? "" };
    return ask({ ...question, attempt: context.tried() + 1 });
  }

  function explain() {
    return ask({ ask: "explain", item: card.i });
  }

  // `now`: the learner has just asked for it, so it is announced.
  function show(earned, now = false) {
    state = earned.state;
    seen = `${earned.tries} ${earned.state}`;
    const closed = CLOSED.includes(state);
    element.dataset.state = state;
    control.show(earned, closed);
    const panel = parts.panel(shell, earned);
    place.replaceChildren(panel.element);
    message.hidden = true;
    sure.hidden = actions.hidden = closed;
    check_.textContent = "Try again";
    explain_.hidden = closed;
    if (now && closed) {
      panel.heading.focus({ preventScroll: true });
      panel.element.scrollIntoView({ block: "nearest" });
    }
    if (now && !closed) frame.say(spoken());
  }

  // In sentences, without the signs that are only to be seen.
  function spoken() {
    const notes = control.element.querySelectorAll(".lessons-note:not([hidden])");
    const [verdict, ...rest] = place.querySelectorAll("h5, p, li");
    return [verdict, ...notes, ...rest].map(words).join(" ");
  }

  function words(part) {
    const copy = part.cloneNode(true);
    for (const sign of copy.querySelectorAll("[aria-hidden]")) sign.remove();
    for (const mark of copy.querySelectorAll(".lessons-mark")) mark.append(". ");
    const text = copy.textContent.trim();
    return /[.!?:…”]$/.test(text) ? text : `${text}.`;
  }

  return {
    element,
    heading,
    show,
    restore: control.restore,
    identifier: card.i,
    busy: () => busy,
    seen: () => seen,
  };
}
