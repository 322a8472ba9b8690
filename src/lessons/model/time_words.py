"""Words that are true only for a while: “now”, “recently”, “so far”."""

from __future__ import annotations

import re

_BOUND = re.compile(
    r"\b(?:(?<!for )now|today|nowadays|current|currently|recent|recently|at present|"
    r"presently|so far|to date|latest(?= \w)|ongoing|these days|(?:this|last|next) year)\b",
    re.IGNORECASE,
)
_DATED = re.compile(
    r"\b(?:as of|at the time|since then)\b|(?<!\d)(?:1\d{3}|20\d{2})(?!\d)", re.IGNORECASE
)


def bound(text: str) -> str:
    """The first word of a text that is true only for a while; empty where there is none."""
    found = _BOUND.search(text)
    return found[0] if found else ""


def dated(text: str) -> bool:
    """Whether a year, or words such as “as of”, stand in the text."""
    return _DATED.search(text) is not None


def undated(text: str) -> str:
    """The first word that is true only for a while; empty where a date stands by it."""
    return "" if dated(text) else bound(text)
