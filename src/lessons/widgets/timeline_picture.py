"""Draws a static timeline as SVG that follows the reader's light or dark screen."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from lessons.model.event import Event
from lessons.model.outline import Lane
from lessons.widgets import timeline_layout as layout
from lessons.widgets.timeline_labels import GAP, Label, labels
from lessons.widgets.timeline_layout import Axis, Bar, Mark
from lessons.widgets.timeline_scope import Scope
from lessons.widgets.timeline_text import width, wrap

# Colours stand here once for paper and once for a dark screen.
STYLE = (
    "svg{--g:#fff;--i:#1f1f1f;--s:#565656;--l:#d5d9df;--b:#f5f6f8}"
    "@media(prefers-color-scheme:dark){"
    "svg{--g:#111;--i:#eee;--s:#b9bec6;--l:#3a3f47;--b:#1d2026}}"
    "text{font:12px system-ui,sans-serif;fill:var(--i)}.s{fill:var(--s)}"
    ".n,.e{font-weight:600}.e{font-size:11px}"
    ".c{text-anchor:middle;font-weight:600}.g{fill:var(--g)}.b{fill:var(--b)}"
    ".l{stroke:var(--l)}.k{stroke:var(--s)}"
    ".p{fill:var(--g);stroke-dasharray:3 2}.o{fill:var(--g)}.f{fill-opacity:.35}"
)
SHAPES = {
    "circle": "M-7 0a7 7 0 1 1 14 0a7 7 0 1 1-14 0z",
    "square": "M-6.5-6.5h13v13h-13z",
    "diamond": "M0-8.5L8.5 0L0 8.5L-8.5 0z",
    "triangle": "M0-8L8.5 7H-8.5z",
}
# The left half of each shape: what is filled when an account is contested.
HALVES = {
    "circle": "M0-7a7 7 0 0 0 0 14z",
    "square": "M-6.5-6.5H0v13h-6.5z",
    "diamond": "M0-8.5V8.5L-8.5 0z",
    "triangle": "M0-8V7H-8.5z",
}

DASHES = {"planned": ' stroke-dasharray="5 3"', "circa": ' stroke-dasharray="1.5 2.5"'}


def picture(scope: Scope) -> str:
    """The SVG's text: eras, lanes, marks, bars, labels and axis of all events in scope."""
    axis = Axis(scope)
    bottom = layout.HEAD + len(scope.lanes) * layout.LANE
    height = bottom + layout.FOOT
    shapes = _shapes({lane.shape for lane in scope.lanes})
    parts = [shapes, *_ground(scope, axis, bottom)]
    for row, lane in enumerate(scope.lanes):
        parts += _lane(scope, axis, lane, layout.HEAD + row * layout.LANE)
    size = f'viewBox="0 0 {layout.WIDTH} {height}" width="{layout.WIDTH}" height="{height}"'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" {size}><style>{STYLE}</style>'
        f'<rect class="g" width="{layout.WIDTH}" height="{height}"/>{"".join(parts)}</svg>'
    )


def _ground(scope: Scope, axis: Axis, bottom: float) -> Iterator[str]:
    for place, era in enumerate(scope.eras):
        left = axis.x(era.first) if place else axis.left - layout.MARGIN
        right = axis.x(era.last, 1) if era is not scope.eras[-1] else layout.WIDTH
        yield _rect("b", left, 0, right - left, layout.HEAD - 4)
        if place:
            yield f'<path class="l" d="M{_n(left)} 0V{_n(bottom)}" stroke-dasharray="4 3"/>'
        names = wrap(era.name, 11, right - left - 6)
        if len(names) <= 2 and all(width(name, 11) <= right - left - 4 for name in names):
            for line, words in enumerate(names):
                yield _text(left + 4, 22 + 14 * (line - (len(names) - 1) / 2), words, "e", 11)
    for x, words in axis.ticks():
        yield f'<path class="l" d="M{_n(x)} {layout.HEAD}V{_n(bottom + 5)}"/>'
        left = min(x - width(words, 12) / 2, layout.WIDTH - width(words, 12) - 2)
        yield _text(left, bottom + 18, words, "s")
    for row in range(len(scope.lanes) + 1):
        y = layout.HEAD + row * layout.LANE
        yield f'<path class="l" d="M0 {_n(y)}H{layout.WIDTH}"/>'


