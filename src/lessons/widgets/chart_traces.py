"""A chart's lines, steps and lanes as Plotly traces: plain dictionaries."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterable

from lessons.widgets.chart_content import ChartContent
from lessons.widgets.chart_parts import Dot, Line, Rung, midyear, number, vote_words

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


def lines(content: ChartContent, axis: str) -> list[dict]:
    """One trace a line of readings, then one with the letters that stand beside them."""
    traces = [_line(line, axis) for line in content.lines]
    if content.labels:
        traces.append(
            {
                "type": "scatter",
                "mode": "markers+text",
                "x": [str(label.day) for label in content.labels],
                "y": [label.value for label in content.labels],
                "yaxis": axis,
                "text": [label.text for label in content.labels],
                "textposition": "top left",
                "textfont": {"size": 11, "color": GREY},
                # Unseen, but it keeps the letter off the reading's own mark.
                "marker": {"size": 9, "opacity": 0},
                "hoverinfo": "skip",
                "cliponaxis": False,
            }
        )
    return traces


def _line(line: Line, axis: str) -> dict:
    """A null between two runs keeps the gap open."""
    x, y, symbols, hovers = [], [], [], []
    for run in line.runs():
        if x:
            for column, nothing in ((x, None), (y, None), (symbols, "circle"), (hovers, "")):
                column.append(nothing)
        for point in run:
            x.append(str(midyear(point)))
            y.append(point.value)
            symbols.append(SYMBOLS[point.basis])
            unit = safe(point.unit)
            caveat = f"<br>{wrapped(point.caveat)}" if point.caveat else ""
            hovers.append(
                f"<b>{point.year}: {number(point.value)} {unit}</b><br>"
                f"{line.letter} {wrapped(line.label)}<br>{point.basis}{caveat}"
            )
    return {
        "type": "scatter",
        "mode": "lines+markers",
        "name": f"{line.letter} {safe(line.label)}",
        "x": x,
        "y": y,
        "yaxis": axis,
        "connectgaps": False,
        "hovertext": hovers,
        "hoverinfo": "text",
        "line": {"color": line.colour, "width": 2},
        "marker": {
            "color": line.colour,
            "size": 9,
            "symbol": symbols,
            "line": {"color": line.colour, "width": 2},
        },
        "cliponaxis": False,
    }


def steps(
    content: ChartContent, axis: str, at: Callable[[Rung], int], named: bool = True
) -> list[dict]:
    """The staircase of what was adopted, then every measure as a mark upon it.

    `at` says how high a measure stands; vetoes carry that word when `named`.
    """
    passed = [rung for rung in content.rungs if rung.passed]
    vetoed = [rung for rung in content.rungs if not rung.passed]
    stairs = {
        "type": "scatter",
        "mode": "lines",
        "x": [str(rung.measure.date.earliest) for rung in passed] + [str(content.span[1])],
        "y": [at(rung) for rung in (*passed, *passed[-1:])],
        "yaxis": axis,
        "line": {"shape": "hv", "color": ADOPTED, "width": 2},
        "hoverinfo": "skip",
    }
    marks = [
        _rung_marks(content, axis, at, rungs, name, colour, symbol, word)
        for rungs, name, colour, symbol, word in (
            (passed, "adopted", ADOPTED, "circle", ""),
            (vetoed, "vetoed", VETOED, "x", "vetoed" * named),
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
    word: str,
) -> dict:
    rungs = list(rungs)
    member = content.course.council_member
    return {
        "type": "scatter",
        "mode": "markers+text" if word else "markers",
        "name": name,
        "x": [str(rung.measure.date.earliest) for rung in rungs],
        "y": [at(rung) for rung in rungs],
        "yaxis": axis,
        "text": word,
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
                    "opacity": 1,
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
