"""Make an item of a candidate that has passed every stage."""

from __future__ import annotations

from lessons.drafting.candidate import Candidate
from lessons.model.item import Item


def publish(candidate: Candidate) -> Item:
    """The item under its lasting identifier."""
    question = candidate.question
    return Item(
        identifier=candidate.identifier,
        title=question.title,
        prompt=question.prompt,
        interaction=question.interaction,
        explanation=question.explanation,
        hint=question.hint,
        objective=question.objective,
        events=question.events,
        provenance=question.provenance,
    )
