"""FAQ files: questions, their answers, and the marks that items are drafted from."""

from __future__ import annotations

import re
from dataclasses import replace

from lessons.course import (
    categories,
    contrasts,
    enumerations,
    fields,
    markdown,
    marks,
    reasons,
    relations,
    slips,
)
from lessons.course.faults import Card, Faults
from lessons.course.headings import too_long
from lessons.course.markdown import Document, Section, within
from lessons.model.content_error import ContentError
from lessons.model.faq import FaqEntry

FIELDS = (
    "As of", "According to", "Status", "List", "Not", "Ask", "Link", "Sort", "Why", "Why not",
    "Objective", "Source",
)  # fmt: skip
_REPEATABLE = ("List", "Not", "Ask", "Link", "Sort", "Why", "Why not")


def read(text: str, path: str) -> tuple[tuple[FaqEntry, ...], list[ContentError]]:
    """Read a FAQ file: one entry for each `## ` question, and everything that is wrong."""
    document = markdown.parse(text, FIELDS)
    faults = Faults(path)
    outside, sections = markdown.sections(document)
    for block in within(outside, "field"):
        mend = "Move it below the question that it belongs to."
        faults.add(block.line, f"`{block.name}:`", "it stands outside any question", mend)
    if not sections:
        faults.add(1, "the file", "it has no questions", "Begin each with `## `.")
    addresses: dict[str, int] = {}
    entries = tuple(
        _entry(document, section, addresses, faults)
        for section in sections
        if not too_long(section.heading, faults)
    )
    return entries, sorted(faults)


def _entry(
    document: Document, section: Section, addresses: dict[str, int], faults: Faults
) -> FaqEntry:
    heading, blocks = section.heading, section.blocks
    card = Card(heading.text, heading.line, faults)
    identifier = markdown.slug(heading.text)
    why = "the question at line {} has the same address"
    card.distinct(addresses, identifier, card.line, why, "Word one of the two otherwise.")
    answer = _answer(document, section)
    _check_form(document, section, answer, card)
    lines = fields.named(within(blocks, "field"), FIELDS, card)
    once = [block for block in lines if block.name not in _REPEATABLE]
    values = fields.collect(once, FIELDS, card)
    events, sources = relations.cited(values)
    entry = FaqEntry(
        identifier=identifier,
        question=marks.literal(heading.text),
        answer=answer,
        raw=document.source(heading.first, section.end),
        path=faults.path,
        as_of=values.date("As of"),
        attribution=values.text("According to"),
        status=values.one_of("Status", fields.STATUSES, "record"),
        contrasts=tuple(
            contrast
            for block in within(blocks, "paragraph")
            for contrast in contrasts.read(block.text, block.line, card)
        ),
        definitions=enumerations.definitions(blocks, card),
        enumerations=enumerations.read(blocks, card),
        asks=relations.asks(lines, card),
        links=relations.links(lines, card),
        categories=categories.read(lines, card),
        events=events,
        sources=sources,
        objective=values.identifier("Objective"),
        line=card.line,
    )
    given, against = reasons.read(lines, entry, card)
    return replace(entry, reasons=given, reasons_against=against)


def _answer(document: Document, section: Section) -> str:
    """The readers' Markdown: right words for alternatives, no lines of marks."""
    top = section.heading.end
    lines: list[str | None] = list(document.lines[top : section.end])
    for block in within(section.blocks, "field"):
        lines[block.first - top] = ""
    for block in within(section.blocks, "paragraph"):
        source = "\n".join(document.lines[block.first : block.end])
        shown = contrasts.first_alternatives(source)
        if shown != source:
            count = block.end - block.first
            lines[block.first - top : block.end - top] = [shown] + [None] * (count - 1)
    kept = [line.rstrip() for line in lines if line is not None]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(kept)).strip()


def _check_form(document: Document, section: Section, answer: str, card: Card) -> None:
    if not card.title:
        card.fault(card.line, "it is empty", "Write the question after the `##`.")
    if not answer:
        card.fault(card.line, "it has no answer", "Write one below the question.")
    parts, wrong = marks.parse(card.title)
    if wrong or any(not isinstance(part, str) for part in parts):
        mend = "Put alternatives into the answer, and write `\\{` for the sign itself."
        card.fault(card.line, "there are braces in the question", mend)
    slips.report(document, section.blocks, card, "Begin each bullet with `- `.")
    for entry in within(section.blocks, "entry"):
        for inner in entry.children:
            if inner.kind in ("bullets", "numbers"):
                mend = "Make it a list of its own, or put its words into the bullet above it."
                card.fault(inner.line, "a list stands inside a list", mend)
