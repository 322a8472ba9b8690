"""Quiz files: Markdown cards in, quizzes out."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from lessons.course import entries, fields, markdown, marks
from lessons.course.fields import Fields
from lessons.course.interactions import interaction
from lessons.course.markdown import Block, Document, Faults
from lessons.model.content_error import ContentError
from lessons.model.item import ChooseAll, ChooseOne, Item, Provenance, Quiz, digest

FIELDS = (
    "Explanation", "Hint", "Objective", "Events", "Source", "Status", "Quote", "Choose", "Id",
)  # fmt: skip

_SOURCE = re.compile(r"([^#]+?)(?:#(.*?))?(?:, as of (.*))?")
_QUOTED = re.compile(r'["“](.*)["”]', re.DOTALL)


@dataclass(slots=True)
class _Section:
    heading: Block
    introduction: list[Block] = field(default_factory=list)
    cards: list[tuple[Block, list[Block]]] = field(default_factory=list)


def read(text: str, path: str) -> tuple[tuple[Quiz, ...], list[ContentError]]:
    """Read a quiz file: one quiz for each `# ` section, and everything that is wrong.

    A quiz is named by its file, or `file#section` where the file has several.
    Items at fault are left out.
    """
    document = markdown.parse(text, FIELDS, years=True)
    faults = Faults(path)
    stem = PurePosixPath(path).stem
    sections = _sections(document.blocks, faults)
    items: dict[str, int] = {}
    quizzes = []
    for section in sections:
        title = section.heading.text
        read_items = [
            _item(document, heading, blocks, f"{stem}/{title}/{heading.text}", items, faults)
            for heading, blocks in section.cards
        ]
        quizzes.append(
            Quiz(
                identifier=f"{stem}#{markdown.slug(title)}" if len(sections) > 1 else stem,
                title=title,
                introduction=_source(document, section.introduction),
                items=tuple(item for item in read_items if item is not None),
            )
        )
    return tuple(quizzes), sorted(faults)


def _sections(blocks: list[Block], faults: Faults) -> list[_Section]:
    sections: list[_Section] = []
    for block in blocks:
        title = block.kind == "heading" and block.level <= 2
        if title and not block.text:
            faults.add(block.line, "a heading", "it is empty", "Write a title after the `#`.")
        if title and block.level == 1:
            sections.append(_Section(block))
            continue
        if not sections:
            faults.add(
                block.line,
                f"“{block.text}”" if title else "this text",
                "it stands before the first section",
                "Begin the file with the title of a section: `# Check: …`.",
            )
            sections.append(_Section(Block("heading", block.first, block.first)))
        if title:
            sections[-1].cards.append((block, []))
        elif sections[-1].cards:
            sections[-1].cards[-1][1].append(block)
        else:
            sections[-1].introduction.append(block)
    if not sections:
        faults.add(1, "the file", "it is empty", "Begin it with a section: `# Check: …`.")
    addresses: dict[str, int] = {}
    for heading in (section.heading for section in sections):
        first = addresses.setdefault(markdown.slug(heading.text), heading.line)
        if first != heading.line:
            faults.add(
                heading.line,
                f"“{heading.text}”",
                f"the section at line {first} has the same address",
                "Give each section a title of its own.",
            )
    for section in sections:
        if not section.cards:
            faults.add(
                section.heading.line,
                f"“{section.heading.text}”",
                "the section has no items",
                "Write an item below it, beginning with `## ` and its title.",
            )
    return sections


def _item(
    document: Document,
    heading: Block,
    blocks: list[Block],
    address: str,
    items: dict[str, int],
    faults: Faults,
) -> Item | None:
    before = len(faults)
    what = f"“{heading.text}”"
    _check_text(document, blocks, what, faults)
    above, below = _divide(blocks)
    prompt, gaps = _prompt(document, above, heading.line, what, faults)
    found, field_blocks = entries.read(document, below, what, faults)
    values = fields.collect(field_blocks, FIELDS, what, heading.line, faults)
    made = interaction(found, gaps, heading.line, what, faults)
    made = _chosen(made, values)
    explanation = values.text("Explanation")
    if made and made.kind == "year" and found[0].feedback:
        if explanation:
            values.fault("Explanation", "the year has one below it too", "Keep one of them.")
        explanation = found[0].feedback
    elif made and made.kind == "gap" and not found and not explanation:
        faults.add(
            heading.line,
            what,
            "it has no feedback",
            "Add `Explanation: …`, or for each alternative a bullet with `  > …` below it.",
        )
    identifier = _identifier(values, f"q-{digest(address)}", items)
    objective = values.text("Objective")
    if re.search(r"[\s;,]", objective):
        values.fault("Objective", f"`{objective}` is not one objective", "Name one by its id.")
    events = values.identifiers("Events")
    provenance = _provenance(values)
    if made is None or len(faults) > before:
        return None
    return Item(
        identifier=identifier,
        title=heading.text,
        prompt=prompt,
        interaction=made,
        explanation=explanation,
        hint=values.text("Hint"),
        objective=objective,
        events=events,
        provenance=provenance,
        line=heading.line,
    )


def _check_text(document: Document, blocks: list[Block], what: str, faults: Faults) -> None:
    for block in blocks:
        if block.kind == "paragraph":
            for line in markdown.pasted_bullets(document, block):
                faults.add(
                    line,
                    what,
                    "this line begins with a bullet that is not Markdown",
                    "Begin each choice with `- [ ]`, or with `- [x]` if it is right.",
                )
            for line in markdown.crowded_headings(document, block):
                faults.add(
                    line, what, "a space is missing after the `##`", "Begin an item with `## `."
                )
        elif block.kind == "heading":
            faults.add(
                block.line,
                what,
                f"the heading “{block.text}” stands inside an item",
                "Begin an item with `## `; inside it use no headings.",
            )
        elif block.kind != "quote":
            _check_text(document, block.children, what, faults)


def _source(document: Document, blocks: list[Block]) -> str:
    while blocks and blocks[-1].kind == "rule":
        blocks = blocks[:-1]
    return document.source(blocks[0].first, blocks[-1].end).strip() if blocks else ""


def _divide(blocks: list[Block]) -> tuple[list[Block], list[Block]]:
    """The prompt's blocks, and all from the first choice (or, for gaps, field) on."""
    for index, block in enumerate(blocks):
        if block.kind in ("bullets", "numbers", "year"):
            return blocks[:index], blocks[index:]
    gaps = [index for index, block in enumerate(blocks) if "{" in block.text]
    for index in range(gaps[-1] + 1 if gaps else 0, len(blocks)):
        if blocks[index].kind == "field":
            return blocks[:index], blocks[index:]
    return blocks, []


