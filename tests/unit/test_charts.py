"""Charts: what they show, what they leave open, and what they never do."""

from __future__ import annotations

import hashlib
import json
import re
import subprocess
import sys
import tomllib
from html.parser import HTMLParser
from pathlib import Path
from types import SimpleNamespace
from urllib.parse import unquote
from xml.etree import ElementTree

import pytest
import traitlets
from hypothesis import given
from hypothesis import strategies as st

from lessons.model.chart import Chart
from lessons.model.dates import Interval, PartialDate
from lessons.model.event import Event
from lessons.model.outline import Era, Lane
from lessons.model.record import Measure, Observation
from lessons.model.source import Source
from lessons.widgets import chart_static
from lessons.widgets.chart import PLOTLY, ChartView
from lessons.widgets.chart_content import ChartContent
from lessons.widgets.chart_figures import CONFIG, figure
from lessons.widgets.chart_parts import Line
from lessons.widgets.chart_picture import picture

ROOT = Path(__file__).parents[2]
WIDGETS = ROOT / "src" / "lessons" / "widgets"
FILES = sorted(WIDGETS.glob("chart*.*"))


def reading(year, value, reporter="Harbour office", basis="reported", **changes):
    common = {"series": "catch", "name": "Herring landed", "unit": "tonnes", "source": "log"}
    return Observation(
        **common
        | {"year": year, "value": value, "reporter": reporter, "basis": basis}
        | changes
    )


def measure(number, date, kind="resolution", votes=(9, 0, 1), vote="for", event=""):
    return Measure(
        number=number,
        kind=kind,
        date=PartialDate.parse(date),
        votes_for=votes[0],
        votes_against=votes[1],
        abstentions=votes[2],
        trigger="Empty nets",
        content="Closes the <b>north</b> bank & the bay for $5 a day or $6.",
        sectors=("fish",),
        member_vote=vote,
        member_position="",
        bearing="",
        event=event,
        sources=("log",),
    )


def event(identifier, date, lane="sea", end=None, **changes):
    interval = Interval(PartialDate.parse(date), end and PartialDate.parse(end))
    common = {
        "headline": f"About {identifier} <script>",
        "text": "",
        "display_date": interval.display(),
        "precision": interval.start.precision,
        "factors": ("fish",),
        "sources": ("log",),
    }
    return Event(
        **common | {"identifier": identifier, "interval": interval, "lane": lane} | changes
    )


def chart(identifier, kind, **changes):
    common = {
        "title": f"The {identifier} & all",
        "sentence": "See how **much** came in.",
        "alternative_text": 'Points that "fall" <slowly>.',
    }
    return Chart(**common | {"identifier": identifier, "kind": kind} | changes)


READINGS = (
    reading(1900, 100),
    reading(1901, 90, basis="derived"),
    reading(1904, 40, caveat="only until June"),
    reading(1905, 45, basis="estimate"),
    reading(1905, 12, "Rival port", "contested"),
    reading(1910, 5, "Rival port"),
)
MEASURES = (
    measure("Rule 1", "1902-03-01", event="closure"),
    measure("Rule 2", "1903"),
    measure("draft of 1906", "1906-05", "veto", (8, 1, 1), "against"),
    measure("Rule 3", "1908-01-09", vote="abstained"),
)
EVENTS = (
    event("storm", "1899"),
    event("closure", "1902-03-01", "law", importance=5),
    event("strike", "1903-04", end="1904-02", confidence="contested"),
    event("reopening", "1912", "law", precision="planned"),
)


def course(**changes):
    """A course of another topic: what a chart asks of `Course`, and no more."""
    values = {
        "title": "Herring",
        "as_of": "1912-06",
        "council_member": "Skagen",
        "lanes": (
            Lane("sea", "Boats and weather", "#0072B2", "circle"),
            Lane("law", "Rules", "#D55E00", "triangle"),
        ),
        "eras": (
            Era("plenty", "Plenty", Interval(PartialDate(1890), PartialDate(1903))),
            Era("want", "Want", Interval(PartialDate(1904))),
        ),
        "events": EVENTS,
        "observations": READINGS,
        "measures": MEASURES,
        "sources": {"log": Source(key="log", title="Log", publisher="Harbour & Co")},
        "charts": (
            chart("catch", "series", series=("catch",), unit="tonnes"),
            chart("rules", "ladder"),
            chart("all", "record", charts=("catch", "rules")),
        ),
    }
    return SimpleNamespace(**values | changes)


NAMES = ("catch", "rules", "all")


