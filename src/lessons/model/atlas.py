"""A map of the course: views with outlines of land, on which places can be put."""

from __future__ import annotations

from dataclasses import dataclass

# A ring of longitude and latitude pairs, in degrees.
Ring = tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Land:
    """Rings of one country or coast, and where its name stands; `focus`: what it is about."""

    rings: tuple[Ring, ...]
    focus: bool = False
    name: str = ""
    label: tuple[float, float] = (0.0, 0.0)


@dataclass(frozen=True, slots=True)
class View:
    """A part of the earth: its bounds in degrees (west, south, east, north), and its land."""

    identifier: str
    name: str
    bounds: tuple[float, float, float, float]
    lands: tuple[Land, ...]

    def holds(self, longitude: float, latitude: float) -> bool:
        west, south, east, north = self.bounds
        return west <= longitude <= east and south <= latitude <= north


@dataclass(frozen=True, slots=True, kw_only=True)
class Atlas:
    """Views of one map, with the words around it and the credit of its outlines."""

    identifier: str
    title: str
    sentence: str
    alternative_text: str
    credit: str
    views: tuple[View, ...]
