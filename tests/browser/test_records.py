"""Answers that stay: after the kernel is killed, and until they are erased."""

from __future__ import annotations

import json
import os
import signal
from dataclasses import replace
from datetime import UTC, datetime

import psutil
import pytest
from playwright.sync_api import expect

from lessons.course.course import Course
from lessons.model.response import Outcome, Response
from lessons.records import response_file
from lessons.records.recorded import Recorded
from tests.browser.accessibility import violations
from tests.browser.lab import ROOT


def kernel(lab) -> int:
    """The process of the one kernel of this server."""
    (pid,) = [
        child.pid
        for child in psutil.Process(lab.server.process.pid).children(recursive=True)
        if "ipykernel_launcher" in " ".join(child.cmdline())
    ]
    return pid


def answer(quiz) -> None:
    quiz.get_by_role("radio").first.check()
    quiz.get_by_role("radio", name="Sure", exact=True).check()
    quiz.get_by_role("button", name="Check").click()
    expect(quiz.locator(".lessons-saved")).to_have_text("Saved on this computer.")


def test_an_answer_outlives_its_kernel(lab):
    """Killed right after “Saved”, the notebook is opened again: the answer is there."""
    lab.open("06-wartime-alliance").run_all()
    quiz = lab.widget("quiz", 0)
    answer(quiz)
    state = quiz.locator(".lessons-card").first.get_attribute("data-state")
    assert state != "unanswered"
    os.kill(kernel(lab), signal.SIGKILL)
    lab.open("06-wartime-alliance", again=True).run_all()
    again = lab.widget("quiz", 0)
    expect(again.locator(".lessons-card").first).to_have_attribute("data-state", state)
    expect(again.get_by_role("radio", name="Sure", exact=True)).to_be_checked()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_answers_are_seen_saved_and_erased_by_keyboard(lab, theme):
    """From the review notebook: the table, the file, and erasing in two steps."""
    lab.open("06-wartime-alliance").run_all()
    answer(lab.widget("quiz", 0))
    lab.open("10-review", theme, again=True).run_all()
    view = lab.widget("records", 0)
    expect(view.locator("tbody tr")).to_have_count(1)
    assert violations(lab.page, "section.lessons-records") == []
    with lab.page.expect_download() as download:
        view.get_by_role("button", name="Save a copy").focus()
        lab.page.keyboard.press("Enter")
    handed = json.loads(download.value.path().read_text(encoding="utf-8"))
    assert [each["action"] for each in handed["rows"]] == ["response"]
    view.get_by_role("button", name="Erase my data").focus()
    lab.page.keyboard.press("Enter")
    expect(view.get_by_role("button", name="Yes, erase it all")).to_be_focused()
    lab.page.keyboard.press("Enter")
    expect(view).to_contain_text("No answer is kept yet.")
    expect(view.locator(".lessons-status")).to_have_text(
        "Your data on this computer are erased."
    )


def test_a_class_is_read_from_its_files(lab, tmp_path):
    """Files of six learners are chosen in the page: the tables, the gradebook, then nothing."""
    course = Course.load(ROOT / "assets")
    (section, *_) = course.sections("06-wartime-alliance")
    item = next(one for one in section.items if one.kind == "choose-one")
    at = datetime(2026, 3, 1, tzinfo=UTC)
    for number in range(6):
        response = Response(item=item.identifier, value=("x",), confidence="sure")
        made = Recorded.of(
            item,
            **{"course": course.identifier, "quiz": "06-wartime-alliance", "sitting": 1},
            **{"at": at, "response": response, "outcome": Outcome(0.0, "all_or_nothing")},
        )
        rows = [replace(made, learner=f"{number:04x}", number=1)]
        path = tmp_path / f"{number}.answers.json"
        path.write_bytes(response_file.write(rows, course.identifier))
    lab.open("teach-3-results").run_all()
    view = lab.widget("results", 0)
    view.get_by_label("Choose the files").set_input_files(sorted(tmp_path.glob("*.json")))
    expect(view.locator("table")).to_have_count(3)
    expect(view).to_contain_text("6 first answers of 6 learners")
    expect(view.locator("table").last).to_contain_text("6 of 6")
    assert violations(lab.page, "section.lessons-results") == []
    with lab.page.expect_download() as download:
        view.get_by_role("button", name="Save the gradebook").click()
    assert download.value.path().read_text().count("06-wartime-alliance") == 6
    view.get_by_role("button", name="Forget these results").click()
    expect(view.locator("table")).to_have_count(0)
