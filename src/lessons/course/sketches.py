"""`[[sketches]]` of course.toml: what a learner draws, and what it is set beside."""

from __future__ import annotations

from collections.abc import Sequence

from lessons.course.toml_table import TomlTable
from lessons.model.chart import Chart
from lessons.model.sketch import MOST_YEARS, Sketch


def read(table: TomlTable, charts: Sequence[Chart], notebooks: Sequence[str]) -> Sketch:
    """The sketch of a table; its faults go to the table's errors."""
    drawable = [chart.identifier for chart in charts if chart.kind == "series"]
    sketch = Sketch(
        identifier=table.identifier("id"),
        title=table.text("title"),
        task=table.text("task"),
        years=tuple(map(int, table.numbers("years", whole=True))),
        low=table.number("low"),
        high=table.number("high"),
        step=table.number("step"),
        unit=table.text("unit", required=False),
        low_word=table.text("low_word", required=False),
        high_word=table.text("high_word", required=False),
        chart=table.one_of("chart", drawable, required=False),
        events=table.texts("events", required=False),
        given=tuple(map(int, table.numbers("given", required=False, whole=True))),
        afterwards=table.text("afterwards"),
        notebook=table.one_of("notebook", notebooks, required=False),
        line=table.line,
    )
    table.finish()
    _check(table, sketch)
    return sketch


def _check(table: TomlTable, sketch: Sketch) -> None:
    years = sketch.years
    if years and (list(years) != sorted(set(years)) or not 2 <= len(years) <= MOST_YEARS):
        why = "the years do not ascend, or are fewer than two or too many"
        table.wrong("years", why, f"Write 2 to {MOST_YEARS} years, the earliest first.")
    if sketch.high <= sketch.low:
        table.wrong("high", "it is not above low", "Give the largest value of the scale.")
    elif not 0 < sketch.step <= sketch.high - sketch.low:
        table.wrong("step", "it does not fit the scale", "Give the distance of two values.")
    if bool(sketch.chart) == bool(sketch.events):
        why = "a sketch is set beside a chart or beside events, one of the two"
        table.wrong("chart", why, "Name a chart, or list events.")
    if stray := [year for year in sketch.given if year not in years]:
        table.wrong("given", f"{stray[0]} is not among the years", "Take it from years.")
