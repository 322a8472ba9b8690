"""Quizzes as a pupil takes them, by keyboard alone."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import expect

from lessons.course.course import Course
from lessons.model.item import Item
from tests.browser.accessibility import violations
from tests.browser.journeys.keyboard import Keyboard
from tests.browser.journeys.quiz import Card
from tests.browser.lab import ROOT, Lab

COURSE = Course.load(ROOT / "assets")
CANAL = ROOT / "tests" / "second_course"
CANAL_ITEMS = Course.load(CANAL).quiz("01-canal").items
# The kinds that came last: their states are looked at in the second course as well.
NEW = ("word-bank", "sort", "number", "short-answer")
START = "00-start-here#what-do-you-think-now"


class Pupil:
    """Answers the question that is shown, with keys only."""

    def __init__(self, lab: Lab, quiz) -> None:
        self.lab, self.quiz, self.hand = lab, quiz, Keyboard(lab)

    @property
    def card(self):
        return self.quiz.locator("article.lessons-card")

    def press(self, name: str) -> None:
        """Reach a button of the quiz by Tab and press Enter on it."""
        self.hand.press(self.quiz.get_by_role("button", name=name, exact=True))

    def start(self) -> None:
        self.quiz.locator("article h4").focus()

    def choose(self, number: int) -> None:
        """The choice of that number, by its digit."""
        inputs = self.card.locator(".lessons-choices input")
        self.start()
        while not self.lab.has_focus(self.card.locator(".lessons-choices")):
            self.lab.press("Tab")
        if not inputs.nth(number).is_checked():
            self.lab.press(str(number + 1))

    def select(self, field, words: str) -> None:
        """The words of a drop-down, used elsewhere or not."""
        options = field.locator("option").all_inner_texts()
        self.hand.choose(field, [each.removesuffix(" (used)") for each in options].index(words))

    def answer(self, item: Item, right: bool = True) -> None:
        """Enter the key of an item, or something else."""
        Card(self.hand, self.quiz, item).enter(right)

    def type(self, words: str) -> None:
        self.hand.write(self.card.locator("input[type=text]"), words)


@pytest.fixture
def canal(lab, monkeypatch, tmp_path):
    """The quiz of the second course, which has every kind of item, run in a notebook."""
    code = (
        "from functools import partial\n"
        "from pathlib import Path\n"
        "from lessons.course.course import Course\n"
        "from lessons.widgets.quiz import Quiz\n"
        f"quiz = partial(Quiz.of, Course.load(Path({str(CANAL)!r})))\n"
        'quiz("01-canal")'
    )
    cell = {"cell_type": "code", "source": code, "metadata": {}, "outputs": [], "id": "a"}
    book = {"cells": [cell | {"execution_count": None}], "nbformat": 4, "nbformat_minor": 5}
    kernel = {"kernelspec": {"display_name": "Python 3", "name": "python3"}}
    (tmp_path / "notebooks").mkdir()
    (tmp_path / "notebooks" / "canal.ipynb").write_text(json.dumps(book | {"metadata": kernel}))
    monkeypatch.setattr("tests.browser.lab.ROOT", tmp_path)

    def opened(theme: str = "light") -> Pupil:
        lab.open("canal", theme).run_all()
        return Pupil(lab, lab.widget("quiz"))

    return opened


def go_to(pupil: Pupil, item: Item) -> None:
    number = CANAL_ITEMS.index(item)
    pupil.quiz.locator(".lessons-steps button").nth(number).click()
    expect(pupil.card).to_have_attribute("data-item", item.identifier)


def test_wrong_hint_right_in_every_kind(canal):
    """Each kind of item by keyboard: wrong earns the hint and no key, right ends it."""
    pupil = canal()
    for item in CANAL_ITEMS:
        go_to(pupil, item)
        pupil.answer(item, right=False)
        pupil.press("Check")
        expect(pupil.card).to_have_attribute("data-state", "not yet")
        expect(pupil.quiz.get_by_role("status")).to_contain_text("Not yet")
        if item.hint:
            expect(pupil.card.locator(".lessons-hint")).to_contain_text(item.hint)
        marked = pupil.card.locator(".lessons-note").get_by_text("Not this")
        if item.kind in NEW:
            expect(marked.first).to_be_visible()
        pupil.answer(item)
        pupil.press("Try again")
        expect(pupil.card).to_have_attribute("data-state", "correct")
        if item.kind in NEW:
            expect(marked).to_have_count(0)


def test_what_is_typed_is_checked_by_enter(canal):
    """Enter checks a number and a short answer; what is no number costs no try."""
    pupil = canal()
    number, words = (
        next(one for one in CANAL_ITEMS if one.kind == kind)
        for kind in ("number", "short-answer")
    )
    go_to(pupil, number)
    expect(pupil.card.get_by_role("textbox")).to_have_accessible_description("metres")
    for typed in ("twenty-six", "1,20", "1.2.3", "26 metres", "-", "."):
        pupil.type(typed)
        pupil.lab.press("Enter")
        expect(pupil.quiz.get_by_role("status")).to_contain_text("This is not a number")
        expect(pupil.card).to_have_attribute("data-state", "unanswered")
    for typed, said in (("−1,200.5", "−1,200.5 metres"), ("26.0", "26 metres")):
        pupil.type(typed)
        pupil.lab.press("Enter")
        expect(pupil.card.locator(".lessons-panel")).to_contain_text(said)
    expect(pupil.card).to_have_attribute("data-state", "correct")
    go_to(pupil, words)
    pupil.type("ss ancon")
    pupil.lab.press("Enter")
    expect(pupil.card).to_have_attribute("data-state", "correct")


def test_a_word_used_twice_is_told_before_checking(canal):
    """The bank shows which words are used; one in two gaps is said at once, and not sent."""
    pupil = canal()
    item = next(one for one in CANAL_ITEMS if one.kind == "word-bank")
    go_to(pupil, item)
    bank = pupil.card.locator(".lessons-bank li")
    assert len(bank.all()) == len(item.interaction.keys) + len(item.interaction.spare)
    word = item.interaction.keys[0].text
    for number in range(len(item.interaction.keys)):
        pupil.select(pupil.card.locator("select").nth(number), word)
    expect(pupil.quiz.get_by_role("status")).to_contain_text("stands in more than one gap")
    expect(pupil.card.get_by_text("stands in more than one gap")).to_be_visible()
    expect(bank.filter(has_text=word)).to_have_text(f"{word} (used)")
    pupil.press("Check")
    expect(pupil.card).to_have_attribute("data-state", "unanswered")
    pupil.answer(item)
    expect(pupil.card.get_by_text("stands in more than one gap")).to_be_hidden()
    pupil.press("Check")
    expect(pupil.card).to_have_attribute("data-state", "correct")


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_kind_at_the_narrowest(canal, theme):
    """At 272 px nothing of any kind is cut off, and axe finds nothing, before and after."""
    pupil = canal(theme)
    pupil.quiz.evaluate("(e) => { e.style.width = '272px'; e.dataset.tested = ''; }")
    for item in CANAL_ITEMS:
        go_to(pupil, item)
        for press in ("", "Check", "Show explanation"):
            if press == "Check":
                pupil.answer(item, right=False)
            if press:
                pupil.press(press)
                expect(pupil.card).not_to_have_attribute(
                    "data-state", "unanswered" if press == "Check" else "not yet"
                )
            assert pupil.quiz.evaluate("(e) => e.scrollWidth <= e.clientWidth"), (
                item.kind,
                press,
            )
            if item.kind in NEW:
                assert violations(pupil.lab.page, "[data-tested]") == [], (item.kind, press)


def test_fail_hint_retry(lab):
    """A wrong try earns “Not yet” and a hint, not the key; a second wrong try explains."""
    lab.open("00-start-here").run_all()
    quiz = lab.widget("quiz")
    pupil = Pupil(lab, quiz)
    item = COURSE.quiz(START).items[0]
    key = next(choice for choice in item.interaction.choices if choice.correct)
    pupil.answer(item, right=False)
    pupil.press("Check")
    expect(quiz.locator(".lessons-verdict")).to_have_text("Not yet", use_inner_text=True)
    expect(quiz.locator(".lessons-hint")).to_contain_text(item.hint)
    expect(quiz.get_by_role("status")).to_contain_text("Not yet")
    assert key.feedback not in quiz.inner_text()
    pupil.answer(item, right=True)
    pupil.press("Try again")
    expect(pupil.card).to_have_attribute("data-state", "correct")
    expect(quiz).to_contain_text(key.feedback)


def test_nothing_entered(lab):
    """Checking an empty card asks for an answer and scores nothing."""
    lab.open("00-start-here").run_all()
    quiz = lab.widget("quiz")
    pupil = Pupil(lab, quiz)
    pupil.start()
    pupil.press("Check")
    expect(quiz.get_by_role("status")).to_contain_text("Choose one first.")
    expect(pupil.card).to_have_attribute("data-state", "unanswered")


def test_keys_are_not_in_the_page(lab):
    """Before a try the page knows neither feedback nor key; the kernel keeps them."""
    lab.open("00-start-here").run_all()
    quiz = lab.widget("quiz")
    expect(quiz.locator("article.lessons-card")).to_be_visible()
    page = lab.page.content()
    for item in COURSE.quiz(START).items:
        for choice in getattr(item.interaction, "choices", ()):
            assert choice.feedback not in page


def test_kernel_gone(lab):
    """When the kernel restarts the quiz says so, and what was entered stays on the page."""
    lab.open("00-start-here").run_all()
    quiz = lab.widget("quiz")
    pupil = Pupil(lab, quiz)
    pupil.choose(1)
    lab.page.evaluate(
        "() => window.jupyterapp.shell.currentWidget.sessionContext.session.kernel.restart()"
    )
    expect(quiz.get_by_role("alert")).to_contain_text("Run the cell again")
    expect(pupil.card.locator(".lessons-choices input").nth(1)).to_be_checked()
    pupil.press("Check")
    expect(pupil.card).to_have_attribute("data-state", "unanswered")
    expect(pupil.card.locator(".lessons-choices input").nth(1)).to_be_checked()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_in_every_state(canal, theme):
    """axe finds nothing in any kind of question: open, not yet, right, explained, result."""
    pupil = canal(theme)
    page, quiz = pupil.lab.page, pupil.quiz
    for place, item in enumerate(CANAL_ITEMS):
        assert violations(page, "section.lessons-quiz") == []
        pupil.answer(item, right=False)
        pupil.press("Check")
        expect(pupil.card).to_have_attribute("data-state", "not yet")
        assert violations(page, "section.lessons-quiz") == []
        if place % 2:
            pupil.press("Show explanation")
            expect(pupil.card).to_have_attribute("data-state", "explained")
        else:
            pupil.answer(item)
            pupil.press("Try again")
            expect(pupil.card).to_have_attribute("data-state", "correct")
        assert violations(page, "section.lessons-quiz") == []
        quiz.locator(".lessons-turn button").last.press("Enter")
    expect(quiz.locator(".lessons-score")).to_be_visible()
    quiz.get_by_role("button", name="Show all").press("Enter")
    assert violations(page, "section.lessons-quiz") == []


def test_a_busy_computer_gets_its_feedback(lab, alone):
    """Where anywidget gives a model up because it came late, the quiz still answers."""
    lab.page.add_init_script(
        "const timeout = AbortSignal.timeout.bind(AbortSignal);"
        "AbortSignal.timeout = (wait) => timeout(wait === 2000 ? 0 : wait);"
    )
    quiz = alone('quiz("06-wartime-alliance#rate-five-statements")').widget("quiz")
    quiz.get_by_role("radio").first.check()
    quiz.get_by_role("radio", name="Sure", exact=True).check()
    quiz.get_by_role("button", name="Check").click()
    expect(quiz.locator(".lessons-saved")).to_have_text("Saved on this computer.")
