"""The names that a course defines, for those who refer to them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from lessons.course.folder import Reading
from lessons.course.naming import nearest, shorten
from lessons.model.content_error import ContentError
from lessons.model.event import Perspective


@dataclass(frozen=True, slots=True)
class Names:
    """Names of one kind, and where they are defined.

    Where that file is faulty, a name counts as defined if it merely stands in
    the file, so that one fault is told once and not at every mention.
    """

    noun: str
    place: str
    defined: dict[str, Any]
    faulty: bool = False
    text: str = ""

    def lack(self, name: str) -> bool:
        if not name or name in self.defined:
            return False
        return not (self.faulty and (not self.defined or name in self.text))

    def missing(
        self,
        names: Iterable[str],
        path: str,
        line: int,
        what: str,
        lines: Sequence[str] = (),
    ) -> Iterator[ContentError]:
        """An error for each of `names` that is not defined; empty names are passed over.

        Where the file's `lines` are given, the error's line is the first, from
        `line` on, that holds the name.
        """
        for name in names:
            if self.lack(name):
                why = f'"{shorten(name)}" is no {self.noun} of {self.place}'
                mend = nearest(name, self.defined) or f"Correct it, or add it to {self.place}."
                place = line_of(name, line, lines)
                yield ContentError(path, place, what, why, mend)


def line_of(name: str, line: int, lines: Sequence[str]) -> int:
    """The first line, from `line` on, that holds the name; else `line` itself."""
    below = enumerate(islice(lines, max(line - 1, 0), None), max(line, 1))
    return next((number for number, text in below if name in text), max(line, 1))


class Known:
    """All names of a course; each attribute is the `Names` of one kind."""

    def __init__(self, folder: Path, readings: Iterable[Reading]):
        self.folder = folder
        readings = tuple(readings)
        self.readings = {reading.kind: reading for reading in readings}
        self.by_path = {reading.path: reading for reading in readings}
        self.lanes = self._parts("lane", "lanes")
        self.factors = self._parts("factor", "factors")
        self.notebooks = self._parts("notebook", "notebooks")
        self.events = self._names("event", "timeline", "timeline.csv", "identifier")
        self.sources = self._names("source", "sources", "sources.json", "key")
        self.objectives = self._names("objective", "objectives", "objectives.md", "identifier")
        self.series = self._names("series", "series", "series.csv", "series")
        self.claims = self._names("claim", "claims", "claims.md", "identifier")
        self.said: dict[str, list[Perspective]] = {}
        for perspective in self.values("perspectives"):
            self.said.setdefault(perspective.event, []).append(perspective)

    def _parts(self, noun: str, part: str) -> Names:
        reading = self.readings["outline"]
        parts = getattr(reading.values, part, ())
        defined = {value.identifier: value for value in parts}
        return Names(noun, reading.path, defined, bool(reading.errors), reading.text)

    def _names(self, noun: str, kind: str, place: str, key: str) -> Names:
        reading = self.readings.get(kind)
        if reading is None:
            return Names(noun, place, {})
        defined = {getattr(value, key): value for value in reading.values or ()}
        return Names(noun, reading.path, defined, bool(reading.errors), reading.text)

    def values(self, kind: str) -> tuple:
        """What the file of a kind says; nothing where there is none."""
        reading = self.readings.get(kind)
        return reading.values or () if reading else ()

    def unsure(self, kind: str) -> bool:
        """Whether the file of that kind has faults, so that its silence proves nothing."""
        reading = self.readings.get(kind)
        return bool(reading and reading.errors)
