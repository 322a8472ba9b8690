"""The objectives file: what learners can do after each notebook."""

from __future__ import annotations

import re

from lessons.course import markdown
from lessons.course.faults import Card, Faults
from lessons.course.markdown import Block, one_line, within
from lessons.model.content_error import ContentError
from lessons.model.outline import Objective

_OBJECTIVE = re.compile(r"([\w-]+)\s?:\s+(.+)", re.DOTALL)


def read(text: str, path: str) -> tuple[tuple[Objective, ...], list[ContentError]]:
    """Read `- explain-cause: Explain …` lines below `## notebook`, and everything wrong."""
    document = markdown.parse(text)
    faults = Faults(path)
    outside, sections = markdown.sections(document)
    for block in within(outside, "bullets"):
        mend = "Write `## ` and the notebook's id above them."
        faults.add(block.line, "these objectives", "they belong to no notebook", mend)
    if not sections:
        faults.add(1, "the file", "it names no notebooks", "Begin each with `## ` and its id.")
    known: dict[str, int] = {}
    notebooks: dict[str, int] = {}
    found: list[Objective] = []
    for section in sections:
        notebook = section.heading.text
        card = Card(notebook, section.heading.line, faults)
        why = "it stands at line {} already"
        card.distinct(notebooks, notebook, card.line, why, "Put the two together.")
        mend = "Write only lines like `- explain-cause: Explain …` below a notebook."
        if not section.blocks:
            card.fault(card.line, "it has no objectives", mend)
        for block in section.blocks:
            if block.kind != "bullets":
                card.fault(block.line, "this is not an objective", mend)
                continue
            for entry in block.children:
                objective = _objective(entry, notebook, known, faults)
                found += [objective] if objective else []
    return tuple(found), sorted(faults)


def _objective(
    entry: Block, notebook: str, known: dict[str, int], faults: Faults
) -> Objective | None:
    text = one_line(entry.children[0].text) if entry.children else ""
    card = Card(text, entry.line, faults)
    words = _OBJECTIVE.fullmatch(text)
    if not words or len(entry.children) > 1:
        mend = "Write `- explain-cause: Explain …`."
        card.fault(card.line, "it is not an identifier, a colon and one sentence", mend)
        return None
    identifier, sentence = words.groups()
    why = f"the objective at line {{}} has the same identifier, {identifier}"
    card.distinct(known, identifier, card.line, why, "Give one of the two another.")
    if not sentence[0].isupper():
        mend = "Begin it with a verb and a capital letter: `Explain …`, `Compare …`."
        card.fault(card.line, "its sentence does not begin with a capital letter", mend)
    return Objective(identifier, sentence, notebook)
