"""What the page is told of a timeline: plain values, their text rendered to safe HTML."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lessons.course.rendering import inline
from lessons.model.dates import PartialDate
from lessons.model.event import Event
from lessons.model.source import Source
from lessons.widgets.timeline_scope import Scope

if TYPE_CHECKING:
    from lessons.course.course import Course

CONFIDENCE = {
    "high": "Well documented",
    "medium": "Less certain",
    "contested": "Contested: see who says what",
}


def outline(scope: Scope) -> dict[str, object]:
    """The rows, bands and words around the events."""
    return {
        "title": scope.title,
        "first": str(scope.first),
        "last": str(scope.last),
        "lanes": [
            {
                "id": lane.identifier,
                "name": lane.name,
                "colour": lane.colour,
                "shape": lane.shape,
            }
            for lane in scope.lanes
        ],
        "factors": [{"id": each.identifier, "name": each.name} for each in scope.factors],
        "eras": [
            {
                "id": era.identifier,
                "name": era.name,
                "from": str(era.first),
                "to": str(era.last),
            }
            for era in scope.eras
        ],
        "confidence": [{"id": key, "name": words} for key, words in CONFIDENCE.items()],
    }


def event(scope: Scope, event: Event) -> dict[str, object]:
    """One event as the track, the list and the search need it.

    Its factors are given by their places in the outline. Left out are empty
    fields, a last day that is the first, and what holds of most events: a date
    known to the day, a high confidence.
    """
    places = {factor.identifier: place for place, factor in enumerate(scope.factors)}
    first, last = event.interval.earliest, event.interval.latest
    told = {
        "id": event.identifier,
        "from": str(first),
        "to": "" if last == first else str(last),
        "when": event.display_date or event.interval.display(),
        "how": "" if event.precision == "day" else event.precision,
        "lasts": event.interval.end is not None,
        "lane": event.lane,
        "factors": [places[factor] for factor in event.factors if factor in places],
        "headline": event.headline,
        "text": inline(event.text),
        "place": event.place.name if event.place else "",
        "actors": list(event.actors),
        "importance": event.importance,
        "confidence": "" if event.confidence == "high" else event.confidence,
    }
    return {key: value for key, value in told.items() if value}


def detail(course: Course, event: Event) -> dict[str, object]:
    """What the opened card adds: the note, who says what, and the sources."""
    return {
        "note": inline(event.note),
        "perspectives": [
            {
                "party": each.party,
                "statement": inline(each.statement),
                "date": _in_words(each.date),
                "source": _source(course.sources[each.source]),
            }
            for each in event.perspectives
        ],
        "sources": [_source(course.sources[key]) for key in event.sources],
    }


def web_address(source: Source) -> str:
    """The source's address if a browser may follow it, else an empty text."""
    return source.url if source.url.startswith(("https://", "http://")) else ""


def _in_words(date: str) -> str:
    try:
        return PartialDate.parse(date).display()
    except ValueError:
        return date


def _source(source: Source) -> dict[str, str]:
    told = {
        "title": source.title,
        "publisher": source.publisher,
        "date": source.date,
        "url": web_address(source),
        "kind": source.kind,
    }
    return {key: value for key, value in told.items() if value}
