"""Views of a map as SVG paths, and as a picture for a page without scripts."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from html import escape

from lessons.model.atlas import View
from lessons.widgets.atlas_places import Spot

WIDTH = 720
Project = Callable[[float, float], tuple[float, float]]


def projection(view: View) -> tuple[Project, int]:
    """From degrees to points of a picture 720 wide, and its height.

    Equirectangular, true to scale in the middle of the view
    (https://proj.org/en/stable/operations/projections/eqc.html).
    """
    west, south, east, north = view.bounds
    scale = WIDTH / (east - west)
    stretch = scale / math.cos(math.radians((south + north) / 2))

    def project(longitude: float, latitude: float) -> tuple[float, float]:
        return round((longitude - west) * scale, 1), round((north - latitude) * stretch, 1)

    return project, round((north - south) * stretch)


def paths(view: View) -> list[tuple[str, bool]]:
    """Each land of a view as the `d` of a path, and whether the map is about it."""
    project, _ = projection(view)
    return [
        ("".join(_path(project, ring) for ring in land.rings), land.focus)
        for land in view.lands
    ]


def _path(project: Project, ring: Iterable[tuple[float, float]]) -> str:
    points = [project(*point) for point in ring]
    steps = [(x, y) for at, (x, y) in enumerate(points) if not at or (x, y) != points[at - 1]]
    return "M" + "L".join(f"{x:g} {y:g}" for x, y in steps) + "Z"


def names(view: View) -> list[tuple[float, float, str]]:
    """Where the names of lands stand."""
    project, _ = projection(view)
    return [(*project(*land.label), land.name) for land in view.lands if land.name]


def radius(count: int) -> float:
    """The radius of a mark for so many events: its area grows with them."""
    return round(3 + 2.2 * math.sqrt(count), 1)


def picture(view: View, spots: Iterable[Spot]) -> str:
    """The view as one SVG, each place with its name."""
    project, height = projection(view)
    parts = [f'<path d="M0 0h{WIDTH}v{height}H0z" fill="#dfe9f2"/>']
    for path, focus in paths(view):
        fill = "#f3dfc0" if focus else "#fbfbf8"
        parts.append(f'<path d="{path}" fill="{fill}" stroke="#767b84"/>')
    for x, y, name in names(view):
        parts.append(f'<text x="{x:g}" y="{y:g}" fill="#565656">{escape(name)}</text>')
    marks = [
        (*project(spot.longitude, spot.latitude), radius(len(spot.events)), spot.name)
        for spot in spots
        if view.holds(spot.longitude, spot.latitude)
    ]
    for x, y, size, _ in marks:
        parts.append(
            f'<circle cx="{x:g}" cy="{y:g}" r="{size:g}" fill="#0b5cad" stroke="#fff"/>'
        )
    taken: list[tuple[float, float, float]] = []
    for x, y, size, name in marks:
        # A name is left out where it would cover another: the list has it.
        label = (x + size + 3, y + 4, x + size + 3 + 7 * len(name))
        if not any(_covers(label, other) for other in taken):
            taken.append(label)
            parts.append(f'<text x="{label[0]:g}" y="{label[1]:g}">{escape(name)}</text>')
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" '
        f'font-family="sans-serif" font-size="12" fill="#1f1f1f">{"".join(parts)}</svg>'
    )


def _covers(one: tuple[float, float, float], other: tuple[float, float, float]) -> bool:
    """Whether two names (left, base line, right) would lie on each other."""
    return abs(one[1] - other[1]) < 13 and one[0] < other[2] and other[0] < one[2]
