"""Pairs of an entry that go one to one, and how they are matched."""

from __future__ import annotations

from random import Random

from lessons.drafting import words
from lessons.drafting.candidate import Question, Refused
from lessons.drafting.faq_wording import of_entry
from lessons.drafting.knowledge import Knowledge
from lessons.drafting.statements import Paired
from lessons.model.faq import FaqEntry
from lessons.model.interaction import Choice, Match, Pair

MOST = 5

Pairs = tuple[tuple[str, str], ...]


def one_to_one(every: Pairs, knowledge: Knowledge) -> Pairs:
    """The pairs of which neither side has another partner."""
    return tuple(pair for pair in every if Paired(every, *pair).truth(knowledge) is True)


def chosen(entry: FaqEntry, every: Pairs, knowledge: Knowledge, chance: Random) -> Pairs:
    """At least three pairs to match, none of them told by a word on both its sides."""
    single = one_to_one(every, knowledge)
    about = words.quoted(entry.question)
    if len(single) < 3 <= len(every):
        raise Refused(
            "chained-links",
            f"Pairs of {about} share a side, so that one thing has two partners.",
        )
    untold = tuple(pair for pair in single if not words.stems(pair[0]) & words.stems(pair[1]))
    if len(untold) < 3:
        raise Refused("too-few-pairs", f"{about} has fewer than three clear pairs.")
    found = chance.sample(untold, min(MOST, len(untold)))
    return tuple(sorted(found, key=untold.index))


def matching(
    entry: FaqEntry, every: Pairs, pairs: Pairs, *, quote: str, title: str, task: str
) -> Question:
    built = []
    for left, right in pairs:
        told = f"{words.capitalised(left)}: {words.full_stop(right)}"
        term = Choice(words.capitalised(left), feedback=told)
        built.append(Pair(term, Choice(words.capitalised(right))))
    by = f", according to {entry.attribution}" if entry.attribution else ""
    return of_entry(
        entry,
        title=f"{title}: {words.shortened(entry.question)}",
        prompt=f"{task}{by}. They belong to the question {words.quoted(entry.question)}",
        interaction=Match(tuple(built)),
        asserts=tuple(
            (Paired(every, left, right), (left, right) in pairs)
            for left, _ in pairs
            for _, right in pairs
        ),
        quote=quote,
        explanation=" ".join(pair.term.feedback for pair in built),
    )
