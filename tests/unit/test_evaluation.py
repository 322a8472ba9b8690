"""The evaluation's own arithmetic, against published figures, and its planted flaws."""

from __future__ import annotations

import random
from types import SimpleNamespace

import pytest

from lessons.model.interaction import Choice, ChooseOne, Match, Order, Pair, Year
from lessons.model.item import Item
from tests.evaluation import planting
from tests.evaluation.proportions import kappa, wilson
from tests.evaluation.report import CRITERIA, Judged, table

# R. G. Newcombe, "Two-sided confidence intervals for the single proportion",
# Statistics in Medicine 17 (1998), table I, method 3.
NEWCOMBE = {
    (81, 263): (0.2553, 0.3662),
    (15, 148): (0.0624, 0.1605),
    (0, 20): (0.0000, 0.1611),
    (1, 29): (0.0061, 0.1718),
}


@pytest.mark.parametrize("sample, interval", NEWCOMBE.items())
def test_wilson_gives_the_published_intervals(sample, interval):
    """Four published samples have their published intervals."""
    assert wilson(*sample) == pytest.approx(interval, abs=5e-5)


def test_kappa_of_a_textbook_table():
    """20 times both yes, 15 both no, 5 and 10 apart: kappa is 0.4."""
    one = [True] * 25 + [False] * 25
    other = [True] * 20 + [False] * 5 + [True] * 10 + [False] * 15
    assert kappa(one, other) == pytest.approx(0.4)
    assert kappa([True, True], [True, True]) is None


CHOICES = (Choice("Bergen", True, "Yes."), Choice("Lübeck"), Choice("Riga"))
PAIRS = (Pair(Choice("Bergen"), Choice("fish")), Pair(Choice("Riga"), Choice("flax")))
ITEMS = {
    each.kind: Item(identifier="x", title="Harbour", prompt="Where?", interaction=each)
    for each in (ChooseOne(CHOICES), Year(1812), Match(PAIRS), Order(CHOICES))
}


@pytest.mark.parametrize("name", planting.FLAWS)
def test_a_planted_flaw_changes_the_item(name):
    """No planted flaw leaves an item of its kind as it was."""
    kind, flawed = planting.FLAWS[name]
    fit = [item for item in ITEMS.values() if isinstance(item.interaction, kind)]
    assert fit and all(flawed(item) != item for item in fit)


def test_every_flaw_is_planted_in_turn():
    """Twice as many planted items as there are flaws hold each flaw twice."""
    rows = [SimpleNamespace(item=item) for item in ITEMS.values() for _ in range(20)]
    count = 2 * len(planting.FLAWS)
    names = [name for _, _, name in planting.planted(rows, count, random.Random(1))]
    assert sorted(names) == sorted([*planting.FLAWS] * 2)


def test_one_no_makes_an_item_unusable():
    """Usable is seven times yes, for each reader apart and for both together."""
    good = dict.fromkeys(CRITERIA, True)
    one = Judged("faq", "gap", "", "", (good, good | {"no_cue": False}))
    assert one.usable(0) and not one.usable(1) and not one.usable_to_all
    lines = table(["a", "b"], [one])
    assert lines[1].split()[:2] == ["faq", "1"]
    assert "100.0%" in lines[1] and "0.0%" in lines[1]
