"""Decide which templates to try on which facts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lessons.drafting import distract, event_groups, facts, record_facts
from lessons.drafting.facts import Dated, Fact
from lessons.drafting.knowledge import Knowledge
from lessons.model.event import Event
from lessons.model.faq import Ask, Contrast, Definition, Enumeration, FaqEntry

OF_MARK = {
    Contrast: ("contrast-gap", "contrast-true-false"),
    Enumeration: ("list-choose-all", "list-choose-one", "list-true-false"),
    Definition: ("definition-choose-one",),
    Ask: ("ask-choose-one", "ask-short-answer", "ask-number"),
}
OF_WHOLE = {
    "definitions": ("definitions-match", "definitions-word-bank"),
    "links": ("links-match", "links-choose-one"),
    "categories": ("categories-sort",),
}
# Which era one event lies in is not asked: the names of the eras tell it.
OF_EVENT = ("year", "actors")
# Items made of several events: of each form, no two may share most of their events.
OF_COMPANY = ("first", "before", "order", "match-years", "sort-eras")


@dataclass(frozen=True, slots=True)
class Plan:
    """A template and the fact to try it on."""

    template: str
    fact: Fact


def plans(entries: Iterable[FaqEntry], knowledge: Knowledge) -> Iterator[Plan]:
    """All that may be tried, entries first, then events in the order of time, then tables."""
    for fact in facts.marks(entries):
        if isinstance(fact, facts.Whole):
            templates: tuple[str, ...] = OF_WHOLE[fact.marks]
        else:
            templates = OF_MARK[type(fact.mark)]
        yield from (Plan(template, fact) for template in templates)
    for event in facts.dated(knowledge):
        for template in OF_EVENT:
            if template == "actors" and not event.actors_complete:
                continue
            yield Plan(template, Dated(event, (event,), event.identifier))
        for template in _SHAPES:
            yield Plan(template, _with_company(template, event, knowledge))
    yield from (Plan(template, fact) for template, fact in event_groups.groups(knowledge))
    yield from (Plan(template, fact) for template, fact in record_facts.recorded(knowledge))


def _with_company(template: str, event: Event, knowledge: Knowledge) -> Dated:
    company: tuple[Event, ...] = (event,)
    fits = exact if template == "match-years" else distract.askable
    if fits(event) and event.importance >= knowledge.least_for_a_year:
        gap, size, within, paces = _SHAPES[template]
        # Where little happens in a lifetime, near and far are more years.
        gap = max(gap, round(knowledge.pace / 3))
        within = max(within, round(paces * knowledge.pace))
        others = distract.later(event, knowledge, fits, within)
        if template == "before":
            # Of two events alone, both must matter, and have to do with each other.
            weighty = knowledge.least_for_an_exact_year
            together = (e for e in others if distract.kinship(event, e) > 2)
            others = [e for e in together if min(e.importance, event.importance) >= weighty]
        company = distract.company(others, (event,), size, gap)
    # What is asked is asked of these events together; alone, it is asked of none.
    return Dated(event, company, "+".join(sorted(each.identifier for each in company)))


def exact(event: Event) -> bool:
    """Whether the event's year may be asked: surely and firmly known, and one year only."""
    return (
        distract.askable(event)
        and event.confidence == "high"
        and event.interval.earliest.year == event.interval.latest.year
    )


# template: (years between neighbours, events in all, years from the first on, and how
# many events' usual distance these may be at most)
_SHAPES = {
    "first": (1, 4, 12, 3),
    "before": (2, 2, 15, 4),
    "order": (1, 4, 20, 10),
    "match-years": (2, 4, 25, 10),
}
