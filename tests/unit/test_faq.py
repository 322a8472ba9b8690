"""FAQ files: what a reader sees, what drafting gets, and what an author is told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lessons.course import faq
from lessons.model.faq import Ask, Contrast, Definition, Enumeration, Link

FAQ = """# Questions

For everybody.

## How do sanctions affect cooperation?
As of: 2024-06
According to: the article, undated
Status: article
Sanctions {limit | widen} the scope of it. In the U.S. they cost
$10 billion of {$11 billion | $12 billion}.

- **historical ties**: dating back to the {Cold War | Great War}
- **energy:** pipelines

List: factors named as driving it
- **historical ties**
- energy – pipelines;
Not: a shared language; a bloc
List: the first two = one; two \\; a half
Ask: Why were they imposed? => missile programmes | unpaid debts | a border \\| wall
Link: hard-currency pricing => collapse of trade
Objective: explain-sanctions
Source: events 2006-test, 2017-resolution; sources un-2397

## Second question
Kim Il-sung’s “words” – `{a | b}` and \\{c\\} in [동맹]{lang=ko}.
"""


def read(text, path="faq.md"):
    return faq.read(text, path)


def entry(body):
    (found,), errors = read(f"## Why?\n{body}\n")
    assert not errors, errors
    return found


def test_entry():
    """An entry is read whole: every mark becomes its own value."""
    (first, second), errors = read(FAQ)
    assert not errors, errors
    assert (first.identifier, first.line) == ("how-do-sanctions-affect-cooperation", 5)
    assert first.question == "How do sanctions affect cooperation?"
    assert (first.as_of, first.attribution, first.status) == (
        "2024-06", "the article, undated", "article",
    )  # fmt: skip
    assert first.definitions == (
        Definition("historical ties", "dating back to the Cold War"),
        Definition("energy", "pipelines"),
    )
    assert first.enumerations == (
        Enumeration(
            "factors named as driving it",
            ("historical ties", "energy – pipelines"),
            ("a shared language", "a bloc"),
        ),
        Enumeration("the first two", ("one", "two ; a half")),
    )
    assert first.asks == (
        Ask(
            "Why were they imposed?",
            "missile programmes",
            ("unpaid debts", "a border | wall"),
        ),
    )
    assert first.links == (Link("hard-currency pricing", "collapse of trade"),)
    assert first.objective == "explain-sanctions"
    assert (first.events, first.sources) == (("2006-test", "2017-resolution"), ("un-2397",))
    assert first.annotated and not second.annotated
    assert (second.as_of, second.attribution, second.status) == ("", "", "record")


def test_contrasts():
    """A contrast keeps its own place open in its sentence and fills the others."""
    (first, _), _ = read(FAQ)
    assert [(contrast, contrast.line) for contrast in first.contrasts] == [
        (Contrast("Sanctions {} the scope of it.", "limit", ("widen",)), 9),
        (
            Contrast(
                "In the U.S. they cost $10 billion of {}.", "$11 billion", ("$12 billion",)
            ),
            10,
        ),
        (
            Contrast("**historical ties**: dating back to the {}", "Cold War", ("Great War",)),
            12,
        ),
    ]
    both = entry("First {came | went} the {Korean | Boer} War. Then no more.").contrasts
    assert [contrast.sentence for contrast in both] == [
        "First {} the Korean War.",
        "First came the {} War.",
    ]


def test_answer_is_what_readers_see():
    """Readers get first alternatives and bullets; mark lines are gone, words are kept."""
    (first, second), _ = read(FAQ)
    assert first.answer == (
        "Sanctions limit the scope of it. In the U.S. they cost\n"
        "$10 billion of $11 billion.\n\n"
        "- **historical ties**: dating back to the Cold War\n- **energy:** pipelines\n\n"
        "- **historical ties**\n- energy – pipelines;"
    )
    assert second.answer == "Kim Il-sung’s “words” – `{a | b}` and {c} in [동맹]{lang=ko}."


def test_raw_is_the_file():
    """An entry's raw text stands in the file word for word, heading and marks included."""
    (first, second), _ = read(FAQ)
    assert first.raw in FAQ and second.raw in FAQ
    assert first.raw.startswith("## How do") and first.raw.endswith("sources un-2397")
    assert second.raw.startswith("## Second")


def test_lists():
    """Members are the bullets below the list, in its line, or right above it."""
    assert entry("A.\nList: b\n\n* c\n* d\n").enumerations[0].members == ("c", "d")
    assert entry("A.\nList: b\n1. c\n2. d\n").enumerations[0].members == ("c", "d")
    assert entry("A.\nList: b\nNot: e\n- c\n- d\n").enumerations[0].non_members == ("e",)
    assert entry("A.\n- c\n- d\nList: b\nNot: e").enumerations[0].members == ("c", "d")
    assert entry("A.\nList: b\n- {c | e}\n- d.\n").enumerations[0].members == ("c", "d")


