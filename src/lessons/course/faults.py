"""Faults gathered while a file is read, each with its place and its mend."""

from __future__ import annotations

import difflib
from dataclasses import dataclass

from lessons.course.naming import shorten
from lessons.model.content_error import ContentError


class Faults(list[ContentError]):
    """The faults found so far in the file at `path`."""

    def __init__(self, path: str):
        super().__init__()
        self.path = path

    def add(self, line: int, what: str, why: str, mend: str) -> None:
        """Note a fault; `line` counts from 1."""
        self.append(ContentError(self.path, line, what, why, mend))


@dataclass(frozen=True, slots=True)
class Card:
    """One part of a file, such as a quiz item, by its title and the line it begins on."""

    title: str
    line: int
    faults: Faults

    def fault(self, line: int, why: str, mend: str) -> None:
        """Note a fault in this part."""
        what = f"“{shorten(self.title, 100)}”" if self.title else "a heading"
        self.faults.add(line, what, why, mend)

    def distinct(self, known: dict[str, int], key: str, line: int, why: str, mend: str) -> None:
        """Note a fault if `key` is known; `{}` in `why` becomes the line it stands on."""
        first = known.setdefault(key, line)
        if first != line:
            self.fault(line, why.replace("{}", str(first)), mend)


def nearest(word: str, words: tuple[str, ...]) -> str:
    """Which of `words` was probably meant, as the end of a sentence; "" if none was."""
    close = difflib.get_close_matches(word, words, 1, 0.6)
    return f" Did you mean `{close[0]}`?" if close else ""
