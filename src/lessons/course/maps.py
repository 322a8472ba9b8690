"""maps/*.geojson: outlines of land, clipped to views.

The format is GeoJSON (RFC 7946), with the words of the map, its credit and its
views as further members; each feature names its view.
"""

from __future__ import annotations

import json
from pathlib import PurePosixPath
from typing import Any

from lessons.model.atlas import Atlas, Land, Ring, View
from lessons.model.content_error import ContentError

_WORDS = ("title", "sentence", "alternative_text", "credit")
_MEND = "Take the file from where it came from once more, or correct this member."


class _Fault(Exception):
    """What is wrong, and in which member."""


def read(text: str, path: str) -> tuple[tuple[Atlas, ...], list[ContentError]]:
    """The map of a file, by itself in a tuple, or the first fault of the file."""
    try:
        values = json.loads(text)
        views = tuple(_view(values, one) for one in _list(values, "views"))
        words = {word: _text(values, word) for word in _WORDS}
    except json.JSONDecodeError as error:
        return (), [ContentError(path, error.lineno, "JSON", error.msg, _MEND)]
    except _Fault as fault:
        what, why = fault.args
        return (), [ContentError(path, 1, what, why, _MEND)]
    except (ValueError, RecursionError):
        why = "a number or a nesting is beyond what can be read"
        return (), [ContentError(path, 1, "the file", why, "Make it simpler.")]
    return (Atlas(identifier=PurePosixPath(path).stem, views=views, **words),), []


def _view(values: dict, view: object) -> View:
    name = _text(view, "id")
    lands = tuple(
        _land(feature)
        for feature in _list(values, "features")
        if _text(_member(feature, "properties"), "view") == name
    )
    if not lands:
        raise _Fault(f'view "{name}"', "it has no land")
    return View(name, _text(view, "name"), _numbers(_list(view, "bbox"), 4, "bbox"), lands)


def _land(feature: object) -> Land:
    properties, geometry = _member(feature, "properties"), _member(feature, "geometry")
    if _text(geometry, "type") != "MultiPolygon":
        raise _Fault("geometry", "its type is not MultiPolygon")
    rings = [
        _ring(ring)
        for polygon in _list(geometry, "coordinates")
        for ring in (polygon if isinstance(polygon, list) else ())
    ]
    if not rings:
        raise _Fault("coordinates", "there is no ring")
    named = "name" in properties
    return Land(
        tuple(rings),
        properties.get("focus") is True,
        _text(properties, "name") if named else "",
        _numbers(_list(properties, "label"), 2, "label") if named else (0.0, 0.0),
    )


def _ring(ring: object) -> Ring:
    if not isinstance(ring, list) or len(ring) < 4:
        raise _Fault("coordinates", "a ring has fewer than four points")
    return tuple(_numbers(point, 2, "coordinates") for point in ring)


def _member(value: object, name: str) -> Any:
    if not isinstance(value, dict) or not isinstance(value.get(name), dict):
        raise _Fault(name, "it is missing, or no object")
    return value[name]


def _list(value: object, name: str) -> list:
    found = value.get(name) if isinstance(value, dict) else None
    if not isinstance(found, list) or not found:
        raise _Fault(name, "it is missing, or no list")
    return found


def _text(value: object, name: str) -> str:
    found = value.get(name) if isinstance(value, dict) else None
    if not isinstance(found, str) or not found.strip():
        raise _Fault(name, "it is missing, or no text")
    return found


def _numbers(value: object, count: int, name: str) -> tuple[float, ...]:
    numbers = value if isinstance(value, list) else ()
    if len(numbers) != count or not all(type(one) in (int, float) for one in numbers):
        raise _Fault(name, f"it is not a list of {count} numbers")
    return tuple(numbers)