def _lane(scope: Scope, axis: Axis, lane: Lane, top: float) -> Iterator[str]:
    events = [event for event in scope.events if event.lane == lane.identifier]
    y = top + layout.LABEL_ROWS * layout.LABEL_HEIGHT + 4 + layout.MARK / 2
    marks = layout.marks(axis, events, y)
    yield f'<g fill="{lane.colour}" stroke="{lane.colour}">'
    yield _use(lane.shape, 16, y)
    for bar in layout.bars(axis, events, y + layout.MARK / 2 + 1):
        yield _bar(bar, y)
    placed = labels(marks, axis.left - layout.MARGIN, layout.WIDTH)
    yield from (_leader(label) for label in placed if label.leader)
    yield from (_mark(mark, lane.shape) for mark in marks)
    yield "</g>"
    names = wrap(lane.name, 12, layout.GUTTER - 34)
    for line, words in enumerate(names):
        yield _text(32, y + 4 + 15 * (line - (len(names) - 1) / 2), words, "n")
    for label in placed:
        yield _text(label.box.left + GAP, label.box.bottom - 4, label.text)


def _mark(mark: Mark, shape: str) -> str:
    if len(mark.events) > 1:
        frame = f'x="{_n(mark.x - 11)}" y="{_n(mark.y - 9)}" width="22" height="18" rx="9"'
        # Words inside a lane's group would take the lane's colour for their outline.
        return (
            f'<rect class="o" {frame} stroke-width="2"/>'
            f'<text class="c" stroke="none" x="{_n(mark.x)}" y="{_n(mark.y + 4)}">'
            f"{len(mark.events)}</text>"
        )
    drawn = _use(shape, mark.x, mark.y, _kind(mark.chief))
    if mark.chief.confidence == "contested":
        drawn += _use(f"{shape}-half", mark.x, mark.y, ' stroke="none"')
    return drawn


def _shapes(names: set[str]) -> str:
    """Each shape once, by name: marks only say where it stands."""
    drawn = [f'<path id="{name}" d="{SHAPES[name]}" stroke-width="1.5"/>' for name in names]
    drawn += [f'<path id="{name}-half" d="{HALVES[name]}"/>' for name in names]
    return f"<defs>{''.join(sorted(drawn))}</defs>"


def _use(name: str, x: float, y: float, kind: str = "") -> str:
    return f'<use{kind} href="#{name}" x="{_n(x)}" y="{_n(y)}"/>'


def _kind(event: Event) -> str:
    if event.precision == "planned":
        return ' class="p"'
    if event.confidence == "contested":
        return ' class="o"'
    return ' class="f"' if event.precision == "circa" else ""


def _bar(bar: Bar, y: float) -> str:
    dashes = DASHES.get(bar.event.precision, "")
    left, right, at = _n(bar.left + 1), _n(bar.right - 1), _n(bar.y)
    caps = f"M{left} {_n(bar.y - 2.5)}v5M{right} {_n(bar.y - 2.5)}v5"
    return f'<path d="M{left} {at}H{right}{caps}" stroke-width="2"{dashes}/>'


def _leader(label: Label) -> str:
    line = label.leader
    return f'<path class="k" d="M{_n(label.mark.x)} {_n(line.top)}V{_n(line.bottom + 3)}"/>'


def _text(x: float, y: float, words: str, kind: str = "", size: int = 12) -> str:
    # The length is given, so that no reader's font makes labels meet.
    long = f'textLength="{_n(width(words, size))}"'
    named = f' class="{kind}"' if kind else ""
    return f'<text{named} x="{_n(x)}" y="{_n(y)}" {long}>{escape(words)}</text>'


def _rect(kind: str, x: float, y: float, wide: float, high: float) -> str:
    size = f'width="{_n(wide)}" height="{_n(high)}"'
    return f'<rect class="{kind}" x="{_n(x)}" y="{_n(y)}" {size}/>'


def _n(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0")
