"""Quiz files: Markdown cards in, quizzes out."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath

from lessons.course import entries, fields, markdown, prompts, provenance, slips
from lessons.course.faults import Card, Faults
from lessons.course.headings import LONGEST, too_long
from lessons.course.interactions import interaction
from lessons.course.markdown import Block, Document, undisturbed
from lessons.model.content_error import ContentError
from lessons.model.interaction import (
    ChooseAll,
    ChooseOne,
    Interaction,
    Number,
    ShortAnswer,
    Year,
    digest,
)
from lessons.model.item import Item, Quiz

FIELDS = (
    "Explanation", "Hint", "Objective", "Events", "Source", "Status", "Quote", "Choose", "Bank",
    "Sort", "Draft", "Stale", "Id", "Generated", "Drafted",
)  # fmt: skip
TYPED = (Year.kind, Number.kind, ShortAnswer.kind)


@dataclass(slots=True)
class Section:
    """A heading of a quiz file, what introduces it, and the blocks of each item below it."""

    heading: Block
    introduction: list[Block] = field(default_factory=list)
    items: list[tuple[Block, list[Block]]] = field(default_factory=list)


@undisturbed()
def read(text: str, path: str) -> tuple[tuple[Quiz, ...], list[ContentError]]:
    """Read a quiz file: one quiz for each `# ` section, and everything that is wrong.

    A quiz is named by its file, or `file#section` where the file has several.
    Items at fault are left out.
    """
    document = markdown.parse(text, FIELDS, years=True)
    faults = Faults(path)
    stem = PurePosixPath(path).stem
    found = sections(document.blocks, faults)
    known: dict[str, int] = {}
    quizzes = []
    for section in found:
        title = section.heading.text
        items = []
        for heading, blocks in section.items:
            card = Card(heading.text, heading.line, faults)
            unwritten = f"q-{digest(f'{stem}/{title}/{heading.text}')}"
            items.append(_item(document, blocks, card, unwritten, known))
        quizzes.append(
            Quiz(
                identifier=f"{stem}#{markdown.slug(title)}" if len(found) > 1 else stem,
                title=title,
                introduction=prompts.text(document, _shown(section.introduction)),
                items=tuple(item for item in items if item is not None),
                line=section.heading.line,
            )
        )
    return tuple(quizzes), sorted(faults)


def sections(blocks: list[Block], faults: Faults) -> list[Section]:
    """The sections of a quiz file, also of one with faults, which are noted."""
    found: list[Section] = []
    addresses: dict[str, int] = {}
    for block in blocks:
        title = block.kind == "heading" and block.level <= 2
        if title and too_long(block, faults):
            block.text = block.text[:LONGEST]
        card = Card(block.text if title else "…", block.line, faults)
        if title and not block.text:
            card.fault(block.line, "it is empty", "Write a title after the `#`.")
        if title and block.level == 1:
            found.append(Section(block))
            why = "the section at line {} has the same address"
            mend = "Give each section a title of its own."
            card.distinct(addresses, markdown.slug(block.text), block.line, why, mend)
            continue
        if not found:
            mend = "Begin the file with the title of a section: `# Check: …`."
            card.fault(block.line, "it stands before the first section", mend)
            found.append(Section(Block("heading", block.first, block.first)))
        if title:
            found[-1].items.append((block, []))
        elif found[-1].items:
            found[-1].items[-1][1].append(block)
        else:
            found[-1].introduction.append(block)
    if not found:
        faults.add(1, "the file", "it has no items", "Begin it with a section: `# Check: …`.")
    for section in found:
        if not section.items:
            card = Card(section.heading.text, section.heading.line, faults)
            mend = "Write an item below it, beginning with `## ` and its title."
            card.fault(card.line, "the section has no items", mend)
    return found


def _item(
    document: Document, blocks: list[Block], card: Card, unwritten: str, known: dict[str, int]
) -> Item | None:
    """The item, named `unwritten` unless it has an `Id:`; None, and faults, if it has any."""
    before = len(card.faults)
    begin = "Begin each choice with `- [ ]`, or with `- [x]` if it is right."
    slips.report(document, blocks, card, begin)
    for block in (block for block in blocks if block.kind == "heading"):
        why = f"the heading “{block.text}” stands inside an item"
        card.fault(block.line, why, "Begin an item with `## `; inside it use no headings.")
    above, below = prompts.divide(document, blocks, FIELDS)
    found, lines = entries.read(document, below, card)
    values = fields.collect(lines, FIELDS, card)
    single = "Bank" in values
    prompt, alternatives = prompts.read(document, above, FIELDS, card, single=single)
    item = Item(
        identifier=values.text("Id") or unwritten,
        title=card.title,
        prompt=prompt,
        interaction=_as_chosen(interaction(found, alternatives, values), values),
        explanation=values.text("Explanation"),
        hint=values.text("Hint"),
        objective=values.identifier("Objective"),
        events=values.identifiers("Events"),
        provenance=provenance.read(values),
        draft=values.text("Draft"),
        stale=values.text("Stale"),
        generated=values.text("Generated"),
        line=card.line,
    )
    item = _explained(item, found, values)
    if not re.fullmatch(r"[\w.:-]+", item.identifier):
        mend = "Write letters, digits and hyphens, such as `q-1a2b3c4d`."
        values.fault("Id", f"`{item.identifier}` is not an identifier", mend)
    why = f"the item at line {{}} has the same identifier, `{item.identifier}`"
    mend = "Give one of the two another title or another `Id:`."
    card.distinct(known, item.identifier, card.line, why, mend)
    return item if len(card.faults) == before else None


def _shown(introduction: list[Block]) -> list[Block]:
    """An introduction without the list of what was drafted, which only renewing needs."""
    return [block for block in introduction if block.name != "Drafted"]


def _as_chosen(made: Interaction | None, values: fields.Fields) -> Interaction | None:
    """The interaction as `Choose:` wants it."""
    choose = values.one_of("Choose", ("one", "all"))
    if choose == "all" and isinstance(made, ChooseOne):
        return ChooseAll(made.choices)
    fitting = {"all": ChooseAll, "one": ChooseOne}.get(choose)
    if made and fitting and not isinstance(made, fitting):
        values.fault("Choose", f"`Choose: {choose}` does not fit the choices", "Leave it out.")
    return made


def _explained(item: Item, found: list[entries.Entry], values: fields.Fields) -> Item:
    """The item with the explanation below what is typed; gaps must have some feedback."""
    kind = item.interaction and item.interaction.kind
    if kind in ("gap", "word-bank") and not found and not item.explanation:
        values.fault(
            "Explanation",
            "it has no feedback",
            "Add `Explanation: …`, or for each word a bullet with `  > …` below it.",
        )
    if kind not in TYPED or not found[0].feedback:
        return item
    if item.explanation:
        why = "what is typed has an explanation below it too"
        values.fault("Explanation", why, "Keep one of them.")
    return replace(item, explanation=found[0].feedback)
