"""A rule for items: its name, its sentence, its check, and what the check may look at."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal, Protocol

from lessons.drafting import parts, words
from lessons.drafting.knowledge import Knowledge
from lessons.model.faq import FaqEntry
from lessons.model.interaction import Interaction, TrueFalse
from lessons.model.item import Provenance

Severity = Literal["error", "warning"]

_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
_VERDICT = re.compile(r"^True or false\s*[?:.]\s*", re.IGNORECASE)
# “According to the article, undated, on “…”: ” or “As of June 2024: ”.
_LEAD = re.compile(r"^(?:according to|as of)\b(?:“[^”]*”|[^:“])*:\s+", re.IGNORECASE)


class Written(Protocol):
    """What an item and a question on its way to one have in common."""

    title: str
    prompt: str
    interaction: Interaction
    explanation: str
    provenance: Provenance | None


@dataclass(frozen=True, kw_only=True)
class Background:
    """What surrounds an item. Without it, rules judge by the item alone.

    `texts` holds the source text at an address, `attributions` whose word it is;
    `names` are parties that a short answer may be mixed up with.
    """

    texts: Mapping[str, str] = field(default_factory=dict)
    attributions: Mapping[str, str] = field(default_factory=dict)
    names: tuple[str, ...] = ()
    knowledge: Knowledge = field(default_factory=Knowledge)

    @classmethod
    def of(cls, entries: Iterable[FaqEntry], knowledge: Knowledge) -> Background:
        """The background of items that are drafted from these entries and events."""
        entries = tuple(entries)
        texts = {f"{knowledge.path}#{e.identifier}": e.text for e in knowledge.events}
        texts |= {f"{e.path}#{e.identifier}": e.raw for e in entries}
        names = dict.fromkeys(actor for e in knowledge.events for actor in e.actors)
        names |= dict.fromkeys(knowledge.aliases)
        return cls(
            texts=texts,
            attributions={f"{e.path}#{e.identifier}": e.attribution for e in entries},
            names=tuple(names),
            knowledge=knowledge,
        )


@dataclass(frozen=True)
class Subject:
    """An item under the rules, with what several of them ask about it."""

    item: Written
    background: Background

    @property
    def interaction(self) -> Interaction:
        return self.item.interaction

    @cached_property
    def groups(self) -> tuple[parts.Group, ...]:
        return parts.groups(self.item.interaction)

    @cached_property
    def choices(self) -> parts.Group:
        return parts.choices(self.item.interaction)

    @cached_property
    def contests(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """For each group of which one choice is right: the key, and what stands beside it."""
        found = []
        for group in parts.contests(self.item.interaction):
            right = [choice.text for choice in group if choice.correct]
            wrong = tuple(choice.text for choice in group if not choice.correct)
            if len(right) == 1 and wrong:
                found.append((right[0], wrong))
        return tuple(found)

    @cached_property
    def statement(self) -> str:
        """The prompt without “True or false?” and without who says so."""
        return _LEAD.sub("", _VERDICT.sub("", self.item.prompt))

    @cached_property
    def own_words(self) -> str:
        """The statement less what it quotes: the words that the item's author answers for."""
        return _QUOTED.sub("“…”", self.statement)

    @cached_property
    def asked(self) -> frozenset[str]:
        """The stems of the prompt."""
        return words.stems(self.item.prompt)

    @property
    def claims(self) -> bool:
        """Whether the prompt is a sentence to be completed or judged, not a question."""
        return isinstance(self.interaction, TrueFalse) or "{}" in self.item.prompt


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule. `check` returns the words that break it, or "" for a clean item.

    `sentence` says in plain words what the rule asks for or forbids.
    """

    identifier: str
    severity: Severity
    sentence: str
    check: Callable[[Subject], str]


@dataclass(frozen=True, slots=True)
class Finding:
    """That an item breaks a rule, and by which words."""

    rule: str
    severity: Severity
    title: str
    sentence: str
    spot: str

    def __str__(self) -> str:
        tail = f" See {words.quoted(self.spot)}." if self.spot else ""
        return f"{words.quoted(self.title)}: {self.sentence}{tail}"
