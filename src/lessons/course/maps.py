"""maps/*.geojson: outlines of land, clipped to views.

The format is GeoJSON (RFC 7946), with the words of the map, its credit and its
views as further members; each feature names its view.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from lessons.model.atlas import Atlas, Land, View
from lessons.model.content_error import ContentError

if TYPE_CHECKING:
    from jsonschema import Draft202012Validator

_WORDS = ("title", "sentence", "alternative_text", "credit")
_TEXT = {"type": "string", "minLength": 1}
_POINT = {"type": "array", "items": {"type": "number"}, "minItems": 2, "maxItems": 2}
_BOUNDS = {"type": "array", "items": {"type": "number"}, "minItems": 4, "maxItems": 4}
_RINGS = {"type": "array", "items": {"type": "array", "items": _POINT, "minItems": 4}}
_FEATURE = {
    "type": "object",
    "required": ["properties", "geometry"],
    "properties": {
        "properties": {
            "type": "object",
            "required": ["view"],
            "properties": {
                "view": _TEXT,
                "focus": {"type": "boolean"},
                "name": _TEXT,
                "label": _POINT,
            },
        },
        "geometry": {
            "type": "object",
            "required": ["type", "coordinates"],
            "properties": {
                "type": {"const": "MultiPolygon"},
                "coordinates": {"type": "array", "items": _RINGS},
            },
        },
    },
}
_SCHEMA = {
    "type": "object",
    "required": [*_WORDS, "views", "features"],
    "properties": dict.fromkeys(_WORDS, _TEXT)
    | {
        "views": {
            "type": "array",
            "minItems": 1,
            "items": {
                "type": "object",
                "required": ["id", "name", "bbox"],
                "properties": {"id": _TEXT, "name": _TEXT, "bbox": _BOUNDS},
            },
        },
        "features": {"type": "array", "items": _FEATURE},
    },
}


@cache
def _validator() -> Draft202012Validator:
    # Here: not every course has a map, and the import takes time.
    from jsonschema import Draft202012Validator

    return Draft202012Validator(_SCHEMA)


def read(text: str, path: str) -> tuple[tuple[Atlas, ...], list[ContentError]]:
    """The map of a file, by itself in a tuple, and every fault of the file."""
    try:
        values = json.loads(text)
    except json.JSONDecodeError as error:
        mend = "Take the file from where it came from once more."
        return (), [ContentError(path, error.lineno, "JSON", error.msg, mend)]
    except (ValueError, RecursionError):
        why = "a number or a nesting is beyond what can be read"
        return (), [ContentError(path, 1, "the file", why, "Make it simpler.")]
    errors = [
        ContentError(path, 1, fault.json_path.lstrip("$."), fault.message[:120], _MEND)
        for fault in sorted(_validator().iter_errors(values), key=lambda fault: fault.json_path)
    ]
    if errors:
        return (), errors
    views = tuple(_view(values, one) for one in values["views"])
    errors = [
        ContentError(path, 1, f'view "{view.identifier}"', "it has no land", _MEND)
        for view in views
        if not view.lands
    ]
    words = {word: values[word] for word in _WORDS}
    return (Atlas(identifier=PurePosixPath(path).stem, views=views, **words),), errors


_MEND = "Write it as the guide for authors says, or take the file from where it came from."


def _view(values: dict, view: dict) -> View:
    features = [one for one in values["features"] if one["properties"]["view"] == view["id"]]
    return View(view["id"], view["name"], tuple(view["bbox"]), tuple(map(_land, features)))


def _land(feature: dict) -> Land:
    properties = feature["properties"]
    rings = (
        tuple(tuple(point) for point in ring)
        for polygon in feature["geometry"]["coordinates"]
        for ring in polygon
    )
    return Land(
        tuple(rings),
        properties.get("focus", False),
        properties.get("name", ""),
        tuple(properties.get("label", (0.0, 0.0))),
    )
