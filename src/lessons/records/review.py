"""When a question comes back: the days after which it would be forgotten, by FSRS."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from fsrs import Card, Rating, Scheduler

from lessons.records.recorded import RESPONDED, Recorded

# So many are asked in one review: five to eight minutes.
MOST = 8
# What comes due in the course of the day may be asked in its morning.
AHEAD = timedelta(hours=12)
# Steps of minutes are for a single sitting: here a question comes back after a day or more.
# No chance is added to the days: the same records give the same plan.
# https://github.com/open-spaced-repetition/py-fsrs
_SCHEDULER = Scheduler(learning_steps=(), relearning_steps=(), enable_fuzzing=False)
_RIGHT = {"sure": Rating.Good, "": Rating.Good, "unsure": Rating.Hard, "guess": Rating.Hard}


@dataclass(frozen=True, slots=True)
class Return:
    """When an item comes back; `stability` is the days until one time in ten it is forgotten.

    `misled` says that the last first try was wrong and sure.
    """

    item: str
    quiz: str
    due: datetime
    stability: float
    misled: bool

    def is_due(self, at: datetime) -> bool:
        """Whether it is to be asked on the day of that time."""
        return self.due <= at + AHEAD


def returns(rows: Iterable[Recorded]) -> dict[str, Return]:
    """For each item that was tried, when it comes back: from the first try of each sitting.

    The second try of a sitting follows feedback, and tells nothing of memory.
    """
    cards: dict[str, Card] = {}
    found: dict[str, Return] = {}
    for row in rows:
        if row.action != RESPONDED or row.attempt != 1:
            continue
        card = cards.get(row.item) or Card(card_id=1, due=row.time)
        card, _ = _SCHEDULER.review_card(card, rating(row), row.time)
        cards[row.item] = card
        found[row.item] = Return(
            item=row.item,
            quiz=row.quiz.partition("#")[0],
            due=card.due,
            stability=card.stability or 0.0,
            misled=row.score != 1 and row.confidence == "sure",
        )
    return found


def rating(row: Recorded) -> Rating:
    """How well an item was recalled; a right guess and doubt count for less than knowing."""
    return _RIGHT[row.confidence] if row.score == 1 else Rating.Again


def due(plan: Mapping[str, Return], at: datetime, most: int = MOST) -> list[Return]:
    """Up to `most` items to ask at that time: confident errors first, then lesson by lesson.

    Of the others, those that have waited longest for their length of memory come
    in; they are then mixed, so that no lesson is asked in one go.
    """
    ready = [each for each in plan.values() if each.is_due(at)]
    ready.sort(key=lambda each: (not each.misled, -_lateness(each, at), each.item))
    chosen = ready[:most]
    first = [each for each in chosen if each.misled]
    piles: dict[str, list[Return]] = {}
    for each in chosen[len(first) :]:
        piles.setdefault(each.quiz, []).append(each)
    mixed = []
    while piles:
        for quiz in sorted(piles):
            mixed.append(piles[quiz].pop(0))
        piles = {quiz: pile for quiz, pile in piles.items() if pile}
    return [*first, *mixed]


def _lateness(each: Return, at: datetime) -> float:
    return (at - each.due) / timedelta(days=1) / max(each.stability, 0.1)
