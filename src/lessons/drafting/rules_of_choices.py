"""Rules that choices must obey for an item to have an answer at all."""

from __future__ import annotations

import re

from lessons.drafting import words
from lessons.drafting.parts import Group
from lessons.drafting.rule import Rule, Subject
from lessons.model.interaction import (
    ChooseAll,
    ChooseOne,
    InlineChoice,
    Match,
    Order,
    ShortAnswer,
    Sort,
    TrueFalse,
    WordBank,
)

# How many things a learner can weigh at a time, for each kind.
_SPANS = {
    ChooseOne: (3, 6),
    ChooseAll: (3, 6),
    InlineChoice: (3, 6),
    WordBank: (3, 8),
    Order: (3, 8),
    Match: (3, 8),
    Sort: (3, 12),
}
_EVERY = re.compile(
    r"(?:all|none|both|neither|any|either|some|each|every one)(?: one| two)?(?: of)?"
    r"(?: the| these| them| those)?(?: (?:above|below|others?|other choices|answers?|choices|"
    r"options|mentioned))+|(?:all|none|both|neither|any) of (?:these|them|those)|"
    r"(?:both |either )?[a-f1-6] (?:and|or) [a-f1-6]",
)
# A word in a long choice is no choice within a choice.
_PART = 0.3
# Signs that change a meaning although they are no words.
_SIGN = re.compile(r"[+#%°$€£−±]|(?<![\w-])-(?=\d)")
_IN_FIGURE = re.compile(r"(?<=\d)(?:[.,](?=\d)|[\u00a0\u202f ](?=\d{3}(?!\d)))")


def _keys(subject: Subject) -> str:
    interaction, prompt = subject.interaction, subject.item.prompt
    fits = True
    match interaction:
        case ChooseOne(choices) | TrueFalse(choices):
            fits = sum(choice.correct for choice in choices) == 1
            if isinstance(interaction, TrueFalse):
                fits = fits and len(choices) == 2
        case ChooseAll(choices):
            fits = 0 < sum(choice.correct for choice in choices) < len(choices)
        case InlineChoice(gaps):
            single = all(sum(c.correct for c in gap.choices) == 1 for gap in gaps)
            fits = single and prompt.count("{}") == len(gaps) > 0
        case WordBank(keys):
            fits = prompt.count("{}") == len(keys) > 0
        case ShortAnswer(answers):
            fits = any(words.normal(answer) for answer in answers)
        case Sort(categories, members):
            known = {category.identifier for category in categories}
            fits = all(member.category in known for member in members)
        case Match(pairs):
            fits = bool(pairs)
    return "" if fits else interaction.kind


def _duplicate(subject: Subject) -> str:
    if isinstance(subject.interaction, WordBank | Match):
        return ""
    return next((found for group in subject.groups if (found := twice(group))), "")


def twice(group: Group) -> str:
    """The first of the choices that says what another said, or ""."""
    seen = set()
    for choice in group:
        read = plain(choice.text), tuple(_SIGN.findall(choice.text))
        if read in seen:
            return choice.text
        seen.add(read)
    return ""


def plain(text: str) -> str:
    """What a choice says, blind to case, punctuation and a leading article."""
    return words.normal(_whole(text)) or text.casefold().strip()


def _whole(text: str) -> str:
    """The text with every figure as one word: 5 is no part of 3.5, nor of 5,000."""
    return _IN_FIGURE.sub(lambda sign: "p" if sign[0] == "." else "", text)


def _contained(subject: Subject) -> str:
    for key, wrong in subject.contests:
        for other in wrong:
            one, two = _whole(key), _whole(other)
            lengths = sorted(len(words.normal(text).split()) for text in (one, two))
            if lengths[0] < _PART * lengths[1]:
                continue
            if words.normal(one) != words.normal(two) and words.blurred(one, two):
                return other
    return ""


def _empty(subject: Subject) -> str:
    signs = (choice.text for choice in subject.choices)
    return next(("(nothing)" for text in signs if not text.strip(" .,;:_-…")), "")


def _number(subject: Subject) -> str:
    span = _SPANS.get(type(subject.interaction))
    if span is None:
        return ""
    # Categories are few by their nature, and a definition may be left over.
    counted = subject.groups[:1] if isinstance(subject.interaction, Sort) else subject.groups
    outside = (len(group) for group in counted if not span[0] <= len(group) <= span[1])
    return next((f"{size} of {span[0]} to {span[1]}" for size in outside), "")


def _all_of_them(subject: Subject) -> str:
    texts = (choice.text for choice in subject.choices)
    return next((text for text in texts if _EVERY.fullmatch(text.casefold().strip(" ."))), "")


RULES = (
    Rule(
        "number-of-keys",
        "error",
        "The number of right answers does not fit the kind of item.",
        _keys,
    ),
    Rule("duplicate-choices", "error", "Two choices say the same.", _duplicate),
    Rule(
        "contained-choice",
        "error",
        "A wrong choice and the right one are part of each other, so both may be right.",
        _contained,
    ),
    Rule("empty-choice", "error", "A choice has no words.", _empty),
    Rule(
        "number-of-choices",
        "error",
        "There are too few or too many things to choose from.",
        _number,
    ),
    Rule(
        "all-of-the-above",
        "error",
        "A choice speaks of the other choices; make it an item with several right answers.",
        _all_of_them,
    ),
)
