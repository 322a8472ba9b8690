"""How feedback speaks of the record: when a thing happened, and what the source says."""

from __future__ import annotations

import re

from lessons.drafting import words
from lessons.drafting.knowledge import Knowledge
from lessons.model.dates import MONTHS, Interval, PartialDate
from lessons.model.event import Event
from lessons.model.faq import FaqEntry
from lessons.model.item import Provenance
from lessons.model.outline import Era

_MONTH = "|".join(MONTHS)
# An adverb of time may be left out of any sentence, and the sentence still stands.
_ADVERB = re.compile(
    rf"(?:^|,?\s)(?:on|in|by|since) (?:(?:early|mid|late)[ -])?"
    rf"(?:\d{{1,2}} )?(?:(?:{_MONTH}) )?(?:1\d{{3}}|20\d{{2}})(?:,?(?=[\s.;,])|$)",
    re.IGNORECASE,
)
# Words that promise a year when nothing follows them any more.
_DANGLING = re.compile(r"\b(?:from|to|of|until|till|between|and|and again)\s*[.,;]|\s{2,}")
_PRESENT = re.compile(
    r"\b(?:now|today|still|currently|current|recent|recently|latest|ongoing|remains?|so far|"
    r"to date|is|are|has|have|continues?|keeps?)\b",
    re.IGNORECASE,
)


def when(interval: Interval) -> str:
    """An adverb: `on 6 July 1961`, `in July 1961`, `from 1950 to 1953`."""
    if interval.end is None or interval.end == interval.start:
        return f"{'on' if interval.start.day else 'in'} {interval.start.display()}"
    start, end = interval.start, interval.end
    begins = start.display()
    if start.year == end.year and start.month and end.month:
        # What both ends share is said once: “from 13 January to 1 August 1950”.
        begins = begins.removesuffix(f" {start.year}")
        if start.month == end.month and start.day and end.day:
            begins = str(start.day)
    return f"from {begins} to {end.display()}"


def dated(event: Event) -> str:
    """The headline, quoted, with its date in brackets."""
    return f"{words.quoted(event.headline)} ({event.interval.display()})"


def in_order(events: tuple[Event, ...]) -> str:
    """All of them in the order of time, with their dates."""
    ordered = sorted(events, key=lambda e: (e.interval.earliest, e.identifier))
    return "; ".join(map(dated, ordered)) + "."


def era_label(era: Era, knowledge: Knowledge) -> str:
    """The era's name with its years, unless the name tells them."""
    if words.years(era.name):
        return era.name
    return f"{era.name} ({era_years(era, knowledge)})"


def era_years(era: Era, knowledge: Knowledge) -> str:
    span = knowledge.spans[era.identifier]
    if span.latest.year == 9999:
        return f"from {span.earliest.year}"
    return f"{span.earliest.year}–{span.latest.year}"


def without_dates(event: Event) -> str:
    """The first sentence of the event's text with its dates left out; "" where that fails."""
    first = next(iter(words.sentences(event.text)), "")
    bare = _ADVERB.sub("", first).strip()
    bare = bare[:1].upper() + bare[1:]
    if words.years(bare) or _DANGLING.search(bare) or bare.count(" ") < 4:
        return ""
    return bare


def of_event(event: Event, knowledge: Knowledge) -> Provenance:
    """Where an event's facts stand: its row, quoted by the first line of its text."""
    quote = next(iter(event.text.split('"')), "").split("\n")[0].strip()
    first = next(iter(words.sentences(quote)), "")
    return Provenance(
        path=knowledge.path,
        heading=event.identifier,
        quote=first if first and first in event.text else quote,
        as_of=knowledge.as_of,
        status="record",
    )


def voice(entry: FaqEntry, sentence: str) -> str:
    """Who says so and as of when, to stand before a sentence; "" where neither matters."""
    as_of = _as_of(entry, sentence)
    if entry.attribution:
        return f"according to {entry.attribution}" + (f" (as of {as_of})" if as_of else "")
    return f"as of {as_of}" if as_of else ""


def says(entry: FaqEntry, sentence: str) -> str:
    """A sentence of the entry as feedback repeats it, attributed where it must be."""
    if entry.attribution:
        return f"{words.capitalised(voice(entry, sentence))}: {words.quoted(sentence)}."
    return words.full_stop(sentence)


def behind(entry: FaqEntry, knowledge: Knowledge, text: str) -> Event | None:
    """The event of the entry that a text is about, by words few events share; or None."""
    about, told = words.stems(text), words.years(text)
    best, score = None, 1
    for event in (knowledge.by_identifier.get(identifier) for identifier in entry.events):
        if event is None or (told and not _covers(event.interval, told)):
            continue
        shared = about & words.stems(f"{event.headline} {event.text}")
        telling = sum(knowledge.rare(stem) for stem in shared)
        named = any(knowledge.rare(stem) for stem in about & words.stems(event.headline))
        if named and telling > score:
            best, score = event, telling
    return best


def _covers(interval: Interval, years: tuple[int, ...]) -> bool:
    return any(interval.earliest.year <= year <= interval.latest.year for year in years)


def support(entry: FaqEntry, right: str, question: str) -> str:
    """The sentence of the answer that holds the right words, nearest to the question."""
    asked = words.stems(question) - words.stems(right)
    best, score = "", min(2, len(asked)) - 1
    for line in entry.answer.splitlines():
        for sentence in words.sentences(line.lstrip("-*•# ")):
            if words.holds(sentence, right):
                shared = len(asked & words.stems(sentence))
                if shared > score:
                    best, score = sentence, shared
    return best


def _as_of(entry: FaqEntry, sentence: str) -> str:
    if not entry.as_of or not _PRESENT.search(sentence) or "as of" in sentence.casefold():
        return ""
    try:
        return PartialDate.parse(entry.as_of).display()
    except ValueError:
        return entry.as_of
