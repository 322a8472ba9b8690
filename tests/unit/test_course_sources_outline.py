"""Sources and the outline: what is read, and what is refused with which words."""

from __future__ import annotations

import json

import pytest

from lessons.course import outline, sources


def faults(errors) -> list[str]:
    return [f"{error.line}: {error.what}: {error.why}" for error in errors]


SOURCE = {"id": "one", "type": "book", "title": "One", "genre": "scholarly"}


@pytest.mark.parametrize(
    ("issued", "shown"),
    [
        ({"date-parts": [[2024, 6, 19]]}, "19 June 2024"),
        ({"date-parts": [["2024", "6"]]}, "June 2024"),
        ({"date-parts": [[1949], [1950]]}, "1949 – 1950"),
        ({"literal": "undated"}, "undated"),
        ({"raw": "spring 1950"}, "spring 1950"),
    ],
)
def test_source_dates(issued, shown):
    """Dates are read as Zotero and Pandoc write them."""
    (source,), errors = sources.read(json.dumps([SOURCE | {"issued": issued}]), "sources.json")
    assert not errors and source.date == shown


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        ("", "1: the file: it does not begin with ["),
        ('{"id": "one"}', "1: the file: it does not begin with ["),
        ('[\n{"id": "one",\n"title" "One"}]', "3: JSON: Expecting ':' delimiter"),
        ('[\n{"id": "one", "title": "One"}\n', "3: JSON: Expecting ',' or ']'"),
        ('[\n{"id": "one", "title": "One"},\n]', "3: JSON: Expecting value"),
        ("[\n\n7]", "3: the list: this is no source"),
        ('[\n{"title": "One"}]', "2: this source, id: it is missing"),
        ('[{"id": "one"}]', '1: "one", title: it is missing'),
        (
            '[{"id": "a b", "title": "One"}]',
            '1: "a b", id: it holds a space, comma or semicolon',
        ),
        (
            '[{"id": "a", "title": "A"},\n{"id": "a", "title": "B"}]',
            '2: "a", id: line 1 begins another source with this id',
        ),
        (
            '[{"id": "a", "title": "A"}, {"id": "a", "title": "B"}]',
            '1: "a", id: line 1 begins another source with this id',
        ),
        (
            '[{"id": "a", "title": "A", "URL": "javascript:alert(1)"}]',
            '1: "a", URL: "javascript:alert(1)" is not a web address',
        ),
        (
            '[{"id": "a", "title": "A", "genre": "blog"}]',
            '1: "a", genre: "blog" is not known here',
        ),
        (
            '[{"id": "a", "title": "A", "issued": {"date-parts": [[2024, 2, 30]]}}]',
            '1: "a", issued: there is no such date',
        ),
        ("[" * 100_000, "1: the list: a number or a nesting is beyond what can be read"),
    ],
)
def test_bad_source_is_named(content, fault):
    """A fault of the sources is told with the line on which its source begins."""
    _, errors = sources.read(content, "sources.json")
    assert faults(errors) == [fault]


OUTLINE = """identifier = "canal"
title = "The canal"
question = "Whose was it?"
language = "en"
as_of = "2024-12"
licence = "CC BY 4.0"

[[lanes]]
id = "building"
name = "Building"
colour = "#0072B2"
shape = "circle"

[[factors]]
id = "health"
name = "Health"
lane = "building"

[[eras]]
id = "first"
name = "First"
start = "1881"
end = "1904-05-03"

[[eras]]
id = "second"
name = "Second"
start = "1904-05-04"

[[notebooks]]
id = "01-canal"
title = "The canal"
class_minutes = 30
alone_minutes = 0
era = "second"

[[charts]]
id = "pay"
kind = "series"
title = "Pay"
sentence = "See."
series = ["pay"]
unit = "US$"
alternative_text = "Points."
"""
FIRST, NOTEBOOK = 'eras "first"', 'notebooks "01-canal"'


def test_outline_is_read_as_written():
    """Ends of eras belong to them, the last may have none; tables that may lack do."""
    read, errors = outline.read(OUTLINE, "course.toml")
    assert not errors
    first, second = read.eras
    assert str(first.interval) == "1881/1904-05-03" and second.interval.end is None
    assert (read.as_of, read.council_name, read.aliases) == ("2024-12", "", {})
    assert read.charts[0].line == 37


