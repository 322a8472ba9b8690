"""What the mark lines of an answer relate: `Ask:`, `Link:` and `Source:`."""

from __future__ import annotations

from lessons.course import marks
from lessons.course.faults import Card
from lessons.course.fields import Fields
from lessons.course.markdown import Block
from lessons.model.faq import Ask, Link
from lessons.model.interaction import digest


def asks(blocks: list[Block], card: Card) -> tuple[Ask, ...]:
    """Each `Ask: question => right | wrong | wrong`."""
    found = []
    for block in (block for block in blocks if block.name == "Ask"):
        question, _, choices = (part.strip() for part in block.text.partition("=>"))
        right, *wrong = marks.split(choices, "|")
        if not question or not right:
            why = "`Ask:` does not give a question and its answer"
        elif not wrong:
            why = "`Ask:` gives no wrong answers"
        elif not all(wrong):
            why = "`Ask:` has an empty place between its answers"
        elif len({digest(choice) for choice in (right, *wrong)}) <= len(wrong):
            why = "`Ask:` gives the same answer twice"
        else:
            found.append(Ask(marks.literal(question), right, tuple(wrong), block.line))
            continue
        card.fault(block.line, why, "Write `Ask: question? => right | wrong | wrong`.")
    return tuple(found)


def links(blocks: list[Block], card: Card) -> tuple[Link, ...]:
    """Each `Link: cause => effect`."""
    found = []
    for block in (block for block in blocks if block.name == "Link"):
        left, _, right = (marks.literal(part.strip()) for part in block.text.partition("=>"))
        if left and right and digest(left) != digest(right):
            found.append(Link(left, right, block.line))
        else:
            why = "`Link:` does not give two things that go together"
            card.fault(block.line, why, "Write `Link: one => the other`.")
    return tuple(found)


def cited(values: Fields) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Events and sources of `Source: events first-id, second-id; sources key`."""
    found: dict[str, list[str]] = {"events": [], "sources": []}
    for part in values.text("Source").split(";") if "Source" in values else ():
        name, _, words = part.strip().partition(" ")
        kind = name.rstrip(":").lower().rstrip("s") + "s"
        if kind in found and words.strip():
            found[kind] += words.split(",")
        else:
            why = f"`{part.strip()}` does not say what it cites"
            mend = "Write `Source: events first-id, second-id; sources key`."
            values.fault("Source", why, mend)
    events, sources = (
        values.check_identifiers("Source", words, ", ") for words in found.values()
    )
    return events, sources
