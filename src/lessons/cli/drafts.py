"""Drafts a quiz file from a FAQ file, with the events of its course or of a timeline."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from lessons.cli.draft_summary import Summary
from lessons.course import quiz_renewal, quiz_stamps
from lessons.course.course import Course
from lessons.course.folder import OPTIONAL, OUTLINE, REQUIRED, Reading, read_file
from lessons.course.markdown import slug
from lessons.course.quiz_pieces import Pieces
from lessons.course.quiz_writing import write
from lessons.course.text import read_text
from lessons.drafting import Drafts, Knowledge, draft
from lessons.drafting.candidate import Refusal
from lessons.drafting.raw import drafts as raw_drafts
from lessons.model.content_error import ContentError, ContentErrors
from lessons.model.faq import FaqEntry
from lessons.model.item import Item, Quiz

FROM_EVENTS = "From the timeline"
MARKS = (
    "Mark in an answer what is worth asking: `{right | wrong}` in a sentence, a bullet "
    "`- **term**: what it means`, or a line `List: what they are = a; b; c`, "
    "`Ask: question? => right | wrong | wrong` or `Link: cause => effect`."
)


def draft_quiz(
    faq: Path, timeline: Path | None = None, seed: int = 0, out: Path | None = None
) -> tuple[bytes, Summary]:
    """The bytes of a quiz file, a section for each question of the FAQ, and a summary.

    A FAQ in a course folder draws on that course; `timeline` brings other
    events in their place. What stands in the file `out` already is renewed.
    Nothing is written. Raises ContentErrors for a file that has errors, and
    for a FAQ that nothing can be drafted from.
    """
    before = _text_of(out)
    entries = _read(faq, "faq").values
    knowledge, sources = _known(faq, timeline)
    made, raw = draft(entries, knowledge, seed), raw_drafts(entries)
    fresh, unwritable = _laid_out((*made.items, *raw), entries)
    good = [piece.item for part in fresh.parts for piece in part.pieces]
    passed = tuple(item for item in good if not item.draft)
    made = replace(made, items=passed, refused=(*made.refused, *unwritable))
    raw = tuple(item for item in good if item.draft)
    if not good:
        raise ContentErrors([_nothing(faq, entries, made)])
    if out is None or not before.strip():
        return fresh.text.encode(), Summary(made, raw)
    sources |= {item.provenance.path for item in good if item.provenance}
    renewal = quiz_renewal.renew(before, fresh, out.name, sources)
    return renewal.text.encode(), Summary(made, raw, renewal)


def _text_of(out: Path | None) -> str:
    """What stands in the file to write, with its own line ends and byte order mark."""
    if out is None or not out.is_file():
        return ""
    _, errors = read_text(out, out.name)
    if errors:
        raise ContentErrors(errors)
    return out.read_bytes().decode()


def _known(faq: Path, timeline: Path | None) -> tuple[Knowledge, set[str]]:
    """What can be drafted from besides the FAQ, and the names of all files drafted from."""
    knowledge, sources = Knowledge(), {faq.name}
    if (faq.parent / OUTLINE).is_file():
        knowledge = Knowledge.of(Course.load(faq.parent))
        sources |= {*REQUIRED, *OPTIONAL}
    if timeline is not None:
        events = _read(timeline, "timeline").values
        knowledge = replace(knowledge, events=events, path=timeline.name)
        sources = sources - {"timeline.csv"} | {timeline.name}
    return knowledge, sources


def _laid_out(
    items: Sequence[Item], entries: tuple[FaqEntry, ...]
) -> tuple[Pieces, tuple[Refusal, ...]]:
    """The quiz file, and the items that it cannot say: one must not cost the rest."""
    try:
        return quiz_stamps.drafted(_sections(items, entries)), ()
    except ValueError:
        good, bad = _writable(items, entries)
        return quiz_stamps.drafted(_sections(good, entries)), bad


def _writable(
    items: Sequence[Item], entries: tuple[FaqEntry, ...]
) -> tuple[tuple[Item, ...], tuple[Refusal, ...]]:
    """The items that a quiz file can say, and the others."""
    try:
        write(_sections(items, entries))
        return tuple(items), ()
    except ValueError as problem:
        if len(items) == 1:
            return (), (Refusal(items[0].identifier, "not-writable", str(problem)),)
    half = len(items) // 2
    (good, bad), (more_good, more_bad) = (
        _writable(part, entries) for part in (items[:half], items[half:])
    )
    return good + more_good, bad + more_bad


def _nothing(faq: Path, entries: tuple[FaqEntry, ...], made: Drafts) -> ContentError:
    """Why there is no item, and what the author can do for some."""
    why = "no answer has a mark that items are drafted from"
    if any(entry.annotated for entry in entries):
        rules = ", ".join(sorted({refusal.rule for refusal in made.refusals}))
        why = f"its marks are not enough for an item ({rules or 'none was tried'})"
    return ContentError(faq.name, 1, "the file", why, MARKS)


def _read(path: Path, kind: str) -> Reading:
    reading = read_file(path.parent, path.name, kind)
    if reading.errors:
        raise ContentErrors(reading.errors)
    return reading


def _sections(items: Sequence[Item], entries: tuple[FaqEntry, ...]) -> list[Quiz]:
    """The items below the questions they come from, in the order of the FAQ."""
    titles = {entry.identifier: entry.question for entry in entries}
    titles.setdefault(slug(FROM_EVENTS), FROM_EVENTS)
    sections: dict[str, list[Item]] = {name: [] for name in titles}
    for item in items:
        heading = item.provenance.heading if item.provenance else ""
        sections[heading if heading in titles else slug(FROM_EVENTS)].append(item)
    return [
        Quiz(identifier="", title=titles[name], items=tuple(found))
        for name, found in sections.items()
        if found
    ]