def _prompt(
    document: Document, blocks: list[Block], line: int, what: str, faults: Faults
) -> tuple[str, list[marks.Alternatives]]:
    """The prompt with `{}` for each gap, and the gaps."""
    source = _source(document, blocks)
    if not source:
        faults.add(line, what, "the prompt is empty", "Write the question below the title.")
        return "", []
    for block in blocks:
        if block.kind == "field" and markdown.field_name(block.name, FIELDS)[1]:
            faults.add(
                block.line,
                what,
                f"`{block.name}:` stands above the choices",
                "Move it below them; if it belongs to the prompt, begin the line otherwise.",
            )
    parts, wrong = marks.parse(source)
    for fault in wrong:
        place = blocks[0].line + source.count("\n", 0, fault.offset)
        faults.add(place, what, fault.why, fault.mend)
    gaps = [part for part in parts if not isinstance(part, str)]
    if gaps and any("{}" in part for part in parts if isinstance(part, str)):
        faults.add(
            blocks[0].line, what, "the prompt has a pair of empty braces", "Leave them out."
        )
    return "".join(part if isinstance(part, str) else "{}" for part in parts), gaps


def _chosen(made, values: Fields):
    """The interaction as `Choose:` wants it."""
    choose = values.one_of("Choose", ("one", "all"))
    if not choose:
        return made
    if isinstance(made, ChooseOne) and choose == "all":
        return ChooseAll(made.choices)
    if made is not None and not isinstance(made, ChooseAll if choose == "all" else ChooseOne):
        values.fault("Choose", f"`Choose: {choose}` does not fit the choices", "Leave it out.")
    return made


def _identifier(values: Fields, default: str, items: dict[str, int]) -> str:
    identifier = values.text("Id") or default
    if not re.fullmatch(r"[\w.:-]+", identifier):
        values.fault("Id", f"`{identifier}` is not an identifier", "Write it without spaces.")
    first = items.setdefault(identifier, values.line)
    if first != values.line:
        values.fault(
            "Id",
            f"the item at line {first} has the same identifier, {identifier}",
            "Give one of the two another title or another `Id:`.",
        )
    return identifier


def _provenance(values: Fields) -> Provenance | None:
    status = values.one_of("Status", fields.STATUSES, "record")
    if not values.text("Source"):
        for name in ("Status", "Quote"):
            if values.text(name):
                values.fault(
                    name, f"`{name}:` has no `Source:` to go with it", "Add `Source: faq.md#…`."
                )
        return None
    source = _SOURCE.fullmatch(values.text("Source"))
    if source is None:
        values.fault("Source", "it names no file", "Write `Source: faq.md#heading`.")
        return None
    path, heading, as_of = (part or "" for part in source.groups())
    fields.check_date(as_of, values.line_of("Source"), values.what, values.faults)
    quote = values.text("Quote")
    if quoted := _QUOTED.fullmatch(quote):
        quote = re.sub(r"\\([\\n])", lambda sign: "\n" if sign[1] == "n" else "\\", quoted[1])
    return Provenance(path=path, heading=heading, quote=quote, as_of=as_of, status=status)
