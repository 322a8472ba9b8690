"""The timeline as a reader uses it, by keyboard alone."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from lessons.course.course import Course
from tests.browser.accessibility import violations
from tests.browser.lab import ROOT

COURSE = Course.load(ROOT / "assets")
WIDTHS = (272, 640, 1200)
# Widths of the widget itself; JupyterLab's own margins come on top.
BESIDE = 190
OVERLAPS = """(svg) => {
  const boxes = [...svg.querySelectorAll("text")]
    .filter((text) => text.textContent.trim())
    .map((text) => [text.textContent, text.getBoundingClientRect()]);
  const clash = (a, b) =>
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.5 &&
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 2;
  const found = [];
  for (let i = 0; i < boxes.length; i += 1)
    for (let j = i + 1; j < boxes.length; j += 1)
      if (clash(boxes[i][1], boxes[j][1])) found.push([boxes[i][0], boxes[j][0]]);
  return [boxes.length, found];
}"""


class Reader:
    """Reads a timeline with keys only."""

    def __init__(self, lab, timeline) -> None:
        self.lab, self.timeline = lab, timeline
        self.track = timeline.get_by_role("listbox")
        self.card = timeline.locator(".lessons-timeline-card")
        self.status = timeline.get_by_role("status")

    def start(self) -> None:
        self.track.focus()

    @property
    def current(self) -> str:
        """The words of the current event."""
        return self.timeline.locator("[role=option][aria-selected=true]").inner_text()

    def tab_to(self, name: str, limit: int = 30, key: str = "Tab") -> None:
        """Press Tab, or Shift+Tab, until the button of that name has the focus."""
        target = self.timeline.get_by_role("button", name=name, exact=True)
        for _ in range(limit):
            if target.evaluate("(element) => element === document.activeElement"):
                return
            self.lab.press(key)
        raise AssertionError(f"{key} does not reach {name!r}: {self.lab.focused()}")


@pytest.fixture
def wide(alone):
    """The timeline of all eras."""
    lab = alone("timeline(importance=4)")
    return Reader(lab, lab.widget("timeline"))


@pytest.fixture
def era(alone):
    """The timeline of one era, with its contested events."""
    lab = alone('timeline(era="wartime-alliance")')
    return Reader(lab, lab.widget("timeline"))


def test_find_1961_by_search(wide):
    """Slash, a year, Enter: the track stands on an event of that year."""
    wide.start()
    wide.lab.press("/")
    wide.lab.page.keyboard.type("1961")
    wide.lab.press("Enter")
    assert wide.lab.has_focus(wide.track)
    assert "1961" in wide.current
    wide.lab.press("Enter")
    expect(wide.card.locator("h4")).to_be_focused()
    expect(wide.card).to_contain_text("Sources")


def test_find_1961_by_digits(wide):
    """Typing a year on the track leads to its first event."""
    wide.start()
    wide.lab.page.keyboard.type("1961")
    assert "1961" in wide.current


def test_filter_to_sanctions(wide):
    """With one box ticked, every event shown is in the lane of that name."""
    wide.start()
    wide.lab.press("/")
    wide.tab_to("Filters")
    wide.lab.press("Enter")
    box = wide.timeline.get_by_role("group", name="Lane").get_by_label("Sanctions")
    for _ in range(20):
        if box.evaluate("(element) => element === document.activeElement"):
            break
        wide.lab.press("Tab")
    wide.lab.press("Space")
    expect(box).to_be_checked()
    options = wide.timeline.locator("[role=option]").all_inner_texts()
    assert options
    assert all("Sanctions" in words for words in options)
    expect(wide.status).to_contain_text(f"{len(options)} of ")


def test_contested_event_shows_both_sides(era):
    """A contested event names at least two parties, each with its source."""
    contested = next(e for e in COURSE.events if e.confidence == "contested" and in_era(e))
    era.start()
    era.lab.press("/")
    era.lab.page.keyboard.type(contested.headline)
    era.lab.press("Enter", "Enter")
    expect(era.card.locator("h4")).to_have_text(contested.headline)
    voices = era.card.locator(".lessons-timeline-voices > li")
    expect(voices).to_have_count(len(contested.perspectives))
    for number, perspective in enumerate(contested.perspectives):
        expect(voices.nth(number)).to_contain_text(perspective.party)
        expect(voices.nth(number)).to_contain_text(COURSE.sources[perspective.source].title)


def test_table_and_sort(era):
    """t shows a table; its headings sort it both ways, and say so."""
    era.start()
    era.lab.press("t")
    table = era.timeline.get_by_role("table")
    expect(table).to_be_visible()
    era.tab_to("Event")
    era.lab.press("Enter")
    rows = table.locator("tbody th")
    words = rows.all_inner_texts()
    assert len(words) > 50
    header = table.get_by_role("columnheader", name="Event")
    expect(header).to_have_attribute("aria-sort", "ascending")
    era.lab.press("Enter")
    expect(header).to_have_attribute("aria-sort", "descending")
    assert rows.all_inner_texts() == words[::-1]


def test_tour_to_its_end(era):
    """The tour has seven to nine stops, says where it is, and comes to an end."""
    era.start()
    era.lab.press("/")
    era.tab_to("Start tour")
    era.lab.press("Enter")
    words = era.timeline.locator(".lessons-timeline-tour strong")
    stops = int(words.inner_text().split()[-1])
    assert 7 <= stops <= 9
    for stop in range(1, stops + 1):
        expect(words).to_have_text(f"Stop {stop} of {stops}")
        wanted = "Finish ›" if stop == stops else "Next ›"
        era.tab_to(wanted, key="Shift+Tab" if stop == 1 else "Tab")
        era.lab.press("Enter")
    expect(words).to_have_text("Tour finished")
    expect(era.card.locator("h4")).to_be_focused()


def test_leave_by_escape(era):
    """Esc closes what is open and goes back; the next Esc leaves to the notebook."""
    era.start()
    era.lab.press("Enter")
    expect(era.card.locator("h4")).to_be_focused()
    era.lab.press("Escape")
    assert era.lab.has_focus(era.track)
    era.lab.press("Escape")
    expect(era.lab.page.locator(".jp-Notebook.jp-mod-commandMode")).to_have_count(1)
    assert not era.lab.has_focus(era.timeline)


def test_leave_by_tab(era):
    """Tab goes through the timeline and out of it again, in no more than thirty steps."""
    era.start()
    for _ in range(30):
        era.lab.press("Tab")
        if not era.lab.has_focus(era.timeline):
            return
    raise AssertionError(era.lab.focused())


def test_every_event_within_twelve_keys(era):
    """Any event of the track is reached from its start in at most twelve key presses."""
    events = [event for event in COURSE.events if in_era(event)]
    assert len(events) > 50
    era.start()
    for event in events:
        wanted = f"-{event.identifier}"
        era.lab.press("Home")
        presses = str(event.interval.start).replace("-", "")[:6]
        era.lab.page.keyboard.type(presses)
        count = len(presses)
        while not era.track.get_attribute("aria-activedescendant").endswith(wanted):
            era.lab.press("ArrowRight")
            count += 1
            assert count <= 12, event.identifier


def in_era(event) -> bool:
    era = COURSE.era_of(event)
    return era is not None and era.identifier == "wartime-alliance"


@pytest.mark.parametrize("width", WIDTHS)
def test_labels_never_touch(lab, alone, width):
    """No two words on the track overlap, at five zooms."""
    lab.page.set_viewport_size({"width": width + BESIDE, "height": 900})
    alone('timeline(era="wartime-alliance")')
    reader = Reader(lab, lab.widget("timeline"))
    track = reader.timeline.locator("svg.lessons-timeline-track")
    reader.start()
    lab.press("f")
    for zoom in range(5):
        count, found = track.evaluate(OVERLAPS)
        assert count > 5
        assert found == [], f"zoom {zoom}"
        lab.press("+")


@pytest.mark.parametrize(("theme", "width"), [("light", 1200), ("dark", 1200), ("light", 272)])
def test_axe_in_every_state(lab, alone, theme, width):
    """axe finds nothing: as it opens, with help, filters, a card, the table, the tour."""
    lab.page.set_viewport_size({"width": width + BESIDE, "height": 900})
    alone('timeline(era="wartime-alliance")').theme(theme)
    reader = Reader(lab, lab.widget("timeline"))
    where = "section.lessons-timeline"
    assert violations(lab.page, where) == []
    reader.start()
    lab.press("?")
    assert violations(lab.page, where) == []
    lab.press("Escape", "/")
    reader.tab_to("Filters")
    lab.press("Enter")
    lab.page.keyboard.press("Tab")
    lab.press("Space")
    assert violations(lab.page, where) == []
    lab.press("Space", "Escape")
    reader.start()
    lab.page.keyboard.type("2025")
    lab.press("Enter")
    expect(reader.card).to_contain_text("Sources")
    assert violations(lab.page, where) == []
    lab.press("t")
    assert violations(lab.page, where) == []
    lab.press("Escape", "t")
    reader.start()
    lab.press("/")
    reader.tab_to("Start tour")
    lab.press("Enter")
    assert violations(lab.page, where) == []
