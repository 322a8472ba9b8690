"""What there is to ask about: the author's marks and the dated events, each with a name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from lessons.drafting import words
from lessons.drafting.knowledge import Knowledge
from lessons.model.event import Event
from lessons.model.faq import Ask, Contrast, Definition, Enumeration, FaqEntry

Mark = Contrast | Enumeration | Definition | Ask


@dataclass(frozen=True, slots=True)
class Marked:
    """One mark of an entry."""

    entry: FaqEntry
    mark: Mark
    name: str


@dataclass(frozen=True, slots=True)
class Whole:
    """All of an entry's `definitions`, `links` or `categories`, taken together."""

    entry: FaqEntry
    marks: str
    name: str


@dataclass(frozen=True, slots=True)
class Dated:
    """An event, with the company it is asked about in (itself first)."""

    event: Event
    company: tuple[Event, ...]
    name: str


@dataclass(frozen=True, slots=True)
class Recorded:
    """Rows of a table that are asked about together, the one in question first."""

    rows: tuple[Any, ...]
    name: str


def beside(rows: tuple[Any, ...], row: Any) -> Recorded:
    """Rows that stand beside the one that is asked about, whose name the fact bears."""
    return Recorded(rows, getattr(row, "number", None) or row.identifier)


def together(rows: Iterable[Any], name: Callable[[Any], str]) -> Recorded:
    """Rows of which no one is asked about more than the others."""
    found = tuple(rows)
    return Recorded(found, "+".join(sorted(map(name, found))))


Fact = Marked | Whole | Dated | Recorded


def marks(entries: Iterable[FaqEntry]) -> Iterator[Marked | Whole]:
    """Every mark of every entry, in the order in which authors wrote them.

    A mark is named after the gist of its right words, so that neither a typo
    mended nor a mark added elsewhere gives it another name.
    """
    for entry in entries:
        place = f"{entry.path}#{entry.identifier}"
        seen: Counter[str] = Counter()
        for mark in (*entry.contrasts, *entry.enumerations, *entry.asks, *entry.definitions):
            name = f"{place}/{type(mark).__name__.casefold()}/{words.essence(_gist(mark))}"
            seen[name] += 1
            yield Marked(entry, mark, f"{name}/{seen[name]}" if seen[name] > 1 else name)
        if entry.definitions:
            yield Whole(entry, "definitions", f"{place}/definitions")
        if entry.links:
            yield Whole(entry, "links", f"{place}/links")
        if entry.categories:
            yield Whole(entry, "categories", f"{place}/categories")


def dated(knowledge: Knowledge) -> Iterator[Event]:
    """Every event, in the order of time."""
    yield from knowledge.in_time


def _gist(mark: Mark) -> str:
    if isinstance(mark, Enumeration):
        return mark.description
    return mark.term if isinstance(mark, Definition) else mark.right
