"""A question for a learner: prompt, interaction, explanation, provenance."""

from __future__ import annotations

from dataclasses import dataclass, field

from lessons.model.interaction import Interaction, digest


@dataclass(frozen=True, slots=True, kw_only=True)
class Provenance:
    """Where an item comes from, exactly enough to notice that its source has changed.

    `quote` is a substring of the file at `path` (within `heading`, if one is
    named); `fingerprint` is the digest of that quote.
    """

    path: str
    heading: str = ""
    quote: str = ""
    as_of: str = ""
    status: str = "record"

    @property
    def fingerprint(self) -> str:
        return digest(self.quote, 16)

    def address(self) -> str:
        return f"{self.path}#{self.heading}" if self.heading else self.path


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One item of a quiz. `identifier` is written once and survives rewording."""

    identifier: str
    title: str
    prompt: str
    interaction: Interaction
    explanation: str = ""
    hint: str = ""
    objective: str = ""
    events: tuple[str, ...] = ()
    provenance: Provenance | None = None
    line: int = field(default=0, compare=False)

    @property
    def kind(self) -> str:
        return self.interaction.kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Quiz:
    """Items under one title, in the order in which they are asked."""

    identifier: str
    title: str
    introduction: str = ""
    items: tuple[Item, ...]
