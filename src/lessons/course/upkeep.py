"""What would grow old or lead nowhere in the prose of a course: undated words, dead links."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from lessons.course.folder import Reading
from lessons.model.content_error import ContentError
from lessons.model.item import Item
from lessons.model.time_words import undated

_LINK = re.compile(r"(?<!!)\[[^\]]*\]\((?P<target>[^)\s]+)\)")
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|#|//", re.IGNORECASE)

# A text with its line, and what it is called in a message.
Text = tuple[str, int, str]


def check(reading: Reading, folder: Path) -> Iterator[ContentError]:
    """An error for each text whose words of time have no date, and for each dead link."""
    if reading.values is None:
        return
    for text, line, what in _texts(reading):
        word = undated(text)
        if word:
            why = f"“{word}” will not stay true, and no date stands by it"
            mend = "Say as of when it is true, or leave the word out."
            yield ContentError(reading.path, line, what, why, mend)
    base = (folder / reading.path).parent
    for number, text in enumerate(reading.text.split("\n"), 1):
        for found in _LINK.finditer(text):
            target = found["target"].partition("#")[0]
            dead = target and not _ELSEWHERE.match(target) and not (base / target).exists()
            if dead:
                what, why = f"“{found[0]}”", "the link leads to no file"
                yield ContentError(reading.path, number, what, why, "Correct its address.")


def _texts(reading: Reading) -> Iterator[Text]:
    find = _FINDERS.get(reading.kind)
    for value in reading.values if find else ():
        yield from find(value)


def _claim(claim) -> Iterator[Text]:
    if not claim.as_of:
        yield claim.comment, claim.line, f'"{claim.identifier}"'


def _term(term) -> Iterator[Text]:
    yield term.definition, term.line, f'"{term.identifier}", Definition'


def _passage(passage) -> Iterator[Text]:
    for level in ("supported", "core"):
        yield getattr(passage, level), 1, level


def _quiz(quiz) -> Iterator[Text]:
    for item in quiz.items:
        if not item.draft and not (item.provenance and item.provenance.as_of):
            # What is asked and what is explained are read together.
            yield _words(item), item.line, f'"{item.title}"'


def _words(item: Item) -> str:
    choices = getattr(item.interaction, "choices", ())
    said = (f"{choice.text} {choice.feedback}" for choice in choices if choice.correct)
    return " ".join([item.prompt, *said, item.explanation])


_FINDERS = {"claims": _claim, "glossary": _term, "passage": _passage, "quiz": _quiz}
