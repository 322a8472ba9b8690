"""What the tables of a course hold beside its events: votes, numbers, terms, claims."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from lessons.drafting import words
from lessons.model.claim import Claim
from lessons.model.outline import Lane
from lessons.model.record import Measure, Observation, Term

MEASURES, SERIES = "security_council.csv", "series.csv"
TERMS, CLAIMS, ACCOUNTS = "glossary.csv", "claims.md", "perspectives.csv"


@dataclass(frozen=True, kw_only=True)
class Record:
    """The tables that items are proved against, and their files as they stand.

    `files` maps the name of a file to its raw text, so that whatever an item
    quotes can be found there.
    """

    lanes: tuple[Lane, ...] = ()
    measures: tuple[Measure, ...] = ()
    council: str = ""
    member: str = ""
    observations: tuple[Observation, ...] = ()
    terms: tuple[Term, ...] = ()
    claims: tuple[Claim, ...] = ()
    files: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, course) -> Record:
        """What a loaded course's tables hold."""
        paths = (course.folder / name for name in (MEASURES, SERIES, TERMS, CLAIMS, ACCOUNTS))
        return cls(
            lanes=tuple(course.lanes),
            measures=tuple(course.measures),
            council=course.council_name,
            member=course.council_member,
            observations=tuple(course.observations),
            terms=tuple(course.terms),
            claims=tuple(course.claims),
            files={p.name: p.read_text(encoding="utf-8-sig") for p in paths if p.is_file()},
        )

    def quote(self, path: str, text: str) -> str:
        """The first words of a cell as the file has them: up to a quote or a line's end.

        "" where the file does not hold them.
        """
        first = text.split('"')[0].split("\n")[0].strip()
        return first if first in self.files.get(path, "") else ""

    def number(self, observation: Observation) -> str:
        """Year, value and unit as the row of an observation has them, or ""."""
        lines = self._series
        row = lines[observation.line - 1] if 0 < observation.line <= len(lines) else ""
        start = row.find(f",{observation.year},") + 1
        end = row.find(f",{observation.basis},", start)
        return row[start:end] if 0 < start < end else ""

    @cached_property
    def _series(self) -> list[str]:
        return self.files.get(SERIES, "").split("\n")

    def spelled_near(self, names: tuple[str, ...]) -> list[tuple[Term, str]]:
        """Every term and spelling that begins as one of the names does."""
        begins = sorted({_initial(name) for name in names})
        return [pair for initial in begins for pair in self._by_initial.get(initial, ())]

    @cached_property
    def _by_initial(self) -> Mapping[str, list[tuple[Term, str]]]:
        found: dict[str, list[tuple[Term, str]]] = defaultdict(list)
        for term in self.terms:
            for name in spellings(term):
                found[_initial(name)].append((term, name))
        return found

    @cached_property
    def measures_in_time(self) -> tuple[Measure, ...]:
        return tuple(sorted(self.measures, key=lambda m: (m.date.earliest, m.number)))


def spellings(term: Term) -> tuple[str, ...]:
    """The term, its other names and every spelling of it in Latin letters."""
    found = (term.term, *term.aliases, *(text for _, _, text in term.spellings))
    return tuple(dict.fromkeys(text for text in found if text and _latin(text)))


def _latin(text: str) -> bool:
    return all(not c.isalpha() or unicodedata.name(c, "").startswith("LATIN") for c in text)


def _initial(name: str) -> str:
    # What passes for one another in spelling begins alike, but for its accent.
    return unicodedata.normalize("NFKD", words.normal(name))[:1]
