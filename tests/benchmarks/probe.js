// Started just before Run All: notes when each thing a learner waits for is there.
(targets) => {
  const start = performance.now();
  window.waited = {};
  const look = () => {
    for (const [name, selector] of Object.entries(targets)) {
      if (window.waited[name] !== undefined) continue;
      const found = [...document.querySelectorAll(selector)].some((element) => {
        const box = element.getBoundingClientRect();
        return box.width > 0 && box.height > 0 && !element.disabled;
      });
      if (found) window.waited[name] = (performance.now() - start) / 1000;
    }
    if (Object.keys(window.waited).length < Object.keys(targets).length) requestAnimationFrame(look);
  };
  look();
  window.jupyterapp.commands.execute("notebook:run-all-cells");
}
