"""Measures what the module promises, with comparable tools beside it in the same run.

Run:  .venv/bin/pip install -e '.[test,benchmark]'
      .venv/bin/python -m tests.benchmarks.measure
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from playwright.sync_api import Page, sync_playwright
from rich.console import Console
from rich.table import Table

from tests.benchmarks import peers
from tests.browser import chromium
from tests.browser.lab import IDLE, READY, ROOT, TOKEN, Lab, Server, serving
from tests.browser.outside import Outside

PROBE = (Path(__file__).parent / "probe.js").read_text(encoding="utf-8")
# Lessons that hold all events and the map.
WHOLE_RECORD = ("07-factors",)
RUNS = 5
QUIZ = "section.lessons-quiz input, section.lessons-quiz select"
TIMELINE = "svg.lessons-timeline-track [data-events]"
CHART = ".js-plotly-plot .scatterlayer .trace"
TARGETS = {
    "00-start-here": {"quiz": QUIZ, "timeline": TIMELINE},
    "01-meet-the-source": {"quiz": QUIZ, "timeline": TIMELINE},
    "06-wartime-alliance": {"quiz": QUIZ, "timeline": TIMELINE, "chart": CHART},
}


class Measurement:
    """Bytes and seconds of one Run All in a warm kernel."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.received = 0
        page.on("websocket", self._listen)

    def _listen(self, socket: object) -> None:
        if "/channels" in socket.url:
            socket.on("framereceived", self._count)

    def _count(self, payload: str | bytes) -> None:
        self.received += len(payload if isinstance(payload, bytes) else payload.encode())

    def run(self, targets: dict[str, str], limit: float = 60) -> dict[str, float]:
        """Run All, and the seconds until each target can be seen; `bytes` are the kernel's."""
        before = self.received
        self.page.evaluate(PROBE, targets)
        self.page.wait_for_function(
            "(count) => Object.keys(window.waited).length === count",
            arg=len(targets),
            timeout=limit * 1000,
        )
        idle = (
            "() => window.jupyterapp.shell.currentWidget.sessionContext.session.kernel.status"
        )
        self.page.wait_for_function(f"{idle.replace('()', '(_)')} === 'idle'")
        return self.page.evaluate("() => window.waited") | {"bytes": self.received - before}


def import_times() -> list[tuple]:
    """Milliseconds of an import over the bare interpreter, the median of many."""

    def median(code: str) -> float:
        times = []
        for _ in range(15):
            start = time.perf_counter()
            subprocess.run([sys.executable, "-c", code], check=True)
            times.append((time.perf_counter() - start) * 1000)
        return statistics.median(times)

    bare = median("pass")
    modules = ("lessons", "jupyterquiz", "ipyquizjb.questions")
    bounds = ("≤ 20 ms", "", "")
    return [
        (
            f"import {module}, over the bare interpreter",
            f"{median(f'import {module}') - bare:.0f} ms",
            bound,
        )
        for module, bound in zip(modules, bounds, strict=True)
    ]


def notebook_sizes() -> list[tuple]:
    return [
        (f"committed {path.name}", f"{path.stat().st_size / 1000:.0f} kB", "≤ 200 kB")
        for path in sorted((ROOT / "notebooks").glob("*.ipynb"))
    ]


def warm(lab: Lab, path: str) -> Measurement:
    """Open a notebook and wait for its kernel, with nothing run yet."""
    measurement = Measurement(lab.page)
    lab.page.goto(f"{lab.server.url}/doc/tree/{path}?reset&token={TOKEN}")
    lab.page.wait_for_function(READY)
    lab.page.wait_for_function(IDLE)
    return measurement


def fresh(browser: object, server: Server) -> Lab:
    page = browser.new_context(viewport={"width": 1200, "height": 900}).new_page()
    lab = Lab(page, server)
    for session in lab._api("sessions"):
        lab._api(f"sessions/{session['id']}", "DELETE")
    return lab


