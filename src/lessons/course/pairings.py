"""Bullets with `::`: terms with their partners, and members with their categories."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lessons.course import marks
from lessons.course.entries import Entry, distinct
from lessons.course.faults import Card, nearest
from lessons.course.fields import Fields
from lessons.model.interaction import Choice, Match, Member, Pair, Sort, digest

_PAIR = re.compile(r"(?:^|(?<=\s))::(?=\s|$)")


def match(entries: list[Entry], card: Card) -> Match:
    """`term :: definition`, and `:: definition` for one that belongs to no term."""
    pairs: list[Pair] = []
    spare: list[Choice] = []
    terms, definitions = [], []
    mend = "Write `- [ ] choice`, or `- term :: definition`."
    for entry, term, definition in _halves(entries, "neither a choice nor a pair", mend, card):
        definitions.append((definition, entry.line))
        if term:
            terms.append((term, entry.line))
            pairs.append(Pair(Choice(term, feedback=entry.feedback), Choice(definition)))
        else:
            spare.append(Choice(definition, feedback=entry.feedback))
    distinct(terms, "term", card)
    distinct(definitions, "definition", card)
    if len(pairs) == 1 or (spare and not pairs):
        mend = "Write them as `- term :: definition`."
        card.fault(entries[0].line, "a matching needs at least two pairs", mend)
    return Match(tuple(pairs), tuple(spare))


def sort(entries: list[Entry], values: Fields) -> Sort:
    """`member :: category`, with the categories of `Sort:` in their order."""
    card, line = values.card, values.line("Sort")
    names = tuple(name for name in marks.split(values.text("Sort"), ";") if name)
    distinct([(name, line) for name in names], "category", card)
    if len(names) < 2:
        mend = "Write them as `Sort: first category; second category`."
        values.fault("Sort", "a sorting needs at least two categories", mend)
    categories = {digest(name): Choice(name) for name in names}
    members: list[Member] = []
    known = []
    mend = "Write `- member :: category`."
    for entry, member, name in _halves(entries, "no member with its category", mend, card):
        category = categories.get(digest(name))
        if not member:
            card.fault(entry.line, f"no member stands before “:: {name}”", mend)
            continue
        known.append((member, entry.line))
        if not category:
            listed = f"Add it to `Sort:`, or write one of: {'; '.join(names)}."
            why = f"`Sort:` names no category “{name}”"
            card.fault(entry.line, why, listed + nearest(name, names))
        else:
            choice = Choice(member, feedback=entry.feedback)
            members.append(Member(choice, category.identifier))
    distinct(known, "member", card)
    if len(entries) == 1:
        card.fault(entries[0].line, "a sorting needs at least two members", mend)
    return Sort(tuple(categories.values()), tuple(members))


def _halves(
    entries: list[Entry], why: str, mend: str, card: Card
) -> Iterator[tuple[Entry, str, str]]:
    for entry in entries:
        words = [word.strip().replace("\\::", "::") for word in _PAIR.split(entry.text, 1)]
        if len(words) == 1 or not words[1]:
            card.fault(entry.line, f"“{entry.text}” is {why}", mend)
        else:
            yield entry, *words
