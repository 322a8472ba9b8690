"""An item as a judge reads it: all that a pupil sees, with the key and the feedback."""

from __future__ import annotations

from collections.abc import Iterator

from lessons.model.interaction import (
    Choice,
    InlineChoice,
    Match,
    Number,
    Order,
    ShortAnswer,
    Sort,
    WordBank,
    Year,
)
from lessons.model.item import Item


def shown(item: Item) -> str:
    """The item in plain lines: `[x]` before a key, `>` before feedback."""
    parts = [f"({item.kind}) {item.title}", "", item.prompt, "", *_lines(item)]
    parts += ["", f"Explanation: {item.explanation}"]
    if item.hint:
        parts.append(f"Hint: {item.hint}")
    return "\n".join(parts)


def _lines(item: Item) -> Iterator[str]:
    match item.interaction:
        case InlineChoice(gaps):
            for number, gap in enumerate(gaps, 1):
                yield f"gap {number}:"
                yield from _choices(gap.choices)
        case WordBank(keys, spare):
            yield f"bank: {'; '.join(sorted(one.text for one in (*keys, *spare)))}"
            yield f"right, gap by gap: {'; '.join(one.text for one in keys)}"
        case Match(pairs, spare):
            for pair in pairs:
                yield f"- {pair.term.text} → {pair.definition.text}  > {pair.term.feedback}"
            for one in spare:
                yield f"- (left over) {one.text}  > {one.feedback}"
        case Order(entries):
            for number, entry in enumerate(entries, 1):
                yield f"{number}. {entry.text}  > {entry.feedback}"
        case Sort(categories, members):
            names = {one.identifier: one.text for one in categories}
            for member in members:
                name = names[member.category]
                yield f"- {member.choice.text} → {name}  > {member.choice.feedback}"
        case Year(year, tolerance):
            yield f"= {year} ± {tolerance}"
        case Number(value, tolerance, unit):
            yield f"= {value:g} ± {tolerance:g} {unit}"
        case ShortAnswer(answers):
            yield f"= {' | '.join(answers)}"
        case other:
            yield from _choices(other.choices)


def _choices(choices: tuple[Choice, ...]) -> Iterator[str]:
    for one in choices:
        yield f"- [{'x' if one.correct else ' '}] {one.text}  > {one.feedback}"
