"""What is typed, from the line with `=`: a year, a number or a word or two."""

from __future__ import annotations

import re
from decimal import Decimal

from lessons.course import marks
from lessons.course.entries import Entry, distinct
from lessons.course.faults import Card
from lessons.model.interaction import Number, ShortAnswer, Year

LARGEST = 1e15

_YEAR = re.compile(r"([0-9]{3,4})(?:\s*(?:±|\+/?[-−])\s*([-−]?[0-9]{1,4}))?")
_FIGURES = r"[-−+]?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?"
_NUMBER = re.compile(
    rf"({_FIGURES})(?:\s*(?:±|\+/?[-−])\s*({_FIGURES}))?(?:\s*([^\W\d_][^|]*|[%‰°][^|]*))?"
)
# `38th` and `3D` begin a word; `38`, `3.8`, `-3` and `3%` begin a number.
_NUMERIC = re.compile(r"[-−+]?\.?[0-9][0-9.,]*+(?![^\W\d])")


def typed(entries: list[Entry], card: Card) -> Year | Number | ShortAnswer | None:
    """What the line says; None, and a fault, where it says nothing that can be typed."""
    first, *others = entries
    for entry in others:
        card.fault(entry.line, "there is a second line with `=`", "Keep one of them.")
    if _YEAR.fullmatch(first.text):
        return _year(first, card)
    return (_number if _NUMERIC.match(first.text) else _words)(first, card)


def figures(value: float, separator: str = "") -> str:
    """A number in plain figures, the shortest that say it: `2.5`, `1200`, `-3`."""
    text = f"{Decimal(str(value)):{separator}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def number_line(number: Number) -> str:
    """What stands after the `=` for a number: never what would be read as a year."""
    value = figures(number.value)
    tolerance = f" ± {figures(number.tolerance)}" if number.tolerance else ""
    if not number.unit and _YEAR.fullmatch(value):
        value += ".0"
    return f"{value}{tolerance} {number.unit}".rstrip()


def _year(entry: Entry, card: Card) -> Year | None:
    year, tolerance = _YEAR.fullmatch(entry.text).groups(default="0")
    if int(year) == 0:
        mend = "Write `= 1961`, or `= 1961 ± 1` where a year more or less is right too."
        card.fault(entry.line, f"`{entry.text}` is not a year", mend)
        return None
    if tolerance[0] in "-−":
        mend = "Write how many years more or less are right too: `= 1961 ± 1`."
        card.fault(entry.line, f"the tolerance {tolerance} is negative", mend)
        return None
    return Year(int(year), int(tolerance))


def _number(entry: Entry, card: Card) -> Number | None:
    found = _NUMBER.fullmatch(entry.text)
    if not found:
        mend = "Write figures, then words: `= 2.5 ± 0.5 million tonnes`, `= 1,200`."
        card.fault(entry.line, f"`{entry.text}` is not a number with its unit", mend)
        return None
    value, tolerance = (
        float((figure or "0").replace(",", "").replace("−", "-"))
        for figure in found.groups()[:2]
    )
    if tolerance < 0:
        mend = "Write how much more or less is right too: `= 2.5 ± 0.5`."
        card.fault(entry.line, f"the tolerance {found[2]} is negative", mend)
    elif max(abs(value), tolerance) > LARGEST:
        mend = "Put `million` or `billion` into the unit."
        card.fault(entry.line, "the number has more than 15 figures", mend)
    else:
        return Number(value, tolerance, found[3] or "")
    return None


def _words(entry: Entry, card: Card) -> ShortAnswer:
    answers = marks.split(entry.text, "|")
    for answer in answers:
        if not any(sign.isalpha() for sign in answer):
            why = f"`{answer}` has no letters" if answer else "there is nothing beside a `|`"
            mend = (
                "Write `= one spelling | another`; a number begins with its figures: `= 5 km`."
            )
            card.fault(entry.line, why, mend)
    distinct([(answer, entry.line) for answer in answers if answer], "spelling", card)
    return ShortAnswer(answers)
