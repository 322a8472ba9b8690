"""Worksheets: how they are read, what they hold back, what they check, keep and give away."""

from __future__ import annotations

import html
import json
import re
import zlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lessons.course import worksheets
from lessons.course.course import Course
from lessons.records.writings import Writings
from lessons.widgets import worksheet_checks, worksheet_export
from lessons.widgets.event_card import card
from lessons.widgets.worksheet import WorksheetView

ROOT = Path(__file__).resolve().parents[2]
COURSES = (ROOT / "assets", ROOT / "tests" / "second_course")
PATH = COURSES[1] / "worksheets" / "01-canal.toml"
TEXT = PATH.read_text(encoding="utf-8")
SMALL = Course.load(COURSES[1])
SHEET = SMALL.worksheets[0]
ANSWER = SHEET.part("long")
KEYS = list(SMALL.sources)


def every_sheet():
    return [
        pytest.param(course, sheet, id=f"{course.identifier}-{sheet.identifier}")
        for course in map(Course.load, COURSES)
        for sheet in course.worksheets
    ]


FAULTS = {
    "no parts": (TEXT[TEXT.index("[[parts]]") :], "", "it is missing"),
    "kind": ('kind = "marking"', 'kind = "sorting"', "is not known"),
    "replies": (
        'replies = ["Yes, in 1881.", "No, in 1904."]',
        'replies = ["Yes."]',
        "1 replies",
    ),
    "keys": ('keys = ["opinion", "claim"]', 'keys = ["opinion"]', "1 keys for 2"),
    "key": ('keys = ["opinion", "claim"]', 'keys = ["opinion", "fact"]', "none of the marks"),
    "words": ("most_words = 10", "most_words = 2", "below least_words"),
    "voices": ("least_voices = 2", "least_voices = 3", "more voices"),
    "negative": ("lines = 2", "lines = -2", "not a whole number"),
    "same id": ('id = "short"', 'id = "long"', "another with this id"),
    "prompt": ('prompt = "Judge one."\n', "", "it is missing"),
    "slip": ("most_words = 5", "mostwords = 5", "not known here"),
    "toml": ('title = "Whose', "title = Whose", "cannot be read"),
}


@pytest.mark.parametrize("clean, broken, why", FAULTS.values(), ids=FAULTS)
def test_a_fault_is_told_with_its_line(clean, broken, why):
    """What cannot be worked through is an error in its line, with a mend."""
    assert clean in TEXT
    _, errors = worksheets.read(TEXT.replace(clean, broken, 1), "worksheets/a.toml")
    assert any(why in str(error) for error in errors), list(map(str, errors))
    assert all(error.mend for error in errors)


def test_an_unknown_claim_is_told(second_course):
    """A worksheet may name only claims of claims.md."""
    path = second_course / "worksheets" / "01-canal.toml"
    path.write_text(TEXT.replace('"A1"', '"Z9"'), encoding="utf-8")
    with pytest.raises(Exception, match=r'worksheets/01-canal.toml:\d+: .*"Z9" is no claim'):
        Course.load(second_course)


@pytest.mark.parametrize("course, sheet", every_sheet())
def test_keys_wait_until_they_are_asked_for(course, sheet):
    """The page has prompts, and neither a key, a reply nor a verdict's comment."""
    view = WorksheetView(course, sheet.identifier)
    packed = json.loads(zlib.decompress(view.packed))["constants"]
    text = json.dumps(packed, ensure_ascii=False)
    claims = {claim.identifier: claim for claim in course.claims}
    for part in sheet.parts:
        assert all(reply not in text for reply in part.replies)
        for name in part.claims:
            assert claims[name].comment[:40] not in text
            reply = view.answer({"want": "key", "part": part.identifier, "claim": name})
            assert reply["verdict"] == claims[name].verdict
            events = {*claims[name].events_for, *claims[name].events_against}
            assert len(reply["events"]) == len(events)
        if part.keys:
            key = view.answer({"want": "key", "part": part.identifier})
            assert tuple(key["keys"]) == part.keys


@pytest.mark.parametrize("course, sheet", every_sheet())
def test_on_paper_a_sheet_has_its_prompts_and_no_key(course, sheet):
    """The static version names each part, never varies, and knows nothing that was written."""
    view = WorksheetView(course, sheet.identifier)
    before = view.static_html()
    for part in sheet.parts:
        assert all(reply not in before for reply in part.replies)
    first = sheet.parts[0].identifier
    view.answer({"want": "keep", "values": {first: "Something of my own"}})
    again = WorksheetView(course, sheet.identifier)
    assert again.values == {first: "Something of my own"}
    assert again.static_html() == before
    assert "Something of my own" not in again.static_text()


def test_what_was_kept_is_there_again_and_can_be_erased(data_folder):
    """A sheet opened again has its values; erased, the file is gone."""
    view = WorksheetView(SMALL, "01-canal")
    values = {"short": "Ünï 운하 \u202e", "kinds": {"0": 1}, "first": 0}
    assert "error" not in view.answer({"want": "keep", "values": values})
    assert WorksheetView(SMALL, "01-canal").values == values
    (file,) = data_folder.rglob("*.json")
    assert file.parent.parent.name == SMALL.identifier
    view.answer({"want": "erase"})
    assert not file.exists() and view.values == {}
    assert WorksheetView(SMALL, "01-canal").values == {}


def test_a_folder_that_cannot_be_written_is_told_in_words(data_folder):
    """The values stay on the page and the reply says what is the matter."""
    data_folder.parent.mkdir(exist_ok=True)
    data_folder.write_text("a file where the folder should be")
    view = WorksheetView(SMALL, "01-canal")
    reply = view.answer({"want": "keep", "values": {"short": "x"}})
    assert reply["error"].startswith("It could not be kept: ")
    assert view.values == {"short": "x"}


