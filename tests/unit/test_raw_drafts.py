"""Answers without marks: drafts for an author, and nothing for a learner."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lessons.cli.drafts import draft_quiz
from lessons.course import faq, quizzes
from lessons.course.checking import inspect
from lessons.course.course import Course
from lessons.course.quiz_writing import write
from lessons.course.unfinished import LEFT_OPEN, WRONG_CHOICES, WRONG_HALF
from lessons.drafting.raw import drafts
from lessons.model.content_error import ContentErrors
from lessons.model.interaction import ChooseAll, ChooseOne, InlineChoice
from lessons.model.item import Quiz
from lessons.widgets.quiz import Quiz as QuizWidget

HEAD = "# Questions\n\n## How old is the harbour?\n"
MARKED = (
    "## Who built the wall?\nThe long wall was built by {the old guild | the new king | a "
    "foreign army} in two years.\n\n"
)
RAW = "## How old is the harbour?\nThe first harbour of the town was built in May 1823.\n\n"


def of(answer: str):
    entries, errors = faq.read(f"{HEAD}{answer}\n", "faq.md")
    assert errors == []
    return drafts(entries)


GAPS = {
    "a date": ("The first harbour was built on 4 May 1823 by monks.", "4 May 1823"),
    "a year": ("The first harbour was built in 1823 by monks.", "1823"),
    "a number": ("The first harbour had room for 1,250 small boats.", "1,250"),
    "a name": ("The first harbour was built by Anna Lind and her crew.", "Anna Lind"),
    "a bold word": ("Monks built the harbour with **oak piles** from a wood.", "oak piles"),
    "a date before a number": ("In 1823 the harbour had room for 12 boats.", "1823"),
}


@pytest.mark.parametrize("case", GAPS)
def test_sentence_gives_a_gap(case):
    """A date, number, name or bold word is left out; its wrong half is left to write."""
    answer, key = GAPS[case]
    (item,) = of(answer)
    assert isinstance(item.interaction, InlineChoice) and item.draft
    (gap,) = item.interaction.gaps
    assert [choice.text for choice in gap.choices] == [key, WRONG_HALF]
    assert item.prompt.replace("{}", key).endswith(answer.replace("**", ""))


def test_list_gives_a_choice_of_its_members():
    """The bullets of an answer are the right choices; the wrong ones are left to write."""
    (item,) = of("It has parts:\n\n- a mole,\n- a **basin**,\n- a crane.")
    assert isinstance(item.interaction, ChooseAll)
    right = [choice.text for choice in item.interaction.choices if choice.correct]
    assert right == ["a mole", "a basin", "a crane"]
    assert tuple(c.text for c in item.interaction.choices if not c.correct) == WRONG_CHOICES


def test_bold_term_gives_its_meaning():
    """A sentence that says what a bold term is asks for that."""
    (item,) = of("A **mole** is a wall of stone that keeps the waves out.")
    assert isinstance(item.interaction, ChooseOne)
    assert item.prompt == "What is “mole”?"
    assert item.interaction.choices[0].text == "A wall of stone that keeps the waves out"


@pytest.mark.parametrize(
    "answer",
    [
        "It was built in 1823 by monks from afar.",
        "The harbour may have been built in 1823 by monks.",
        "It is old.",
        "The `{1823}` in this line is code, not the year 1824.",
        "In 1823 and again in 1823 the harbour was built anew.",
        "- one\n- one",
        "- only",
        "```\nThe harbour was built in 1823 by the monks.\n```",
    ],
)
def test_unsure_answer_gives_nothing(answer):
    """What cannot stand alone, is hedged, or is no prose gives no draft."""
    assert of(answer) == ()


def test_marked_entry_gives_no_draft(tmp_path):
    """A FAQ that mixes both gives items where there are marks, and drafts where not."""
    (tmp_path / "faq.md").write_text("# Q\n\n" + MARKED + RAW, encoding="utf-8")
    data, summary = draft_quiz(tmp_path / "faq.md")
    found, errors = quizzes.read(data.decode(), "quiz.md")
    assert errors == [] and len(found) == 2
    marked, raw = found
    assert marked.items and not any(item.draft for item in marked.items)
    assert raw.items and all(item.draft for item in raw.items)
    assert summary.raw == tuple(raw.items)


words = st.lists(
    st.sampled_from(
        ["In 1823", "the Harbour", "of Anna Lind", "had 12", "boats", ",", "which", "is", ";"]
        + ["**a mole**", "“old”", "–", "and", "`x`", "{a", "it's", "4 May 1830", ".", "•"]
        + ["[b](c)", "<i>", "\\", "|", "The sea", "(", "40 %", ")", "may", "are", "**"]
    ),
    min_size=3,
    max_size=40,
).map(" ".join)


@settings(max_examples=150, derandomize=True)
@given(answer=words)
def test_raw_entry_never_reaches_a_learner(answer):
    """Whatever an answer without marks says: each item is a draft that a quiz file can say,
    with a quote from its source and something left to write, and no learner sees it."""
    entries, errors = faq.read(f"{HEAD}{answer}.\n", "faq.md")
    made = drafts(() if errors else entries)
    for item in made:
        quiz = Quiz(identifier="x", title="t", items=(item,))
        ((again,), _) = quizzes.read(write([quiz]), "x.md")
        assert again.items == (item,) and again.for_learners().items == ()
        assert item.draft and any(text in write([quiz]) for text in LEFT_OPEN)
        assert item.provenance.quote in entries[0].raw


@pytest.fixture
def course(second_course):
    """A course with a quiz of items and drafts, drafted from its FAQ and a raw entry."""
    path = second_course / "faq.md"
    path.write_text(path.read_text(encoding="utf-8") + "\n" + RAW, encoding="utf-8")
    data, _ = draft_quiz(path)
    (second_course / "quizzes" / "drafted.md").write_bytes(data)
    return second_course


def test_course_and_widget_show_no_draft(course):
    """A course's quiz has no drafts, a section of drafts alone says so, and the widget
    leaves them out too."""
    text = (course / "quizzes" / "drafted.md").read_text(encoding="utf-8")
    assert WRONG_HALF in text
    loaded = Course.load(course)
    quiz = loaded.quiz("drafted")
    assert quiz.items and not any(item.draft for item in quiz.items)
    with pytest.raises(KeyError, match="drafts alone"):
        loaded.quiz("drafted#how-old-is-the-harbour")
    found, _ = quizzes.read(text, "drafted.md")
    widget = QuizWidget(found[[part.title for part in found].index("How old is the harbour?")])
    assert widget.cards == []


def test_check_counts_drafts(course):
    """Drafts are told and are no errors; finished by halves, one is an error."""
    report = inspect(course)
    assert report.errors == () and report.drafts == 1
    path = course / "quizzes" / "drafted.md"
    text = path.read_text(encoding="utf-8")
    name, line = report.first_draft.rsplit(":", 1)
    assert name == "quizzes/drafted.md"
    assert text.split("\n")[int(line) - 1].startswith("## ")
    lines = [row for row in text.split("\n") if not row.startswith("Draft:")]
    path.write_text("\n".join(lines), encoding="utf-8")
    for found in (inspect(course), inspect(path)):
        (error,) = found.errors
        assert WRONG_HALF in error.why and WRONG_HALF in lines[error.line - 1]
    with pytest.raises(ContentErrors):
        Course.load(course).quiz("drafted")


def test_stale_item_is_a_warning(course):
    """A stale item is told with its line and is no error, though its quote is gone."""
    path = course / "quizzes" / "drafted.md"
    before = path.read_bytes()
    source = course / "faq.md"
    source.write_bytes(source.read_bytes().replace(b"at sea level", b"at a high level"))
    assert any("no longer has the words" in error.why for error in inspect(path).errors)
    data, summary = draft_quiz(source, out=path)
    assert summary.renewal.stale and data != before
    path.write_bytes(data)
    report = inspect(path)
    assert report.errors == ()
    assert len(report.warnings) == len(summary.renewal.stale)
    lines = data.decode().split("\n")
    assert all(lines[each.line - 1].startswith("Stale: ") for each in report.warnings)
