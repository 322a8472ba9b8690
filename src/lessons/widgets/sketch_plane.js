// The plane of a sketch: a grid, the learner's line, and later the record beside it.
// It is a picture for the eye alone; whoever uses keys or ears has the number boxes.

const SPACE = "http://www.w3.org/2000/svg";
const TOP = 14;
const FOOT = 30;
const HEIGHT = 280;
const LINES = 5;

function node(tag, attributes, text) {
  const element = document.createElementNS(SPACE, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  if (text !== undefined) element.textContent = text;
  return element;
}

export function create(content, onPick) {
  const { years, low, high, step } = content;
  const svg = node("svg", { class: "lessons-sketch-plane", "aria-hidden": "true", height: HEIGHT });
  const number = new Intl.NumberFormat("en", { maximumFractionDigits: 2 });
  const first = years[0];
  const end = years[years.length - 1] + 1;
  let width = 640;
  let shown = { values: {}, record: null };

  const left = () => 16 + 7 * Math.max(...[low, high].map((value) => number.format(value).length));
  const across = (moment) => left() + 4 + ((moment - first) / (end - first)) * (width - left() - 18);
  // What is said of a year stands in its middle, an event where its day is.
  const x = (year) => across(year + 0.5);
  const y = (value) => HEIGHT - FOOT - ((value - low) / (high - low)) * (HEIGHT - FOOT - TOP);

  function draw(state = shown) {
    shown = state;
    svg.setAttribute("viewBox", `0 0 ${width} ${HEIGHT}`);
    svg.replaceChildren(...grid(), ...record(), ...line());
  }

  function grid() {
    const parts = [];
    for (let place = 0; place <= LINES; place++) {
      const value = low + ((high - low) * place) / LINES;
      const at = y(value);
      parts.push(node("path", { class: "lessons-sketch-rule", d: `M${left()} ${at}H${width - 6}` }));
      const words = { class: "lessons-sketch-tick", x: left() - 6, y: at + 4, "text-anchor": "end" };
      parts.push(node("text", words, number.format(value)));
    }
    let free = -Infinity;
    for (const year of years) {
      const at = x(year);
      parts.push(node("path", { class: "lessons-sketch-rule", d: `M${at} ${TOP}V${HEIGHT - FOOT}` }));
      if (at - free < 34) continue;
      const place = { class: "lessons-sketch-tick", x: at, y: HEIGHT - 10, "text-anchor": "middle" };
      parts.push(node("text", place, year));
      free = at;
    }
    return parts;
  }

  // Years stand in the order of time; a year left open breaks the line.
  function line() {
    const parts = [];
    let path = "";
    let open = true;
    for (const year of years) {
      const value = shown.values[year];
      if (value === undefined) {
        open = true;
        continue;
      }
      path += `${open ? "M" : "L"}${x(year)} ${y(value)}`;
      open = false;
      parts.push(node("circle", { class: "lessons-sketch-dot", cx: x(year), cy: y(value), r: 7 }));
    }
    return [node("path", { class: "lessons-sketch-line", d: path || "M0 0" }), ...parts];
  }

  function record() {
    const points = [...content.given, ...(shown.record?.points ?? [])];
    const marks = shown.record?.marks ?? [];
    return [
      ...points.map(([year, value]) => diamond(x(year), y(Math.min(value, high)))),
      ...marks.flatMap((place, index) => mark(across(place), index)),
    ];
  }

  function diamond(at, height) {
    return node("path", { class: "lessons-sketch-point", d: `M${at} ${height - 7}l7 7l-7 7l-7-7z` });
  }

  // Numbers of neighbours stand at different heights, so that they do not touch.
  function mark(at, index) {
    const top = TOP + (index % 3) * 18;
    return [
      node("path", { class: "lessons-sketch-mark", d: `M${at} ${top + 16}V${HEIGHT - FOOT}` }),
      node("circle", { class: "lessons-sketch-badge", cx: at, cy: top + 8, r: 9 }),
      node("text", { class: "lessons-sketch-number", x: at, y: top + 12, "text-anchor": "middle" }, index + 1),
    ];
  }

  function picked(event) {
    const box = svg.getBoundingClientRect();
    const place = ((event.clientX - box.left) / box.width) * width;
    const down = ((event.clientY - box.top) / box.height) * HEIGHT;
    const near = (one, other) => Math.abs(x(one) - place) - Math.abs(x(other) - place);
    const year = [...years].sort(near)[0];
    const share = (HEIGHT - FOOT - down) / (HEIGHT - FOOT - TOP);
    const value = low + Math.round((share * (high - low)) / step) * step;
    onPick(year, Math.min(Math.max(value, low), high));
  }

  svg.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    event.preventDefault();
    svg.setPointerCapture(event.pointerId);
    picked(event);
  });
  svg.addEventListener("pointermove", (event) => {
    if (svg.hasPointerCapture(event.pointerId)) picked(event);
  });

  const watcher = new ResizeObserver(([entry]) => {
    const wide = Math.round(entry.contentRect.width);
    if (wide && wide !== width) {
      width = wide;
      draw();
    }
  });
  watcher.observe(svg);
  return { element: svg, draw, close: () => watcher.disconnect() };
}
