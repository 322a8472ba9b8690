"""From events and how the course divides them: sort them by era, find the theme."""

from __future__ import annotations

from random import Random

from lessons.drafting import evidence, words
from lessons.drafting.candidate import Question
from lessons.drafting.event_wording import named, of_events
from lessons.drafting.facts import Dated
from lessons.drafting.knowledge import Knowledge
from lessons.drafting.record_statements import OfTheme
from lessons.drafting.statements import InEra
from lessons.model.event import Event
from lessons.model.interaction import Choice, ChooseOne, Member, Sort


def sort_eras(fact: Dated, knowledge: Knowledge, chance: Random) -> Question:
    """Five or six events of three eras that follow one another."""
    # Only events well within one era are put together.
    own = {event.identifier: knowledge.era_of(event) for event in fact.company}
    eras = [era for era in knowledge.eras_in_time if era in own.values()]
    bins = {era.identifier: Choice(evidence.era_label(era, knowledge)) for era in eras}
    shown = _mixed(fact, chance)
    members = []
    for event in shown:
        home = own[event.identifier]
        happened = f"This happened {evidence.when(event.interval)}."
        choice = Choice(event.headline, feedback=happened)
        members.append(Member(choice, bins[home.identifier].identifier))
    return of_events(
        fact,
        knowledge,
        title=f"Eras: {named(fact.company)}",
        prompt="In which era did each of these events happen? Sort them.",
        interaction=Sort(tuple(bins.values()), tuple(members)),
        asserts=tuple(
            (InEra(event, era), era == own[event.identifier]) for event in shown for era in eras
        ),
        explanation=evidence.in_order(fact.company),
    )


def theme(fact: Dated, knowledge: Knowledge, chance: Random) -> Question:
    """Which of these events belongs to a theme; the first of the company does."""
    key, label = fact.event, fact.name.partition("/")[0]
    factor = next(each for each in knowledge.factors if each.identifier == label)
    choices = []
    for event in _mixed(fact, chance):
        if event == key:
            feedback = f"Yes. {words.full_stop(_first(event))}"
        else:
            others = [f.name for f in knowledge.factors if f.identifier in event.factors]
            about = words.listed(tuple(map(words.quoted, others)))
            feedback = f"No. This event belongs to {about}."
        choices.append(Choice(event.headline, event == key, feedback))
    return of_events(
        fact,
        knowledge,
        title=f"Theme “{factor.name}”: {named(fact.company)}",
        prompt=f"Which of these events belongs to the theme {words.quoted(factor.name)}?",
        interaction=ChooseOne(tuple(choices)),
        asserts=tuple((OfTheme(event, label), event == key) for event in fact.company),
        explanation=f"{evidence.dated(key)}: {key.text}",
    )


def _mixed(fact: Dated, chance: Random) -> list[Event]:
    shown = list(fact.company)
    chance.shuffle(shown)
    return shown


def _first(event: Event) -> str:
    return next(iter(words.sentences(event.text)), event.headline)
