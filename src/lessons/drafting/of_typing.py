"""From an author's own question: an answer to type, where it is a name or a number."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from random import Random

from lessons.drafting import evidence, quoting, words
from lessons.drafting.candidate import Inapplicable, Question, Refused
from lessons.drafting.facts import Marked
from lessons.drafting.faq_wording import ask, of_entry, pointer
from lessons.drafting.knowledge import Knowledge
from lessons.drafting.statements import Answers
from lessons.model.faq import Ask
from lessons.model.interaction import Number, ShortAnswer, Year

_NUMBER = re.compile(r"(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(?:\s+([^\d;,|]{2,40}))?")
_WHEN = re.compile(r"\b(?:year|when)\b", re.IGNORECASE)
_SMALL = ("of", "the", "de", "la", "le", "von", "van", "da", "di")
_LONGEST = 4
# Names are asked for by these; "Whose view" and "Why" have more answers than one name.
_NAMING = re.compile(r"(?:(?:[Ii]n|[Oo]n|[Tt]o|[Aa]t|[Ff]rom|[Bb]y) )?(?:[Ww]ho|[Ww]hich)\b")
# Beyond this, a number is known well enough when it is known nearly.
_EXACT = 100


def ask_short_answer(fact: Marked, knowledge: Knowledge, chance: Random) -> Question:
    """The author's question, to be answered with a name, in any of its spellings."""
    mark = _mark(fact)
    name = mark.right.strip().rstrip(".")
    parts = re.sub(r"^[Tt]he ", "", name).split()
    named = all(part[:1].isupper() or part in _SMALL for part in parts)
    if not named or len(parts) > _LONGEST or re.search(r"\d", name):
        raise Inapplicable
    if not _NAMING.match(mark.question):
        raise Inapplicable
    names = tuple(dict.fromkeys((name, *_other_names(name, mark, knowledge))))
    return _typed(fact, mark, knowledge, ShortAnswer(names), "Write the name.")


def _other_names(name: str, mark: Ask, knowledge: Knowledge) -> Iterator[str]:
    """What else passes for the name: its other names, and a person's surname."""
    bare = re.sub(r"^[Tt]he ", "", name)
    # A state may be named by its capital; a capital is never named by its state.
    yield from knowledge.aliases.get(name, knowledge.aliases.get(bare, ()))
    parts = bare.split()
    shared = any(parts[-1] in other.split() for other in mark.wrong)
    if mark.question.startswith("Who") and len(parts) == 2 and not shared:
        yield parts[-1]


def ask_number(fact: Marked, knowledge: Knowledge, chance: Random) -> Question:
    """The author's question, to be answered with a number."""
    mark = _mark(fact)
    found = _NUMBER.fullmatch(mark.right.strip().rstrip("."))
    if not found:
        raise Inapplicable
    whole, fraction, unit = found.groups()
    value = float(whole.replace(",", "") + (fraction or ""))
    if re.fullmatch(r"[12]\d{3}", mark.right.strip()) and _WHEN.search(mark.question):
        return _typed(fact, mark, knowledge, Year(int(value)), "")
    if not unit and not re.search(r"\bhow (?:many|much)\b|\bnumber\b", mark.question, re.I):
        raise Inapplicable
    tolerance = 0 if value <= _EXACT else value * 0.06
    for text in mark.wrong:
        if other := _NUMBER.match(text.strip()):
            # Never so wide that a wrong choice of the author would pass.
            away = abs(float(other[1].replace(",", "") + (other[2] or "")) - value)
            tolerance = min(tolerance, away * 0.4)
    kept = _round(tolerance)
    near = f"An answer within {kept:,g} of the right one counts." if kept else ""
    return _typed(fact, mark, knowledge, Number(value, kept, unit or ""), near)


def _round(tolerance: float) -> float:
    """The nearest number below that begins with 1, 2 or 5 and goes on in noughts."""
    if not tolerance:
        return 0
    power = 10 ** math.floor(math.log10(tolerance))
    return max(step * power for step in (1, 2, 5) if step * power <= tolerance)


def _mark(fact: Marked) -> Ask:
    mark = fact.mark
    assert isinstance(mark, Ask)
    if words.stems(mark.right) and words.stems(mark.right) <= words.stems(mark.question):
        raise Refused("key-in-prompt", f"{words.quoted(mark.question)} tells its answer.")
    return mark


def _typed(fact: Marked, mark: Ask, knowledge: Knowledge, interaction, task: str) -> Question:
    entry = fact.entry
    told = evidence.support(entry, mark.right, mark.question)
    answer = words.full_stop(words.capitalised(mark.right))
    sentence = evidence.says(entry, told) if told else ""
    see, hint = pointer(entry, knowledge, f"{mark.question} {mark.right}", mark.right)
    return of_entry(
        entry,
        title=f"Write it: {words.shortened(mark.question)}",
        prompt=words.joined(ask(entry, mark.question, mark.question), task),
        interaction=interaction,
        asserts=((Answers(mark.right, mark.wrong, mark.right), True),),
        quote=quoting.of_ask(entry, mark),
        explanation=words.joined(answer, sentence, see),
        hint=hint,
    )
