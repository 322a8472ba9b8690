"""What the judges found: a table with intervals and agreement.

    .venv/bin/python -m tests.evaluation.report 2

reads, in that round's folder, `sheet.csv` and every `reading_*.csv` beside it.
A reading has a row for each item of the sheet: its number, seven judgements
(1 or 0), and a note.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from lessons.model.interaction import digest
from tests.evaluation import sheet
from tests.evaluation.proportions import kappa, wilson
from tests.evaluation.showing import shown

CRITERIA = (
    "key_correct",
    "one_best_answer",
    "clear_without_source",
    "plausible_distractors",
    "grammar",
    "no_cue",
    "worth_asking",
)


@dataclass(frozen=True, slots=True)
class Judged:
    """One item of the sheet with what each reading says of it."""

    group: str
    kind: str
    flaw: str
    words: str
    readings: tuple[dict[str, bool], ...]

    def usable(self, reading: int) -> bool:
        """Whether that reader said yes seven times."""
        return all(self.readings[reading].values())

    @property
    def usable_to_all(self) -> bool:
        return all(self.usable(place) for place in range(len(self.readings)))

    @property
    def key_is_right(self) -> bool:
        return all(reading["key_correct"] for reading in self.readings)


def judged(folder: Path) -> tuple[list[str], list[Judged]]:
    """The names of the readings, and the items; ValueError for an incomplete reading."""
    paths = sorted(folder.glob("reading_*.csv"))
    readings = [_reading(path) for path in paths]
    found = []
    with (folder / "sheet.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            for path, reading in zip(paths, readings, strict=True):
                if row["number"] not in reading:
                    raise ValueError(f"{path.name} has no row for item {row['number']}")
            verdicts = tuple(reading[row["number"]] for reading in readings)
            found.append(Judged(row["group"], row["kind"], row["flaw"], row["words"], verdicts))
    return [path.stem.removeprefix("reading_") for path in paths], found


def _reading(path: Path) -> dict[str, dict[str, bool]]:
    found = {}
    with path.open(encoding="utf-8", newline="") as file:
        for line, row in enumerate(csv.DictReader(file), 2):
            for name in CRITERIA:
                if row.get(name) not in ("0", "1"):
                    raise ValueError(f"{path.name}:{line}: {name} is neither 0 nor 1")
            found[row["number"]] = {name: row[name] == "1" for name in CRITERIA}
    return found


def table(names: list[str], items: list[Judged]) -> list[str]:
    """The shares of usable items: by group and overall, for each reader and for both."""
    true = [item for item in items if not item.flaw]
    groups = {name: [one for one in true if one.group == name] for name in sheet.SIZES}
    groups["overall"] = true
    lines = [f"{'group':10} {'items':>5}  " + "  ".join(f"{n:>22}" for n in (*names, "all"))]
    for group, members in groups.items():
        cells = [
            _share(members, lambda one, place=place: one.usable(place))
            for place in range(len(names))
        ]
        cells.append(_share(members, lambda one: one.usable_to_all))
        lines.append(f"{group:10} {len(members):5}  " + "  ".join(f"{c:>22}" for c in cells))
    return lines


def _share(items: Iterable[Judged], good: Callable[[Judged], bool]) -> str:
    items = list(items)
    hits = sum(map(good, items))
    low, high = wilson(hits, len(items))
    return f"{hits / max(len(items), 1):6.1%} ({low:.1%}–{high:.1%})"


def main() -> None:
    """Print the whole report of the round that is named."""
    folder = sheet.ROUNDS / sys.argv[1]
    names, items = judged(folder)
    print("Usable without an edit (seven times yes), with 95 % Wilson intervals")
    print("\n".join(table(names, items)))
    true = [item for item in items if not item.flaw]
    print("\nNo, by criterion")
    for name in CRITERIA:
        counts = [sum(not one.readings[r][name] for one in true) for r in range(len(names))]
        print(f"  {name:22} {'  '.join(f'{count:4}' for count in counts)}")
    for group in sheet.SIZES:
        wrong = sum(one.group == group and not one.key_is_right for one in true)
        print(f"wrong keys, {group}: {wrong}")
    for one, other in combinations(range(len(names)), 2):
        verdicts = [[item.usable(reader) for item in items] for reader in (one, other)]
        same = sum(a == b for a, b in zip(*verdicts, strict=True))
        found = kappa(*verdicts)
        told = "not defined" if found is None else f"{found:.2f}"
        print(
            f"agreement of {names[one]} and {names[other]}: {same / len(items):.1%}, κ {told}"
        )
    planted = [item for item in items if item.flaw]
    for reader, name in enumerate(names):
        seen = sum(not item.usable(reader) for item in planted)
        print(f"planted flaws noticed by {name}: {seen} of {len(planted)}")
    now = {digest(shown(row.item)) for row in sheet.rows(folder)}
    same = sum(item.words in now for item in true)
    print(f"judged as they are drafted today: {same} of {len(true)}")
    for name, made, marked in sheet.faqs(folder):
        each = f"{len(made.items) / marked:.1f} an entry with marks" if marked else "no marks"
        print(f"{name}: {len(made.items)} of {made.generated} pass the gate, {each}")
    for name, made in sheet.knowledge(folder):
        print(f"{name}: {len(made.items)} of {made.generated} pass the gate")


if __name__ == "__main__":
    main()
