"""From a list with its strangers: choose all members, or the one."""

from __future__ import annotations

import re
from random import Random

from lessons.drafting import quoting, words
from lessons.drafting.arranging import arranged
from lessons.drafting.candidate import Question, Refused
from lessons.drafting.facts import Marked
from lessons.drafting.faq_feedback import reason_of
from lessons.drafting.faq_wording import ask, of_entry
from lessons.drafting.knowledge import Knowledge
from lessons.drafting.statements import Belongs
from lessons.model.faq import Enumeration, FaqEntry
from lessons.model.interaction import Choice, ChooseAll, ChooseOne, TrueFalse

_INTERROGATIVE = re.compile(r"(?:what|how|why|who|where|when|which)\b", re.IGNORECASE)
_COUNTLESS = re.compile(r"(?:an?|some|any|every|each|all|no|these|those)\b", re.IGNORECASE)


def list_choose_all(fact: Marked, knowledge: Knowledge, chance: Random) -> Question:
    """Some members of the list among some that surely are none."""
    entry, mark, members, strangers = _enumeration(fact, knowledge)
    if len(members) < 2:
        raise Refused("list-of-one", f"{words.quoted(mark.description)} has one member.")
    members = tuple(chance.sample(members, min(3, len(members))))
    strangers = tuple(chance.sample(strangers, min(3, len(strangers))))
    texts = arranged((*members, *strangers), chance)
    choices = tuple(_listed(entry, mark, text, text in members) for text in texts)
    return of_entry(
        entry,
        title=words.capitalised(words.shortened(mark.description)),
        prompt=f"{ask(entry, _which(mark, 'are'), mark.description)}",
        interaction=ChooseAll(choices),
        asserts=tuple((Belongs(mark, text), text in members) for text in texts),
        quote=quoting.of_enumeration(entry, mark),
        explanation=_all_of(entry, mark),
    )


def list_choose_one(fact: Marked, knowledge: Knowledge, chance: Random) -> Question:
    """One member of the list among some that surely are none."""
    entry, mark, members, strangers = _enumeration(fact, knowledge)
    if len(mark.members) < 2:
        raise Refused("list-of-one", f"{words.quoted(mark.description)} has one member.")
    member = chance.choice(members)
    strangers = tuple(chance.sample(strangers, min(3, len(strangers))))
    texts = arranged((member, *strangers), chance)
    choices = tuple(_listed(entry, mark, text, text == member) for text in texts)
    return of_entry(
        entry,
        title=f"One of the {words.shortened(re.sub('^the ', '', mark.description))}",
        prompt=ask(entry, _which(mark, "is"), mark.description),
        interaction=ChooseOne(choices),
        asserts=tuple((Belongs(mark, text), text == member) for text in texts),
        quote=quoting.of_enumeration(entry, mark),
        explanation=_all_of(entry, mark),
    )


def list_true_false(fact: Marked, knowledge: Knowledge, chance: Random) -> Question:
    """Whether one thing, a member or none, is on the list."""
    entry, mark, members, strangers = _enumeration(fact, knowledge)
    described = mark.description.strip().rstrip(".?:")
    if _INTERROGATIVE.match(described) or _COUNTLESS.match(described):
        raise Refused("list-unnamed", f"{words.quoted(described)} does not name a list.")
    holds = chance.random() < 0.5
    text = chance.choice(members if holds else strangers)
    among = _which(mark, "is").removeprefix("Which of these is ").rstrip("?")
    statement = f"This is {among}: {text}."
    told = _listed(entry, mark, text, holds).feedback
    told = words.capitalised(told.split(". ", 1)[1])
    choices = (
        Choice("True", holds, f"Yes. {told}" if holds else f"No, it is false. {told}"),
        Choice("False", not holds, f"No, it is true. {told}" if holds else f"Yes. {told}"),
    )
    return of_entry(
        entry,
        title=f"True or false: {words.shortened(text)}",
        prompt=f"True or false? {ask(entry, statement, mark.description)}",
        interaction=TrueFalse(choices),
        asserts=((Belongs(mark, text), holds),),
        quote=quoting.of_enumeration(entry, mark),
        explanation=_all_of(entry, mark),
    )


def _enumeration(
    fact: Marked, knowledge: Knowledge
) -> tuple[FaqEntry, Enumeration, tuple[str, ...], tuple[str, ...]]:
    entry, mark = fact.entry, fact.mark
    assert isinstance(mark, Enumeration)
    members = _distinct(mark.members, mark, True, knowledge)
    strangers = _distinct(mark.non_members, mark, False, knowledge)
    if not members or len(strangers) < 2:
        both = [
            text for text in mark.non_members if Belongs(mark, text).truth(knowledge) is None
        ]
        tail = f" {words.quoted(both[0])} may be a member too." if both else ""
        raise Refused(
            "not-equals-member" if both else "too-few-distractors",
            f"The list {words.quoted(mark.description)} needs two things under Not: that surely"
            f" are no members.{tail}",
        )
    return entry, mark, members, strangers


def _distinct(
    texts: tuple[str, ...], mark: Enumeration, truth: bool, knowledge: Knowledge
) -> tuple[str, ...]:
    kept: list[str] = []
    for text in texts:
        surely = text.strip() and Belongs(mark, text).truth(knowledge) is truth
        if surely and not any(knowledge.same(text, other) for other in kept):
            kept.append(text)
    return tuple(kept)


def _which(mark: Enumeration, verb: str) -> str:
    description = mark.description.strip().rstrip(".?:")
    if _INTERROGATIVE.match(description) or _COUNTLESS.match(description):
        belong = "belong" if verb == "are" else "belongs"
        return f"Which of these {belong} to this list: {description}?"
    head = description.split(maxsplit=1)[0] if description else ""
    article = "" if head.casefold() in ("the", "its", "their") else "the "
    small = description[:1].lower() + description[1:] if head.istitle() else description
    return f"Which of these {verb} among {article}{small if article or head else description}?"


def _listed(entry: FaqEntry, mark: Enumeration, text: str, member: bool) -> Choice:
    name = words.capitalised(text)
    described = mark.description.rstrip(".?:")
    if _INTERROGATIVE.match(described) or _COUNTLESS.match(described):
        described = words.quoted(described)
    by = f", according to {entry.attribution}" if entry.attribution else ""
    stands = "Yes. {} is" if member else "No. {} is not"
    told = f"{stands.format(words.quoted(name))} on the list of {described}{by}."
    return Choice(name, member, words.joined(told, reason_of(entry.reasons_against, text)))


def _all_of(entry: FaqEntry, mark: Enumeration) -> str:
    by = f", according to {entry.attribution}" if entry.attribution else ""
    return f"{words.capitalised(mark.description)}{by}: {words.listed(mark.members)}."
