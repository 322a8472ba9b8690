"""What a class knows: counted as a textbook counts, from every way in, of five or more."""

from __future__ import annotations

import csv
import io
import random
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from statistics import correlation, mean

import pytest
from sqlalchemy import create_engine

from lessons.cli.class_roles import INSTRUCTORS
from lessons.course.course import Course
from lessons.model.response import Outcome, Response
from lessons.records import analysis, class_database, counting, response_file
from lessons.records.gathering import Gathered, gather, of_files
from lessons.records.problem import RecordsProblem
from lessons.records.recorded import Recorded
from lessons.records.tables import METADATA
from lessons.widgets.results import ResultsView

FOLDER = Path(__file__).resolve().parents[1] / "second_course"
AT = datetime(2026, 3, 1, tzinfo=UTC)


@pytest.fixture(scope="module")
def course() -> Course:
    return Course.load(FOLDER)


def items(course):
    found = [(q, i) for q in course.quizzes() for s in course.sections(q) for i in s.items]
    return list({item.identifier: (quiz, item) for quiz, item in reversed(found)}.values())


def answers(course, learner: str, chance: random.Random) -> list[Recorded]:
    """One learner's first tries at most of the items, and a second try that must not count."""
    rows = []
    for quiz, item in items(course):
        if chance.random() < 0.2:
            continue
        score = chance.choice((0.0, 0.5, 1.0))
        value = [chance.choice(("a", "b"))] if score < 1 else ["key"]
        for attempt, points in ((1, score), (2, 1.0)):
            response = Response(
                item=item.identifier,
                value=tuple(value),
                confidence=chance.choice(("", "sure", "guess")),
                attempt=attempt,
            )
            common = {"course": course.identifier, "quiz": quiz, "sitting": 1, "at": AT}
            made = Recorded.of(item, **common, response=response, outcome=Outcome(points, "x"))
            rows.append(replace(made, learner=learner, number=len(rows) + 1))
    return rows


@pytest.fixture(scope="module")
def class_(course) -> dict[str, list[Recorded]]:
    chance = random.Random(7)
    return {f"{n:04x}": answers(course, f"{n:04x}", chance) for n in range(40)}


def files(course, class_) -> list[tuple[str, bytes]]:
    return [
        (f"{who}.answers.json", response_file.write(rows, course.identifier))
        for who, rows in class_.items()
    ]


@pytest.fixture
def ways_in(course, class_, tmp_path, role):
    """The same answers in a folder, in an SQLite file and in PostgreSQL."""
    handed = tmp_path / "handed"
    handed.mkdir()
    for name, data in files(course, class_):
        (handed / name).write_bytes(data)
    engine = create_engine(f"sqlite:///{tmp_path / 'class.sqlite'}")
    METADATA.create_all(engine)
    server = class_database.connect(role("results"))
    for rows in class_.values():
        class_database.send(engine, rows)
        class_database.send(server, rows)
    return str(handed), str(tmp_path / "class.sqlite"), role("head", INSTRUCTORS)


def tallied(gathered: Gathered, course: Course) -> counting.Tally:
    return counting.tally(gathered.engine, course.identifier)


def test_every_way_in_tells_the_same(course, ways_in):
    """A folder of files, an SQLite file and PostgreSQL give the same counts."""
    found = [
        counting.tally(gather(way, course.identifier).engine, course.identifier)
        for way in ways_in
    ]
    assert found[0].learners == 40
    told = [analysis.items(each.counts) for each in found]
    for other in told[1:]:
        assert [replace(one, discrimination=None) for one in other] == [
            replace(one, discrimination=None) for one in told[0]
        ]
        assert [one.discrimination for one in other] == pytest.approx(
            [one.discrimination for one in told[0]]
        )


def test_facility_and_discrimination_are_those_of_the_textbook(course, class_):
    """Against the plain definitions, reckoned from the rows one by one."""
    engine = of_files(files(course, class_), course.identifier).engine
    results = analysis.items(counting.tally(engine, course.identifier).counts)
    first = {
        who: {row.item: row for row in rows if row.attempt == 1} for who, rows in class_.items()
    }
    assert len(results) == len(items(course))
    for result in results:
        pairs, scores, misled = [], [], 0
        for tried in first.values():
            if result.item not in tried:
                continue
            own = tried[result.item]
            others = [row.score for name, row in tried.items() if name != result.item]
            scores.append(own.score)
            misled += own.confidence == "sure" and own.score < 1
            if others:
                pairs.append((own.score, mean(others)))
        assert (result.learners, result.misled) == (len(scores), misled)
        assert result.facility == pytest.approx(mean(scores))
        assert all(each.learners >= 5 for each in result.given)
        assert result.discrimination == pytest.approx(correlation(*zip(*pairs, strict=True)))
    assert [one.facility for one in results] == sorted(one.facility for one in results)


