"""What an item asserts, and whether that is True, False or not known (None)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from lessons.drafting import words
from lessons.drafting.knowledge import Knowledge, sure
from lessons.model.event import Event
from lessons.model.faq import Enumeration
from lessons.model.outline import Era

Truth = bool | None


@dataclass(frozen=True, slots=True)
class InYear:
    """The event happened in that year."""

    event: Event
    year: int

    def truth(self, knowledge: Knowledge) -> Truth:
        first, last = self.event.interval.earliest.year, self.event.interval.latest.year
        if not sure(self.event):
            return None
        if not first <= self.year <= last:
            return False
        return True if first == last else None


@dataclass(frozen=True, slots=True)
class Before:
    """The one event ended before the other began."""

    one: Event
    other: Event

    def truth(self, knowledge: Knowledge) -> Truth:
        if not (sure(self.one) and sure(self.other)):
            return None
        if self.one.interval.before(self.other.interval):
            return True
        return False if self.other.interval.before(self.one.interval) else None


@dataclass(frozen=True, slots=True)
class FirstOf:
    """The event came before all the others."""

    event: Event
    others: tuple[Event, ...]

    def truth(self, knowledge: Knowledge) -> Truth:
        found = [Before(self.event, other).truth(knowledge) for other in self.others]
        return False if False in found else None if None in found else True


@dataclass(frozen=True, slots=True)
class InEra:
    """The event lies within the era; on a boundary this is not known."""

    event: Event
    era: Era

    def truth(self, knowledge: Knowledge) -> Truth:
        if not sure(self.event):
            return None
        return self.event.interval.within(knowledge.spans[self.era.identifier])


@dataclass(frozen=True, slots=True)
class TookPart:
    """Somebody was an actor in the event; absence is known only of a complete list."""

    event: Event
    actor: str

    def truth(self, knowledge: Knowledge) -> Truth:
        if any(knowledge.same(self.actor, actor) for actor in self.event.actors):
            return True
        told = f"{self.event.headline} {self.event.text} {self.event.note}"
        if not self.event.actors_complete or knowledge.names(told, self.actor):
            return None
        if any(words.blurred(self.actor, actor) for actor in self.event.actors):
            return None
        return False


@dataclass(frozen=True, slots=True)
class Answers:
    """A text is the right one, where the author named the right and some wrong ones."""

    right: str
    wrong: tuple[str, ...]
    text: str

    def truth(self, knowledge: Knowledge) -> Truth:
        if knowledge.same(self.text, self.right):
            # Named on both sides, it is neither.
            return None if self.text != self.right else True
        if words.blurred(knowledge.canonical(self.text), knowledge.canonical(self.right)):
            return None
        return False if self.text in self.wrong else None


@dataclass(frozen=True, slots=True)
class Belongs:
    """A text is a member of the author's list; only what `Not:` names is surely none."""

    enumeration: Enumeration
    text: str

    def truth(self, knowledge: Knowledge) -> Truth:
        member = any(knowledge.same(self.text, name) for name in self.enumeration.members)
        stranger = any(knowledge.same(self.text, name) for name in self.enumeration.non_members)
        if member == stranger:
            return None
        if stranger and any(
            words.blurred(knowledge.canonical(self.text), knowledge.canonical(name))
            for name in self.enumeration.members
        ):
            return None
        return member


@dataclass(frozen=True, slots=True)
class Paired:
    """Two texts go together, in a list where each side names its partner once.

    A side that occurs twice, or stands on both sides, has more than one partner.
    """

    pairs: tuple[tuple[str, str], ...]
    left: str
    right: str

    def truth(self, knowledge: Knowledge) -> Truth:
        name = knowledge.canonical
        sides = [name(side) for pair in self.pairs for side in pair]
        if sides.count(name(self.left)) != 1 or sides.count(name(self.right)) != 1:
            return None
        return any(
            name(left) == name(self.left) and name(right) == name(self.right)
            for left, right in self.pairs
        )


class Statement(Protocol):
    """Anything that may be so, not so or not known; records have more of them."""

    def truth(self, knowledge: Knowledge) -> Truth: ...
