"""The Quiz Studio: what it keeps, what it refuses, and what it says about a fault."""

from __future__ import annotations

import re
import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from lessons.course import quiz_forms, quiz_rows, quizzes
from lessons.course.course import Course
from lessons.course.quiz_editing import Editing
from lessons.course.quiz_pieces import cut
from lessons.model.reading_grade import grade
from lessons.widgets.studio import Studio
from lessons.widgets.studio_blanks import BLANKS

ROOT = Path(__file__).resolve().parents[2]
FILES = sorted((ROOT / "assets" / "quizzes").glob("*.md"))
QUIZ = "06-wartime-alliance"
GOOD = """## Cargo
What did they ship?

- [x] Wool
  > Yes, in bales.
- [ ] Silk
  > No, that came later.

Hint: Think of sheep.
"""
# A fault, what its sentence must name, the line in the item, and whether one click mends it.
PLANTED = [
    ("no key", ("[x]", "[ ]"), "no choice is marked correct", 4, False),
    ("one choice", ("- [ ] Silk\n  > No, that came later.\n", ""), "one choice only", 4, False),
    ("same words", ("Silk", "wool"), "same words", 6, True),
    ("no feedback", ("\n  > No, that came later.", ""), "nothing is said", 6, False),
    ("no words", ("[ ] Silk", "[ ]"), "no words", 6, True),
    ("bad box", ("[x]", "[y]"), "is not a box", 4, True),
    ("pasted bullet", ("- [x] Wool", "• [x] Wool"), "bullet that is not Markdown", 4, True),
    ("glued box", ("- [ ] Silk", "-[ ] Silk"), "bullet that is not Markdown", 6, True),
    ("empty prompt", ("What did they ship?\n", ""), "prompt is empty", 1, False),
    ("misspelt field", ("Hint:", "Hnit:"), "is not a field", 9, True),
    ("empty field", ("Think of sheep.", ""), "is empty", 9, True),
    ("field twice", ("Hint: Think", "Hint: One.\nHint: Think"), "already", 10, True),
    ("hint above", ("ship?\n", "ship?\n\nHint: Up here.\n"), "stands above", 4, False),
    ("unknown event", ("Hint:", "Events: 2000-putin-pyongyan\nHint:"), "no event", 9, True),
    ("event twice", ("Hint:", "Events: a; a\nHint:"), "twice", 9, True),
    ("unknown aim", ("Hint:", "Objective: weigh-cause\nHint:"), "no objective", 9, True),
    ("bad choose", ("Hint:", "Choose: two\nHint:"), "is not a choose", 9, False),
    (
        "bad status",
        ("Hint:", "Source: faq.md\nStatus: recrod\nHint:"),
        "not a status",
        10,
        True,
    ),
    ("bad name", ("Hint:", "Id: q 1\nHint:"), "not an identifier", 9, False),
    ("lost text", ("Hint:", "Sheep are nice.\n\nHint:"), "belongs to nothing", 9, False),
    ("a heading", ("Hint:", "### More\nHint:"), "stands inside an item", 9, True),
    ("stray brace", ("ship?", "ship {here?"), "has no `}`", 2, False),
    ("quote alone", ("Hint:", 'Quote: "x"\nHint:'), "has no `Source:`", 9, False),
    ("bad as-of", ("Hint:", "Source: faq.md, as of May\nHint:"), "is not a date", 9, False),
    ("nested", ("  > No, that", "  - [ ] Rugs\n  > No, that"), "neither a choice", 7, False),
]


@pytest.fixture(scope="module")
def loaded(tmp_path_factory):
    folder = tmp_path_factory.mktemp("course") / "assets"
    shutil.copytree(ROOT / "assets", folder)
    return Course.load(folder)


@pytest.fixture
def studio(loaded, request):
    """The Studio with one quiz open; the file is as it was when the test has ended."""
    path = loaded.folder / "quizzes" / f"{QUIZ}.md"
    before = path.read_bytes()
    made = Studio(loaded, lambda: datetime(2026, 3, 1, tzinfo=UTC))
    made.answer({"want": "open", "quiz": QUIZ})
    yield made
    made.close()
    path.write_bytes(before)


