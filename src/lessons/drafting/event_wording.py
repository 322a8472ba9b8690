"""Put an event into a prompt, a title or a hint without telling its date."""

from __future__ import annotations

from lessons.drafting import distract, evidence, words
from lessons.drafting.candidate import Question, Refused
from lessons.drafting.facts import Dated
from lessons.drafting.knowledge import Knowledge, sure
from lessons.model.event import Event


def askable(fact: Dated, knowledge: Knowledge) -> Event:
    """The event, if its date may be asked at all; else it raises Refused."""
    event = fact.event
    title = words.quoted(event.headline)
    if not sure(event):
        raise Refused("not-fact", f"{title} is contested, planned or only roughly dated.")
    if event.importance < 2:
        raise Refused("detail", f"{title} is a detail, not worth asking the date of.")
    if distract.telling(event):
        raise Refused("year-given-away", f"The headline {title} tells a year.")
    if distract.recurring(event):
        raise Refused("recurring", f"The like of {title} happened in another year as well.")
    return event


def company_of(fact: Dated, knowledge: Knowledge, least: int) -> tuple[Event, ...]:
    """The events asked about together, in time's order; Refused if fewer than `least`."""
    askable(fact, knowledge)
    if len(fact.company) < least:
        raise Refused(
            "too-few-distractors",
            f"{words.quoted(fact.event.headline)} has too few later events near and akin to it"
            " that surely follow one another.",
        )
    return fact.company


def cited(event: Event) -> str:
    """The headline in quotation marks, as a sentence."""
    return words.full_stop(words.quoted(event.headline))


def told(event: Event) -> str:
    """The headline with its context, where that can be given without the date."""
    context = evidence.without_dates(event)
    if len(words.stems(context) - words.stems(event.headline)) < 3:
        return cited(event)
    return f"{cited(event)} {context}"


def told_in_full(event: Event) -> str:
    """When it happened and what is told of it, for an explanation."""
    if event.interval.start.display() in event.text:
        return event.text
    return words.joined(f"It happened {evidence.when(event.interval)}", event.text)


def named(company: tuple[Event, ...]) -> str:
    """By the headlines as the alphabet has them, or backwards where that tells the time."""
    in_time = [event.headline for event in company]
    names = sorted(in_time, reverse=in_time == sorted(in_time))
    return " / ".join(words.shortened(name, 3) for name in names)


def between(company: tuple[Event, ...]) -> str:
    """A hint: the years that all of them fall between."""
    first = min(event.interval.earliest.year for event in company)
    last = max(event.interval.latest.year for event in company)
    return f"All of them happened between {first} and {last}."


def era_hint(event: Event, knowledge: Knowledge, tolerance: int = 0) -> str:
    """A hint: the era that the event surely lies in, unless its years would be accepted."""
    own = knowledge.era_of(event)
    label = evidence.era_label(own, knowledge) if own else ""
    when = event.interval.earliest.year
    if any(abs(year - when) <= tolerance for year in words.years(label)):
        return ""
    return f"It belongs to the era “{label}”." if own else ""


def theme_hint(event: Event, knowledge: Knowledge) -> str:
    """A hint: the themes that the event belongs to."""
    names = [each.name for each in knowledge.factors if each.identifier in event.factors]
    return (
        f"It belongs to the themes {words.listed(tuple(map(words.quoted, names)))}."
        if names
        else ""
    )


def of_events(fact: Dated, knowledge: Knowledge, **parts) -> Question:
    """A question made from events: with the provenance of the first it is about."""
    return Question(
        **parts,
        provenance=evidence.of_event(fact.event, knowledge),
        objective=knowledge.objectives.get(fact.event.identifier, ""),
        events=tuple(event.identifier for event in fact.company),
    )
