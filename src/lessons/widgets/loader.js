// Finds the widget's browser files, its own or those that another widget of the
// page carries, and hands over to bundle.js among them. Every widget sends this
// file again, so what it does not need to do itself stands there.
const bundles = (globalThis[Symbol.for("lessons.bundles")] ??= new Map());

function unpack(model) {
  const packed = new Blob([model.get("packed")]).stream();
  return new Response(packed.pipeThrough(new DecompressionStream("deflate"))).json();
}

async function load(model, own) {
  const others = model.get("carriers").map((id) => model.widget_manager.get_model(id).then(unpack));
  const files = Object.assign({}, ...(await Promise.all(others)).map((one) => one.files), own.files);
  const address = URL.createObjectURL(new Blob([files["bundle.js"]], { type: "text/javascript" }));
  return (await import(address)).open(own.names.map((name) => [name, files[name]]));
}

async function render({ model, el }) {
  const own = await unpack(model);
  const name = model.get("bundle");
  // A failed load is not remembered: running the cell again may mend it.
  if (!bundles.has(name)) bundles.set(name, load(model, own).catch((error) => (bundles.delete(name), Promise.reject(error))));
  return (await bundles.get(name))(model, el, own.constants);
}

export default { render };
