"""Votes, numbers, terms, claims and accounts of an invented country, with their files."""

from __future__ import annotations

import csv
import io

from drafting_material.builders import event, knowledge

from lessons.drafting import Knowledge
from lessons.drafting.record_knowledge import Record
from lessons.model.claim import Claim
from lessons.model.dates import PartialDate
from lessons.model.event import Perspective
from lessons.model.outline import Factor, Lane
from lessons.model.record import Measure, Observation, Term


def measure(number: str, date: str, content: str = "", **more) -> Measure:
    """A resolution that passed with all of fifteen votes."""
    return Measure(
        **{
            "number": number,
            "kind": "resolution",
            "date": PartialDate.parse(date),
            "votes_for": 15,
            "votes_against": 0,
            "abstentions": 0,
            "trigger": f"The quarrel of {date[:4]} over {number}",
            "content": content or f"Orders matter {number} anew for everybody concerned.",
            "sectors": (),
            "member_vote": "for",
            "member_position": "",
            "bearing": "",
            "event": "",
            "sources": ("archive",),
            **more,
        }
    )


def number(year: int, value: float, **more) -> Observation:
    """So many ships in a year, by the count of the customs house."""
    return Observation(
        **{
            "series": "ships",
            "name": "Ships in the harbour",
            "reporter": "Customs house",
            "year": year,
            "value": value,
            "unit": "ships",
            "basis": "reported",
            **more,
        }
    )


def term(word: str, definition: str, **more) -> Term:
    return Term(identifier=word.casefold(), term=word, definition=definition, **more)


def claim(name: str, statement: str, verdict: str, favour=(), against=()) -> Claim:
    return Claim(
        identifier=name,
        statement=statement,
        section="Past",
        verdict=verdict,
        comment=f"What the chronicles say of {name}.",
        events_for=tuple(favour),
        events_against=tuple(against),
        as_of="1990-01",
    )


def written(rows: list[list[object]]) -> str:
    """Rows as a CSV file has them."""
    file = io.StringIO()
    csv.writer(file, lineterminator="\n").writerows(rows)
    return file.getvalue()


def record(**tables) -> Record:
    """A record of these tables, and the files that they would have been read from."""
    numbers = [
        Observation(**{**{s: getattr(o, s) for s in o.__slots__}, "line": line})
        for line, o in enumerate(tables.get("observations", ()), start=2)
    ]
    files = {
        "series.csv": written(
            [["Series", "Name", "Reporter", "Year", "Value", "Unit", "Basis", "Caveat"]]
            + [
                [o.series, o.name, o.reporter, o.year, o.value, o.unit, o.basis, o.caveat]
                for o in numbers
            ]
        ),
        "security_council.csv": written([[m.content] for m in tables.get("measures", ())]),
        "glossary.csv": written([[t.definition] for t in tables.get("terms", ())]),
        "claims.md": "\n".join(c.statement for c in tables.get("claims", ())),
        "perspectives.csv": written([[s] for s in tables.pop("statements", ())]),
    }
    lanes = tuple(
        Lane(name, name.capitalize(), "#000000", "circle") for name in ("state", "trade")
    )
    return Record(
        **{
            "lanes": lanes,
            "council": "Harbour Board",
            "member": "Northmark",
            "files": files,
            **tables,
            "observations": tuple(numbers),
        }
    )


DID = ("Taxes wool", "Bans the sale of glass", "Shuts every tavern", "Frees all prisoners",
       "Widens one canal", "Builds a lighthouse", "Mints copper coins")  # fmt: skip


def measures() -> tuple[Measure, ...]:
    """Seven that passed, two years apart, and two drafts that Northmark stopped."""
    passed = [
        measure(str(100 + i), f"{1850 + 2 * i}-05-0{i + 1}", d) for i, d in enumerate(DID)
    ]
    stopped = [
        measure(
            f"draft of 1 May {year}",
            f"{year}-05-01",
            f"Would have moved the {what}.",
            kind="veto",
            votes_for=13,
            votes_against=2,
            member_vote="against",
        )
        for year, what in ((1864, "bishop"), (1866, "garrison"))
    ]
    return (*passed, *stopped)


NUMBERS = (number(1850, 40), number(1852, 90), number(1855, 20), number(1857, 60))
TERMS = (
    term(
        "Ostrava",
        "The largest town of the valley on the upper river. Coal was found there in 1840.",
    ),
    term(
        "Brenna",
        "A village of the valley with weavers, beside the salt marsh. It burned down twice.",
    ),
    term(
        "Kaldor", "The fortress of the valley that guards the mountain pass towards the east."
    ),
    term("Melun", 'An island off the valley with one church, called "the pearl" by sailors.'),
)
CLAIMS = (
    claim("C1", "Wool alone made the harbour rich.", "contradicted", (), ("a", "b", "c")),
    claim("C2", "Nobody ever fought over the mill.", "contradicted", (), ("a", "b", "c")),
    claim("C3", "Monks dug the first basin.", "supported", ("a", "b")),
    claim("C4", "The flood drove people uphill.", "supported", ("c",)),
    claim("C5", "Fishing came before trade.", "supported", ("b",)),
)
SAID = {
    "Northmark": "The guns fired in self-defence, after a warning at dawn.",
    "Southmark": "Nobody gave any warning, and the boats were unarmed.",
    "Westmark": "Both fleets had crossed the agreed line by noon.",
}


def full_record() -> Knowledge:
    """Knowledge with rows for every template of the tables."""
    accounts = tuple(
        Perspective(event="c", party=who, statement=said, source="archive", date="1870")
        for who, said in SAID.items()
    )
    events = (
        event("a", "1851-02-01", "Bakers strike"),
        event("b", "1853-02-01", "Dykes break"),
        event("c", "1856-02-01", "Cannon sound", confidence="contested", perspectives=accounts),
    )
    return knowledge(
        *events,
        factors=(Factor("power", "Power", "state"), Factor("money", "Money", "trade")),
        aliases=dict.fromkeys(SAID, ()),
        record=record(
            measures=measures(),
            observations=NUMBERS,
            terms=TERMS,
            claims=CLAIMS,
            statements=tuple(SAID.values()),
        ),
    )