def path_of(studio) -> Path:
    return studio.board.course.folder / "quizzes" / f"{QUIZ}.md"


def edited(studio, number: int, **changes: str) -> dict:
    form = studio.answer({"want": "item", "item": number})["form"]
    return studio.answer({"want": "form", "item": number, "form": form | changes})


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_form_loses_nothing(path):
    """Every item of the course, through its form and back, is the same item."""
    for part in cut(path.read_text(encoding="utf-8"), path.name)[0].parts:
        for piece in part.pieces:
            form = quiz_forms.read(piece.text)
            form.fields["Id"] = piece.item.identifier
            again, errors = quizzes.read(f"# x\n{quiz_forms.write(form)}", "x.md")
            assert not errors
            assert again[0].items == (piece.item,)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_what_nobody_changed_keeps_every_byte(path, end):
    """One item changed leaves all others, line ends included; undone, the file is as it was."""
    text = path.read_text(encoding="utf-8").replace("\n", end)
    editing = Editing(text, path.name)
    others = [piece.text for _, piece in editing.pieces[1:]]
    editing.change(0, editing.pieces[0][1].text + "Stale: read again\n")
    assert [piece.text for _, piece in editing.pieces[1:]] == others
    assert editing.text != text
    assert end == "\n" or "\n" not in editing.text.replace("\r\n", "")
    editing.undo()
    assert editing.text == text


@pytest.mark.parametrize(("name", "change", "why", "line", "mendable"), PLANTED)
def test_each_planted_fault_is_named(studio, name, change, why, line, mendable):
    """With its line in the question, its reason and a mend; one click takes it away."""
    text = GOOD.replace(*change, 1)
    assert text != GOOD
    reply = studio.answer({"want": "text", "item": 0, "text": text})
    found = [each for each in reply["faults"] if why.casefold() in each["why"].casefold()]
    assert [each["line"] for each in found][:1] == [line]
    assert all(each["how"] for each in found)
    # What stands in quotation marks is the author's, or a sign.
    told = re.sub(r'`[^`]*`|“[^”]*”|"[^"]*"', "it", f"{found[0]['why']}. {found[0]['how']}")
    assert grade(told) <= 8
    assert bool(found[0]["mend"]) == mendable
    if mendable:
        studio.answer({"want": "mend", "item": 0, "text": found[0]["mend"]["text"]})
        again = studio.answer({"want": "item", "item": 0})["faults"]
        assert not [each for each in again if each["why"] == found[0]["why"]]


def test_a_fault_is_not_published(studio):
    """Learners keep the old text until the new one has no fault."""
    before = path_of(studio).read_bytes()
    studio.answer({"want": "text", "item": 0, "text": GOOD.replace("[x]", "[ ]")})
    assert "not published" in studio.answer({"want": "publish"})["error"]
    assert path_of(studio).read_bytes() == before


def test_a_retitled_question_keeps_its_history(studio):
    """Its identifier came from its title; once it is edited, it is written down."""
    first = studio.board.editing.pieces[0][1].item
    edited(studio, 0, title="Another title altogether")
    item = studio.board.editing.pieces[0][1].item
    assert (item.title, item.identifier) == ("Another title altogether", first.identifier)


def test_fifty_steps_are_undone(studio):
    """Each field's typing is one step, however many keys it took."""
    text = studio.board.editing.text
    for step in range(60):
        form = studio.answer({"want": "item", "item": 0})["form"]
        for letters in ("a", "ab"):
            change = {"form": form | {"title": f"{letters}{step}"}, "step": str(step)}
            studio.answer({"want": "form", "item": 0, **change})
    assert studio.board.editing.undoable == 60
    for _ in range(60):
        studio.answer({"want": "undo"})
    assert studio.board.editing.text == text


def test_work_is_there_after_a_kernel_has_gone(studio, loaded):
    """Another kernel opens the quiz: the unpublished work is there, the file untouched."""
    before = path_of(studio).read_bytes()
    edited(studio, 0, title="Half done")
    again = Studio(loaded)
    reply = again.answer({"want": "open", "quiz": QUIZ})
    assert reply["rows"][0]["title"] == "Half done"
    assert "last time" in reply["told"]
    assert path_of(studio).read_bytes() == before
    again.close()


