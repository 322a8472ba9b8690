"""Tables, sources and the outline: what is read, and what is refused with which words."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lessons.course import (
    council,
    glossary,
    outline,
    perspectives,
    series,
    sources,
    text,
    timeline,
)
from lessons.course.text import read_text

EVENT = {
    "Year": "1914",
    "Month": "8",
    "Day": "15",
    "Headline": "The canal opens",
    "Text": "A ship goes through.",
    "Group": "building",
    "Id": "1914-opening",
    "Factors": "engineering; health",
    "Actors": "United States; Panama",
    "Actors Complete": "no",
    "Importance": "5",
    "Confidence": "high",
    "Sources": "one; two",
}
BAD_END = "a cell does not end well (it was read as far as"
READERS = {
    "timeline.csv": timeline.read,
    "perspectives.csv": perspectives.read,
    "series.csv": series.read,
    "security_council.csv": council.read,
    "glossary.csv": glossary.read,
    "sources.json": sources.read,
    "course.toml": outline.read,
}


def table(*rows: dict[str, str], columns=timeline.COLUMNS, **form) -> str:
    file = io.StringIO()
    writer = csv.DictWriter(file, columns, restval="", lineterminator="\n", **form)
    writer.writeheader()
    writer.writerows(rows)
    return file.getvalue()


def faults(errors) -> list[str]:
    return [f"{error.line}: {error.what}: {error.why}" for error in errors]


def test_event_is_read_as_written():
    """A row becomes an event with its date, its lists and its line."""
    (event,), errors = timeline.read(table(EVENT), "timeline.csv")
    assert not errors
    assert str(event.interval) == "1914-08-15"
    assert (event.display_date, event.precision) == ("15 August 1914", "day")
    assert event.factors == ("engineering", "health")
    assert event.sources == ("one", "two")
    assert event.line == 2
    assert event.place is None and event.media is None


@pytest.mark.parametrize(
    ("cells", "display", "precision"),
    [
        ({"Day": ""}, "August 1914", "month"),
        ({"Day": "", "Month": ""}, "1914", "year"),
        ({"Precision": "circa"}, "about 15 August 1914", "circa"),
        ({"Precision": "planned"}, "15 August 1914 (planned)", "planned"),
        ({"End Year": "1915"}, "15 August 1914 – 1915", "year"),
        (
            {"End Year": "1914", "End Month": "8", "End Day": "20"},
            "15–20 August 1914",
            "day",
        ),
        (
            {"End Year": "1914", "End Month": "9", "End Day": "2"},
            "15 August – 2 September 1914",
            "day",
        ),
        ({"Month": "", "Day": "", "End Year": "1915"}, "1914–1915", "year"),
        ({"End Year": "1915", "Precision": "day"}, "15 August 1914 – 1915", "day"),
        ({"Display Date": "that summer"}, "that summer", "day"),
    ],
)
def test_blank_cells_are_computed(cells, display, precision):
    """Display Date and Precision, left blank, say no more than the date columns do."""
    (event,), errors = timeline.read(table(EVENT | cells), "timeline.csv")
    assert not errors
    assert (event.display_date, event.precision) == (display, precision)


@pytest.mark.parametrize(
    ("cells", "fault"),
    [
        ({"Year": ""}, "Year: the cell is empty"),
        ({"Year": "MCMXIV"}, 'Year: "MCMXIV" is not a whole number from 1 to 9999'),
        ({"Year": "١٩١٤"}, 'Year: "١٩١٤" is not a whole number from 1 to 9999'),
        ({"Month": "13"}, 'Month: "13" is not a whole number from 1 to 12'),
        ({"Month": "2", "Day": "30"}, "Day: there is no day 30 in month 2 of 1914"),
        ({"Month": ""}, "Month: a day without its month"),
        ({"End Month": "9"}, "End Year: a month or day without its year"),
        ({"End Year": "1913"}, "End Year: it ends (1913) before it begins (1914-08-15)"),
        (
            {"Precision": "year"},
            'Precision: "year" contradicts the date columns, which give 1914-08-15',
        ),
        ({"Precision": "exact"}, 'Precision: "exact" is not known here'),
        (
            {"Latitude": "91", "Longitude": "0", "Place": "X"},
            "Latitude: 91 is not from -90 to 90",
        ),
        (
            {"Latitude": "nan", "Longitude": "0", "Place": "X"},
            'Latitude: "nan" is not a number',
        ),
        ({"Latitude": "9.1", "Place": "X"}, "Latitude: latitude and longitude go together"),
        ({"Latitude": "9", "Longitude": "9"}, "Place: the coordinates have no name"),
        ({"Importance": "6"}, 'Importance: "6" is not a whole number from 1 to 5'),
        ({"Confidence": "sure"}, 'Confidence: "sure" is not known here'),
        ({"Actors Complete": "maybe"}, 'Actors Complete: "maybe" is not known here'),
        ({"Type": "era"}, 'Type: "era" is another tool\'s kind of row'),
        ({"Sources": ""}, "Sources: the cell is empty"),
        ({"Sources": " ; "}, "Sources: the list has no members"),
        ({"Media": "images/x.svg", "Media Credit": "me"}, "Alt Text: the cell is empty"),
        ({"Media": "images/x.svg", "Alt Text": "a ship"}, "Media Credit: the cell is empty"),
        (
            {"Media": "https://x.org/x.png", "Media Credit": "me", "Alt Text": "a ship"},
            'Media: "https://x.org/x.png" is not a file of this course',
        ),
        (
            {"Media": "../x.png", "Media Credit": "me", "Alt Text": "a ship"},
            'Media: "../x.png" is not a file of this course',
        ),
    ],
)
def test_bad_cell_is_named(cells, fault):
    """A faulty cell is told once, with its row, its column and the reason."""
    _, errors = timeline.read(table(EVENT | cells), "timeline.csv")
    assert f'2: "1914-opening", {fault}' in faults(errors)
    assert len(errors) == 1


def test_all_faults_are_told_at_once():
    """Faults of one row, of several rows and of the header come together."""
    text = table(
        EVENT | {"Month": "13", "Importance": "9"}, EVENT, EVENT | {"Id": "Bad Id"}
    ).replace("Note", "Notes", 1)
    _, errors = timeline.read(text, "timeline.csv")
    assert faults(errors) == [
        "1: column Note: it is missing",
        "1: column Notes: it is not known",
        '2: "1914-opening", Month: "13" is not a whole number from 1 to 12',
        '2: "1914-opening", Importance: "9" is not a whole number from 1 to 5',
        '4: "Bad Id", Id: "Bad Id" is not an identifier',
        '3: "1914-opening": line 2 has the same Id',
    ]
    assert errors[1].mend == 'Did you mean "Note"?'


def test_lines_are_right_below_cells_of_many_lines():
    """A cell of several lines does not shift the line of the rows below it."""
    text = table(EVENT | {"Text": 'one\n\n"three"'}, EVENT | {"Id": "next", "Month": "0"})
    events, errors = timeline.read(text, "timeline.csv")
    assert [event.line for event in events] == [2, 5]
    assert events[0].text == 'one\n\n"three"'
    assert [error.line for error in errors] == [5]


@pytest.mark.parametrize(
    ("clean", "broken", "fault"),
    [
        ("one; two", "one, two, 3", "2: this row: the row has 29 cells for 27 columns"),
        ("The canal", '"The" canal', f"2: this row: {BAD_END} line 2)"),
        ("The canal", '"The canal', f"2: this row: {BAD_END} line 2)"),
        ("Note", "Text", "1: column Text: it stands twice"),
    ],
)
def test_broken_form_is_named(clean, broken, fault):
    """A table whose rows and columns do not fit says where and why."""
    _, errors = timeline.read(table(EVENT).replace(clean, broken, 1), "timeline.csv")
    assert fault in faults(errors)


@pytest.mark.parametrize("content", ["", "\n\n", ",,,\n"])
def test_empty_table_is_an_error(content):
    """An empty table says that it is empty, and what its first line should be."""
    _, (error,) = timeline.read(content, "timeline.csv")
    assert faults([error]) == ["1: the table: it is empty"]
    assert error.mend.endswith("Note,Sources.")


HARMLESS = {
    "semicolons": lambda t: table(EVENT, delimiter=";"),
    "tabs": lambda t: table(EVENT, delimiter="\t"),
    "all cells quoted": lambda t: table(EVENT, quoting=csv.QUOTE_ALL),
    "columns in another order": lambda t: table(EVENT, columns=timeline.COLUMNS[::-1]),
    "header in small letters": lambda t: t.replace("Year,Month", "year,month", 1),
    "empty rows": lambda t: t.replace("\n", "\n\n,,,\n"),
    "empty cells at the end": lambda t: t.replace("\n", ",,\n"),
    "spaces around cells": lambda t: t.replace("building", "  building "),
    "list without spaces": lambda t: t.replace("one; two", "one;two;"),
}


@pytest.mark.parametrize("change", HARMLESS.values(), ids=HARMLESS.keys())
def test_harmless_tables_read_the_same(change):
    """What a spreadsheet may do to a table does not change what it says."""
    clean = timeline.read(table(EVENT), "timeline.csv")
    assert timeline.read(change(table(EVENT)), "timeline.csv") == clean


@pytest.mark.parametrize(
    "change",
    [
        lambda b: b"\xef\xbb\xbf" + b,
        lambda b: b.replace(b"\n", b"\r\n"),
        lambda b: b.replace(b"\n", b"\r"),
        lambda b: b.replace(b" ", "\u00a0".encode()),
        lambda b: b.replace(b" ", "\u202f".encode()),
    ],
    ids=[
        "byte order mark",
        "Windows line ends",
        "old line ends",
        "no-break",
        "narrow no-break",
    ],
)
def test_harmless_bytes_read_the_same(change, tmp_path):
    """Marks, line ends and spaces that editors add are read as meant."""
    path = tmp_path / "file.md"
    path.write_bytes(change("# A title\n\nSome text – and more.\n".encode()))
    assert read_text(path, "file.md") == ("# A title\n\nSome text – and more.\n", [])


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (b"one\r\ntwo\nna\xefve\n", "3: the file: byte 0xEF is not UTF-8"),
        (b"\xef\xbb\xbfone\n\xe9\n", "2: the file: byte 0xE9 is not UTF-8"),
        ("one".encode("utf-16"), "1: the file: it is UTF-16, not plain text"),
        (b"PK\x03\x04\x00", "1: the file: it is a packed document, not plain text"),
        (b"one\n\x00", "2: the file: a NUL byte: this is not plain text"),
        (b"x" * text.LIMIT, "1: the file: it is larger than 10 MB"),
    ],
    ids=["latin", "latin below a mark", "utf-16", "zip", "nul", "large"],
)
def test_what_is_not_text_is_refused(data, fault, tmp_path):
    """A file that is not UTF-8 text of modest size is refused, with the line of the trouble."""
    path = tmp_path / "file.md"
    path.write_bytes(data)
    read, errors = read_text(path, "file.md")
    assert read == "" and faults(errors) == [fault]


def test_missing_file_and_folder_are_refused(tmp_path):
    """What is not there, or is a folder, is an error and no exception."""
    assert faults(read_text(tmp_path / "x", "x")[1]) == ["1: the file: there is no such file"]
    assert faults(read_text(tmp_path, "x")[1]) == ["1: the file: this is not a file"]


@given(st.sampled_from(sorted(READERS)), st.text())
def test_any_text_gives_values_or_errors(name, content):
    """No text whatever makes a reader fail otherwise than by its errors."""
    _, errors = READERS[name](content, name)
    assert all(error.path == name and error.line >= 1 for error in errors)
    assert all(error.what and error.why and error.mend.endswith((".", "?")) for error in errors)


CELL = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\0"), max_size=20)


@given(st.dictionaries(st.sampled_from(timeline.COLUMNS), CELL))
def test_any_cells_give_values_or_errors(cells):
    """No cell whatever makes a reader fail otherwise than by its errors."""
    events, errors = timeline.read(table(EVENT | cells), "timeline.csv")
    assert len(events) == 1 or errors


@given(st.lists(st.tuples(CELL, CELL), min_size=1, max_size=5))
def test_lines_and_words_survive_any_cell(pairs):
    """Whatever stands in a cell, the next row is still found on its own line."""
    rows = [
        {"Id": f"t-{number}", "Term": f"t{term}", "Definition": f"d{definition}"}
        for number, (term, definition) in enumerate(pairs)
    ]
    written = table(*rows, columns=glossary.COLUMNS, quoting=csv.QUOTE_ALL)
    written = written.replace("\r\n", "\n").replace("\r", "\n")
    terms, errors = glossary.read(written, "glossary.csv")
    assert not errors
    lines = written.split("\n")
    for number, term in enumerate(terms):
        assert lines[term.line - 1].startswith(f'"t-{number}",')


def test_spelling_columns_carry_their_language():
    """Any column `Name [tag]` is a spelling; blank cells are none."""
    columns = (*glossary.COLUMNS, "Spanish [es]", "Old [es-Latn]")
    row = {"Id": "lock", "Term": "Lock", "Definition": "A chamber.", "Spanish [es]": "esclusa"}
    (term,), errors = glossary.read(table(row, columns=columns), "glossary.csv")
    assert not errors and term.spellings == (("es", "Spanish", "esclusa"),)


@pytest.mark.parametrize(
    ("cells", "fault"),
    [
        ({"Source": ""}, "Source: the cell is empty"),
        ({"Value": "1,000"}, 'Value: "1,000" is not a number'),
        ({"Value": "1_000"}, 'Value: "1_000" is not a number'),
        ({"Value": ""}, "Value: the cell is empty"),
        ({"Basis": "guess"}, 'Basis: "guess" is not known here'),
    ],
)
def test_observation_needs_number_and_source(cells, fault):
    """An observation without a source or a plain number is refused."""
    row = {
        "Series": "s", "Name": "S", "Reporter": "R", "Year": "1955", "Value": "-1.5",
        "Unit": "US$", "Basis": "reported", "Source": "one",
    }  # fmt: skip
    (observation,), errors = series.read(table(row, columns=series.COLUMNS), "series.csv")
    assert not errors and observation.value == -1.5
    _, errors = series.read(table(row | cells, columns=series.COLUMNS), "series.csv")
    assert faults(errors) == [f'2: "s", {fault}']


def test_endless_table_is_refused():
    """A table of more rows than any course has is cut off with an error."""
    _, errors = perspectives.read(
        "Event,Party,Statement,Date,Source\n" + "e,p,s,d,k\n" * 20_001, "p"
    )
    assert errors[0].why == "it has more than 20,000 rows"
