"""A chart's lines, steps and lanes as Plotly traces: plain dictionaries."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterable

from lessons.widgets.chart_content import (
    ChartContent,
    Dot,
    Line,
    Rung,
    midyear,
    number,
    vote_words,
)

SYMBOLS = {
    "reported": "circle",
    "derived": "diamond",
    "estimate": "circle-open",
    "contested": "x-thin-open",
}
SHAPES = {
    "circle": "circle",
    "square": "square",
    "diamond": "diamond",
    "triangle": "triangle-up",
}
ADOPTED, VETOED = "#2F7DB5", "#C2410C"

# A grey of 4.5:1 on white that stays readable on black, for pages without our
# style sheet; with it, all text and rules take the theme's own colours.
GREY = "#767676"


def safe(text: str) -> str:
    """Text for Plotly, which reads tags, and formulas between dollar signs."""
    for sign, entity in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("$", "&#36;")):
        text = text.replace(sign, entity)
    return text


def wrapped(text: str, width: int = 38) -> str:
    return "<br>".join(map(safe, textwrap.wrap(text, width)))


def line(drawn: Line, axis: str) -> dict:
    """One trace a line; a null between two runs keeps the gap open."""
    x, y, symbols, texts, hovers = [], [], [], [], []
    for run in drawn.runs():
        if x:
            for column in (x, y, symbols, texts, hovers):
                column.append(None)
        for place, point in enumerate(run):
            contested = point.basis == "contested"
            x.append(str(midyear(point)))
            y.append(point.value)
            symbols.append(SYMBOLS[point.basis])
            texts.append((drawn.letter if place == 0 else "") + " contested" * contested)
            unit = safe(point.unit)
            caveat = f"<br>{wrapped(point.caveat)}" if point.caveat else ""
            hovers.append(
                f"<b>{point.year}: {number(point.value)} {unit}</b><br>"
                f"{drawn.letter} {wrapped(drawn.label)}<br>{point.basis}{caveat}"
            )
    return {
        "type": "scatter",
        "mode": "lines+markers+text",
        "name": f"{drawn.letter} {safe(drawn.label)}",
        "x": x,
        "y": y,
        "yaxis": axis,
        "connectgaps": False,
        "text": [text.strip() if text is not None else None for text in texts],
        "textposition": "top center",
        "textfont": {"size": 11, "color": GREY},
        "hovertext": hovers,
        "hoverinfo": "text",
        "line": {"color": drawn.colour, "width": 2},
        "marker": {
            "color": drawn.colour,
            "size": 9,
            "symbol": [symbol or "circle" for symbol in symbols],
            "line": {"color": drawn.colour, "width": 2},
        },
        "cliponaxis": False,
    }


def steps(content: ChartContent, axis: str, at: Callable[[Rung], int]) -> list[dict]:
    """The staircase of what was adopted, then every measure as a mark upon it."""
    passed = [rung for rung in content.rungs if rung.passed]
    stairs = {
        "type": "scatter",
        "mode": "lines",
        "x": [str(rung.measure.date.earliest) for rung in passed] + [str(content.span[1])],
        "y": [at(rung) for rung in passed] + [at(passed[-1])] * bool(passed),
        "yaxis": axis,
        "line": {"shape": "hv", "color": ADOPTED, "width": 2},
        "hoverinfo": "skip",
    }
    marks = [
        _rung_marks(content, axis, at, rungs, name, colour, symbol)
        for rungs, name, colour, symbol in (
            (passed, "adopted", ADOPTED, "circle"),
            ([rung for rung in content.rungs if not rung.passed], "vetoed", VETOED, "x"),
        )
        if rungs
    ]
    return [stairs, *marks] if passed else marks


def _rung_marks(
    content: ChartContent,
    axis: str,
    at: Callable[[Rung], int],
    rungs: Iterable[Rung],
    name: str,
    colour: str,
    symbol: str,
) -> dict:
    rungs = list(rungs)
    member = content.course.council_member
    return {
        "type": "scatter",
        "mode": "markers+text" if name == "vetoed" else "markers",
        "name": name,
        "x": [str(rung.measure.date.earliest) for rung in rungs],
        "y": [at(rung) for rung in rungs],
        "yaxis": axis,
        "text": [name] * len(rungs),
        "textposition": "middle left",
        "textfont": {"size": 11, "color": GREY},
        "customdata": [rung.measure.event for rung in rungs],
        "hovertext": [
            f"<b>{rung.measure.date.display()}: {safe(rung.measure.number)}</b><br>"
            f"{rung.outcome} {rung.votes}. {safe(vote_words(rung, member))}<br>"
            f"{wrapped(rung.measure.trigger)}"
            for rung in rungs
        ],
        "hoverinfo": "text",
        "marker": {"color": colour, "size": 10, "symbol": symbol},
        "cliponaxis": False,
    }


def lane_marks(content: ChartContent) -> list[dict]:
    """Bars for what lasted, then one trace a lane with a mark for every event."""
    traces = []
    for index, lane in enumerate(content.course.lanes):
        dots = [dot for dot in content.dots if dot.event.lane == lane.identifier]
        lasting = [dot for dot in dots if dot.event.interval.end]
        places = {dot.event.identifier: dot.level * 0.15 - index for dot in dots}
        common = {"type": "scatter", "yaxis": "y", "name": safe(lane.name)}
        if lasting:
            heights = [places[dot.event.identifier] for dot in lasting]
            traces.append(
                common
                | {
                    "mode": "lines",
                    "x": [day for dot in lasting for day in _stretch(dot)],
                    "y": [each for height in heights for each in (height, height, None)],
                    "line": {"color": lane.colour, "width": 2},
                    "opacity": 0.6,
                    "hoverinfo": "skip",
                }
            )
        traces.append(
            common
            | {
                "mode": "markers",
                "x": [str(dot.day) for dot in dots],
                "y": [places[dot.event.identifier] for dot in dots],
                "customdata": [dot.event.identifier for dot in dots],
                "hovertext": [_dot_text(dot) for dot in dots],
                "hoverinfo": "text",
                "marker": {
                    "color": lane.colour,
                    "size": [5 + dot.event.importance for dot in dots],
                    "symbol": [
                        SHAPES[lane.shape] + "-open" * bool(dot.caution) for dot in dots
                    ],
                    "line": {"color": lane.colour, "width": 1},
                },
            }
        )
    return traces


def _stretch(dot: Dot) -> tuple[str, str, None]:
    return str(dot.event.interval.earliest), str(dot.event.interval.latest), None


def _dot_text(dot: Dot) -> str:
    caution = f"<br>{dot.caution}" if dot.caution else ""
    date, headline = safe(dot.event.display_date), wrapped(dot.event.headline)
    return f"<b>{date}</b><br>{headline}{caution}"
