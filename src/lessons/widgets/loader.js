// Draws a widget with the browser files that it carries, or that another
// widget of the same kernel carried before it. Each file is loaded once a page.
const loaded = (globalThis[Symbol.for("lessons.files")] ??= new Map());

async function text(model, file) {
  const carrier = file.carrier ? await model.widget_manager.get_model(file.carrier) : model;
  return carrier.get("carried")[file.name];
}

async function load(model, file) {
  const source = await text(model, file);
  if (file.name.endsWith(".css")) {
    const style = document.createElement("style");
    style.dataset.lessons = file.name;
    style.textContent = source;
    document.head.append(style);
    return null;
  }
  return import(URL.createObjectURL(new Blob([source], { type: "text/javascript" })));
}

function once(model, file) {
  if (!loaded.has(file.version)) {
    const promise = load(model, file);
    // A failed load must not be remembered: running the cell again may mend it.
    promise.catch(() => loaded.delete(file.version));
    loaded.set(file.version, promise);
  }
  return loaded.get(file.version);
}

async function render({ model, el }) {
  const files = model.get("files");
  const modules = {};
  for (const [index, module] of (await Promise.all(files.map((file) => once(model, file)))).entries()) {
    if (module) modules[files[index].name] = module;
  }
  const last = files.filter((file) => file.name in modules).at(-1);
  return modules[last.name].render({ model, el, shell: modules["shell.js"], modules });
}

export default { render };
