"""Choices with boxes, and drop-down gaps: what is chosen, and what is said to it."""

from __future__ import annotations

from lessons.course.entries import Entry, distinct
from lessons.course.faults import Card, nearest
from lessons.course.marks import Alternatives
from lessons.model.interaction import (
    Choice,
    ChooseAll,
    ChooseOne,
    Gap,
    InlineChoice,
    TrueFalse,
    digest,
)


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
    _check_feedback(entries, card)
    waiting: dict[str, list[Entry]] = {}
    for entry in entries:
        waiting.setdefault(digest(entry.text), []).append(entry)
    made = []
    for halves in (gap.halves for gap in alternatives):
        found = []
        for half in halves:
            bullets = waiting.get(digest(half))
            if entries and not bullets:
                why = f"no bullet gives the feedback for “{half}”"
                card.fault(entries[-1].line, why, f"Add `- {half}` and below it `  > …`.")
            found.append(Choice(half, not found, bullets.pop(0).feedback if bullets else ""))
        made.append(Gap(tuple(found)))
    words = tuple(half for gap in alternatives for half in gap.halves)
    for entry in (entry for left in waiting.values() for entry in left):
        why = f"“{entry.text}” is no alternative of the prompt, or stands here too often"
        mend = f"Write one bullet for each alternative.{nearest(entry.text, words)}"
        card.fault(entry.line, why, mend)
    return InlineChoice(tuple(made))


def _check_feedback(entries: list[Entry], card: Card) -> None:
    for entry in entries:
        if not entry.feedback:
            card.fault(
                entry.line,
                f"nothing is said to those who choose “{entry.text}”",
                "Add feedback on the next line: `  > Yes, because …` or `  > No, because …`.",
            )
