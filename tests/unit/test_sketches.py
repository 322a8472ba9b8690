"""Sketches: how they are read, what stays in the kernel, what stands on paper."""

from __future__ import annotations

import json
import zlib
from pathlib import Path

import pytest

from lessons.course import outline
from lessons.course.course import Course
from lessons.widgets.sketch import SketchView

ROOT = Path(__file__).resolve().parents[2]
COURSES = (ROOT / "assets", ROOT / "tests" / "second_course")
TEXT = (ROOT / "tests" / "second_course" / "course.toml").read_text(encoding="utf-8")


def every_sketch():
    return [
        pytest.param(course, sketch, id=f"{course.identifier}-{sketch.identifier}")
        for course in map(Course.load, COURSES)
        for sketch in course.sketches
    ]


FAULTS = {
    "descending": ("years = [1904, 1964, 1977]", "years = [1977, 1904]", "do not ascend"),
    "one year": ("years = [1904, 1964, 1977]", "years = [1904]", "fewer than two"),
    "year twice": ("years = [1904, 1964, 1977]", "years = [1904, 1904]", "do not ascend"),
    "words": ("years = [1904, 1964, 1977]", 'years = ["1904", "x"]', "no list of numbers"),
    "half years": ("years = [1904, 1964, 1977]", "years = [1904.5, 1977]", "list of numbers"),
    "upside down": ("high = 10\n", "high = 0\n", "not above low"),
    "no step": ("step = 1\n", "step = 0\n", "does not fit the scale"),
    "wide step": ("step = 1\n", "step = 11\n", "does not fit the scale"),
    "text": ("low = 0\nhigh = 10\n", 'low = "0"\nhigh = 10\n', "it is not a number"),
    "both": ('high_word = "furious"\n', 'chart = "annuity"\n', "one of the two"),
    "no chart": ('chart = "annuity"\nafter', 'chart = "votes"\nafter', "is not known"),
    "no lesson": ('id = "anger"\n', 'id = "anger"\nnotebook = "99"\n', "is not known"),
    "stray": ("given = [1903]", "given = [1904]", "is not among the years"),
    "unknown key": ('unit = "US$"\nchart', 'colour = "red"\nchart', "not known here"),
    "no task": ('task = "Draw how angry Panama was with the *zone*."\n', "", "it is missing"),
}


@pytest.mark.parametrize("clean, broken, why", FAULTS.values(), ids=FAULTS)
def test_a_faulty_sketch_is_told_with_its_line(clean, broken, why):
    """What cannot be drawn is an error in its line, with a mend."""
    assert clean in TEXT
    _, errors = outline.read(TEXT.replace(clean, broken, 1), "course.toml")
    told = [str(error) for error in errors]
    assert any(why.replace("no list", "not a list") in error for error in told), told
    assert all(error.line > 1 for error in errors)


def test_an_unknown_event_of_a_sketch_is_told(second_course):
    """An event that the timeline has not is an error of course.toml."""
    path = second_course / "course.toml"
    path.write_text(TEXT.replace('"1964-flag-riots"', '"1964-flag-riot"'), encoding="utf-8")
    with pytest.raises(Exception, match="1964-flag-riot"):
        Course.load(second_course)


@pytest.mark.parametrize("course, sketch", every_sketch())
def test_the_record_stays_in_the_kernel_until_it_is_asked_for(course, sketch):
    """What the page has from the start holds no number and no event to be guessed."""
    view = SketchView(course, sketch.identifier)
    sent = json.loads(zlib.decompress(view.packed))["constants"]["content"]
    reply = view.answer({"want": "record"})
    assert [year for year, _ in sent["given"]] == [
        year for year, _ in sent["given"] if year in sketch.given
    ]
    text = json.dumps(sent, ensure_ascii=False)
    for event in reply.get("events", ()):
        assert event["headline"] not in text
    hidden = [point for point in reply["points"] if point[0] not in sketch.given]
    assert bool(sketch.chart) == bool(hidden)
    assert not any(point in sent["given"] for point in hidden)
    assert len(reply["marks"]) == len(sketch.events)


@pytest.mark.parametrize("course, sketch", every_sketch())
def test_on_paper_a_sketch_is_an_empty_grid(course, sketch):
    """The static version names each year and both ends of the scale, and never varies."""
    first, second = (SketchView(course, sketch.identifier) for _ in range(2))
    assert first.static_html() == second.static_html()
    for year in sketch.years:
        assert str(year) in first.static_html() and str(year) in first.static_text()
    assert sketch.high_word in first.static_text() and sketch.unit in first.static_text()
    for event in sketch.events:
        assert course.event(event).headline not in first.static_html()


def test_a_question_that_no_page_asks_is_refused(caplog):
    """Another question gets a sentence, and an unknown sketch names those there are."""
    course = Course.load(COURSES[1])
    with pytest.raises(ValueError, match="does not know"):
        SketchView(course, "anger").answer({"want": "everything"})
    with pytest.raises(KeyError, match="payments, anger"):
        SketchView(course, "joy")
