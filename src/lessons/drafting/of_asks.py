"""From an author's own question with its answers: choose one."""

from __future__ import annotations

from random import Random

from lessons.drafting import distract, evidence, quoting, words
from lessons.drafting.arranging import arranged
from lessons.drafting.candidate import Question, Refused
from lessons.drafting.facts import Marked
from lessons.drafting.faq_feedback import no
from lessons.drafting.faq_wording import ask, of_entry, pointer
from lessons.drafting.knowledge import Knowledge
from lessons.drafting.statements import Answers
from lessons.model.faq import Ask
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
        else Choice(
            words.capitalised(text),
            False,
            words.joined(no(entry, text, mark.right, told), hint),
        )
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
