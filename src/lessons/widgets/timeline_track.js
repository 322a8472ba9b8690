// Draws the track as SVG: era bands, lanes, bars, marks, labels, axis, overview.

const NAMESPACE = "http://www.w3.org/2000/svg";
const SHAPES = {
  circle: ["M-7 0a7 7 0 1 1 14 0a7 7 0 1 1-14 0z", "M0-7a7 7 0 0 0 0 14z"],
  square: ["M-6.5-6.5h13v13h-13z", "M-6.5-6.5H0v13h-6.5z"],
  diamond: ["M0-8.5L8.5 0L0 8.5L-8.5 0z", "M0-8.5V8.5L-8.5 0z"],
  triangle: ["M0-8L8.5 7H-8.5z", "M0-8V7H-8.5z"],
};
const CLASS = "lessons-timeline-";

export function node(tag, attributes = {}, ...children) {
  const element = document.createElementNS(NAMESPACE, tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    element.setAttribute(name, value);
  }
  element.append(...children.flat().filter((child) => child !== null));
  return element;
}

const named = (...names) => names.filter(Boolean).map((name) => CLASS + name).join(" ");
const round = (number) => Math.round(number * 10) / 10;
const line = (kind, d) => node("path", { class: named(kind), d });
const words = (kind, x, y, text) => node("text", { class: named(kind), x: round(x), y: round(y) }, text);

// The shape of a lane; of an event as surely as its date and account are known.
export function shape(lane, event = {}) {
  const [outline, half] = SHAPES[lane.shape] ?? SHAPES.circle;
  const kind =
    event.how === "planned" ? "planned" : event.confidence === "contested" ? "contested" : event.how === "circa" ? "circa" : "";
  const parts = [node("path", { class: named("shape", kind), d: outline })];
  if (event.confidence === "contested") parts.push(node("path", { class: named("half"), d: half }));
  return node("g", { style: `--lane: ${lane.colour}` }, parts);
}

export function icon(lane, event) {
  const attributes = { class: named("icon"), viewBox: "-12 -12 24 24", width: 24, height: 24, "aria-hidden": "true" };
  return node("svg", attributes, shape(lane, event));
}

export function cluster(count) {
  const frame = node("rect", { class: named("cluster"), x: -11.5, y: -9.5, width: 23, height: 19, rx: 9.5 });
  return [frame, node("text", { class: named("amount"), y: 4 }, `${count}`)];
}

// `picture` says where everything stands; the stage works it out.
export function draw(svg, picture) {
  const { width, height, head, foot } = picture;
  svg.setAttribute("viewBox", `0 0 ${width} ${height}`);
  svg.setAttribute("width", width);
  svg.setAttribute("height", height);
  svg.replaceChildren(
    ...picture.bands.map((band) => eraBand(band, head)),
    ...picture.bands.slice(1).map((band) => line("border", `M${round(band.left)} 0V${foot}`)),
    ...picture.ticks.map((tick) => line("rule", `M${round(tick.x)} ${head}V${foot + 5}`)),
    ...picture.ticks.filter((tick) => tick.shown).map((tick) => words("tick", tick.x, foot + 18, tick.text)),
    ...picture.rows.map((row) => laneRow(row, width)),
    line("rule", `M0 ${foot}H${width}`),
    overview(picture),
  );
}

function eraBand(band, head) {
  const wide = Math.max(band.right - band.left, 0);
  const group = node("g", { class: named("era"), "data-era": band.era.id });
  group.append(node("rect", { x: round(band.left), y: 0, width: round(wide), height: head - 4 }));
  band.lines.forEach((text, at) => {
    const y = (head - 4) / 2 + 4 + 14 * (at - (band.lines.length - 1) / 2);
    group.append(words("era-name", band.left + 4, y, text));
  });
  return group;
}

function laneRow(row, width) {
  const group = node("g", { style: `--lane: ${row.lane.colour}` });
  group.append(line("rule", `M0 ${row.top}H${width}`));
  group.append(node("g", { transform: `translate(14 ${row.nameAt})` }, shape(row.lane)));
  row.names.forEach((text, at) => {
    group.append(words("lane-name", 30, row.nameAt + 4 + 15 * (at - (row.names.length - 1) / 2), text));
  });
  for (const bar of row.bars) group.append(drawBar(bar));
  for (const { leader } of row.labels.filter((label) => label.leader)) {
    const x = round((leader.left + leader.right) / 2);
    group.append(line("leader", `M${x} ${leader.top}V${leader.bottom + 3}`));
  }
  for (const label of row.labels) {
    const current = label.mark.current ? "current-label" : "";
    const text = words("label", label.x, label.y, label.text);
    if (current) text.classList.add(CLASS + current);
    text.dataset.events = ids(label.mark);
    group.append(text);
  }
  for (const mark of row.marks) group.append(drawMark(mark, row));
  return group;
}

const ids = (mark) => mark.events.map((event) => event.id).join(" ");

function drawBar({ event, left, right, y, opens, closes, current }) {
  const cap = (x, there) => (there ? `M${round(x)} ${y - 2.5}v5` : "");
  const d = `M${round(left + 1)} ${y}H${round(right - 1)}${cap(left + 1, opens)}${cap(right - 1, closes)}`;
  return node("path", { class: named("bar", event.how, current && "current-bar"), d, "data-events": event.id });
}

function drawMark(mark, row) {
  const group = node("g", {
    class: named("mark", mark.current && "current"),
    transform: `translate(${round(mark.x)} ${row.y})`,
    "data-events": ids(mark),
  });
  if (mark.current) group.append(node("circle", { class: named("ring"), r: 15 }));
  if (mark.events.length > 1) group.append(...cluster(mark.events.length));
  else group.append(shape(row.lane, mark.events[0]));
  group.append(node("rect", { class: named("hit"), x: -12, y: -13, width: 24, height: 26 }));
  return group;
}

// All of the time in one thin strip, with the part that the track shows.
function overview({ strip }) {
  const group = node("g", { class: named("overview"), "data-overview": "" });
  const { left, right, top, height, places, window } = strip;
  group.append(node("rect", { class: named("strip"), x: left, y: top, width: right - left, height, rx: 3 }));
  group.append(line("places", places.map((x) => `M${round(x)} ${top + 4}v${height - 8}`).join("")));
  const wide = Math.max(window.right - window.left, 4);
  group.append(node("rect", { class: named("window"), x: round(window.left), y: top, width: round(wide), height, rx: 3 }));
  return group;
}
