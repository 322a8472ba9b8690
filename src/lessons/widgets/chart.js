// The controls under a Plotly figure: zoom to an era, mark an event, read the table.
// The figure is the cell's output before this one; Plotly itself drew it.

const MARK = "lessons-mark";
const MEASURE = document.createElement("canvas").getContext("2d");

export function render({ model, el, shell }) {
  const { make, html } = shell;
  const content = model.get("content");
  const frame = shell.mount(el, model, { name: "chart", label: `Chart: ${content.title}` });
  const events = new Map(content.events.map((event) => [event[0], event]));
  let plot = null;

  const zooms = content.zooms.map((zoom) =>
    make("button", { type: "button", onclick: () => choose(zoom) }, zoom.label),
  );
  const controls = make(
    "div",
    { class: "lessons-chart-zooms", role: "group", "aria-label": "Zoom the chart to" },
    ...zooms,
  );
  const picker = make("select", { onchange: () => pick(picker.value) }, ...options());
  const clear = make("button", { type: "button", onclick: () => pick("") }, "Clear");
  const marked = make("p", { class: "lessons-chart-marked" });
  const tables = make("div", { hidden: true });
  const toggle = make(
    "button",
    { type: "button", "aria-expanded": "false", onclick: showTables },
    "Show the table",
  );
  frame.body.append(
    html(make("p", { class: "lessons-chart-sentence" }), content.sentence),
    controls,
    make(
      "div",
      { class: "lessons-chart-row" },
      make("label", {}, make("span", {}, "Mark an event "), picker),
      clear,
      toggle,
    ),
    marked,
    make(
      "ul",
      { class: "lessons-chart-key" },
      ...content.key.map((line) => html(make("li"), line)),
    ),
    tables,
    html(make("p", { class: "lessons-chart-sources" }), content.sources),
  );

  function options() {
    const groups = content.zooms.map((zoom, place) => {
      const members = content.events.filter((event) => event[4] === place);
      const children = members.map(([id, , date, headline]) =>
        make("option", { value: id }, `${date}: ${headline}`),
      );
      if (!children.length) return null;
      return zoom.era ? make("optgroup", { label: zoom.label }, ...children) : children;
    });
    return [make("option", { value: "" }, "No event"), ...groups.flat()];
  }

  function pick(identifier) {
    model.set("selected", identifier);
    model.save_changes();
  }

  function choose(zoom) {
    model.set("era", zoom.era);
    model.save_changes();
    frame.say(`The chart shows ${zoom.era ? zoom.label : "all of the time"}.`);
  }

  function zoomOf(era) {
    return content.zooms.find((zoom) => zoom.era === era) ?? content.zooms[0];
  }

  // One change of Plotly's layout for zoom and mark together: one drawing.
  function draw() {
    const zoom = zoomOf(model.get("era"));
    for (const [index, button] of zooms.entries()) {
      button.setAttribute("aria-pressed", String(content.zooms[index] === zoom));
    }
    const event = events.get(model.get("selected") ?? "");
    picker.value = event ? event[0] : "";
    clear.setAttribute("aria-disabled", String(!event));
    marked.textContent = event ? `Marked: ${event[2]}. ${event[3]}` : "";
    controls.hidden = !plot;
    if (!plot) return;
    const change = {};
    for (const [axis, range] of Object.entries(zoom.ranges)) change[`${axis}.range`] = range;
    const own = (list) => (list ?? []).filter((each) => each.name !== MARK);
    change.shapes = own(plot.layout.shapes);
    change.annotations = own(plot.layout.annotations);
    if (event) {
      change.shapes.push(rule(event));
      change.annotations.push(label(event, zoom.ranges.xaxis));
    }
    window.Plotly.relayout(plot, change);
  }

  function rule(event) {
    const line = { color: "#C2410C", width: 2, dash: "dash" };
    const place = { xref: "x", yref: "paper", x0: event[1], x1: event[1], y0: 0, y1: 1 };
    return { name: MARK, type: "line", layer: "above", line, ...place };
  }

  // As many words as fit between the mark and the farther edge of the figure.
  function label(event, range) {
    const [first, last, day] = [...range, event[1]].map((text) => Date.parse(text));
    const share = Math.min(Math.max((day - first) / (last - first), 0), 1);
    const left = share < 0.5;
    const room = plot.clientWidth * Math.max(share, 1 - share) * 0.8;
    MEASURE.font = "12px system-ui, sans-serif";
    const long = `${event[2]}: ${event[3]}`;
    const text = MEASURE.measureText(long).width < room ? long : event[2];
    return {
      name: MARK,
      text: escaped(text),
      xref: "x",
      x: event[1],
      xanchor: left ? "left" : "right",
      yref: "paper",
      y: 1,
      yanchor: "bottom",
      yshift: 16,
      showarrow: false,
      font: { size: 12, color: "#C2410C" },
    };
  }

  async function showTables() {
    const opening = tables.hidden;
    if (opening && !tables.childElementCount) {
      let reply;
      try {
        reply = await frame.ask({ want: "tables" });
      } catch {
        return;
      }
      // A table may be wider than the page: then it is a region that scrolls.
      const region = { role: "region", tabindex: "0", "aria-label": `Table: ${content.title}` };
      tables.append(html(make("div", { class: "lessons-chart-tables", ...region }), reply.tables));
    }
    tables.hidden = !opening;
    toggle.setAttribute("aria-expanded", String(opening));
    toggle.textContent = opening ? "Hide the table" : "Show the table";
  }

  function clicked(data) {
    const point = data.points.find(({ customdata }) => events.has(customdata));
    if (point) pick(point.customdata);
  }

  // The figure may come later than its controls, or be drawn anew: look again
  // whenever the cell's outputs change.
  function attach() {
    if (plot?.isConnected) return;
    const found = findPlot(el, content.identifier);
    if (!found || !window.Plotly) return;
    plot = found;
    plot.classList.add("lessons-plot");
    plot.setAttribute("role", "img");
    plot.setAttribute("aria-label", content.alternative);
    for (const child of plot.children) child.setAttribute("aria-hidden", "true");
    plot.on("plotly_click", clicked);
    const { data, layout, config } = model.get("drawing");
    const traces = data.map((trace) => whole(trace, content.events));
    window.Plotly.react(plot, traces, structuredClone(layout), config).then(draw);
  }

  const observer = new MutationObserver(attach);
  // Attached to the page one turn after `render`; only then has it neighbours.
  const start = setTimeout(() => {
    observer.observe(outputs(el) ?? el, { childList: true, subtree: true });
    attach();
    if (!plot) frame.ask({ want: "figure" }).catch(() => {});
  });

  let before = model.get("selected");
  const follow = () => {
    draw();
    const selected = model.get("selected");
    if (selected === before) return;
    before = selected;
    // A mark outside what is shown would be chosen and not seen.
    const event = events.get(selected);
    const [first, last] = zoomOf(model.get("era")).ranges.xaxis;
    if (event && (event[1] < first || event[1] > last)) {
      model.set("era", "");
      model.save_changes();
    }
    if (frame.root.contains(document.activeElement)) {
      frame.say(marked.textContent || "No event is marked.");
    }
  };
  model.on("change:selected", follow);
  model.on("change:era", draw);
  draw();

  return () => {
    clearTimeout(start);
    observer.disconnect();
    model.off("change:selected", follow);
    model.off("change:era", draw);
    plot?.removeListener?.("plotly_click", clicked);
    frame.close?.();
  };
}

