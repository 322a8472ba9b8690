"""The map with its places, and the pages to print."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from lessons.course import maps
from lessons.course.course import Course
from lessons.widgets import atlas_picture, handout_pages
from lessons.widgets.atlas import AtlasView
from lessons.widgets.atlas_places import spots
from lessons.widgets.handouts import HandoutsView

ROOT = Path(__file__).resolve().parents[2]
COURSES = (ROOT / "assets", ROOT / "tests" / "second_course")
TEXT = (COURSES[1] / "maps" / "isthmus.geojson").read_text(encoding="utf-8")
LOADED = [pytest.param(Course.load(folder), id=folder.name) for folder in COURSES]


@pytest.mark.parametrize("course", LOADED)
def test_every_event_with_a_point_is_on_the_list_once(course):
    """Places hold each event that names a point, once, in order of time."""
    found = [event for spot in spots(course.events) for event in spot.events]
    pointed = [e for e in course.events if e.place and e.place.latitude is not None]
    assert sorted(found, key=lambda e: e.identifier) == sorted(
        pointed, key=lambda e: e.identifier
    )
    for spot in spots(course.events):
        days = [event.interval.earliest for event in spot.events]
        assert days == sorted(days)


@pytest.mark.parametrize("course", LOADED)
def test_a_view_is_true_to_its_corners(course):
    """The corners of a view are the corners of its picture, and marks lie inside it."""
    for view in (view for atlas in course.maps for view in atlas.views):
        project, height = atlas_picture.projection(view)
        west, south, east, north = view.bounds
        assert project(west, north) == (0, 0)
        right, bottom = project(east, south)
        assert right == atlas_picture.WIDTH and abs(bottom - height) <= 1
        picture = atlas_picture.picture(view, spots(course.events))
        assert len(ET.fromstring(picture)) > len(view.lands)


@pytest.mark.parametrize("course", LOADED)
def test_on_paper_the_map_is_a_picture_and_a_list(course):
    """The static version has words for the picture, places and credit, and never varies."""
    for atlas in course.maps:
        view = AtlasView(course, atlas.identifier)
        again = AtlasView(course, atlas.identifier)
        assert view.static_html() == again.static_html()
        assert atlas.alternative_text in view.static_html()
        for spot in spots(course.events):
            assert f"{spot.name}: {len(spot.events)}" in view.static_text()
        assert atlas.credit in view.static_text()


FAULTS = {
    "no JSON": ('"features": [', '"features": ', "JSON"),
    "no credit": ('"credit": "Drawn by hand.",', "", "credit"),
    "no ring": ('"MultiPolygon"', '"Point"', "MultiPolygon"),
    "flat bounds": ("[-81, 8, -78, 10]", "[-81, 8]", "bbox"),
    "no land": ('"view": "far"', '"view": "near"', 'view "far": it has no land'),
    "no views": ('"id": "far", ', "", "id"),
    "text": ("[-81, 8.2], [-78", '["x", 8.2], [-78', "coordinates"),
}


@pytest.mark.parametrize("clean, broken, why", FAULTS.values(), ids=FAULTS)
def test_a_fault_of_a_map_is_told(clean, broken, why):
    """What is no map is an error with its place and a mend."""
    assert clean in TEXT
    found, errors = maps.read(TEXT.replace(clean, broken, 1), "maps/isthmus.geojson")
    assert any(why in str(error) for error in errors), list(map(str, errors))


@pytest.mark.parametrize("text", ["", "[]", "1", "null", "[" * 100_000, '{"views": 1}'])
def test_what_is_no_map_at_all_is_told(text):
    """No text makes the reader fail."""
    found, errors = maps.read(text, "maps/a.geojson")
    assert errors and not found


def test_choosing_an_event_goes_both_ways():
    """Map and timeline share what is chosen; an account is given only when asked for."""
    course = Course.load(COURSES[1])
    from lessons.widgets.timeline import Timeline

    timeline = Timeline(course)
    view = AtlasView(course, "isthmus", timeline=timeline)
    timeline.selected = "1914-opening"
    assert view.selected == "1914-opening"
    view.selected = "1999-transfer"
    assert timeline.selected == "1999-transfer"
    reply = view.answer({"want": "event", "event": "1914-opening"})
    assert course.event("1914-opening").display_date == reply["events"][0]["date"]
    with pytest.raises(KeyError):
        view.answer({"want": "event", "event": "1914"})


@pytest.mark.parametrize("course", LOADED)
def test_a_worksheet_has_no_key_and_the_key_has_all(course):
    """Pages for learners hold no feedback of a quiz; the key names what is right."""
    for lesson in handout_pages.lessons(course):
        page = handout_pages.handout(course, lesson, key=False)
        key = handout_pages.handout(course, lesson, key=True)
        assert page == handout_pages.handout(course, lesson, key=False)
        assert lesson.title in page and lesson.title in key
        if lesson.identifier not in course.quizzes():
            continue
        for item in (i for quiz in course.sections(lesson.identifier) for i in quiz.items):
            for choice in getattr(item.interaction, "choices", ()):
                if choice.feedback and len(choice.feedback) > 30:
                    assert choice.feedback.replace("’", "’")[:30] not in page
            assert item.title.split("*")[0][:20] in key.replace("&amp;", "&")


def test_what_is_drawn_stands_on_the_page_to_print():
    """An empty grid stands once, among the pages of its lesson, and on no key."""
    course = Course.load(COURSES[0])
    assert all(sketch.notebook for sketch in course.sketches)
    for sketch in course.sketches:
        for lesson in handout_pages.lessons(course):
            own = lesson.identifier == sketch.notebook
            page = handout_pages.handout(course, lesson, key=False)
            assert page.count("<strong>" + sketch.title) == int(own)
            assert sketch.title not in handout_pages.handout(course, lesson, key=True)


def test_the_list_offers_every_lesson_that_has_pages():
    """Each row gives two whole documents; an unknown lesson is refused by name."""
    course = Course.load(COURSES[0])
    view = HandoutsView(course)
    assert len(view.content) == len(handout_pages.lessons(course)) >= 11
    for name, _ in view.content:
        for key in (False, True):
            page = view.answer({"want": "page", "lesson": name, "key": key})["page"]
            assert page.startswith("<!doctype html>") and "<script" not in page
    with pytest.raises(KeyError, match="no lesson"):
        view.answer({"want": "page", "lesson": "none", "key": False})
    assert json.dumps(view.content)
