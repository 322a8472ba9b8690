"""A quiz that remembers: what was answered is there again, unless it no longer fits."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import pytest

from lessons.model.interaction import Choice, ChooseOne, Year
from lessons.model.item import Item, Quiz
from lessons.records.problem import RecordsProblem
from lessons.records.records import Records
from lessons.widgets.quiz import Quiz as Widget
from lessons.widgets.quiz_records import QuizRecords
from tests.records.test_class_database import CHOICES, ITEM

WHEN = Item(
    identifier="q-2", title="When", prompt="When did it burn?", interaction=Year(1850, 1)
)
QUIZ = Quiz(identifier="try", title="T", items=(ITEM, WHEN))
WOOL, SILK = (choice.identifier for choice in CHOICES.choices)


def opened(quiz: Quiz = QUIZ, **more) -> Widget:
    records = QuizRecords(quiz.identifier, quiz.items, partial(Records, "course"), **more)
    return Widget(quiz, records=records)


def submit(widget: Widget, item: str, value: object, attempt: int = 1) -> dict:
    asked = {"ask": "submit", "item": item, "value": value, "attempt": attempt}
    return widget.answer(asked | {"confidence": "sure"})


def rows() -> list:
    return Records("course").rows()


def test_a_notebook_that_is_opened_again_shows_what_was_answered():
    """State, tries, value and certainty are there; a third try is none."""
    first = opened()
    submit(first, "q-1", [SILK])
    submit(first, "q-2", 1850)
    assert first.saved == "Saved on this computer."
    again = opened()
    assert again.progress == first.progress
    assert again.progress["q-1"]["s"] == "not yet" and again.progress["q-2"]["s"] == "correct"
    assert submit(again, "q-2", 1700, 2)["state"] == "correct"
    submit(again, "q-1", [WOOL], 2)
    assert opened().progress["q-1"] | {"v": 0} == {
        "s": "correct",
        "n": 2,
        "v": 0,
        "c": "sure",
        "f": "sure",
    }
    assert [(each.item, each.attempt, each.score) for each in rows()] == [
        ("q-1", 1, 0.0),
        ("q-2", 1, 1.0),
        ("q-1", 2, 1.0),
    ]


def test_a_try_that_comes_twice_is_kept_once():
    """The page asks again after a kernel has gone: the row is there already."""
    submit(opened(), "q-1", [SILK])
    reply = submit(opened(), "q-1", [SILK])
    assert reply["state"] == "not yet"
    assert len(rows()) == 1


def test_an_explanation_and_a_new_start_are_remembered():
    """What was explained stays so; after “Start again” nothing is shown and all is kept."""
    first = opened()
    submit(first, "q-1", [SILK])
    first.answer({"ask": "explain", "item": "q-1"})
    again = opened()
    assert again.progress["q-1"]["s"] == "explained"
    again.answer({"ask": "restart"})
    third = opened()
    assert third.progress == {}
    submit(third, "q-1", [WOOL])
    assert opened().progress["q-1"]["s"] == "correct"
    assert [each.sitting for each in rows() if each.action == "response"] == [1, 2]


@pytest.mark.parametrize(
    ("mended", "state"),
    [
        (replace(ITEM, title="Freight", hint="Sheep."), "correct"),
        (replace(ITEM, prompt="What was their cargo?"), "correct"),
        (
            replace(ITEM, interaction=ChooseOne((Choice("Wool"), Choice("Silk", True)))),
            "not yet",
        ),
    ],
    ids=["title", "prompt", "key"],
)
def test_a_reworded_item_keeps_its_history(mended, state):
    """The same choices are still there: the answer stays, scored by the key of today."""
    submit(opened(), "q-1", [WOOL])
    again = opened(replace(QUIZ, items=(mended, WHEN)))
    assert again.progress["q-1"]["s"] == state
    assert again.changed == []


@pytest.mark.parametrize(
    "interaction", [ChooseOne((Choice("Tin", True), Choice("Silk"))), Year(1850, 0)]
)
def test_a_changed_item_says_so(interaction):
    """An answer that fits no longer is kept, not shown, and the page is told."""
    submit(opened(), "q-1", [WOOL])
    changed = replace(QUIZ, items=(replace(ITEM, interaction=interaction), WHEN))
    again = opened(changed)
    assert again.changed == ["q-1"]
    assert again.progress == {}
    right = 1850 if isinstance(interaction, Year) else [interaction.choices[0].identifier]
    assert submit(again, "q-1", right)["state"] == "correct"
    assert opened(changed).progress["q-1"]["s"] == "correct"
    assert [each.sitting for each in rows()] == [1, 2]


def test_the_version_is_of_the_question_and_its_key():
    """Feedback and hints change freely; a choice, a key or the prompt make a new version."""
    assert replace(ITEM, hint="x", explanation="y", title="z").version == ITEM.version
    told = ChooseOne(tuple(replace(choice, feedback="…") for choice in CHOICES.choices))
    assert replace(ITEM, interaction=told).version == ITEM.version
    other = ChooseOne(tuple(replace(choice, correct=False) for choice in CHOICES.choices))
    assert replace(ITEM, interaction=other).version != ITEM.version
    assert replace(ITEM, prompt="What else?").version != ITEM.version


def test_what_cannot_be_kept_waits_and_says_so():
    """With a full disk the quiz goes on; the next answer takes the earlier one along."""
    full = {"now": True}

    def opening() -> Records:
        if full["now"]:
            raise RecordsProblem("The disk is full.")
        return Records("course")

    widget = Widget(QUIZ, records=QuizRecords("try", QUIZ.items, opening))
    assert "cannot be saved. The disk is full." in widget.saved
    assert submit(widget, "q-1", [WOOL])["state"] == "correct"
    assert widget.saved.startswith("Not saved yet. The disk is full.")
    full["now"] = False
    submit(widget, "q-2", 1850)
    assert widget.saved == "Saved on this computer."
    assert [each.item for each in rows()] == ["q-1", "q-2"]


def test_afresh_shows_nothing_and_begins_a_sitting():
    """A review asks again what was answered; the answers of then are kept."""
    submit(opened(), "q-1", [SILK])
    again = opened(afresh=True)
    assert again.progress == {}
    submit(again, "q-1", [WOOL])
    assert [(each.sitting, each.attempt) for each in rows()] == [(1, 1), (2, 1)]
