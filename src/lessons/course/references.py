"""What one file of a course says of another: each name must be defined."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from lessons.course import support
from lessons.course.folder import Reading
from lessons.course.known import Known, line_of
from lessons.course.markdown import slug
from lessons.model.chart import Chart
from lessons.model.content_error import ContentError

Faults = Iterator[ContentError]


def check(reading: Reading, known: Known) -> tuple[ContentError, ...]:
    """Every reference of a file that leads nowhere, and every event that nothing supports."""
    if reading.values is None:
        return ()
    return tuple(_CHECKS[reading.kind](reading, known))


def _outline(reading: Reading, known: Known) -> Faults:
    lines = reading.text.split("\n")
    for chart in reading.values.charts:
        what = f'charts "{chart.identifier}"'
        yield from known.series.missing(chart.series, reading.path, chart.line, what, lines)
        for other in _units(chart, known):
            why = f'{other} is not in the unit of the chart, "{chart.unit}"'
            mend = "Correct the unit, or choose another series."
            line = line_of("unit =", chart.line, lines)
            yield ContentError(reading.path, line, what, why, mend)
        undrawn = chart.kind == "ladder" and not known.values("council")
        if undrawn and not known.unsure("council"):
            why = "there are no measures to draw"
            mend = "Write them into security_council.csv, or delete the chart."
            yield ContentError(reading.path, chart.line, what, why, mend)
    for kind in ("sketches", "predictions"):
        for asked in getattr(reading.values, kind):
            what = f'{kind} "{asked.identifier}"'
            yield from known.events.missing(asked.events, reading.path, asked.line, what, lines)


def _units(chart: Chart, known: Known) -> Iterator[str]:
    """The series of a chart that are, somewhere, in another unit than the chart."""
    if known.unsure("series"):
        return
    for name in chart.series:
        lines = [
            observation.line
            for observation in known.values("series")
            if observation.series == name and observation.unit != chart.unit
        ]
        if lines:
            yield f'series "{name}" (series.csv:{lines[0]})'


def _timeline(reading: Reading, known: Known) -> Faults:
    for event in reading.values:
        what = f'"{event.identifier}"'
        for names, column, cited in (
            (known.lanes, "Group", (event.lane,)),
            (known.factors, "Factors", event.factors),
            (known.sources, "Sources", event.sources),
        ):
            yield from names.missing(cited, reading.path, event.line, f"{what}, {column}")
        yield from support.check(event, reading.path, known)


def _perspectives(reading: Reading, known: Known) -> Faults:
    for said in reading.values:
        what = f'"{said.event}"'
        yield from known.events.missing(
            (said.event,), reading.path, said.line, f"{what}, Event"
        )
        cited = (said.source,)
        yield from known.sources.missing(cited, reading.path, said.line, f"{what}, Source")


def _series(reading: Reading, known: Known) -> Faults:
    for observation in reading.values:
        what = f'"{observation.series}", Source'
        cited = (observation.source,)
        yield from known.sources.missing(cited, reading.path, observation.line, what)


def _council(reading: Reading, known: Known) -> Faults:
    outline = known.readings["outline"]
    if reading.values and not outline.errors and not outline.values.council_name:
        why = f"{outline.path} does not say whose measures these are"
        mend = "Add [council] there, with name and member."
        yield ContentError(reading.path, 1, "the table", why, mend)
    for measure in reading.values:
        what = f'"{measure.number}"'
        cited = (measure.event,)
        yield from known.events.missing(cited, reading.path, measure.line, f"{what}, Event")
        line, sources = measure.line, f"{what}, Sources"
        yield from known.sources.missing(measure.sources, reading.path, line, sources)


def _glossary(reading: Reading, known: Known) -> Faults:
    for term in reading.values:
        what = f'"{term.identifier}", Sources'
        yield from known.sources.missing(term.sources, reading.path, term.line, what)


def _claims(reading: Reading, known: Known) -> Faults:
    lines = reading.text.split("\n")
    for claim in reading.values:
        for name, events in (("For", claim.events_for), ("Against", claim.events_against)):
            what = f'"{claim.identifier}", {name}'
            yield from known.events.missing(events, reading.path, claim.line, what, lines)


def _objectives(reading: Reading, known: Known) -> Faults:
    lines = reading.text.split("\n")
    for notebook in dict.fromkeys(objective.notebook for objective in reading.values):
        what = "the objectives"
        yield from known.notebooks.missing((notebook,), reading.path, 1, what, lines)


def _faq(reading: Reading, known: Known) -> Faults:
    lines = reading.text.split("\n")
    for entry in reading.values:
        for names, cited in (
            (known.events, entry.events),
            (known.sources, entry.sources),
            (known.objectives, (entry.objective,)),
        ):
            what = f'"{entry.question}"'
            yield from names.missing(cited, reading.path, entry.line, what, lines)


def _quiz(reading: Reading, known: Known) -> Faults:
    lines = reading.text.split("\n")
    for item in (item for quiz in reading.values for item in quiz.items):
        what, path, line = f'"{item.title}"', reading.path, item.line
        yield from known.events.missing(item.events, path, line, what, lines)
        yield from known.objectives.missing((item.objective,), path, line, what, lines)
        origin = item.provenance
        why = _leads_nowhere(origin.path, origin.heading, known) if origin else ""
        if why:
            place = line_of(origin.address(), line, lines)
            mend = "Correct the line Source:, like faq.md#heading."
            yield ContentError(path, place, what, why, mend)


def _worksheet(reading: Reading, known: Known) -> Faults:
    lines = reading.text.split("\n")
    for part in (part for sheet in reading.values for part in sheet.parts):
        what = f'parts "{part.identifier}"'
        yield from known.claims.missing(part.claims, reading.path, part.line, what, lines)
        named = (part.objective,)
        yield from known.objectives.missing(named, reading.path, part.line, what, lines)


def _passage(reading: Reading, known: Known) -> Faults:
    lines = reading.text.split("\n")
    for passage in reading.values:
        what = f'"{passage.title}"'
        yield from known.events.missing(passage.events, reading.path, 1, what, lines)
        yield from known.sources.missing(passage.sources, reading.path, 1, what, lines)


def _leads_nowhere(path: str, heading: str, known: Known) -> str:
    reading = known.by_path.get(path)
    if reading is None:
        return f'its source "{path}" is no file of this course'
    if heading and not reading.errors and heading not in _anchors(reading, heading):
        return f'its source {path} has no "{heading}"'
    return ""


def _anchors(reading: Reading, heading: str) -> set[str]:
    """What a source line may name in a file; in a file without anchors, anything."""
    if reading.kind in ("faq", "timeline"):
        return {value.identifier for value in reading.values}
    if reading.kind == "claims":
        # By its letter and number too, which outlive a reworded statement.
        slugs = {slug(f"{claim.identifier}. {claim.statement}") for claim in reading.values}
        return slugs | {claim.identifier for claim in reading.values}
    return {heading}


_CHECKS: dict[str, Callable[[Reading, Known], Faults]] = {
    "outline": _outline,
    "timeline": _timeline,
    "perspectives": _perspectives,
    "series": _series,
    "council": _council,
    "glossary": _glossary,
    "claims": _claims,
    "objectives": _objectives,
    "faq": _faq,
    "quiz": _quiz,
    "worksheet": _worksheet,
    "passage": _passage,
    "sources": lambda reading, known: iter(()),
    "map": lambda reading, known: iter(()),
}
