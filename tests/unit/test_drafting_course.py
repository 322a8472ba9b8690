"""What holds for the drafts of the course that ships with the package."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from lessons.course.course import Course
from lessons.course.quiz_writing import write
from lessons.drafting import Drafts, Knowledge, draft
from lessons.model.item import Quiz

ASSETS = Path(__file__).resolve().parents[2] / "assets"


@pytest.fixture(scope="module")
def course() -> Course:
    return Course.load(ASSETS)


@pytest.fixture(scope="module")
def drafts(course) -> Drafts:
    return draft(course.faq, Knowledge.of(course))


def test_each_entry_gives_many_items(course, drafts):
    """An annotated entry is worth five items or more, and the timeline over a hundred."""
    found = Counter(item.provenance.address() for item in drafts.items)
    assert all(found[f"faq.md#{e.identifier}"] >= 5 for e in course.faq if e.annotated)
    assert sum(item.provenance.path == "timeline.csv" for item in drafts.items) > 150


def test_a_quiz_file_can_say_every_item(drafts):
    """Every draft can be written to a quiz file and read again, word for word."""
    assert len({item.title for item in drafts.items}) == len(drafts.items)
    for start in range(0, len(drafts.items), 50):
        items = drafts.items[start : start + 50]
        assert write([Quiz(identifier="drafts", title="Drafts", items=items)])


def test_quotes_stand_in_their_files(course, drafts):
    """Each quote is found in the file that it names, or in its event's text."""
    files = {path.name: path.read_text(encoding="utf-8") for path in ASSETS.glob("*.*")
             if path.suffix in (".md", ".csv")}  # fmt: skip
    for item in drafts.items:
        source = item.provenance
        assert source.quote
        assert source.quote in files[source.path]
        if source.path == "timeline.csv":
            assert source.quote in course.event(source.heading).text


def test_each_table_gives_items(drafts):
    """Votes, numbers, terms, claims and accounts are asked about, each in several forms."""
    found = {(item.provenance.path, item.kind) for item in drafts.items}
    for path, kinds in {
        "security_council.csv": ("choose-one", "number", "order", "sort"),
        "series.csv": ("choose-one", "true-false", "number"),
        "glossary.csv": ("choose-one", "short-answer", "match"),
        "claims.md": ("choose-one",),
        "perspectives.csv": ("match",),
        "timeline.csv": ("sort",),
    }.items():
        assert all((path, kind) in found for kind in kinds), path


def test_other_names_of_the_key_are_no_distractors(course, drafts):
    """No choice beside a key is the same party under another name."""
    known = Knowledge.of(course)
    for item in drafts.items:
        choices = getattr(item.interaction, "choices", ())
        keys = [choice.text for choice in choices if choice.correct]
        wrong = [choice.text for choice in choices if not choice.correct]
        assert not any(known.same(key, other) for key in keys for other in wrong)
