"""Choices with boxes, and gaps in the prompt: what is chosen, and what is said to it."""

from __future__ import annotations

from itertools import repeat

from lessons.course import marks
from lessons.course.entries import Entry, distinct
from lessons.course.faults import Card, nearest
from lessons.course.fields import Fields
from lessons.course.marks import Alternatives
from lessons.model.interaction import (
    Choice,
    ChooseAll,
    ChooseOne,
    Gap,
    InlineChoice,
    TrueFalse,
    WordBank,
    digest,
)

NO_SPARE = "none"


def choices(entries: list[Entry], card: Card) -> ChooseOne | ChooseAll | TrueFalse:
    """Choose one where one box is ticked, else choose all; True and False are themselves."""
    keys = [entry for entry in entries if entry.ticked]
    if not keys:
        mend = "Put `[x]` before the one that is right."
        card.fault(entries[0].line, "no choice is marked correct with `[x]`", mend)
    if len(entries) == 1:
        card.fault(entries[0].line, "there is one choice only", "Add a wrong one: `- [ ] …`.")
    distinct([(entry.text, entry.line) for entry in entries], "choice", card)
    _check_feedback(entries, card)
    made = tuple(Choice(entry.text, entry.ticked, entry.feedback) for entry in entries)
    named = {choice.text.casefold(): choice for choice in made}
    if len(keys) == 1 and len(made) == 2 and set(named) == {"true", "false"}:
        return TrueFalse((named["true"], named["false"]))
    return ChooseOne(made) if len(keys) == 1 else ChooseAll(made)


def gaps(entries: list[Entry], alternatives: list[Alternatives], card: Card) -> InlineChoice:
    """Drop-downs; each bullet below the prompt is the feedback of the alternative it names."""
    words = [half for gap in alternatives for half in gap.halves]
    said = iter(_said_to(words, entries, "alternative of the prompt", card))
    return InlineChoice(
        tuple(
            Gap(
                tuple(
                    Choice(half, not place, next(said)) for place, half in enumerate(gap.halves)
                )
            )
            for gap in alternatives
        )
    )


def word_bank(entries: list[Entry], gaps: list[Alternatives], values: Fields) -> WordBank:
    """Gaps of one word each, and the spare words of `Bank:`; bullets as for drop-downs."""
    text, card = values.text("Bank"), values.card
    keys = [gap.halves[0] for gap in gaps]
    spare = [] if text == NO_SPARE else [word for word in marks.split(text, ";") if word]
    line = values.line("Bank")
    distinct([(word, line) for word in (*keys, *spare)], "word", card)
    if len(keys) + len(spare) < 2:
        mend = "Add a gap, or a spare word after `Bank:`."
        values.fault("Bank", "the bank has one word only", mend)
    said = _said_to([*keys, *spare], entries, "word of the bank", card)
    return WordBank(
        tuple(Choice(word, True, feedback) for word, feedback in zip(keys, said, strict=False)),
        tuple(map(Choice, spare, repeat(False), said[len(keys) :])),
    )


def _said_to(words: list[str], entries: list[Entry], what: str, card: Card) -> list[str]:
    """The feedback for each of the words, from the bullets that repeat them, or ""."""
    _check_feedback(entries, card)
    waiting: dict[str, list[Entry]] = {}
    for entry in entries:
        waiting.setdefault(digest(entry.text), []).append(entry)
    said = []
    for word in words:
        bullets = waiting.get(digest(word))
        if entries and not bullets:
            why = f"no bullet gives the feedback for “{word}”"
            card.fault(entries[-1].line, why, f"Add `- {word}` and below it `  > …`.")
        said.append(bullets.pop(0).feedback if bullets else "")
    for entry in (entry for left in waiting.values() for entry in left):
        why = f"“{entry.text}” is no {what}, or stands here too often"
        mend = (
            f"Write one bullet for each {what.split()[0]}.{nearest(entry.text, tuple(words))}"
        )
        card.fault(entry.line, why, mend)
    return said


def _check_feedback(entries: list[Entry], card: Card) -> None:
    for entry in entries:
        if not entry.feedback:
            card.fault(
                entry.line,
                f"nothing is said to those who choose “{entry.text}”",
                "Add feedback on the next line: `  > Yes, because …` or `  > No, because …`.",
            )
