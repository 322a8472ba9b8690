"""Keep one item a fact and form, and no two sets that are made of the same events."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from lessons.drafting import words
from lessons.drafting.candidate import Candidate, Refusal
from lessons.drafting.plan import OF_COMPANY


def select(candidates: Sequence[Candidate]) -> tuple[list[Candidate], list[Refusal]]:
    """Sort candidates into those worth keeping and those that repeat a kept one."""
    kept, refused = [], []
    asked: set[tuple[str, str]] = set()
    sets: dict[tuple[str, str], list[frozenset[str]]] = defaultdict(list)
    for candidate in candidates:
        form = (candidate.fact, candidate.kind)
        events = frozenset(candidate.question.events)
        together = candidate.template in OF_COMPANY
        # Any set that shares over half its events with this one shares one of them.
        met = [
            other
            for event in candidate.question.events
            for other in sets[candidate.template, event]
            if together
        ]
        if form in asked or any(2 * len(events & other) > len(events) for other in met):
            sentence = f"{words.quoted(candidate.question.title)} asks what another item asks."
            refused.append(Refusal(candidate.identifier, "asked-already", sentence))
            continue
        kept.append(candidate)
        asked.add(form)
        if together:
            for event in candidate.question.events:
                sets[candidate.template, event].append(events)
    return kept, refused
