"""Quizzes in, the Markdown of a quiz file out."""

from __future__ import annotations

from collections.abc import Iterable
from functools import singledispatch

from lessons.course import provenance
from lessons.course import quizzes as reading
from lessons.course.choices import NO_SPARE
from lessons.course.entries import ENTRY_NUMBER, ENTRY_START
from lessons.course.marks import escape
from lessons.course.typed import number_line
from lessons.model.interaction import (
    Choice,
    ChooseAll,
    ChooseOne,
    InlineChoice,
    Interaction,
    Match,
    Number,
    Order,
    ShortAnswer,
    Sort,
    TrueFalse,
    WordBank,
    Year,
)
from lessons.model.item import Item, Quiz


def write(quizzes: Iterable[Quiz]) -> str:
    """The text of one quiz file, with every item's `Id:` written out.

    Reading it gives the same quizzes back, but for `Quiz.identifier`, which
    comes from the file's name. Raises ValueError, naming the item, for what
    the format cannot say: a choice of several lines, say, or without feedback.
    """
    quizzes = tuple(quizzes)
    text = "\n".join(line for quiz in quizzes for line in _quiz(quiz))
    _check(quizzes, text)
    return text


def _quiz(quiz: Quiz) -> Iterable[str]:
    yield f"# {quiz.title}"
    if quiz.introduction:
        yield quiz.introduction
    yield ""
    for item in quiz.items:
        yield text_of(item)
        yield ""


def text_of(item: Item) -> str:
    """One item as it stands in a quiz file. Raises ValueError for a kind it has not."""
    body = _interaction(item.interaction, item)
    return "\n".join((f"## {item.title}", *body, "", *_fields(item)))


@singledispatch
def _interaction(interaction: Interaction, item: Item) -> Iterable[str]:
    """The prompt and what stands below it."""
    raise ValueError(f"“{item.title}”: a quiz file has no {type(interaction).__name__} items")


@_interaction.register(ChooseOne)
@_interaction.register(ChooseAll)
@_interaction.register(TrueFalse)
def _(interaction: ChooseOne | ChooseAll | TrueFalse, item: Item) -> Iterable[str]:
    yield from (escape(item.prompt), "")
    for choice in interaction.choices:
        yield f"- [{'x' if choice.correct else ' '}] {choice.text}"
        yield from feedback_lines(choice.feedback)


@_interaction.register
def _(interaction: InlineChoice, item: Item) -> Iterable[str]:
    gaps = [
        " | ".join(escape(choice.text, "{}|") for choice in gap.choices)
        for gap in interaction.gaps
    ]
    yield _filled(item, gaps)
    yield from _said(choice for gap in interaction.gaps for choice in gap.choices)


@_interaction.register
def _(interaction: WordBank, item: Item) -> Iterable[str]:
    yield _filled(item, [escape(choice.text, "{}|") for choice in interaction.keys])
    yield from _said((*interaction.keys, *interaction.spare))


def _filled(item: Item, gaps: list[str]) -> str:
    """The prompt with the words of its gaps, in braces."""
    first, *rest = item.prompt.split("{}")
    if len(rest) != len(gaps):
        raise ValueError(f"“{item.title}”: the prompt needs one {{}} for each gap")
    words = zip(gaps, rest, strict=True)
    return escape(first) + "".join(f"{{{gap}}}{escape(after)}" for gap, after in words)


def _said(choices: Iterable[Choice]) -> Iterable[str]:
    """Bullets that repeat the words of gaps to carry their feedback, if they have any."""
    choices = tuple(choices)
    if any(choice.feedback for choice in choices):
        yield ""
        for choice in choices:
            yield f"- {entry_text(choice.text)}"
            yield from feedback_lines(choice.feedback)


@_interaction.register
def _(interaction: Order, item: Item) -> Iterable[str]:
    yield from (escape(item.prompt), "")
    for number, entry in enumerate(interaction.entries, 1):
        yield f"{number}. {entry_text(entry.text)}"
        yield from feedback_lines(entry.feedback, "   ")


