"""Predictions and pinnings: how they are read, and what stays in the kernel until a guess."""

from __future__ import annotations

import json
import zlib
from pathlib import Path

import pytest

from lessons.course import outline
from lessons.course.course import Course
from lessons.widgets.pinning import PinningView
from lessons.widgets.prediction import PredictionView

ROOT = Path(__file__).resolve().parents[2]
COURSES = (ROOT / "assets", ROOT / "tests" / "second_course")
TEXT = (COURSES[1] / "course.toml").read_text(encoding="utf-8")
SMALL = Course.load(COURSES[1])


def every(kind: str):
    return [
        pytest.param(course, asked.identifier, id=f"{course.identifier}-{asked.identifier}")
        for course in map(Course.load, COURSES)
        for asked in getattr(course, kind)
    ]


def sent(view) -> str:
    """What the page has of a widget from the start."""
    constants = json.loads(zlib.decompress(view.packed))["constants"]
    return json.dumps(constants, ensure_ascii=False)


FAULTS = {
    "no scale": ("high = 5000000\n", "high = 0\n", "not above low"),
    "beyond": ("answer = 250000\n", "answer = 6000000\n", "not between low and high"),
    "no answer": ("answer = 250000\n", "", "it is missing"),
    "one choice": (
        'choices = ["Workers from the Caribbean", "Soldiers of <b>the</b> army"]',
        'choices = ["Workers from the Caribbean"]',
        "nothing to choose from",
    ),
    "fewer replies": ('"They guarded the zone."', "", "1 replies, 2 choices"),
    "kind": ('kind = "date"', 'kind = "month"', "is not known"),
    "no event": (
        'events = ["1964-flag-riots"]\nafterwards = "Look',
        'afterwards = "Look',
        "mis",
    ),
    "years": ("years = [1881, 1964, 0]", "years = [1881, 1964]", "2 years, 3 statements"),
    "off the line": ("years = [1881, 1964, 0]", "years = [1781, 1964, 0]", "not on the line"),
    "middle": ("middle = 1945", "middle = 2045", "do not follow each other"),
    "unknown": ('afterwards = "One has', 'afterword = "One has', "not known here"),
}


@pytest.mark.parametrize("clean, broken, why", FAULTS.values(), ids=FAULTS)
def test_a_fault_is_told_with_its_line(clean, broken, why):
    """What cannot be asked is an error in its line, with a mend."""
    assert clean in TEXT
    _, errors = outline.read(TEXT.replace(clean, broken, 1), "course.toml")
    assert any(why in str(error) for error in errors), list(map(str, errors))
    assert all(error.line > 1 and error.mend for error in errors)


def test_an_event_that_is_not_there_is_told(second_course):
    """A prediction may rest only on events of the timeline."""
    path = second_course / "course.toml"
    changed = TEXT.replace('events = ["1964-flag-riots"]', 'events = ["1964-flags"]')
    path.write_text(changed, encoding="utf-8")
    with pytest.raises(Exception, match=r'predictions "riots": "1964-flags" is no event'):
        Course.load(second_course)


@pytest.mark.parametrize("course, name", every("predictions"))
def test_the_record_waits_for_a_guess(course, name):
    """The page has neither the answer nor a reply nor an event before a guess is sent."""
    asked = next(one for one in course.predictions if one.identifier == name)
    view = PredictionView(course, name)
    text = sent(view)
    assert asked.afterwards not in text
    assert all(reply not in text for reply in asked.replies)
    assert all(course.event(event).headline not in text for event in asked.events)
    if asked.kind == "number":
        assert f": {asked.answer}" not in text
    for static in (view.static_html(), view.static_text()):
        assert asked.afterwards not in static
        assert (
            static
            == {
                view.static_html(): PredictionView(course, name).static_html(),
                view.static_text(): PredictionView(course, name).static_text(),
            }[static]
        )


@pytest.mark.parametrize(
    "name, guess, said",
    [
        ("sum", "250000", "The two are the same"),
        ("sum", "0", "That is 250,000 apart"),
        ("riots", "1964-01", "You hit the month"),
        ("riots", "1964", "You hit the year"),
        ("riots", "1965-02", "13 months too late"),
        ("riots", "1963-12", "1 month too early"),
        ("riots", "1954", "10 years too early"),
        ("builder", "1", "Soldiers of &lt;b&gt;the&lt;/b&gt; army"),
    ],
)
def test_a_guess_is_set_beside_the_record(name, guess, said):
    """The distance is told in the unit of the guess; text of the course stays text."""
    reply = PredictionView(SMALL, name).answer({"want": "record", "guess": guess})
    assert said in reply["beside"]
    assert reply["told"]


@pytest.mark.parametrize(
    "name, guess",
    [
        *(("sum", guess) for guess in ("", "many", "-1", "5000001", "nan", "inf")),
        *(("riots", guess) for guess in ("", "1899", "2000", "64", "1964-13", "1964-1-1-1")),
        *(("builder", guess) for guess in ("", "2", "-1", "x")),
    ],
)
def test_a_guess_that_cannot_be_is_answered_in_words(name, guess):
    """Neither an error of Python nor the record: a sentence that says what to mend."""
    reply = PredictionView(SMALL, name).answer({"want": "record", "guess": guess})
    assert set(reply) == {"error"} and reply["error"].startswith("Not yet: ")


@pytest.mark.parametrize("course, name", every("pinnings"))
def test_years_wait_for_the_pins(course, name):
    """The page has the statements, and no year that the text or the record gives."""
    pinning = next(one for one in course.pinnings if one.identifier == name)
    view = PinningView(course, name)
    constants = json.loads(sent(view))["content"]
    assert len(constants["statements"]) == len(pinning.statements)
    assert not {"years", "record", "middle", "told"} & set(constants)
    reply = view.answer({"want": "record"})
    assert reply["years"] == pinning.years
    events = [e for e in course.events if e.importance >= pinning.importance]
    inside = [e for e in events if pinning.start <= e.interval.earliest.year <= pinning.end]
    assert len(reply["record"]) == len(inside)
    assert view.static_html() == PinningView(course, name).static_html()
    assert str(pinning.start) in view.static_text()


def test_a_statement_is_text_and_no_markup():
    """HTML in a course file reaches the page as the words that it is."""
    assert "&lt;b&gt;handed" in PinningView(SMALL, "dates").static_html()
    assert "<b>handed" not in sent(PinningView(SMALL, "dates"))


def test_other_questions_and_names_are_refused():
    """Another question is refused; an unknown name tells those there are."""
    for view in (PredictionView(SMALL, "sum"), PinningView(SMALL, "dates")):
        with pytest.raises(ValueError, match="does not know"):
            view.answer({"want": "everything"})
    with pytest.raises(KeyError, match="sum, riots, builder"):
        PredictionView(SMALL, "total")
    with pytest.raises(KeyError, match="dates"):
        PinningView(SMALL, "total")