def drawn(identifier, **changes):
    return json.loads(figure(ChartContent.of(course(**changes), identifier)).to_json())


def traces(shown, name):
    return [trace for trace in shown["data"] if (trace.get("name") or "").endswith(name)]


class Words(HTMLParser):
    """The tags and the text of HTML."""

    def __init__(self, html):
        super().__init__()
        self.tags, self.text = [], ""
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        self.tags.append((tag, dict(attributes)))

    def handle_data(self, data):
        self.text += data


def test_a_missing_year_leaves_the_line_open():
    """Between years that do not follow each other the line has a null, and keeps it."""
    (line,) = traces(drawn("catch"), "Harbour office")
    assert [day and day[:4] for day in line["x"]] == ["1900", "1901", None, "1904", "1905"]
    assert line["y"] == [100, 90, None, 40, 45]
    assert line["connectgaps"] is False


@given(st.lists(st.integers(1800, 1840), max_size=20))
def test_no_run_holds_a_gap_and_none_is_lost(years):
    """Runs hold each reading once, in order, and only years that follow each other."""
    points = tuple(reading(year, 1) for year in sorted(years))
    runs = list(Line("A", "", "", points).runs())
    assert [point for run in runs for point in run] == list(points)
    assert all(
        after.year - before.year == 1
        for run in runs
        for before, after in zip(run, run[1:], strict=False)
    )


def test_each_reporter_has_a_line_of_its_own():
    """Counts of two reporters are never joined, and each has its letter."""
    names = [trace["name"] for trace in drawn("catch")["data"] if trace.get("name")]
    assert names == ["A Harbour office", "B Rival port"]


def test_every_basis_has_its_sign_and_its_word():
    """Reported, derived, estimated and contested points differ by sign and say so in words."""
    signs = {}
    for trace in drawn("catch")["data"]:
        for text, sign in zip(
            trace.get("hovertext", ()), trace["marker"].get("symbol", ()), strict=True
        ):
            if text:
                signs[text.split("<br>")[2]] = sign
    assert set(signs) == {"reported", "derived", "estimate", "contested"}
    assert len(set(signs.values())) == 4


def test_contested_readings_are_labelled_in_the_figure():
    """A contested reading carries that word, in the live figure and in the picture."""
    labels = [text for trace in drawn("catch")["data"] for text in trace.get("text", [])]
    assert any("contested" in text for text in labels)
    assert "contested" in picture(ChartContent.of(course(), "catch"))


def test_letters_that_would_cover_each_other_share_a_label():
    """Two lines that begin at nearly the same value are labelled once, with both letters."""
    near = (*READINGS, reading(1900, 100.2, "Third count"))
    labels = ChartContent.of(course(observations=near), "catch").labels
    assert [label.text for label in labels if label.day.year == 1900] == ["A, C"]


def test_every_measure_is_a_rung_with_its_date_and_votes():
    """Each measure has its own row with number, votes, the member's vote, and its date."""
    shown = drawn("rules")
    rows = shown["layout"]["yaxis"]["ticktext"]
    assert [row.replace("<br>", " ") for row in rows] == [
        "Rule 1, 9–0–1, for",
        "Rule 2, 9–0–1, for",
        "draft of 1906, 8–1–1, against (veto)",
        "Rule 3, 9–0–1, abstained",
    ]
    adopted, vetoed = traces(shown, "adopted")[0], traces(shown, "vetoed")[0]
    assert list(zip(adopted["x"], adopted["y"], strict=True)) == [
        ("1902-03-01", 1),
        ("1903-01-01", 2),
        ("1908-01-09", 4),
    ]
    assert (vetoed["x"], vetoed["y"]) == (["1906-05-01"], [3])
    assert "Skagen voted for." in adopted["hovertext"][0]
    assert "vetoed 8–1–1. Skagen voted against." in vetoed["hovertext"][0]


def test_a_veto_is_no_step_of_the_stairs():
    """The staircase climbs by what was adopted and by nothing else, to the record's end."""
    stairs = next(trace for trace in drawn("rules")["data"] if trace["mode"] == "lines")
    assert stairs["y"] == [1, 2, 4, 4]
    assert stairs["x"][-1] == "1912-06-30"


def test_the_record_holds_every_event_on_one_time_axis():
    """All events stand in their lanes, the other charts below, and one axis serves all."""
    shown = drawn("all")
    ids = [each for trace in shown["data"] for each in trace.get("customdata", [])]
    assert {each.identifier for each in EVENTS} <= set(ids)
    assert not any(trace.get("xaxis", "x") != "x" for trace in shown["data"])
    assert [name for name in shown["layout"] if name.startswith("xaxis")] == ["xaxis"]
    assert shown["layout"]["xaxis"]["spikemode"] == "across"


