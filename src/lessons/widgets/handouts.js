// Worksheets and keys to print, one row a lesson.

export function render({ model, el, shell }) {
  const { make, html } = shell;
  const frame = shell.mount(el, model, { name: "handouts", label: "Pages to print" });
  const rows = model.get("content").map(([lesson, title]) => {
    const words = html(make("span"), title);
    const buttons = [["Worksheet", false], ["Key", true]].map(([name, key]) =>
      make("button", { type: "button", "aria-label": `${name}: ${words.textContent}`, onclick: () => print(lesson, key) }, name),
    );
    return make("li", {}, words, make("div", { class: "lessons-buttons" }, ...buttons));
  });
  frame.body.append(
    make("p", {}, "Each button opens the print dialogue of your browser. There you can also save the page as a PDF file."),
    make("ul", { class: "lessons-handouts-list" }, ...rows),
  );

  async function print(lesson, key) {
    try {
      const reply = await frame.ask({ want: "page", lesson, key });
      if (reply.error) frame.say(reply.error);
      else shell.printPage(reply.page);
    } catch {
      // The banner of the frame says that the kernel has stopped.
    }
  }
  return () => frame.close();
}
