"""From a council's votes: how a member voted, how many agreed, how the vote ended."""

from __future__ import annotations

from random import Random

from lessons.drafting import words
from lessons.drafting.candidate import Question
from lessons.drafting.facts import Recorded
from lessons.drafting.knowledge import Knowledge
from lessons.drafting.record_statements import VOTES, Adopted, InFavour, Voted
from lessons.drafting.record_wording import named, need, of_measure, on_the_day, titled
from lessons.model.interaction import Choice, ChooseOne, Member, Number, Sort
from lessons.model.record import Measure

# So few votes are counted exactly.
_SMALL = 20
_CALLED = {"for": "In favour", "against": "Against", "abstained": "Abstained"}
_DID = {"for": "voted for", "against": "voted against", "abstained": "abstained on"}


def measure_vote(fact: Recorded, knowledge: Knowledge, chance: Random) -> Question:
    """How the member voted; the rest of the rows show when it voted otherwise."""
    measure, record = fact.rows[0], knowledge.record
    choices = []
    for vote in VOTES:
        if vote == measure.member_vote:
            feedback = f"Yes. {_position(measure, knowledge)}"
        else:
            others = [m for m in fact.rows[1:] if m.member_vote == vote][:2]
            told = words.listed(tuple(map(_named_in_time, others)))
            feedback = f"No. No such vote of {record.member} is in this record."
            if others:
                feedback = f"No. {record.member} {_DID[vote]} {told}."
        choices.append(Choice(_CALLED[vote], vote == measure.member_vote, feedback))
    cause = f" What led to it: {words.full_stop(measure.trigger)}" if measure.trigger else ""
    return of_measure(
        measure,
        knowledge,
        title=f"Vote: {titled(measure)}",
        prompt=f"How did {record.member} vote on {named(measure)} in the {record.council}?"
        f"{cause}",
        interaction=ChooseOne(tuple(choices)),
        asserts=tuple((Voted(measure, vote), vote == measure.member_vote) for vote in VOTES),
        explanation=words.joined(
            _position(measure, knowledge), _result(measure), measure.content
        ),
    )


def measure_votes(fact: Recorded, knowledge: Knowledge, chance: Random) -> Question:
    """How many votes were in favour, where not all were."""
    measure = fact.rows[0]
    total = measure.votes_for + measure.votes_against + measure.abstentions
    need(measure.votes_for < total, "unanimous", f"{named(measure)} passed with all votes.")
    within = 0 if total <= _SMALL else total // 20
    near = f" You may be off by {within}." if within else ""
    return of_measure(
        measure,
        knowledge,
        title=f"Votes in favour: {titled(measure)}",
        prompt=f"{total} members of the {knowledge.record.council} took part in the vote on "
        f"{_named_in_time(measure)}. How many voted in favour?{near}",
        interaction=Number(measure.votes_for, within, "votes"),
        asserts=((InFavour(measure, measure.votes_for), True),),
        explanation=words.joined(_result(measure), _position(measure, knowledge)),
    )


def measure_sort(fact: Recorded, knowledge: Knowledge, chance: Random) -> Question:
    """What led to a vote, sorted by how the vote ended."""
    adopted, vetoed = Choice("A decision was adopted"), Choice("The draft was vetoed")
    shown = list(fact.rows)
    kinds = {m.kind == "veto" for m in shown}
    need(len(kinds) == 2 and len(shown) > 3, "too-few-distractors", "The votes ended alike.")
    need(
        len({m.trigger for m in shown} - {""}) == len(shown),
        "duplicate-choices",
        "Two votes have the same cause, or one has none.",
    )
    chance.shuffle(shown)
    members = tuple(
        Member(
            Choice(m.trigger, feedback=f"{titled(m)}, {on_the_day(m)}. {_result(m)}"),
            (vetoed if m.kind == "veto" else adopted).identifier,
        )
        for m in shown
    )
    asserts = tuple(
        (Adopted(m, outcome), outcome == (m.kind != "veto"))
        for m in shown
        for outcome in (True, False)
    )
    return of_measure(
        fact.rows[0],
        knowledge,
        title="Adopted or vetoed: "
        + " / ".join(sorted(words.shortened(m.trigger, 3) for m in shown)),
        prompt=f"Each of these led to a vote in the {knowledge.record.council}. "
        "How did the vote end?",
        interaction=Sort((adopted, vetoed), members),
        asserts=asserts,
        explanation=" ".join(
            f"{titled(m)}: {_result(m)}" for m in sorted(shown, key=lambda m: m.date.earliest)
        ),
    )


def _position(measure: Measure, knowledge: Knowledge) -> str:
    member = knowledge.record.member
    return f"{member} {_DID.get(measure.member_vote, 'voted on')} {_named_in_time(measure)}."


def _named_in_time(measure: Measure) -> str:
    """In a sentence, with the day of the vote unless the name tells it."""
    told = measure.date.display() in measure.number
    return named(measure) if told else f"{named(measure)} ({measure.date.display()})"


def _result(measure: Measure) -> str:
    counts = f"{measure.votes_for} for, {measure.votes_against} against"
    counts += f", {measure.abstentions} abstained" if measure.abstentions else ""
    ended = "It was vetoed" if measure.kind == "veto" else "It was adopted"
    return f"{ended} ({counts})."
