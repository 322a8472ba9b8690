// Words for as many marks of a lane as have room: no label touches another label,
// a mark, or the line that joins a label to its mark.

export const HEIGHT = 15;
const GAP = 4;
const FEWEST_WORDS = 3;

export function measurer(font) {
  const context = document.createElement("canvas").getContext("2d");
  context.font = font;
  const known = new Map();
  return (text) => {
    if (!known.has(text)) known.set(text, context.measureText(text).width);
    return known.get(text);
  };
}

// The text, or as many of its words as fit before an ellipsis, or nothing.
export function shorten(text, measure, limit) {
  if (measure(text) <= limit) return text;
  const words = text.split(" ");
  while (words.length > FEWEST_WORDS) {
    words.pop();
    const shorter = `${words.join(" ").replace(/[,;:–-]$/, "")}…`;
    if (measure(shorter) <= limit) return shorter;
  }
  return "";
}

// The text in lines no wider than `limit`, a longer word excepted.
export function wrap(text, measure, limit) {
  const lines = [];
  for (const word of text.split(" ")) {
    const longer = lines.length ? `${lines.at(-1)} ${word}` : word;
    if (lines.length && measure(longer) <= limit) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

const touch = (one, other) =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

const square = (mark, y, size) => ({
  left: mark.x - size / 2,
  right: mark.x + size / 2,
  top: y - size / 2,
  bottom: y + size / 2,
});

// `marks` as the layout gives them; `weigh(mark)` says whose turn comes first, `name(mark)`
// what it is called, `measure(mark)` how wide that is.
export function place(marks, { y, size, rows, left, right, limits, measure, weigh, name }) {
  const taken = marks.map((mark) => square(mark, y, size));
  const boxes = new Map(marks.map((mark, at) => [mark, taken[at]]));
  const placed = [];
  const order = [...marks].sort((one, other) => weigh(other) - weigh(one) || one.x - other.x);
  for (const mark of order) {
    const rivals = marks.filter((other) => other !== mark && weigh(other) >= weigh(mark));
    // Words right above a mark of the same weight would keep that mark from its own.
    const shades = ({ box }) => rivals.some((other) => box.left <= other.x && other.x <= box.right);
    const all = [...candidates(mark, name(mark), { y, size, rows, limits, measure: measure(mark) })];
    for (const label of [...all.filter((each) => !shades(each)), ...all.filter(shades)]) {
      if (label.box.left < left || label.box.right > right) continue;
      const parts = label.leader ? [label.box, label.leader] : [label.box];
      const free = taken.every((box) => box === boxes.get(mark) || !parts.some((part) => touch(part, box)));
      if (!free) continue;
      taken.push(...parts);
      placed.push(label);
      break;
    }
  }
  return placed;
}

function* candidates(mark, text, { y, size, rows, limits, measure }) {
  const more = mark.events.length > 1 ? ` + ${mark.events.length - 1} more` : "";
  for (const limit of limits) {
    const words = shorten(text, measure, limit - measure(more));
    if (!words) continue;
    const label = { mark, text: words + more };
    const long = measure(label.text) + 2 * GAP;
    const beside = mark.x + size / 2;
    const box = { left: beside, right: beside + long, top: y - HEIGHT / 2, bottom: y + HEIGHT / 2 };
    yield { ...label, box, x: beside + GAP, y: y + 4 };
    for (let row = 1; row <= rows; row += 1) {
      const bottom = y - size / 2 - (row - 1) * HEIGHT;
      const leader =
        row > 1 ? { left: mark.x - 1, right: mark.x + 1, top: bottom, bottom: y - size / 2 } : null;
      for (const start of [mark.x - 8, mark.x - long / 2, mark.x - long + 8]) {
        const above = { left: start, right: start + long, top: bottom - HEIGHT, bottom };
        yield { ...label, box: above, leader, x: start + GAP, y: bottom - 4 };
      }
    }
  }
}
