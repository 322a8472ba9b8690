"""Rules for what stands behind an item: its source, and what it tells a learner afterwards."""

from __future__ import annotations

import re

from lessons.drafting.rule import Rule, Subject
from lessons.model.interaction import Choice, Match, Number, ShortAnswer, Sort, Year

_VERDICT = re.compile(
    r"(?:\W|\b(?:no|not|yes|yep|nope|right|wrong|correct|incorrect|true|false|good|great|well|"
    r"done|job|quite|exactly|indeed|sorry|try|once|again|almost|close|that|that[’']s|this|is|"
    r"it|it[’']s|the|an?|answer|choice|you|are|your)\b)+",
    re.IGNORECASE,
)


def _no_quote(subject: Subject) -> str:
    source = subject.item.provenance
    if source is None:
        return subject.item.title
    return "" if source.path and source.quote.strip() else source.address() or "(nothing)"


def _not_found(subject: Subject) -> str:
    source = subject.item.provenance
    if source is None or not source.quote:
        return ""
    text = subject.background.texts.get(source.address())
    return source.quote if text is not None and source.quote not in text else ""


def _no_feedback(subject: Subject) -> str:
    item, interaction = subject.item, subject.interaction
    if isinstance(interaction, Year | Number | ShortAnswer):
        return "" if item.explanation.strip() else item.title
    without = (choice for choice in _answering(subject) if not choice.feedback.strip())
    if interaction.kind in ("choose-one", "choose-all", "true-false", "gap"):
        return next((choice.text or item.title for choice in without), "")
    # Where all is placed and nothing is chosen, one explanation can serve for all.
    return "" if item.explanation.strip() else next((c.text for c in without), "")


def _answering(subject: Subject) -> tuple[Choice, ...]:
    """The choices that are answered to: a pair by its term, a category by its members."""
    if isinstance(subject.interaction, Match | Sort):
        return subject.groups[0]
    return subject.choices


def _bare_verdict(subject: Subject) -> str:
    told = (c.feedback for c in subject.choices if c.feedback.strip())
    return next((text for text in told if _VERDICT.fullmatch(text)), "")


RULES = (
    Rule(
        "no-quote",
        "error",
        "Nothing says where the item comes from, in the words of its source.",
        _no_quote,
    ),
    Rule(
        "quote-not-found", "error", "The quoted words do not stand in the source.", _not_found
    ),
    Rule("no-feedback", "error", "A choice has no feedback.", _no_feedback),
    Rule("bare-verdict", "error", "Feedback says right or wrong but not why.", _bare_verdict),
)
