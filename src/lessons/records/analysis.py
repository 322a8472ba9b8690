"""What a class knows, by classical test theory; the database counts, over first tries alone.

Facility is the mean score of an item; discrimination its correlation with the mean
of a learner's other items. See Crocker and Algina, *Introduction to Classical and
Modern Test Theory* (1986), chapters 5 and 14.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import sqrt

from lessons.records.counting import Count

# Of fewer learners nothing is told: each could be recognised.
FEWEST = 5
# Of fewer than these, a number is a rough one.
FIRM = 30


@dataclass(frozen=True, slots=True)
class Given:
    """A wrong value, as JSON, and how many learners gave it at the first try."""

    value: str
    learners: int


@dataclass(frozen=True, slots=True)
class ItemResult:
    """An item in one version, which `learners` have tried.

    `discrimination` is None where scores do not vary; `misled` learners were sure
    and wrong; `given` are the wrong values that five or more gave, the commonest first.
    """

    item: str
    version: str
    learners: int
    facility: float
    discrimination: float | None
    misled: int
    given: tuple[Given, ...]

    @property
    def rough(self) -> bool:
        return self.learners < FIRM


@dataclass(frozen=True, slots=True)
class Share:
    """Answers under one name, an objective or a degree of certainty, and their mean score."""

    name: str
    answers: int
    score: float


def items(counts: Sequence[Count]) -> list[ItemResult]:
    """Every item that at least five learners have tried, hardest first."""
    groups = _grouped(counts, lambda count: (count.item, count.version))
    found = [
        _item(item, version, group)
        for (item, version), group in groups.items()
        if sum(count.learners for count in group) >= FEWEST
    ]
    return sorted(found, key=lambda result: (result.facility, result.item, result.version))


def by_objective(counts: Sequence[Count]) -> list[Share]:
    """Mean score for each objective that at least five learners have met, weakest first."""
    found = _shares(counts, lambda count: count.objective)
    return sorted(found, key=lambda share: (share.score, share.name))


def by_confidence(counts: Sequence[Count]) -> list[Share]:
    """Mean score for each degree of certainty: of a calibrated class, the surer the better."""
    return _shares(counts, lambda count: count.confidence)


def _item(item: str, version: str, group: list[Count]) -> ItemResult:
    learners = sum(count.learners for count in group)
    wrong: dict[str, int] = defaultdict(int)
    for count in group:
        if count.score < count.learners:
            wrong[count.value] += count.learners
    given = [Given(value, n) for value, n in wrong.items() if n >= FEWEST]
    return ItemResult(
        item=item,
        version=version,
        learners=learners,
        facility=sum(count.score for count in group) / learners,
        discrimination=_correlation(group),
        misled=sum(
            count.learners
            for count in group
            if count.confidence == "sure" and count.score < count.learners
        ),
        given=tuple(sorted(given, key=lambda each: (-each.learners, each.value))),
    )


def _shares(counts: Sequence[Count], name: Callable[[Count], str]) -> list[Share]:
    found = []
    for key, group in sorted(_grouped(counts, name).items()):
        # A learner tries an item once for the first time: so many there are at least.
        each = _grouped(group, lambda count: (count.item, count.version)).values()
        if max(sum(count.learners for count in item) for item in each) >= FEWEST:
            answers = sum(count.learners for count in group)
            found.append(Share(key, answers, sum(count.score for count in group) / answers))
    return found


def _grouped(counts: Sequence[Count], key: Callable[[Count], object]) -> dict:
    found = defaultdict(list)
    for count in counts:
        found[key(count)].append(count)
    return found


def _correlation(group: list[Count]) -> float | None:
    """Pearson's, from sums over learners who tried another item; None without spread."""
    n, x, y, xy, xx, yy = (sum(sums) for sums in zip(*(c.sums for c in group), strict=True))
    if not n:
        return None
    spread = (n * xx - x * x) * (n * yy - y * y)
    if spread <= 1e-9:
        return None
    return max(-1.0, min(1.0, (n * xy - x * y) / sqrt(spread)))
