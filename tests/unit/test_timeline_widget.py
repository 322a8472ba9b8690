"""The timeline: what it tells the page, and what it is before any page runs it."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from html.parser import HTMLParser
from itertools import combinations
from pathlib import Path
from types import SimpleNamespace
from urllib.parse import unquote
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lessons.course.course import Course
from lessons.model.dates import Interval, PartialDate
from lessons.model.event import Event, Perspective
from lessons.model.outline import SHAPES, Era, Factor, Lane
from lessons.model.source import Source
from lessons.widgets import timeline_payload, timeline_static
from lessons.widgets.shell import HERE, pack
from lessons.widgets.timeline import SENT_ALONG, Timeline
from lessons.widgets.timeline_labels import labels
from lessons.widgets.timeline_layout import MARK, WIDTH, Axis, marks
from lessons.widgets.timeline_scope import Scope
from lessons.widgets.timeline_text import shorten, width, wrap

EVIL = '<img src=x onerror="alert(1)">&'
SOURCE = Source(
    key="log", title="Harbour log", publisher="Harbour office", url="https://a.test/"
)
PRINT = Source(key="book", title=f"A book {EVIL}", url="javascript:alert(1)")


def event(identifier, start, end="", **changes):
    interval = Interval(PartialDate.parse(start), PartialDate.parse(end) if end else None)
    common = {
        "headline": f"What happened at {identifier}",
        "text": "It *did*.",
        "display_date": interval.display(),
        "precision": interval.start.precision,
        "lane": "sea",
        "factors": ("fish",),
        "sources": ("log",),
    }
    return Event(identifier=identifier, interval=interval, **common | changes)


def course(*events):
    def era(name, start, end):
        last = PartialDate.parse(end) if end else None
        return Era(name, name.title(), Interval(PartialDate.parse(start), last))

    return SimpleNamespace(
        title="A harbour",
        as_of="2000-03",
        lanes=(
            Lane("sea", "At sea", "#0072B2", "circle"),
            Lane("land", "A", "#009E73", "square"),
        ),
        factors=(Factor("fish", "Fish", "sea"), Factor("salt", "Salt", "land")),
        eras=(era("sail", "1900", "1949"), era("steam", "1950", "")),
        events=events,
        sources={"log": SOURCE, "book": PRINT},
    )


FEW = course(
    event("pier", "1901-05-04", lane="land", importance=5),
    event("strike", "1948-02", "1951-03", importance=4, factors=("salt",)),
    event("wreck", "1949", precision="circa"),
    event("crane", "1960-01-02", confidence="contested"),
)


@st.composite
def harbours(draw):
    dates = st.builds(
        PartialDate,
        st.integers(1900, 1999),
        st.none() | st.integers(1, 12),
    )
    words = st.text("abc WMi—", min_size=1, max_size=70).filter(str.strip)
    found = draw(st.lists(st.tuples(dates, words, st.integers(1, 5)), max_size=60))
    return course(
        *(
            event(f"e{place}", str(date), headline=headline, importance=importance)
            for place, (date, headline, importance) in enumerate(found)
        )
    )


@given(harbours())
def test_nothing_in_the_picture_touches(harbour):
    """No label touches another, a mark or a leader, leaves the picture, or changes twice."""
    scope = Scope.of(harbour)
    axis = Axis(scope)
    placed = marks(axis, scope.events, 50)
    assert sorted(one.identifier for mark in placed for one in mark.events) == sorted(
        one.identifier for one in scope.events
    )
    assert all(
        right.x - left.x >= MARK for left, right in zip(placed, placed[1:], strict=False)
    )
    found = labels(placed, 0, WIDTH)
    for label in found:
        assert 0 <= label.box.left < label.box.right <= WIDTH
        assert label.box.right - label.box.left >= width(label.text, 12)
    for one, other in combinations(found, 2):
        parts = [part for part in (other.box, other.leader) if part]
        assert not any(one.box.touches(part) for part in parts)
        assert not (one.leader and any(one.leader.touches(part) for part in parts))


@given(st.text("abc ", max_size=60), st.floats(20, 200))
def test_words_fit_or_are_left_out(text, limit):
    """Shortened words fit their room; wrapped ones keep every word in order."""
    assert width(shorten(text, 12, limit), 12) <= limit
    assert " ".join(wrap(text, 12, limit)).split() == text.split()


def test_every_event_is_told_once():
    """The page gets each event of the scope exactly once, in order of time."""
    told = Timeline(FEW).events
    assert [each["id"] for each in told] == ["pier", "strike", "wreck", "crane"]
    assert told[1] | {"to": "1951-03-31", "lasts": True, "how": "month"} == told[1]
    assert "to" not in told[0] and "confidence" not in told[0]


@pytest.mark.parametrize(
    ("choice", "expected"),
    [
        ({"era": "sail"}, ["pier", "strike", "wreck"]),
        ({"era": "steam"}, ["strike", "crane"]),
        ({"lane": "land"}, ["pier"]),
        ({"factor": "salt"}, ["strike"]),
        ({"factor": "salt", "lane": "land"}, []),
    ],
)
def test_scope(choice, expected):
    """An era holds what begins in it or lasts into it; filters narrow; nothing is no fault."""
    widget = Timeline(FEW, **choice)
    assert [each["id"] for each in widget.events] == expected
    assert widget.tour == [name for name in widget.tour if name in expected]
    assert widget.static_html() and widget.static_text()


def test_events_that_are_named_fill_the_picture():
    """Named events run over their own time alone; the most important ones over all eras."""
    harbour = SimpleNamespace(**vars(FEW), event={e.identifier: e for e in FEW.events}.get)
    named = Scope.of(harbour, events=("wreck", "crane"))
    assert (str(named.first), str(named.last)) == ("1949-01-01", "1960-01-02")
    important = Scope.of(harbour, importance=4)
    assert (str(important.first), str(important.last)) == ("1900-01-01", "2000-03-31")


@pytest.mark.parametrize(
    ("choice", "words"),
    [
        ({"era": "rail"}, "no era 'rail'. It has: sail, steam."),
        ({"lane": "air"}, "no lane 'air'. It has: sea, land."),
        ({"factor": "tar"}, "no factor 'tar'. It has: fish, salt."),
        ({"tour": ("peer",)}, "'peer', which is not among the 4 events.* Did you mean pier"),
        ({"tour": ("crane",), "era": "sail"}, "'crane', which is not among the 3 events"),
    ],
)
def test_unknown_identifiers(choice, words):
    """An identifier that is not there is refused with what there is."""
    with pytest.raises(KeyError, match=words):
        Timeline(FEW, **choice)


@given(harbours())
def test_default_tour(harbour):
    """A tour has eight stops in order, if there are that many; nothing else matters more."""
    scope = Scope.of(harbour)
    places = [scope.events.index(stop) for stop in scope.tour]
    assert places == sorted(set(places)) and len(places) == min(8, len(scope.events))
    rest = [each.importance for each in scope.events if each not in scope.tour]
    assert not rest or max(rest) <= min(stop.importance for stop in scope.tour)


def test_tour_is_put_in_order():
    """A tour that an author names is walked in order of time."""
    assert Timeline(FEW, tour=("crane", "pier")).tour == ["pier", "crane"]


def test_markup_is_text():
    """Markup in any field reaches page and picture as text, a script's address not at all."""
    said = Perspective(event="x", party=EVIL, statement=EVIL, date="1950-02", source="book")
    evil = course(
        event(
            "x", "1950", headline=EVIL, text=EVIL, note=EVIL, sources=("book", "log"),
            display_date=EVIL, perspectives=(said,), confidence="contested",
        )
    )  # fmt: skip
    widget = Timeline(evil, title=EVIL)
    page = Tags(widget.static_html())
    assert page.names <= {
        "figure",
        "img",
        "p",
        "ul",
        "li",
        "b",
        "a",
    }
    assert page.links == ["https://a.test/"]
    assert EVIL in page.text
    ElementTree.fromstring(picture(widget))
    assert "<img" not in widget.events[0]["text"]
    detail = widget.details["x"]
    assert "<img" not in detail["note"] + detail["perspectives"][0]["statement"]
    assert detail["perspectives"][0]["date"] == "February 1950"
    assert "javascript" not in json.dumps(detail)


