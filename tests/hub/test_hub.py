"""Two learners and an instructor on a real hub: own rows for each, the class for one."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import expect
from sqlalchemy import text
from sqlalchemy.engine import make_url

from lessons.records import class_database
from tests.hub.user import PATIENCE, logged_in

ATTEMPTS = (Path(__file__).parent / "attempts.py").read_text(encoding="utf-8")
READ = "print(open('00-start-here.ipynb', encoding='utf-8').read())"
CARD = ".lessons-card"


def rows(cluster) -> list[tuple[str, str]]:
    """Role and item of every row, as the database's owner sees them."""
    address = make_url(cluster.address()).set(database="lessons")
    owner = class_database.connect(address.render_as_string(hide_password=False))
    try:
        with owner.begin() as connection:
            found = connection.execute(text("SELECT role, item FROM responses ORDER BY role"))
            return [tuple(row) for row in found]
    finally:
        owner.dispose()


def test_a_class_on_a_hub(hub, hub_database, browser, outside):
    """From logging in to the results, with a restart of the hub between.

    Each learner's answer arrives under their own role. Nothing that a learner runs
    reads or changes another's row, or finds another's address. The instructor
    counts both. After a restart the answer is there, and the notebook as it was saved.
    """
    with logged_in(browser, hub, "ben") as ben, logged_in(browser, hub, "anna") as anna:
        for learner in (ben, anna):
            assert learner.first_notebook() == "notebooks/00-start-here.ipynb"
            learner.command("notebook:run-all-cells")
            learner.answer()
            told = learner.widget("quiz").locator(".lessons-saved")
            expect(told).to_have_text("Saved here and for your class.", timeout=PATIENCE)
        before = rows(hub_database)
        assert [role for role, _ in before] == ["anna", "ben"]
        variable, own = hub.roles["anna"]
        found = anna.ask(
            ATTEMPTS,
            hub=hub.url,
            other="ben",
            secret=make_url(hub.roles["ben"][1]).password,
            listing=str(hub.list),
            home=str(hub.folder / "homes" / "ben"),
        )
        assert found.pop("readable") >= 2  # her server and her kernel: she does look
        assert found == {
            "variables": {variable: own},
            "owner": [],
            "roles": [["anna"]],
            "reading": [],
            "changing": "InsufficientPrivilege",
            "deleting": "InsufficientPrivilege",
            "listing": "PermissionError",
            "home": "PermissionError",
            "leaks": [],
            "record": 404,
            "token": 403,
            "server": 403,
        }
        assert rows(hub_database) == before
        state = anna.widget("quiz").locator(CARD).first.get_attribute("data-state")
        # The course is shared, and what she saves is hers, without widgets that would be gone.
        sources = anna.page.request.get(f"{hub.url}/user/anna/files/assets/sources.json")
        assert sources.json()
        anna.command("docmanager:save")
        saved = anna.run(READ)
        assert '"execution_count": 1' in saved and "widget-view" not in saved

    with logged_in(browser, hub, "teacher") as teacher:
        teacher.first_notebook()
        teacher.open_beside("teach-3-results")
        teacher.command("notebook:run-all-cells")
        results = teacher.widget("results")
        expect(results).to_contain_text("There are answers of 2.", timeout=PATIENCE)

    hub.stop()
    hub.start()
    with logged_in(browser, hub, "anna") as anna:
        anna.first_notebook()
        assert anna.run(READ) == saved
        anna.command("notebook:run-all-cells")
        quiz = anna.widget("quiz")
        card = quiz.locator(CARD).first
        expect(card).to_have_attribute("data-state", state, timeout=PATIENCE)
        expect(quiz.get_by_role("radio", name="Sure", exact=True)).to_be_checked()
    assert rows(hub_database) == before
    assert outside.requests == []
