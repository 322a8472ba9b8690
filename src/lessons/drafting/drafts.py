"""Draft items: run every stage over what an author marked and what the record holds."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial

from lessons.drafting.candidate import Refusal, Stage
from lessons.drafting.dedupe import dedupe
from lessons.drafting.knowledge import Knowledge
from lessons.drafting.linter import gate_before
from lessons.drafting.plan import plans
from lessons.drafting.prove import prove
from lessons.drafting.publish import publish
from lessons.drafting.realise import realise
from lessons.drafting.rule import Background
from lessons.drafting.select import select
from lessons.model.faq import FaqEntry
from lessons.model.item import Item


@dataclass(frozen=True, slots=True)
class Drafts:
    """The items that were made, and why the others were not.

    `unfit` tells of facts that a template could not word an item from, `refused` of
    items that were worded and did not pass the proof, the gate or the selection.
    """

    items: tuple[Item, ...]
    refused: tuple[Refusal, ...] = ()
    unfit: tuple[Refusal, ...] = ()

    @property
    def generated(self) -> int:
        """How many items were worded, before any was refused."""
        return len(self.items) + len(self.refused)

    @property
    def refusals(self) -> tuple[Refusal, ...]:
        return (*self.unfit, *self.refused)


def draft(
    entries: Iterable[FaqEntry], knowledge: Knowledge | None = None, seed: int = 0
) -> Drafts:
    """Draft items from annotated FAQ entries and from what is known.

    Without knowledge the FAQ stands alone. The same content and seed give the
    same items in the same order; another entry or mark leaves the items of the
    others as they are.
    """
    entries, known = tuple(entries), knowledge or Knowledge()
    candidates, unfit = realise(plans(entries, known), known, seed)
    refused: list[Refusal] = []
    for stage in _stages(entries, known):
        candidates, dropped = stage(candidates)
        refused += dropped
    return Drafts(tuple(map(publish, candidates)), tuple(refused), tuple(unfit))


def _stages(entries: tuple[FaqEntry, ...], knowledge: Knowledge) -> tuple[Stage, ...]:
    attributed = frozenset(f"{e.path}#{e.identifier}" for e in entries if e.attribution)
    proof = partial(prove, knowledge=knowledge, attributed=attributed)
    return (proof, gate_before(Background.of(entries, knowledge)), dedupe, select)
