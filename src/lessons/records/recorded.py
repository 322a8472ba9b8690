"""One row of the records: what a learner did with an item, and when."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime

from lessons.model.item import Item
from lessons.model.response import Outcome, Response, Value

# What was done: a scored response, asking for the explanation, starting again.
RESPONDED, EXPLAINED, RESTARTED = "response", "explained", "restart"
ACTIONS = (RESPONDED, EXPLAINED, RESTARTED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Recorded:
    """A row; `value` is JSON, `at` the hour in UTC: a finer time says more than is needed.

    A `sitting` goes from the first try at an item to the next start from scratch.
    `number` is 0 until the row is in the learner's file.
    """

    learner: str = ""
    number: int = 0
    course: str
    quiz: str
    item: str
    version: str
    kind: str
    objective: str
    action: str
    sitting: int
    attempt: int
    value: str
    confidence: str
    score: float | None
    at: str

    @classmethod
    def of(
        cls,
        item: Item,
        *,
        course: str,
        quiz: str,
        sitting: int,
        at: datetime,
        action: str = RESPONDED,
        response: Response | None = None,
        outcome: Outcome | None = None,
    ) -> Recorded:
        """What is kept of a response to an item, or of another action, at that time."""
        return cls(
            course=course,
            quiz=quiz,
            item=item.identifier,
            version=item.version,
            kind=item.kind,
            objective=item.objective,
            action=action,
            sitting=sitting,
            attempt=response.attempt if response else 0,
            value=packed(response.value if response else None),
            confidence=response.confidence if response else "",
            score=outcome.score if outcome else None,
            at=hour(at),
        )

    @property
    def time(self) -> datetime:
        """The hour of it, in UTC."""
        return datetime.fromisoformat(self.at)

    def row(self) -> dict[str, object]:
        """By the names of the table's columns."""
        return asdict(self)


def hour(at: datetime) -> str:
    """A time in UTC without its minutes, as ISO 8601 writes it."""
    return f"{at.astimezone(UTC):%Y-%m-%dT%H:00Z}"


def packed(value: Value) -> str:
    """A value as JSON, the same text for the same value."""
    plain = dict(value) if isinstance(value, Mapping) else value
    return json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
