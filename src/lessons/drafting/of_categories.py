"""From an author's categories: sort what belongs in them."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from lessons.drafting import faq_feedback, quoting, words
from lessons.drafting.candidate import Question, Refused
from lessons.drafting.facts import Whole
from lessons.drafting.faq_wording import ask, of_entry
from lessons.drafting.knowledge import Knowledge
from lessons.model.faq import Category, FaqEntry
from lessons.model.interaction import Choice, Member, Sort

_MOST = 6


@dataclass(frozen=True, slots=True)
class SortedInto:
    """A text belongs in a category: in the one its author put it into, and no other."""

    categories: tuple[Category, ...]
    text: str
    name: str

    def truth(self, knowledge: Knowledge) -> bool | None:
        homes = [
            category.name
            for category in self.categories
            for member in category.members
            if knowledge.same(member, self.text)
        ]
        return homes[0] == self.name if len(homes) == 1 else None


def categories_sort(fact: Whole, knowledge: Knowledge, chance: Random) -> Question:
    """Up to six members of the entry's categories, some of each."""
    entry = fact.entry
    categories = entry.categories
    members = [(text, one.name) for one in categories for text in one.members]
    if len(members) < 4 or not 2 <= len(categories) <= 5:
        raise Refused("too-few-members", "A sorting needs two categories and four members.")
    shown = _some_of_each(categories, chance)
    chance.shuffle(shown)
    names = {one.name: Choice(words.capitalised(one.name)) for one in categories}
    by = f"According to {entry.attribution}: " if entry.attribution else ""
    placed = tuple(
        Member(
            Choice(
                words.capitalised(text),
                feedback=_why(entry, text, names[home].text),
            ),
            names[home].identifier,
        )
        for text, home in shown
    )
    listed = words.listed(tuple(words.quoted(one.text) for one in names.values()))
    told = [
        f"{names[one.name].text}: {'; '.join(text.rstrip('.') for text in one.members)}."
        for one in categories
    ]
    return of_entry(
        entry,
        title=f"Sort: {words.shortened(entry.question)}",
        prompt=ask(entry, f"Sort these into {listed}.", ""),
        interaction=Sort(tuple(names.values()), placed),
        asserts=tuple(
            (SortedInto(categories, text, one.name), one.name == home)
            for text, home in shown
            for one in categories
        ),
        quote=quoting.of_line(entry, categories[0].name, "Sort:"),
        explanation=by + " ".join(told),
    )


def _why(entry: FaqEntry, text: str, home: str) -> str:
    """The author's reason, or where it belongs."""
    by = f"According to {entry.attribution}: " if entry.attribution else ""
    if reason := faq_feedback.reason_of(entry.reasons, text):
        return f"{by}{words.full_stop(reason)}"
    return f"{by}{words.quoted(words.capitalised(text))} belongs under {words.quoted(home)}."


def _some_of_each(categories: tuple[Category, ...], chance: Random) -> list[tuple[str, str]]:
    """Members in turn from every category, until there are enough."""
    piles = []
    for one in categories:
        pile = [(text, one.name) for text in one.members]
        chance.shuffle(pile)
        piles.append(pile)
    found: list[tuple[str, str]] = []
    while len(found) < _MOST and any(piles):
        for pile in piles:
            if pile and len(found) < _MOST:
                found.append(pile.pop())
    return found
