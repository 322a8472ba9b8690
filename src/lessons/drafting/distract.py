"""Choose what stands beside the key: near to it, of its kind, and surely wrong."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from lessons.drafting import words
from lessons.drafting.knowledge import Knowledge, sure
from lessons.drafting.statements import Answers
from lessons.model.event import Event

_REACH = 60
_DAYS_APART = 180
_COUNTED = re.compile(
    r"\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|"
    r"\w+teenth|\w+tieth|(?:twenty|thirty)-\w+|last|again|I{1,3}|IV|VI{0,3}|IX|"
    r"\d+(?:st|nd|rd|th)?)\b",
    re.IGNORECASE,
)
# Such a word says that something like it went before.
_ANEW = re.compile(r"\b(?:again|anew|once more|no longer|resumes?|reopens?)\b", re.IGNORECASE)
# So does such a word beside another year: “refused a second request in 1967”.
_ONCE_MORE = re.compile(
    r"\b(?:again|another|second|third|fourth|twice|once more|a few more)\b", re.IGNORECASE
)
# What comes again every few years, whether the record says so or not.
_BY_NATURE = re.compile(
    r"\b(?:olympics?|games|world cup|world.s fair|expo|championships?|census|general "
    r"election)\b",
    re.IGNORECASE,
)
_TWO_FIGURES = re.compile(r"(?<![\d.,])\d\d(?![\d.,]|st|nd|rd|th)")


def wrong_texts(right: str, wrong: Iterable[str], knowledge: Knowledge) -> tuple[str, ...]:
    """The author's wrong texts that surely are wrong, and differ from one another."""
    offered = tuple(wrong)
    kept: list[str] = []
    for text in offered:
        false = Answers(right, offered, text).truth(knowledge) is False
        if text.strip() and false and not any(knowledge.same(text, other) for other in kept):
            kept.append(text)
    return tuple(kept)


def kinship(one: Event, other: Event) -> int:
    """How much two events have in common: lane, themes, actors."""
    shared = sum(factor in other.factors for factor in one.factors)
    shared += sum(actor in other.actors for actor in one.actors)
    return 2 * (one.lane == other.lane) + min(shared, 3)


def later(
    event: Event,
    knowledge: Knowledge,
    fits: Callable[[Event], bool],
    within: int,
) -> list[Event]:
    """Kindred events that surely came later, at most so many years; the best first."""
    begin = knowledge.place_in_time[event.identifier] + 1
    year = event.interval.latest.year
    found = [
        other
        for other in knowledge.in_time[begin : begin + _REACH]
        if other.importance >= knowledge.least_for_a_year
        and other.interval.earliest.year - year <= within
        and event.interval.before(other.interval)
        and kinship(event, other) >= 2
        and fits(other)
    ]
    return sorted(
        found,
        key=lambda other: (
            other.interval.earliest.year - year - 1.5 * kinship(event, other),
            other.interval.earliest,
            other.identifier,
        ),
    )


def company(candidates: Iterable[Event], taken: tuple[Event, ...], size: int, gap: int):
    """Up to `size` events in all, in time's order: `gap` years apart, no cue among them."""
    chosen = list(taken)
    for event in candidates:
        if len(chosen) == size:
            break
        if all(_apart(event, other, gap) and not cued(event, other) for other in chosen):
            chosen.append(event)
    return tuple(sorted(chosen, key=lambda e: (e.interval.earliest, e.identifier)))


def cued(one: Event, other: Event) -> bool:
    """Whether the headlines tell their order: counted, repeated, or the same."""
    ours, theirs = words.stems(one.headline), words.stems(other.headline)
    if ours == theirs:
        return True
    if not ours & theirs:
        return False
    if _COUNTED.search(one.headline) and _COUNTED.search(other.headline):
        return True
    return any(_ANEW.search(each.headline) for each in (one, other))


def counts(text: str) -> bool:
    """Whether a text says which of several it speaks of: “first”, “again”, “7th”."""
    return bool(_COUNTED.search(text))


def telling(event: Event) -> bool:
    """Whether the headline gives the date away, be it as in “Expo 67” or “COVID-19”."""
    near = {(event.interval.earliest.year + step) % 100 for step in (-2, -1, 0, 1, 2)}
    short = any(int(number) in near for number in _TWO_FIGURES.findall(event.headline))
    return short or bool(words.years(event.headline))


def recurring(event: Event) -> bool:
    """Whether the headline fits the like in another year, as its text says or its nature is."""
    own = range(event.interval.earliest.year, event.interval.latest.year + 1)
    if _BY_NATURE.search(event.headline):
        return True
    return any(
        _ONCE_MORE.search(sentence) and any(year not in own for year in words.years(sentence))
        for sentence in words.sentences(event.text)
    )


def askable(event: Event) -> bool:
    """Whether an event may be put in order with others: sure, no detail, untelling, single."""
    doubtful = telling(event) or recurring(event)
    return sure(event) and event.importance > 1 and not doubtful


def shared_year(event: Event, knowledge: Knowledge) -> bool:
    """Whether the years shown beside two eras both hold the event's year, give or take one."""
    first_year, last_year = event.interval.earliest.year, event.interval.latest.year
    spans = [knowledge.spans[each.identifier] for each in knowledge.eras_in_time]
    near = [
        span
        for span in spans
        if span.earliest.year - 1 <= last_year and first_year <= span.latest.year + 1
    ]
    return len(near) > 1


def _apart(one: Event, other: Event, gap: int) -> bool:
    """Surely one after the other, in years so far apart, and not just across New Year."""
    if other.interval.before(one.interval):
        one, other = other, one
    ended, began = one.interval.latest, other.interval.earliest
    return began.year - ended.year >= gap and (began - ended).days >= _DAYS_APART
