"""What to tell whoever chose wrongly: the author's reason, or what the FAQ does say."""

from __future__ import annotations

from lessons.drafting import words
from lessons.model.faq import FaqEntry, Reason

_BLANK = "…"


def no(entry: FaqEntry, text: str, key: str = "", told: str = "") -> str:
    """Why a choice is wrong, without telling the key.

    `told` is a sentence of the answer that holds the key, if there is one.
    """
    if reason := reason_of(entry.reasons_against, text):
        return f"No. {words.full_stop(reason)}"
    elsewhere = _elsewhere(entry, text, key)
    if elsewhere:
        return f"No. {words.quoted(text)} belongs to something else: {words.quoted(elsewhere)}."
    if told and key and words.holds(told, key):
        masked = words.masked(told, key, _BLANK)
        if masked:
            return f"No, {words.quoted(text)} does not fit here: {words.quoted(masked)}."
    about = words.quoted(entry.question)
    return f"No. The answer to {about} does not say {words.quoted(text)}."


def reason_of(reasons: tuple[Reason, ...], text: str) -> str:
    """The author's reason that speaks of this text, or ""."""
    plain = words.normal(text)
    return next((r.reason for r in reasons if words.normal(r.text) == plain), "")


def _elsewhere(entry: FaqEntry, text: str, key: str) -> str:
    """The sentence of the answer in which the wrong words are right; "" if it tells the key."""
    if not words.holds(entry.answer, text):
        return ""
    for line in entry.answer.splitlines():
        for sentence in words.sentences(line.lstrip("-*•# ")):
            telling = key and words.holds(sentence, key)
            if words.holds(sentence, text) and not telling and len(sentence.split()) > 3:
                return sentence
    return ""
