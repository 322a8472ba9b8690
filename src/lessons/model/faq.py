"""A question with its answer, and the marks its author put there for drafting."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Contrast:
    """`{limit | widen}`: the right words and one to three wrong ones, in one sentence.

    `sentence` keeps a `{}` where the alternatives stood; other marks in the
    sentence are already read as their right words.
    """

    sentence: str
    right: str
    wrong: tuple[str, ...]
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Definition:
    """`- **term**: what it means`."""

    term: str
    meaning: str
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Enumeration:
    """`List: what they are`, its members, and `Not:` those that surely are none."""

    description: str
    members: tuple[str, ...]
    non_members: tuple[str, ...] = ()
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Ask:
    """`Ask: question => right | wrong | wrong`."""

    question: str
    right: str
    wrong: tuple[str, ...]
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Link:
    """`Link: cause => effect`: one thing that goes with one other."""

    left: str
    right: str
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Category:
    """`Sort: category = a; b`: what belongs in it, and in none of the entry's others."""

    name: str
    members: tuple[str, ...]
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Reason:
    """`Why: member => reason` or `Why not: wrong choice => reason`, as pupils read it."""

    text: str
    reason: str
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class FaqEntry:
    """One question of a FAQ.

    `answer` is Markdown as readers see it (first alternatives only); `raw` is
    the entry's text as it stands in the file, of which every quote is a part.
    `status` is `record` (the record says so), `article` (only the article
    says so) or the verdict of the claim it restates.
    """

    identifier: str
    question: str
    answer: str
    raw: str
    path: str
    as_of: str = ""
    attribution: str = ""
    status: str = "record"
    contrasts: tuple[Contrast, ...] = ()
    definitions: tuple[Definition, ...] = ()
    enumerations: tuple[Enumeration, ...] = ()
    asks: tuple[Ask, ...] = ()
    links: tuple[Link, ...] = ()
    categories: tuple[Category, ...] = ()
    reasons: tuple[Reason, ...] = ()
    reasons_against: tuple[Reason, ...] = ()
    events: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    objective: str = ""
    line: int = field(default=0, compare=False)

    @property
    def annotated(self) -> bool:
        """Whether the author left any mark that an item can be made from."""
        marks = (self.contrasts, self.definitions, self.enumerations, self.asks, self.links)
        return any(marks) or bool(self.categories)
