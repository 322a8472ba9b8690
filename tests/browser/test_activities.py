"""Predictions, pinnings, worksheets, the map and the pages to print, in JupyterLab."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from lessons.course.course import Course
from lessons.records.writings import Writings
from tests.browser.accessibility import violations
from tests.browser.journeys.handouts import PRINTED
from tests.browser.lab import ROOT, Lab

COURSE = Course.load(ROOT / "assets")
GUESSES = {"number": ["7"], "date": ["1991"], "choice": ["Space"]}


def tab_to(lab: Lab, locator, most: int = 60) -> None:
    """Press Tab until that control has the focus."""
    for _ in range(most):
        if lab.has_focus(locator):
            return
        lab.press("Tab")
    raise AssertionError(f"not reached by Tab: {lab.focused()}")


def both_themes(lab: Lab) -> None:
    for theme in ("light", "dark"):
        lab.theme(theme)
        assert violations(lab.page) == [], theme


@pytest.mark.parametrize("asked", COURSE.predictions, ids=lambda asked: asked.identifier)
def test_a_guess_is_committed_by_keyboard(lab, alone, asked):
    """A guess is entered, compared and read; the focus follows, and no cell changes."""
    widget = alone(f'prediction("{asked.identifier}")').widget("prediction")
    before = lab.cells()
    both_themes(lab)
    widget.locator("input").first.focus()
    for keys in GUESSES[asked.kind]:
        lab.press(keys) if keys == "Space" else lab.page.keyboard.type(keys)
    tab_to(lab, widget.get_by_role("button", name="Compare with the record"))
    lab.press("Enter")
    record = widget.locator(".lessons-prediction-record")
    expect(record.get_by_role("heading")).to_have_text("Your guess and the record")
    assert lab.has_focus(record)
    both_themes(lab)
    lab.command("notebook:create-output-view")
    second = lab.widget("prediction", 1).locator(".lessons-prediction-record")
    expect(second.get_by_role("heading")).to_have_text("Your guess and the record")
    widget.get_by_role("button", name="Guess again").click()
    expect(record).to_be_empty()
    assert lab.cells() == before


def test_a_guess_that_is_missing_or_wild_is_told(lab, alone):
    """Whoever compares without a guess, or with an impossible one, is told so."""
    widget = alone('prediction("dates-in-the-article")').widget("prediction")
    compare = widget.get_by_role("button", name="Compare with the record")
    compare.click()
    expect(widget.locator(".lessons-note")).to_contain_text("Guess first")
    widget.locator("input").fill("1000")
    compare.click()
    expect(widget.locator(".lessons-note")).to_contain_text("between 0 and 100")
    expect(widget.locator(".lessons-prediction-record")).to_be_empty()


def test_statements_are_pinned_by_keyboard(lab, alone):
    """Years are typed box by box; afterwards text and record stand beside them."""
    (pinning,) = COURSE.pinnings
    widget = alone(f'pinning("{pinning.identifier}")').widget("pinning")
    before = lab.cells()
    both_themes(lab)
    boxes = widget.locator("input")
    boxes.first.focus()
    for year in ("1945", "1950", "1991"):
        lab.page.keyboard.type(year)
        lab.press("Tab")
    expect(widget.locator("circle")).to_have_count(3)
    tab_to(lab, widget.get_by_role("button", name="Compare with the record"))
    lab.press("Enter")
    record = widget.locator(".lessons-pinning-record")
    expect(record.get_by_role("row")).to_have_count(len(pinning.statements) + 1)
    expect(record.locator("p.lessons-pinning-counts")).to_contain_text(
        "3 of these statements with a year"
    )
    both_themes(lab)
    lab.command("notebook:create-output-view")
    expect(lab.widget("pinning", 1).locator("input").nth(2)).to_have_value("1991")
    assert lab.cells() == before


def test_statements_are_pinned_by_pointer(lab, alone):
    """A statement is chosen and its place on the line; a pin can be dragged on."""
    widget = alone('pinning("dates-of-the-article")').widget("pinning")
    line, boxes = widget.locator("svg"), widget.locator("input")
    widget.locator("li").nth(3).click(position={"x": 5, "y": 5})
    line.click(position={"x": 300, "y": 60})
    year = int(boxes.nth(3).input_value())
    assert 1945 < year < 2025
    pin = widget.locator("circle").bounding_box()
    mouse = lab.page.mouse
    mouse.move(pin["x"] + pin["width"] / 2, pin["y"] + pin["height"] / 2)
    mouse.down()
    mouse.move(pin["x"] + 150, pin["y"], steps=10)
    mouse.up()
    assert int(boxes.nth(3).input_value()) > year
    expect(boxes.nth(0)).to_have_value("")


def test_a_sheet_is_filled_by_keyboard_and_kept(lab, alone, server, monkeypatch):
    """Text is kept while it is typed, is in the file, and is there when opened again."""
    monkeypatch.setenv("LESSONS_DATA", str(server.folder / "data"))
    kept = Writings.of(COURSE.identifier, "02-founding-and-war")
    widget = alone('worksheet("02-founding-and-war")').widget("worksheet")
    before = lab.cells()
    both_themes(lab)
    box = widget.locator("textarea").first
    box.focus()
    lab.page.keyboard.type("In April 1950 dd Stalin said yes.")
    expect(widget.locator(".lessons-worksheet-saved")).to_have_text("Kept on this computer.")
    assert kept.read()["for-and-against"] == "In April 1950 dd Stalin said yes."
    lab.press("Escape")
    again = alone('worksheet("02-founding-and-war")').widget("worksheet")
    expect(again.locator("textarea").first).to_have_value("In April 1950 dd Stalin said yes.")
    erase = again.get_by_role("button", name="Erase")
    erase.click()
    erase.click()
    expect(again.locator("textarea").first).to_have_value("")
    expect(again.locator(".lessons-worksheet-saved")).to_have_text("Erased.")
    assert not kept.path.exists()
    assert lab.cells() == before


def test_a_claim_is_judged_before_the_verdict_is_shown(lab, alone):
    """Events first, then one's own verdict, then the record's, by keyboard."""
    widget = alone('worksheet("03-alliance-with-friction")').widget("worksheet")
    claim = next(claim for claim in COURSE.claims if claim.identifier == "A9")
    select = widget.locator("select")
    select.focus()
    lab.page.keyboard.type("A9")
    cards = widget.locator(".lessons-worksheet-cards > ol > li")
    expect(cards).to_have_count(len({*claim.events_for, *claim.events_against}))
    compare = widget.get_by_role("button", name="Compare with the record")
    tab_to(lab, compare)
    lab.press("Enter")
    expect(widget.locator(".lessons-worksheet-verdict")).to_be_empty()
    widget.get_by_label("dated").focus()
    lab.press("Space")
    compare.focus()
    lab.press("Enter")
    verdict = widget.locator(".lessons-worksheet-verdict")
    expect(verdict).to_contain_text(claim.verdict)
    expect(verdict).to_contain_text("yours: dated")
    both_themes(lab)


def test_marks_are_compared_when_all_are_set(lab, alone):
    """Without all marks the reader is told; with all, each line has its key and its reason."""
    widget = alone('worksheet("01-meet-the-source")').widget("worksheet")
    part = COURSE.worksheets[1].part("close-reading")
    section = widget.locator("section").nth(1)
    section.get_by_role("button", name="Compare").click()
    assert lab.has_focus(section.locator("fieldset").first)
    expect(section.locator(".lessons-worksheet-reply b")).to_have_count(0)
    for field in section.locator("fieldset").all():
        field.locator("input").first.check()
    section.get_by_role("button", name="Compare").click()
    expect(section.locator(".lessons-worksheet-reply b")).to_have_count(len(part.keys))
    same = section.locator(".lessons-worksheet-same")
    expect(same).to_have_count(part.keys.count(part.marks[0]))
    both_themes(lab)


def test_an_answer_is_written_with_its_sources(lab, alone):
    """Sources are searched, added and given a voice by keyboard; a list tells what is left."""
    widget = alone('worksheet("09-rewrite-the-faq")').widget("worksheet")
    checks = widget.locator("section").nth(1).locator(".lessons-worksheet-checks li")
    expect(checks).to_have_count(7)
    expect(checks.filter(has_text="to do")).to_have_count(7)
    search = widget.get_by_label("Search the sources of this course")
    voice_of = {"primary": "Mos", "TASS": "Pyo", "Yonhap": "Seo", "Reuters": "ind"}
    for word in voice_of:
        search.focus()
        lab.page.keyboard.type(word)
        tab_to(lab, widget.locator(".lessons-worksheet-results button").first)
        lab.press("Enter")
        voice = widget.locator(".lessons-worksheet-sources select").last
        assert lab.has_focus(voice)
        lab.page.keyboard.type(
            {"primary": "Mos", "TASS": "Pyo", "Yonhap": "Seo"}.get(word, "ind")
        )
        search.fill("")
    text = "word " * 100 + "[1] [2] [3] [4]"
    widget.get_by_label(re.compile("Your answer")).fill(text)
    widget.get_by_label(re.compile("As of")).fill("2026-03")
    widget.get_by_label(re.compile("not certain")).fill("How many they were.")
    expect(checks.filter(has_text="done")).to_have_count(7)
    both_themes(lab)
    with lab.page.expect_download() as download:
        widget.get_by_role("button", name="Download").click()
    saved = download.value.path().read_text(encoding="utf-8")
    assert download.value.suggested_filename == "09-rewrite-the-faq.md"
    assert "voice: Moscow" in saved and "As of: 2026-03" in saved
    lab.page.evaluate(PRINTED)
    widget.get_by_role("button", name="Print").click()
    lab.page.wait_for_function("() => window.printed.length === 1")
    assert "voice: Moscow" in lab.page.evaluate("() => window.printed[0]")
    widget.get_by_role("button", name="Erase").click()
    widget.get_by_role("button", name="Erase all").click()
    expect(checks.filter(has_text="to do")).to_have_count(7)


def test_a_table_on_a_narrow_sheet_breaks_no_name(lab, alone):
    """At 272 px each name stands on one line, and what is too wide scrolls in its own place."""
    widget = alone('worksheet("08-futures")').widget("worksheet")
    widget.evaluate("(e) => { e.style.width = '272px'; }")
    names = widget.locator("td:first-child strong").filter(has_text=re.compile(r"^\w+$"))
    assert names.count() == 5
    for name in names.all():
        assert name.evaluate("(e) => e.getClientRects().length") == 1, name.inner_text()
    assert widget.evaluate("(e) => e.scrollWidth <= e.clientWidth")
    assert violations(lab.page, "section.lessons-worksheet") == []


def test_the_map_is_read_by_keyboard_and_by_pointer(lab, alone):
    """A view, a place, an event: by keys in the list, by pointer on the map."""
    widget = alone('atlas("northeast-asia")').widget("atlas")
    before = lab.cells()
    both_themes(lab)
    border = widget.get_by_label("The border at the Tumen")
    border.focus()
    lab.press("Space")
    place = widget.locator(".lessons-atlas-places button").first
    tab_to(lab, place)
    lab.press("Enter")
    detail = widget.locator(".lessons-atlas-detail")
    assert lab.has_focus(detail)
    event = detail.get_by_role("button").first
    tab_to(lab, event)
    lab.press("Enter")
    expect(detail.locator(".lessons-events")).to_have_count(1)
    expect(event).to_have_attribute("aria-expanded", "true")
    both_themes(lab)
    widget.get_by_role("radio", name="Korea and its neighbours").check()
    widget.locator(".lessons-atlas-mark").first.click()
    expect(detail.get_by_role("heading")).to_have_text("Pyongyang")
    rows = detail.locator("li[data-event]")
    whole = rows.count()
    widget.get_by_label("Leaders and diplomacy").uncheck()
    assert 0 < rows.count() < whole
    assert lab.cells() == before


def test_pages_are_printed_apart_from_their_keys(lab, alone):
    """Each lesson gives two pages to the printer; the first holds no key."""
    widget = alone("handouts()").widget("handouts")
    both_themes(lab)
    lab.page.evaluate(PRINTED)
    for name in ("Worksheet: The factors", "Key: The factors"):
        widget.get_by_role("button", name=name).focus()
        lab.press("Enter")
    lab.page.wait_for_function("() => window.printed.length === 2")
    sheet, key = sorted(
        lab.page.evaluate("() => window.printed"), key=lambda t: "key" in t[:40]
    )
    assert "The factors: worksheet" in sheet and "The factors: key" in key
    assert "Sanctions moved labour" in key
    assert "A text of the Council changed" in key and "A text of the Council" not in sheet
