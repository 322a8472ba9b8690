"""From events that surely follow one another: which came first, and in what order."""

from __future__ import annotations

from random import Random

from lessons.drafting import evidence, words
from lessons.drafting.candidate import Question
from lessons.drafting.event_wording import between, company_of, named, of_events
from lessons.drafting.facts import Dated
from lessons.drafting.knowledge import Knowledge
from lessons.drafting.statements import Before, FirstOf
from lessons.model.interaction import Choice, ChooseOne, Order, TrueFalse


def first(fact: Dated, knowledge: Knowledge, chance: Random) -> Question:
    """Which of four events came first.

    Of three, one often cannot but follow another: then a single wrong choice is left.
    """
    company = company_of(fact, knowledge, 4)
    key, others = company[0], company[1:]
    shown = list(company)
    chance.shuffle(shown)
    choices = []
    for event in shown:
        told = f"This happened {evidence.when(event.interval)}"
        if event == key:
            feedback = f"Yes. {told}, before the others."
        else:
            feedback = f"No. {told}. One of the others came earlier."
        choices.append(Choice(event.headline, event == key, feedback))
    asserts = tuple(
        (FirstOf(event, tuple(e for e in company if e != event)), event == key)
        for event in shown
    )
    return of_events(
        fact,
        knowledge,
        title=f"Came first: {named(company)}",
        prompt="Which of these events came first?",
        interaction=ChooseOne(tuple(choices)),
        asserts=(*asserts, *((Before(key, other), True) for other in others)),
        explanation=evidence.in_order(company),
        hint=between(company),
    )


def before(fact: Dated, knowledge: Knowledge, chance: Random) -> Question:
    """Whether one event came before another."""
    earlier, latter = company_of(fact, knowledge, 2)
    holds = chance.random() < 0.5
    one, other = (earlier, latter) if holds else (latter, earlier)
    told = (
        f"{words.quoted(earlier.headline)} happened {evidence.when(earlier.interval)}, "
        f"{words.quoted(latter.headline)} {evidence.when(latter.interval)}."
    )
    choices = (
        Choice("True", holds, f"{'Yes' if holds else 'No'}. {told}"),
        Choice("False", not holds, f"{'No' if holds else 'Yes, it is false'}. {told}"),
    )
    return of_events(
        fact,
        knowledge,
        title=f"Before or after: {named((earlier, latter))}",
        prompt=(
            f"True or false? {words.quoted(one.headline)} happened before "
            f"{words.quoted(other.headline)}."
        ),
        interaction=TrueFalse(choices),
        asserts=((Before(one, other), holds), (Before(other, one), not holds)),
        explanation=told,
    )


def order(fact: Dated, knowledge: Knowledge, chance: Random) -> Question:
    """Three or four events, to be put in order."""
    company = company_of(fact, knowledge, 3)
    entries = tuple(
        Choice(e.headline, feedback=f"This happened {evidence.when(e.interval)}.")
        for e in company
    )
    asserts = [
        (Before(one, other), True)
        for place, one in enumerate(company)
        for other in company[place + 1 :]
    ]
    return of_events(
        fact,
        knowledge,
        title=f"In order: {named(company)}",
        prompt="Put these events in order, from the earliest to the latest.",
        interaction=Order(entries),
        asserts=tuple(asserts),
        explanation=evidence.in_order(company),
        hint=between(company),
    )
