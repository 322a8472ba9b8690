"""A question for a learner: prompt, interaction, explanation, provenance."""

from __future__ import annotations

from dataclasses import dataclass, field, fields, is_dataclass, replace

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
    """One item of a quiz. `identifier` is written once and survives rewording.

    `draft` says why an item is not ready: no learner ever sees one. `stale` says
    why its source may no longer bear it out. `generated` is the stamp of an item
    that was drafted from a source; see `lessons.course.quiz_stamps`.
    """

    identifier: str
    title: str
    prompt: str
    interaction: Interaction
    explanation: str = ""
    hint: str = ""
    objective: str = ""
    events: tuple[str, ...] = ()
    provenance: Provenance | None = None
    draft: str = ""
    stale: str = ""
    generated: str = ""
    line: int = field(default=0, compare=False)

    @property
    def kind(self) -> str:
        return self.interaction.kind

    @property
    def version(self) -> str:
        """A digest of what is asked and of its key: feedback and hints may change freely."""
        return digest(f"{self.prompt}\n{_wording(self.interaction)}", 12)


def _wording(part: object) -> str:
    """The words, numbers and keys of an interaction, from the outside in."""
    if isinstance(part, tuple):
        return f"({';'.join(map(_wording, part))})"
    if is_dataclass(part):
        shown = [each.name for each in fields(part) if each.name != "feedback"]
        return f"({';'.join(_wording(getattr(part, name)) for name in shown)})"
    return repr(part)


@dataclass(frozen=True, slots=True, kw_only=True)
class Quiz:
    """Items under one title, in the order in which they are asked."""

    identifier: str
    title: str
    introduction: str = ""
    items: tuple[Item, ...]
    line: int = field(default=0, compare=False)

    def for_learners(self) -> Quiz:
        """The quiz without its drafts."""
        return replace(self, items=tuple(item for item in self.items if not item.draft))
