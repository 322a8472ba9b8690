"""The claims file: what the article says, and what the record says of it."""

from __future__ import annotations

import re

from lessons.course import fields, markdown, slips
from lessons.course.faults import Card, Faults
from lessons.course.markdown import Document, Section, within
from lessons.model.claim import VERDICTS, Claim
from lessons.model.content_error import ContentError

FIELDS = ("Section", "Verdict", "For", "Against", "As of")


def read(text: str, path: str) -> tuple[tuple[Claim, ...], list[ContentError]]:
    """Read a claims file: one claim for each `## A1. …`, and everything that is wrong."""
    document = markdown.parse(text, FIELDS)
    faults = Faults(path)
    outside, sections = markdown.sections(document)
    for block in within(outside, "field"):
        mend = "Move it below the claim that it belongs to."
        faults.add(block.line, f"`{block.name}:`", "it stands outside any claim", mend)
    if not sections:
        faults.add(1, "the file", "it has no claims", "Begin each with `## A1. `.")
    known: dict[str, int] = {}
    claims = tuple(_claim(document, section, known, faults) for section in sections)
    return claims, sorted(faults)


def _claim(
    document: Document, section: Section, known: dict[str, int], faults: Faults
) -> Claim:
    card = Card(section.heading.text, section.heading.line, faults)
    slips.report(document, section.blocks, card, "Begin each bullet with `- `.")
    identifier, _, statement = card.title.partition(". ")
    if not re.fullmatch(r"[\w-]+", identifier) or not statement.strip():
        mend = "Write `## A1. The claim`."
        card.fault(card.line, "it is not an identifier, a full stop and a claim", mend)
    why = f"the claim at line {{}} has the same identifier, {identifier}"
    if statement:
        mend = "Number one of the two otherwise."
        card.distinct(known, identifier, card.line, why, mend)
    lines = list(within(section.blocks, "field"))
    values = fields.collect(lines, FIELDS, card)
    values.required("Verdict", "supported")
    comment = document.lines[: section.end]
    for block in lines:
        comment[block.first] = ""
    return Claim(
        identifier=identifier,
        statement=statement.strip(),
        section=values.required("Section", "where the article says it"),
        verdict=values.one_of("Verdict", VERDICTS),
        comment=re.sub(r"\n{3,}", "\n\n", "\n".join(comment[section.heading.end :])).strip(),
        events_for=values.identifiers("For"),
        events_against=values.identifiers("Against"),
        as_of=values.date("As of"),
        line=card.line,
    )
