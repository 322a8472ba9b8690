// Draws a widget with the browser files that it carries, or that the first
// widget of its kind carried: each bundle is loaded once a page.
const bundles = (globalThis[Symbol.for("lessons.bundles")] ??= new Map());

function unpack(model) {
  const packed = new Blob([model.get("packed")]).stream();
  return new Response(packed.pipeThrough(new DecompressionStream("deflate"))).json();
}

async function load(model) {
  const id = model.get("carrier");
  const { files } = await unpack(id ? await model.widget_manager.get_model(id) : model);
  const scripts = [];
  for (const [name, text] of Object.entries(files)) {
    if (name.endsWith(".js")) {
      const address = URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
      scripts.push(import(address).then((module) => [name, module]));
    } else if (!document.querySelector(`style[data-lessons="${name}"]`)) {
      const style = Object.assign(document.createElement("style"), { textContent: text });
      style.dataset.lessons = name;
      document.head.append(style);
    }
  }
  return Object.fromEntries(await Promise.all(scripts));
}

async function render({ model, el }) {
  const bundle = model.get("bundle");
  // A failed load is not remembered: running the cell again may mend it.
  if (!bundles.has(bundle)) bundles.set(bundle, load(model).catch((error) => (bundles.delete(bundle), Promise.reject(error))));
  const [modules, { constants }] = await Promise.all([bundles.get(bundle), unpack(model)]);
  const get = (name) => (name in constants ? constants[name] : model.get(name));
  return Object.values(modules).at(-1).render({ model: { ...model, get }, el, shell: modules["shell.js"], modules });
}

export default { render };
