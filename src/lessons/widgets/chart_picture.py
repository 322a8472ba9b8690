"""Draws a chart's content as a small SVG picture that needs no script."""

from __future__ import annotations

import datetime
import math
import textwrap
from collections.abc import Callable, Iterator

from lessons.model.outline import Lane
from lessons.widgets.chart_content import ChartContent
from lessons.widgets.chart_parts import Dot, Rung, era_end, midyear, number
from lessons.widgets.chart_svg import (
    BAND,
    BOTTOM,
    INK,
    RIGHT,
    TOP,
    WIDTH,
    Panel,
    cross,
    filled,
    marks,
    outline,
    rule,
    shape,
    stamp,
    text,
)

# The shapes of what was counted; an estimate is hollow, a contested count a cross.
SOLID = {"reported": "circle", "derived": "diamond"}
ADOPTED, VETOED = "#2F7DB5", "#C2410C"
LINE = 18  # from one line of a label to the next


def picture(content: ChartContent) -> str:
    """The SVG's text: its own white ground, so that it reads in any theme and on paper."""
    draw = {"series": _series, "ladder": _ladder, "record": _record}[content.chart.kind]
    parts, height = draw(content)
    heading = text(8, 20, content.chart.title, "bold")
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height:g}" '
        f'width="{WIDTH}" height="{height:g}" font-family="sans-serif" font-size="12" '
        f'fill="{INK}"><rect width="{WIDTH}" height="{height:g}" fill="#fff"/>'
        f"{heading}{''.join(parts)}</svg>"
    )


def _series(content: ChartContent) -> tuple[list[str], float]:
    panel = _value_panel(content, left=64, top=TOP, height=260, span=_span(content))
    parts = [*_ground(content, [panel]), text(8, 40, content.chart.unit)]
    return [*parts, *_readings(content, panel)], panel.top + panel.height + BOTTOM


def _ladder(content: ChartContent) -> tuple[list[str], float]:
    count = len(content.rungs)
    height = 26 * count
    panel = Panel(290, TOP, height, _span(content), 0.4, count + 0.6)
    parts = _ground(content, [panel])
    parts.append(
        text(
            8,
            40,
            f"Measure, votes for–against–abstaining, vote of {content.course.council_member}",
        )
    )
    for rung in content.rungs:
        y = panel.y(rung.place)
        parts += [rule(panel, y), text(panel.left - 6, y + 4, rung.words, anchor="end")]
    return [
        *parts,
        *_rungs(content, panel, lambda rung: rung.place),
    ], panel.top + height + BOTTOM


def _record(content: ChartContent) -> tuple[list[str], float]:
    span = _span(content)
    lanes = content.course.lanes
    panels = [Panel(110, TOP, 62 * len(lanes), span, 0.5 - len(lanes), 0.8)]
    parts: list[str] = []
    for part in content.parts:
        top = panels[-1].top + panels[-1].height + 30
        below = part.chart.unit if part.lines else "measures adopted so far"
        heading = f"{part.chart.title}: {below}"
        parts.append(text(panels[0].left, top - 6, heading, "bold"))
        if part.rungs:
            top_step = max(rung.height for rung in part.rungs)
            panel = Panel(110, top, 110, span, 0, top_step * 1.15)
            parts += [
                *_scale(panel),
                *_rungs(part, panel, lambda rung: rung.height, named=False),
            ]
        else:
            panel = _value_panel(part, left=110, top=top, height=130, span=span)
            parts += _readings(part, panel)
        panels.append(panel)
    for index, lane in enumerate(lanes):
        words = textwrap.wrap(lane.name, 15)
        for row, word in enumerate(words):
            y = panels[0].y(-index) + (row - len(words) / 2) * 14 + 12
            parts.append(text(panels[0].left - 6, y, word, anchor="end"))
        dots = [dot for dot in content.dots if dot.event.lane == lane.identifier]
        parts += _dots(dots, panels[0], index, lane)
    return [*_ground(content, panels), *parts], panels[-1].top + panels[-1].height + BOTTOM


def _span(content: ChartContent) -> tuple[datetime.date, datetime.date]:
    first, last = content.span
    edge = max((last - first) * 0.02, datetime.timedelta(days=45))
    return first - edge, last + edge


def _value_panel(content: ChartContent, **place: object) -> Panel:
    values = [point.value for line in content.lines for point in line.points]
    return Panel(**place, low=min(0, *values) * 1.15, high=max(0, *values) * 1.12 or 1)


