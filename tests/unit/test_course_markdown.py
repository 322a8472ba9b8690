"""Markdown of a course: blocks and their lines, marks, sentences, claims, objectives."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lessons.course import block_parser, claims, markdown, marks, objectives, sentences
from lessons.model.claim import Claim
from lessons.model.outline import Objective

NAMES = ("Hint", "Not", "Ask", "As of", "Objective")


def kinds(text, years=False):
    return [(block.kind, block.line) for block in markdown.parse(text, NAMES, years).blocks]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# A\n\ntext\n- b\n", [("heading", 1), ("paragraph", 3), ("bullets", 4)]),
        ("text\nHint: a\nmore", [("paragraph", 1), ("field", 2), ("paragraph", 3)]),
        ("- a\n  > b\nHint: c", [("bullets", 1), ("field", 3)]),
        ("> a\nHint: c", [("quote", 1), ("field", 2)]),
        ("> Hint: a", [("quote", 1)]),
        ("As of: 2024", [("field", 1)]),
        ("Hnt: a", [("field", 1)]),
        ("In 1961: what?", [("paragraph", 1)]),
        ("Note: a\n\nTask: b", [("paragraph", 1), ("paragraph", 3)]),
        ("a\n---", [("paragraph", 1), ("rule", 2)]),
        ("    a", [("paragraph", 1)]),
        ("```\n# a\nHint: b\n```", [("fence", 1)]),
    ],
)
def test_blocks(text, expected):
    """Blocks come with the lines they begin on; field lines stand by themselves."""
    assert kinds(text) == expected


def test_year_lines():
    """A line such as `= 1961` is a block of its own where years are asked for."""
    assert kinds("a\n= 1961 ± 1\n> b", years=True) == [
        ("paragraph", 1), ("year", 2), ("quote", 3),
    ]  # fmt: skip
    assert kinds("a\n= 1961") == [("paragraph", 1)]


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("Hint", ("Hint", True)),
        ("hint", ("Hint", True)),
        ("AS OF", ("As of", True)),
        ("Hnt", ("Hint", False)),
        ("Hints", ("Hint", False)),
        ("Objctive", ("Objective", False)),
        ("Nto", ("Not", False)),
        ("Note", ("", False)),
        ("House", ("", False)),
        ("hnt", ("", False)),
    ],
)
def test_field_names(word, expected):
    """A field's name may be in any case; a near miss is known; ordinary words are none."""
    assert block_parser.field_name(word, NAMES) == expected


@pytest.mark.parametrize(
    ("heading", "slug"),
    [
        ("How do sanctions affect cooperation?", "how-do-sanctions-affect-cooperation"),
        ("Check: the treaty", "check-the-treaty"),
        ("1950–1953 – a *war*", "19501953--a-war"),
        ("`code` and [link](x.md)", "code-and-link"),
        ("평양 선언", "평양-선언"),
        ("", ""),
    ],
)
def test_slugs(heading, slug):
    """A heading's anchor is the one that GitHub gives it."""
    assert markdown.slug(heading) == slug


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("a", ["a"]),
        ("a {b | c} d", ["a ", ("b", "c"), " d"]),
        ("{b|c|d|e}", ["", ("b", "c", "d", "e"), ""]),
        (r"\{a \| b\}", ["{a | b}"]),
        (r"{a \| b | c}", ["", ("a | b", "c"), ""]),
        ("`{a | b}`", ["`{a | b}`"]),
        ("[b]{lang=ko}", ["[b]{lang=ko}"]),
        ("{[a]{lang=ko} | b}", ["", ("[a]{lang=ko}", "b"), ""]),
        ("a | b", ["a | b"]),
    ],
)
def test_marks(text, parts):
    """Alternatives are cut out; braces that are escaped, code or a language stay words."""
    found, faults = marks.parse(text)
    assert not faults
    assert [part if isinstance(part, str) else part.halves for part in found] == parts


@pytest.mark.parametrize(
    ("text", "offset", "why"),
    [
        ("a {b", 2, "has no `}`"),
        ("ab}", 2, "has no `{`"),
        ("{b}", 0, "no wrong half"),
        ("{}", 0, "no wrong half"),
        ("{b | }", 0, "empty half"),
        ("{ | b}", 0, "empty half"),
        ("{b | B }", 0, "same words"),
        ("{a | b | c | d | e}", 0, "more than three"),
        ("{a {b | c}", 3, "has no `}`"),
    ],
)
def test_faulty_marks(text, offset, why):
    """A mark that says nothing is a fault, at its own place."""
    _, faults = marks.parse(text)
    assert faults[0].offset == offset
    assert why in faults[0].why


@given(st.text(alphabet="ab`{}|;\\[] \n"))
def test_escaped_text_is_itself(text):
    """Escaping makes every brace a word, unless the text has escapes of its own."""
    if "\\" not in text:
        assert marks.parse(marks.escape(text)) == ([text], [])


