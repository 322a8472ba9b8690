"""Times of the records: one answer, a school at once, a million answers counted.

    .venv/bin/python -m tests.benchmarks.records

prints a table. The comparable tool in the same run is a plain file of lines, each
forced to the disk: what a notebook would do without a database.
"""

from __future__ import annotations

import multiprocessing
import os
import random
import tempfile
import time
from pathlib import Path
from statistics import median, quantiles

from sqlalchemy import Engine, create_engine, insert, text

from lessons.model.interaction import Choice, ChooseOne
from lessons.model.item import Item
from lessons.records import analysis, class_database, counting, gathering
from lessons.records.local_file import LocalFile
from lessons.records.recorded import Recorded
from lessons.records.records import Records, now
from lessons.records.tables import METADATA, RESPONSES
from tests.records.postgresql import running

LEARNERS, ANSWERS, AT_ONCE, MILLION = 500, 20, 8, 1_000_000
ITEM = Item(
    identifier="q-1",
    title="Cargo",
    prompt="What did they ship?",
    interaction=ChooseOne((Choice("Wool", True), Choice("Silk"))),
)


def row() -> Recorded:
    return Recorded.of(ITEM, course="c", quiz="01", sitting=1, at=now())


def timed(step) -> float:
    """Milliseconds that a step takes."""
    start = time.perf_counter()
    step()
    return 1000 * (time.perf_counter() - start)


def one_answer(folder: Path) -> tuple[float, float]:
    """Medians of one answer into SQLite, and of one line into a plain file."""
    file = LocalFile(folder / "answers.sqlite")
    ours = median(timed(lambda: file.append([row()])) for _ in range(300))
    with (folder / "lines").open("ab") as lines:

        def line() -> None:
            lines.write(b"an answer\n")
            lines.flush()
            os.fsync(lines.fileno())

        return ours, median(timed(line) for _ in range(300))


def school(address: str, folder: Path) -> list[float]:
    """Milliseconds of each answer of 500 learners, eight at any moment, errors raised."""
    # Processes, as kernels are: threads of one would wait for one another.
    fork = multiprocessing.get_context("fork")
    shares = [(address, folder, range(first, LEARNERS, AT_ONCE)) for first in range(AT_ONCE)]
    with fork.Pool(AT_ONCE) as pool:
        return [each for times in pool.starmap(answering, shares, 1) for each in times]


def answering(address: str, folder: Path, learners: range) -> list[float]:
    """Milliseconds of each answer of some learners, whose turns are mixed by chance."""
    everyone = []
    for number in learners:
        os.environ["LESSONS_DATA"] = str(folder / f"learner-{number}")
        everyone.append(Records("c", address))
    steps = [one for _ in range(ANSWERS) for one in everyone]
    random.Random(learners.start).shuffle(steps)
    times = [timed(lambda one=one: one.keep(row())) for one in steps]
    late = [one.waiting for one in everyone if one.waiting]
    assert not late, late[:3]
    return times


def fill(engine: Engine) -> None:
    """A million answers: 20,000 learners of differing ability, 50 items of differing ease."""
    chance = random.Random(1)
    METADATA.create_all(engine)
    with engine.begin() as connection:
        connection.execute(text("DELETE FROM responses"))
        rows: list[dict] = []
        for learner in range(MILLION // 50):
            ability = chance.random()
            for item in range(50):
                right = chance.random() < (ability + item / 50) / 2
                rows.append(
                    row().row()
                    | {"learner": f"{learner:016x}", "number": item + 1, "attempt": 1}
                    | {"item": f"q-{item}", "score": float(right)}
                    | {"value": f'["{chance.randrange(4)}"]'}
                    | {"confidence": chance.choice(("", "sure", "unsure", "guess"))}
                )
            if len(rows) >= 20_000 or learner == MILLION // 50 - 1:
                connection.execute(insert(RESPONSES), rows)
                rows = []


def counted(place: str) -> float:
    """Seconds to read the item analysis of what is at a place; the better of two."""

    def read() -> None:
        tally = counting.tally(gathering.gather(place, "c").engine, "c")
        assert len(analysis.items(tally.counts)) == 50
        analysis.by_objective(tally.counts)
        analysis.by_confidence(tally.counts)

    return min(timed(read) for _ in range(2)) / 1000


def _made(folder: Path) -> Path:
    folder.mkdir()
    return folder


def main() -> None:
    """Measure all, and print what was found beside its bound."""
    with (
        tempfile.TemporaryDirectory(dir="/tmp") as name,
        running(_made(Path(name) / "pg")) as cluster,
    ):
        folder = Path(name)
        ours, plain = one_answer(folder)
        print(f"one answer into SQLite: {ours:.1f} ms (bound 10; a plain file {plain:.1f})")
        owner = class_database.connect(cluster.address(), 600)
        class_database.prepare(owner, "class_instructors", "class_learners")
        class_database.add_member(owner, "school", "secret", "class_learners")
        times = school(cluster.address("school", "secret"), folder)
        late = quantiles(times, n=20)[-1]
        told = f"{len(times)} answers of {LEARNERS} learners, no error"
        print(f"{told}: p95 {late:.0f} ms (bound 100)")
        fill(owner)
        with owner.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.execute(text("VACUUM ANALYZE responses"))
        print(f"a million answers in PostgreSQL: {counted(cluster.address()):.1f} s (bound 5)")
        file = folder / "class.sqlite"
        fill(create_engine(f"sqlite:///{file}"))
        print(f"a million answers in SQLite: {counted(str(file)):.1f} s (bound 5)")


if __name__ == "__main__":
    main()
