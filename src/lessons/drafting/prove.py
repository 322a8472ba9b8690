"""Let pass only items whose keys are True, whose distractors are False, and nothing unknown."""

from __future__ import annotations

from collections.abc import Sequence

from lessons.drafting import words
from lessons.drafting.candidate import Candidate, Question, Refusal
from lessons.drafting.knowledge import Knowledge
from lessons.model.interaction import ChooseOne, InlineChoice, Year

# Statuses under which a FAQ entry may speak without saying whose word it is.
_CORROBORATED = ("record", "supported")


def prove(
    candidates: Sequence[Candidate],
    knowledge: Knowledge,
    attributed: frozenset[str] = frozenset(),
) -> tuple[list[Candidate], list[Refusal]]:
    """Sort candidates into proved ones and refusals.

    `attributed` names the addresses of those entries whose prompts say whose word it is.
    """
    proved, refused = [], []
    for candidate in candidates:
        fault = _fault(candidate.question, knowledge, attributed)
        if fault:
            refused.append(Refusal(candidate.identifier, *fault))
        else:
            proved.append(candidate)
    return proved, refused


def _fault(
    question: Question, knowledge: Knowledge, attributed: frozenset[str]
) -> tuple[str, str] | None:
    for statement, expected in question.asserts:
        truth = statement.truth(knowledge)
        if truth is None:
            return "unknown", f"{_name(question)}: whether a choice is right is not known."
        if truth is not expected:
            return "wrong-key", f"{_name(question)}: the record contradicts a choice."
    texts = [choice.identifier for choice in question.choices]
    if len(set(texts)) < len(texts):
        return "duplicate-choices", f"{_name(question)}: two choices read the same."
    if told := _told(question):
        return "key-in-prompt", f"{_name(question)}: the prompt tells the key, “{told}”."
    if not question.provenance.quote:
        return "no-quote", f"{_name(question)}: there is nothing to quote for it."
    source = question.provenance
    if source.status not in _CORROBORATED and source.address() not in attributed:
        return (
            "unattributed",
            f"{_name(question)}: the record does not bear this out, so the entry must say"
            " “According to: …”.",
        )
    return None


def _told(question: Question) -> str:
    """The key that the prompt gives away, or nothing."""
    if isinstance(question.interaction, Year):
        year = question.interaction.year
        shown = words.years(f"{question.title} {question.prompt}")
        return str(year) if year in shown else ""
    if not isinstance(question.interaction, ChooseOne | InlineChoice):
        return ""
    for choice in question.choices:
        # A word of grammar (“in”, “before”) may well occur twice.
        if choice.correct and words.stems(choice.text) and len(choice.text) > 3:
            others = [each.text for each in question.choices if not each.correct]
            shared = any(words.holds(question.prompt, other) for other in others)
            if words.holds(question.prompt, choice.text) and not shared:
                return choice.text
    return ""


def _name(question: Question) -> str:
    return words.quoted(question.title)
