"""Put a row of a table into words: a measure's name, a number, where it stands."""

from __future__ import annotations

import re

from lessons.drafting import words
from lessons.drafting.candidate import Question, Refused
from lessons.drafting.knowledge import Knowledge
from lessons.drafting.record_knowledge import MEASURES, SERIES
from lessons.model.dates import PartialDate
from lessons.model.item import Provenance
from lessons.model.record import Measure, Observation

# A sign of currency stands before its number, whatever scale stands behind it.
_MONEY = re.compile(r"(?:(\w+) )?(\S*[$€£¥])")


def of_rows(
    knowledge: Knowledge, path: str, heading: str, quote: str, as_of: str = "", **parts
) -> Question:
    """A question made from rows of a table, with the provenance of the first."""
    source = Provenance(
        path=path,
        heading=heading,
        quote=quote,
        as_of=as_of or knowledge.as_of,
        status="record",
    )
    return Question(**parts, provenance=source)


def of_measure(measure: Measure, knowledge: Knowledge, **parts) -> Question:
    quote = knowledge.record.quote(MEASURES, measure.content)
    event = (measure.event,) if measure.event in knowledge.by_identifier else ()
    return of_rows(knowledge, MEASURES, measure.number, quote, events=event, **parts)


def of_observation(observation: Observation, knowledge: Knowledge, **parts) -> Question:
    quote = knowledge.record.number(observation)
    return of_rows(knowledge, SERIES, observation.series, quote, **parts)


def titled(measure: Measure) -> str:
    """As a title: `Resolution 1718`, `Draft of 26 May 2022`."""
    return f"Resolution {measure.number}" if measure.number.isdigit() else _capital(measure)


def named(measure: Measure) -> str:
    """Within a sentence: `Resolution 1718`, `the draft of 26 May 2022`."""
    return titled(measure) if measure.number.isdigit() else f"the {measure.number}"


def dated(measure: Measure) -> str:
    """The title with the month of the vote, unless the title tells its year."""
    if words.years(measure.number) and not measure.number.isdigit():
        return titled(measure)
    month = PartialDate(measure.date.year, measure.date.month)
    return f"{titled(measure)} ({month.display()})"


def on_the_day(measure: Measure) -> str:
    """When the vote was: `on 26 May 2022`, `in May 2022`."""
    return f"{'on' if measure.date.day else 'in'} {measure.date.display()}"


def amount(value: float, unit: str) -> str:
    """A number with its unit: `277,365 barrels`, `34.4 percent`, `€5 million`."""
    shown = f"{value:,.0f}" if value == int(value) else f"{value:,}"
    if money := _MONEY.fullmatch(unit):
        scale, currency = money.groups()
        return f"{currency}{shown} {scale or ''}".strip()
    return f"{shown} {unit}".strip()


def series_named(observation: Observation) -> str:
    """The series with who counted and in what unit, to stand before a question."""
    name = words.full_stop(words.quoted(observation.name))
    return f"{name} Counted by: {observation.reporter}. Unit: {observation.unit}."


def counted(observation: Observation) -> str:
    """A number as feedback tells it, by whom and for which year."""
    value = amount(observation.value, observation.unit)
    return f"{observation.reporter}, {observation.year}: {value}."


def cautions(observations: tuple[Observation, ...]) -> str:
    """All caveats, each with its year."""
    told = (
        f"Note on {each.year}: {words.full_stop(each.caveat)}"
        for each in sorted(observations, key=lambda each: each.year)
        if each.caveat
    )
    return " ".join(told)


def need(holds: bool, rule: str, sentence: str) -> None:
    """Raise Refused unless it holds."""
    if not holds:
        raise Refused(rule, sentence)


def _capital(measure: Measure) -> str:
    return measure.number[:1].upper() + measure.number[1:]
