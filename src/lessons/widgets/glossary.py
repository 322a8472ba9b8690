"""The words and names of the course, with their spellings: plain HTML, no script."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from lessons.course.rendering import inline, to_text
from lessons.model.record import Term

if TYPE_CHECKING:
    from lessons.course.course import Course


class GlossaryView:
    """Every term of the course in the order of the alphabet, folded until it is opened."""

    def __init__(self, course: Course) -> None:
        self._terms = sorted(course.terms, key=lambda term: term.term.casefold())

    def static_html(self) -> str:
        """A table of term, meaning and spellings; each spelling is marked with its language."""
        rows = "".join(map(_row, self._terms))
        return (
            f"<details><summary>Words and names ({len(self._terms)})</summary>\n"
            '<table><thead><tr><th scope="col">Word or name</th><th scope="col">What it means'
            f'</th><th scope="col">How it is written</th></tr></thead>\n<tbody>{rows}</tbody>'
            "</table></details>"
        )

    def static_text(self) -> str:
        return "\n".join(f"{term.term}: {to_text(term.definition)}" for term in self._terms)

    def _repr_mimebundle_(self, **_options: object) -> dict[str, str]:
        return {"text/plain": self.static_text(), "text/html": self.static_html()}


def _row(term: Term) -> str:
    spellings = "<br>".join(
        f'{inline(system)}: <span lang="{escape(tag, quote=True)}">{inline(text)}</span>'
        for tag, system, text in term.spellings
    )
    return (
        f'<tr><th scope="row">{inline(term.term)}</th><td>{inline(term.definition)}</td>'
        f"<td>{spellings}</td></tr>\n"
    )
