"""Two errands of a teacher in the Studio, at a person's pace, by keys alone and by pointer.

`python -m tests.benchmarks.studio_by_hand` mends a typo until a learner sees it,
and brings twenty rows from a spreadsheet until they are published.
"""

from __future__ import annotations

import re
import tempfile
from os.path import commonprefix
from pathlib import Path

from playwright.sync_api import expect, sync_playwright

from tests.benchmarks.pace import Pace
from tests.browser import chromium
from tests.browser.lab import Lab, serving
from tests.browser.outside import Outside

NOTEBOOK, QUIZ = "teach-2-quiz-studio", "06-wartime-alliance"
RIGHT, TYPO = "as of March 2026?", "as of Mrach 2026?"
ROWS = "\n".join(
    f"What did ship {n} carry?\tWool {n}\tYes, wool.\tSilk {n}\tNo, no silk." for n in range(20)
)


def opened(lab: Lab):
    lab.open(NOTEBOOK, again=True).run_all()
    studio = lab.widget("studio")
    studio.locator(".lessons-studio-list li").first.wait_for()
    return studio


def choose(pace: Pace, studio, by_keys: bool) -> None:
    """From the head of the Studio to the quiz of the day."""
    quiz = studio.get_by_label("Quiz", exact=True)
    if by_keys:
        pace.reach(quiz)
        pace.press(*QUIZ[:2])
    else:
        pace.click(quiz)
        pace.think()
        quiz.select_option(QUIZ)
        pace.seconds += 1.3
    expect(quiz).to_have_value(QUIZ)
    pace.wait(lambda: expect(studio.locator(".lessons-studio-list")).to_contain_text(TYPO))


def use(pace: Pace, target, by_keys: bool) -> None:
    """Press a control, with the keys or the pointer."""
    if by_keys:
        pace.reach(target)
        pace.press("Enter")
    else:
        pace.click(target)


def published(pace: Pace, studio, by_keys: bool) -> None:
    use(pace, studio.get_by_role("button", name="Publish"), by_keys)
    told = studio.locator(".lessons-studio-told")
    pace.wait(lambda: expect(told).to_contain_text("Published"))


def mend_a_typo(lab: Lab, by_keys: bool) -> Pace:
    """The quiz, the question in its list, the word, publish; a learner runs the cell again."""
    studio, pace = opened(lab), Pace(lab.page)
    studio.get_by_label("Quiz", exact=True).focus()
    choose(pace, studio, by_keys)
    use(pace, studio.locator(".lessons-studio-list button", has_text=TYPO), by_keys)
    prompt = studio.get_by_label("Question", exact=True)
    pace.wait(lambda: expect(prompt).to_have_value(re.compile(f"{re.escape(TYPO)}$")))
    if by_keys:
        pace.reach(prompt)
    else:
        pace.click(prompt)
    wrong = len(TYPO) - len(commonprefix((RIGHT, TYPO)))
    pace.press("Control+End", *["Backspace"] * wrong)
    pace.type(RIGHT[-wrong:])
    preview = studio.locator(".lessons-studio-preview")
    pace.wait(lambda: expect(preview).to_contain_text(RIGHT))
    published(pace, studio, by_keys)
    with pace.answering():
        lab.open(QUIZ).run_all()
        card = lab.widget("quiz").locator(".lessons-card").first
        expect(card).to_contain_text(RIGHT)
    return pace


def paste_twenty_rows(lab: Lab, by_keys: bool) -> Pace:
    """Copied in the spreadsheet, pasted, added, published."""
    studio, pace = opened(lab), Pace(lab.page)
    studio.get_by_label("Quiz", exact=True).focus()
    choose(pace, studio, by_keys)
    count = studio.locator(".lessons-studio-list li").count()
    # In the spreadsheet: go there, mark from the first cell to the last, copy, come back.
    pace.seconds += 4 * 1.35 + 2 * (1.1 + 0.2) + 8 * 0.28
    lab.page.evaluate("(text) => navigator.clipboard.writeText(text)", ROWS)
    use(pace, studio.locator("summary", has_text="Paste rows"), by_keys)
    area = studio.get_by_label("Rows", exact=True)
    if by_keys:
        pace.reach(area)
    else:
        pace.click(area)
    pace.press("Control+v")
    expect(area).to_have_value(ROWS)
    use(pace, studio.get_by_role("button", name="Add these rows"), by_keys)
    rows = studio.locator(".lessons-studio-list li")
    pace.wait(lambda: expect(rows).to_have_count(count + 20))
    published(pace, studio, by_keys)
    return pace


def main() -> None:
    world = Outside()
    with (
        tempfile.TemporaryDirectory() as folder,
        serving(Path(folder), world.environment()) as server,
        sync_playwright() as driver,
    ):
        path = Path(folder) / "assets" / "quizzes" / f"{QUIZ}.md"
        text = path.read_text(encoding="utf-8")
        assert RIGHT in text, f"{QUIZ}.md no longer says “{RIGHT}”"
        before = text.replace(RIGHT, TYPO, 1)
        browser = chromium.launch(driver)
        context = browser.new_context(viewport={"width": 1200, "height": 900})
        context.grant_permissions(["clipboard-read", "clipboard-write"])
        for errand in (mend_a_typo, paste_twenty_rows):
            for by_keys in (True, False):
                path.write_text(before, encoding="utf-8")
                lab = Lab(context.new_page(), server)
                pace = errand(lab, by_keys)
                way = "by keys alone" if by_keys else "by pointer"
                print(
                    f"{errand.__name__} {way}: {pace.total:.0f} s "
                    f"({pace.seconds:.0f} s a person's, {pace.answers:.1f} s the page's)"
                )
                lab.page.close()
        browser.close()
    world.close()


if __name__ == "__main__":
    main()
