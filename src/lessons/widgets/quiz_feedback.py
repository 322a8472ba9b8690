"""What a learner has earned to see of an item: after a first try little, at the end all."""

from __future__ import annotations

from collections.abc import Mapping
from functools import singledispatch

from lessons.course.rendering import inline, to_html, to_text
from lessons.model.interaction import (
    Choice,
    InlineChoice,
    Match,
    Order,
    Pair,
    Sort,
    WordBank,
)
from lessons.model.item import Item
from lessons.model.response import Value
from lessons.widgets import quiz_typed

# `marks` and `notes` go beside what was entered: a choice, a gap's number, a
# term or a place → "right" or "wrong", and HTML. `lists` go below.
Feedback = dict


def feedback(item: Item, value: Value, *, everything: bool) -> Feedback:
    """Marks, notes and lists; without `everything`, only for what the learner chose."""
    typed = quiz_typed.feedback(item, value, everything=everything)
    shown = typed or _feedback(item.interaction, value, everything)
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
    rows = [_pair(pair) for pair in interaction.pairs]
    lists = [_list("The pairs", rows)]
    if interaction.spare:
        lists.append(_list("Belongs to none", [_row(one) for one in interaction.spare]))
    return {"marks": marks, "lists": lists, "said": said}


@_feedback.register
def _(interaction: WordBank, value: Value, everything: bool) -> Feedback:
    keys, chosen = interaction.keys, list(value or ())
    # A word used twice fills no gap: see the scoring.
    picked = [word if chosen.count(word) == 1 else "" for word in chosen]
    picked += [""] * (len(keys) - len(picked))
    right = [word == key.identifier for word, key in zip(picked, keys, strict=True)]
    marks = {str(number): _mark(one) for number, one in enumerate(right)}
    said = _count(marks, "gaps")
    if everything:
        lists = [_list("The gaps", [_row(one) for one in keys], ordered=len(keys) > 1)]
        spare = [_row(one) for one in interaction.spare]
        lists += [_list("Belongs in no gap", spare)] if spare else []
        return {"marks": marks, "lists": lists, "said": said}
    # What is said to a word in a wrong gap could tell its right one.
    rows = [_row(one, "right") for one, good in zip(keys, right, strict=True) if good]
    rows += [_row(one, "wrong") for one in interaction.spare if one.identifier in chosen]
    rows = [row for row in rows if row[2]]
    lists = [_list("What you chose", rows)] if rows else []
    return {"marks": marks, "lists": lists, "said": said}


@_feedback.register
def _(interaction: Sort, value: Value, everything: bool) -> Feedback:
    chosen = value if isinstance(value, Mapping) else {}
    marks = {
        one.choice.identifier: _mark(chosen.get(one.choice.identifier) == one.category)
        for one in interaction.members
    }
    lists = []
    for category in interaction.categories if everything else ():
        home = category.identifier
        rows = [_row(one.choice) for one in interaction.members if one.category == home]
        lists.append(_list(to_text(category.text), rows or [["Nothing", "", ""]]))
    return {"marks": marks, "lists": lists, "said": _count(marks, "entries")}


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