@pytest.mark.parametrize("choice", ["theirs", "mine"])
def test_two_editors_never_overwrite_each_other_in_silence(studio, choice):
    """Publishing is refused until one has chosen, and the other text is kept as a version."""
    edited(studio, 0, title="Mine")
    path = path_of(studio)
    theirs = path.read_text(encoding="utf-8").replace("## ", "## Their ", 1)
    path.write_text(theirs, encoding="utf-8")
    assert "somebody else" in studio.answer({"want": "publish"})["error"]
    assert path.read_text(encoding="utf-8") == theirs
    reply = studio.answer({"want": choice})
    assert len(reply["versions"]) == 1
    kept = studio.board.desk.version(0).text
    assert ("## Mine" in kept) if choice == "theirs" else (kept == theirs)
    assert "error" not in studio.answer({"want": "publish"})
    assert ("## Mine" in path.read_text(encoding="utf-8")) == (choice == "mine")


def test_versions_tell_what_changed(studio):
    """A version by name, the difference to it, and the way back."""
    studio.answer({"want": "name", "name": "Before"})
    text = studio.board.editing.text
    edited(studio, 1, title="Reworded")
    number = len(studio.board.desk.versions.all()) - 1
    (change,) = studio.answer({"want": "compare", "version": number})["difference"]
    assert (change["title"], change["what"]) == ("Reworded", "changed")
    assert "+## Reworded" in change["lines"]
    studio.answer({"want": "restore", "version": number})
    assert studio.board.editing.text == text


def test_twenty_rows_become_twenty_questions(studio):
    """Pasted from a spreadsheet: all without a fault, and what looks like a formula is text."""
    row = "=SUM(A{0})?\tRight {0}\t=1+{0}\t-2\tNo, {0}."
    text = "\n".join(row.format(number) for number in range(20))
    count = len(studio.board.editing.pieces)
    reply = studio.answer({"want": "paste", "text": text, "after": 0})
    assert len(reply["rows"]) == count + 20
    assert not any(each["faulty"] for each in reply["rows"])
    item = studio.board.editing.pieces[1][1].item
    assert studio.answer({"want": "item", "item": 1})["card"]["p"] == "=SUM(A0)?"
    assert [(each.text, each.feedback) for each in item.interaction.choices] == [
        ("Right 0", "=1+0"),
        ("-2", "No, 0."),
    ]


def test_rows_are_read_as_spreadsheets_write_them():
    """A head is left out, cells may hold tabs' rivals and line ends, titles never clash."""
    text = 'Question\tRight answer\nWhy, he asked?\tA; b\tYes\n"Why,\nhe asked?"\tA\tYes'
    first, second = quiz_rows.read(text, ["Why, he asked"])
    assert first.rows[0].text == "A; b"
    assert {first.title, second.title} == {"Why, he asked (2)", "Why, he asked (3)"}


@pytest.mark.parametrize("kind", BLANKS)
def test_a_new_question_opens_in_a_form(studio, kind):
    """Each kind: it is there after the current one, and what it lacks is said."""
    reply = studio.answer({"want": "add", "kind": kind, "after": 0})
    assert reply["at"] == 1
    item = studio.answer({"want": "item", "item": 1})
    assert item["form"]["title"] == "New question"
    assert item["faults"]


def test_every_draft_can_be_taken_and_shows_its_source(studio):
    """What is drafted from the FAQ stands beside the passage that it rests on."""
    drafts = studio.answer({"want": "drafts"})["drafts"]
    assert len(drafts) > 100
    quoted = [each for each in drafts if each["source"].get("quote")]
    assert all(each["source"]["before"] + each["source"]["after"] for each in quoted)
    for draft in quoted[:: len(quoted) // 12]:
        reply = studio.answer({"want": "take", "draft": draft["id"], "after": 0})
        assert not reply["rows"][reply["at"]]["faulty"]


def test_a_page_cannot_ask_for_what_is_not_there(studio):
    """Other questions, other items and other quizzes are refused in words."""
    for question in ({"want": "open", "quiz": "../course"}, {"want": "item", "item": 999}):
        with pytest.raises((KeyError, ValueError)):
            studio.answer(question)
    with pytest.raises(ValueError):
        studio.answer({"want": "__init__"})