def test_an_uncertain_event_is_hollow_and_says_why():
    """Contested and planned events are drawn hollow, with the word beside the headline."""
    for trace in drawn("all")["data"]:
        for each, sign, text in zip(
            trace.get("customdata", []),
            trace.get("marker", {}).get("symbol", ""),
            trace.get("hovertext", []),
            strict=False,
        ):
            if each in ("strike", "reopening"):
                assert sign.endswith("-open")
                assert text.endswith("contested" if each == "strike" else "planned")


@pytest.mark.parametrize("identifier", NAMES)
def test_a_figure_is_a_plain_go_figure(identifier):
    """What `figure` gives is Plotly's own class, not a widget of it."""
    view = ChartView(course(), identifier)
    assert f"{type(view.figure).__module__}.{type(view.figure).__name__}" == (
        "plotly.graph_objs._figure.Figure"
    )


@pytest.mark.parametrize("identifier", NAMES)
def test_nothing_can_be_uploaded(identifier):
    """The figure shows no toolbar, no upload and no logo, and asks no server."""
    config = ChartView(course(), identifier).drawn()[PLOTLY]["config"]
    assert config == CONFIG
    assert not any(config[name] for name in ("displayModeBar", "showSendToCloud", "showLink"))
    assert config["plotlyServerURL"] == ""


@pytest.mark.parametrize("identifier", NAMES)
def test_a_figure_stays_small(identifier):
    """A figure brings no template and no map: its JSON is of the size of its data."""
    shown = drawn(identifier)
    assert len(json.dumps(shown)) < 12_000
    assert "geo" not in json.dumps(shown["layout"])


