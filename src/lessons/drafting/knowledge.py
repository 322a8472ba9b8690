"""What the record holds to be so: events, eras, themes, and who goes by several names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from statistics import median

from lessons.drafting import words
from lessons.drafting.aliases import Aliases
from lessons.drafting.record_knowledge import Record
from lessons.model.dates import Interval, PartialDate
from lessons.model.event import Event
from lessons.model.outline import Era, Factor

_FAR = PartialDate(9999, 12, 31)
_MANY = 20  # events; of fewer, each may be asked for


@dataclass(frozen=True, kw_only=True)
class Knowledge:
    """The part of a course that items are proved against.

    `aliases` maps a name to its other names. `objectives` maps an event's
    identifier to the objective its items serve. `path` is the file that the
    events come from, as provenance names it; `record` holds the other tables.
    """

    events: tuple[Event, ...] = ()
    eras: tuple[Era, ...] = ()
    factors: tuple[Factor, ...] = ()
    aliases: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    objectives: Mapping[str, str] = field(default_factory=dict)
    as_of: str = ""
    path: str = "timeline.csv"
    record: Record = field(default_factory=Record)

    @classmethod
    def of(cls, course) -> Knowledge:
        """What a loaded course knows."""
        return cls(
            events=tuple(course.events),
            eras=tuple(course.eras),
            factors=tuple(course.factors),
            aliases=course.aliases,
            as_of=course.as_of,
            record=Record.of(course),
        )

    @cached_property
    def in_time(self) -> tuple[Event, ...]:
        """The events by their earliest day, then by identifier."""
        return tuple(sorted(self.events, key=lambda e: (e.interval.earliest, e.identifier)))

    @cached_property
    def place_in_time(self) -> Mapping[str, int]:
        return {event.identifier: place for place, event in enumerate(self.in_time)}

    @cached_property
    def by_identifier(self) -> Mapping[str, Event]:
        return {event.identifier: event for event in self.events}

    @cached_property
    def least_for_a_year(self) -> int:
        """How important an event must be for its place in time to be worth knowing."""
        return self._least(3, 2 / 3)

    @cached_property
    def least_for_an_exact_year(self) -> int:
        """How important an event must be for its very year to be worth knowing by heart."""
        return self._least(4, 1 / 3)

    def _least(self, grade: int, share: float) -> int:
        """A grade that is not above all events, and below which there are enough of them.

        Whoever grades most events highly has not said which of them matter.
        """
        grades = sorted((event.importance for event in self.events), reverse=True)
        if len(grades) < _MANY:
            return min(grade, max(grades, default=grade))
        return min(grades[0], max(grade, grades[round(share * len(grades))] + 1))

    @cached_property
    def pace(self) -> float:
        """Years from one event worth placing to the next, as a rule: what counts as near."""
        least = self.least_for_a_year
        years = [e.interval.earliest.year for e in self.in_time if e.importance >= least]
        gaps = [later - sooner for sooner, later in pairwise(years)]
        return median(gaps) if gaps else 0

    @cached_property
    def years(self) -> tuple[int, ...]:
        """Every year in which something surely happened, ascending."""
        return tuple(sorted({each.interval.start.year for each in self.events if sure(each)}))

    @cached_property
    def _frequency(self) -> Counter[str]:
        return Counter(s for e in self.events for s in words.stems(f"{e.headline} {e.text}"))

    def rare(self, stem: str) -> bool:
        """Whether few events speak of it, so that sharing it means something."""
        return self._frequency[stem] <= max(2, len(self.events) // 20)

    @cached_property
    def _appearances(self) -> Counter[str]:
        return Counter(self.canonical(who) for event in self.events for who in event.actors)

    def returns(self, who: str) -> bool:
        """Whether somebody acts in several events, and so is a name worth keeping."""
        return self._appearances[self.canonical(who)] > 1

    @cached_property
    def years_of_lane(self) -> Mapping[str, frozenset[int]]:
        """For each lane, the years in which an event of it begins or ends."""
        found: dict[str, set[int]] = {}
        for event in self.events:
            both = (event.interval.earliest.year, event.interval.latest.year)
            found.setdefault(event.lane, set()).update(both)
        return {lane: frozenset(years) for lane, years in found.items()}

    @cached_property
    def eras_in_time(self) -> tuple[Era, ...]:
        return tuple(sorted(self.eras, key=lambda e: (e.interval.earliest, e.identifier)))

    @cached_property
    def spans(self) -> Mapping[str, Interval]:
        """Each era's interval; only the last may be open, and then it has no end in sight."""
        found = {era.identifier: era.interval for era in self.eras}
        if self.eras_in_time and self.eras_in_time[-1].interval.end is None:
            last = self.eras_in_time[-1]
            found[last.identifier] = Interval(last.interval.start, _FAR)
        return found

    def era_of(self, event: Event) -> Era | None:
        """The era that an event surely lies in, or None."""
        for era in self.eras_in_time:
            if event.interval.within(self.spans[era.identifier]):
                return era
        return None

    @cached_property
    def _aliases(self) -> Aliases:
        return Aliases(self.aliases)

    def canonical(self, text: str) -> str:
        """The normal form of a text with every known name under its first name."""
        return self._aliases.canonical(text)

    def same(self, one: str, other: str) -> bool:
        """Whether two texts name the same thing, as far as names and stems can tell."""
        return self._aliases.same(one, other)

    def names(self, text: str, name: str) -> bool:
        """Whether a text mentions somebody, by whichever name."""
        return words.holds(self.canonical(text), self.canonical(name))


def sure(event: Event) -> bool:
    """Whether the event and its date may be stated as fact."""
    return event.confidence != "contested" and event.precision not in ("circa", "planned")
