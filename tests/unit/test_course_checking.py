"""A course as a whole: what it gives, and how its faults are told."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lessons.course.checking import check, kind_of
from lessons.course.course import Course
from lessons.model.content_error import ContentErrors
from lessons.model.interaction import KINDS

SECOND_COURSE = Path(__file__).resolve().parents[1] / "second_course"
FILES = sorted(
    path.relative_to(SECOND_COURSE).as_posix()
    for path in SECOND_COURSE.rglob("*")
    if path.suffix in (".toml", ".csv", ".json", ".md")
)
TABLES = [name for name in FILES if name.endswith(".csv")]


def told(path) -> list[str]:
    return [f"{e.path}:{e.line}: {e.what}: {e.why}" for e in check(path)]


def spoil(folder: Path, name: str, clean: str, broken: str) -> None:
    path = folder / name
    text = path.read_text(encoding="utf-8")
    assert clean in text
    path.write_text(text.replace(clean, broken, 1), encoding="utf-8", newline="")


def test_course_loads(course_folder):
    """A published course loads and has no errors, its quizzes included."""
    course = Course.load(course_folder)
    assert check(course_folder) == ()
    for name in course.quizzes():
        assert course.quiz(name).items
    assert course.events and course.eras and course.lanes and course.notebooks


def test_events_are_in_order_and_found(course_folder):
    """Events come in the order of time; each has its name and at most one era."""
    course = Course.load(course_folder)
    keys = [(event.interval.earliest, event.identifier) for event in course.events]
    assert keys == sorted(keys)
    for event in course.events:
        assert course.event(event.identifier) is event
        assert course.era_of(event) in (None, *course.eras)
        assert len({said.party for said in event.perspectives}) >= 2 * (
            event.confidence == "contested"
        )


def test_era_of_an_event_that_straddles(second_course):
    """An event that lies in two eras is in neither; the last era goes on."""
    spoil(second_course, "timeline.csv", "1904,5,4,", "1904,,,")
    course = Course.load(second_course)
    assert course.era_of(course.event("1904-takeover")) is None
    assert course.era_of(course.event("2016-larger-locks")).identifier == "handing-over"


def test_second_course_has_every_kind_of_item():
    """The package runs another subject with every kind of item."""
    quiz = Course.load(SECOND_COURSE).quiz("01-canal")
    assert sorted(item.kind for item in quiz.items) == sorted(KINDS)


def test_unknown_names_say_what_there_is(second_course):
    """Asking for an event, quiz or section that is not there is a KeyError in plain words."""
    course = Course.load(second_course)
    for address, words in [
        ("2-canal", "This course has: 01-canal"),
        ("../faq", "This course has: 01-canal"),
        ("01-canal#nothing", "It has: check-building-the-canal"),
    ]:
        with pytest.raises(KeyError, match=words):
            course.quiz(address)
    with pytest.raises(KeyError, match="no event 'nothing'"):
        course.event("nothing")


def test_sections_make_one_quiz(second_course):
    """A file of two sections gives each by its address, and both together under its name."""
    path = second_course / "quizzes" / "01-canal.md"
    text = path.read_text(encoding="utf-8")
    path.write_text(text + "\n# More\n" + text.partition("\n")[2], encoding="utf-8")
    course = Course.load(second_course)
    assert len(course.quiz("01-canal#more").items) == len(KINDS)
    assert len(course.quiz("01-canal").items) == 2 * len(KINDS)
    assert course.quiz("01-canal").title == "Who built the canal?"


def test_faults_of_a_quiz_do_not_close_the_course(second_course):
    """A broken quiz is told when it is asked for, with all of its faults."""
    spoil(second_course, "quizzes/01-canal.md", "Events: 1914-opening", "Events: 1915-opening")
    spoil(second_course, "quizzes/01-canal.md", "Objective: compare-treaties", "Objective: x")
    course = Course.load(second_course)
    with pytest.raises(ContentErrors) as raised:
        course.quiz("01-canal")
    assert [error.why for error in raised.value.errors] == [
        '"x" is no objective of objectives.md',
        '"1915-opening" is no event of timeline.csv',
    ]


BROKEN = [
    (
        "timeline.csv",
        "1904,5,4,",
        "1904,13,4,",
        'timeline.csv:6: "1904-takeover", Month: "13" is not a whole number from 1 to 12',
    ),
    (
        "timeline.csv",
        "1905,,",
        "1905,,,",
        "timeline.csv:9: this row: the row has 28 cells for 27 columns",
    ),
    (
        "timeline.csv",
        "building,1905",
        "health,1905",
        'timeline.csv:9: "1905-yellow-fever", Group: "health" is no lane of course.toml',
    ),
    (
        "timeline.csv",
        ",health,United",
        ",healing,United",
        'timeline.csv:9: "1905-yellow-fever", Factors: "healing" is no factor of course.toml',
    ),
    (
        "timeline.csv",
        "canal-authority",
        "canal-authorities",
        'timeline.csv:14: "2016-larger-locks", Sources: '
        '"canal-authorities" is no source of sources.json',
    ),
    (
        "timeline.csv",
        "locks.svg",
        "lock.svg",
        'timeline.csv:10: "1914-opening", Media: '
        'there is no file "images/lock.svg" in the course',
    ),
    (
        "perspectives.csv",
        ",Colombia,",
        ",United States,",
        'timeline.csv:4: "1903-independence": '
        "it is contested, but perspectives.csv has 1 of its parties",
    ),
    (
        "sources.json",
        '"genre": "official"\n  }\n]',
        '"genre": "weak"\n  }\n]',
        'timeline.csv:14: "2016-larger-locks", Sources: all its sources are weak',
    ),
    (
        "sources.json",
        '"id": "canal-authority",',
        '"id": "canal-authority"',
        "sources.json:67: JSON: Expecting ',' delimiter",
    ),
    (
        "sources.json",
        '"genre": "primary"',
        '"genre": "first"',
        'sources.json:2: "avalon-1903-treaty", genre: "first" is not known here',
    ),
    (
        "series.csv",
        ",prize-possession",
        ",prize",
        'series.csv:3: "annuity", Source: "prize" is no source of sources.json',
    ),
    (
        "series.csv",
        "US$",
        "dollars",
        'course.toml:85: charts "annuity": '
        'series "annuity" (series.csv:2) is not in the unit of the chart, "US$"',
    ),
    (
        "security_council.csv",
        "1977-treaties",
        "1978-treaties",
        'security_council.csv:2: "Neutrality Treaty", Event: '
        '"1978-treaties" is no event of timeline.csv',
    ),
    (
        "security_council.csv",
        "Treaty,resolution",
        "Treaty,decree",
        'security_council.csv:2: "Neutrality Treaty", Kind: "decree" is not known here',
    ),
    (
        "course.toml",
        'series = ["annuity"]',
        'series = ["rent"]',
        'course.toml:84: charts "annuity": "rent" is no series of series.csv',
    ),
    (
        "course.toml",
        'title = "The Panama',
        'title "The Panama',
        "course.toml:3: TOML: "
        "the line cannot be read (Expected '=' after a key in a key/value pair)",
    ),
    (
        "glossary.csv",
        "ship lock,",
        "ship lock,x",
        'glossary.csv:3: "lock", Sources: "x" is no source of sources.json',
    ),
    (
        "claims.md",
        "1904-takeover; 1914-opening",
        "1904-take",
        'claims.md:8: "A1", For: "1904-take" is no event of timeline.csv',
    ),
    (
        "objectives.md",
        "## 02-treaties",
        "## 03-treaties",
        'objectives.md:7: the objectives: "03-treaties" is no notebook of course.toml',
    ),
    (
        "faq.md",
        "events 1881-work-begins",
        "events 1880-work",
        'faq.md:15: "Why did the French company fail?": '
        '"1880-work" is no event of timeline.csv',
    ),
    (
        "faq.md",
        "Objective: explain-health",
        "Objective: explain",
        'faq.md:14: "Why did the French company fail?": '
        '"explain" is no objective of objectives.md',
    ),
    (
        "quizzes/01-canal.md",
        "faq.md#why-did",
        "faq.md#how-did",
        'quizzes/01-canal.md:17: "The first plan": '
        'its source faq.md has no "how-did-the-french-company-fail"',
    ),
    (
        "quizzes/01-canal.md",
        "faq.md#why",
        "faqs.md#why",
        'quizzes/01-canal.md:17: "The first plan": '
        'its source "faqs.md" is no file of this course',
    ),
    (
        "quizzes/01-canal.md",
        "Events: 1914-opening",
        "Events: 1914",
        'quizzes/01-canal.md:73: "Up and down": "1914" is no event of timeline.csv',
    ),
    (
        "quizzes/01-canal.md",
        "canal {at sea",
        "river {at sea",
        'quizzes/01-canal.md:19: "The first plan": '
        "faq.md no longer has the words that it quotes",
    ),
]


@pytest.mark.parametrize(("name", "clean", "broken", "fault"), BROKEN)
def test_broken_file_is_named(second_course, name, clean, broken, fault):
    """One slip in one file is one fault, with its file, its line and the reason."""
    spoil(second_course, name, clean, broken)
    assert told(second_course) == [fault]


def test_faults_of_all_files_are_told_at_once(second_course):
    """Faults of one file hide none of another, and are told in the order of their places."""
    for name, clean, broken, _ in BROKEN[:1] + BROKEN[10:11] + BROKEN[-1:]:
        spoil(second_course, name, clean, broken)
    expected = [BROKEN[-1][3], BROKEN[10][3], BROKEN[0][3]]
    assert told(second_course) == expected
    with pytest.raises(ContentErrors) as raised:
        Course.load(second_course)
    assert [error.path for error in raised.value.errors] == ["series.csv", "timeline.csv"]


def test_one_fault_is_told_once(second_course):
    """Names from a file that cannot be read are not called unknown everywhere else."""
    (second_course / "timeline.csv").write_bytes(b"\xff\xff\xff")
    (second_course / "sources.json").write_text("[", encoding="utf-8")
    assert told(second_course) == [
        "sources.json:1: JSON: Expecting value",
        "timeline.csv:1: the file: byte 0xFF is not UTF-8",
    ]


def test_what_is_no_course_is_one_error(tmp_path):
    """A folder without course.toml is one error that says what to do."""
    (error,) = check(tmp_path)
    assert "has no course.toml" in error.why and error.mend
    with pytest.raises(ContentErrors):
        Course.load(tmp_path)


@pytest.mark.parametrize("name", ["timeline.csv", "sources.json"])
def test_missing_file_is_an_error(second_course, name):
    """A course needs its timeline and its sources."""
    (second_course / name).unlink()
    assert told(second_course) == [f"{name}:1: the file: there is no such file"]


@pytest.mark.parametrize("name", FILES)
def test_one_file_is_checked_against_its_course(second_course, name):
    """A file in a course folder has no faults of its own, and is told by its path there."""
    assert check(second_course / name) == ()
    (second_course / name).write_bytes(b"a\n\xff")
    assert told(second_course / name) == [f"{name}:2: the file: byte 0xFF is not UTF-8"]


def test_reference_is_checked_in_one_file_of_a_course(second_course):
    """A name that the course lacks is told when the file is checked alone."""
    for name, clean, broken, fault in BROKEN[-4:]:
        shutil.copy(SECOND_COURSE / name, second_course / name)
        spoil(second_course, name, clean, broken)
        assert told(second_course / name) == [fault]


def test_draft_in_a_course_is_checked_against_it(second_course):
    """A FAQ of any name, one level below, is checked against the course around it."""
    (second_course / "drafts").mkdir()
    text = (second_course / "faq.md").read_text(encoding="utf-8")
    draft = second_course / "drafts" / "mine.md"
    draft.write_text(text.replace("1881-work", "1880-work"), encoding="utf-8")
    assert told(draft) == [
        'drafts/mine.md:15: "Why did the French company fail?": '
        '"1880-work-begins" is no event of timeline.csv'
    ]


LONE = {
    "timeline.csv": "my-timeline.csv",
    "perspectives.csv": "voices.csv",
    "series.csv": "numbers.csv",
    "security_council.csv": "votes.csv",
    "glossary.csv": "words.csv",
    "faq.md": "questions.md",
    "quizzes/01-canal.md": "test.md",
    "worksheets/01-canal.toml": "sheet.toml",
    "maps/isthmus.geojson": "map.geojson",
    "passages/01-canal.toml": "text.toml",
    "claims.md": "claims.md",
    "objectives.md": "objectives.md",
    "sources.json": "sources.json",
    "course.toml": "course.toml",
}


@pytest.mark.parametrize("name", FILES)
def test_lone_file_is_known_by_what_is_in_it(tmp_path, name):
    """A file outside any course is recognised and checked for its own form."""
    path = tmp_path / "a" / "b" / LONE[name]
    path.parent.mkdir(parents=True)
    shutil.copy(SECOND_COURSE / name, path)
    found = [fault for fault in told(path) if name != "course.toml"]
    assert found == []


@pytest.mark.parametrize("name", ["README.md", "notes.txt", "other.csv", "image.svg"])
def test_other_files_are_no_content(tmp_path, name):
    """A file of no known kind is one error that says what can be checked."""
    (tmp_path / name).write_text("Some words.\n", encoding="utf-8")
    (error,) = check(tmp_path / name)
    assert error.why == "it is no kind of course content"
    assert "timeline.csv" in error.mend


def test_missing_path_is_an_error(tmp_path):
    """A path that leads nowhere is an error and no exception."""
    assert told(tmp_path / "faq.md") == ["faq.md:1: the file: there is no such file"]


@pytest.mark.parametrize(
    "change",
    [
        lambda data: b"\xef\xbb\xbf" + data,
        lambda data: data.replace(b"\n", b"\r\n"),
        lambda data: data.replace(b"- [x]", b"* [X]").replace(b"\n- ", b"\n* "),
        lambda data: data.replace(b" ", "\u00a0".encode()),
        lambda data: data.rstrip(b"\n"),
    ],
    ids=[
        "byte order mark",
        "Windows line ends",
        "stars",
        "no-break spaces",
        "no last line end",
    ],
)
def test_harmless_files_read_the_same(second_course, change):
    """What editors add or change unasked does not change the course."""
    clean = Course.load(second_course)
    quiz = clean.quiz("01-canal")
    faq = [(entry.identifier, entry.contrasts, entry.enumerations) for entry in clean.faq]
    for name in FILES:
        path = second_course / name
        path.write_bytes(change(path.read_bytes()))
    assert check(second_course) == ()
    changed = Course.load(second_course)
    assert changed.events == clean.events
    assert changed.sources == clean.sources and changed.terms == clean.terms
    assert changed.eras == clean.eras and changed.charts == clean.charts
    assert changed.claims == clean.claims and changed.measures == clean.measures
    assert changed.objectives == clean.objectives
    assert [(e.identifier, e.contrasts, e.enumerations) for e in changed.faq] == faq
    assert [item.interaction for item in changed.quiz("01-canal").items] == [
        item.interaction for item in quiz.items
    ]


def test_checking_writes_nothing(second_course):
    """Checking leaves every file and the folder as they are."""
    spoil(second_course, "faq.md", "Objective", "Objectve")

    def state():
        return {
            path: (path.stat().st_mtime_ns, path.is_file() and path.read_bytes())
            for path in second_course.rglob("*")
        }

    before = state()
    check(second_course)
    check(second_course / "faq.md")
    assert state() == before


@pytest.fixture(scope="module")
def spoilt(tmp_path_factory) -> Path:
    return shutil.copytree(SECOND_COURSE, tmp_path_factory.mktemp("spoilt") / "course")


@settings(max_examples=40)
@given(name=st.sampled_from(FILES), data=st.binary(max_size=200), place=st.floats(0, 1))
def test_arbitrary_bytes_give_values_or_errors(spoilt, name, data, place):
    """Whatever bytes stand in a file, or in the midst of it, checking never fails."""
    path = spoilt / name
    good = (SECOND_COURSE / name).read_bytes()
    middle = int(place * len(good))
    try:
        for content in (data, good[:middle] + data + good[middle:], good[:middle]):
            path.write_bytes(content)
            assert isinstance(check(path), tuple)
            assert all(error.line >= 1 and error.mend for error in check(spoilt))
    finally:
        path.write_bytes(good)


@given(name=st.sampled_from(TABLES), seed=st.randoms(use_true_random=False))
def test_shuffled_cells_give_values_or_errors(spoilt, name, seed):
    """Cells in the wrong places are errors with lines of the file, or do no harm."""
    path = spoilt / name
    good = (SECOND_COURSE / name).read_text(encoding="utf-8")
    header, _, rest = good.partition("\n")
    cells = rest.split(",")
    seed.shuffle(cells)
    try:
        path.write_text(f"{header}\n{','.join(cells)}", encoding="utf-8")
        lines = path.read_text(encoding="utf-8").count("\n") + 1
        assert all(1 <= error.line <= lines for error in check(path))
    finally:
        path.write_text(good, encoding="utf-8")


def test_a_relative_path_is_as_good(second_course, monkeypatch):
    """A file may be named from where the editor stands."""
    monkeypatch.chdir(second_course)
    assert check("faq.md") == ()
    assert check(Path("quizzes") / next(Path("quizzes").iterdir()).name) == ()


@pytest.mark.parametrize(
    "item",
    ["Ships {rise | sink}.\n\n- rise\n  > Yes.\n- sink\n  > No.\n\nId: q-1", "= 1914\n"],
)
def test_a_lone_quiz_of_any_kind_is_recognised(tmp_path, item):
    """A quiz need not hold a box, nor stand in a folder of quizzes, to be known as one."""
    path = tmp_path / "drafts.md"
    path.write_text(f"# Drafts\n\n## One\nIn which year?\n\n{item}", encoding="utf-8")
    assert kind_of(path, path.read_text(encoding="utf-8")) == "quiz"