@pytest.mark.parametrize("seed", ["0", "1", "271"])
def test_the_same_content_gives_the_same_bytes(seed):
    """Figure, picture and static HTML do not depend on the hash seed."""
    words = (
        "import hashlib, json, test_charts as t\n"
        "for name in t.NAMES:\n"
        "    v = t.ChartView(t.course(), name)\n"
        "    text = json.dumps(v.drawn()) + v.static_html() + v.static_text()\n"
        "    print(hashlib.sha256(text.encode()).hexdigest())\n"
    )
    environment = {"PYTHONHASHSEED": seed, "PYTHONPATH": str(Path(__file__).parent)}
    ran = subprocess.run(
        [sys.executable, "-c", words],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    here = []
    for name in NAMES:
        view = ChartView(course(), name)
        text = json.dumps(view.drawn()) + view.static_html() + view.static_text()
        here.append(hashlib.sha256(text.encode()).hexdigest())
    assert ran.stdout.split() == here


@pytest.mark.parametrize("identifier", NAMES)
def test_static_html_is_escaped_and_described(identifier):
    """Course text becomes text: no tag of it survives; the picture says what it shows."""
    content = ChartContent.of(course(), identifier)
    shown = Words(chart_static.figure_html(content) + chart_static.notes_html(content))
    tags = [tag for tag, _ in shown.tags]
    assert "script" not in tags and "b" not in tags
    (image,) = [attributes for tag, attributes in shown.tags if tag == "img"]
    assert image["alt"] == content.chart.alternative_text
    assert "caption" in tags
    assert ("th", {"scope": "col"}) in shown.tags
    assert "Harbour & Co" in shown.text or identifier == "all"


@pytest.mark.parametrize("identifier", NAMES)
def test_the_picture_is_well_formed_svg(identifier):
    """The static picture parses, has no script, and points nowhere outside."""
    content = ChartContent.of(course(), identifier)
    address = re.search('src="([^"]+)"', chart_static.figure_html(content))[1]
    svg = unquote(address.partition(",")[2])
    root = ElementTree.fromstring(svg)
    assert root.tag.endswith("svg")
    assert not re.search(r"<script|href|url\((?!#)", svg)
    assert svg == picture(content).replace('"', "'")


def test_tables_hold_every_number_with_its_caution():
    """Each reading stands in the table with unit, reporter, basis, caveat and source."""
    text = Words(ChartView(course(), "catch").answer({"want": "tables"})["tables"]).text
    for each in READINGS:
        assert f"{each.value:g}" in text and str(each.year) in text
    for word in ("tonnes", "Rival port", "contested", "only until June", "Harbour & Co"):
        assert word in text


def test_the_record_offers_all_tables_when_asked():
    """Readers of the record reach events, readings and measures without leaving it."""
    text = Words(ChartView(course(), "all").answer({"want": "tables"})["tables"]).text
    assert "Rule 3" in text and "only until June" in text and "About storm" in text


def test_text_cannot_become_a_formula_or_a_tag():
    """Dollar signs, tags and ampersands of the course reach Plotly as plain characters."""
    shown = json.dumps(drawn("all", charts=(chart("all", "record", charts=()),)))
    assert "<script>" not in shown
    odd = (measure("$1 & $2", "1902"),)
    row = drawn("rules", measures=odd)["layout"]["yaxis"]["ticktext"][0]
    assert row == "&#36;1 &amp; &#36;2, 9–0–1, for"


def test_zooms_follow_the_eras_that_the_chart_touches():
    """There is one zoom for all and one for each era with data; values fill the height."""
    zooms = ChartView(course(), "catch").content["zooms"]
    assert [zoom["label"] for zoom in zooms] == ["All", "1 Plenty", "2 Want"]
    assert zooms[2]["ranges"]["yaxis"][1] < zooms[0]["ranges"]["yaxis"][1]


def test_an_era_can_be_asked_for_and_a_wrong_one_is_named():
    """`era=` begins zoomed in; an unknown era is an error that says what there is."""
    view = ChartView(course(), "all", era="want")
    assert view.figure.layout.xaxis.range[0] > "1903"
    with pytest.raises(KeyError, match="plenty, want"):
        ChartView(course(), "all", era="feast")


def test_an_unknown_chart_is_named():
    """A chart that the course has not is an error that says what there is."""
    with pytest.raises(KeyError, match="catch, rules, all"):
        ChartView(course(), "weather")


def test_readings_in_another_unit_are_refused():
    """Numbers of two units never share an axis."""
    mixed = (*READINGS, reading(1911, 3, unit="barrels"))
    with pytest.raises(ValueError, match="'barrels'"):
        ChartView(course(observations=mixed), "catch")


def test_timeline_and_record_select_together():
    """An event chosen in the timeline is marked in the record, and the other way round."""

    class Timeline(traitlets.HasTraits):
        selected = traitlets.Unicode("storm", allow_none=True)

    timeline = Timeline()
    view = ChartView(course(), "all", timeline=timeline)
    assert view.selected == "storm"
    timeline.selected = "strike"
    assert view.selected == "strike"
    view.selected = "closure"
    assert timeline.selected == "closure"


def test_every_event_of_the_record_can_be_marked_by_keyboard():
    """The list of events to mark names each event of the record, with its date."""
    events = ChartView(course(), "all").content["events"]
    assert [each[0] for each in events] == [each.identifier for each in EVENTS]
    assert all(each[2] and each[3] for each in events)


def test_a_cell_shows_the_figure_and_then_its_controls(monkeypatch):
    """Two outputs, in this order, each with HTML and plain text beside the live form."""
    shown = []
    monkeypatch.setattr(
        "lessons.widgets.chart.display", lambda bundle, **_options: shown.append(bundle)
    )
    ChartView(course(), "catch")._ipython_display_()
    live = ["application/vnd.jupyter.widget-view+json"] * 2
    assert [set(bundle) for bundle in shown] == [
        {"text/html", "text/plain", kind} for kind in live
    ]


def test_a_chart_of_nothing_else_still_draws():
    """One reading, one measure or one event is enough; none at all is refused."""
    assert drawn("catch", observations=READINGS[:1])["data"]
    assert drawn("rules", measures=MEASURES[2:3])["data"]
    assert picture(ChartContent.of(course(measures=MEASURES[2:3]), "rules"))
    with pytest.raises(ValueError, match="nothing to show"):
        ChartView(course(measures=()), "rules")


def test_plotly_is_imported_only_when_a_figure_is_asked_for():
    """Making a chart's widget costs no import of Plotly."""
    words = "import sys, lessons.widgets.chart; sys.exit('plotly' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", words]).returncode == 0


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_the_code_knows_no_topic_and_no_widget_of_plotly(path):
    """No party or place of the course is in the code, nor the heavy figure class."""
    text = path.read_text(encoding="utf-8")
    outline = tomllib.loads((ROOT / "assets" / "course.toml").read_text(encoding="utf-8"))
    aliases = outline["aliases"]
    names = [*aliases, *(name for others in aliases.values() for name in others)]
    assert "FigureWidget" not in text
    assert not [name for name in names if re.search(rf"\b{re.escape(name)}\b", text)]
    assert not re.search(r"https?://(?!www\.w3\.org)", text)
