"""From an event's date: its year, its era, or several events and their years."""

from __future__ import annotations

from itertools import pairwise
from random import Random

from lessons.drafting import distract, evidence, words
from lessons.drafting.candidate import Question, Refused
from lessons.drafting.event_wording import (
    askable,
    company_of,
    era_hint,
    named,
    of_events,
    theme_hint,
    told,
    told_in_full,
)
from lessons.drafting.facts import Dated
from lessons.drafting.knowledge import Knowledge
from lessons.drafting.plan import exact
from lessons.drafting.statements import InEra, InYear
from lessons.model.event import Event
from lessons.model.interaction import Choice, ChooseOne, Match, Pair, Year
from lessons.model.outline import Era

# Nobody mistakes an era for one that is further off.
_YEARS_NEAR = 15


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
    when = event.interval.earliest.year
    return of_events(
        fact,
        knowledge,
        title=f"Year: {words.shortened(event.headline)}",
        prompt=f"In which year did this happen? {told(event)}",
        interaction=Year(when, _tolerance(event, knowledge)),
        asserts=((InYear(event, when), True),),
        explanation=told_in_full(event),
        hint=era_hint(event, knowledge),
    )


def era(fact: Dated, knowledge: Knowledge, chance: Random) -> Question:
    """The era that an event lies in, among its neighbours."""
    event = askable(fact, knowledge)
    own = knowledge.era_of(event)
    if own is None or distract.shared_year(event, knowledge):
        raise Refused(
            "era-boundary", f"{words.quoted(event.headline)} lies where one era meets the next."
        )
    if words.stems(own.name) & words.stems(event.headline):
        raise Refused(
            "key-in-prompt", f"{words.quoted(event.headline)} shares a word with its era."
        )
    shown = [each for each in knowledge.eras_in_time if _near(event, each, knowledge)]
    if len(shown) < 3:
        title = words.quoted(event.headline)
        raise Refused("too-few-distractors", f"{title} is near to fewer than three eras.")
    choices = tuple(_era_choice(event, each, own, knowledge) for each in shown)
    return of_events(
        fact,
        knowledge,
        title=f"Era: {words.shortened(event.headline)}",
        prompt=f"In which era did this happen? {told(event)}",
        interaction=ChooseOne(choices),
        asserts=tuple((InEra(event, each), each == own) for each in shown),
        hint=theme_hint(event, knowledge),
        explanation=told_in_full(event),
    )


def match_years(fact: Dated, knowledge: Knowledge, chance: Random) -> Question:
    """Three or four events and their years, with one year to spare."""
    company = company_of(fact, knowledge, 3)
    taken = {event: event.interval.earliest.year for event in company}
    low, high = min(taken.values()), max(taken.values())
    # As far from the others as they are from one another: near misses are a catch.
    apart = min(later - sooner for sooner, later in pairwise(sorted(taken.values())))
    reach = max(4, apart)
    free = [
        each
        for each in knowledge.years
        if low - reach <= each <= high + reach
        and all(abs(each - own) >= apart for own in taken.values())
    ]
    spare = tuple(chance.sample(free, min(1, len(free))))
    shown = list(company)
    chance.shuffle(shown)
    pairs = tuple(
        Pair(
            Choice(event.headline, feedback=f"This happened {evidence.when(event.interval)}."),
            Choice(str(taken[event])),
        )
        for event in shown
    )
    unused = tuple(
        Choice(str(each), False, f"None of them happened in {each}.") for each in spare
    )
    asserts = tuple(
        (InYear(event, each), taken[event] == each)
        for event in shown
        for each in (*taken.values(), *spare)
    )
    return of_events(
        fact,
        knowledge,
        title=f"Years: {named(company)}",
        prompt="Match each event with the year in which it happened."
        + (" One year is left over." if spare else ""),
        interaction=Match(pairs, unused),
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


def _near(event: Event, era: Era, knowledge: Knowledge) -> bool:
    """Whether the event lies in the era or so near to it that one may well think so."""
    span = knowledge.spans[era.identifier]
    away = max(
        span.earliest.year - event.interval.latest.year,
        event.interval.earliest.year - span.latest.year,
    )
    return away <= _YEARS_NEAR


def _era_choice(event: Event, each: Era, own: Era, knowledge: Knowledge) -> Choice:
    label, years = evidence.era_label(each, knowledge), evidence.era_years(each, knowledge)
    if each == own:
        happened = f"It happened {evidence.when(event.interval)}"
        return Choice(label, True, f"Yes. {happened}, in this era ({years}).")
    before = knowledge.spans[each.identifier].latest < event.interval.earliest
    side = "later" if before else "earlier"
    return Choice(
        label,
        False,
        f"No. This era is {years}. The event came {side}.",
    )
