"""The timeline widget: a track of events with list, search, detail, table and tour."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import traitlets

from lessons.widgets import timeline_payload, timeline_static
from lessons.widgets.shell import Shell
from lessons.widgets.timeline_scope import Scope

if TYPE_CHECKING:
    from lessons.course.course import Course

# Up to this many events, notes and sources travel with the widget, so that the
# page can show them without a kernel; beyond it they are asked for one by one.
SENT_ALONG = 40


class Timeline(Shell):
    """Events of a course on a track that can be searched, filtered, toured and read as a table.

    `era`, `lane` and `factor` are identifiers and narrow the events; `tour`
    names the stops (default: eight important ones, spread over the events);
    `title` replaces the one made from the filters. `events` names the only ones
    to show, `importance` (1 to 5) the least that an event must have; both are
    drawn against the whole time of the course. `selected` is the
    identifier of the current event, whichever side it is chosen on.

    What can be chosen is what `Scope.of` takes. Raises KeyError, saying what there
    is, for an identifier the course has not.
    """

    _scripts = (
        "shell.js",
        "timeline_axis.js",
        "timeline_layout.js",
        "timeline_labels.js",
        "timeline_keys.js",
        "timeline_search.js",
        "timeline_track.js",
        "timeline_stage.js",
        "timeline_pointer.js",
        "timeline_view.js",
        "timeline_controls.js",
        "timeline_list.js",
        "timeline_table.js",
        "timeline_detail.js",
        "timeline_tour.js",
        "timeline_help.js",
        "timeline_actions.js",
        "timeline.js",
    )
    _styles = (
        "shell.css",
        "timeline.css",
        "timeline_track.css",
        "timeline_panes.css",
        "timeline_detail.css",
    )

    outline = traitlets.Dict().tag(packed=True)
    events = traitlets.List().tag(packed=True)
    details = traitlets.Dict().tag(packed=True)
    tour = traitlets.List().tag(packed=True)
    selected = traitlets.Unicode("", allow_none=True).tag(sync=True)

    def __init__(self, course: Course, **choice: str | int | Sequence[str]) -> None:
        scope = Scope.of(course, **choice)
        self._course = course
        self._scope = scope
        along = scope.events if len(scope.events) <= SENT_ALONG else ()
        super().__init__(
            outline=timeline_payload.outline(scope),
            events=[timeline_payload.event(scope, event) for event in scope.events],
            details={
                event.identifier: timeline_payload.detail(course, event) for event in along
            },
            tour=[event.identifier for event in scope.tour],
        )

    def answer(self, question: dict) -> dict:
        """The note, perspectives and sources of the event named by `{"event": identifier}`."""
        identifier = question.get("event", "")
        for event in self._scope.events:
            if event.identifier == identifier:
                return timeline_payload.detail(self._course, event)
        raise ValueError(f"this timeline has no event {identifier!r}")

    def static_html(self) -> str:
        return timeline_static.figure_and_list(self._course, self._scope)

    def static_text(self) -> str:
        return timeline_static.summary(self._scope)
