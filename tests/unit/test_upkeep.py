"""What `lessons check` asks of a whole course: each promise broken once on purpose."""

from __future__ import annotations

from pathlib import Path

import pytest

from lessons.course.checking import check
from lessons.model.passage import HIGHEST
from lessons.model.reading_grade import grade
from lessons.model.time_words import undated

HARD = (
    "Notwithstanding considerable international condemnation, the administration "
    "systematically intensified its multidimensional cooperation."
)
# File, what stands in it, what is put instead, and what must be said of it.
PLANTED = {
    "event without a source": ("timeline.csv", None, None, "Sources: "),
    "claim without a verdict": ("claims.md", "Verdict: contradicted\n", "", "Verdict"),
    "objective without an item": (
        "objectives.md",
        "## 02-treaties\n",
        "## 02-treaties\n- read-old-maps: Read an old map.\n",
        '"read-old-maps": no item of a quiz and no part of a worksheet practises it',
    ),
    "item without an objective": (
        "quizzes/01-canal.md",
        "Objective: order-building\nEvents: 1881-work-begins\n",
        "Events: 1881-work-begins\n",
        "no objective",
    ),
    "contested, one side": ("perspectives.csv", None, None, "of its parties"),
    "a word that will not last": (
        "claims.md",
        "As of: 2024-12\n\nThe French company dug",
        "\nRecently the French company dug",
        "“Recently” will not stay true",
    ),
    "a word that will not last, in a quiz": (
        "quizzes/01-canal.md",
        "# ",
        "# New\n\n## Owner\nWho owns the canal now?\n\n- [x] Panama\n  > Yes.\n"
        "- [ ] France\n  > No.\n\nObjective: {objective}\n\n# ",
        "“now” will not stay true",
    ),
    "a word that will not last, in the glossary": ("glossary.csv", None, None, "“today”"),
    "dead link": (
        "claims.md",
        "The French company dug",
        "The [French](notes/none.md) company dug",
        "leads to no file",
    ),
    "picture without words": (
        "timeline.csv",
        "A ship climbs three steps of water to a lake, crosses it, and goes down three steps.",
        "",
        "Alt Text",
    ),
    "chart without words": ("course.toml", None, None, "alternative_text: it is missing"),
    "map without words": ("maps/isthmus.geojson", "A strip of land.", "", "alternative_text"),
    "passage too hard": ("passages/01-canal.toml", "Men dug.", HARD, "above 7"),
    "passage too hard for the core": (
        "passages/01-canal.toml",
        "A French company began",
        f"{HARD} {HARD} A French company began",
        "above 9",
    ),
}


def spoil(course: Path, name: str, clean: str | None, broken: str | None, what: str) -> None:
    path = course / name
    text = path.read_text(encoding="utf-8")
    if name == "perspectives.csv":
        text = "\n".join(text.split("\n")[:2]) + "\n"
    elif name == "glossary.csv":
        head, first, *rest = text.split("\n")
        cells = first.split(",")
        cells[2] = "A canal that is known today."
        text = "\n".join([head, ",".join(cells), *rest])
    elif what == "Sources: ":
        text = text.replace("path-between-the-seas; milestones-1903\n", "\n", 1)
    elif what.startswith("alternative_text:"):
        lines = text.split("\n")
        place = next(n for n, line in enumerate(lines) if line.startswith("alternative_text"))
        text = "\n".join(lines[:place] + lines[place + 1 :])
    else:
        assert clean in text
        objective = (course / "objectives.md").read_text().split("- ")[1].split(":")[0]
        broken = broken.replace("{objective}", objective)
        text = text.replace(clean, broken, 1)
    path.write_text(text, encoding="utf-8")


@pytest.mark.parametrize("name, clean, broken, said", PLANTED.values(), ids=PLANTED)
def test_a_broken_promise_is_told(second_course, name, clean, broken, said):
    """A fault planted in a course without faults is told with its line and its mend."""
    assert check(second_course) == ()
    spoil(second_course, name, clean, broken, said)
    errors = [error for error in check(second_course) if said in str(error)]
    assert errors, [str(error) for error in check(second_course)]
    assert all(error.line >= 1 and error.mend and error.path == name for error in errors) or (
        name == "perspectives.csv" and errors[0].path == "timeline.csv"
    )


@pytest.mark.parametrize(
    "text, word",
    [
        ("Russia now keeps to it.", "now"),
        ("It is so far unbuilt.", "so far"),
        ("As of March 2026 it is now open.", ""),
        ("In 2014 a goal was set for this year.", ""),
        ("For now he waits.", ""),
        ("What is known?", ""),
        ("Nowhere else is it told.", ""),
    ],
)
def test_a_date_makes_a_word_of_time_last(text, word):
    """A word that is true only for a while is found unless a date stands by it."""
    assert undated(text) == word


def test_grades_rise_with_the_words():
    """The planted text is above both levels, a plain one below."""
    assert grade(HARD) > HIGHEST["core"] > HIGHEST["supported"] > grade("He dug. It was hot.")
