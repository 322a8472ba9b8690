"""What an event of the timeline rests on: sources, its picture, the parties that disagree."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from lessons.course.known import Known
from lessons.model.content_error import ContentError
from lessons.model.event import Event

Faults = Iterator[ContentError]


def check(event: Event, path: str, known: Known) -> Faults:
    """An error for weak sources alone, a picture that is not there, a dispute told by one."""
    yield from _sources(event, path, known)
    yield from _picture(event, path, known)
    yield from _parties(event, path, known)


def _sources(event: Event, path: str, known: Known) -> Faults:
    defined = known.sources.defined
    kinds = [defined[key].kind for key in event.sources if key in defined]
    if kinds and len(kinds) == len(event.sources) and set(kinds) == {"weak"}:
        what = f'"{event.identifier}", Sources'
        mend = "Add a better source, or take the event out."
        yield ContentError(path, event.line, what, "all its sources are weak", mend)


def _picture(event: Event, path: str, known: Known) -> Faults:
    if event.media and not _is_file(known.folder / event.media.path):
        what = f'"{event.identifier}", Media'
        why = f'there is no file "{event.media.path}" in the course'
        yield ContentError(path, event.line, what, why, "Add it, or correct its name.")


def _parties(event: Event, path: str, known: Known) -> Faults:
    heard = {said.party for said in known.said.get(event.identifier, ())}
    one_sided = event.confidence == "contested" and len(heard) < 2
    if one_sided and not known.unsure("perspectives"):
        why = f"it is contested, but perspectives.csv has {len(heard)} of its parties"
        mend = "Write there what at least two parties say."
        yield ContentError(path, event.line, f'"{event.identifier}"', why, mend)


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:  # a name too long for this system, for one
        return False
