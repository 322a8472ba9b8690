"""What a chart draws, whoever draws it: its parts in one place."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from string import ascii_uppercase
from typing import TYPE_CHECKING

from lessons.model.chart import Chart
from lessons.model.dates import PartialDate
from lessons.model.event import Event
from lessons.model.outline import Era, Lane
from lessons.model.record import BASES, Observation
from lessons.widgets.chart_parts import COLOURS, Dot, Label, Line, Rung, era_end, moment

if TYPE_CHECKING:
    from lessons.course.course import Course


# Dots of one lane that would cover each other within this time are stacked.
CROWDED = datetime.timedelta(days=330)
STACK = 5


@dataclass(frozen=True)
class ChartContent:
    """Everything one chart shows, read from its course.

    Raises KeyError for a chart or series that the course has not, and
    ValueError for readings in another unit than the chart's axis.
    """

    course: Course
    chart: Chart

    @classmethod
    def of(cls, course: Course, identifier: str) -> ChartContent:
        return cls(course, _named(course, identifier))

    @cached_property
    def parts(self) -> tuple[ChartContent, ...]:
        """The charts stacked under a record's events; empty for any other chart."""
        return tuple(ChartContent.of(self.course, name) for name in self.chart.charts)

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        groups: dict[tuple[str, str], list[Observation]] = {}
        for name in self.chart.series:
            found = [reading for reading in self.course.observations if reading.series == name]
            if not found:
                raise KeyError(f"chart {self.chart.identifier!r}: there is no series {name!r}")
            for reading in found:
                if reading.unit != self.chart.unit:
                    raise ValueError(
                        f"chart {self.chart.identifier!r}: series {name!r} is counted in "
                        f"{reading.unit!r}, the chart in {self.chart.unit!r}"
                    )
                groups.setdefault((reading.name, reading.reporter), []).append(reading)
        plain = len({reporter for _, reporter in groups}) == len(groups)
        return tuple(
            Line(
                ascii_uppercase[index % 26] * (index // 26 + 1),
                _label(name, reporter, plain),
                COLOURS[index % len(COLOURS)],
                tuple(sorted(readings, key=lambda reading: reading.year)),
            )
            for index, ((name, reporter), readings) in enumerate(groups.items())
        )

    @cached_property
    def labels(self) -> tuple[Label, ...]:
        """One label where a run of readings begins, and one at every contested reading.

        Readings of one year that lie closer than a letter is high share a label.
        """
        begun = [
            (run[0].year, run[0].value, line.letter)
            for line in self.lines
            for run in line.runs()
        ]
        near = max((abs(value) for _, value, _ in begun), default=0) * 0.06
        groups: list[tuple[int, float, list[str]]] = []
        for year, value, letter in sorted(begun):
            if groups and groups[-1][0] == year and value - groups[-1][1] <= near:
                groups[-1][2].append(letter)
            else:
                groups.append((year, value, [letter]))
        labels = [[year, value, ", ".join(sorted(letters))] for year, value, letters in groups]
        for point in (point for line in self.lines for point in line.points):
            if point.basis != "contested":
                continue
            same = [each for each in labels if each[:2] == [point.year, point.value]]
            if same:
                same[0][2] += " contested"
            else:
                labels.append([point.year, point.value, "contested"])
        return tuple(
            Label(datetime.date(year, 7, 1), value, text) for year, value, text in labels
        )

    @cached_property
    def rungs(self) -> tuple[Rung, ...]:
        if self.chart.kind != "ladder":
            return ()
        # A renewal prolongs what there is: it is no step.
        steps = [measure for measure in self.course.measures if measure.kind != "renewal"]
        measures = sorted(steps, key=lambda measure: (measure.date.earliest, measure.number))
        rungs, adopted = [], 0
        for place, measure in enumerate(measures, 1):
            adopted += measure.kind != "veto"
            rungs.append(Rung(measure, place, adopted))
        return tuple(rungs)

    @cached_property
    def dots(self) -> tuple[Dot, ...]:
        if self.chart.kind != "record":
            return ()
        dots = []
        for lane in self.course.lanes:
            last: list[datetime.date] = []
            for event in sorted(
                (event for event in self.course.events if event.lane == lane.identifier),
                key=lambda event: (moment(event), event.identifier),
            ):
                day = moment(event)
                level = _free_level(last, day)
                last[level : level + 1] = [day]
                dots.append(Dot(event, day, level))
        return tuple(dots)

    @cached_property
    def span(self) -> tuple[datetime.date, datetime.date]:
        """From the first to the last day on which the chart has something to show."""
        days = list(self._days())
        for part in self.parts:
            days.extend(part.span)
        if not days:
            raise ValueError(f"chart {self.chart.identifier!r} has nothing to show")
        return min(days), max(days)

    @property
    def eras(self) -> tuple[Era, ...]:
        """The eras that this chart's time touches."""
        first, last = self.span
        return tuple(
            era
            for era in self.course.eras
            if era.interval.earliest <= last and era_end(era, last) >= first
        )

    @cached_property
    def markable(self) -> tuple[Event, ...]:
        """The events that can be marked here: all in a record, else the few that matter."""
        if self.chart.kind == "record":
            return tuple(self.course.events)
        if self.chart.kind == "ladder":
            named = {rung.measure.event for rung in self.rungs}
            return tuple(event for event in self.course.events if event.identifier in named)
        first, last = self.span
        return tuple(
            event
            for event in self.course.events
            if event.importance >= 4 and first <= moment(event) <= last
        )

    def lane(self, identifier: str) -> Lane:
        return next(lane for lane in self.course.lanes if lane.identifier == identifier)

    def _days(self) -> Iterator[datetime.date]:
        for line in self.lines:
            for point in line.points:
                yield datetime.date(point.year, 1, 1)
                yield datetime.date(point.year, 12, 31)
        for dot in self.dots:
            yield dot.day
        if self.rungs:
            yield self.rungs[0].measure.date.earliest
            yield self.rungs[-1].measure.date.latest
            # What was adopted stays in force for as long as the record goes.
            yield PartialDate.parse(self.course.as_of).latest


def bases(contents: Iterable[ChartContent]) -> tuple[str, ...]:
    """The bases that occur among the readings, the surest first."""
    lines = [line for content in contents for line in content.lines]
    found = {point.basis for line in lines for point in line.points}
    return tuple(basis for basis in BASES if basis in found)


def _named(course: Course, identifier: str) -> Chart:
    for chart in course.charts:
        if chart.identifier == identifier:
            return chart
    names = ", ".join(chart.identifier for chart in course.charts) or "none"
    raise KeyError(f"There is no chart {identifier!r}; the course has {names}.")


def _label(name: str, reporter: str, plain: bool) -> str:
    """The reporter alone where that tells the lines apart."""
    if not reporter:
        return name
    return reporter if plain else f"{name}, {reporter}"


def _free_level(last: list[datetime.date], day: datetime.date) -> int:
    for level, before in enumerate(last):
        if day - before >= CROWDED:
            return level
    if len(last) < STACK:
        return len(last)
    return last.index(min(last))
