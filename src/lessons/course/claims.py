"""The claims file: what the article says, and what the record says of it."""

from __future__ import annotations

import re

from lessons.course import fields, markdown
from lessons.course.markdown import Block, Document, Faults
from lessons.model.claim import VERDICTS, Claim
from lessons.model.content_error import ContentError

FIELDS = ("Section", "Verdict", "For", "Against", "As of")


def read(text: str, path: str) -> tuple[tuple[Claim, ...], list[ContentError]]:
    """Read a claims file: one claim for each `## A1. …`, and everything that is wrong."""
    document = markdown.parse(text, FIELDS)
    faults = Faults(path)
    above, sections = markdown.sections(document, 2)
    for block in above:
        if block.kind == "field":
            faults.add(
                block.line,
                f"`{block.name}:`",
                "it stands outside any claim",
                "Move it below the claim that it belongs to.",
            )
    if not sections:
        faults.add(1, "the file", "it has no claims", "Begin each with `## A1. `.")
    known: dict[str, int] = {}
    claims = tuple(_claim(document, *section, known, faults) for section in sections)
    return claims, sorted(faults)


def _claim(
    document: Document,
    heading: Block,
    blocks: list[Block],
    end: int,
    known: dict[str, int],
    faults: Faults,
) -> Claim:
    what = f"“{heading.text}”"
    identifier, stop, statement = heading.text.partition(". ")
    if not stop or not re.fullmatch(r"[\w-]+", identifier):
        faults.add(
            heading.line,
            what,
            "it does not begin with an identifier",
            "Write `## A1. The claim`.",
        )
    first = known.setdefault(identifier, heading.line)
    if first != heading.line:
        faults.add(
            heading.line,
            what,
            f"the claim at line {first} has the same identifier, {identifier}",
            "Number one of the two otherwise.",
        )
    lines = [block for block in blocks if block.kind == "field"]
    values = fields.collect(lines, FIELDS, what, heading.line, faults)
    rest = list(document.lines[heading.end : end])
    for block in lines:
        rest[block.first - heading.end] = ""
    for block in blocks:
        if block.kind == "paragraph":
            for line in markdown.crowded_headings(document, block):
                faults.add(
                    line, what, "a space is missing after the `##`", "Begin a claim with `## `."
                )
    values.required("Verdict", "supported")
    return Claim(
        identifier=identifier,
        statement=statement.strip(),
        section=values.required("Section", "the part of the article it stands in"),
        verdict=values.one_of("Verdict", VERDICTS),
        comment=re.sub(r"\n{3,}", "\n\n", "\n".join(rest)).strip(),
        events_for=values.identifiers("For"),
        events_against=values.identifiers("Against"),
        as_of=values.date("As of"),
        line=heading.line,
    )
