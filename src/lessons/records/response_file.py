"""A learner's answers as a file to hand in, told apart from any other file."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass, fields

from lessons.model.response import CONFIDENCE
from lessons.records.recorded import ACTIONS, Recorded

FORMAT = "lessons-answers-1"
_FIELDS = {each.name: each.type for each in fields(Recorded)}
_TYPES = {"str": str, "int": int, "float | None": (int, float, type(None))}


@dataclass(frozen=True, slots=True)
class Handed:
    """What a file holds; `problem` is a sentence that says why it holds nothing."""

    rows: tuple[Recorded, ...] = ()
    problem: str = ""


def write(rows: Sequence[Recorded], course: str) -> bytes:
    """Those rows as a file: no name, no path, no time finer than an hour."""
    plain = [row.row() for row in rows]
    whole = {"format": FORMAT, "course": course, "rows": plain, "seal": _seal(plain)}
    return (json.dumps(whole, ensure_ascii=False, indent=1) + "\n").encode()


def read(data: bytes, course: str) -> Handed:
    """The rows of a file of that course, or why they cannot be taken."""
    try:
        whole = json.loads(data.decode("utf-8-sig"))
    except ValueError:
        return Handed(problem="it is no file of answers, or only a part of one")
    if not isinstance(whole, dict) or not str(whole.get("format")).startswith(
        "lessons-answers-"
    ):
        return Handed(problem="it is no file of answers")
    if whole["format"] != FORMAT:
        return Handed(problem=f"it was written by another version, as {whole['format']!r}")
    if whole.get("course") != course:
        return Handed(problem=f"it is of another course, {whole.get('course')!r}")
    plain = whole.get("rows")
    if not isinstance(plain, list) or not all(map(_is_row, plain)):
        return Handed(problem="some of its rows are not as this course writes them")
    if whole.get("seal") != _seal(plain):
        return Handed(problem="it was changed by hand, or by another program")
    return Handed(tuple(Recorded(**row) for row in plain))


def _seal(plain: Sequence[dict]) -> str:
    """A digest: it shows a slip of the hand, and is no proof against one who means to cheat."""
    text = json.dumps(plain, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def _is_row(row: object) -> bool:
    if not isinstance(row, dict) or set(row) != set(_FIELDS):
        return False
    fits = all(isinstance(row[name], _TYPES[str(kind)]) for name, kind in _FIELDS.items())
    if not fits or row["action"] not in ACTIONS:
        return False
    known = row["confidence"] in ("", *CONFIDENCE)
    return known and (row["score"] is None or 0 <= row["score"] <= 1)
