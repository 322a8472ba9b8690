"""The rules of the house that a program can check."""

from __future__ import annotations

import ast
import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "src" / "lessons"
FLOORS = {"model": 0, "course": 1, "drafting": 2, "records": 3, "widgets": 4, "cli": 5}
MODULES = sorted(PACKAGE.rglob("*.py"))
BROWSER_FILES = sorted([*PACKAGE.rglob("*.js"), *PACKAGE.rglob("*.css")])
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))
SCREEN = {"ipywidgets", "anywidget", "plotly"}


def name_of(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


def room_of(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0]


def imports(path: Path) -> list[str]:
    found = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            found += [f"{node.module}.{alias.name}" for alias in node.names]
    return found


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_imports_go_down_only(path):
    """No room imports from a floor above its own."""
    floor = FLOORS.get(room_of(path), 6)
    for name in imports(path):
        if name.startswith("lessons."):
            above = FLOORS.get(name.split(".")[1], 0)
            assert above <= floor, f"{name_of(path)} imports {name}"


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_lower_floors_need_little(path):
    """The ground floor and drafting use the standard library; only widgets draw."""
    outside = {name.split(".")[0] for name in imports(path)} - {"lessons", "__future__"}
    if room_of(path) in ("model", "drafting"):
        assert outside <= set(sys.stdlib_module_names)
    if room_of(path) != "widgets":
        assert not outside & SCREEN


@pytest.mark.parametrize("path", [*MODULES, *BROWSER_FILES], ids=name_of)
def test_code_knows_no_topic(path):
    """No party of the course is named in the code: another course runs just as well."""
    text = path.read_text(encoding="utf-8")
    with (ROOT / "assets" / "course.toml").open("rb") as file:
        aliases = tomllib.load(file)["aliases"]
    for name in [*aliases, *(alias for names in aliases.values() for alias in names)]:
        assert not re.search(rf"\b{re.escape(name)}\b", text), name


@pytest.mark.parametrize("path", BROWSER_FILES, ids=name_of)
def test_nothing_loads_from_elsewhere(path):
    """Browser files name no other host, but for names that are no addresses."""
    text = path.read_text(encoding="utf-8").replace("http://www.w3.org/2000/svg", "")
    assert not re.search(r"https?://|//cdn", text)


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_browser_code_is_in_browser_files(path):
    """No script is written inside a Python string."""
    text = path.read_text(encoding="utf-8")
    assert "<script" not in text
    assert "addEventListener" not in text


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_every_module_says_what_it_is_for(path):
    """Each module begins with a docstring of one paragraph's first sentence."""
    if path.read_text(encoding="utf-8").strip():
        docstring = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
        assert docstring, name_of(path)
        assert docstring.splitlines()[0].endswith((".", ":", "`."))


def test_import_is_light():
    """`import lessons` brings nothing but itself: the rest comes when it is touched."""
    script = "import sys; a = set(sys.modules); import lessons; print(*set(sys.modules) - a)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)
    brought = {name.split(".")[0] for name in done.stdout.split()}
    assert brought - set(sys.stdlib_module_names) == {"lessons"}
    assert "lessons.course" not in done.stdout


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
class TestNotebooks:
    """Every notebook obeys one template."""

    def cells(self, path):
        return json.loads(path.read_text(encoding="utf-8"))["cells"]

    def test_head_and_foot(self, path):
        """Objectives, questions and minutes first; answers, next and sources last."""
        prose = ["".join(c["source"]) for c in self.cells(path) if c["cell_type"] == "markdown"]
        head, foot = prose[0], prose[-1]
        assert head.startswith("# ")
        for part in ("**About ", "**Objectives.**", "**Questions to keep in mind**"):
            assert part in head
        for part in ("## In short", "## Next", "## Sources"):
            assert part in foot

    def test_code_is_short(self, path):
        """At most ten code cells of at most three lines, none written twice."""
        code = ["".join(c["source"]) for c in self.cells(path) if c["cell_type"] == "code"]
        assert len(code) <= 10
        assert all(len(cell.splitlines()) <= 3 for cell in code)
        assert len(set(code)) == len(code)

    def test_each_quiz_is_short(self, path):
        """A check asks two to five questions; only a first look may ask up to eight."""
        from lessons import Course

        course = Course.load(ROOT / "assets")
        code = ["".join(c["source"]) for c in self.cells(path) if c["cell_type"] == "code"]
        addresses = re.findall(r'quiz\("([^"]+)"\)', "\n".join(code))
        assert addresses or path.stem.startswith("teach-")
        for address in addresses:
            assert 1 <= len(course.quiz(address).items) <= 8

    def test_minutes_are_those_of_the_outline(self, path):
        """The head and course.toml give the same minutes."""
        with (ROOT / "assets" / "course.toml").open("rb") as file:
            plans = {plan["id"]: plan for plan in tomllib.load(file)["notebooks"]}
        plan = plans[path.stem]
        head = "".join(self.cells(path)[0]["source"])
        minutes = (
            f"About {plan['class_minutes']} minutes in class, {plan['alone_minutes']} alone"
        )
        assert minutes in head

    def test_outputs_can_be_read_without_a_kernel(self, path):
        """Outputs are committed, and none of them names a widget model."""
        text = path.read_text(encoding="utf-8")
        assert "widget-view" not in text
        for cell in self.cells(path):
            source = "".join(cell["source"])
            if cell["cell_type"] == "code" and not source.startswith("from"):
                kinds = {kind for output in cell["outputs"] for kind in output.get("data", {})}
                assert {"text/html", "text/plain"} <= kinds, source

    def test_links_lead_somewhere(self, path):
        """Every relative link in the prose names a file that is there."""
        for cell in self.cells(path):
            if cell["cell_type"] == "markdown":
                for target in re.findall(r"\]\(([^)#]+)", "".join(cell["source"])):
                    if not target.startswith("http"):
                        assert (path.parent / target).exists(), target
