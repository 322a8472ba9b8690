"""The objectives file: what learners can do after each notebook."""

from __future__ import annotations

import re

from lessons.course import markdown
from lessons.course.markdown import Block, Faults, one_line
from lessons.model.content_error import ContentError
from lessons.model.outline import Objective

_OBJECTIVE = re.compile(r"([\w-]+):\s+(.+)", re.DOTALL)


def read(text: str, path: str) -> tuple[tuple[Objective, ...], list[ContentError]]:
    """Read `- explain-cause: Explain …` lines below `## notebook`, and everything wrong."""
    document = markdown.parse(text)
    faults = Faults(path)
    above, sections = markdown.sections(document, 2)
    for block in above:
        if block.kind in ("bullets", "numbers"):
            faults.add(
                block.line,
                "these objectives",
                "they stand above any notebook",
                "Write `## ` and the notebook's id above them.",
            )
    if not sections:
        faults.add(1, "the file", "it names no notebooks", "Begin each with `## ` and its id.")
    known: dict[str, int] = {}
    notebooks: dict[str, int] = {}
    found: list[Objective] = []
    for heading, blocks, _ in sections:
        what = f"“{heading.text}”"
        first = notebooks.setdefault(heading.text, heading.line)
        if first != heading.line:
            faults.add(
                heading.line, what, f"it stands at line {first} already", "Put them together."
            )
        for block in blocks:
            if block.kind == "bullets":
                for entry in block.children:
                    objective = _objective(entry, heading.text, known, faults)
                    found += [objective] if objective else []
            else:
                faults.add(
                    block.line,
                    what,
                    "this line is not an objective",
                    "Write only lines like `- explain-cause: Explain …` below a notebook.",
                )
        if not blocks:
            faults.add(
                heading.line, what, "it has no objectives", "Add `- explain-cause: Explain …`."
            )
    return tuple(found), sorted(faults)


def _objective(
    entry: Block, notebook: str, known: dict[str, int], faults: Faults
) -> Objective | None:
    text = one_line(entry.children[0].text) if entry.children else ""
    words = _OBJECTIVE.fullmatch(text)
    if not words or len(entry.children) > 1:
        faults.add(
            entry.line,
            f"“{text}”",
            "it is not an identifier, a colon and one sentence",
            "Write `- explain-cause: Explain …`.",
        )
        return None
    identifier, sentence = words.groups()
    first = known.setdefault(identifier, entry.line)
    if first != entry.line:
        faults.add(
            entry.line,
            f"“{identifier}”",
            f"the objective at line {first} has the same identifier",
            "Give one of the two another.",
        )
    if not sentence[0].isupper():
        faults.add(
            entry.line,
            f"“{identifier}”",
            "its sentence does not begin with a capital letter",
            "Begin it with a verb: `Explain …`, `Compare …`.",
        )
    return Objective(identifier, sentence, notebook)
