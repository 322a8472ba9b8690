"""When questions come back: confident errors first, the right ones ever later."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from lessons.model.response import CONFIDENCE
from lessons.records.recorded import EXPLAINED, hour
from lessons.records.review import MOST, due, returns
from tests.records.test_class_database import row

START = datetime(2026, 3, 1, 9, tzinfo=UTC)


def tried(item="q-1", day=0.0, score=1.0, sure="sure", quiz="01", attempt=1, **more):
    at = hour(START + timedelta(days=day))
    changes = {"item": item, "score": score, "confidence": sure, "quiz": quiz, "at": at}
    return replace(row("c"), attempt=attempt, **changes, **more)


def days(*rows) -> float:
    (plan,) = returns(rows).values()
    return (plan.due - START) / timedelta(days=1)


def test_the_same_records_give_the_same_plan():
    """No chance is in it."""
    rows = [tried(f"q-{n}", n % 3, n % 2, CONFIDENCE[n % 3]) for n in range(40)]
    assert returns(rows) == returns(rows)


def test_a_question_known_each_time_comes_back_later_and_later():
    """After days, then weeks, then more than a month."""
    rows, gaps, day = [], [], 0.0
    for _ in range(4):
        rows.append(tried(day=day))
        after = days(*rows)
        gaps.append(after - day)
        day = after
    assert gaps == sorted(gaps)
    assert 1 <= gaps[0] <= 4 and 30 < gaps[3] < 200


@pytest.mark.parametrize(("score", "sure"), [(0, "sure"), (0, "guess"), (0.5, "sure")])
def test_what_was_wrong_comes_back_the_next_day(score, sure):
    """Half right is not right yet."""
    assert days(tried(score=score, sure=sure)) == 1


def test_a_right_guess_comes_back_before_what_was_known():
    """A guess and doubt count for less than knowing."""
    assert days(tried(sure="guess")) < days(tried(sure="sure"))


def test_only_the_first_try_of_a_sitting_counts():
    """A second try follows feedback; an explanation is no try."""
    once = returns([tried(score=0)])
    more = [tried(score=0), tried(attempt=2), tried(attempt=0, action=EXPLAINED)]
    assert returns(more) == once


def test_confident_errors_come_first_and_lessons_are_mixed():
    """Up to eight are asked; no lesson is asked in one go when another is due as well."""
    rows = [tried(f"a-{n}", quiz="01") for n in range(4)]
    rows += [tried(f"b-{n}", quiz="02#part") for n in range(4)]
    rows += [tried("misled", score=0, quiz="01"), tried("missed", score=0, sure="guess")]
    asked = due(returns(rows), START + timedelta(days=5))
    assert len(asked) == MOST
    assert asked[0].item == "misled" and asked[0].misled
    rest = [each.quiz for each in asked[1:]]
    assert all(one != other for one, other in zip(rest[:4], rest[1:5], strict=True))


def test_nothing_is_asked_before_its_day():
    """What was answered today is not due today; half a day ahead counts as the day."""
    plan = returns([tried()])
    first = plan["q-1"].due
    assert due(plan, START) == []
    assert due(plan, first - timedelta(hours=13)) == []
    assert due(plan, first - timedelta(hours=11)) == [plan["q-1"]]
