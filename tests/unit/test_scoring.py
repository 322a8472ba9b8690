"""From responses to scores: unanswered is None, and nothing is right by filling all."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lessons.model.interaction import (
    KINDS,
    Choice,
    ChooseAll,
    ChooseOne,
    Gap,
    InlineChoice,
    Match,
    Member,
    Number,
    Order,
    Pair,
    ShortAnswer,
    Sort,
    TrueFalse,
    WordBank,
    Year,
)
from lessons.model.item import Item
from lessons.model.response import Response
from lessons.model.scoring import score

A, B, C, D = (Choice(text) for text in "ABCD")
a, b, c, d = (choice.identifier for choice in (A, B, C, D))
KEY_A, KEY_B = Choice("A", True), Choice("B", True)
ITEMS = {
    "choose-one": ChooseOne((KEY_A, B, C)),
    "choose-all": ChooseAll((KEY_A, KEY_B, C, D)),
    "true-false": TrueFalse((Choice("True"), Choice("False", True))),
    "gap": InlineChoice((Gap((KEY_A, B)), Gap((C, KEY_B)))),
    "word-bank": WordBank((KEY_A, KEY_B), (C,)),
    "order": Order((A, B, C)),
    "match": Match((Pair(A, B), Pair(C, D)), (Choice("E"),)),
    "sort": Sort((C, D), (Member(A, c), Member(B, d))),
    "year": Year(1961, 1),
    "number": Number(0.2, 0.1, "million tonnes"),
    "short-answer": ShortAnswer(("Vladivostok", "Wladiwostok")),
}


def scored(kind, value, interaction=None):
    item = Item(identifier="q-1", title="T", prompt="P", interaction=interaction or ITEMS[kind])
    return score(item, Response(item="q-1", value=value))


@pytest.mark.parametrize(
    ("kind", "value", "expected"),
    [
        ("choose-one", (a,), 1),
        ("choose-one", (b,), 0),
        ("choose-one", (a, b, c), 0),
        ("true-false", (Choice("False").identifier,), 1),
        ("true-false", tuple(Choice(one).identifier for one in ("True", "False")), 0),
        ("choose-all", (b, a), 1),
        ("choose-all", (a,), 0.5),
        ("choose-all", (a, b, c), 0.5),
        ("choose-all", (a, b, c, d), 0),
        ("choose-all", (c, d), 0),
        ("gap", (a, b), 1),
        ("gap", (a, ""), 0.5),
        ("gap", (b, a), 0),
        ("word-bank", (a, b), 1),
        ("word-bank", (a, c), 0.5),
        ("word-bank", (a, ""), 0.5),
        ("word-bank", (b, a), 0),
        ("word-bank", (a, a), 0),
        ("word-bank", (b, b), 0),
        ("order", (a, b, c), 1),
        ("order", (a, c, b), Fraction(1, 3)),
        ("match", {a: b, c: d}, 1),
        ("match", {a: b, c: b}, 0.5),
        ("match", {a: b}, 0.5),
        ("sort", {a: c, b: d}, 1),
        ("sort", {a: c, b: c}, 0.5),
        ("sort", {a: d, b: c}, 0),
        ("sort", {b: d}, 0.5),
        ("year", 1962, 1),
        ("year", 1963, 0),
        ("number", 0.3, 1),
        ("number", 0.1, 1),
        ("number", 0.2, 1),
        ("number", 0.30001, 0),
        ("number", -0.2, 0),
        ("number", 0, 0),
        ("short-answer", "vladivostock", 1),
        ("short-answer", "WLADIWOSTOK", 1),
        ("short-answer", "Moscow", 0),
        ("short-answer", "Vladivostok and Moscow", 0),
    ],
)
def test_scores(kind, value, expected):
    """Each kind by its rule, also for what is half right or entered everywhere."""
    assert scored(kind, value).score == pytest.approx(float(expected))
    assert scored(kind, value).correct == (expected == 1)


@pytest.mark.parametrize("kind", KINDS)
def test_unanswered_is_none(kind):
    """Nothing entered is no score, neither 0 nor right."""
    empty = {
        "gap": [("", "")], "word-bank": [("", "")], "match": [{}, {a: ""}],
        "sort": [{}, {a: "", b: ""}], "short-answer": ["", "  \t"],
    }  # fmt: skip
    tuples = [] if kind in ("match", "sort", "year", "number", "short-answer") else [()]
    for value in [None, *tuples, *empty.get(kind, ())]:
        assert scored(kind, value).score is None
        assert not scored(kind, value).correct


@pytest.mark.parametrize("value", [float("nan"), float("inf"), -float("inf"), True, False, "5"])
def test_what_is_no_number_is_unanswered(value):
    """NaN, the infinities, truth values and text are no response to a number."""
    for interaction in (Number(1, 5), Number(0), Number(1, float("inf"))):
        assert scored("number", value, interaction).score is None


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_a_rule(kind):
    """No kind of interaction lacks a rule, and each rule is named."""
    assert scored(kind, None).rule
    assert scored(kind, None).rule == scored(kind, {"year": 1961}.get(kind)).rule


names = st.lists(
    st.text("abcdefgh", min_size=1, max_size=4), unique=True, min_size=3, max_size=7
)


@given(names, st.data())
def test_ticking_everything_is_never_right(words, data):
    """All choices ticked, or one thing put everywhere, never earns the full score."""
    keys = data.draw(st.integers(1, len(words) - 1))
    choices = tuple(Choice(word, place < keys) for place, word in enumerate(words))
    ticked = tuple(choice.identifier for choice in choices)
    assert not scored("choose-all", ticked, ChooseAll(choices)).correct
    bank = WordBank(choices[: keys + 1], choices[keys + 1 :])
    for choice in choices:
        assert scored("word-bank", (choice.identifier,) * (keys + 1), bank).score == 0
    homes = {
        choice.identifier: choices[place % 2].identifier for place, choice in enumerate(choices)
    }
    sort = Sort(choices[:2], tuple(Member(one, homes[one.identifier]) for one in choices))
    for category in choices[:2]:
        everywhere = dict.fromkeys(ticked, category.identifier)
        assert not scored("sort", everywhere, sort).correct
    assert scored("sort", homes, sort).correct


@given(
    st.decimals(-1000, 1000, places=2),
    st.decimals(0, 50, places=2),
    st.decimals(-60, 60, places=2),
)
def test_both_ends_of_a_tolerance_count(value, tolerance, off):
    """A decimal number is right just when it is no farther off than the tolerance says."""
    number = Number(float(value), float(tolerance))
    expected = abs(off) <= tolerance
    assert scored("number", float(value + off), number).correct == expected
