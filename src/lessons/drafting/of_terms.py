"""From the glossary: which term is meant, which meanings go with which, how it is called."""

from __future__ import annotations

import re
from os.path import commonprefix
from random import Random

from lessons.drafting import words
from lessons.drafting.candidate import Question
from lessons.drafting.everyday import everyday
from lessons.drafting.facts import Recorded
from lessons.drafting.knowledge import Knowledge
from lessons.drafting.record_knowledge import TERMS, spellings
from lessons.drafting.record_wording import need, of_rows
from lessons.drafting.term_kind import PERSON, kind
from lessons.drafting.word_statements import Means
from lessons.model.interaction import Choice, ChooseOne, Match, Pair, ShortAnswer
from lessons.model.record import Term
from lessons.model.spelling import accepts

_NAMING = re.compile(r"\b(?:names?|named|call(?:ed|s)?|known as|words?|slang)\b", re.IGNORECASE)


def term_meaning(fact: Recorded, knowledge: Knowledge, chance: Random) -> Question:
    """Which of three or four terms is defined."""
    term = fact.rows[0]
    need(len(fact.rows) > 2, "too-few-distractors", f"“{term.term}” has too few of its kind.")
    shown = list(fact.rows)
    chance.shuffle(shown)
    choices = []
    for each in shown:
        if each == term:
            feedback = f"Yes. {term.definition}"
        else:
            feedback = f"No. This is the meaning of {words.quoted(each.term)}: "
            feedback += words.full_stop(words.quoted(each.definition))
        choices.append(Choice(each.term, each == term, feedback))
    return _of_term(
        term,
        knowledge,
        title=f"Which term: {words.shortened(term.definition, 7)}",
        prompt=f"Which word or name is meant? {words.full_stop(words.quoted(term.definition))}",
        interaction=ChooseOne(tuple(choices)),
        asserts=tuple((Means(each, term.definition), each == term) for each in shown),
        explanation=_explained(term),
    )


def term_short_answer(fact: Recorded, knowledge: Knowledge, chance: Random) -> Question:
    """Which term is defined, to be typed; all its names and spellings count."""
    term = fact.rows[0]
    need(
        not _composed(term),
        "many-names",
        f"“{term.term}” may be called something else as well.",
    )
    # “What the British called them” asks for that name and no other of theirs.
    answers = (term.term,) if _NAMING.search(gist(term)) else spellings(term)
    rivals = [
        other.term
        for other, name in knowledge.record.spelled_near(answers)
        if other != term and accepts(answers, name)
    ]
    need(not rivals, "shared-answer", f"“{term.term}” is spelled like “{rivals[:1]}”.")
    return _of_term(
        term,
        knowledge,
        title=f"Name it: {words.shortened(term.definition, 7)}",
        prompt=words.joined(
            f"Which word or name is meant? {words.quoted(term.definition)}",
            # Many a description fits more names than one; the letters leave one.
            _letters(term.term),
        ),
        interaction=ShortAnswer(answers),
        asserts=((Means(term, term.definition), True),),
        explanation=_explained(term),
        hint=f"It begins with “{term.term[:3]}”." if len(term.term) > 5 else "",
    )


def _composed(term: Term) -> bool:
    """Whether the name holds common words, of which another set may fit as well."""
    parts = term.term.split()
    if len(parts) < 2:
        return False
    lower = not all(word[:1].isupper() for word in parts)
    return lower or (kind(term) != PERSON and any(map(everyday, parts)))


def _letters(name: str) -> str:
    count = len(name.split())
    size = f"{count} words" if count > 1 else f"{sum(map(str.isalnum, name))} letters"
    hyphen = " and a hyphen" if count == 1 and "-" in name else ""
    return f"It begins with “{name[0]}” and has {size}{hyphen}."


def meanings_match(fact: Recorded, knowledge: Knowledge, chance: Random) -> Question:
    """Three or four terms and what they mean."""
    shown = list(fact.rows)
    need(len(shown) > 2, "too-few-distractors", "Too few terms of one kind stand together.")
    chance.shuffle(shown)
    gists = {each.identifier: gist(each) for each in shown}
    pairs = tuple(
        Pair(
            Choice(each.term, feedback=words.full_stop(words.quoted(each.definition))),
            Choice(gists[each.identifier]),
        )
        for each in shown
    )
    return _of_term(
        fact.rows[0],
        knowledge,
        title="Meanings: " + " / ".join(sorted(each.term for each in shown)),
        prompt="Match each word or name with what it means.",
        interaction=Match(pairs),
        asserts=tuple(
            (Means(one, gists[other.identifier]), one == other)
            for one in shown
            for other in shown
        ),
        explanation=" ".join(
            f"{words.quoted(each.term)}: {words.full_stop(each.definition)}"
            for each in fact.rows
        ),
    )


def gist(term: Term) -> str:
    """The first sentence of its definition."""
    return next(iter(words.sentences(term.definition)), term.definition)


def tells(text: str, term: Term) -> bool:
    """Whether a text holds the term, one of its names, or their telling words."""
    names = spellings(term)
    if any(words.holds(text, name) for name in names):
        return True
    return any(
        _akin(own, other)
        for own in words.normal(term.term).split()
        for other in words.normal(text).split()
    )


def _akin(one: str, other: str) -> bool:
    """Whether two words look like forms of one: “abstention” and “abstains”."""
    if not words.stems(one) or not words.stems(other):
        return False
    root, other_root = words.stem(one), words.stem(other)
    if root == other_root:
        return len(root) > 2
    # “Right” gives “copyright” away, and “breaks” an “icebreaker”.
    if len(other_root) > 3 and other_root in one or len(root) > 3 and root in other:
        return True
    alike = len(commonprefix((one, other)))
    return (
        alike >= 4
        and alike >= 0.4 * max(len(one), len(other))
        and min(len(one), len(other)) > 5
    )


def _explained(term: Term) -> str:
    also = f" Also called: {', '.join(term.aliases)}." if term.aliases else ""
    return f"{words.quoted(term.term)}: {words.full_stop(term.definition)}{also}"


def _of_term(term: Term, knowledge: Knowledge, **parts) -> Question:
    quote = knowledge.record.quote(TERMS, term.definition)
    return of_rows(knowledge, TERMS, term.identifier, quote, **parts)
