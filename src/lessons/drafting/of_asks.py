"""From an author's own question, or a term's definition: choose one."""

from __future__ import annotations

from random import Random

from lessons.drafting import distract, evidence, quoting, words
from lessons.drafting.arranging import arranged
from lessons.drafting.candidate import Question, Refused
from lessons.drafting.facts import Marked
from lessons.drafting.faq_wording import ask, no, of_entry, pointer
from lessons.drafting.knowledge import Knowledge
from lessons.drafting.of_pairs import one_to_one
from lessons.drafting.statements import Answers, Paired
from lessons.model.faq import Ask, Definition
from lessons.model.interaction import Choice, ChooseOne


def ask_choose_one(fact: Marked, knowledge: Knowledge, chance: Random) -> Question:
    """The author's question with the author's answers."""
    entry, mark = fact.entry, fact.mark
    assert isinstance(mark, Ask)
    wrong = distract.wrong_texts(mark.right, mark.wrong, knowledge)
    if len(wrong) < 2:
        raise Refused(
            "too-few-distractors",
            f"{words.quoted(mark.question)} has fewer than two answers that surely are wrong.",
        )
    told = evidence.support(entry, mark.right, mark.question)
    answer = words.full_stop(words.capitalised(mark.right))
    sentence = evidence.says(entry, told or words.capitalised(mark.right))
    see, hint = pointer(entry, knowledge, f"{mark.question} {mark.right}", mark.right)
    texts = arranged((mark.right, *wrong), chance)
    choices = tuple(
        Choice(words.capitalised(text), True, words.joined(f"Yes. {sentence}", see))
        if text == mark.right
        else Choice(words.capitalised(text), False, words.joined(no(entry, text), hint))
        for text in texts
    )
    return of_entry(
        entry,
        title=words.shortened(mark.question),
        prompt=ask(entry, mark.question, mark.question),
        interaction=ChooseOne(choices),
        asserts=tuple((Answers(mark.right, mark.wrong, t), t == mark.right) for t in texts),
        quote=quoting.of_ask(entry, mark),
        explanation=words.joined(f"{answer} {sentence}" if told else sentence, see),
        hint=hint,
    )


def definition_choose_one(fact: Marked, knowledge: Knowledge, chance: Random) -> Question:
    """What a definition describes, among the other terms of the entry."""
    entry, mark = fact.entry, fact.mark
    assert isinstance(mark, Definition)
    every = tuple((each.term, each.meaning) for each in entry.definitions)
    pairs = one_to_one(every, knowledge)
    others = [term for term, _ in pairs if term != mark.term]
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
