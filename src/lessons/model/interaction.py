"""What a learner is asked to do: one class for each kind of interaction.

Names follow QTI: https://www.imsglobal.org/question/qtiv2p1/imsqti_infov2p1.html
"""

from __future__ import annotations

import hashlib
import unicodedata
from dataclasses import dataclass


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


@dataclass(frozen=True, slots=True)
class Number:
    """A number to be typed, right within `tolerance`, both ends included, in `unit`."""

    value: float
    tolerance: float = 0
    unit: str = ""
    kind = "number"


@dataclass(frozen=True, slots=True)
class WordBank:
    """Gaps in the prompt, one `{}` each, to be filled from one bank of words.

    `keys` are the right words in the order of the gaps, each used once; `spare`
    words belong in no gap.
    """

    keys: tuple[Choice, ...]
    spare: tuple[Choice, ...] = ()
    kind = "word-bank"


@dataclass(frozen=True, slots=True)
class ShortAnswer:
    """A word or two to be typed: the first of `answers` is shown, all are right.

    How much a spelling may differ is said in `lessons.model.spelling`.
    """

    answers: tuple[str, ...]
    kind = "short-answer"


@dataclass(frozen=True, slots=True)
class Member:
    """Something to be sorted, and the identifier of the category it belongs to."""

    choice: Choice
    category: str


@dataclass(frozen=True, slots=True)
class Sort:
    """Members to be sorted into categories, which stand in a meaningful order."""

    categories: tuple[Choice, ...]
    members: tuple[Member, ...]
    kind = "sort"


Interaction = (
    ChooseOne
    | ChooseAll
    | TrueFalse
    | InlineChoice
    | WordBank
    | ShortAnswer
    | Match
    | Sort
    | Order
    | Year
    | Number
)
KINDS = tuple(kind.kind for kind in Interaction.__args__)
