// A bundle of browser files, opened once a page: its styles, its scripts, and
// what its last script draws.

// anywidget lets no message through to a model that was not ready two seconds after it came,
// as happens on a busy computer. Ours need not be ready for messages: they go straight through.
async function hear(model) {
  const whole = await model.widget_manager.get_model(model.get("own"));
  const kind = Object.getPrototypeOf(Object.getPrototypeOf(whole));
  whole.comm?.on_msg((message) => kind._handle_comm_msg.call(whole, message));
}

export async function open(files) {
  const scripts = [];
  for (const [name, text] of files) {
    if (name.endsWith(".js")) {
      const address = URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
      scripts.push(import(address).then((module) => [name, module]));
    } else if (!document.querySelector(`style[data-lessons="${name}"]`)) {
      const style = Object.assign(document.createElement("style"), { textContent: text });
      style.dataset.lessons = name;
      document.head.append(style);
    }
  }
  const modules = Object.fromEntries(await Promise.all(scripts));
  const last = Object.values(modules).at(-1);
  return async (model, el, constants) => {
    await hear(model);
    const get = (name) => (name in constants ? constants[name] : model.get(name));
    return last.render({ model: { ...model, get }, el, shell: modules["shell.js"], modules });
  };
}
