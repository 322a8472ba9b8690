"""From a council's decisions: which of them said this, and in which order they came."""

from __future__ import annotations

from random import Random

from lessons.drafting import words
from lessons.drafting.candidate import Question
from lessons.drafting.facts import Recorded
from lessons.drafting.knowledge import Knowledge
from lessons.drafting.record_statements import Decided, VotedBefore
from lessons.drafting.record_wording import dated, named, need, of_measure, on_the_day, titled
from lessons.model.interaction import Choice, ChooseOne, Order
from lessons.model.record import Measure


def measure_content(fact: Recorded, knowledge: Knowledge, chance: Random) -> Question:
    """Which decision said this."""
    measure = fact.rows[0]
    title = titled(measure)
    need(len(fact.rows) > 2, "too-few-distractors", f"{title} has too few others beside it.")
    told = (measure.number, *(str(m.date.year) for m in fact.rows))
    given = next((word for word in told if words.holds(measure.content, word)), "")
    need(not given, "year-given-away", f"What {title} says names “{given}”.")
    shown = sorted(fact.rows, key=lambda m: (m.date.earliest, m.number))
    choices = []
    for each in shown:
        did = words.full_stop(words.quoted(_gist(each)))
        if each == measure:
            feedback = f"Yes. The vote was {on_the_day(each)}, after: {_after(each)}"
        else:
            feedback = f"No. {titled(each)} did this: {did}"
        choices.append(Choice(dated(each), each == measure, feedback))
    return of_measure(
        measure,
        knowledge,
        title=f"Which decision: {words.shortened(measure.content, 6)}",
        prompt=f"Which decision of the {knowledge.record.council} is described here? "
        f"{words.full_stop(words.quoted(measure.content))}",
        interaction=ChooseOne(tuple(choices)),
        asserts=tuple((Decided(m, measure.content), m == measure) for m in shown),
        explanation=words.joined(
            f"This is {named(measure)}. It was voted {on_the_day(measure)}",
            f"What led to it: {_after(measure)}",
        ),
    )


def measure_order(fact: Recorded, knowledge: Knowledge, chance: Random) -> Question:
    """Decisions by what they say, from the earliest to the latest."""
    rows: tuple[Measure, ...] = fact.rows
    need(len(rows) > 3, "too-few-distractors", "Too few decisions tell nothing of their date.")
    entries = tuple(
        Choice(words.full_stop(m.content), feedback=f"{titled(m)}, {on_the_day(m)}.")
        for m in rows
    )
    asserts = [(VotedBefore(a, b), True) for i, a in enumerate(rows) for b in rows[i + 1 :]]
    return of_measure(
        rows[0],
        knowledge,
        title="Decisions in order: " + " / ".join(sorted(titled(m) for m in rows)),
        prompt=f"Put these decisions of the {knowledge.record.council} in order, "
        "from the earliest to the latest.",
        interaction=Order(entries),
        asserts=tuple(asserts),
        explanation="; ".join(f"{titled(m)} ({m.date.display()})" for m in rows) + ".",
    )


def _gist(measure: Measure) -> str:
    return measure.content.split(";")[0]


def _after(measure: Measure) -> str:
    return words.full_stop(measure.trigger or measure.kind)
