"""From an event's date: its year, or several events and their years."""

from __future__ import annotations

from random import Random

from lessons.drafting import evidence, words
from lessons.drafting.candidate import Question, Refused
from lessons.drafting.event_wording import (
    askable,
    company_of,
    era_hint,
    named,
    of_events,
    told,
    told_in_full,
)
from lessons.drafting.facts import Dated
from lessons.drafting.knowledge import Knowledge
from lessons.drafting.plan import exact
from lessons.drafting.statements import InYear
from lessons.model.event import Event
from lessons.model.interaction import Choice, Match, Pair, Year


def year(fact: Dated, knowledge: Knowledge, chance: Random) -> Question:
    """The year of an event, to be typed."""
    event = askable(fact, knowledge)
    if not exact(event):
        raise Refused(
            "date-not-firm", f"The year of {words.quoted(event.headline)} is not known firmly."
        )
    if event.importance < knowledge.least_for_an_exact_year:
        raise Refused(
            "detail", f"{words.quoted(event.headline)} matters too little to ask for its year."
        )
    when, tolerance = event.interval.earliest.year, _tolerance(event, knowledge)
    return of_events(
        fact,
        knowledge,
        title=f"Year: {words.shortened(event.headline)}",
        prompt=f"In which year did this happen? {told(event)}",
        interaction=Year(when, tolerance),
        asserts=((InYear(event, when), True),),
        explanation=told_in_full(event),
        hint=era_hint(event, knowledge, tolerance),
    )


def match_years(fact: Dated, knowledge: Knowledge, chance: Random) -> Question:
    """Three or four events and their years.

    No year is left over: the like may have happened in it as well, out of the record's sight.
    """
    company = company_of(fact, knowledge, 3)
    taken = {event: event.interval.earliest.year for event in company}
    shown = list(company)
    chance.shuffle(shown)
    pairs = tuple(
        Pair(
            Choice(event.headline, feedback=f"This happened {evidence.when(event.interval)}."),
            Choice(str(taken[event])),
        )
        for event in shown
    )
    asserts = tuple(
        (InYear(event, each), taken[event] == each)
        for event in shown
        for each in taken.values()
    )
    return of_events(
        fact,
        knowledge,
        title=f"Years: {named(company)}",
        prompt="Match each event with the year in which it happened.",
        interaction=Match(pairs),
        asserts=asserts,
        explanation=evidence.in_order(company),
    )


def _tolerance(event: Event, knowledge: Knowledge) -> int:
    """The older, the wider: a year at least, more while no event of the lane is reached."""
    own = event.interval.earliest.year
    ends = knowledge.as_of[:4]
    age = (int(ends) if ends.isdigit() else knowledge.years[-1]) - own
    wide = 1 if age < 50 else 2 if age < 120 else 5 if age < 300 else 10
    taken = knowledge.years_of_lane[event.lane]
    for span in range(1, wide + 1):
        if own - span in taken or own + span in taken:
            return max(1, span - 1)
    return wide
