"""The parts of a chart: lines of readings, rungs of measures, dots of events."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from lessons.model.event import Event
from lessons.model.outline import Era
from lessons.model.record import Measure, Observation

# Each reaches 3:1 on white and on the dark theme's grounds, and none is a lane's
# colour. A letter goes with each, so that nothing hangs on telling them apart.
COLOURS = ("#7A6AD8", "#B4590A", "#1F8593", "#C0417F", "#5F7F1E", "#767676")


@dataclass(frozen=True, slots=True)
class Line:
    """The readings of one series by one reporter, in the order of their years."""

    letter: str
    label: str
    colour: str
    points: tuple[Observation, ...]

    def runs(self) -> Iterator[tuple[Observation, ...]]:
        """Stretches without a missing year; only these may be joined by a line."""
        run: list[Observation] = []
        for point in self.points:
            if run and point.year != run[-1].year + 1:
                yield tuple(run)
                run = []
            run.append(point)
        if run:
            yield tuple(run)


@dataclass(frozen=True, slots=True)
class Label:
    """What is written beside a reading: the letter of its line, and `contested` if it is."""

    day: datetime.date
    value: float
    text: str


@dataclass(frozen=True, slots=True)
class Rung:
    """One measure of the council, the `place`-th (from 1); `adopted` were, up to it."""

    measure: Measure
    place: int
    adopted: int

    @property
    def passed(self) -> bool:
        return self.measure.kind != "veto"

    @property
    def height(self) -> int:
        """Where it stands on the stairs of what was adopted: a veto one step above them."""
        return self.adopted + (not self.passed)

    @property
    def outcome(self) -> str:
        return "adopted" if self.passed else "vetoed"

    @property
    def votes(self) -> str:
        measure = self.measure
        return f"{measure.votes_for}–{measure.votes_against}–{measure.abstentions}"

    @property
    def words(self) -> str:
        """Number, votes and how the member voted: `draft 7, 8–1–1, against (veto)`."""
        vote = self.measure.member_vote
        veto = " (veto)" * (not self.passed and vote == "against")
        return f"{self.measure.number}, {self.votes}, {vote}{veto}"


@dataclass(frozen=True, slots=True)
class Dot:
    """One event in its lane; `level` (0, 1, 2 …) keeps close neighbours apart."""

    event: Event
    day: datetime.date
    level: int

    @property
    def caution(self) -> str:
        """`contested`, `planned` and the like in words; empty for a plain event."""
        words = [self.event.precision] if self.event.precision in ("circa", "planned") else []
        return ", ".join(words + ["contested"] * (self.event.confidence == "contested"))


def moment(event: Event) -> datetime.date:
    """Where an event is drawn: in the middle of what its (start) date leaves open."""
    start = event.interval.start
    return start.earliest + (start.latest - start.earliest) / 2


def midyear(reading: Observation) -> datetime.date:
    """Where a year's total is drawn: in the middle of that year."""
    return datetime.date(reading.year, 7, 1)


def era_end(era: Era, last: datetime.date) -> datetime.date:
    """The last day of an era; `last` for one that goes on."""
    return era.interval.latest if era.interval.end else max(last, era.interval.earliest)


def number(value: float) -> str:
    """A value as a reader writes it: `2,700`, `92.34`."""
    return f"{int(value):,}" if value == int(value) else f"{value:,}"


def vote_words(rung: Rung, member: str) -> str:
    """How the member voted, as a sentence: `The member voted for.`"""
    word = rung.measure.member_vote.strip()
    if word in ("for", "against"):
        return f"{member} voted {word}."
    return f"{member} abstained." if word.startswith("abst") else f"{member}: {word}."
