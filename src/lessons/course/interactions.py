"""From a prompt's gaps and the entries below it to what the learner does with them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lessons.course.entries import Entry
from lessons.course.markdown import Faults, nearest
from lessons.course.marks import Alternatives
from lessons.model.item import (
    Choice,
    ChooseAll,
    ChooseOne,
    Gap,
    InlineChoice,
    Interaction,
    Match,
    Order,
    Pair,
    TrueFalse,
    Year,
    digest,
)

PAIR = re.compile(r"(?:^|(?<=\s))::(?=\s|$)")

_YEAR = re.compile(r"([0-9]{3,4})(?:\s*(?:±|\+/?[-−])\s*([-−]?[0-9]{1,4}))?")
_SHOWN = {
    "gap": "alternatives in braces",
    "box": "choices with boxes",
    "numbered box": "boxes in a numbered list",
    "number": "a numbered list",
    "bullet": "bullets without boxes",
    "year": "a year after `=`",
}


def interaction(
    entries: list[Entry], gaps: list[Alternatives], line: int, what: str, faults: Faults
) -> Interaction | None:
    """What entries and gaps make; None, and faults, where they make nothing.

    `line` is the item's own, for what is missing.
    """
    kinds = [kind for kind in _SHOWN if any(entry.kind == kind for entry in entries)]
    if gaps and kinds in ([], ["bullet"]):
        return _gaps(entries, gaps, what, faults)
    kinds = ["gap", *kinds] if gaps else kinds
    if not kinds:
        faults.add(
            line,
            what,
            "it has no choices",
            "Write them below the prompt: `- [x] right`, `- [ ] wrong`.",
        )
        return None
    if len(kinds) > 1 or kinds == ["numbered box"]:
        faults.add(
            next((entry.line for entry in entries if entry.kind == kinds[-1]), line),
            what,
            f"it mixes kinds: {' and '.join(_SHOWN[kind] for kind in kinds)}"
            if len(kinds) > 1
            else "its boxes stand in a numbered list",
            "Begin every choice with `- [ ]` or `- [x]`, or make an item of each kind. In a "
            "prompt, write `\\{` for a brace and `1961\\.` for a line that begins so.",
        )
        return None
    make = {"box": _choices, "number": _order, "bullet": _match, "year": _year}[kinds[0]]
    return make(entries, what, faults)


def _distinct(texts: Sequence[tuple[str, int]], name: str, what: str, faults: Faults) -> None:
    """Note a fault for each of the (words, line) that has been there before."""
    first: dict[str, int] = {}
    for text, line in texts:
        words = digest(text)
        if words in first:
            faults.add(
                line,
                what,
                f"“{text}” has the same words as the {name} at line {first[words]}",
                "Reword one of the two or take it out.",
            )
        first.setdefault(words, line)


def _choices(entries: list[Entry], what: str, faults: Faults) -> Interaction | None:
    """Choose one where one box is ticked, else choose all; True and False are themselves."""
    keys = [entry for entry in entries if entry.ticked]
    line = entries[0].line
    if not keys:
        faults.add(
            line, what, "no choice is marked correct", "Put `[x]` before the one that is right."
        )
    if len(entries) == 1:
        faults.add(line, what, "there is one choice only", "Add a wrong one: `- [ ] …`.")
    _distinct([(entry.text, entry.line) for entry in entries], "choice", what, faults)
    for entry in entries:
        if not entry.feedback:
            faults.add(
                entry.line,
                what,
                f"nothing is said to those who choose “{entry.text}”",
                "Add feedback on the next line: `  > Yes, because …` or `  > No, because …`.",
            )
    choices = tuple(Choice(entry.text, entry.ticked, entry.feedback) for entry in entries)
    named = {choice.text.casefold(): choice for choice in choices}
    if len(keys) == 1 and len(choices) == 2 and set(named) == {"true", "false"}:
        return TrueFalse((named["true"], named["false"]))
    return ChooseOne(choices) if len(keys) == 1 else ChooseAll(choices)


def _gaps(
    entries: list[Entry], gaps: list[Alternatives], what: str, faults: Faults
) -> InlineChoice:
    """Drop-downs; each bullet below the prompt is the feedback of the alternative it names."""
    feedback: dict[str, list[Entry]] = {}
    for entry in entries:
        feedback.setdefault(digest(entry.text), []).append(entry)
        if not entry.feedback:
            faults.add(
                entry.line,
                what,
                f"nothing is said to those who choose “{entry.text}”",
                "Add feedback on the next line: `  > …`.",
            )

    def said(half: str) -> str:
        waiting = feedback.get(digest(half))
        if waiting:
            return waiting.pop(0).feedback
        if entries:
            faults.add(
                entries[-1].line,
                what,
                f"no bullet gives the feedback for “{half}”",
                f"Add `- {half}` and below it `  > …`, as for the others.",
            )
        return ""

    made = []
    for gap in gaps:
        right, *wrong = gap.halves
        choices = [
            Choice(right, True, said(right)),
            *(Choice(half, False, said(half)) for half in wrong),
        ]
        made.append(Gap(tuple(choices)))
    halves = tuple(half for gap in gaps for half in gap.halves)
    for entry in (entry for waiting in feedback.values() for entry in waiting):
        faults.add(
            entry.line,
            what,
            f"“{entry.text}” is no alternative in the prompt, or stands here too often",
            f"Write one bullet for each alternative.{nearest(entry.text, halves)}",
        )
    return InlineChoice(tuple(made))


def _order(entries: list[Entry], what: str, faults: Faults) -> Order:
    if len(entries) < 3:
        faults.add(
            entries[0].line,
            what,
            f"an ordering needs at least three entries, and here are {len(entries)}",
            "Add entries in their right place. A prompt that begins with a number and a full "
            "stop needs a backslash: `1961\\.`.",
        )
    _distinct([(entry.text, entry.line) for entry in entries], "entry", what, faults)
    return Order(tuple(Choice(entry.text, feedback=entry.feedback) for entry in entries))


def _match(entries: list[Entry], what: str, faults: Faults) -> Match:
    """`term :: definition`, and `:: definition` for one that belongs to no term."""
    pairs: list[Pair] = []
    spare: list[Choice] = []
    terms, definitions = [], []
    for entry in entries:
        words = PAIR.split(entry.text, 1)
        if len(words) == 1 or not words[1].strip():
            faults.add(
                entry.line,
                what,
                f"“{entry.text}” is neither a choice nor a pair",
                "Write `- [ ] choice`, or `- term :: definition`.",
            )
            continue
        term, definition = (word.strip().replace("\\::", "::") for word in words)
        definitions.append((definition, entry.line))
        if term:
            terms.append((term, entry.line))
            pairs.append(Pair(Choice(term, feedback=entry.feedback), Choice(definition)))
        else:
            spare.append(Choice(definition, feedback=entry.feedback))
    _distinct(terms, "term", what, faults)
    _distinct(definitions, "definition", what, faults)
    if len(pairs) < 2:
        faults.add(
            entries[0].line,
            what,
            "a matching needs at least two pairs",
            "Write them as `- term :: definition`.",
        )
    return Match(tuple(pairs), tuple(spare))


def _year(entries: list[Entry], what: str, faults: Faults) -> Year | None:
    for entry in entries[1:]:
        faults.add(entry.line, what, "there is a second year", "Keep one line with `=`.")
    found = _YEAR.fullmatch(entries[0].text)
    if not found or int(found[1]) == 0:
        faults.add(
            entries[0].line,
            what,
            f"`{entries[0].text}` is not a year",
            "Write `= 1961`, or `= 1961 ± 1` where a year more or less is right too.",
        )
        return None
    tolerance = found[2] or "0"
    if tolerance[0] in "-−":
        faults.add(
            entries[0].line,
            what,
            f"the tolerance {tolerance} is negative",
            "Write how many years more or less are right too: `= 1961 ± 1`.",
        )
        return None
    return Year(int(found[1]), int(tolerance))
