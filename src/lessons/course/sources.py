"""sources.json: every publication once, as Zotero and Pandoc read and write it.

The format is CSL-JSON: https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html
"""

from __future__ import annotations

import json
import re
from typing import Any

from lessons.course.naming import nearest, shorten
from lessons.model.content_error import ContentError
from lessons.model.dates import PartialDate
from lessons.model.source import KINDS, Source

# A key is cited in lists that commas and semicolons separate.
_KEY = re.compile(r"[^\s;,]+")
_ADDRESS = re.compile(r"https?://[^\s\"<>]+")
_BLANK = re.compile(r"[ \t\n]*")
_UNREADABLE = "a number or a nesting is beyond what can be read"


class _Entry:
    """One object of the list, with its line and its faults."""

    def __init__(self, path: str, line: int, values: dict[str, Any]):
        self.path, self.line, self.values = path, line, values
        key = values.get("id")
        self.name = f'"{shorten(key)}"' if isinstance(key, str) and key else "this source"
        self.errors: list[ContentError] = []

    def wrong(self, field: str, why: str, mend: str) -> None:
        what = f"{self.name}, {field}"
        self.errors.append(ContentError(self.path, self.line, what, why, mend))

    def text(self, field: str, required: bool = False) -> str:
        value = self.values.get(field)
        if value is None or value == "":
            if required:
                self.wrong(field, "it is missing", f'Add "{field}": "…".')
            return ""
        if not isinstance(value, str):
            self.wrong(field, "it is not a text", "Write it between double quotes.")
            return ""
        return value.strip()


def read(text: str, path: str) -> tuple[tuple[Source, ...], list[ContentError]]:
    """The sources in the order of the file, and every fault of it."""
    entries, errors = _entries(text, path)
    sources = []
    first: dict[str, _Entry] = {}
    for entry in entries:
        source = _source(entry)
        if source.key and first.setdefault(source.key, entry) is not entry:
            why = f"line {first[source.key].line} begins another source with this id"
            entry.wrong("id", why, "Change one of them, or delete it.")
        errors += entry.errors
        sources.append(source)
    return tuple(sources), errors


def _entries(text: str, path: str) -> tuple[list[_Entry], list[ContentError]]:
    """The objects of the list, read one by one, because only so is each one's line known."""
    decoder = json.JSONDecoder()
    entries: list[_Entry] = []
    errors: list[ContentError] = []
    line, counted = 1, 0
    position = _BLANK.match(text).end()
    if text[position : position + 1] != "[":
        why = "it does not begin with ["
        mend = "Export it as CSL JSON: a list of sources."
        return [], [_fault(path, 1, "the file", why, mend)]
    position = _BLANK.match(text, position + 1).end()
    try:
        while text[position : position + 1] != "]" or entries:
            line, counted = line + text.count("\n", counted, position), position
            value, position = decoder.raw_decode(text, position)
            if isinstance(value, dict):
                entries.append(_Entry(path, line, value))
            else:
                mend = 'A source stands in braces: {"id": "…", "title": "…"}.'
                errors.append(_fault(path, line, "the list", "this is no source", mend))
            position = _BLANK.match(text, position).end()
            if text[position : position + 1] != ",":
                break
            position = _BLANK.match(text, position + 1).end()
        if text[position : position + 1] != "]":
            raise json.JSONDecodeError("Expecting ',' or ']'", text, position)
        position = _BLANK.match(text, position + 1).end()
        if position < len(text):
            raise json.JSONDecodeError("Extra data after the list", text, position)
    except json.JSONDecodeError as error:
        mend = "Look for a missing comma, quote or bracket here or just above."
        errors.append(_fault(path, error.lineno, "JSON", shorten(error.msg), mend))
    except (ValueError, RecursionError):
        errors.append(_fault(path, line, "the list", _UNREADABLE, "Make it simpler."))
    return entries, errors


def _fault(path: str, line: int, what: str, why: str, mend: str) -> ContentError:
    return ContentError(path, line, what, why, mend)


def _source(entry: _Entry) -> Source:
    key, url, kind = entry.text("id", required=True), entry.text("URL"), entry.text("genre")
    if key and not _KEY.fullmatch(key):
        entry.wrong("id", "it holds a space, comma or semicolon", "Write it without.")
    if url and not _ADDRESS.fullmatch(url):
        why = f'"{shorten(url)}" is not a web address'
        entry.wrong("URL", why, "Begin it with https://, or leave URL out.")
    if kind and kind not in KINDS:
        mend = nearest(kind, KINDS) or f"Write one of: {', '.join(KINDS)}."
        entry.wrong("genre", f'"{shorten(kind)}" is not known here', mend)
    return Source(
        key=key,
        title=entry.text("title", required=True),
        publisher=entry.text("publisher") or entry.text("container-title"),
        date=_date(entry),
        url=url,
        kind=kind or "reference",
        note=entry.text("note"),
    )


def _date(entry: _Entry) -> str:
    """`issued` as a reader writes it: from its parts, or the words that stand for them."""
    issued = entry.values.get("issued")
    if issued is None:
        return ""
    mend = 'Write it like {"date-parts": [[2024, 6, 19]]}.'
    if not isinstance(issued, dict):
        entry.wrong("issued", "it is not a date", mend)
        return ""
    for words in ("literal", "raw"):
        if isinstance(issued.get(words), str):
            return issued[words].strip()
    try:
        # Zotero writes some of the numbers as text.
        dates = [[int(str(part)) for part in parts] for parts in issued["date-parts"]]
        return " – ".join(PartialDate(*date).display() for date in dates)
    except (KeyError, TypeError, ValueError, OverflowError):
        entry.wrong("issued", "there is no such date", mend)
        return ""
