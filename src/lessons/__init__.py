"""Lessons in JupyterLab, from a course folder: timelines, quizzes, charts and sketches."""

from importlib import import_module

_HOMES = {
    "timeline": "lessons.widgets.notebook",
    "quiz": "lessons.widgets.notebook",
    "chart": "lessons.widgets.notebook",
    "sketch": "lessons.widgets.notebook",
    "Course": "lessons.course.course",
}

__all__ = ["Course", "chart", "quiz", "sketch", "timeline"]


def __getattr__(name: str) -> object:
    # Imported when first touched, so that `import lessons` costs next to nothing.
    if name not in _HOMES:
        raise AttributeError(f"lessons has no {name!r}; it has {', '.join(sorted(_HOMES))}")
    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return sorted(_HOMES)