def test_dates_without_quotes_are_read_the_same():
    """TOML's own dates are read as meant."""
    unquoted = OUTLINE.replace('"1904-05-04"', "1904-05-04").replace('"2024-12"', '"2024-12"')
    assert outline.read(unquoted, "course.toml") == outline.read(OUTLINE, "course.toml")


@pytest.mark.parametrize(
    ("clean", "broken", "fault"),
    [
        ('title = "The canal"\nq', "q", "1: title: it is missing"),
        ('title = "The canal"\nq', 'title = ""\nq', "2: title: the text is empty"),
        ('title = "The canal"\nq', "title = 7\nq", "2: title: it is not a text"),
        ('"canal"', '"The Canal"', '1: identifier: "The Canal" is not an identifier'),
        ("licence", "license", "1: licence: it is missing"),
        ("licence", "license", "6: license: this name is not known here"),
        ('"2024-12"', '"2024-13"', '5: as_of: "2024-13" is no date (month must be in 1..12)'),
        ('"#0072B2"', '"blue"', '11: lanes "building", colour: "blue" is not a colour'),
        ('"circle"', '"star"', '12: lanes "building", shape: "star" is not known'),
        ('lane = "building"', 'lane = "b"', '17: factors "health", lane: "b" is not known'),
        (
            "1904-05-04",
            "1904-05-03",
            '28: eras "second", start: it overlaps "first", which ends on 1904-05-03',
        ),
        (
            "1904-05-04",
            "1904-06",
            '28: eras "second", start: it leaves a gap after "first", which ends on 1904-05-03',
        ),
        ('end = "1904-05-03"\n', "", '19: eras "first", end: it is missing'),
        ('"1904-05-03"', '"1880"', f"23: {FIRST}, end: it ends (1880) before it begins (1881)"),
        (
            'id = "second"',
            'id = "first"',
            f"26: {FIRST}, id: line 19 begins another with this id",
        ),
        ('era = "second"', 'era = "third"', f'35: {NOTEBOOK}, era: "third" is not known'),
        (
            "minutes = 30",
            "minutes = true",
            f"33: {NOTEBOOK}, class_minutes: it is not a number of minutes",
        ),
        ('["pay"]', "[]", '42: charts "pay", series: the list is empty'),
        ('["pay"]', '"pay"', '42: charts "pay", series: it is not a list of texts'),
        ('kind = "series"', 'kind = "pie"', '39: charts "pay", kind: "pie" is not known'),
        ("alternative_text", "#", '37: charts "pay", alternative_text: it is missing'),
        ("[[lanes]]", "[lanes]", "8: lanes: it is not a list of tables"),
    ],
)
def test_bad_outline_is_named(clean, broken, fault):
    """A fault of the outline is told with its line, its key and the reason."""
    assert clean in OUTLINE
    _, errors = outline.read(OUTLINE.replace(clean, broken, 1), "course.toml")
    assert fault in faults(errors)


@pytest.mark.parametrize(
    ("content", "line", "why"),
    [
        (
            'title = "x"\nquestion = "y\n',
            2,
            "the line cannot be read (Illegal character '\\n')",
        ),
        ('title = "x"\ntitle = "y"\n', 2, "the line cannot be read (Cannot overwrite a value)"),
        ("a = [\n1,\n", 3, "the line cannot be read (Invalid value)"),
        ("a = " + "[" * 50_000, 1, "a number or a nesting is beyond what can be read"),
        ("a = " + "9" * 5_000, 1, "a number or a nesting is beyond what can be read"),
    ],
)
def test_what_is_no_toml_is_named(content, line, why):
    """A slip in TOML itself is one error on its line."""
    _, (error,) = outline.read(content, "course.toml")
    assert (error.line, error.why) == (line, why)


def test_stack_of_charts_names_charts():
    """A record may stack only charts that there are, and no other record."""
    record = (
        OUTLINE
        + """
[[charts]]
id = "all"
kind = "record"
title = "All"
sentence = "See."
charts = ["pay", "all", "none"]
alternative_text = "Panels."
"""
    )
    _, errors = outline.read(record, "course.toml")
    assert [error.why for error in errors] == [
        '"all" is no chart of kind series or ladder',
        '"none" is no chart of kind series or ladder',
    ]
