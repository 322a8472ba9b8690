// One claim beside the events that bear on it: first a verdict, then the record's.

export function claim({ part, shell, modules, changed, key, say }) {
  const { make, html } = shell;
  const options = part.claims.map(([name, words]) => make("option", { value: name }, `${name}. ${words}`));
  const select = make("select", { onchange: () => (changed(), pick()) }, make("option", { value: "" }, "Choose a claim"), ...options);
  const name = `verdict-${crypto.randomUUID()}`;
  const boxes = part.verdicts.map((verdict) => make("input", { type: "radio", name, value: verdict, onchange: () => (changed(), clear()) }));
  const labels = part.verdicts.map((verdict, place) => make("label", {}, boxes[place], verdict));
  const statement = make("blockquote");
  const cards = make("div", { class: "lessons-worksheet-cards" });
  const compare = make("button", { type: "button", onclick: show }, "Compare with the record");
  const verdict = make("div", { class: "lessons-worksheet-verdict", tabindex: "-1" });
  const field = make("fieldset", {}, make("legend", {}, "Your verdict"), make("div", { class: "lessons-worksheet-marks" }, ...labels), compare, verdict);
  const element = make("div", {}, make("label", { class: "lessons-worksheet-pick" }, "The claim ", select), statement, cards, field);
  const mine = () => boxes.find((box) => box.checked)?.value;
  let found = null;

  function clear() {
    verdict.replaceChildren();
  }

  async function pick() {
    clear();
    const words = part.claims.find(([name]) => name === select.value)?.[1] ?? "";
    statement.textContent = words;
    statement.hidden = field.hidden = !words;
    cards.replaceChildren();
    found = null;
    if (!words) return;
    const wanted = select.value;
    const reply = await key({ claim: wanted });
    if (select.value !== wanted) return;
    found = reply;
    cards.replaceChildren(make("h5", {}, "Events that bear on it, in order of time"), modules["event_cards.js"].list(shell, found.events));
  }

  function show() {
    if (!mine()) {
      say("Choose a verdict first. A guess is enough.");
      boxes[0].focus();
      return;
    }
    if (!found) return;
    const lists = [["For it", found.for], ["Against it, or missing from it", found.against]]
      .filter(([, all]) => all.length)
      .flatMap(([title, all]) => [make("b", {}, title), make("ul", {}, ...all.map((one) => html(make("li"), one)))]);
    const same = mine() === found.verdict ? "the same as yours" : `yours: ${mine()}`;
    verdict.replaceChildren(
      make("p", {}, "The verdict of this course: ", make("b", {}, found.verdict), ` (${same}${found.as_of ? `; as of ${found.as_of}` : ""}).`),
      html(make("div"), found.comment),
      ...lists,
      make("p", {}, "If you judge otherwise: which event decides it for you?"),
    );
    verdict.focus();
    say("The record’s verdict stands below yours.");
  }

  return {
    element,
    read: () => (select.value ? { claim: select.value, verdict: mine() ?? "" } : undefined),
    write: (value) => {
      select.value = part.claims.some(([name]) => name === value?.claim) ? value.claim : "";
      boxes.forEach((box) => (box.checked = box.value === value?.verdict));
      pick();
    },
  };
}
