"""The Quiz Studio in a real browser: by keyboard, after a kill, beside a learner."""

from __future__ import annotations

import os
import signal

import pytest
from playwright.sync_api import expect

from tests.browser.accessibility import violations
from tests.browser.test_records import kernel

NOTEBOOK, QUIZ = "teach-2-quiz-studio", "06-wartime-alliance"


@pytest.fixture
def studio(lab):
    """The Studio on a quiz of the course; what a test publishes does not stay."""
    path = lab.server.folder / "assets" / "quizzes" / f"{QUIZ}.md"
    before = path.read_bytes()
    for each in (lab.server.folder / "data").glob("*/studio/*"):
        each.unlink()
    lab.open(NOTEBOOK).run_all()
    widget = lab.widget("studio")
    widget.get_by_label("Quiz", exact=True).select_option(QUIZ)
    # The quiz that was open first may still be on its way.
    title = before.decode().split("\n## ", 1)[1].split("\n", 1)[0]
    expect(widget.locator(".lessons-studio-list")).to_contain_text(title)
    expect(widget.get_by_label("Title", exact=True)).to_have_value(title)
    expect(widget.locator(".lessons-studio-preview .lessons-card")).to_contain_text(title)
    yield widget
    path.write_bytes(before)


def test_a_typo_is_mended_by_keyboard_and_seen_by_learners(lab, studio):
    """Focus, type, publish with keys alone; the learner's quiz has the new words."""
    cells = lab.cells()
    studio.get_by_label("Question", exact=True).focus()
    lab.press("End")
    lab.page.keyboard.type(" Mended dd aa here.")
    expect(studio.locator(".lessons-studio-preview")).to_contain_text("Mended dd aa here.")
    studio.get_by_role("button", name="Publish").focus()
    lab.press("Enter")
    expect(studio.locator(".lessons-studio-told")).to_contain_text("Published")
    assert lab.cells() == cells
    lab.open(QUIZ, again=True).run_all()
    expect(lab.page.get_by_text("Mended dd aa here.").first).to_be_visible()


def test_nothing_typed_is_lost_with_the_kernel(lab, studio):
    """Killed after the preview has changed; the notebook is opened again and has it."""
    studio.get_by_label("Title", exact=True).fill("Typed before the kill")
    expect(studio.locator(".lessons-studio-list")).to_contain_text("Typed before the kill")
    os.kill(kernel(lab), signal.SIGKILL)
    lab.open(NOTEBOOK, again=True).run_all()
    again = lab.widget("studio")
    again.get_by_label("Quiz", exact=True).select_option(QUIZ)
    expect(again.locator(".lessons-studio-list")).to_contain_text("Typed before the kill")
    expect(again.locator(".lessons-studio-told")).to_contain_text("last time")


def test_a_fault_is_shown_and_mended_by_one_click(lab, studio):
    """An entry without words is named above the form; its button takes it out."""
    count = studio.locator(".lessons-studio-rows > li").count()
    studio.get_by_role("button", name="Add a choice").click()
    faults = studio.locator(".lessons-studio-faults li")
    expect(faults.first).to_be_visible()
    expect(studio.locator(".lessons-studio-preview")).to_contain_text("when the faults")
    studio.get_by_role("button", name="Take it out", exact=True).click()
    expect(faults).to_have_count(0)
    expect(studio.locator(".lessons-studio-rows > li")).to_have_count(count)
    studio.get_by_role("button", name="Undo").click()
    expect(faults.first).to_be_visible()


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [1200, 640, 320])
def test_the_studio_is_accessible(lab, studio, theme, width):
    """With every panel open axe finds nothing, and nothing is wider than its place."""
    lab.theme(theme)
    lab.page.set_viewport_size({"width": width, "height": 900})
    for summary in studio.locator("summary").all():
        summary.click()
    expect(studio.locator(".lessons-studio-drafts > li").first).to_be_visible()
    assert violations(lab.page, "section.lessons-studio") == []
    assert studio.evaluate("(e) => e.scrollWidth <= e.clientWidth + 1")