def test_shares_are_means_over_all_answers(course, class_):
    """By objective and by certainty, over first tries."""
    engine = of_files(files(course, class_), course.identifier).engine
    counts = counting.tally(engine, course.identifier).counts
    first = [row for rows in class_.values() for row in rows if row.attempt == 1]
    for share in analysis.by_confidence(counts):
        own = [row.score for row in first if row.confidence == share.name]
        assert (share.answers, share.score) == (len(own), pytest.approx(mean(own)))
    for share in analysis.by_objective(counts):
        own = [row.score for row in first if row.objective == share.name]
        assert (share.answers, share.score) == (len(own), pytest.approx(mean(own)))


@pytest.mark.parametrize("people", [1, 4])
def test_nothing_is_told_of_a_few(course, class_, people):
    """Of fewer than five learners neither an item nor a share is shown."""
    few = dict(list(class_.items())[:people])
    widget = ResultsView(course)
    texts = [(name, data.decode()) for name, data in files(course, few)]
    widget.answer({"want": "files", "files": texts})
    assert set(widget.content) == {"problem", "report"}
    assert "could be recognised" in widget.content["problem"]
    engine = of_files(files(course, few), course.identifier).engine
    counts = counting.tally(engine, course.identifier).counts
    assert analysis.items(counts) == analysis.by_objective(counts) == []
    assert analysis.by_confidence(counts) == []


def test_files_that_are_not_taken_are_reported(course, class_):
    """One twice, one half, one of another course: each has a line, the others count."""
    handed = files(course, class_)
    other = response_file.write(class_["0000"], "elsewhere")
    odd = [("again.json", handed[0][1]), ("half.json", handed[1][1][:99]), ("x.json", other)]
    gathered = of_files([*handed, *odd], course.identifier)
    told = [line.split(":")[0] for line in gathered.report]
    assert told == ["again.json", "half.json", "x.json"]
    assert "in an earlier file; counted once" in gathered.report[0]
    whole = tallied(of_files(handed, course.identifier), course)
    again = tallied(gathered, course)
    assert again.learners == 40
    assert sorted(map(repr, again.counts)) == sorted(map(repr, whole.counts))


def test_the_gradebook_is_no_formula(course):
    """A name that a spreadsheet would run is text; every row has its points."""
    rows = answers(course, "=HYPERLINK(1)", random.Random(3))
    widget = ResultsView(course)
    text = response_file.write(rows, course.identifier).decode()
    widget.answer({"want": "files", "files": [("a.json", text)]})
    with ThreadPoolExecutor(1) as another:  # as a kernel may ask it
        reply = another.submit(widget.answer, {"want": "gradebook"}).result()
    table = list(csv.reader(io.StringIO(reply["text"])))
    assert table[0][0] == "learner"
    assert {line[0] for line in table[1:]} == {"'=HYPERLINK(1)"}
    points = sum(row.score for row in rows if row.attempt == 1)
    assert sum(float(line[3]) for line in table[1:]) == points


@pytest.mark.parametrize(
    ("place", "told"),
    [
        ("/nowhere/at/all", "Name a folder with files of answers"),
        ("postgresql+psycopg://a:b@127.0.0.1:1/none", "could not be read"),
        ("postgresql+nothing://a", "cannot be read"),
    ],
)
def test_a_place_without_answers_is_told(course, place, told):
    """The page gets a sentence that says what to name instead."""
    widget = ResultsView(course)
    widget.answer({"want": "place", "place": place})
    assert told in widget.content["problem"]
    assert "error" in widget.answer({"want": "gradebook"})


def test_other_files_are_told(course, tmp_path):
    """An empty folder, a text and a database of something else are no answers."""
    (tmp_path / "empty").mkdir()
    (tmp_path / "text.sqlite").write_text("no database")
    for place in ("empty", "text.sqlite"):
        with pytest.raises(RecordsProblem):
            gather(str(tmp_path / place), course.identifier)
