"""What a learner entered, and what it earned."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

CONFIDENCE = ("guess", "unsure", "sure")

# Choose one, choose all, true/false: the identifiers chosen, in any order.
# Gap, word bank: one identifier a gap, "" where none is chosen. Order: the
# identifiers in the learner's order. Match: term → definition. Sort: member →
# category. Short answer: the words typed. Year, number: the number.
Value = tuple[str, ...] | Mapping[str, str] | str | int | float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Response:
    """A learner's response to one item; `value` None means unanswered."""

    item: str
    value: Value
    confidence: str = ""
    attempt: int = 1


@dataclass(frozen=True, slots=True)
class Outcome:
    """A score from 0 to 1, or None without a response; `rule` says how it was reached."""

    score: float | None
    rule: str

    @property
    def correct(self) -> bool:
        return self.score == 1