@pytest.mark.parametrize("damage", ["", "{", "[]", '{"format": "other", "values": {}}', "\0"])
def test_a_damaged_file_is_set_aside_never_deleted(data_folder, damage):
    """What cannot be read stays beside, under another name, byte for byte."""
    kept = Writings.of("a", "b")
    kept.path.parent.mkdir(parents=True)
    for number in (1, 2):
        kept.path.write_text(damage)
        assert kept.read() == {}
        aside = kept.path.with_suffix(f".damaged-{number}.json")
        assert aside.read_text() == damage
    kept.write({"a": 1})
    assert kept.read() == {"a": 1}


def checks(value: object) -> list[bool]:
    return [done for done, _ in worksheet_checks.of(SMALL, ANSWER, value)]


FULL = {
    "question": 0,
    "text": "The French dug first [1], then others [2].",
    "sources": [[KEYS[0], "Panama"], [KEYS[1], "United States"]],
    "as_of": "2024-12",
    "unsure": "How many workers died",
}


def test_a_full_answer_meets_every_check():
    """All that is asked for is there, so all is done; nothing at all meets nothing."""
    assert SMALL.sources[KEYS[0]].kind == "primary"
    assert all(checks(FULL))
    assert not any(checks({})) and not any(checks(None)) and not any(checks("text"))


@pytest.mark.parametrize(
    "change, missing",
    [
        ({"text": "Two [1] [2]."}, 0),
        ({"text": "word " * 11 + "[1][2]"}, 0),
        ({"sources": FULL["sources"][:1], "text": "The French dug first [1]."}, 1),
        ({"sources": [[KEYS[0], "Panama"], [KEYS[1], "Panama"]]}, 2),
        ({"sources": [[KEYS[0], "Panama"], [KEYS[1], "somebody"]]}, 2),
        ({"sources": [[KEYS[1], "Panama"], [KEYS[2], "United States"]]}, 3),
        ({"text": "The French dug first [1], then others."}, 4),
        ({"text": "The French dug [1], others [2], more [3]."}, 4),
        ({"as_of": "today"}, 5),
        ({"unsure": "much"}, 6),
    ],
)
def test_each_check_notices_what_it_asks_for(change, missing):
    """A fault planted in a full answer fails its own check, and the first such alone."""
    found = checks(FULL | change)
    assert not found[missing]
    assert found.index(False) == missing or missing > 1


def test_a_source_counts_once():
    """The same source twice is one, and one that the course has not is none."""
    value = FULL | {"sources": [[KEYS[0], "Panama"], [KEYS[0], "United States"], ["no", "x"]]}
    assert worksheet_checks.chosen_sources(SMALL, value) == [(KEYS[0], "Panama")]


@given(
    st.text(),
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(
                st.sampled_from(["text", "sources", "claim", "0"]), inner, max_size=3
            )
        ),
    ),
)
def test_whatever_was_kept_can_be_exported(text, junk):
    """Any text, and values of any form, give a file and a page without markup of theirs."""
    values = {part.identifier: junk for part in SHEET.parts} | {"short": text}
    export = worksheet_export.of(SMALL, SHEET, values)
    assert export["name"] == "01-canal"
    assert export["markdown"].startswith("# Whose *canal*?\n")
    assert "<script" not in export["page"].split("</style>")[1]


def test_export_holds_what_was_entered():
    """Text, marks, verdict, sources with their voices, and what was left open."""
    values = {
        "first": 1,
        "kinds": {"1": 0},
        "judge": {"claim": "A1", "verdict": "dated"},
        "short": "# Not a heading\n<script>alert(1)</script>",
        "long": FULL,
    }
    export = worksheet_export.of(SMALL, SHEET, values)
    text = export["markdown"]
    assert "> The American one" in text
    assert "- The canal is a wonder. — **…**" in text
    assert "- It opened in 1914. — **opinion**" in text
    assert "My verdict: **dated**" in text
    assert "> # Not a heading" in text
    assert "1. " + SMALL.sources[KEYS[0]].citation() in text and "voice: Panama" in text
    assert "<script>" not in export["page"] and "&lt;script&gt;" in export["page"]


def test_other_questions_and_names_are_refused():
    """Another question is refused; an unknown name tells those there are."""
    view = WorksheetView(SMALL, "01-canal")
    with pytest.raises(ValueError, match="does not know"):
        view.answer({"want": "everything"})
    with pytest.raises(KeyError, match="01-canal"):
        WorksheetView(SMALL, "02-canal")


def test_every_claim_is_judged_in_a_lesson():
    """Each claim of the article stands on at least one worksheet of the course."""
    course = Course.load(COURSES[0])
    used = {name for sheet in course.worksheets for part in sheet.parts for name in part.claims}
    assert {claim.identifier for claim in course.claims} == used


def words_of(shown):
    """How many words a card shows, what the parties say apart; a bare dash is no word."""
    parts = (shown[part] for part in ("date", "headline", "text", "sources"))
    plain = html.unescape(re.sub(r"<[^>]+>", "", "\n".join(parts)))
    return sum(any(map(str.isalnum, word)) for word in plain.split())


def test_a_card_beside_a_claim_is_enough_to_judge_by_and_soon_read():
    """Every event for or against a claim of the course has a card of 60 to 90 words."""
    course = Course.load(COURSES[0])
    beside = {name for each in course.claims for name in each.events_for + each.events_against}
    lengths = {name: words_of(card(course, course.event(name))) for name in sorted(beside)}
    assert lengths
    assert {name: length for name, length in lengths.items() if not 60 <= length <= 90} == {}
