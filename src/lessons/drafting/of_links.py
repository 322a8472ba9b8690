"""From the pairs of an entry: match them, or find the partner of one."""

from __future__ import annotations

from random import Random

from lessons.drafting import quoting, words
from lessons.drafting.arranging import arranged
from lessons.drafting.candidate import Question
from lessons.drafting.facts import Whole
from lessons.drafting.faq_wording import ask, of_entry
from lessons.drafting.knowledge import Knowledge
from lessons.drafting.of_pairs import chosen, matching
from lessons.drafting.statements import Paired
from lessons.model.interaction import Choice, ChooseOne


def links_match(fact: Whole, knowledge: Knowledge, chance: Random) -> Question:
    """Things of one entry that go with just one other each."""
    every = tuple((link.left, link.right) for link in fact.entry.links)
    pairs = chosen(fact.entry, every, knowledge, chance)
    return matching(
        fact.entry,
        every,
        pairs,
        quote=quoting.of_line(fact.entry, pairs[0][0], "Link:"),
        title="Pairs",
        task="Match the pairs that go together",
    )


def link_choose_one(fact: Whole, knowledge: Knowledge, chance: Random) -> Question:
    """What one thing goes with, among the partners of the others."""
    entry = fact.entry
    every = tuple((link.left, link.right) for link in entry.links)
    pairs = chosen(entry, every, knowledge, chance)
    left, right = pairs[chance.randrange(len(pairs))]
    partner = {other: one for one, other in pairs}
    texts = arranged([other for _, other in pairs][:5], chance)
    if right not in texts:
        texts = arranged([right, *texts[1:]], chance)
    choices = tuple(
        Choice(
            words.capitalised(text),
            text == right,
            f"{'Yes' if text == right else 'No'}. {words.quoted(words.capitalised(text))} goes"
            f" with {words.quoted(partner[text])}.",
        )
        for text in texts
    )
    about = words.quoted(entry.question)
    return of_entry(
        entry,
        title=f"Goes with: {words.shortened(left)}",
        prompt=ask(entry, f"Which of these goes with {words.quoted(left)}? (On {about})", ""),
        interaction=ChooseOne(choices),
        asserts=tuple((Paired(every, left, text), text == right) for text in texts),
        quote=quoting.of_line(entry, left, "Link:"),
        explanation=f"{words.quoted(words.capitalised(left))} goes with {words.quoted(right)}.",
    )
