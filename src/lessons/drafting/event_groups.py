"""Which events are asked about together because of their eras or themes."""

from __future__ import annotations

from collections.abc import Iterator

from lessons.drafting import distract, words
from lessons.drafting.facts import Dated
from lessons.drafting.knowledge import Knowledge
from lessons.model.event import Event

_EACH = 2
_NEAR = 15


def groups(knowledge: Knowledge) -> Iterator[tuple[str, Dated]]:
    """Templates with their events, each event in few of them."""
    worth = [event for event in knowledge.in_time if _worth(event, knowledge)]
    for company in _by_era(worth, knowledge):
        yield "sort-eras", _together(company)
    yield from (("theme", fact) for fact in _by_theme(worth, knowledge))


def _worth(event: Event, knowledge: Knowledge) -> bool:
    return distract.askable(event) and event.importance >= knowledge.least_for_a_year


def _together(company: list[Event]) -> Dated:
    company = sorted(company, key=lambda e: (e.interval.earliest, e.identifier))
    return Dated(company[0], tuple(company), "+".join(sorted(e.identifier for e in company)))


def _by_era(worth: list[Event], knowledge: Knowledge) -> Iterator[list[Event]]:
    """Two events each of three neighbouring eras, the weightiest first."""
    eras = knowledge.eras_in_time
    names = words.stems(" ".join(era.name for era in eras))
    held: dict[str, list[Event]] = {era.identifier: [] for era in eras}
    for event in sorted(worth, key=lambda e: -e.importance):
        era = knowledge.era_of(event)
        cue = names & words.stems(event.headline)
        if era and not cue and not distract.shared_year(event, knowledge):
            held[era.identifier].append(event)
    for first in range(len(eras) - 2):
        rows = [held[era.identifier] for era in eras[first : first + 3]]
        for turn in range(min(len(row) // _EACH for row in rows)):
            # Each three eras begin elsewhere, so that they do not share their events.
            starts = [(turn + first) * _EACH % (len(row) // _EACH * _EACH) for row in rows]
            yield [e for row, at in zip(rows, starts, strict=True) for e in row[at : at + 2]]


def _by_theme(worth: list[Event], knowledge: Knowledge) -> Iterator[Dated]:
    """An event of a theme beside events near in time that surely are not of it."""
    complete = [event for event in worth if event.factors_complete]
    for factor in knowledge.factors:
        name = words.stems(factor.name)
        fit = [e for e in complete if not name & words.stems(e.headline)]
        for place, event in enumerate(fit):
            if factor.identifier in event.factors:
                around = fit[max(0, place - _NEAR) : place + _NEAR]
                year = event.interval.earliest.year
                others = [e for e in around if factor.identifier not in e.factors]
                others.sort(key=lambda e: (abs(e.interval.earliest.year - year), e.identifier))
                if len(others) > 1:
                    company = (event, *others[:3])
                    yield Dated(event, company, f"{factor.identifier}/{event.identifier}")
