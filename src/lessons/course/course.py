"""A course: everything that its folder says, joined and checked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import chain
from pathlib import Path
from typing import Any

from lessons.course import quizzes, references, unfinished
from lessons.course.folder import (
    OUTLINE,
    QUIZZES,
    Reading,
    quiz_names,
    read_folder,
    read_quiz,
)
from lessons.course.known import Known
from lessons.course.markdown import slug
from lessons.model.atlas import Atlas
from lessons.model.chart import Chart
from lessons.model.claim import Claim
from lessons.model.content_error import ContentError, ContentErrors
from lessons.model.event import Event
from lessons.model.faq import FaqEntry
from lessons.model.item import Item, Quiz
from lessons.model.outline import Era, Factor, Lane, Notebook, Objective
from lessons.model.passage import Passage
from lessons.model.pinning import Pinning
from lessons.model.prediction import Prediction
from lessons.model.record import Measure, Observation, Term
from lessons.model.sketch import Sketch
from lessons.model.source import Source
from lessons.model.worksheet import Worksheet


@dataclass(frozen=True, kw_only=True)
class Course:
    """The values of a course folder. Quizzes are read when they are asked for.

    `events` are sorted by their earliest day, then by identifier; what is said
    of a contested event is inside it.
    """

    folder: Path
    identifier: str
    title: str
    question: str
    language: str
    as_of: str
    licence: str
    council_name: str
    council_member: str
    aliases: Mapping[str, tuple[str, ...]]
    lanes: tuple[Lane, ...]
    factors: tuple[Factor, ...]
    eras: tuple[Era, ...]
    notebooks: tuple[Notebook, ...]
    charts: tuple[Chart, ...]
    sketches: tuple[Sketch, ...]
    predictions: tuple[Prediction, ...]
    pinnings: tuple[Pinning, ...]
    objectives: tuple[Objective, ...]
    events: tuple[Event, ...]
    sources: Mapping[str, Source]
    observations: tuple[Observation, ...]
    measures: tuple[Measure, ...]
    terms: tuple[Term, ...]
    claims: tuple[Claim, ...]
    faq: tuple[FaqEntry, ...]
    worksheets: tuple[Worksheet, ...]
    passages: tuple[Passage, ...]
    maps: tuple[Atlas, ...]
    _known: Known = field(repr=False, compare=False)

    @classmethod
    def load(cls, path: Path | str) -> Course:
        """Read a course folder. Raises ContentErrors with every fault of its files.

        Faults of quizzes are raised by `quiz`, so that one of them does not
        close the whole course.
        """
        folder = Path(path)
        if not (folder / OUTLINE).is_file():
            raise ContentErrors([no_course(folder)])
        readings = read_folder(folder)
        known = Known(folder, readings)
        errors = [error for reading in readings for error in faults(reading, known)]
        if errors:
            raise ContentErrors(errors)
        return cls(folder=folder, _known=known, **_values(known, readings))

    def event(self, identifier: str) -> Event:
        """The event of that name; KeyError if there is none."""
        if identifier not in self._events:
            raise KeyError(f"There is no event {identifier!r} in the timeline of this course.")
        return self._events[identifier]

    def era_of(self, event: Event) -> Era | None:
        """The era that holds the event entirely; None when it straddles or lies outside."""
        for era in self.eras:
            if era.interval.end is None:
                inside = era.interval.earliest <= event.interval.earliest
            else:
                inside = event.interval.within(era.interval)
            if inside:
                return era
        return None

    def quizzes(self) -> tuple[str, ...]:
        """The names of the quizzes, in order."""
        return quiz_names(self.folder)

    def quiz(self, address: str) -> Quiz:
        """A quiz by its file's name, or one of its sections: `name#section`.

        Drafts are left out. Raises KeyError, saying what there is, for an unknown
        address or one that holds drafts alone, and ContentErrors with every fault
        of the file.
        """
        name, _, section = address.partition("#")
        sections = self._sections(name)
        if not section:
            return _ready(address, self._whole(name, sections))
        for quiz in sections:
            if section == _section_of(quiz):
                return _ready(address, quiz)
        known = ", ".join(map(_section_of, sections))
        raise KeyError(f"Quiz {name!r} has no section {section!r}. It has: {known}.")

    def sections(self, name: str) -> tuple[Quiz, ...]:
        """The sections of a quiz that have something for learners; raises as `quiz` does."""
        ready = (quiz.for_learners() for quiz in self._sections(name))
        return tuple(quiz for quiz in ready if quiz.items)

    @cached_property
    def items(self) -> dict[str, tuple[str, Item]]:
        """Every item for learners by its identifier, with its quiz's name; the first of two."""
        found: dict[str, tuple[str, Item]] = {}
        for name in self.quizzes():
            for section in self.sections(name):
                for item in section.items:
                    found.setdefault(item.identifier, (name, item))
        return found

    def faults_of_quiz(self, name: str, text: str) -> tuple[ContentError, ...]:
        """What would be wrong with this course if a quiz's file had that (clean) text."""
        path = f"{QUIZZES}/{name}.md"
        values, errors = quizzes.read(text, path)
        return faults(Reading(path, "quiz", text, values, tuple(errors)), self._known)

    def _sections(self, name: str) -> tuple[Quiz, ...]:
        if name not in self.quizzes():
            known = ", ".join(self.quizzes()) or "none"
            raise KeyError(f"There is no quiz {name!r}. This course has: {known}.")
        reading = read_quiz(self.folder, name)
        errors = faults(reading, self._known)
        if errors:
            raise ContentErrors(errors)
        return reading.values

    def _whole(self, name: str, sections: tuple[Quiz, ...]) -> Quiz:
        if len(sections) == 1:
            return replace(sections[0], identifier=name)
        titles = {notebook.identifier: notebook.title for notebook in self.notebooks}
        return Quiz(
            identifier=name,
            title=titles.get(name, sections[0].title),
            items=tuple(item for section in sections for item in section.items),
        )

    @cached_property
    def _events(self) -> dict[str, Event]:
        return {event.identifier: event for event in self.events}


