"""From a complete list of actors: who took part."""

from __future__ import annotations

import re
from collections.abc import Iterable
from random import Random

from lessons.drafting import distract, evidence, words
from lessons.drafting.candidate import Question, Refused
from lessons.drafting.event_wording import cited, of_events, theme_hint
from lessons.drafting.facts import Dated
from lessons.drafting.knowledge import Knowledge, sure
from lessons.drafting.statements import TookPart
from lessons.model.event import Event
from lessons.model.interaction import Choice, ChooseAll

_YEARS_NEAR = 12
# No further than so many events: in a crowded record, twelve years hold thousands.
_REACH = 120
# Beside states a bank is no choice that anybody could believe, and the other way round.
_BODIES = re.compile(
    r"\b(?:bank|council|commission|committee|court|agency|company|party|congress|"
    r"parliament|assembly|league|association|society|institute|university|"
    r"laborator(?:y|ies)|army|navy|organi[sz]ation|federation|movement|front|fund|"
    r"corporation|ministry|office|academy|college|hospital|foundation)\b",
    re.IGNORECASE,
)


def actors(fact: Dated, knowledge: Knowledge, chance: Random) -> Question:
    """Who took part, where the list of actors is complete."""
    event = fact.event
    title = words.quoted(event.headline)
    if not sure(event):
        raise Refused("not-fact", f"{title} is contested or roughly dated.")
    if event.importance < knowledge.least_for_an_exact_year:
        raise Refused("detail", f"{title} matters too little to ask who took part.")
    if not event.actors_complete:
        raise Refused("incomplete-actors", f"Nobody can be said to be missing from {title}.")
    unnamed = [
        who
        for who in event.actors
        if not knowledge.names(event.headline, who) and knowledge.returns(who)
    ]
    members = max(_bodies(unnamed, True), _bodies(unnamed, False), key=len)
    strangers = _strangers(event, knowledge)
    like = _bodies(strangers, bool(members) and _body(members[0]))
    elsewhere = {who: strangers[who] for who in like}
    if len(members) < 2 or len(elsewhere) < 2:
        raise Refused("too-few-distractors", f"{title} has too few actors to choose from.")
    shown = members[:3] + list(elsewhere)[:3]
    chance.shuffle(shown)
    choices = []
    for who in shown:
        if who in elsewhere:
            feedback = f"No. {who} belongs to another event: {evidence.dated(elsewhere[who])}."
        else:
            feedback = f"Yes. {who} is among those who took part: {evidence.dated(event)}."
        choices.append(Choice(who, who not in elsewhere, feedback))
    return of_events(
        fact,
        knowledge,
        hint=theme_hint(event, knowledge),
        title=f"Who took part: {words.shortened(event.headline)}",
        prompt=f"Who took part in this? {cited(event)}",
        interaction=ChooseAll(tuple(choices)),
        asserts=tuple((TookPart(event, who), who not in elsewhere) for who in shown),
        explanation=f"Those who took part: {words.listed(event.actors)}. {event.text}",
    )


def _body(who: str) -> bool:
    """Whether a name says that it is a bank, a council or the like, and no country."""
    return bool(_BODIES.search(who))


def _bodies(names: Iterable[str], wanted: bool) -> list[str]:
    return [who for who in names if _body(who) == wanted]


def _strangers(event: Event, knowledge: Knowledge) -> dict[str, Event]:
    """Those surely absent who stand beside a member at another time, not far off."""
    place = knowledge.place_in_time[event.identifier]
    near = [
        other
        for other in knowledge.in_time[max(0, place - _REACH) : place + _REACH]
        if abs(other.interval.earliest.year - event.interval.earliest.year) <= _YEARS_NEAR
        and set(other.actors) & set(event.actors)
        and sure(other)
    ]
    near.sort(key=lambda other: -distract.kinship(event, other))
    found: dict[str, Event] = {}
    for other in near:
        for who in other.actors:
            known = any(knowledge.same(who, each) for each in found)
            if not known and TookPart(event, who).truth(knowledge) is False:
                found[who] = other
    return found