@pytest.mark.parametrize(
    "body",
    [
        "Note: it began in 1945.",
        "In 1961: the treaty. Remember: it lapsed.",
        "It was – as\n– some say – late.",
        "Second: a.\n\nTask: b.",
        "```\nList: a\n{b\n```",
    ],
)
def test_prose_stays_prose(body):
    """Colons, dashes and code in an answer are no marks."""
    found = entry(body)
    assert found.answer == body
    assert not found.annotated


@pytest.mark.parametrize(
    ("body", "line", "why"),
    [
        ("", 1, "no answer"),
        ("Ask: a? => b | c", 1, "no answer"),
        ("It {rose | rose}.", 2, "same words"),
        ("A.\nIt {rose |}.", 3, "empty half"),
        ("It {rose}.", 2, "no wrong half"),
        ("It {a | b | c | d | e}.", 2, "more than three"),
        ("It\n\n- is {rose", 4, "has no `}`"),
        ("It {rose | fell} \\{\\}.", 2, "empty braces"),
        ("A.\nNot: b", 3, "no list to belong to"),
        ("A.\nList: b = c; d\nNot: C", 3, "as a member and as not a member"),
        ("A.\nList: b = c; C", 3, "as a member and as a member"),
        ("A.\nList: b = c", 3, "one member"),
        ("A.\nList: b\n- c", 3, "one member"),
        ("A.\nList: b\n\nText.\n- c\n- d", 3, "no members"),
        ("A.\nList: = c; d", 3, "does not say what"),
        ("A.\nList: b = c;; d", 3, "empty place"),
        ("A.\nList:", 3, "`List:` is empty"),
        ("A.\nAsk: b?", 3, "a question and its answer"),
        ("A.\nAsk: b? =>", 3, "a question and its answer"),
        ("A.\nAsk: b? => c", 3, "no wrong answers"),
        ("A.\nAsk: b? => c | ", 3, "empty place"),
        ("A.\nAsk: b? => c | d | C", 3, "same answer twice"),
        ("A.\nLink: b", 3, "two things that go together"),
        ("A.\nLink: b => b", 3, "two things that go together"),
        ("As of: June\nA.", 2, "not a date"),
        ("As of: 2024-13\nA.", 2, "not a date"),
        ("As of: 2024\nAs of: 2025\nA.", 3, "at line 2 already"),
        ("Status: certain\nA.", 2, "not a status"),
        ("Statsu: record\nA.", 2, "`Statsu:` is not a field"),
        ("A.\nLits: b = c; d", 3, "`Lits:` is not a field"),
        ("A.\nLists: b = c; d", 3, "`Lists:` is not a field"),
        ("A.\nSource: 2006-test", 3, "does not say what it cites"),
        ("A.\nSource: events a b", 3, "not an identifier"),
        ("A.\nSource: events a, a", 3, "twice"),
        ("A.\nObjective: a, b", 3, "not an identifier"),
        ("A.\n- b\n  - c\n- d", 4, "list stands inside a list"),
        ("A.\n• b\n• c", 3, "bullet that is not Markdown"),
        ("A.\n- **b**:", 3, "no meaning"),
        ("A.\n- **b**: c\n- **B**: d", 4, "at line 3 already"),
        ("A.\n##Why", 3, "space is missing"),
        ("A.\n## Why!\nB.", 3, "the question at line 1 has the same address"),
        ("A.\n## {b | c}\nB.", 3, "braces in the question"),
        ("A.\n##\nB.", 3, "empty"),
    ],
)
def test_errors(body, line, why):
    """Each fault is told with its line, its reason and how to mend it."""
    _, errors = read(f"## Why?\n{body}\n")
    assert any(error.line == line and why in error.why for error in errors), errors
    assert all(error.mend for error in errors)


def test_errors_of_the_file():
    """A file without questions, or with fields above them, is told so."""
    assert "no questions" in read("# Title\nText.")[1][0].why
    _, errors = read("# Title\nAs of: 2024\n\n## Why?\nA.")
    assert [(error.line, error.why) for error in errors] == [
        (2, "it stands outside any question")
    ]


LINES = st.sampled_from(
    ["# A", "## B", "## C?", "Text {a | b}. More {c|d} text.", "{", "}", "- e",
     "- **f**: g", "  - h", "1. i", "List: j", "List: k = l; m", "Not: n; o", "Ask: p => q | r",
     "Ask: s", "Link: t => u", "As of: 2024", "Status: record", "Source: events v; sources w",
     "> {x | y}", "", "```", "Lst: z"]
)  # fmt: skip


@given(st.text() | st.lists(LINES | st.text(max_size=6), max_size=25).map("\n".join))
def test_no_text_stops_the_reader(text):
    """Whatever a file holds, reading it answers; raw text and contrasts keep their promises."""
    found, errors = read(text)
    assert errors == sorted(errors)
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    for one in found:
        assert one.raw in lines
        for contrast in one.contrasts:
            assert contrast.sentence.count("{}") == 1
            assert 1 <= len(contrast.wrong) <= 3 or errors
