"""From a contrast in a sentence: a gap to fill, or a statement to judge."""

from __future__ import annotations

from random import Random

from lessons.drafting import distract, evidence, quoting, words
from lessons.drafting.arranging import arranged
from lessons.drafting.candidate import Question, Refused
from lessons.drafting.facts import Marked
from lessons.drafting.faq_feedback import no, reason_of
from lessons.drafting.faq_wording import of_entry, pointer, state, unready
from lessons.drafting.knowledge import Knowledge
from lessons.drafting.statements import Answers
from lessons.model.faq import Contrast, FaqEntry
from lessons.model.interaction import Choice, Gap, InlineChoice, TrueFalse


def contrast_gap(fact: Marked, knowledge: Knowledge, chance: Random) -> Question:
    """The sentence with a drop-down where its alternatives stood."""
    entry, mark, wrong = _contrast(fact, knowledge)
    if len(wrong) < 2:
        raise Refused(
            "too-few-distractors",
            f"{words.quoted(mark.right)} has one wrong half, which is too few for a gap.",
        )
    said = mark.sentence.replace("{}", mark.right)
    sentence = evidence.says(entry, said)
    see, hint = pointer(entry, knowledge, said, mark.right)
    # Whoever shows a gap mixes it; its key is written first, as authors write it.
    texts = (mark.right, *arranged(wrong, chance))
    choices = tuple(
        Choice(text, True, words.joined(f"Yes. {sentence}", see))
        if text == mark.right
        else Choice(text, False, words.joined(no(entry, text, mark.right), hint))
        for text in texts
    )
    return of_entry(
        entry,
        title=words.shortened(mark.sentence.replace("{}", "…")),
        prompt=state(entry, mark.sentence, said, mark.right),
        interaction=InlineChoice((Gap(choices),)),
        asserts=tuple((Answers(mark.right, mark.wrong, t), t == mark.right) for t in texts),
        quote=quoting.of_contrast(entry, mark),
        explanation=words.joined(sentence, see),
        hint=hint,
    )


def contrast_true_false(fact: Marked, knowledge: Knowledge, chance: Random) -> Question:
    """The sentence with its right words, or with wrong ones."""
    entry, mark, wrong = _contrast(fact, knowledge)
    text = chance.choice((mark.right, chance.choice(wrong)))
    holds = text == mark.right
    statement = mark.sentence.replace("{}", text)
    said = mark.sentence.replace("{}", mark.right)
    sentence = evidence.says(entry, said)
    see, hint = pointer(entry, knowledge, said, mark.right)
    if holds:
        for_true, for_false = f"Yes. {sentence}", f"No, the statement is true. {sentence}"
    else:
        change = f"not {words.quoted(text)} but {words.quoted(mark.right)}"
        why = words.joined(change, reason_of(entry.reasons_against, text))
        for_true = f"No, the statement is false: {why}"
        for_false = f"Yes, it is false: {why}"
    choices = (
        Choice("True", holds, words.joined(for_true, see)),
        Choice("False", not holds, words.joined(for_false, see)),
    )
    return of_entry(
        entry,
        title=f"True or false: {words.shortened(statement)}",
        prompt=f"True or false? {state(entry, statement, said, mark.right)}",
        interaction=TrueFalse(choices),
        asserts=((Answers(mark.right, mark.wrong, text), holds),),
        quote=quoting.of_contrast(entry, mark),
        explanation=words.joined(sentence, see),
        hint=hint,
    )


def _contrast(fact: Marked, knowledge: Knowledge) -> tuple[FaqEntry, Contrast, tuple[str, ...]]:
    entry, mark = fact.entry, fact.mark
    assert isinstance(mark, Contrast)
    if refused := unready(mark.sentence):
        raise refused
    wrong = distract.wrong_texts(mark.right, mark.wrong, knowledge)
    if not wrong or not mark.right.strip():
        raise Refused(
            "contrast-equal",
            f"The sides of {words.quoted(mark.right)} are empty, alike or overlap.",
        )
    return entry, mark, wrong
