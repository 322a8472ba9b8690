"""What the page has of a worksheet from the start, and what only when it is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lessons.course.rendering import inline, to_html, to_text
from lessons.model.claim import VERDICTS, Claim
from lessons.model.dates import PartialDate
from lessons.model.worksheet import Part, Worksheet
from lessons.widgets.event_card import card

if TYPE_CHECKING:
    from lessons.course.course import Course

_OWN_SCRIPTS = {"claim": "worksheet_claim.js", "answer": "worksheet_answer.js"}


def scripts(sheet: Worksheet) -> tuple[str, ...]:
    """The browser files that its kinds of parts need; the last one draws."""
    kinds = {part.kind for part in sheet.parts}
    own = [name for kind, name in _OWN_SCRIPTS.items() if kind in kinds]
    cards = ["event_cards.js"] if "claim" in kinds else []
    return ("shell.js", *cards, "worksheet_parts.js", *own, "worksheet.js")


def of(course: Course, sheet: Worksheet) -> dict:
    """Title, introduction and parts as HTML, without any key."""
    return {
        "title": inline(sheet.title),
        "label": sheet.title,
        "introduction": to_html(sheet.introduction),
        "parts": [_part(course, part) for part in sheet.parts],
    }


def _part(course: Course, part: Part) -> dict:
    page = {
        "id": part.identifier,
        "kind": part.kind,
        "heading": inline(part.heading),
        "label": to_text(part.heading),
        "prompt": to_html(part.prompt) if part.prompt else "",
    }
    if part.kind == "reading":
        page["text"] = to_html(part.text)
    if part.kind in ("writing", "answer"):
        page["lines"] = part.lines
    if part.kind in ("choice", "answer"):
        page["options"] = list(map(inline, part.options))
        page["replies"] = bool(part.replies)
    if part.kind == "marking":
        page |= {
            "statements": list(map(inline, part.statements)),
            "marks": list(map(inline, part.marks)),
            "key": bool(part.keys),
            "tally": part.tally,
        }
    if part.kind == "claim":
        chosen = [_claim(course, name) for name in part.claims]
        page["claims"] = [[claim.identifier, to_text(claim.statement)] for claim in chosen]
        page["verdicts"] = VERDICTS
    if part.kind == "answer":
        page["voices"] = part.voices
        page["sources"] = [
            [source.key, source.citation(), source.kind] for source in course.sources.values()
        ]
    return page


def key(course: Course, part: Part, claim: str = "") -> dict:
    """What a part holds back: replies to choices, keys, or what bears on a claim."""
    if part.kind == "claim":
        return _bearing(course, _claim(course, claim))
    return {"keys": part.keys, "replies": list(map(inline, part.replies))}


def _bearing(course: Course, claim: Claim) -> dict:
    names = dict.fromkeys((*claim.events_for, *claim.events_against))
    events = sorted(map(course.event, names), key=lambda event: event.interval.earliest)
    return {
        "events": [card(course, event) for event in events],
        "for": [_short(course, name) for name in claim.events_for],
        "against": [_short(course, name) for name in claim.events_against],
        "verdict": claim.verdict,
        "as_of": PartialDate.parse(claim.as_of).display() if claim.as_of else "",
        "comment": to_html(claim.comment),
    }


def _short(course: Course, name: str) -> str:
    event = course.event(name)
    return f"{event.display_date}: {inline(event.headline)}"


def _claim(course: Course, identifier: str) -> Claim:
    return next(claim for claim in course.claims if claim.identifier == identifier)
