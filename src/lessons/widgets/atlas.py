"""A map of where the events of the course happened, with the same places as a list."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

import traitlets

from lessons.course.naming import named
from lessons.course.rendering import inline, to_text
from lessons.widgets import atlas_picture
from lessons.widgets.atlas_places import spots
from lessons.widgets.event_card import card
from lessons.widgets.picture_address import picture_address
from lessons.widgets.shell import Shell

if TYPE_CHECKING:
    from lessons.course.course import Course

INVITATION = "Run this cell to choose a view and a place."


class AtlasView(Shell):
    """A map of the course.

    `selected` is the identifier of the event that is open, or empty; with a
    `timeline` (anything with a `selected` trait) the two go together, whichever
    side it is chosen on. Raises KeyError for a map that the course has not.
    """

    _scripts = ("shell.js", "event_cards.js", "atlas.js")
    _styles = ("shell.css", "atlas.css")

    content = traitlets.Dict().tag(packed=True)
    selected = traitlets.Unicode("", allow_none=True).tag(sync=True)

    def __init__(
        self, course: Course, identifier: str, *, timeline: traitlets.HasTraits | None = None
    ) -> None:
        self._course = course
        self._atlas = named(course.maps, identifier, "map")
        self._spots = spots(course.events)
        super().__init__(content=self._for_page())
        if timeline is not None:
            traitlets.link((timeline, "selected"), (self, "selected"))

    def answer(self, question: dict) -> dict:
        """The account of one event; raises KeyError for an event that there is not."""
        if question.get("want") != "event":
            raise ValueError("a map does not know this question")
        return {"events": [card(self._course, self._course.event(question["event"]))]}

    def static_html(self) -> str:
        atlas = self._atlas
        words = escape(atlas.alternative_text, quote=True)
        address = picture_address(atlas_picture.picture(atlas.views[0], self._spots))
        rows = "".join(
            f"<li>{inline(spot.name)}: {len(spot.events)}</li>" for spot in self._spots
        )
        return (
            f"<div>\n<p><strong>{inline(atlas.title)}</strong></p>\n"
            f"<p>{inline(atlas.sentence)}</p>\n"
            f'<figure><img alt="{words}" src="{address}" width="{atlas_picture.WIDTH}">'
            f"<figcaption>{inline(atlas.credit)}</figcaption></figure>\n"
            f"<p>Places, and how many events happened there:</p>\n<ul>{rows}</ul>\n"
            f"<p><em>{INVITATION}</em></p>\n</div>"
        )

    def static_text(self) -> str:
        atlas = self._atlas
        rows = [f"- {spot.name}: {len(spot.events)}" for spot in self._spots]
        words = map(to_text, (atlas.title, atlas.sentence, atlas.alternative_text))
        return "\n".join([*words, *rows, atlas.credit, INVITATION])

    def _for_page(self) -> dict:
        lanes = [lane.identifier for lane in self._course.lanes]
        return {
            "title": inline(self._atlas.title),
            "label": self._atlas.title,
            "sentence": inline(self._atlas.sentence),
            "alternative": self._atlas.alternative_text,
            "credit": inline(self._atlas.credit),
            "lanes": [[lane.name, lane.colour] for lane in self._course.lanes],
            "views": list(map(self._view, self._atlas.views)),
            "places": [
                [
                    spot.name,
                    [
                        [event.identifier, event.display_date, event.headline]
                        + [lanes.index(event.lane)]
                        for event in spot.events
                    ],
                ]
                for spot in self._spots
            ],
        }

    def _view(self, view) -> dict:
        project, height = atlas_picture.projection(view)
        return {
            "name": view.name,
            "width": atlas_picture.WIDTH,
            "height": height,
            "lands": atlas_picture.paths(view),
            "names": atlas_picture.names(view),
            "marks": [
                [place, *project(spot.longitude, spot.latitude)]
                for place, spot in enumerate(self._spots)
                if view.holds(spot.longitude, spot.latitude)
            ],
        }
