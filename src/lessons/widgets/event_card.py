"""An event as a short text to read beside something else: date, headline, account, sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lessons.course.rendering import inline
from lessons.model.event import Event

if TYPE_CHECKING:
    from lessons.course.course import Course


def card(course: Course, event: Event) -> dict:
    """The event for the page, all but its date as HTML; `said` are the parties' accounts."""
    sources = (course.sources[key] for key in event.sources)
    publishers = dict.fromkeys(source.publisher or source.title for source in sources)
    return {
        "date": event.display_date,
        "headline": inline(event.headline),
        "text": inline(event.text),
        "sources": inline("; ".join(publishers)),
        "contested": event.confidence == "contested",
        "said": [
            f"<b>{inline(said.party)}:</b> {inline(said.statement)}"
            for said in event.perspectives
        ],
    }
