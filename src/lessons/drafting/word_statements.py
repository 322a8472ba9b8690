"""What an item asserts of terms, claims and accounts."""

from __future__ import annotations

from dataclasses import dataclass

from lessons.drafting import words
from lessons.drafting.knowledge import Knowledge
from lessons.model.claim import Claim
from lessons.model.event import Perspective
from lessons.model.record import Term


@dataclass(frozen=True, slots=True)
class Means:
    """A term is defined in these words: its whole definition, or the first sentence of it."""

    term: Term
    meaning: str

    def truth(self, knowledge: Knowledge) -> bool | None:
        told = self.term.definition
        if self.meaning in (told, next(iter(words.sentences(told)), told)):
            return True
        names = (self.term.term, *self.term.aliases)
        if any(knowledge.names(self.meaning, name) for name in names):
            return None
        ours, theirs = words.stems(told), words.stems(self.meaning)
        # What is said of the one is nearly said of the other as well.
        return None if len(ours & theirs) > 0.8 * min(len(ours), len(theirs)) else False


@dataclass(frozen=True, slots=True)
class Stands:
    """The record supports a claim, or contradicts it; mixed verdicts are neither."""

    claim: Claim
    supported: bool

    def truth(self, knowledge: Knowledge) -> bool | None:
        favour, against = len(self.claim.events_for), len(self.claim.events_against)
        if self.claim.verdict == "supported" and favour and not against:
            return self.supported
        if self.claim.verdict == "contradicted" and against >= max(3, 3 * favour):
            return not self.supported
        return None


@dataclass(frozen=True, slots=True)
class Says:
    """A party gave this account of the event; nobody else is known to have given it."""

    account: Perspective
    statement: str
    among: tuple[Perspective, ...]

    def truth(self, knowledge: Knowledge) -> bool | None:
        givers = [each.party for each in self.among if each.statement == self.statement]
        parties = [each.party for each in self.among]
        if len(givers) != 1 or parties.count(self.account.party) != 1:
            return None
        return givers == [self.account.party]
