"""How fast items are drafted, proof, lint and deduplication included, and how that grows.

    .venv/bin/python -m tests.benchmarks.drafting

Everything is made up by counting, so that each run drafts the same.
"""

from __future__ import annotations

import time
from dataclasses import replace

from rich.console import Console
from rich.table import Table

from lessons.course import faq
from lessons.drafting import Knowledge, draft
from lessons.model.dates import Interval, PartialDate
from lessons.model.event import Event
from lessons.model.faq import FaqEntry
from lessons.model.outline import Era, Factor, Lane

SEED = 1
SYLLABLES = (
    "ba",
    "de",
    "fi",
    "go",
    "ku",
    "la",
    "me",
    "ni",
    "po",
    "ru",
    "sa",
    "te",
    "vi",
    "wo",
    "xa",
    "ze",
)
ENTRY = """## Why did {a} trade with {b}?
As of: 2024-06
{a} sold {{{c} | {d} | {e}}} to {b} for many years. The town of {b} paid in {{{f} | {g} | {h}}}.
List: goods that ships carried to {b}
- {c}
- {f} cloth
Not: {d} cloth; {e} wool
- **{c}**: a grey stone that is found near {a}
- **{g}**: a kind of boat with one sail
- **{h}**: a tax on everything that passes the gate
Ask: Which town bought the harbour of {a}? => {b} | {e} | {h}
Link: {a} => harbour master
Link: {b} => mint
Link: {e} => shipyard
Sort: Goods = {c}; {f} cloth
Sort: Towns = {a}; {b}
"""


def word(number: int) -> str:
    """A made-up name: another one for each number."""
    parts = [SYLLABLES[number % 16]]
    while number := number // 16:
        parts.append(SYLLABLES[number % 16])
    return "".join([*parts, "l"]).capitalize()


def faqs(count: int) -> list[tuple[FaqEntry, ...]]:
    """FAQs of three entries with eight kinds of marks each."""
    found = []
    for number in range(count):
        text = "".join(
            ENTRY.format(
                **{
                    letter: word(16 + 8 * (3 * number + part) + place)
                    for place, letter in enumerate("abcdefgh")
                }
            )
            for part in range(3)
        )
        entries, errors = faq.read(text, f"faq-{number}.md")
        assert not errors, errors
        found.append(entries)
    return found


def knowledge(count: int) -> Knowledge:
    """That many dated events over some centuries, in four lanes and ten eras."""
    lanes = [Lane(f"lane-{n}", word(40_000 + n), "#000000", "circle") for n in range(4)]
    first, years = 1000, 900
    eras = [
        Era(
            f"era-{n}",
            word(50_000 + n),
            Interval(_day(first + 90 * n), _day(first + 90 * n + 89, 12, 31)),
        )
        for n in range(10)
    ]
    events = tuple(
        Event(
            identifier=f"event-{n}",
            headline=" ".join(
                (word(60_000 + n), ("builds", "leaves", "joins", "takes")[n % 4], word(3 * n))
            ),
            text=f"The people of {word(60_000 + n)} met {word(7 * n + 5)} in the hall.",
            interval=Interval(_day(first + n * years // count, 1 + n % 12, 1 + n % 28)),
            display_date="",
            precision="day",
            lane=lanes[n % 4].identifier,
            factors=(f"factor-{n % 7}",),
            actors=(
                word(70_000 + n % 50),
                word(70_000 + (n * 7 + 1) % 50),
                word(70_000 + n % 31),
            ),
            actors_complete=n % 3 == 0,
            importance=2 + n % 4,
            sources=("book",),
        )
        for n in range(count)
    )
    factors = tuple(Factor(f"factor-{n}", word(80_000 + n), "lane-0") for n in range(7))
    known = Knowledge(events=events, eras=tuple(eras), factors=factors, as_of="2000-01")
    return replace(known, lanes=tuple(lanes)) if hasattr(known, "lanes") else known


def _day(year: int, month: int = 1, day: int = 1) -> PartialDate:
    return PartialDate(year, month, day)


def measured(size: int) -> tuple[int, int, float]:
    """Items made, items refused and seconds, for that many FAQs and ten times the events."""
    entries = [entry for each in faqs(size) for entry in each]
    known = knowledge(10 * size)
    begin = time.perf_counter()
    made = draft(entries, known, SEED)
    return len(made.items), len(made.refused), time.perf_counter() - begin


def main() -> None:
    """Print the table: at the size that is bounded, and at ten times that size."""
    table = Table("FAQs", "events", "items", "refused", "seconds", "items a second", "bound")
    measured(5)
    results = {size: measured(size) for size in (100, 1000)}
    for size, (items, refused, seconds) in results.items():
        bound = "≤ 5 s, ≥ 1,000 items a second" if size == 100 else "near to ten times"
        table.add_row(
            f"{size:,}", f"{10 * size:,}", f"{items:,}", f"{refused:,}", f"{seconds:.2f}",
            f"{items / seconds:,.0f}", bound,
        )  # fmt: skip
    Console().print(table)
    print(f"ten times the content takes {results[1000][2] / results[100][2]:.1f} times as long")


if __name__ == "__main__":
    main()
