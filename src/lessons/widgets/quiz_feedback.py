"""What a learner has earned to see of an item: after a first try little, at the end all."""

from __future__ import annotations

from collections.abc import Mapping
from functools import singledispatch

from lessons.course.rendering import inline, to_html
from lessons.model.interaction import Choice, InlineChoice, Match, Order, Pair, Year
from lessons.model.item import Item
from lessons.model.response import Value

# `marks` and `notes` go beside what was entered: a choice, a gap's number, a
# term or a place → "right" or "wrong", and HTML. `lists` go below.
Feedback = dict


def feedback(item: Item, value: Value, *, everything: bool) -> Feedback:
    """Marks, notes and lists; without `everything`, only for what the learner chose."""
    shown = _feedback(item.interaction, value, everything)
    return {"marks": {}, "notes": {}, "lists": [], "said": ""} | shown


@singledispatch
def _feedback(interaction: object, value: Value, everything: bool) -> Feedback:
    choices = interaction.choices
    chosen = set(value or ())
    earned = [one for one in choices if everything or one.identifier in chosen]
    said = ""
    if interaction.kind == "choose-all":
        wrong = any(one.identifier in chosen and not one.correct for one in choices)
        said = (
            "Something does not belong." if wrong else "All right so far; something is missing."
        )
    return {
        "marks": {one.identifier: _mark(one.correct) for one in earned},
        "notes": {one.identifier: to_html(one.feedback) for one in earned if one.feedback},
        "said": said,
    }


@_feedback.register
def _(interaction: InlineChoice, value: Value, everything: bool) -> Feedback:
    chosen = list(value or [""] * len(interaction.gaps))
    marks, lists = {}, []
    for number, (gap, picked) in enumerate(zip(interaction.gaps, chosen, strict=True)):
        key = next(one.identifier for one in gap.choices if one.correct)
        marks[str(number)] = _mark(picked == key)
        earned = [one for one in gap.choices if everything or one.identifier == picked]
        title = f"Gap {number + 1}" if len(chosen) > 1 else "The gap"
        rows = [_row(one, _mark(one.correct)) for one in earned if everything or one.feedback]
        lists += [_list(title, rows)] if rows else []
    return {"marks": marks, "lists": lists, "said": _count(marks, "gaps")}


@_feedback.register
def _(interaction: Order, value: Value, everything: bool) -> Feedback:
    entries = interaction.entries
    places = [one.identifier for one in entries]
    marks = {
        name: _mark(name == place) for name, place in zip(value or (), places, strict=False)
    }
    said = _count(marks, "entries", "in the right place")
    if not everything:
        return {"said": said}
    return {
        "marks": marks,
        "lists": [_list("The right order", [_row(one) for one in entries], ordered=True)],
        "said": said,
    }


@_feedback.register
def _(interaction: Match, value: Value, everything: bool) -> Feedback:
    chosen = value if isinstance(value, Mapping) else {}
    marks = {
        pair.term.identifier: _mark(
            chosen.get(pair.term.identifier) == pair.definition.identifier
        )
        for pair in interaction.pairs
    }
    said = _count(marks, "pairs")
    if not everything:
        picked = set(chosen.values())
        spare = [one for one in interaction.spare if one.identifier in picked and one.feedback]
        rows = [_row(one, "wrong") for one in spare]
        lists = [_list("What you chose", rows)] if rows else []
        return {"marks": marks, "lists": lists, "said": said}
    rows = [
        [
            f"{inline(pair.term.text)} → {inline(pair.definition.text)}",
            "",
            "".join(
                to_html(one.feedback) for one in (pair.term, pair.definition) if one.feedback
            ),
        ]
        for pair in interaction.pairs
    ]
    lists = [_list("The pairs", rows)]
    if interaction.spare:
        lists.append(_list("Belongs to none", [_row(one) for one in interaction.spare]))
    return {"marks": marks, "lists": lists, "said": said}


@_feedback.register
def _(interaction: Year, value: Value, everything: bool) -> Feedback:
    right = isinstance(value, int) and abs(value - interaction.year) <= interaction.tolerance
    if not everything:
        return {"marks": {"year": _mark(right)}, "said": f"It is not {value}."}
    low, high = (
        interaction.year - interaction.tolerance,
        interaction.year + interaction.tolerance,
    )
    also = f"Any year from {low} to {high} counts as right." if interaction.tolerance else ""
    rows = [[str(interaction.year), "", to_html(also) if also else ""]]
    return {"marks": {"year": _mark(right)}, "lists": [_list("The year", rows)]}


def _mark(right: bool) -> str:
    return "right" if right else "wrong"


def _row(choice: Choice, mark: str = "") -> list[str]:
    return [inline(choice.text), mark, to_html(choice.feedback) if choice.feedback else ""]


def _pair(pair: Pair) -> list[str]:
    words = f"{inline(pair.term.text)} → {inline(pair.definition.text)}"
    said = [one.feedback for one in (pair.term, pair.definition) if one.feedback]
    return [words, "", "".join(map(to_html, said))]


def _list(title: str, rows: list[list[str]], *, ordered: bool = False) -> dict:
    return {"title": title, "ordered": ordered, "rows": rows}


def _count(marks: Mapping[str, str], many: str, what: str = "right") -> str:
    right = sum(mark == "right" for mark in marks.values())
    if len(marks) < 2:
        return ""
    return f"{right} of {len(marks)} {many} {'is' if right == 1 else 'are'} {what}."
