"""A sketch on paper: an empty grid to draw in, and what to enter."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from lessons.course.rendering import inline, to_text
from lessons.model.sketch import Sketch
from lessons.widgets import sketch_record
from lessons.widgets.picture_address import picture_address

if TYPE_CHECKING:
    from lessons.course.course import Course

WIDTH, HEIGHT, LEFT, TOP, FOOT = 720, 260, 64, 16, 34
INVITATION = "Run this cell to draw and compare, or draw on paper."
LINES = 5


def html(course: Course, sketch: Sketch) -> str:
    """The empty grid as a picture, the task over it and the ends of the scale in words."""
    return f"<div>\n{body(course, sketch)}<p><em>{INVITATION}</em></p>\n</div>"


def body(course: Course, sketch: Sketch) -> str:
    """The same without the invitation to run a cell, for a page to print."""
    words = escape(alternative(sketch), quote=True)
    return (
        f"<p><strong>{inline(sketch.title)}</strong></p>\n<p>{inline(sketch.task)}</p>\n"
        f'<figure><img alt="{words}" src="{picture_address(picture(course, sketch))}" '
        f'width="{WIDTH}"></figure>\n'
    )


def text(sketch: Sketch) -> str:
    words = (to_text(sketch.title), "", to_text(sketch.task), alternative(sketch), INVITATION)
    return "\n".join(words)


def alternative(sketch: Sketch) -> str:
    """What the grid is made of."""
    years = ", ".join(map(str, sketch.years))
    return f"An empty chart. Years: {years}. Scale: {scale(sketch)}."


def scale(sketch: Sketch) -> str:
    """`from 0 (far apart) to 10 (very close)`, or with a unit."""
    low = f"{sketch.low:,g}" + (f" ({sketch.low_word})" if sketch.low_word else "")
    high = f"{sketch.high:,g}" + (f" ({sketch.high_word})" if sketch.high_word else "")
    return f"from {low} to {high}" + (f" {sketch.unit}" if sketch.unit else "")


def picture(course: Course, sketch: Sketch) -> str:
    """The grid as SVG, with the points that are given."""
    first, end = sketch.years[0], sketch.years[-1] + 1
    bottom = HEIGHT - FOOT

    def x(year: float) -> float:
        return LEFT + 4 + (year + 0.5 - first) / (end - first) * (WIDTH - LEFT - 24)

    def y(value: float) -> float:
        return bottom - (value - sketch.low) / (sketch.high - sketch.low) * (bottom - TOP)

    parts = []
    for place in range(LINES + 1):
        value = sketch.low + (sketch.high - sketch.low) * place / LINES
        parts.append(
            f'<path d="M{LEFT} {y(value):.4g}H{WIDTH - 8}" stroke="#ddd"/>'
            f'<text x="{LEFT - 6}" y="{y(value) + 4:.4g}" text-anchor="end">{value:,.4g}</text>'
        )
    for year in sketch.years:
        parts.append(
            f'<path d="M{x(year):.4g} {TOP}V{bottom}" stroke="#ddd"/>'
            f'<text x="{x(year):.4g}" y="{bottom + 18}" text-anchor="middle">{year}</text>'
        )
    for year, value in sketch_record.given(course, sketch):
        parts.append(f'<circle cx="{x(year):.4g}" cy="{y(value):.4g}" r="5" fill="#0b5cad"/>')
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" '
        'font-family="sans-serif" font-size="12" fill="#3a3a3a">'
        f'<path d="M0 0h{WIDTH}v{HEIGHT}H0z" fill="#fff"/>{"".join(parts)}</svg>'
    )
