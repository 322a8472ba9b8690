"""Faults of an item that can be mended at once: what to offer, and the lines after it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from lessons.model.content_error import ContentError

_BULLET = re.compile(r"\s*(?:[•·‣▪●○◦■□\uf0b7–]|o\s|[-*+](?=\s*\[))?\s*(?:\[([ xX]?)\])?\s*")
_MEANT = re.compile(r"[Dd]id you mean [`\"“]([^`\"”]+?):?[`\"”]")
_NAMED = re.compile(r"^[`\"“]([^`\"”]+?):?[`\"”]")
_UNDER = re.compile(r"\s+>|\s*$")


@dataclass(frozen=True, slots=True)
class Mend:
    """What a button says, and the item's lines once it was pressed."""

    label: str
    text: str


Change = Callable[[list[str], int, ContentError], list[str] | None]


def of(text: str, line: int, error: ContentError) -> Mend | None:
    """The mend of a fault on a line of the item (counted from 1); None if a person must."""
    lines = text.split("\n")
    for words, label, change in _MENDS:
        if words not in f"{error.why} {error.mend}" or not 1 <= line <= len(lines):
            continue
        changed = change(list(lines), line - 1, error)
        if changed is not None and changed != lines:
            found = _MEANT.search(error.mend)
            return Mend(label.replace("{}", found[1] if found else ""), "\n".join(changed))
    return None


def _bullet(lines: list[str], at: int, _error: ContentError) -> list[str]:
    found = _BULLET.match(lines[at])
    tick = "x" if found[1] in ("x", "X") else " "
    lines[at] = f"- [{tick}] {lines[at][found.end() :]}"
    before = lines[at - 1].strip()
    if before and not before.startswith(("-", ">")):
        lines.insert(at, "")
    return lines


def _heading_space(lines: list[str], at: int, _error: ContentError) -> list[str]:
    lines[at] = re.sub(r"^(\s*#+)", r"\1 ", lines[at])
    return lines


def _no_heading(lines: list[str], at: int, _error: ContentError) -> list[str]:
    lines[at] = re.sub(r"^\s*#+\s*", "", lines[at])
    return lines


def _box(lines: list[str], at: int, _error: ContentError) -> list[str]:
    lines[at] = re.sub(r"\[[^\]]*\]", "[ ]", lines[at], count=1)
    return lines


def _meant(lines: list[str], at: int, error: ContentError) -> list[str] | None:
    bad, good = _NAMED.match(error.why), _MEANT.search(error.mend)
    if not bad or not good:
        return None
    lines[at] = lines[at].replace(bad[1], good[1], 1)
    return lines


def _without(lines: list[str], at: int, _error: ContentError) -> list[str]:
    """Without an entry and the feedback below it, or without a field."""
    end = at + 1
    while end < len(lines) and lines[end].strip() and _UNDER.match(lines[end]):
        end += 1
    return lines[:at] + lines[end:]


def _once(lines: list[str], at: int, _error: ContentError) -> list[str]:
    name, _, words = lines[at].partition(":")
    kept = dict.fromkeys(word.strip() for word in words.split(";"))
    lines[at] = f"{name}: {'; '.join(kept)}"
    return lines


def _no_identifier(lines: list[str], _at: int, _error: ContentError) -> list[str]:
    return [line for line in lines if not re.match(r" {0,3}id ?:", line, re.IGNORECASE)]


_MENDS: tuple[tuple[str, str, Change], ...] = (
    ("a bullet that is not Markdown", "Make it a choice", _bullet),
    ("a space is missing after the `##`", "Begin a new question here", _heading_space),
    ("stands inside an item", "Make it plain text", _no_heading),
    ("is not a box", "Make it a wrong choice", _box),
    ("has the same identifier", "Give this one a new identifier", _no_identifier),
    ("names something twice", "Name each once", _once),
    ("id you mean", "Write “{}”", _meant),
    ("this entry has no words", "Take it out", _without),
    ("has the same words as", "Take this one out", _without),
    (":` is empty", "Leave the line out", _without),
    ("already", "Leave this line out", _without),
    ("does not fit the choices", "Leave the line out", _without),
)
