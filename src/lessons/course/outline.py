"""course.toml: what a course is called and how it is divided."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from lessons.course import pinnings, predictions, sketches
from lessons.course.toml_file import TomlFile
from lessons.course.toml_table import TomlTable
from lessons.model.chart import KINDS, Chart
from lessons.model.content_error import ContentError
from lessons.model.dates import Interval
from lessons.model.outline import SHAPES, Era, Factor, Lane, Notebook
from lessons.model.pinning import Pinning
from lessons.model.prediction import Prediction
from lessons.model.sketch import Sketch


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """What course.toml says; of a faulty file, as much as could be read."""

    identifier: str = ""
    title: str = ""
    question: str = ""
    language: str = ""
    as_of: str = ""
    licence: str = ""
    council_name: str = ""
    council_member: str = ""
    aliases: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    lanes: tuple[Lane, ...] = ()
    factors: tuple[Factor, ...] = ()
    eras: tuple[Era, ...] = ()
    notebooks: tuple[Notebook, ...] = ()
    charts: tuple[Chart, ...] = ()
    sketches: tuple[Sketch, ...] = ()
    predictions: tuple[Prediction, ...] = ()
    pinnings: tuple[Pinning, ...] = ()


def read(text: str, path: str) -> tuple[Outline, list[ContentError]]:
    """The outline of a course, and every fault of the file."""
    file = TomlFile.read(text, path)
    if file.top is None:
        return Outline(), file.errors
    top = file.top
    council = top.table("council")
    lanes = [_lane(table) for table in top.tables("lanes", required=True)]
    lane_ids = [lane.identifier for lane in lanes]
    factors = [_factor(table, lane_ids) for table in top.tables("factors", required=True)]
    eras = _eras(top.tables("eras", required=True))
    era_ids = [era.identifier for era in eras]
    notebooks = [_notebook(table, era_ids) for table in top.tables("notebooks", required=True)]
    lessons = [notebook.identifier for notebook in notebooks]
    chart_tables = top.tables("charts")
    charts = [_chart(table) for table in chart_tables]
    stackable = [chart.identifier for chart in charts if chart.kind != "record"]
    for table, chart in zip(chart_tables, charts, strict=True):
        _check_stack(table, chart, stackable)
    outline = Outline(
        identifier=top.identifier("identifier"),
        title=top.text("title"),
        question=top.text("question"),
        language=top.text("language"),
        as_of=str(top.date("as_of") or ""),
        licence=top.text("licence"),
        council_name=council.text("name") if council else "",
        council_member=council.text("member") if council else "",
        aliases=_aliases(top),
        lanes=tuple(lanes),
        factors=tuple(factors),
        eras=tuple(eras),
        notebooks=tuple(notebooks),
        charts=tuple(charts),
        sketches=tuple(
            sketches.read(table, charts, lessons) for table in top.tables("sketches")
        ),
        predictions=tuple(map(predictions.read, top.tables("predictions"))),
        pinnings=tuple(map(pinnings.read, top.tables("pinnings"))),
    )
    if council:
        council.finish()
    top.finish()
    return outline, file.errors


def _aliases(top: TomlTable) -> dict[str, tuple[str, ...]]:
    aliases = top.table("aliases")
    return {name: aliases.texts(name) for name in aliases.values} if aliases else {}


def _lane(table: TomlTable) -> Lane:
    lane = Lane(
        table.identifier("id"),
        table.text("name"),
        table.colour("colour"),
        table.one_of("shape", SHAPES),
    )
    table.finish()
    return lane


def _factor(table: TomlTable, lanes: Sequence[str]) -> Factor:
    factor = Factor(table.identifier("id"), table.text("name"), table.one_of("lane", lanes))
    table.finish()
    return factor


def _eras(tables: list[TomlTable]) -> list[Era]:
    """The eras in their order; each must begin on the day after the one before it ends."""
    eras: list[Era] = []
    previous: Era | None = None
    for place, table in enumerate(tables):
        last = place == len(tables) - 1
        era = _era(table, last)
        if era and previous and previous.interval.end:
            ends = previous.interval.end
            days = (era.interval.earliest - ends.latest).days
            if days != 1:
                fault = "overlaps" if days < 1 else "leaves a gap after"
                why = f'it {fault} "{previous.identifier}", which ends on {ends}'
                table.wrong("start", why, "Begin on the day after that end.")
        eras += [era] if era else []
        previous = era
    return eras


def _era(table: TomlTable, last: bool) -> Era | None:
    identifier, name = table.identifier("id"), table.text("name")
    start, end = table.date("start"), table.date("end", required=not last)
    table.finish()
    if start is None:
        return None
    try:
        return Era(identifier, name, Interval(start, end))
    except ValueError as error:
        table.wrong("end", str(error), "Correct one of the dates.")
        return None


def _notebook(table: TomlTable, eras: Sequence[str]) -> Notebook:
    notebook = Notebook(
        table.identifier("id"),
        table.text("title"),
        table.minutes("class_minutes"),
        table.minutes("alone_minutes"),
        table.one_of("era", eras, required=False),
    )
    table.finish()
    return notebook


def _chart(table: TomlTable) -> Chart:
    kind = table.one_of("kind", KINDS)
    chart = Chart(
        identifier=table.identifier("id"),
        kind=kind,
        title=table.text("title"),
        sentence=table.text("sentence"),
        series=table.texts("series", required=kind == "series"),
        charts=table.texts("charts", required=kind == "record"),
        unit=table.text("unit", required=kind == "series"),
        alternative_text=table.text("alternative_text"),
        line=table.line,
    )
    table.finish()
    return chart


def _check_stack(table: TomlTable, chart: Chart, stackable: Sequence[str]) -> None:
    for name in chart.charts:
        if name not in stackable:
            why = f'"{name}" is no chart of kind series or ladder'
            table.wrong("charts", why, f"Choose from: {', '.join(stackable) or 'none yet'}.")
