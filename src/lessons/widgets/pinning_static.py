"""A pinning on paper: an empty line of time, and the statements to put on it."""

from __future__ import annotations

from lessons.course.rendering import inline, to_text
from lessons.model.pinning import Pinning
from lessons.widgets.picture_address import picture_address

WIDTH, HEIGHT, EDGE, DECADE = 720, 90, 24, 10
INVITATION = "Run this cell to pin and compare, or write the numbers on a line of your own."


def html(pinning: Pinning) -> str:
    """The statements in a numbered list under the empty line; nothing of the record."""
    rows = "".join(f"<li>{inline(statement)}</li>" for statement in pinning.statements)
    words = f"An empty line of time from {pinning.start} to {pinning.end}."
    return (
        f"<div>\n<p><strong>{inline(pinning.title)}</strong></p>\n<p>{inline(pinning.task)}</p>\n"
        f'<figure><img alt="{words}" src="{picture_address(picture(pinning))}" '
        f'width="{WIDTH}"></figure>\n<ol>{rows}</ol>\n<p><em>{INVITATION}</em></p>\n</div>'
    )


def text(pinning: Pinning) -> str:
    rows = [f"{place}. {to_text(words)}" for place, words in enumerate(pinning.statements, 1)]
    line = f"A line of time from {pinning.start} to {pinning.end}."
    head = [to_text(pinning.title), "", to_text(pinning.task), line]
    return "\n".join([*head, *rows, "", INVITATION])


def picture(pinning: Pinning) -> str:
    """The line as SVG, with a tick for every ten years."""
    scale = (WIDTH - 2 * EDGE) / (pinning.end - pinning.start)
    first = -(-pinning.start // DECADE) * DECADE
    ticks = "".join(
        f'<path d="M{x:.4g} 48v14" stroke="#3a3a3a"/>'
        f'<text x="{x:.4g}" y="80" text-anchor="middle">{year}</text>'
        for year in range(first, pinning.end + 1, DECADE)
        for x in [EDGE + (year - pinning.start) * scale]
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" '
        'font-family="sans-serif" font-size="12" fill="#3a3a3a">'
        f'<path d="M0 0h{WIDTH}v{HEIGHT}H0z" fill="#fff"/>'
        f'<path d="M{EDGE} 55H{WIDTH - EDGE}" stroke="#3a3a3a" stroke-width="2"/>{ticks}</svg>'
    )
