"""New items by kind: what an author finds in the form to begin with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from lessons.course.quiz_forms import Form, Row


@dataclass(frozen=True, slots=True)
class Blank:
    """A kind in plain words, the prompt to begin with, rows and fields it needs."""

    words: str
    prompt: str = ""
    rows: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()
    fields: Mapping[str, str] = field(default_factory=dict)

    def form(self, title: str) -> Form:
        """A form of this kind with nothing in it that an author must delete."""
        texts = self.texts or ("",) * len(self.rows)
        pairs = zip(self.rows, texts, strict=True)
        rows = [Row(kind, text, number == 0) for number, (kind, text) in enumerate(pairs)]
        return Form(title, self.prompt, rows, dict(self.fields))


BLANKS = {
    "choose-one": Blank("Choose one", rows=("box",) * 3),
    "choose-all": Blank("Choose all that fit", rows=("box",) * 4, fields={"Choose": "all"}),
    "true-false": Blank("True or false", rows=("box",) * 2, texts=("True", "False")),
    "gap": Blank("Gap with a drop-down list", prompt="… {right | wrong} …"),
    "word-bank": Blank(
        "Gaps with a bank of words", prompt="… {word} …", fields={"Bank": "other"}
    ),
    "short-answer": Blank("Short answer", rows=("typed",)),
    "year": Blank("Year", rows=("typed",), texts=("1900 ± 2",)),
    "number": Blank("Number", rows=("typed",), texts=("100 ± 10",)),
    "match": Blank("Match pairs", rows=("bullet",) * 3, texts=(" :: ",) * 3),
    "order": Blank("Put in order", rows=("number",) * 3),
    "sort": Blank(
        "Sort into groups",
        rows=("bullet",) * 3,
        texts=(" :: ",) * 3,
        fields={"Sort": "First group; Second group"},
    ),
}
