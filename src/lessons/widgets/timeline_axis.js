// From days to pixels and back, and what stands written along the way.
// A day is a number: days since 1970, so that a stretch of time is a difference.

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const STEPS_IN_MONTHS = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200];
const STEPS_IN_DAYS = [1, 2, 7, 14];
const MONTH = 30.44;
const CLOSEST = 20;

export function day(iso) {
  const [year, month, date] = iso.split("-").map(Number);
  return Date.UTC(year, month - 1, date) / 864e5;
}

const date = (number) => new Date(Math.floor(number) * 864e5);
export const year = (number) => date(number).getUTCFullYear();
const firstOfMonth = (month) => Date.UTC(Math.floor(month / 12), month % 12, 1) / 864e5;

// `view` is {from, to} in days; it fills the pixels from `left` to `right`.
export function scale(view, left, right) {
  const perDay = (right - left) / (view.to - view.from);
  return {
    ...view,
    left,
    right,
    perDay,
    x: (number) => left + (number - view.from) * perDay,
    day: (x) => view.from + (x - left) / perDay,
  };
}

export function ticks(axis) {
  const days = STEPS_IN_DAYS.find((step) => step * axis.perDay >= 84);
  if (days) return dayTicks(axis, days);
  const step = STEPS_IN_MONTHS.find((each) => each * MONTH * axis.perDay >= (each < 12 ? 68 : 56)) ?? 2400;
  const found = [];
  const begin = date(axis.from);
  const first = begin.getUTCFullYear() * 12 + begin.getUTCMonth();
  for (let month = Math.ceil(first / step) * step; ; month += step) {
    const number = firstOfMonth(month);
    if (number > axis.to) return found;
    if (number >= axis.from) found.push({ x: axis.x(number), text: monthText(month, step) });
  }
}

function dayTicks(axis, step) {
  const found = [];
  for (let number = Math.ceil(axis.from / step) * step; number <= axis.to; number += step) {
    const when = date(number);
    const text = `${when.getUTCDate()} ${MONTHS[when.getUTCMonth()]} ${when.getUTCFullYear()}`;
    found.push({ x: axis.x(number), text });
  }
  return found;
}

function monthText(month, step) {
  const named = Math.floor(month / 12);
  return step >= 12 ? `${named}` : `${MONTHS[month % 12]} ${named}`;
}

// "1945 to 1953"; "March to July 2024" would need a longer word than it is worth.
export function words(view) {
  const [from, to] = [date(view.from), date(view.to)];
  if (to - from > 3 * 366 * 864e5) return `${from.getUTCFullYear()} to ${to.getUTCFullYear()}`;
  const name = (when) => `${MONTHS[when.getUTCMonth()]} ${when.getUTCFullYear()}`;
  return `${name(from)} to ${name(to)}`;
}

// The view after zooming by `factor` (below 1: closer) with the day `around` kept in place.
export function zoomed(view, factor, around, limits) {
  const whole = limits.to - limits.from;
  const length = Math.min(Math.max((view.to - view.from) * factor, CLOSEST), whole);
  const share = Math.min(Math.max((around - view.from) / (view.to - view.from), 0), 1);
  return kept({ from: around - share * length, to: around + (1 - share) * length }, limits);
}

// The same length of time, moved so that it does not reach beyond the limits.
export function kept(view, limits) {
  const length = Math.min(view.to - view.from, limits.to - limits.from);
  const from = Math.min(Math.max(view.from, limits.from), limits.to - length);
  return { from, to: from + length };
}
