"""Find the words of an entry that a mark stands in, as they are in the file."""

from __future__ import annotations

import re

from lessons.drafting import words
from lessons.model.faq import Ask, Contrast, Definition, Enumeration, FaqEntry
from lessons.model.item import Provenance


def of_entry(entry: FaqEntry, quote: str) -> Provenance:
    """Provenance of an item made from an entry; `quote` is a part of `entry.raw`."""
    return Provenance(
        path=entry.path,
        heading=entry.identifier,
        quote=quote,
        as_of=entry.as_of,
        status=entry.status,
    )


def of_contrast(entry: FaqEntry, mark: Contrast) -> str:
    """The sentence around `{right | wrong}`, within its line."""
    found = re.search(rf"\{{\s*{_loose(mark.right)}\s*\|[^}}]*\}}", entry.raw)
    if not found:
        return of_line(entry, mark.right)
    begin = entry.raw.rfind("\n", 0, found.start()) + 1
    end = entry.raw.find("\n", found.end())
    line = entry.raw[begin : end if end >= 0 else len(entry.raw)]
    for sentence in words.sentences(line):
        if found[0] in sentence and sentence in line:
            return sentence.strip()
    # Wrapped in mid-mark, or spaced oddly: the mark alone, up to the end of its line.
    return line.strip() if found[0] in line else found[0].split("\n")[0].strip()


def of_enumeration(entry: FaqEntry, mark: Enumeration) -> str:
    return of_line(entry, mark.description, "List:")


def of_ask(entry: FaqEntry, mark: Ask) -> str:
    return of_line(entry, mark.question, "Ask:")


def of_definition(entry: FaqEntry, mark: Definition) -> str:
    return of_line(entry, mark.term, "**")


def of_line(entry: FaqEntry, text: str, sign: str = "") -> str:
    """The first line that holds the text (after its sign); else the first line with words."""
    pattern = re.compile(_loose(text))
    lines = [line.strip() for line in entry.raw.splitlines() if line.strip()]
    for line in lines:
        if sign in line and pattern.search(line):
            return line
    return next((line for line in lines if pattern.search(line)), lines[0] if lines else "")


def _loose(text: str) -> str:
    # An author writes `\|` for `|`; readers of the file have taken the backslash away.
    spaced = r"\s+".join(r"\\?".join(map(re.escape, word)) for word in text.split())
    return rf"\\?{spaced}" if spaced else "(?!)"
