"""Rules against cues in what choices look like: their length and their grammar."""

from __future__ import annotations

import re

from lessons.drafting.rule import Rule, Subject

_LONGER, _FAR_LONGER, _MORE_LETTERS = 1.3, 1.6, 8
_UNEVEN, _LONG_ENOUGH = 0.45, 20
_ARTICLE = re.compile(r"\b(an?)\s*(?:…|_+)?\s*[:.]?\s*$")
_NAME = re.compile(r"(?<=\s)[A-Z]|^[A-Z]{2}|\d")
_VOWEL = re.compile(r"[aeio]|u(?!ni|s[aeiou]|k\b)|hour|hono", re.IGNORECASE)


def _ratio(subject: Subject) -> tuple[float, str]:
    """How many times as long as the longest distractor a key is, at most, and that key."""
    best = 0.0, ""
    for key, wrong in subject.contests:
        longest = max(map(len, wrong))
        if len(key) >= _LONG_ENOUGH and len(key) - longest >= _MORE_LETTERS:
            best = max(best, (len(key) / max(1, longest), key))
    return best


def _longer(subject: Subject) -> str:
    ratio, key = _ratio(subject)
    return key if _LONGER < ratio <= _FAR_LONGER else ""


def _far_longer(subject: Subject) -> str:
    ratio, key = _ratio(subject)
    return key if ratio > _FAR_LONGER else ""


def _odd(subject: Subject) -> str:
    """The key, where every distractor shares a form that it has not."""
    for place, (key, wrong) in enumerate(subject.contests):
        if article := _article_cue(subject.item.prompt, place, (key, *wrong)):
            return article
        # Names have forms of their own: they say nothing about grammar.
        if len(wrong) < 2 or any(_NAME.search(text) for text in (key, *wrong)):
            continue
        for shape in _SHAPES:
            forms = set(map(shape, wrong))
            if len(forms) == 1 and shape(key) not in forms:
                return key
    return ""


def _article_cue(prompt: str, place: int, texts: tuple[str, ...]) -> str:
    """The `a` or `an` before a gap, or at a prompt's end, that fits the key and not all."""
    before = prompt.split("{}")[place] if "{}" in prompt else prompt
    found = _ARTICLE.search(before)
    if not found:
        return ""
    an = len(found[1]) == 2
    fits = [bool(_VOWEL.match(text)) == an for text in texts]
    return f"{found[1]} {texts[0]}" if fits[0] and not all(fits) else ""


def _first_word(text: str) -> str:
    return text.split(maxsplit=1)[0].casefold() if text.strip() else ""


def _article(text: str) -> str:
    head = _first_word(text)
    return "a" if head == "an" else head if head in ("a", "the") else ""


def _ending(text: str) -> str:
    head = _first_word(text)
    if len(head) > 5 and head.endswith("ing") and " " in text:
        return "ing"
    return head if head in ("to", "by", "because") else ""


def _stop(text: str) -> str:
    end = text.rstrip()[-1:]
    return end if end in (".", "!", "?") else ""


# Forms that a test-wise learner compares.
_SHAPES = (_article, _ending, _stop)


def _uneven(subject: Subject) -> str:
    """The key, where it is the longest or shortest by far; the length of others is no cue."""
    if _ratio(subject)[0] > _LONGER:
        return ""
    for key, wrong in subject.contests:
        lengths = sorted(len(text) for text in (key, *wrong))
        if lengths[-1] >= _LONG_ENOUGH and lengths[0] < _UNEVEN * lengths[-1]:
            alone = lengths.count(len(key)) == 1
            if alone and len(key) in (lengths[0], lengths[-1]):
                return key
    return ""


RULES = (
    Rule(
        "key-far-longer",
        "warning",
        "The right choice is more than half as long again as any other.",
        _far_longer,
    ),
    Rule(
        "key-longer", "warning", "The right choice is the longest by a third or more.", _longer
    ),
    Rule(
        "odd-one-out",
        "warning",
        "The right choice differs from all others in its grammar.",
        _odd,
    ),
    Rule(
        "uneven-lengths",
        "warning",
        "The right choice is the longest or shortest by far.",
        _uneven,
    ),
)
