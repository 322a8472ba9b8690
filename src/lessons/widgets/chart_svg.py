"""Shapes and words of a picture as SVG text, and the panels they stand in."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from html import escape

WIDTH = 720
TOP, BOTTOM, RIGHT = 52, 28, 16
INK, RULE, BAND = "#3a3a3a", "#dddddd", "#f2f2f2"


@dataclass(frozen=True, slots=True)
class Panel:
    """A rectangle with a time axis that all panels share and a scale of its own.

    Distances are in pixels from the picture's top left corner.
    """

    left: float
    top: float
    height: float
    span: tuple[datetime.date, datetime.date]
    low: float
    high: float

    def x(self, day: datetime.date) -> float:
        first, last = self.span
        share = (day - first).days / max((last - first).days, 1)
        return self.left + min(max(share, 0), 1) * (WIDTH - RIGHT - self.left)

    def y(self, value: float) -> float:
        share = (value - self.low) / (self.high - self.low)
        return self.top + self.height * (1 - share)


CORNERS = {
    "square": ((-1, -1), (1, -1), (1, 1), (-1, 1)),
    "diamond": ((0, -1.3), (1.3, 0), (0, 1.3), (-1.3, 0)),
    "triangle": ((0, -1.2), (1.1, 0.9), (-1.1, 0.9)),
}


def outline(name: str, x: float, y: float, size: float) -> str:
    """A shape as a piece of a path, so that many of them can be one element."""
    # Steps from corner to corner are shorter to write than places.
    if name == "circle":
        arc = f"a{size:g} {size:g} 0 1 0 "
        return f"M{x - size:.4g} {y:.4g}{arc}{2 * size:g} 0{arc}{-2 * size:g} 0z"
    corners = CORNERS[name]
    moves = [
        f"{(to[0] - at[0]) * size:.3g} {(to[1] - at[1]) * size:.3g}"
        for at, to in zip(corners, corners[1:], strict=False)
    ]
    left, top = (place + step * size for place, step in zip((x, y), corners[0], strict=True))
    return f"M{left:.4g} {top:.4g}l{' '.join(moves).replace(' -', '-')}z"


def shape(name: str, x: float, y: float, size: float, colour: str, hollow: bool = False) -> str:
    return filled(outline(name, x, y, size), colour, hollow)


def filled(path: str, colour: str, hollow: bool = False) -> str:
    """A path painted in its colour, or white with an edge of it."""
    paint = f'fill="#fff" stroke="{colour}"' if hollow else f'fill="{colour}"'
    return f'<path d="{path}" {paint}/>' if path else ""


def stamp(name: str, colour: str) -> str:
    """A shape of unit size that `marks` of that shape repeats: once for each colour."""
    if name == "circle":
        return ""
    shape = filled(outline(name, 0, 0, 1), colour)
    return f'<marker id="{_stamp(name, colour)}" overflow="visible">{shape}</marker>'


def marks(name: str, places: list[tuple[float, float]], size: float, colour: str) -> str:
    """Many painted shapes of one size as one element; but for circles, `stamp` comes before."""
    if name == "circle":
        # The round end of a line without length is a circle.
        points = "".join(f"M{x:.4g} {y:.4g}h0" for x, y in places)
        line = f'stroke="{colour}" stroke-width="{2 * size:g}" stroke-linecap="round"'
        return f'<path d="{points}" {line}/>'
    # A stamp stands at each corner of an unseen line, and grows with the line's width.
    corners = " ".join(f"{x:.4g} {y:.4g}" for x, y in places)
    look = f'fill="none" stroke-width="{size:g}" style="marker:url(#{_stamp(name, colour)})"'
    return f'<path d="M{corners}" {look}/>'


def _stamp(name: str, colour: str) -> str:
    return f"{name}{colour.removeprefix('#')}"


def cross(x: float, y: float, colour: str) -> str:
    path = f"M{x - 5:.1f} {y - 5:.1f}l10 10m0 -10l-10 10"
    return f'<path d="{path}" stroke="{colour}" stroke-width="3"/>'


def rule(panel: Panel, y: float) -> str:
    width = WIDTH - RIGHT - panel.left
    return f'<path d="M{panel.left:g} {y:.4g}h{width:g}" stroke="{RULE}"/>'


def text(x: float, y: float, words: str, weight: str = "", anchor: str = "") -> str:
    weight = f' font-weight="{weight}"' if weight else ""
    anchor = f' text-anchor="{anchor}"' if anchor else ""
    return f'<text x="{x:.4g}" y="{y:.4g}"{weight}{anchor}>{escape(words, quote=False)}</text>'
