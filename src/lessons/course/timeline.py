"""timeline.csv: one event a row."""

from __future__ import annotations

from pathlib import PurePosixPath

from lessons.course.cells import NO_DATE, Row
from lessons.course.naming import shorten
from lessons.course.tables import duplicates, faults, read_rows
from lessons.model.content_error import ContentError
from lessons.model.dates import Interval
from lessons.model.event import CONFIDENCES, PRECISIONS, Event, Media, Place

COLUMNS = (
    "Year", "Month", "Day", "End Year", "End Month", "End Day", "Display Date", "Headline",
    "Text", "Media", "Media Credit", "Media Caption", "Alt Text", "Type", "Group", "Id",
    "Precision", "Factors", "Actors", "Actors Complete", "Place", "Latitude", "Longitude",
    "Importance", "Confidence", "Note", "Sources",
)  # fmt: skip

# A column that a timeline may leave out: then no list of factors counts as complete.
OPTIONAL = "Factors Complete"

_FROM_FINE_TO_COARSE = ("day", "month", "year")


def read(text: str, path: str) -> tuple[tuple[Event, ...], list[ContentError]]:
    """The events of a timeline in the order of the file, and every fault of it.

    A faulty row gives an event too, with what could be read of it.
    """
    rows, errors = read_rows(text, path, COLUMNS, label="Id", extra=OPTIONAL.__eq__)
    events = tuple(_event(row) for row in rows)
    return events, [*errors, *faults(rows), *duplicates(rows, "Id")]


def _event(row: Row) -> Event:
    interval = _interval(row)
    precision = _precision(row, interval)
    if row.text("Type"):
        why = f'"{shorten(row.text("Type"))}" is another tool\'s kind of row'
        row.wrong("Type", why, "Leave it blank; eras and titles stand in course.toml.")
    return Event(
        identifier=row.identifier("Id"),
        headline=row.text("Headline", required=True),
        text=row.text("Text", required=True),
        interval=interval,
        display_date=row.text("Display Date") or _display(interval, precision),
        precision=precision,
        lane=row.text("Group", required=True),
        factors=row.names("Factors", required=True),
        factors_complete=_factors_complete(row),
        actors=row.names("Actors"),
        actors_complete=row.one_of("Actors Complete", ("yes", "no")) == "yes",
        place=_place(row),
        importance=row.whole("Importance", 1, 5) or 2,
        confidence=row.one_of("Confidence", CONFIDENCES, required=True),
        note=row.text("Note"),
        sources=row.names("Sources", required=True),
        media=_media(row),
        line=row.line,
    )


def _factors_complete(row: Row) -> bool:
    return OPTIONAL in row.cells and row.one_of(OPTIONAL, ("yes", "no")) == "yes"


def _interval(row: Row) -> Interval:
    start = row.date(required=True) or NO_DATE
    end = row.date("End ")
    try:
        return Interval(start, end)
    except ValueError as error:
        row.wrong("End Year", str(error), "Correct one of the two dates.")
        return Interval(start)


def _precision(row: Row, interval: Interval) -> str:
    """The precision that the row names or, if it names none, the coarser of its two dates."""
    named = row.one_of("Precision", PRECISIONS)
    if row.failed:
        return named
    given = [date.precision for date in (interval.start, interval.end) if date]
    if named in _FROM_FINE_TO_COARSE and named not in given:
        why = f'"{named}" contradicts the date columns, which give {interval}'
        row.wrong("Precision", why, "Leave it blank, or correct the date.")
    return named or max(given, key=_FROM_FINE_TO_COARSE.index)


def _display(interval: Interval, precision: str) -> str:
    shown = interval.display()
    return {"circa": f"about {shown}", "planned": f"{shown} (planned)"}.get(precision, shown)


def _place(row: Row) -> Place | None:
    name = row.text("Place")
    latitude = row.number("Latitude", -90, 90)
    longitude = row.number("Longitude", -180, 180)
    given = [column for column in ("Latitude", "Longitude") if row.text(column)]
    if len(given) == 1:
        row.wrong(given[0], "latitude and longitude go together", "Fill in both, or neither.")
    if given and not name:
        row.wrong("Place", "the coordinates have no name", "Write what is there.")
    return Place(name, latitude, longitude) if name else None


def _media(row: Row) -> Media | None:
    picture = row.text("Media")
    if not picture:
        return None
    parts = PurePosixPath(picture).parts
    if ":" in picture or "\\" in picture or picture.startswith("/") or ".." in parts:
        why = f'"{shorten(picture)}" is not a file of this course'
        row.wrong("Media", why, "Put the picture into images/ and write images/name.png.")
    return Media(
        path=picture,
        credit=row.text("Media Credit", required=True),
        caption=row.text("Media Caption"),
        alternative_text=row.text("Alt Text", required=True),
    )