@pytest.mark.parametrize(
    "text",
    [
        "It began.|It ended.",
        "In the U.S. Congress it failed.|The U.S. left.",
        "They met in the U.S.|The treaty followed.",
        "Resolution No. 5 passed.|Did it help?|No.|It did not.",
        "J. V. Stalin spoke.|Then he left.",
        "It fell in 1991.|1992 was worse.",
        "“Why?” he asked.|“Because.”|She left.",
        "Prices rose 5.5 percent, i.e. a lot.|So what?",
        "Gen. Shtykov, Dr. Kim and St. Petersburg.|End.",
        "It ended…|Then came *peace*.|**Bold** began.",
        "one sentence without an end",
        "",
    ],
)
def test_sentences(text):
    """A sentence ends where a reader would say so: not after initials, titles or numbers."""
    whole = text.replace("|", " ")
    found = [whole[start:end] for start, end in sentences.spans(whole)]
    assert found == (text.split("|") if text else [])


@given(st.text() | st.text(alphabet="aA1. !?“”\n"))
def test_sentences_cover_the_text(text):
    """No word is lost between two sentences."""
    found = "".join(text[start:end] for start, end in sentences.spans(text))
    assert "".join(found.split()) == "".join(text.split())


CLAIMS = """# The article’s claims

Free text: not a claim.

## A2. Once it was divided in 1945, a patron came. So it says.
Section: Historical Context
Verdict: oversimplified
For: 1948-relations; 1949-meeting
Against: 1945-administration
As of: 2026-03

True *in substance*.

Second: paragraph.
"""


def test_claims():
    """A claim has its identifier, statement, verdict, events and comment."""
    found, errors = claims.read(CLAIMS, "claims.md")
    assert not errors
    assert found == (
        Claim(
            identifier="A2",
            statement="Once it was divided in 1945, a patron came. So it says.",
            section="Historical Context",
            verdict="oversimplified",
            comment="True *in substance*.\n\nSecond: paragraph.",
            events_for=("1948-relations", "1949-meeting"),
            events_against=("1945-administration",),
            as_of="2026-03",
        ),
    )
    assert found[0].line == 5


@pytest.mark.parametrize(
    ("old", "new", "line", "why"),
    [
        ("## A2. ", "## ", 5, "not an identifier, a full stop and a claim"),
        ("## A2. ", "##A2. ", 1, "no claims"),
        ("Verdict: oversimplified\n", "", 5, "`Verdict:` is missing"),
        ("oversimplified", "oversimplifed", 7, "not a verdict"),
        ("Section", "Secton", 6, "`Secton:` is not a field"),
        ("For: ", "For: a, ", 8, "not an identifier"),
        ("For: 1948-relations", "For: 1949-meeting", 8, "twice"),
        ("Against", "For", 9, "`For:` stands at line 8 already"),
        ("2026-03", "March", 10, "not a date"),
        ("2026-03", "2026-13", 10, "not a date"),
        ("2026-03", "", 10, "empty"),
        ("Free text", "Section", 3, "outside any claim"),
        ("Second: paragraph.", "## A2. Again\nSection: a\nVerdict: dated", 14, "at line 5"),
        (CLAIMS, "", 1, "no claims"),
    ],
)
def test_claim_errors(old, new, line, why):
    """What is wrong with a claim is said with its line."""
    assert old in CLAIMS
    _, errors = claims.read(CLAIMS.replace(old, new, 1), "claims.md")
    assert any(error.line == line and why in error.why for error in errors), errors


OBJECTIVES = """# Objectives

## 01-start
- explain-cause: Explain why it began: two reasons.
* place-events: Place events
  in order.

## 02-end
- compare-views: Compare two views.
"""


def test_objectives():
    """Each objective belongs to the notebook above it."""
    found, errors = objectives.read(OBJECTIVES, "objectives.md")
    assert not errors
    assert found == (
        Objective("explain-cause", "Explain why it began: two reasons.", "01-start"),
        Objective("place-events", "Place events in order.", "01-start"),
        Objective("compare-views", "Compare two views.", "02-end"),
    )


@pytest.mark.parametrize(
    ("old", "new", "line", "why"),
    [
        ("## 01-start\n", "", 3, "belong to no notebook"),
        ("explain-cause: ", "", 4, "not an identifier, a colon"),
        ("compare-views", "explain-cause", 9, "at line 4"),
        ("Compare two", "compare two", 9, "capital"),
        ("- compare-views: Compare two views.\n", "", 8, "no objectives"),
        ("- compare-views", "• compare-views", 9, "not an objective"),
        ("02-end", "01-start", 8, "at line 3 already"),
        (OBJECTIVES, "", 1, "no notebooks"),
    ],
)
def test_objective_errors(old, new, line, why):
    """What is wrong with an objective is said with its line."""
    assert old in OBJECTIVES
    _, errors = objectives.read(OBJECTIVES.replace(old, new, 1), "objectives.md")
    assert any(error.line == line and why in error.why for error in errors), errors


@given(st.text() | st.text(alphabet="#- aA1.:;\n>VerdictFo"))
def test_no_text_stops_a_reader(text):
    """Whatever a file holds, its readers answer with values and errors."""
    for reader in (claims, objectives):
        _, errors = reader.read(text, "file.md")
        assert errors == sorted(errors)
        assert all(error.path == "file.md" and error.line > 0 for error in errors)
