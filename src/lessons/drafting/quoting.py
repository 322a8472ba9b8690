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
    begin, end = _span(entry.raw, mark.right)
    if begin < 0:
        return of_line(entry, mark.right)
    found = entry.raw[begin:end]
    stop = entry.raw.find("\n", end)
    line = entry.raw[entry.raw.rfind("\n", 0, begin) + 1 : stop if stop >= 0 else None]
    for sentence in words.sentences(line):
        if found in sentence and sentence in line:
            return sentence.strip()
    # Wrapped in mid-mark, or spaced oddly: the mark alone, up to the end of its line.
    return line.strip() if found in line else found.split("\n")[0].strip()


def _span(raw: str, right: str) -> tuple[int, int]:
    """Where `{right | …}` begins and ends; (-1, -1) if it is not there."""
    begin = raw.find(f"{{{right} |")
    end = raw.find("}", begin) + 1
    if begin >= 0 and end and "\\" not in raw[begin:end]:
        return begin, end
    found = re.search(rf"\{{\s*{_loose(right)}\s*\|[^}}]*\}}", raw)
    return found.span() if found else (-1, -1)


def of_enumeration(entry: FaqEntry, mark: Enumeration) -> str:
    return of_line(entry, mark.description, "List:")


def of_ask(entry: FaqEntry, mark: Ask) -> str:
    return of_line(entry, mark.question, "Ask:")


def of_definition(entry: FaqEntry, mark: Definition) -> str:
    return of_line(entry, mark.term, "**")


def of_line(entry: FaqEntry, text: str, sign: str = "") -> str:
    """The first line that holds the text (after its sign); else the first line with words."""
    lines = [line.strip() for line in entry.raw.splitlines() if line.strip()]
    for line in lines:
        # Most texts stand there letter for letter; a pattern costs more than all the rest.
        if text and sign in line and text in line:
            return line
    pattern = re.compile(_loose(text))
    for line in lines:
        if sign in line and pattern.search(line):
            return line
    return next((line for line in lines if pattern.search(line)), lines[0] if lines else "")


def _loose(text: str) -> str:
    # An author writes `\|` for `|`; readers of the file have taken the backslash away.
    spaced = r"\s+".join(r"\\?".join(map(re.escape, word)) for word in text.split())
    return rf"\\?{spaced}" if spaced else "(?!)"
