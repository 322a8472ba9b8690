"""Texts at three levels and the list of words: plain HTML that needs no kernel."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path

import pytest

from lessons.course import passages
from lessons.course.course import Course
from lessons.widgets.glossary import GlossaryView
from lessons.widgets.passage import PassageView

ROOT = Path(__file__).resolve().parents[2]
COURSES = (ROOT / "assets", ROOT / "tests" / "second_course")
LOADED = [pytest.param(Course.load(folder), id=folder.name) for folder in COURSES]
TEXT = (COURSES[1] / "passages" / "01-canal.toml").read_text(encoding="utf-8")


class Folds(HTMLParser):
    """Which parts are folded, which languages are marked, and which tags there are."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.folds: list[bool] = []
        self.languages: list[str] = []
        self.names: set[str] = set()
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        found = dict(attributes)
        self.names.add(tag)
        if tag == "details":
            self.folds.append("open" not in found)
        if "lang" in found:
            self.languages.append(found["lang"])


@pytest.mark.parametrize("course", LOADED)
def test_a_passage_opens_at_the_text_of_the_lesson(course):
    """Three levels, the middle one open; the plain version is that one; it never varies."""
    for passage in course.passages:
        view = PassageView(course, passage.identifier)
        assert Folds(view.static_html()).folds == [True, False, True]
        assert (
            view._repr_mimebundle_()
            == PassageView(course, passage.identifier)._repr_mimebundle_()
        )
        assert passage.core.strip()[:40] in view.static_text()
        for key in passage.sources:
            url = course.sources[key].url
            assert not url or url.replace("&", "&amp;") in view.static_html()


def test_markup_in_a_passage_is_text():
    """HTML in a course file is shown as the words that it is."""
    course = Course.load(COURSES[1])
    html = PassageView(course, "01-canal").static_html()
    assert "&lt;b&gt;as&lt;/b&gt;" in html and "<b>as" not in html


@pytest.mark.parametrize("course", LOADED)
def test_every_spelling_is_marked_with_its_language(course):
    """Each word of the glossary is there once; each spelling has its language."""
    html = GlossaryView(course).static_html()
    folds = Folds(html)
    assert folds.folds == [True]
    assert len(folds.languages) == sum(len(term.spellings) for term in course.terms)
    assert html.count('<th scope="row">') == len(course.terms)
    assert not {"script", "style", "img"} & folds.names


def test_the_course_has_its_words():
    """At least sixty terms, and names in Korean and in Russian letters."""
    terms = Course.load(COURSES[0]).terms
    tags = [tag for term in terms for tag, _, _ in term.spellings]
    assert len(terms) >= 60 and {"ko", "ko-Latn", "ru", "ru-Latn"} <= set(tags)


@pytest.mark.parametrize(
    ("clean", "broken", "why"),
    [
        ("core = ", "centre = ", "core: it is missing"),
        ('sources = ["milestones-1903"]', "sources = []", "sources: the list is empty"),
        ("title = ", "# ", "title: it is missing"),
        ("title", "[title", "the line cannot be read"),
    ],
)
def test_a_fault_of_a_passage_is_told(clean, broken, why):
    """What a passage lacks is an error with its mend."""
    _, errors = passages.read(TEXT.replace(clean, broken, 1), "passages/a.toml")
    assert any(why in str(error) for error in errors), list(map(str, errors))


def test_unknown_names_are_refused(second_course):
    """An unknown passage tells those there are; an unknown source is an error."""
    with pytest.raises(KeyError, match="01-canal"):
        PassageView(Course.load(second_course), "02")
    path = second_course / "passages" / "01-canal.toml"
    path.write_text(TEXT.replace("milestones-1903", "milestones-1803"), encoding="utf-8")
    with pytest.raises(Exception, match='"milestones-1803" is no source'):
        Course.load(second_course)
