"""FAQ files: questions, their answers, and the marks that items are drafted from."""

from __future__ import annotations

import re

from lessons.course import contrasts, enumerations, fields, markdown, marks
from lessons.course.fields import Fields
from lessons.course.markdown import Block, Document, Faults
from lessons.model.content_error import ContentError
from lessons.model.faq import Ask, Contrast, FaqEntry, Link
from lessons.model.item import digest

FIELDS = (
    "As of", "According to", "Status", "List", "Not", "Ask", "Link", "Objective", "Source",
)  # fmt: skip
_SEVERAL = ("List", "Not", "Ask", "Link")


def read(text: str, path: str) -> tuple[tuple[FaqEntry, ...], list[ContentError]]:
    """Read a FAQ file: one entry for each `## ` question, and everything that is wrong."""
    document = markdown.parse(text, FIELDS)
    faults = Faults(path)
    above, sections = markdown.sections(document, 2)
    for block in above:
        if block.kind == "field":
            faults.add(
                block.line,
                f"`{block.name}:`",
                "it stands outside any question",
                "Move it below the question that it belongs to.",
            )
    anchors: dict[str, int] = {}
    for heading, _, _ in sections:
        first = anchors.setdefault(markdown.slug(heading.text), heading.line)
        if first != heading.line:
            faults.add(
                heading.line,
                f"“{heading.text}”",
                f"the question at line {first} has the same address",
                "Word one of the two otherwise.",
            )
    if not sections:
        faults.add(1, "the file", "it has no questions", "Begin each with `## `.")
    entries = tuple(_entry(document, *section, faults) for section in sections)
    return entries, sorted(faults)


def _entry(
    document: Document, heading: Block, blocks: list[Block], end: int, faults: Faults
) -> FaqEntry:
    what = f"“{heading.text}”"
    if not heading.text:
        faults.add(heading.line, "a question", "it is empty", "Write it after the `##`.")
    if marks.parse(heading.text) != ([heading.text], []):
        faults.add(
            heading.line,
            what,
            "a question has no `{…}` alternatives",
            "Put them in the answer.",
        )
    lines = list(_within(blocks, "field"))
    good = fields.named(lines, FIELDS, what, faults)
    single = [block for block in good if block.name not in _SEVERAL]
    values = fields.collect(single, FIELDS, what, heading.line, faults)
    answer = _answer(document, heading.end, end, blocks)
    if not answer:
        faults.add(heading.line, what, "it has no answer", "Write one below the question.")
    _check_form(document, blocks, what, faults)
    return FaqEntry(
        identifier=markdown.slug(heading.text),
        question=heading.text,
        answer=answer,
        raw=document.source(heading.first, end),
        path=faults.path,
        as_of=values.date("As of"),
        attribution=values.text("According to"),
        status=values.one_of("Status", fields.STATUSES, "record"),
        contrasts=tuple(_contrasts(blocks, what, faults)),
        definitions=enumerations.definitions(blocks, what, faults),
        enumerations=enumerations.read(blocks, what, faults),
        asks=tuple(
            ask
            for block in good
            if block.name == "Ask" and (ask := _ask(block, what, faults)) is not None
        ),
        links=tuple(
            link
            for block in good
            if block.name == "Link" and (link := _link(block, what, faults)) is not None
        ),
        events=_cited(values, "events"),
        sources=_cited(values, "sources"),
        objective=values.text("Objective"),
        line=heading.line,
    )


def _within(blocks: list[Block], kind: str):
    """All blocks of a kind, those inside lists and quotations too."""
    for block in blocks:
        if block.kind == kind:
            yield block
        yield from _within(block.children, kind)


def _answer(document: Document, first: int, end: int, blocks: list[Block]) -> str:
    """The readers' Markdown: right words for alternatives, no lines of marks."""
    lines: list[str | None] = list(document.lines[first:end])
    for block in _within(blocks, "field"):
        lines[block.first - first] = ""
    for block in _within(blocks, "paragraph"):
        source = "\n".join(document.lines[block.first : block.end])
        shown = contrasts.first_alternatives(source)
        if shown != source:
            lines[block.first - first : block.end - first] = [shown] + [None] * (
                block.end - block.first - 1
            )
    answer = "\n".join(line.rstrip() for line in lines if line is not None)
    return re.sub(r"\n{3,}", "\n\n", answer).strip()


def _contrasts(blocks: list[Block], what: str, faults: Faults) -> list[Contrast]:
    return [
        contrast
        for block in _within(blocks, "paragraph")
        for contrast in contrasts.read(block.text, block.line, what, faults)
    ]


def _check_form(document: Document, blocks: list[Block], what: str, faults: Faults) -> None:
    for block in _within(blocks, "paragraph"):
        for line in markdown.pasted_bullets(document, block):
            faults.add(
                line,
                what,
                "this line begins with a bullet that is not Markdown",
                "Begin each bullet with `- `.",
            )
        for line in markdown.crowded_headings(document, block):
            faults.add(
                line, what, "a space is missing after the `##`", "Begin a question with `## `."
            )
    for entry in _within(blocks, "entry"):
        for inner in entry.children:
            if inner.kind in ("bullets", "numbers"):
                faults.add(
                    inner.line,
                    what,
                    "a list stands inside a list",
                    "Make it a list of its own, or put its words into the bullet above it.",
                )


def _ask(block: Block, what: str, faults: Faults) -> Ask | None:
    """`question => right | wrong | wrong`."""
    question, arrow, choices = (part.strip() for part in block.text.partition("=>"))
    right, *wrong = marks.split(choices, "|")
    if not arrow or not question or not right:
        why = "`Ask:` does not give a question and its answer"
    elif not wrong:
        why = "`Ask:` gives no wrong answers"
    elif not all(wrong):
        why = "`Ask:` has an empty place between its answers"
    elif len({digest(choice) for choice in (right, *wrong)}) <= len(wrong):
        why = "`Ask:` gives the same answer twice"
    else:
        return Ask(marks.literal(question), right, tuple(wrong), block.line)
    faults.add(block.line, what, why, "Write `Ask: question? => right | wrong | wrong`.")
    return None


def _link(block: Block, what: str, faults: Faults) -> Link | None:
    """`cause => effect`."""
    left, _, right = (marks.literal(part.strip()) for part in block.text.partition("=>"))
    if left and right and digest(left) != digest(right):
        return Link(left, right, block.line)
    faults.add(
        block.line,
        what,
        "`Link:` does not give two things that go together",
        "Write `Link: one => the other`.",
    )
    return None


def _cited(values: Fields, kind: str) -> tuple[str, ...]:
    """The identifiers after `events` or `sources` in `Source: events a, b; sources c`."""
    found: list[str] = []
    for part in values.text("Source").split(";"):
        name, _, words = part.strip().partition(" ")
        if name.rstrip(":").lower() in (kind, kind[:-1]):
            found += [word.strip() for word in words.split(",") if word.strip()]
        elif kind == "events" and name.rstrip(":").lower() not in ("source", "sources", ""):
            values.fault(
                "Source",
                f"`{part.strip()}` does not say what it cites",
                "Write `Source: events first-id, second-id; sources key`.",
            )
    return tuple(dict.fromkeys(found))