def lesson_times(browser: object, server: Server) -> list[tuple]:
    """Each notebook, several times, each time in a new kernel."""
    bounds = {"quiz": "≤ 1.0 s", "timeline": "≤ 1.0 s", "chart": "≤ 4 s"}
    words = {
        "quiz": "first question can be answered",
        "timeline": "timeline drawn",
        "chart": "first chart painted",
    }
    rows = []
    for name, targets in TARGETS.items():
        results = []
        for _ in range(RUNS):
            lab = fresh(browser, server)
            results.append(warm(lab, f"notebooks/{name}.ipynb").run(targets))
            lab.page.context.close()
        for target in targets:
            middle = statistics.median(result[target] for result in results)
            rows.append(
                (f"{name}: Run All → {words[target]}", f"{middle:.2f} s", bounds[target])
            )
        middle = statistics.median(result["bytes"] for result in results)
        rows.append((f"{name}: bytes kernel → page", f"{middle / 1000:.0f} kB", "≤ 200 kB"))
    return rows


def course_times(browser: object, server: Server) -> list[tuple]:
    """Every notebook from Run All until all of its widgets are drawn and the kernel rests."""
    rows = []
    for path in sorted((ROOT / "notebooks").glob("*.ipynb")):
        lab = fresh(browser, server)
        measurement = warm(lab, f"notebooks/{path.name}")
        before, start = measurement.received, time.perf_counter()
        lab.run_all()
        lab.wait_idle()
        seconds, received = time.perf_counter() - start, measurement.received - before
        lab.page.context.close()
        bound = "≤ 5 s, ≤ 400 kB" if path.stem in WHOLE_RECORD else "≤ 5 s, ≤ 200 kB"
        rows.append(
            (f"{path.stem}: all of it", f"{seconds:.1f} s, {received / 1000:.0f} kB", bound)
        )
    return rows


def nbval_time() -> list[tuple]:
    """All notebooks run by nbval, strictly, one after the other."""
    start = time.perf_counter()
    words = [sys.executable, "-m", "pytest", "-q", "--nbval", str(ROOT / "notebooks")]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True)
    told = done.stdout.strip().split("\n")[-1]
    seconds = f"{time.perf_counter() - start:.0f} s ({told})"
    return [("all notebooks by nbval", seconds, "≤ 90 s")]


def quiz_times(browser: object, server: Server) -> list[tuple]:
    """Quizzes of 20 and of 1,000 questions, ours and other tools'."""
    rows = []
    for count in (20, 1000):
        quiz = server.folder / "assets" / "quizzes" / f"benchmark-{count}.md"
        quiz.write_text(peers.ours(count), encoding="utf-8")
        ours = f'from lessons import quiz\nquiz("benchmark-{count}")'
        tools = {
            "lessons": (ours, QUIZ),
            "jupyterquiz": (peers.jupyterquiz(count), ".MCButton, .Quiz input"),
        }
        if count == 20:  # With 1,000 it is not drawn in five minutes.
            tools["ipyquizjb"] = (
                peers.ipyquizjb(count),
                ".jp-OutputArea button, .widget-radio-box",
            )
        for tool, (cell, selector) in tools.items():
            path = server.folder / "notebooks" / f"{tool}-{count}.ipynb"
            path.write_text(peers.notebook(cell), encoding="utf-8")
            lab = fresh(browser, server)
            measurement = warm(lab, f"notebooks/{path.name}")
            result = measurement.run({"card": selector})
            models = lab.models()
            lab.command("notebook:clear-all-cell-outputs")
            again = measurement.run({"card": selector})
            lab.page.context.close()
            bound = ""
            if tool == "lessons":
                bound = "1 model, ≤ 0.5 s" if count == 1000 else "1 model"
            shown = (
                f"{models} models, {result['bytes'] / 1000:.0f} kB, {result['card']:.2f} s, "
            )
            shown += f"{again['card']:.2f} s once imported"
            rows.append((f"{tool}, {count} questions, first card", shown, bound))
    return rows


def main() -> None:
    rows = import_times() + notebook_sizes() + nbval_time()
    outside, nowhere = Outside(), Outside()
    with (
        tempfile.TemporaryDirectory() as folder,
        serving(Path(folder), outside.environment()) as server,
        sync_playwright() as driver,
    ):
        browser = chromium.launch(
            driver, proxy={"server": nowhere.address, "bypass": "127.0.0.1,localhost"}
        )
        rows += lesson_times(browser, server) + course_times(browser, server)
        rows += quiz_times(browser, server)
        browser.close()
    rows.append(("requests to anywhere but the local server", str(len(outside.requests)), "0"))
    table = Table("what", "measured", "bound")
    for row in rows:
        table.add_row(*row)
    Console(width=110).print(table)


if __name__ == "__main__":
    main()
