"""Lessons in JupyterLab, from a course folder: timelines, quizzes and whatever they need."""

from importlib import import_module

_NOTEBOOK = "lessons.widgets.notebook"
_HOMES = {
    "atlas": _NOTEBOOK,
    "chart": _NOTEBOOK,
    "glossary": _NOTEBOOK,
    "handouts": _NOTEBOOK,
    "passage": _NOTEBOOK,
    "pinning": _NOTEBOOK,
    "prediction": _NOTEBOOK,
    "quiz": _NOTEBOOK,
    "records": _NOTEBOOK,
    "results": _NOTEBOOK,
    "review": _NOTEBOOK,
    "sketch": _NOTEBOOK,
    "studio": _NOTEBOOK,
    "timeline": _NOTEBOOK,
    "worksheet": _NOTEBOOK,
    "Course": "lessons.course.course",
}

__all__ = [
    "Course",
    "atlas",
    "chart",
    "glossary",
    "handouts",
    "passage",
    "pinning",
    "prediction",
    "quiz",
    "records",
    "results",
    "review",
    "sketch",
    "studio",
    "timeline",
    "worksheet",
]


def __getattr__(name: str) -> object:
    # Imported when first touched, so that `import lessons` costs next to nothing.
    if name not in _HOMES:
        raise AttributeError(f"lessons has no {name!r}; it has {', '.join(sorted(_HOMES))}")
    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return sorted(_HOMES)
