"""From the terms of an entry: which one is meant, and which meaning is whose."""

from __future__ import annotations

from random import Random

from lessons.drafting import quoting, words
from lessons.drafting.arranging import arranged
from lessons.drafting.candidate import Question, Refused
from lessons.drafting.facts import Marked, Whole
from lessons.drafting.faq_wording import ask, of_entry
from lessons.drafting.knowledge import Knowledge
from lessons.drafting.of_pairs import chosen, matching, one_to_one
from lessons.drafting.statements import Paired
from lessons.model.faq import Definition
from lessons.model.interaction import Choice, ChooseOne, WordBank


def definition_choose_one(fact: Marked, knowledge: Knowledge, chance: Random) -> Question:
    """What a definition describes, among the other terms of the entry."""
    entry, mark = fact.entry, fact.mark
    assert isinstance(mark, Definition)
    every = tuple((each.term, each.meaning) for each in entry.definitions)
    pairs = one_to_one(every, knowledge)
    others = [
        term
        for term, meaning in pairs
        if term != mark.term and _form(meaning) == _form(mark.meaning)
    ]
    if (mark.term, mark.meaning) not in pairs or len(others) < 2:
        raise Refused(
            "too-few-distractors",
            f"{words.quoted(mark.term)} needs two other terms, each with a meaning of its own.",
        )
    if words.stems(mark.term) & words.stems(mark.meaning):
        raise Refused("key-in-prompt", f"The meaning of {words.quoted(mark.term)} repeats it.")
    meaning = dict(pairs)
    texts = arranged((mark.term, *chance.sample(others, min(3, len(others)))), chance)
    choices = []
    for text in texts:
        verdict = "Yes." if text == mark.term else "No."
        told = f"{words.capitalised(text)}: {words.full_stop(meaning[text])}"
        choices.append(Choice(words.capitalised(text), text == mark.term, f"{verdict} {told}"))
    asserts = tuple((Paired(every, t, mark.meaning), t == mark.term) for t in texts)
    asked = f"Which of these is described here: {words.quoted(mark.meaning)}?"
    return of_entry(
        entry,
        title=f"Which one: {words.shortened(mark.meaning, 6)}",
        prompt=ask(entry, asked, ""),
        interaction=ChooseOne(tuple(choices)),
        asserts=asserts,
        quote=quoting.of_definition(entry, mark),
        explanation=f"{words.capitalised(mark.term)}: {words.full_stop(mark.meaning)}",
    )


def definitions_match(fact: Whole, knowledge: Knowledge, chance: Random) -> Question:
    """Terms of one entry and their meanings."""
    every = tuple((each.term, each.meaning) for each in fact.entry.definitions)
    pairs = chosen(fact.entry, every, knowledge, chance)
    return matching(
        fact.entry,
        every,
        pairs,
        quote=quoting.of_line(fact.entry, pairs[0][0], "**"),
        title="Terms",
        task="Match each term with what it means",
    )


def definitions_word_bank(fact: Whole, knowledge: Knowledge, chance: Random) -> Question:
    """The meanings of an entry's terms, each with a gap where its term belongs."""
    entry = fact.entry
    every = tuple((each.term, each.meaning) for each in entry.definitions)
    single = one_to_one(every, knowledge)
    pairs = chosen(entry, every, knowledge, chance)
    if any("{" in side or "}" in side for pair in single for side in pair):
        raise Refused("gap-unclear", "Braces in a term or its meaning would look like a gap.")
    shown = sorted(pairs, key=lambda pair: words.normal(pair[1]))[:4]
    told = {
        term: f"{words.capitalised(term)}: {words.full_stop(text)}" for term, text in single
    }
    spare = [term for term, _ in single if term not in dict(shown)][:2]
    by = f", according to {entry.attribution}" if entry.attribution else ""
    lines = [f"{{}}: {words.full_stop(meaning)}" for _, meaning in shown]
    return of_entry(
        entry,
        title=f"Put in the terms: {words.shortened(entry.question)}",
        prompt="\n\n".join([f"Put each term before its meaning{by}.", *lines]),
        interaction=WordBank(
            tuple(Choice(term, True, told[term]) for term, _ in shown),
            tuple(Choice(term, False, told[term]) for term in spare),
        ),
        asserts=tuple(
            (Paired(every, term, meaning), (term, meaning) in shown)
            for term in (*dict(shown), *spare)
            for _, meaning in shown
        ),
        quote=quoting.of_line(entry, shown[0][0], "**"),
        explanation=" ".join(told[term] for term, _ in shown),
    )


def _form(meaning: str) -> str:
    """How a meaning begins: a thing beside an act or a person gives itself away."""
    head = meaning.lstrip("“‘('").split(maxsplit=1)[0].casefold() if meaning else ""
    if head in ("a", "an", "one"):
        return "a"
    if head in ("somebody", "someone", "who", "people", "person"):
        return "somebody"
    if head in ("the", "to", "what", "when", "where", "how"):
        return head
    return "act" if head.endswith("ing") else ""