def test_details_come_along_or_are_asked_for():
    """A small timeline needs no kernel for its sources; a large one asks for them by event."""
    many = course(*(event(f"e{year}", str(year)) for year in range(1900, 1901 + SENT_ALONG)))
    large, small = Timeline(many), Timeline(FEW)
    assert large.details == {} and set(small.details) == {each["id"] for each in small.events}
    assert small.answer({"event": "pier"}) == small.details["pier"]
    with pytest.raises(ValueError, match="no event 'quay'"):
        small.answer({"event": "quay"})


def test_static_version_is_the_same_every_time(course_folder):
    """Two processes with different hash seeds write the same bytes, in any locale."""
    program = (
        "import sys, pathlib; from lessons.course.course import Course; "
        "from lessons.widgets.timeline import Timeline; "
        "widget = Timeline(Course.load(pathlib.Path(sys.argv[1]))); "
        "sys.stdout.buffer.write((widget.static_html() + widget.static_text()).encode())"
    )
    outputs = {
        subprocess.run(
            [sys.executable, "-c", program, str(course_folder)],
            env=os.environ | {"PYTHONHASHSEED": seed, "LC_ALL": "C"},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(outputs) == 1


def test_published_timelines(course_folder):
    """Every era of a published course fits its budget and draws well-formed pictures."""
    published = Course.load(course_folder)
    for era in ("", *(each.identifier for each in published.eras)):
        scope = Scope.of(published, era=era)
        widget = Timeline(published, era=era)
        assert len(pack(widget.events)) < 30_000
        if len(scope.events) <= 60:
            assert len(widget.static_html()) < 60_000
        ElementTree.fromstring(picture(widget))
        assert widget.static_html().count("<li>") == len(scope.events)
        assert len(timeline_static.alternative(scope)) < 800


def test_every_shape_and_confidence_is_drawn():
    """What the model allows, the page and the picture can draw and name."""
    page = (HERE / "timeline_track.js").read_text(encoding="utf-8")
    assert all(re.search(rf"\b{shape}: \[", page) for shape in SHAPES)
    assert list(timeline_payload.CONFIDENCE) == ["high", "medium", "contested"]


def test_browser_files_are_complete():
    """The widget names every browser file of the timeline, and none that is not there."""
    named = {name for name in Timeline._scripts + Timeline._styles if "timeline" in name}
    assert named == {path.name for path in Path(HERE).glob("timeline*.[jc]s*")}
    assert Timeline._scripts[-1] == "timeline.js"


def picture(widget):
    address = re.search(r'src="data:image/svg\+xml,([^"]+)"', widget.static_html())
    return unquote(address[1])


class Tags(HTMLParser):
    """The names of a page's elements, its text and its links."""

    def __init__(self, page):
        super().__init__()
        self.names, self.links, self.text = set(), [], ""
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        self.names.add(tag)
        self.links += [value for name, value in attributes if name == "href"]

    def handle_data(self, data):
        self.text += data
