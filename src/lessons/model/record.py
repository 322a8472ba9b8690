"""Numbers and votes: what was counted, by whom, with what caution."""

from __future__ import annotations

from dataclasses import dataclass, field

from lessons.model.dates import PartialDate

BASES = ("reported", "derived", "estimate", "contested")


@dataclass(frozen=True, slots=True, kw_only=True)
class Observation:
    """One value of one series in one year, with its caveat and its source's key."""

    series: str
    name: str
    reporter: str
    year: int
    value: float
    unit: str
    basis: str
    caveat: str = ""
    source: str = ""
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """One decision of a council: what it said, and how one member voted.

    `kind` is `resolution`, `renewal` (it prolongs what there is) or `veto` (a draft
    that was not adopted).
    """

    number: str
    kind: str
    date: PartialDate
    votes_for: int
    votes_against: int
    abstentions: int
    trigger: str
    content: str
    sectors: tuple[str, ...]
    member_vote: str
    member_position: str
    bearing: str
    event: str
    sources: tuple[str, ...]
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A word of the glossary, with its spellings: (language tag, system, text)."""

    identifier: str
    term: str
    definition: str
    spellings: tuple[tuple[str, str, str], ...] = ()
    aliases: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    line: int = field(default=0, compare=False)
