"""A worksheet: every part filled in, what can be compared compared, kept and taken along."""

from __future__ import annotations

import re

from playwright.sync_api import Locator, expect

from lessons.course.naming import named
from lessons.model.worksheet import Part
from lessons.records.writings import Writings
from tests.browser.journeys.place import Place

WORDS = "Moscow wrote it down, so I believe the date, not the praise."


def use(place: Place) -> None:
    sheet = named(place.course.worksheets, place.address, "worksheet")
    for number, part in enumerate(sheet.parts):
        section = place.widget.locator("section").nth(number)
        FILLED[part.kind](place.hand, section, part, place.course)
    kept = place.widget.locator(".lessons-worksheet-saved")
    place.finish(kept, "Kept on this computer.")
    fillable = {part.identifier for part in sheet.parts if part.kind != "reading"}
    assert set(Writings.of(place.course.identifier, sheet.identifier).read()) == fillable
    with place.hand.page.expect_download() as download:
        place.hand.press(place.button("Download"))
    assert download.value.suggested_filename == f"{sheet.identifier}.md"
    place.check()


def read(hand, section: Locator, part: Part, _course) -> None:
    """Whoever has no mouse moves a table that is too wide by standing on it."""
    text = section.locator(".lessons-worksheet-reading")
    expect(text).to_be_visible()
    if "|" in part.text:
        hand.reach(text)


def write(hand, section: Locator, part: Part, _course) -> None:
    hand.write(section.locator("textarea"), WORDS)
    if part.most_words:
        expect(section.locator(".lessons-worksheet-done")).to_have_count(1)


def choose(hand, section: Locator, part: Part, _course) -> None:
    hand.tick(section.get_by_role("radio").nth(len(part.options) // 2))
    if part.replies:
        reply = section.locator(".lessons-worksheet-option p:not(:empty)")
        expect(reply).to_have_count(1)


def mark(hand, section: Locator, part: Part, _course) -> None:
    """Each as the key has it; without a key all alike."""
    marks = part.keys or part.marks[-1:] * len(part.statements)
    for number, wanted in enumerate(marks):
        row = section.locator("fieldset").nth(number)
        hand.tick(row.get_by_role("radio").nth(part.marks.index(wanted)))
    if part.keys:
        hand.press(section.get_by_role("button", name="Compare"))
        expect(section.locator(".lessons-worksheet-same")).to_have_count(len(part.keys))
    if part.tally:
        tally = section.locator(".lessons-worksheet-tally")
        expect(tally).to_contain_text(re.compile(f": {len(part.statements)}$"))


def judge(hand, section: Locator, part: Part, course) -> None:
    """The last claim of the list, first with its events, then with the record's verdict."""
    claim = next(one for one in course.claims if one.identifier == part.claims[-1])
    hand.choose(section.locator("select"), len(part.claims))
    events = {*claim.events_for, *claim.events_against}
    expect(section.locator(".lessons-worksheet-cards > ol > li")).to_have_count(len(events))
    hand.tick(section.get_by_role("radio", name=claim.verdict, exact=True))
    hand.press(section.get_by_role("button", name="Compare with the record"))
    verdict = section.locator(".lessons-worksheet-verdict")
    expect(verdict).to_be_focused()
    expect(verdict).to_contain_text("the same as yours")


def answer(hand, section: Locator, part: Part, _course) -> None:
    """A question, a text that cites its sources, their voices, a date, a doubt."""
    numbers = range(1, part.least_sources + 1)
    text = "so " * part.least_words + " ".join(f"[{number}]" for number in numbers)
    hand.tick(section.get_by_role("radio").first)
    hand.write(section.get_by_label(re.compile("Your answer")), text)
    hand.write(section.get_by_label(re.compile("As of")), "2026-03")
    hand.write(section.get_by_label(re.compile("not certain")), "How many they were.")
    hand.write(section.get_by_label("Search the sources of this course"), "primary")
    for number in numbers:
        hand.press(section.locator(".lessons-worksheet-results button").first)
        voice = section.get_by_label(f"Voice of source {number}")
        expect(voice).to_be_focused()
        hand.choose(voice, number % len(part.voices) + 1)
    expect(section.get_by_text("○ to do")).to_have_count(0)


FILLED = {
    "reading": read,
    "writing": write,
    "choice": choose,
    "marking": mark,
    "claim": judge,
    "answer": answer,
}
