"""Identifiers and other names, and what to say of one that is wrong."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable
from typing import Any

_IDENTIFIER = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")

IDENTIFIER_MEND = "Use small letters, digits and single hyphens, like first-visit."


def is_identifier(text: str) -> bool:
    return _IDENTIFIER.fullmatch(text) is not None


def shorten(text: str, length: int = 50) -> str:
    """A text that fits into a message: one line, cut where it is long."""
    plain = " ".join(text[: 4 * length].split())
    return plain if len(plain) <= length else plain[: length - 1] + "…"


def nearest(name: str, known: Iterable[str]) -> str:
    """`Did you mean "x"?`, or an empty text when nothing known is like it."""
    found = difflib.get_close_matches(name[:80], list(known), n=1, cutoff=0.75)
    return f'Did you mean "{found[0]}"?' if found else ""


def named(values: Iterable[Any], identifier: str, noun: str) -> Any:
    """The one with that identifier; KeyError, naming those there are, for another."""
    found = {value.identifier: value for value in values}
    if identifier not in found:
        known = ", ".join(found) or "none"
        raise KeyError(f"There is no {noun} {identifier!r}. This course has: {known}.")
    return found[identifier]
