"""A question for a learner: prompt, interaction, feedback, provenance.

Names follow QTI: https://www.imsglobal.org/question/qtiv2p1/imsqti_infov2p1.html
"""

from __future__ import annotations

import hashlib
import unicodedata
from dataclasses import dataclass, field


def digest(text: str, length: int = 8) -> str:
    """A short name for a text: the same on every platform, blind to case and spacing."""
    plain = " ".join(unicodedata.normalize("NFKC", text).casefold().split())
    return hashlib.sha256(plain.encode()).hexdigest()[:length]


@dataclass(frozen=True, slots=True)
class Choice:
    """Something to choose, order or match, with what to say when it is chosen.

    Its identifier comes from its words, never from its place.
    """

    text: str
    correct: bool = False
    feedback: str = ""

    @property
    def identifier(self) -> str:
        return digest(self.text)


@dataclass(frozen=True, slots=True)
class ChooseOne:
    """Choices of which exactly one is the key."""

    choices: tuple[Choice, ...]
    kind = "choose-one"


@dataclass(frozen=True, slots=True)
class ChooseAll:
    """Choices of which one or more are keys."""

    choices: tuple[Choice, ...]
    kind = "choose-all"


@dataclass(frozen=True, slots=True)
class TrueFalse:
    """A statement (the prompt) that is true or false: two choices, in that order."""

    choices: tuple[Choice, Choice]
    kind = "true-false"


@dataclass(frozen=True, slots=True)
class Gap:
    """One drop-down; its choices, the key among them."""

    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class InlineChoice:
    """Drop-down gaps in the prompt, which holds one `{}` for each of them."""

    gaps: tuple[Gap, ...]
    kind = "gap"


@dataclass(frozen=True, slots=True)
class Order:
    """Entries in their right order."""

    entries: tuple[Choice, ...]
    kind = "order"


@dataclass(frozen=True, slots=True)
class Pair:
    """A term and the definition that goes with it."""

    term: Choice
    definition: Choice


@dataclass(frozen=True, slots=True)
class Match:
    """Terms to be paired with definitions; `spare` definitions belong to none."""

    pairs: tuple[Pair, ...]
    spare: tuple[Choice, ...] = ()
    kind = "match"


@dataclass(frozen=True, slots=True)
class Year:
    """A year to be typed, right within `tolerance` years, both ends included."""

    year: int
    tolerance: int = 0
    kind = "year"


Interaction = ChooseOne | ChooseAll | TrueFalse | InlineChoice | Order | Match | Year
KINDS = tuple(kind.kind for kind in Interaction.__args__)


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