@_interaction.register
def _(interaction: Match, item: Item) -> Iterable[str]:
    yield from (escape(item.prompt), "")
    for pair in interaction.pairs:
        yield f"- {entry_text(_pair(pair.term))} :: {_pair(pair.definition)}"
        yield from feedback_lines(pair.term.feedback)
    for spare in interaction.spare:
        yield f"- :: {_pair(spare)}"
        yield from feedback_lines(spare.feedback)


@_interaction.register
def _(interaction: Year, item: Item) -> Iterable[str]:
    yield from (escape(item.prompt), "")
    tolerance = f" ± {interaction.tolerance}" if interaction.tolerance else ""
    yield f"= {interaction.year}{tolerance}"
    yield from feedback_lines(item.explanation)


@_interaction.register
def _(interaction: Number, item: Item) -> Iterable[str]:
    yield from (escape(item.prompt), "", f"= {number_line(interaction)}")
    yield from feedback_lines(item.explanation)


@_interaction.register
def _(interaction: ShortAnswer, item: Item) -> Iterable[str]:
    spellings = " | ".join(answer.replace("|", "\\|") for answer in interaction.answers)
    yield from (escape(item.prompt), "", f"= {spellings}")
    yield from feedback_lines(item.explanation)


@_interaction.register
def _(interaction: Sort, item: Item) -> Iterable[str]:
    yield from (escape(item.prompt), "")
    names = {category.identifier: category for category in interaction.categories}
    for member in interaction.members:
        if member.category not in names:
            raise ValueError(f"“{item.title}”: a quiz file cannot say a category not listed")
        yield f"- {entry_text(_pair(member.choice))} :: {_pair(names[member.category])}"
        yield from feedback_lines(member.choice.feedback)


def feedback_lines(text: str, indent: str = "  ") -> Iterable[str]:
    """The lines of feedback as they stand below a choice."""
    for line in text.split("\n") if text else ():
        yield f"{indent}> {line}" if line else f"{indent}>"


def entry_text(text: str) -> str:
    """An entry without a box, its start kept from being read as a mark."""
    if number := ENTRY_NUMBER.match(text):
        return f"{number[0]}\\{text[number.end() :]}"
    return f"\\{text}" if ENTRY_START.match(text) else text


def _pair(choice: Choice) -> str:
    return choice.text.replace("::", "\\::")


def _listed(choices: Iterable[Choice]) -> str:
    return "; ".join(choice.text.replace(";", "\\;") for choice in choices)


def _fields(item: Item) -> Iterable[str]:
    keys = [choice for choice in getattr(item.interaction, "choices", ()) if choice.correct]
    one_key = isinstance(item.interaction, ChooseAll) and len(keys) == 1
    explained = item.kind in reading.TYPED
    bank = item.interaction if isinstance(item.interaction, WordBank) else None
    categories = getattr(item.interaction, "categories", ())
    values = [
        ("Choose", "all" if one_key else ""),
        ("Bank", (_listed(bank.spare) or NO_SPARE) if bank else ""),
        ("Sort", _listed(categories)),
        ("Explanation", "" if explained else item.explanation),
        ("Hint", item.hint),
        ("Objective", item.objective),
        ("Events", "; ".join(item.events)),
        *(provenance.lines(item.provenance) if item.provenance else ()),
        ("Draft", item.draft),
        ("Stale", item.stale),
        ("Id", item.identifier),
        ("Generated", item.generated),
    ]
    for name, value in values:
        if value:
            yield f"{name}: {value}"


def _check(quizzes: tuple[Quiz, ...], text: str) -> None:
    """Raise ValueError unless the text says what the quizzes say."""
    again, errors = reading.read(text, "quiz.md")
    if errors:
        raise ValueError(f"a quiz file cannot say this: {errors[0]}")
    for quiz, other in zip(quizzes, again, strict=False):
        for item, copy in zip(quiz.items, other.items, strict=False):
            if item != copy:
                raise ValueError(f"“{item.title}”: a quiz file cannot say this word for word")
        if (quiz.title, quiz.introduction) != (other.title, other.introduction):
            raise ValueError(f"“{quiz.title}”: a quiz file cannot say this word for word")
    sizes = [len(quiz.items) for quiz in quizzes], [len(quiz.items) for quiz in again]
    if sizes[0] != sizes[1]:
        raise ValueError("a quiz file cannot say this: an item or section is lost")
