// The line of time of a pinning: pins above it, the record's events below.

const NAMESPACE = "http://www.w3.org/2000/svg";
const EDGE = 18;
const LINE = 84;
const LEVELS = 4;

export function create({ start, end }, pinned) {
  const element = document.createElementNS(NAMESPACE, "svg");
  element.setAttribute("class", "lessons-pinning-line");
  element.setAttribute("role", "img");
  let width = 640;
  let state = { pins: new Map(), own: [], record: null, middle: 0, current: 0 };
  let dragged = null;

  const x = (year) => EDGE + ((year - start) / (end - start)) * (width - 2 * EDGE);
  const yearAt = (event) => {
    const box = element.getBoundingClientRect();
    const share = (event.clientX - box.left - EDGE) / (box.width - 2 * EDGE);
    return Math.min(end, Math.max(start, Math.round(start + share * (end - start))));
  };

  function add(tag, attributes, words) {
    const part = document.createElementNS(NAMESPACE, tag);
    for (const [name, value] of Object.entries(attributes)) part.setAttribute(name, value);
    if (words !== undefined) part.textContent = words;
    element.append(part);
    return part;
  }

  function draw(changes) {
    state = { ...state, ...changes };
    const height = state.record ? 176 : 124;
    element.setAttribute("viewBox", `0 0 ${width} ${height}`);
    element.setAttribute("height", height);
    element.replaceChildren();
    add("path", { d: `M${EDGE} ${LINE}H${width - EDGE}`, class: "lessons-pinning-axis" });
    const step = width < 420 ? 20 : 10;
    for (let year = Math.ceil(start / step) * step; year <= end; year += step) {
      add("path", { d: `M${x(year)} ${LINE - 4}v8`, class: "lessons-pinning-axis" });
      add("text", { x: x(year), y: LINE + 22, class: "lessons-pinning-tick" }, year);
    }
    if (state.record) drawRecord();
    const taken = [];
    for (const [place, year] of [...state.pins].sort((one, other) => one[1] - other[1])) {
      const near = taken.filter((other) => Math.abs(x(other) - x(year)) < 20).length;
      taken.push(year);
      drawPin(place, year, near % LEVELS);
    }
    element.setAttribute("aria-label", describe());
  }

  function drawPin(place, year, level) {
    const top = LINE - 18 - level * 18;
    const own = state.own[place];
    const right = state.record && own === year;
    const kind = state.record ? (right ? " lessons-pinning-right" : " lessons-pinning-added") : "";
    add("path", { d: `M${x(year)} ${LINE}V${top}`, class: "lessons-pinning-stem" });
    const chosen = place === state.current && !state.record ? " lessons-pinning-current" : "";
    const dot = add("circle", { cx: x(year), cy: top, r: 9, class: `lessons-pinning-pin${kind}${chosen}` });
    dot.dataset.place = place;
    add("text", { x: x(year), y: top + 4, class: `lessons-pinning-number${kind}` }, place + 1);
  }

  function drawRecord() {
    add("path", { d: `M${x(state.middle)} 4V170`, class: "lessons-pinning-middle" });
    const counts = new Map();
    for (const year of state.record) counts.set(year, (counts.get(year) ?? 0) + 1);
    for (const [year, count] of counts) {
      const tall = Math.min(46, 4 + count * 3);
      add("path", { d: `M${x(year)} 170v-${tall}`, class: "lessons-pinning-event" });
    }
  }

  function describe() {
    const pins = [...state.pins].map(([place, year]) => `${place + 1} at ${year}`).join(", ");
    const line = `A line of time from ${start} to ${end}. Pinned: ${pins || "nothing yet"}.`;
    return state.record ? `${line} Below it ${state.record.length} events of the record.` : line;
  }

  element.addEventListener("pointerdown", (event) => {
    if (state.record) return;
    const place = event.target.dataset.place;
    dragged = place === undefined ? state.current : Number(place);
    element.setPointerCapture(event.pointerId);
    pinned(dragged, yearAt(event));
    event.preventDefault();
  });
  element.addEventListener("pointermove", (event) => {
    if (dragged !== null) pinned(dragged, yearAt(event));
  });
  for (const name of ["pointerup", "pointercancel"]) {
    element.addEventListener(name, () => (dragged = null));
  }
  const watch = new ResizeObserver(([entry]) => {
    const wide = Math.round(entry.contentRect.width);
    if (wide && wide !== width) {
      width = wide;
      draw({});
    }
  });
  watch.observe(element);
  return { element, draw, close: () => watch.disconnect() };
}
