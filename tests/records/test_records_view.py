"""Review and “Your answers” as widgets, on a real course."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from lessons.course.course import Course
from lessons.model.response import Outcome, Response
from lessons.records import response_file
from lessons.records.recorded import Recorded
from lessons.records.records import Records
from lessons.widgets.records_view import RecordsView
from lessons.widgets.review import Review

FOLDER = Path(__file__).resolve().parents[1] / "second_course"
NOW = datetime(2026, 3, 10, 8, tzinfo=UTC)


@pytest.fixture(scope="module")
def course() -> Course:
    return Course.load(FOLDER)


def items(course):
    return [
        (name, item)
        for name in course.quizzes()
        for section in course.sections(name)
        for item in section.items
    ]


@pytest.fixture
def kept(course) -> Records:
    """Every item answered nine days ago, the first one wrong and sure."""
    records = Records(course.identifier, clock=lambda: NOW)
    for place, (quiz, item) in enumerate(items(course)):
        response = Response(item=item.identifier, value=None, confidence="sure")
        outcome = Outcome(float(place > 0), "all_or_nothing")
        common = {"course": course.identifier, "quiz": quiz, "sitting": 1}
        at = NOW - timedelta(days=9)
        records.keep(Recorded.of(item, **common, at=at, response=response, outcome=outcome))
    return records


def test_a_review_asks_what_is_due(course, kept):
    """The confident error first; the bars count every item of the course once."""
    widget = Review(course, lambda: kept)
    asked = [card["i"] for card in widget.cards]
    assert asked[0] == items(course)[0][1].identifier
    assert 1 < len(asked) <= 8
    distinct = {item.identifier for _, item in items(course)}
    assert sum(count for _, count in widget.plan) == len(distinct)
    assert widget.progress == {}


def test_nothing_answered_and_nothing_due_are_told(course, kept):
    """A learner without answers is sent to a lesson; one who is done is told the next day."""
    kept.erase()
    assert "have not answered a question yet" in Review(course, lambda: kept).introduction
    quiz, item = items(course)[0]
    response = Response(item=item.identifier, value=None, confidence="sure")
    common = {"course": course.identifier, "quiz": quiz, "sitting": 1, "at": NOW}
    kept.keep(Recorded.of(item, **common, response=response, outcome=Outcome(0.0, "x")))
    widget = Review(course, lambda: kept)
    assert widget.cards == []
    assert "comes back on 11 March 2026" in widget.introduction


def test_the_static_version_says_nothing_of_a_learner(course, kept):
    """What is committed with a notebook is the same for everybody."""
    before = Review(course, lambda: kept).static_html(), RecordsView(course).static_html()
    kept.erase()
    assert (
        Review(course, lambda: kept).static_html(),
        RecordsView(course).static_html(),
    ) == before


def test_answers_are_seen_handed_in_and_erased(course, kept, data_folder):
    """The table has every answer, the file can be read again, and erasing leaves nothing."""
    widget = RecordsView(course)
    count = len(items(course))
    assert len(widget.content["rows"]) == count
    reply = widget.answer({"want": "export"})
    assert reply["name"].endswith(".answers.json")
    assert len(response_file.read(reply["text"].encode(), course.identifier).rows) == count
    assert str(data_folder) not in reply["text"]
    (data_folder / course.identifier / "worksheets").mkdir()
    (data_folder / course.identifier / "worksheets" / "01.json").write_text("{}")
    assert widget.answer({"want": "erase"}) == {}
    assert widget.content["rows"] == []
    assert not (data_folder / course.identifier / "worksheets").exists()
    assert json.loads(widget.answer({"want": "export"})["text"])["rows"] == []


def test_a_file_that_cannot_be_opened_is_told(course, data_folder):
    """The page gets a sentence, not a traceback."""
    data_folder.mkdir()
    (data_folder / course.identifier).write_text("a file where the folder should be")
    assert "could not be kept" in RecordsView(course).content["status"]
    assert "could not be kept" in Review(course).introduction
