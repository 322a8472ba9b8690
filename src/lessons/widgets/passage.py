"""A core text at three levels, which a reader opens and closes: plain HTML, no script."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lessons.course.naming import named
from lessons.course.rendering import inline, to_html, to_text
from lessons.model.passage import LEVELS

if TYPE_CHECKING:
    from lessons.course.course import Course

_NAMES = {
    "supported": "In short words",
    "core": "The text of the lesson",
    "extended": "With the documents",
}


class PassageView:
    """A passage of the course; the text of the lesson is open, the others open by a key.

    Raises KeyError for a passage that the course has not.
    """

    def __init__(self, course: Course, identifier: str) -> None:
        self._passage = named(course.passages, identifier, "passage")
        self._sources = [course.sources[key] for key in self._passage.sources]

    def static_html(self) -> str:
        """Three parts that can be folded, the documents named under the last."""
        parts = "".join(map(self._part, LEVELS))
        return f"<div>\n<p><strong>{inline(self._passage.title)}</strong></p>\n{parts}</div>"

    def static_text(self) -> str:
        """The text of the lesson alone: the HTML, which every page prefers, has all three."""
        return f"{to_text(self._passage.title)}\n\n{to_text(self._passage.core)}"

    def _part(self, level: str) -> str:
        body = to_html(getattr(self._passage, level))
        if level == "extended":
            rows = "".join(f"<li>{_cited(source)}</li>" for source in self._sources)
            body += f"<ul>{rows}</ul>\n"
        state = " open" if level == "core" else ""
        return f"<details{state}><summary>{_NAMES[level]}</summary>\n{body}</details>\n"

    def _repr_mimebundle_(self, **_options: object) -> dict[str, str]:
        return {"text/plain": self.static_text(), "text/html": self.static_html()}


def _cited(source) -> str:
    words = inline(source.citation())
    if not source.url.startswith(("https://", "http://")):
        return words
    return inline(f"[{source.citation()}]({source.url})")
