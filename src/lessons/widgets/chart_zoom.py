"""What a chart's axes show of one era, or of all the time."""

from __future__ import annotations

import datetime

from lessons.widgets.chart_content import ChartContent
from lessons.widgets.chart_parts import era_end, midyear


def ranges(content: ChartContent, era: str = "") -> dict[str, list]:
    """Axis name → what it shows of that era (all when empty), values filling the height.

    Raises KeyError for an era that the chart's time does not touch.
    """
    first, last = content.span
    if era:
        found = {each.identifier: each for each in content.eras}
        if era not in found:
            names = ", ".join(found)
            raise KeyError(
                f"Chart {content.chart.identifier!r} shows {names}, not era {era!r}."
            )
        first = found[era].interval.earliest
        last = era_end(found[era], last)
    edge = max((last - first) * 0.02, datetime.timedelta(days=45))
    shown = {"xaxis": [str(first - edge), str(last + edge)]}
    for axis, part in _value_axes(content):
        points = [point for line in part.lines for point in line.points]
        seen = [point for point in points if first <= midyear(point) <= last] or points
        high, low = max(point.value for point in seen), min(point.value for point in seen)
        shown[axis] = [min(0, low * 1.15), max(high, 0) * 1.15 or 1]
    return shown


def _value_axes(content: ChartContent) -> list[tuple[str, ChartContent]]:
    if content.lines:
        return [("yaxis", content)]
    return [
        (f"yaxis{place}", part) for place, part in enumerate(content.parts, 2) if part.lines
    ]
