// Finds the widget's browser files, its own or those that another widget of the
// page carries, and hands over to bundle.js among them. Every widget sends this
// file again, so what it does not need to do itself stands there.
const unpack = (model) =>
  new Response(new Blob([model.get("packed")]).stream().pipeThrough(new DecompressionStream("deflate"))).json();

async function load(model, own) {
  const others = model.get("carriers").map(async (id) => (await unpack(await model.widget_manager.get_model(id))).files);
  const files = Object.assign({}, ...(await Promise.all(others)), own.files);
  const script = new Blob([files["bundle.js"]], { type: "text/javascript" });
  return (await import(URL.createObjectURL(script))).open(own.names.map((name) => [name, files[name]]));
}

export default {
  async render({ model, el }) {
    const own = await unpack(model);
    const name = model.get("bundle");
    const bundles = (globalThis.lessonsBundles ??= {});
    // A failed load is not remembered: running the cell again may mend it.
    bundles[name] ??= load(model, own).catch((error) => {
      delete bundles[name];
      throw error;
    });
    return (await bundles[name])(model, el, own.constants);
  },
};
