"""From definitions or links that go one to one: match them."""

from __future__ import annotations

from random import Random

from lessons.drafting import quoting, words
from lessons.drafting.candidate import Question, Refused
from lessons.drafting.facts import Whole
from lessons.drafting.faq_wording import of_entry
from lessons.drafting.knowledge import Knowledge
from lessons.drafting.statements import Paired
from lessons.model.faq import FaqEntry
from lessons.model.item import Choice, Match, Pair

_MOST_PAIRS = 5


def definitions_match(fact: Whole, knowledge: Knowledge, chance: Random) -> Question:
    """Terms of one entry and their meanings."""
    pairs = defined(fact.entry, knowledge)
    quote = quoting.of_line(fact.entry, pairs[0][0], "**") if pairs else ""
    return _match(fact.entry, pairs, chance, quote, "Match each term with what it means.")


def links_match(fact: Whole, knowledge: Knowledge, chance: Random) -> Question:
    """Things of one entry that go with just one other each."""
    every = tuple((link.left, link.right) for link in fact.entry.links)
    pairs = tuple(pair for pair in every if Paired(every, *pair).truth(knowledge) is True)
    if len(pairs) < 3 <= len(every):
        raise Refused(
            "chained-links",
            f"Links of {words.quoted(fact.entry.question)} share a side, so that"
            " one thing has two partners.",
        )
    quote = quoting.of_links(fact.entry, pairs[0][0]) if pairs else ""
    return _match(fact.entry, pairs, chance, quote, "Match each thing with what goes with it.")


def defined(entry: FaqEntry, knowledge: Knowledge) -> tuple[tuple[str, str], ...]:
    every = tuple((each.term, each.meaning) for each in entry.definitions)
    return tuple(pair for pair in every if Paired(every, *pair).truth(knowledge) is True)


def _match(
    entry: FaqEntry,
    pairs: tuple[tuple[str, str], ...],
    chance: Random,
    quote: str,
    task: str,
) -> Question:
    if len(pairs) < 3:
        raise Refused(
            "too-few-pairs", f"{words.quoted(entry.question)} has fewer than three pairs."
        )
    chosen = chance.sample(pairs, min(_MOST_PAIRS, len(pairs)))
    chosen.sort(key=pairs.index)
    built = []
    for left, right in chosen:
        told = f"{words.capitalised(left)}: {words.full_stop(right)}"
        term = Choice(words.capitalised(left), True, told)
        built.append(Pair(term, Choice(words.capitalised(right), True, told)))
    asserts = tuple(
        (Paired(pairs, left, right), (left, right) in pairs)
        for left, _ in chosen
        for _, right in chosen
    )
    topic = f"Question: {words.quoted(entry.question)}."
    source = f" Source: {entry.attribution}." if entry.attribution else ""
    return of_entry(
        entry,
        title=f"Match: {words.shortened(entry.question)}",
        prompt=f"{task} {topic}{source}",
        interaction=Match(tuple(built)),
        asserts=asserts,
        quote=quote,
        explanation=" ".join(pair.term.feedback for pair in built),
    )
