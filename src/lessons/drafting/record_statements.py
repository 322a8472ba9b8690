"""What an item asserts of lanes, themes, votes and numbers."""

from __future__ import annotations

from dataclasses import dataclass

from lessons.drafting import words
from lessons.drafting.knowledge import Knowledge
from lessons.model.event import Event
from lessons.model.record import Measure, Observation

VOTES = ("for", "against", "abstained")
# Numbers nearer than that to each other are as good as equal.
CLEARLY = 0.1


@dataclass(frozen=True, slots=True)
class OfTheme:
    """The event belongs to that theme; absence is known only of a complete list."""

    event: Event
    factor: str

    def truth(self, knowledge: Knowledge) -> bool | None:
        if self.factor in self.event.factors:
            return True
        return False if self.event.factors_complete else None


@dataclass(frozen=True, slots=True)
class Voted:
    """The member whose votes are recorded voted so."""

    measure: Measure
    vote: str

    def truth(self, knowledge: Knowledge) -> bool | None:
        known = self.measure.member_vote in VOTES and self.vote in VOTES
        return self.measure.member_vote == self.vote if known else None


@dataclass(frozen=True, slots=True)
class InFavour:
    """So many votes were cast for the measure."""

    measure: Measure
    votes: int

    def truth(self, knowledge: Knowledge) -> bool | None:
        return self.measure.votes_for == self.votes


@dataclass(frozen=True, slots=True)
class Adopted:
    """The measure was adopted, or was not."""

    measure: Measure
    adopted: bool

    def truth(self, knowledge: Knowledge) -> bool | None:
        return (self.measure.kind != "veto") == self.adopted


@dataclass(frozen=True, slots=True)
class Decided:
    """A measure's content is told in these words; alike contents are not told apart."""

    measure: Measure
    content: str

    def truth(self, knowledge: Knowledge) -> bool | None:
        if self.measure.content == self.content:
            return True
        ours, theirs = words.stems(self.measure.content), words.stems(self.content)
        return None if 2 * len(ours & theirs) > len(ours | theirs) else False


@dataclass(frozen=True, slots=True)
class VotedBefore:
    """The one measure was surely put to the vote before the other."""

    one: Measure
    other: Measure

    def truth(self, knowledge: Knowledge) -> bool | None:
        if self.one.date.latest < self.other.date.earliest:
            return True
        return False if self.other.date.latest < self.one.date.earliest else None


@dataclass(frozen=True, slots=True)
class Larger:
    """One number is clearly larger than another of the same series, reporter and unit."""

    one: Observation
    other: Observation

    def truth(self, knowledge: Knowledge) -> bool | None:
        ours, theirs = self.one, self.other
        kinds = {(each.series, each.reporter, each.unit) for each in (ours, theirs)}
        firm = all(each.basis in ("reported", "derived") for each in (ours, theirs))
        apart = abs(ours.value - theirs.value)
        if len(kinds) > 1 or not firm:
            return None
        if apart < CLEARLY * max(abs(ours.value), abs(theirs.value)) or not apart:
            return None
        return ours.value > theirs.value


@dataclass(frozen=True, slots=True)
class Counted:
    """The reporter gives this value for that year."""

    observation: Observation
    value: float

    def truth(self, knowledge: Knowledge) -> bool | None:
        if self.observation.basis not in ("reported", "derived"):
            return None
        return self.observation.value == self.value
