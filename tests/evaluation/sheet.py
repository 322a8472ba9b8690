"""The sheet that judges read: drafted items, numbered, with some planted flaws among them.

    .venv/bin/python -m tests.evaluation.sheet 2

writes, in that round's folder, `sheet.md` for the judges and `sheet.csv`, which
tells afterwards where each item came from and which flaw was planted. A judge
sees `sheet.md` alone.
"""

from __future__ import annotations

import csv
import random
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from lessons.course.course import Course
from lessons.course.folder import read_file
from lessons.drafting import Drafts, Knowledge, draft
from lessons.model.interaction import digest
from lessons.model.item import Item
from tests.evaluation import planting
from tests.evaluation.showing import shown

# Each round has its own material, that nothing was drafted from while the templates were made.
ROUNDS = Path(__file__).parent / "rounds"
SEED = 20261123
# How many of each group are judged, chosen by chance but the same ones each time.
SIZES = {"faq": 110, "knowledge": 95}
PLANTED = 20


@dataclass(frozen=True, slots=True)
class Row:
    """One numbered item of the sheet; `flaw` is empty for a true one."""

    group: str
    material: str
    item: Item
    flaw: str = ""


def faqs(folder: Path) -> Iterator[tuple[str, Drafts, int]]:
    """Each FAQ's name, what was drafted from it, and how many of its entries have marks."""
    for path in sorted(folder.glob("material/*.md")):
        reading = read_file(path.parent, path.name, "faq")
        assert not reading.errors, reading.errors
        marked = sum(entry.annotated for entry in reading.values)
        yield path.stem, draft(reading.values, Knowledge(), SEED), marked


def knowledge(folder: Path) -> Iterator[tuple[str, Drafts]]:
    """Each unseen course's name, and what was drafted from its timeline and tables."""
    for path in sorted(folder.glob("material/*/course.toml")):
        course = Course.load(path.parent)
        yield path.parent.name, draft((), Knowledge.of(course), SEED)


def rows(folder: Path) -> list[Row]:
    """The judged items and the planted ones, in the order of the sheet."""
    chance = random.Random(SEED)
    pools = {
        "faq": [
            Row("faq", name, item) for name, made, _ in faqs(folder) for item in made.items
        ],
        "knowledge": [
            Row("knowledge", name, item)
            for name, made in knowledge(folder)
            for item in made.items
        ],
    }
    chosen, rest = [], []
    for group, pool in pools.items():
        chance.shuffle(pool)
        spread = list(_by_kind(pool))
        chosen += spread[: SIZES[group]]
        rest += spread[SIZES[group] :] or spread
    chosen += [
        Row(row.group, row.material, item, flaw)
        for row, item, flaw in planting.planted(rest, PLANTED, chance)
    ]
    chance.shuffle(chosen)
    return chosen


def _by_kind(pool: Iterable[Row]) -> Iterator[Row]:
    """All rows, the kinds in turn, so that a small sample holds every kind."""
    kinds: dict[str, list[Row]] = {}
    for row in pool:
        kinds.setdefault(row.item.kind, []).append(row)
    while any(kinds.values()):
        for kind in sorted(kinds):
            if kinds[kind]:
                yield kinds[kind].pop()


def main() -> None:
    """Write both files for the round that is named."""
    folder = ROUNDS / sys.argv[1]
    numbered = list(enumerate(rows(folder), 1))
    text = "\n\n".join(f"### {number}\n\n{shown(row.item)}" for number, row in numbered)
    (folder / "sheet.md").write_text(f"{text}\n", encoding="utf-8")
    with (folder / "sheet.csv").open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(("number", "group", "material", "kind", "item", "words", "flaw"))
        for number, row in numbered:
            item = row.item
            words = digest(shown(item))
            out.writerow(
                (number, row.group, row.material, item.kind, item.identifier, words, row.flaw)
            )


if __name__ == "__main__":
    main()
