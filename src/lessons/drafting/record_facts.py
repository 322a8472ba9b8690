"""Which rows of the tables are asked about together."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator

from lessons.drafting import claim_facts, distract, term_facts, words
from lessons.drafting.facts import Recorded, beside, together
from lessons.drafting.knowledge import Knowledge
from lessons.drafting.record_statements import CLEARLY
from lessons.model.dates import MONTHS
from lessons.model.record import Measure, Observation

# A number of part of a year, of a plan, or of a year that only stands for a time.
_NOT_THE_YEAR = re.compile(
    rf"\b(?:{'|'.join(MONTHS)}|only|part|goal|planned|announced|never|stands? for|bound|"
    r"quarter|half|not to be compared|suspicious|doubt\w*|weak)\b",
    re.IGNORECASE,
)


def recorded(knowledge: Knowledge) -> Iterator[tuple[str, Recorded]]:
    """Templates with their rows."""
    yield from _measures(knowledge)
    yield from _series(knowledge)
    yield from term_facts.terms(knowledge)
    yield from claim_facts.claims(knowledge)
    yield from claim_facts.accounts(knowledge)


def _measures(knowledge: Knowledge) -> Iterator[tuple[str, Recorded]]:
    rows = knowledge.record.measures_in_time
    fresh = [m for m in rows if m.kind == "resolution"]
    vetoed = [m for m in rows if m.kind == "veto"]
    apart = [m for m in rows if m.member_vote in ("against", "abstained")]
    by_vote: dict[str, list[Measure]] = defaultdict(list)
    for measure in rows:
        by_vote[measure.member_vote].append(measure)
    recent = {m.number: m for m in fresh[-2 * len(apart) :]} if apart else {}
    for measure in (*apart, *(m for m in recent.values() if m not in apart)):
        yield "measure-vote", _vote((measure, *_nearest(measure, by_vote)), measure)
    for measure in rows:
        yield "measure-votes", beside((measure,), measure)
    for place, measure in enumerate(fresh):
        near = fresh[max(0, place - 4) : place + 5]
        near.sort(key=lambda m: (_days(m, measure), m.number))
        yield "measure-content", beside(tuple(near[:4]), measure)
    row: list[Measure] = []
    for measure in fresh:
        telling = words.years(measure.content) or distract.counts(measure.content)
        if not telling and (not row or measure.date.year > row[-1].date.year + 1):
            row.append(measure)
    if row:
        yield "measure-order", together(row[:4], lambda m: m.number)
    if vetoed:
        adopted = [m for m in fresh if m.trigger]
        for end in range(len(adopted), 2, -3)[:2]:
            company = [*vetoed[:3], *adopted[end - 3 : end]]
            yield "measure-sort", together(company, lambda m: m.number)


def _vote(rows: tuple[Measure, ...], measure: Measure) -> Recorded:
    return Recorded(rows, f"{measure.number}/vote")


def _nearest(measure: Measure, by_vote: dict[str, list[Measure]]) -> list[Measure]:
    """The measures nearest in time that the member voted on otherwise, a few of each vote."""
    found: list[Measure] = []
    for vote in sorted(by_vote):
        if vote != measure.member_vote:
            row = by_vote[vote]
            place = bisect_left(row, measure.date.earliest, key=lambda m: m.date.earliest)
            found += row[max(0, place - 2) : place + 2]
    return sorted(found, key=lambda m: (_days(m, measure), m.number))


def _days(one: Measure, other: Measure) -> int:
    return abs((one.date.earliest - other.date.earliest).days)


def _series(knowledge: Knowledge) -> Iterator[tuple[str, Recorded]]:
    groups: dict[tuple[str, str, str], list[Observation]] = defaultdict(list)
    for each in knowledge.record.observations:
        if each.basis in ("reported", "derived") and not _NOT_THE_YEAR.search(each.caveat):
            groups[each.series, each.reporter, each.unit].append(each)
    for (series, reporter, _), found in groups.items():
        rows = sorted(found, key=lambda o: o.year)
        name = f"{series}/{reporter}"
        if len({row.year for row in rows}) < len(rows):
            continue
        for template, sign in (("series-highest", 1), ("series-lowest", -1)):
            best = sorted(rows, key=lambda o: (-sign * o.value, o.year))
            if len(best) > 2 and _clear(best[0], best[1]):
                shown = tuple(sorted(best[:5], key=lambda o: o.year))
                yield template, Recorded(shown, f"{name}/{template}")
        for first, last in zip(rows, rows[1:], strict=False):
            if _clear(first, last):
                yield (
                    "series-direction",
                    Recorded((first, last), f"{name}/{first.year}-{last.year}"),
                )
        for first, last in list(zip(rows, rows[1:], strict=False))[::-1]:
            if _guessable(first, last):
                yield "series-number", Recorded((first, last), f"{name}/{last.year}")
                break


def _clear(one: Observation, other: Observation) -> bool:
    apart = abs(one.value - other.value)
    return apart > 0 and apart >= CLEARLY * max(abs(one.value), abs(other.value))


def _guessable(given: Observation, asked: Observation) -> bool:
    """Whether one number helps to judge the other, and does not tell it."""
    low, high = sorted((given.value, asked.value))
    if low <= 0 or (asked.unit == "percent" and asked.value < 10):
        return False
    return high > 1.45 * low and high <= 20 * low
