"""What an item rests on, as its feedback cites it: events, sources, the quoted text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lessons.course.rendering import inline, to_html
from lessons.model.event import Event
from lessons.model.item import Item, Quiz
from lessons.model.source import Source

if TYPE_CHECKING:
    from lessons.course.course import Course


@dataclass(frozen=True, slots=True)
class Citations:
    """Events and sources by identifier; `told_in` gives an event's lesson by its title."""

    events: Mapping[str, Event] = field(default_factory=dict)
    sources: Mapping[str, Source] = field(default_factory=dict)
    told_in: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of_course(cls, course: Course, quiz: Quiz) -> Citations:
        """What a course knows of the events of a quiz; they are told where their era is."""
        names = {name for item in quiz.items for name in item.events}
        events = [event for event in course.events if event.identifier in names]
        books = {book.era: book.title for book in reversed(course.notebooks) if book.era}
        eras = {event.identifier: course.era_of(event) for event in events}
        return cls(
            events={event.identifier: event for event in events},
            sources=course.sources,
            told_in={
                name: books[era.identifier]
                for name, era in eras.items()
                if era is not None and era.identifier in books
            },
        )

    def of(self, item: Item) -> list[dict]:
        """The events of an item that are known: date, headline (HTML), place, sources."""
        return [self._event(self.events[name]) for name in item.events if name in self.events]

    def _event(self, event: Event) -> dict:
        known = [self.sources[key] for key in event.sources if key in self.sources]
        return {
            "date": event.display_date,
            "headline": inline(event.headline),
            "told": self.told_in.get(event.identifier, ""),
            "contested": event.confidence == "contested",
            "sources": [[inline(source.citation()), _web(source.url)] for source in known],
        }

    @staticmethod
    def explanation(item: Item) -> str:
        """The item's own explanation as HTML, empty when it has none."""
        return to_html(item.explanation) if item.explanation else ""

    def hint(self, item: Item) -> str:
        """The item's hint, or else where to read again; HTML, empty when neither is known."""
        if item.hint:
            return to_html(item.hint)
        places = [self.told_in[name] for name in item.events if name in self.told_in]
        return to_html(f"Look again at “{places[0]}”.") if places else ""


def basis(item: Item) -> dict:
    """The passage that an item was made from: `quote` (HTML) and a line on where it stands."""
    provenance = item.provenance
    if provenance is None:
        return {}
    where = [provenance.address()]
    if provenance.as_of:
        where.append(f"as of {provenance.as_of}")
    if provenance.status == "article":
        where.append("said by the article only")
    elif provenance.status not in ("record", "supported", ""):
        where.append(f"checked against the record: {provenance.status}")
    return {"quote": inline(provenance.quote), "where": ", ".join(where)}


def _web(url: str) -> str:
    return url if url.startswith(("https://", "http://")) else ""
