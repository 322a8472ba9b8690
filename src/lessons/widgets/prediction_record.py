"""What the record says to a guess: how far off it was, and what there is to read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lessons.course.rendering import inline, to_html
from lessons.model.dates import PartialDate
from lessons.model.prediction import Prediction
from lessons.widgets.event_card import card

if TYPE_CHECKING:
    from lessons.course.course import Course


def of(course: Course, prediction: Prediction, guess: str) -> dict:
    """`beside` sets guess and record side by side, `replies` has one text a choice; HTML.

    Raises ValueError, in words for the learner, for a guess that cannot be read.
    """
    beside = {"number": _number, "date": _date, "choice": _choice}[prediction.kind]
    return {
        "beside": beside(course, prediction, guess),
        "replies": list(map(inline, prediction.replies)),
        "told": to_html(prediction.afterwards),
        "events": [card(course, course.event(name)) for name in prediction.events],
    }


def _number(_course: Course, prediction: Prediction, guess: str) -> str:
    value, unit = float(guess), f" {inline(prediction.unit)}" if prediction.unit else ""
    if not prediction.low <= value <= prediction.high:
        raise ValueError(f"guess between {prediction.low:,g} and {prediction.high:,g}")
    apart = abs(value - prediction.answer)
    ends = f"That is {apart:,g} apart." if apart else "The two are the same."
    return (
        f"Your guess: {value:,g}{unit}. The record: <b>{prediction.answer:,g}</b>{unit}. {ends}"
    )


def _date(course: Course, prediction: Prediction, guess: str) -> str:
    try:
        mine = PartialDate.parse(guess)
    except ValueError:
        raise ValueError("a year has four digits") from None
    if not prediction.low <= mine.year <= prediction.high:
        raise ValueError(f"guess a year from {prediction.low:g} to {prediction.high:g}")
    event = course.event(prediction.events[0])
    day = event.interval.earliest
    if mine.month:
        unit, apart = "month", (mine.year - day.year) * 12 + mine.month - day.month
    else:
        unit, apart = "year", mine.year - day.year
    count = f"{abs(apart)} {unit}" + ("" if abs(apart) == 1 else "s")
    side = "late" if apart > 0 else "early"
    ends = f"Your guess is {count} too {side}." if apart else f"You hit the {unit}."
    return f"Your guess: {mine.display()}. The record: <b>{event.display_date}</b>. {ends}"


def _choice(_course: Course, prediction: Prediction, guess: str) -> str:
    place = int(guess)
    if not 0 <= place < len(prediction.choices):
        raise ValueError("choose one of them")
    return f"You chose: <b>{inline(prediction.choices[place])}</b>"