function outputs(el) {
  return el.closest(".jp-OutputArea");
}

// The nearest figure of this chart among the outputs before this one.
function findPlot(el, identifier) {
  let output = el.closest(".jp-OutputArea-child")?.previousElementSibling;
  for (; output; output = output.previousElementSibling) {
    const plot = output.querySelector(".js-plotly-plot");
    if (plot?.layout?.meta?.chart === identifier && plot.on) return plot;
  }
  return null;
}

// Marks of events come as places in the list of events, which knows the rest.
function whole(trace, events) {
  if (!trace.customdata || trace.hovertext) return trace;
  const found = trace.customdata.map((place) => events[place]);
  const hovertext = found.map(([, , date, headline, , caution]) =>
    [`<b>${escaped(date)}</b>`, ...wrapped(headline), caution].filter(Boolean).join("<br>"),
  );
  const x = found.map(([, day]) => day);
  return { ...trace, x, customdata: found.map(([identifier]) => identifier), hovertext };
}

function wrapped(text, width = 38) {
  const lines = [""];
  for (const word of text.split(" ")) {
    if (lines.at(-1) && lines.at(-1).length + word.length >= width) lines.push("");
    lines.push(`${lines.pop()} ${word}`.trim());
  }
  return lines.map(escaped);
}

// Plotly reads tags in its labels, and formulas between dollar signs.
function escaped(text) {
  const signs = { "&": "&amp;", "<": "&lt;", ">": "&gt;", $: "&#36;" };
  return text.replace(/[&<>$]/g, (sign) => signs[sign]);
}
