"""The Studio in a real page with 500 items: opening a quiz, and a keystroke to the preview.

`python -m tests.benchmarks.studio`. Beside it, in the same run, the learner's
own quiz of the same items: what drawing so many costs without editing.
"""

from __future__ import annotations

import json
import statistics
import tempfile
import time
from pathlib import Path

from playwright.sync_api import expect, sync_playwright

from tests.browser import chromium
from tests.browser.lab import TOKEN, Lab, serving
from tests.browser.outside import Outside

NOTEBOOK, SMALL, COUNT, TURNS = "teach-2-quiz-studio", "06-wartime-alliance", 500, 5
ITEM = """## Question {0}
In which year number {0} did they ship wool?

- [x] Wool {0}
  > Yes.
- [ ] Silk {0}
  > No.

Hint: Think.
Id: q-big{0}

"""
# Milliseconds from an input event to the new words in the learner's view.
KEYSTROKE = """(section) => new Promise((done) => {
  const view = section.querySelector(".lessons-studio-preview");
  const area = section.querySelector(".lessons-studio-editor textarea");
  const begun = performance.now();
  const watch = new MutationObserver(() => {
    if (!view.textContent.includes(area.value.slice(-5))) return;
    watch.disconnect();
    done(performance.now() - begun);
  });
  watch.observe(view, { childList: true, subtree: true });
  area.value += " " + Math.floor(begun * 1000);
  area.dispatchEvent(new Event("input", { bubbles: true }));
})"""


def opened(studio) -> float:
    """Seconds from choosing the large quiz until its list and first card are there."""
    choose = studio.get_by_label("Quiz", exact=True)
    choose.select_option(SMALL)
    expect(studio.locator(".lessons-studio-list li")).not_to_have_count(COUNT)
    begun = time.perf_counter()
    choose.select_option("big")
    expect(studio.locator(".lessons-studio-list li")).to_have_count(COUNT)
    studio.locator(".lessons-studio-preview .lessons-card", has_text="number 0").wait_for()
    return time.perf_counter() - begun


def learners(lab: Lab) -> float:
    """Seconds from running a cell with the same quiz until its first card is there."""
    cell = {"cell_type": "code", "metadata": {}, "outputs": [], "execution_count": None}
    codes = ["from lessons import quiz", 'quiz("big")']
    cells = [{**cell, "id": f"cell-{at}", "source": code} for at, code in enumerate(codes)]
    kernel = {"kernelspec": {"display_name": "Python 3", "name": "python3"}}
    book = {"cells": cells, "nbformat": 4, "nbformat_minor": 5, "metadata": kernel}
    (lab.server.folder / "notebooks" / "big.ipynb").write_text(json.dumps(book))
    lab.page.goto(f"{lab.server.url}/doc/tree/notebooks/big.ipynb?reset&token={TOKEN}")
    lab.page.locator(".jp-Notebook").wait_for()
    lab.wait_idle()
    begun = time.perf_counter()
    lab.command("notebook:run-all-cells")
    lab.page.locator("section.lessons-quiz .lessons-card").first.wait_for()
    return time.perf_counter() - begun


def main() -> None:
    world = Outside()
    with (
        tempfile.TemporaryDirectory() as folder,
        serving(Path(folder), world.environment()) as server,
        sync_playwright() as driver,
    ):
        large = "# Big\n\n" + "".join(ITEM.format(number) for number in range(COUNT))
        (Path(folder) / "assets" / "quizzes" / "big.md").write_text(large)
        browser = chromium.launch(driver)
        lab = Lab(browser.new_page(), server)
        lab.open(NOTEBOOK).run_all()
        studio = lab.widget("studio")
        studio.locator(".lessons-studio-list li").first.wait_for()
        seconds = [opened(studio) for _ in range(TURNS)]
        studio.evaluate(KEYSTROKE)
        keys = [studio.evaluate(KEYSTROKE) for _ in range(10 * TURNS)]
        print(f"open {COUNT} items: median {statistics.median(seconds):.2f} s")
        worst = statistics.quantiles(keys, n=20)[-1]
        print(f"keystroke: median {statistics.median(keys):.0f} ms, p95 {worst:.0f} ms")
        print(f"the learner's quiz of the same items, run: {learners(lab):.2f} s")
        browser.close()
    world.close()


if __name__ == "__main__":
    main()