def _ground(content: ChartContent, panels: list[Panel]) -> list[str]:
    """Era bands with their numbers, and the years under the lowest panel."""
    head, foot = panels[0], panels[-1]
    bottom = foot.top + foot.height
    parts = []
    for place, era in enumerate(content.course.eras, 1):
        if era not in content.eras:
            continue
        start = head.x(era.interval.earliest)
        end = head.x(era_end(era, content.span[1]))
        if place % 2:
            parts.append(
                f'<rect x="{start:.1f}" y="{head.top:g}" width="{end - start:.1f}" '
                f'height="{bottom - head.top:g}" fill="{BAND}"/>'
            )
        parts.append(text((start + end) / 2, head.top - 4, str(place), anchor="middle"))
    first, last = head.span
    ticks = ""
    step = next(s for s in (1, 2, 5, 10, 20, 50, 100) if (last.year - first.year) / s <= 12)
    for year in range(math.ceil((first.year + 0.01) / step) * step, last.year + 1, step):
        x = head.x(datetime.date(year, 1, 1))
        ticks += f"M{x:.4g} {bottom:g}v5"
        parts.append(text(x, bottom + 18, str(year), anchor="middle"))
    width = WIDTH - RIGHT - head.left
    axis = f"M{head.left:g} {bottom:g}h{width:g}{ticks}"
    return [*parts, f'<path d="{axis}" stroke="{INK}"/>']


def _scale(panel: Panel) -> Iterator[str]:
    """Three to six round values, each with its rule."""
    rough = (panel.high - panel.low) / 4
    unit = 10 ** math.floor(math.log10(rough))
    step = next(unit * s for s in (1, 2, 5, 10) if unit * s >= rough)
    for index in range(math.ceil(panel.low / step), math.floor(panel.high / step) + 1):
        y = panel.y(index * step)
        yield rule(panel, y)
        value = number(round(index * step, 6))
        yield text(panel.left - 6, y + 4, value, anchor="end")


def _readings(content: ChartContent, panel: Panel) -> Iterator[str]:
    yield from _scale(panel)
    for line in content.lines:
        for run in line.runs():
            places = [(panel.x(midyear(point)), panel.y(point.value)) for point in run]
            if len(run) > 1:
                path = " ".join(f"{x:.1f},{y:.1f}" for x, y in places)
                yield f'<polyline points="{path}" fill="none" stroke="{line.colour}"/>'
            solid = ""
            for point, (x, y) in zip(run, places, strict=True):
                if point.basis in SOLID:
                    solid += outline(SOLID[point.basis], x, y, 4)
                elif point.basis == "estimate":
                    yield shape("circle", x, y, 4, line.colour, hollow=True)
                else:
                    yield cross(x, y, line.colour)
            yield filled(solid, line.colour)
    for label in content.labels:
        x, y = panel.x(label.day) - 5, panel.y(label.value) - 5
        yield text(x, y, label.text, anchor="end")


def _rungs(
    content: ChartContent, panel: Panel, height: Callable[[Rung], int], named: bool = True
) -> Iterator[str]:
    def at(rung: Rung) -> tuple[float, float]:
        return panel.x(rung.measure.date.earliest), panel.y(height(rung))

    passed = [rung for rung in content.rungs if rung.passed]
    if passed:
        x, y = at(passed[0])
        path = f"M{x:.1f} {y:.1f}"
        for x, y in map(at, passed[1:]):
            path += f"H{x:.1f}V{y:.1f}"
        path += f"H{panel.x(content.span[1]):.1f}"
        yield f'<path d="{path}" fill="none" stroke="{ADOPTED}" stroke-width="2"/>'
    yield filled("".join(outline("circle", *at(rung), 4) for rung in passed), ADOPTED)
    for rung in content.rungs:
        x, y = at(rung)
        if not rung.passed:
            yield cross(x, y, VETOED)
            if named:
                yield text(x - 9, y + 4, "vetoed", anchor="end")


def _dots(dots: list[Dot], panel: Panel, index: int, lane: Lane) -> Iterator[str]:
    """A lane's events: how long they lasted, those well known, those in doubt."""
    bars, doubted = "", ""
    known: dict[float, list[tuple[float, float]]] = {}
    for dot in dots:
        y = panel.y(dot.level * 0.15 - index)
        if dot.event.interval.end:
            start, end = (
                panel.x(dot.event.interval.earliest),
                panel.x(dot.event.interval.latest),
            )
            bars += f"M{start:.4g} {y:.4g}H{end:.4g}"
        size, x = 2 + dot.event.importance * 0.5, panel.x(dot.day)
        if dot.caution:
            doubted += outline(lane.shape, x, y, size)
        else:
            known.setdefault(size, []).append((x, y))
    yield f'<path d="{bars}" stroke="{lane.colour}"/>' if bars else ""
    yield stamp(lane.shape, lane.colour) if known else ""
    for size, places in sorted(known.items()):
        yield marks(lane.shape, places, size, lane.colour)
    yield filled(doubted, lane.colour, hollow=True)
