"""From claims and their verdicts, and from what parties say of a contested event."""

from __future__ import annotations

from random import Random

from lessons.drafting import evidence, words
from lessons.drafting.candidate import Question
from lessons.drafting.facts import Recorded
from lessons.drafting.knowledge import Knowledge
from lessons.drafting.record_knowledge import ACCOUNTS, CLAIMS
from lessons.drafting.record_wording import need, of_rows
from lessons.drafting.word_statements import Says, Stands
from lessons.model.claim import Claim
from lessons.model.dates import PartialDate
from lessons.model.interaction import Choice, ChooseOne, Match, Member, Pair, Sort


def claim_contradicted(fact: Recorded, knowledge: Knowledge, chance: Random) -> Question:
    """Which of an article's claims the record contradicts; the first row is the one."""
    key, shown = fact.rows[0], list(fact.rows)
    need(len(shown) > 2, "too-few-distractors", f"{key.identifier} has too few plain others.")
    chance.shuffle(shown)
    return _of_claim(
        fact,
        knowledge,
        title=f"Contradicted: one of {', '.join(sorted(c.identifier for c in shown))}",
        prompt=f"The article says all of this. Which claim does the record{_as_of(key)} "
        "contradict?",
        interaction=ChooseOne(
            tuple(
                Choice(
                    each.statement,
                    each == key,
                    f"{'Yes' if each == key else 'No'}. {_borne(each, knowledge)}",
                )
                for each in shown
            )
        ),
        asserts=tuple((Stands(each, False), each == key) for each in shown),
        explanation=key.comment,
    )


def claim_verdict_sort(fact: Recorded, knowledge: Knowledge, chance: Random) -> Question:
    """An article's claims, sorted into those the record supports and contradicts."""
    shown = list(fact.rows)
    chance.shuffle(shown)
    bins = {
        True: Choice("The record supports it"),
        False: Choice("The record contradicts it"),
    }
    return _of_claim(
        fact,
        knowledge,
        title="Claims and the record: " + ", ".join(sorted(c.identifier for c in shown)),
        prompt=f"The article says all of this. What does the record{_as_of(shown[0])} say?",
        interaction=Sort(
            tuple(bins.values()),
            tuple(
                Member(
                    Choice(each.statement, feedback=_borne(each, knowledge)),
                    bins[each.verdict == "supported"].identifier,
                )
                for each in shown
            ),
        ),
        asserts=tuple(
            (Stands(each, side), side == (each.verdict == "supported"))
            for each in shown
            for side in bins
        ),
        explanation=" ".join(
            f"{words.quoted(each.statement)}: {each.comment}" for each in fact.rows
        ),
    )


def accounts_match(fact: Recorded, knowledge: Knowledge, chance: Random) -> Question:
    """Who said what of a contested event."""
    shown = list(fact.rows)
    chance.shuffle(shown)
    event = knowledge.by_identifier[fact.name]
    pairs = tuple(
        Pair(
            Choice(each.party, feedback=_dated(each.date)),
            Choice(each.statement),
        )
        for each in shown
    )
    quote = knowledge.record.quote(ACCOUNTS, fact.rows[0].statement)
    return of_rows(
        knowledge,
        ACCOUNTS,
        event.identifier,
        quote,
        title=f"Who says what: {words.shortened(event.headline)}",
        prompt=f"Accounts differ of this: {words.full_stop(words.quoted(event.headline))} "
        "Match each party with what it says.",
        interaction=Match(pairs),
        asserts=tuple(
            (Says(one, other.statement, fact.rows), one == other)
            for one in shown
            for other in shown
        ),
        explanation=" ".join(
            f"{each.party}: {words.full_stop(each.statement)}" for each in fact.rows
        ),
        events=(event.identifier,),
    )


def _of_claim(fact: Recorded, knowledge: Knowledge, **parts) -> Question:
    key: Claim = fact.rows[0]
    quote = knowledge.record.quote(CLAIMS, key.statement)
    names = [name for c in fact.rows for name in (*c.events_for, *c.events_against)]
    events = tuple(n for n in dict.fromkeys(names) if n in knowledge.by_identifier)
    return of_rows(
        knowledge, CLAIMS, key.identifier, quote, as_of=key.as_of, events=events, **parts
    )


def _borne(claim: Claim, knowledge: Knowledge) -> str:
    """The events that bear a claim out or speak against it."""
    supported = claim.verdict == "supported"
    names = claim.events_for if supported else claim.events_against
    events = [knowledge.by_identifier[n] for n in names if n in knowledge.by_identifier][:2]
    told = words.listed(tuple(map(evidence.dated, events)))
    return f"The record {'supports' if supported else 'contradicts'} it: {told}."


def _as_of(claim: Claim) -> str:
    return f" (as of {PartialDate.parse(claim.as_of).display()})" if claim.as_of else ""


def _dated(date: str) -> str:
    try:
        return f"This was said in {PartialDate.parse(date).year}."
    except ValueError:
        return "The day of this statement is not recorded."
