"""What an article says, restated, and what the record says of it."""

from __future__ import annotations

from dataclasses import dataclass, field

VERDICTS = ("supported", "oversimplified", "dated", "contradicted", "opinion", "text error")


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A claim with its verdict and the events that bear on it."""

    identifier: str
    statement: str
    section: str
    verdict: str
    comment: str
    events_for: tuple[str, ...] = ()
    events_against: tuple[str, ...] = ()
    as_of: str = ""
    line: int = field(default=0, compare=False)
