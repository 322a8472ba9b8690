"""What is still to do in a part of a worksheet: live, in plain words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lessons.model.worksheet import Part

if TYPE_CHECKING:
    from lessons.course.course import Course

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_MONTH = re.compile(r"\d{4}(-\d{2}){0,2}")


def of(course: Course, part: Part, value: object) -> list[tuple[bool, str]]:
    """Pairs of done or not, and what is asked; nothing for a part that asks for nothing."""
    if part.kind == "answer":
        return _answer(course, part, value if isinstance(value, dict) else {})
    if part.kind == "writing" and part.most_words:
        count = words(value)
        return [(0 < count <= part.most_words, f"{count} of at most {part.most_words} words")]
    return []


def words(text: object) -> int:
    """How many words a text has; the numbers of sources in brackets are none."""
    return len(_WORD.findall(re.sub(r"\[\d+\]", " ", text))) if isinstance(text, str) else 0


def chosen_sources(course: Course, value: dict) -> list[tuple[str, str]]:
    """The sources of an answer that the course has, in order, each once, with its voice."""
    found: dict[str, str] = {}
    pairs = value.get("sources")
    for pair in pairs if isinstance(pairs, list) else ():
        if isinstance(pair, list) and len(pair) == 2 and str(pair[0]) in course.sources:
            found.setdefault(str(pair[0]), str(pair[1]))
    return list(found.items())


def _answer(course: Course, part: Part, value: dict) -> list[tuple[bool, str]]:
    text = value.get("text", "")
    count, sources = words(text), chosen_sources(course, value)
    voices = {voice for _, voice in sources if voice in part.voices}
    primary = any(course.sources[key].kind == "primary" for key, _ in sources)
    cited = set(re.findall(r"\[(\d+)\]", text if isinstance(text, str) else ""))
    numbers = {str(number) for number in range(1, len(sources) + 1)}
    span = f"{part.least_words} to {part.most_words} words"
    return [
        (part.least_words <= count <= part.most_words, f"{count} words; asked for: {span}"),
        (
            len(sources) >= part.least_sources,
            f"{len(sources)} of at least {part.least_sources} sources",
        ),
        (
            len(voices) >= part.least_voices,
            f"{len(voices)} of at least {part.least_voices} different voices",
        ),
        (primary, "one source of kind primary"),
        (bool(numbers) and cited == numbers, "each source is cited in the text, like [1]"),
        (bool(_MONTH.fullmatch(str(value.get("as_of", "")))), "a date: as of when is it true?"),
        (words(value.get("unsure")) >= 3, "one thing that is not certain"),
    ]
