// Which event comes next for a key, and which one a typed date means.

const PAUSE = 1500;

// Eras, or years where there is only one era to move through.
export function sections(events) {
  const eras = new Set(events.map((event) => event.era));
  const name = eras.size > 1 ? "era" : "year";
  return { name, of: (event) => (name === "era" ? event.era : event.year) };
}

// The event that a key leads to from `current` among `events` (in order of
// time); `current` itself where there is no further one, undefined for other keys.
export function next(key, events, current, lanes) {
  const at = events.indexOf(current);
  if (!events.length) return undefined;
  const moves = {
    ArrowRight: () => events[Math.min(at + 1, events.length - 1)],
    ArrowLeft: () => events[Math.max(at - 1, 0)],
    Home: () => events[0],
    End: () => events.at(-1),
    PageDown: () => nextSection(events, at),
    PageUp: () => lastSection(events, at),
    ArrowUp: () => otherLane(events, current, lanes, -1),
    ArrowDown: () => otherLane(events, current, lanes, 1),
  };
  if (!Object.hasOwn(moves, key)) return undefined;
  return at < 0 && key !== "End" ? events[0] : moves[key]();
}

function nextSection(events, at) {
  const { of } = sections(events);
  return events.slice(at + 1).find((event) => of(event) !== of(events[at])) ?? events.at(-1);
}

// The beginning of this section, or of the one before for whoever stands there.
function lastSection(events, at) {
  const { of } = sections(events);
  const begin = (place) => {
    while (place > 0 && of(events[place - 1]) === of(events[place])) place -= 1;
    return place;
  };
  const here = begin(at);
  return events[here < at || at === 0 ? here : begin(at - 1)];
}

function otherLane(events, current, lanes, step) {
  for (let row = lanes.indexOf(current.lane) + step; row >= 0 && row < lanes.length; row += step) {
    const there = events.filter((event) => event.lane === lanes[row]);
    if (there.length) return there.reduce((best, event) => (far(event, current) < far(best, current) ? event : best));
  }
  return current;
}

const far = (one, other) => Math.abs(one.start - other.start);

// Collects digits typed in quick succession: 1961 is a year, 196107 its July.
export function typing() {
  let typed = "";
  let last = 0;
  return {
    add(digit, time) {
      typed = (time - last < PAUSE ? typed : "") + digit;
      last = time;
      return typed;
    },
    // Any other key ends the number.
    reset() {
      typed = "";
    },
  };
}

// The first event that begins at the typed date or later, else the last one.
export function dated(events, typed) {
  return events.find((event) => event.from.replaceAll("-", "").slice(0, typed.length) >= typed) ?? events.at(-1);
}