def faults(reading: Reading, known: Known) -> tuple[ContentError, ...]:
    """What is wrong with a file's form, with its references, and with what was to do in it."""
    return (*reading.errors, *references.check(reading, known), *unfinished.check(reading))


def no_course(folder: Path) -> ContentError:
    """The one error of a folder that is no course."""
    mend = "Name a folder that has one, or write one as the guide for authors shows."
    return ContentError(OUTLINE, 1, "the course", f"{folder} has no {OUTLINE}", mend)


def _section_of(quiz: Quiz) -> str:
    return slug(quiz.title)


def _ready(address: str, quiz: Quiz) -> Quiz:
    ready = quiz.for_learners()
    if not ready.items:
        raise KeyError(f"Quiz {address!r} holds drafts alone; none is ready for learners.")
    return ready


def _values(known: Known, readings: tuple[Reading, ...]) -> dict[str, Any]:
    outline = known.readings["outline"].values
    events = (
        replace(event, perspectives=tuple(known.said.get(event.identifier, ())))
        for event in known.values("timeline")
    )

    def every(kind: str) -> tuple:
        return tuple(chain.from_iterable(one.values for one in readings if one.kind == kind))

    return {name: getattr(outline, name) for name in outline.__slots__} | {
        "objectives": known.values("objectives"),
        "events": tuple(sorted(events, key=lambda e: (e.interval.earliest, e.identifier))),
        "sources": {source.key: source for source in known.values("sources")},
        "observations": known.values("series"),
        "measures": known.values("council"),
        "terms": known.values("glossary"),
        "claims": known.values("claims"),
        "faq": every("faq"),
        "worksheets": every("worksheet"),
        "passages": every("passage"),
        "maps": every("map"),
    }
