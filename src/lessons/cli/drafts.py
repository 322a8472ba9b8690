"""Drafts a quiz file from a FAQ file, with the events of its course or of a timeline."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path

from lessons.course.course import Course
from lessons.course.folder import OUTLINE, Reading, read_file
from lessons.course.quiz_writing import write
from lessons.drafting import Drafts, Knowledge, draft
from lessons.drafting.candidate import Refusal
from lessons.model.content_error import ContentError, ContentErrors
from lessons.model.faq import FaqEntry
from lessons.model.item import Item, Quiz

FROM_EVENTS = "From the timeline"
MARKS = (
    "Mark in an answer what is worth asking: `{right | wrong}` in a sentence, a bullet "
    "`- **term**: what it means`, or a line `List: what they are = a; b; c`, "
    "`Ask: question? => right | wrong | wrong` or `Link: cause => effect`."
)


def draft_quiz(faq: Path, timeline: Path | None, seed: int) -> tuple[str, str]:
    """The text of a quiz file, a section for each question of the FAQ, and a summary.

    A FAQ in a course folder draws on that course; `timeline` brings other
    events in their place. Raises ContentErrors for a file that has errors, and
    for one that no item can be drafted from.
    """
    entries = _read(faq, "faq").values
    knowledge = Knowledge()
    if (faq.parent / OUTLINE).is_file():
        knowledge = Knowledge.of(Course.load(faq.parent))
    if timeline is not None:
        events = _read(timeline, "timeline").values
        knowledge = replace(knowledge, events=events, path=timeline.name)
    drafts = _writable(draft(entries, knowledge, seed), entries)
    if not drafts.items:
        raise ContentErrors([_nothing(faq, entries, drafts)])
    return write(_sections(drafts.items, entries)), _summary(drafts)


def _writable(drafts: Drafts, entries: tuple[FaqEntry, ...]) -> Drafts:
    """The drafts without items that a quiz file cannot say: one must not cost the others."""
    items, refused = [], list(drafts.refused)
    for item in drafts.items:
        try:
            write(_sections((item,), entries))
            items.append(item)
        except ValueError as problem:
            refused.append(Refusal(item.identifier, "not-writable", str(problem)))
    return Drafts(tuple(items), tuple(refused))


def _nothing(faq: Path, entries: tuple[FaqEntry, ...], drafts: Drafts) -> ContentError:
    """Why there is no item, and what the author can do for some."""
    why = "no answer has a mark that items are drafted from"
    if any(entry.annotated for entry in entries):
        rules = ", ".join(sorted({refusal.rule for refusal in drafts.refused}))
        why = f"its marks are not enough for an item ({rules or 'none was tried'})"
    return ContentError(faq.name, 1, "the file", why, MARKS)


def _read(path: Path, kind: str) -> Reading:
    reading = read_file(path.parent, path.name, kind)
    if reading.errors:
        raise ContentErrors(reading.errors)
    return reading


def _sections(items: tuple[Item, ...], entries: tuple[FaqEntry, ...]) -> list[Quiz]:
    titles = {entry.identifier: entry.question for entry in entries}
    sections: dict[str, list[Item]] = {}
    for item in items:
        heading = item.provenance.heading if item.provenance else ""
        sections.setdefault(titles.get(heading, FROM_EVENTS), []).append(item)
    return [Quiz(identifier="", title=t, items=tuple(i)) for t, i in sections.items()]


def _summary(drafts: Drafts) -> str:
    kinds = Counter(item.kind for item in drafts.items)
    rules = Counter(refusal.rule for refusal in drafts.refused)
    lines = [f"{len(drafts.items)} items drafted, {len(drafts.refused)} refused."]
    lines += [f"  {count:4} {kind}" for kind, count in sorted(kinds.items())]
    lines += [f"  {count:4} refused: {rule}" for rule, count in sorted(rules.items())]
    return "\n".join(lines)
