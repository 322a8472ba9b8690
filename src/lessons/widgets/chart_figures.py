"""Draws a chart's content as a plain `go.Figure`, the same JSON every time."""

from __future__ import annotations

from plotly import graph_objs as go

from lessons.widgets.chart_axes import (
    LINE,
    NARROW,
    axis,
    common,
    heading,
    note,
    panel_name,
    time_axis,
    title_layout,
    value_axis,
)
from lessons.widgets.chart_content import ChartContent
from lessons.widgets.chart_parts import era_end
from lessons.widgets.chart_traces import lane_marks, lines, steps, wrapped
from lessons.widgets.chart_zoom import ranges

# Read by Plotly's page code: no toolbar, nothing that uploads or calls home. Not
# `responsive`: a changed layout then has no height, and JupyterLab resizes anyway.
CONFIG = {
    "displayModeBar": False,
    "displaylogo": False,
    "showSendToCloud": False,
    "plotlyServerURL": "",
    "showLink": False,
    "scrollZoom": False,
    "doubleClick": False,
}

BAND = "rgba(128,128,128,0.10)"

SERIES_HEIGHT, RECORD_HEIGHT, RUNG_HEIGHT = 360, 640, 28
TOP = 40  # room above the plot for era numbers and the marked event


def figure(content: ChartContent, era: str = "") -> go.Figure:
    """The chart as a figure; `era` is the identifier of the era to zoom to, or empty."""
    build = {"series": _series, "ladder": _ladder, "record": _record}[content.chart.kind]
    traces, layout = build(content)
    title = wrapped(content.chart.title, NARROW)
    below = wrapped(layout.pop("subtitle", ""), NARROW + 8)
    rows = title.count("<br>") + 1 + bool(below) * (below.count("<br>") + 1)
    layout["margin"] = {"l": 8, "r": 12, "t": TOP + LINE * rows, "b": 32}
    layout = common() | layout
    layout["title"] = title_layout(title, below)
    layout["shapes"], layout["annotations"] = _bands(content)
    layout["annotations"] += layout.pop("names", [])
    for name, interval in ranges(content, era).items():
        layout[name] = layout[name] | {"range": interval}
    layout["meta"] = {"chart": content.chart.identifier}
    return go.Figure(data=traces, layout=layout)


def _series(content: ChartContent) -> tuple[list, dict]:
    layout = {
        "height": SERIES_HEIGHT,
        "xaxis": time_axis(),
        "yaxis": value_axis(),
        "subtitle": content.chart.unit,
    }
    return lines(content, "y"), layout


def _ladder(content: ChartContent) -> tuple[list, dict]:
    rungs = content.rungs
    member = content.course.council_member
    labels = [wrapped(rung.words, 24) for rung in rungs]
    layout = {
        "height": RUNG_HEIGHT * len(rungs) + 110,
        "xaxis": time_axis(),
        "yaxis": axis()
        | {
            "tickvals": list(range(1, len(rungs) + 1)),
            "ticktext": labels,
            "range": [0.4, len(rungs) + 0.6],
        },
        "subtitle": f"Measure, votes for–against–abstaining, vote of {member}",
    }
    return steps(content, "y", lambda rung: rung.place), layout


def _record(content: ChartContent) -> tuple[list, dict]:
    panels = _domains(len(content.parts))
    lanes = content.course.lanes
    layout = {
        "height": RECORD_HEIGHT,
        "xaxis": time_axis() | {"anchor": "free", "position": 0},
        "yaxis": axis()
        | {
            "tickvals": [-index for index in range(len(lanes))],
            "ticktext": [wrapped(lane.name, 13) for lane in lanes],
            "range": [0.55 - len(lanes), 0.75],
            "domain": panels[0],
        },
        "names": [],
    }
    traces = lane_marks(content)
    for place, (part, domain) in enumerate(zip(content.parts, panels[1:], strict=True), 2):
        traces += lines(part, f"y{place}")
        if part.rungs:
            traces += steps(part, f"y{place}", lambda rung: rung.height, named=False)
            top = max(rung.height for rung in part.rungs)
            layout[f"yaxis{place}"] = axis() | {"range": [0, top * 1.15], "nticks": 4}
            below = "measures adopted so far"
        else:
            layout[f"yaxis{place}"] = value_axis()
            below = part.chart.unit
        layout[f"yaxis{place}"]["domain"] = domain
        layout["names"].append(panel_name(heading(part.chart.title, below), domain[1], 3))
    return traces, layout


def _bands(content: ChartContent) -> tuple[list[dict], list[dict]]:
    """Every second era shaded, each with its number above: the buttons say its name."""
    shapes, numbers = [], []
    first, last = content.span
    for place, era in enumerate(content.course.eras, 1):
        if era not in content.eras:
            continue
        start, end = max(era.interval.earliest, first), min(era_end(era, last), last)
        if place % 2:
            shapes.append(
                {
                    "type": "rect",
                    "layer": "below",
                    "xref": "x",
                    "yref": "paper",
                    "x0": str(start),
                    "x1": str(end),
                    "y0": 0,
                    "y1": 1,
                    "fillcolor": BAND,
                    "line": {"width": 0},
                }
            )
        middle = start + (end - start) / 2
        numbers.append(note(str(place), 1, 1) | {"xref": "x", "x": str(middle)})
    return shapes, numbers


def _domains(stacked: int) -> list[list[float]]:
    """The panels' shares of the height, from the top: events two fifths, the rest alike."""
    gap = 0.09
    below = (0.6 - gap * stacked) / max(stacked, 1)
    panels = [[0.6 if stacked else 0, 1.0]]
    for _ in range(stacked):
        top = panels[-1][0] - gap
        panels.append([round(top - below, 4), round(top, 4)])
    panels[-1][0] = max(0.0, panels[-1][0])
    return panels
