// Where marks and bars stand in their lane. The static picture follows the same rules.

export const MARK = 24;
export const LEVELS = 3;
export const STEP = 6;
const SHORTEST = 8;

// Where an event's mark stands: at its beginning if it lasts, else in the
// middle of its date; at the edge while only a part of it is in view.
export function anchor(axis, event) {
  const exact = event.lasts ? axis.x(event.start) : (axis.x(event.start) + axis.x(event.stop)) / 2;
  const [from, to] = [axis.x(event.start), axis.x(event.stop)];
  return Math.min(Math.max(exact, from, axis.left), Math.min(to, axis.right));
}

export const inView = (axis, event) => event.stop >= axis.from && event.start <= axis.to;

// Marks of one lane: {x, events, chief}, near ones gathered until none stands on another.
export function marks(axis, events) {
  const found = events
    .filter((event) => inView(axis, event))
    .map((event) => ({ x: anchor(axis, event), events: [event] }))
    .sort((one, other) => one.x - other.x || one.events[0].index - other.events[0].index);
  for (let place = 0; place < found.length - 1; ) {
    const [near, next] = [found[place], found[place + 1]];
    if (next.x - near.x >= MARK) {
      place += 1;
      continue;
    }
    found.splice(place, 2, joined(near, next));
    // The joined mark has moved to the right of the first: look back once more.
    place = Math.max(place - 1, 0);
  }
  for (const mark of found) mark.chief = chief(mark.events);
  return found;
}

function joined(one, other) {
  const events = [...one.events, ...other.events];
  const x = (one.x * one.events.length + other.x * other.events.length) / events.length;
  return { x, events };
}

function chief(events) {
  return events.reduce((best, event) => (event.importance > best.importance ? event : best));
}

// Bars of one lane: {event, left, right, level, opens, closes}, none on another.
export function bars(axis, events) {
  const ends = Array(LEVELS).fill(-Infinity);
  const found = [];
  for (const event of events) {
    if (!inView(axis, event)) continue;
    const left = Math.max(axis.x(event.start), axis.left);
    const right = Math.min(axis.x(event.stop), axis.right);
    const level = ends.findIndex((end) => end + 3 < left);
    if (right - left < SHORTEST || level < 0) continue;
    ends[level] = right;
    const opens = event.start >= axis.from;
    found.push({ event, left, right, level, opens, closes: event.stop <= axis.to });
  }
  return found;
}
