"""Drafts for an author, from answers without marks. No learner ever sees one.

Prose cannot say what is not so: the right words are there, the wrong ones are
left for the author to write.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from lessons.course.unfinished import REASON, WRONG_CHOICES, WRONG_HALF
from lessons.drafting import faq_wording, quoting, words
from lessons.drafting.candidate import name_of
from lessons.drafting.raw_finds import Found, finds
from lessons.model.faq import FaqEntry
from lessons.model.interaction import (
    Choice,
    ChooseAll,
    ChooseOne,
    Gap,
    InlineChoice,
    Interaction,
)
from lessons.model.item import Item

_TODO = {
    "gap": f"Write one to three wrong halves in place of “{WRONG_HALF}”, all of them surely "
    "wrong. Then take out this line.",
    "list": "Write what is surely no member in place of the last choices, and why not. "
    "Then take out this line.",
    "term": "Write meanings of other things in place of the last choices, and why they are "
    "wrong. Then take out this line.",
}


def drafts(entries: Iterable[FaqEntry]) -> tuple[Item, ...]:
    """For each entry that has no mark, what its author may complete into items.

    Every item says in `draft` what is still to do. The same entries give the
    same drafts; another entry leaves those of the others as they are.
    """
    return tuple(item for entry in entries if not entry.annotated for item in _of(entry))


def _of(entry: FaqEntry) -> Iterator[Item]:
    seen: Counter[str] = Counter()
    for found in finds(entry):
        fact = f"{entry.path}#{entry.identifier}/{found.kind}/{words.essence(found.key)}"
        seen[fact] += 1
        prompt, interaction = _FORMS[found.kind](entry, found)
        # What looks like a second gap would be read as one.
        if prompt.count("{}") != (found.kind == "gap"):
            continue
        yield Item(
            identifier=name_of("raw", f"{fact}/{seen[fact]}"),
            title=words.shortened(entry.question),
            prompt=prompt,
            interaction=interaction,
            explanation=f"The answer says: {words.quoted(found.sentence)}",
            objective=entry.objective,
            events=entry.events,
            provenance=quoting.of_entry(entry, found.quote),
            draft=_TODO[found.kind],
        )


def _gap(entry: FaqEntry, found: Found) -> tuple[str, Interaction]:
    gapped = words.masked(found.sentence, found.key, "{}")
    prompt = faq_wording.state(entry, gapped, found.sentence, found.key)
    return prompt, InlineChoice((Gap((Choice(found.key, True), Choice(WRONG_HALF))),))


def _list(entry: FaqEntry, found: Found) -> tuple[str, Interaction]:
    question = f"Which of these does the answer to {words.quoted(entry.question)} name?"
    members = (Choice(name, True, "Yes, the answer names it.") for name in found.members)
    return faq_wording.ask(entry, question, found.sentence), ChooseAll((*members, *_open()))


def _term(entry: FaqEntry, found: Found) -> tuple[str, Interaction]:
    verb, meaning = found.members
    question = f"What {verb} {words.quoted(found.key)}?"
    key = Choice(words.capitalised(meaning), True, "Yes, so the answer says.")
    return faq_wording.ask(entry, question, found.sentence), ChooseOne((key, *_open()))


def _open() -> Iterator[Choice]:
    return (Choice(choice, feedback=REASON) for choice in WRONG_CHOICES)


_FORMS = {"gap": _gap, "list": _list, "term": _term}
