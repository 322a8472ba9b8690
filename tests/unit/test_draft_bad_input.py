"""Awkward FAQs through the whole path: text, items, quiz file, and back.

Each gives a correct item, no item, or an error with its line: never a wrong
item, and never a crash.
"""

from __future__ import annotations

import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lessons.cli.drafts import draft_quiz
from lessons.course import quizzes
from lessons.model.content_error import ContentErrors
from lessons.model.item import Item

HEAD = "# Questions\n\n## What does the lock of the canal do?\n"


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("bad")


def items_of(folder, text: str) -> tuple[Item, ...]:
    """The items of the quiz file that a FAQ gives, once renewing it has changed nothing."""
    path, out = folder / "faq.md", folder / "quiz.md"
    path.write_bytes(text.encode())
    out.unlink(missing_ok=True)
    data, _ = draft_quiz(path, out=out)
    out.write_bytes(data)
    assert draft_quiz(path, out=out)[0] == data
    found, errors = quizzes.read(data.decode(), "quiz.md")
    assert errors == []
    return tuple(item for quiz in found for item in quiz.items)


def errors_of(folder, text: str) -> list[tuple[int, str]]:
    with pytest.raises(ContentErrors) as problem:
        items_of(folder, text)
    lines = text.count("\n") + 1
    assert all(error.path == "faq.md" for error in problem.value.errors)
    assert all(1 <= error.line <= lines and error.mend for error in problem.value.errors)
    return [(error.line, error.why) for error in problem.value.errors]


def words_of(item: Item) -> tuple[list[str], list[str]]:
    """The right and the wrong words that an item offers."""
    choices = [*getattr(item.interaction, "choices", ())]
    for gap in getattr(item.interaction, "gaps", ()):
        choices += gap.choices
    choices += getattr(item.interaction, "keys", ())
    right = [choice.text for choice in choices if choice.correct]
    return right, [choice.text for choice in choices if not choice.correct]


# What stands below the heading, then the line of an error and a part of why.
ERRORS = {
    "an empty answer": ("", 3, "no answer"),
    "an answer of marks alone": ("List: parts = gate; wall\n", 3, "no answer"),
    "a nested list": (
        "Parts:\n\n- gate\n  - hinge\n- wall\n",
        7,
        "a list stands inside a list",
    ),
    "a list of one": ("It has parts.\n\nList: parts = gate\n", 6, "one member"),
    "a list of none": ("It has parts.\n\nList: parts\n", 6, "no members"),
    "a member that is none": (
        "It has parts.\n\nList: parts = gate; wall\nNot: a sail; Gate\n",
        6,
        "named twice",
    ),
    "a link to itself": ("It moves.\n\nLink: gate => Gate\n", 6, "two things"),
    "a stray brace": ("It {lifts | lowers ships.\n", 4, "has no `}`"),
    "an empty half": ("It {lifts | } ships.\n", 4, "empty half"),
    "a half that is no other": ("It {lifts | Lifts} ships.\n", 4, "same words"),
    "braces in braces": ("It {lifts | {lowers | hides}} ships.\n", 4, "no `"),
    "an ask without wrong answers": ("It moves.\n\nAsk: What? => water\n", 6, "no wrong"),
    "a pasted bullet": ("Parts:\n• gate\n• wall\n", 5, "not Markdown"),
    "a field outside": ("It moves.\n\n# Next\nList: a = b; c\n", 7, "outside any question"),
}


@pytest.mark.parametrize("case", ERRORS)
def test_fault_is_told_with_its_line(folder, case):
    """What an author cannot have meant is an error at its own line."""
    answer, line, why = ERRORS[case]
    told = errors_of(folder, HEAD + answer)
    assert any(place == line and why in said for place, said in told), told


# An answer, and for right words of an item what may be wrong beside them.
GOOD = {
    "braces in code": (
        "The lock of the canal has `{a | b}` on it and {lifts all ships | lowers all ships | "
        "turns all ships}.\n",
        {"lifts all ships": {"lowers all ships", "turns all ships"}},
    ),
    "code in another sentence": (
        "A sign says `{a | b}` there. The lock of the canal {lifts all ships | lowers all "
        "ships | turns all ships} each day.\n",
        {"lifts all ships": {"lowers all ships", "turns all ships"}},
    ),
    "escaped braces": (
        "The lock of the canal has \\{a \\| b\\} on it and {lifts all ships | lowers all "
        "ships | turns all ships}.\n",
        {"lifts all ships": {"lowers all ships", "turns all ships"}},
    ),
    "curly quotes": (
        "The keeper of the lock says {“it’s up” | “it’s down” | “it’s off”} to every ship.\n",
        {"“it’s up”": {"“it’s down”", "“it’s off”"}},
    ),
    "names with dashes": (
        "The lock of the canal is held by {Hay–Bunau | Root–Cortés | Thomson–Urrutia} now.\n",
        {"Hay–Bunau": {"Root–Cortés", "Thomson–Urrutia"}},
    ),
    "no-break spaces": (
        "The lock of the\u00a0canal {lifts\u00a0ships | lowers ships | turns\u202fships} all "
        "day.\n",
        {"lifts ships": {"lowers ships", "turns ships"}},
    ),
    "two contrasts in a sentence": (
        "The lock of the canal {lifts | lowers | turns} ships for {the crew | the king | the "
        "cook} of the town.\n",
        {"lifts": {"lowers", "turns"}, "the crew": {"the king", "the cook"}},
    ),
    "HTML": (
        "The lock of the canal <b onclick='x()'>there</b> {lifts <i>up</i> | "
        "lowers <i>it</i> | turns <i>it</i>} each day.\n",
        {"lifts <i>up</i>": {"lowers <i>it</i>", "turns <i>it</i>"}},
    ),
    "right to left": (
        "אחרי המלחמה בנו את הסכר של העיר {בצפון הארץ | בדרום הארץ | במזרח הארץ} באבן.\n",
        {"בצפון הארץ": {"בדרום הארץ", "במזרח הארץ"}},
    ),
    "marks of direction": (
        "The lock of the canal is called \u202bהסכר\u202c and {lifts ships | lowers ships | "
        "turns ships} all day.\n",
        {"lifts ships": {"lowers ships", "turns ships"}},
    ),
    "Windows line ends": (
        "The lock of the canal\r\n{lifts ships | lowers ships | turns ships} all day.\r\n",
        {"lifts ships": {"lowers ships", "turns ships"}},
    ),
    "a list with strangers": (
        "It has parts.\n\nList: parts of the lock = gate; wall; floor\n"
        "Not: sail; mast; anchor\n",
        {part: {"sail", "mast", "anchor"} for part in ("gate", "wall", "floor")},
    ),
    "circular links": (
        "It moves.\n\nLink: rain => lake\nLink: lake => river\nLink: river => rain\n",
        {},
    ),
    "an ask between pipes": (
        "It moves.\n\nAsk: What fills the lock of the canal? => lake \\| sea water | "
        "old rain | melted ice\n",
        {"Lake | sea water": {"Old rain", "Melted ice"}},
    ),
}

# Signs in a prompt that look like marks, and links that pair nothing: no item at all.
NOTHING = ("braces in code", "escaped braces", "HTML", "an ask between pipes", "circular links")


@pytest.mark.parametrize("case", GOOD)
def test_awkward_answer_gives_right_items_or_none(folder, case):
    """Every item offers a right half with its own wrong halves, and no sign is lost."""
    answer, pairs = GOOD[case]
    text = HEAD + answer + "\n## What else is there?\nIt holds {one gate | two gates} in it.\n"
    pairs = pairs | {"one gate": {"two gates"}}
    try:
        items = items_of(folder, text)
    except ContentErrors as problem:
        assert any("not enough for an item" in error.why for error in problem.errors)
        items = ()
    wrong_of = {right.casefold(): {w.casefold() for w in ws} for right, ws in pairs.items()}
    for item in items:
        assert not item.draft
        right, wrong = words_of(item)
        if item.kind in ("true-false", "match", "sort", "short-answer", "number"):
            continue
        allowed = set()
        for word in right:
            assert word.casefold() in wrong_of, (item.kind, word)
            allowed |= wrong_of[word.casefold()]
        assert {word.casefold() for word in wrong} <= allowed, (right, wrong)
    offered = any(item.kind in ("gap", "choose-one", "choose-all") for item in items)
    assert offered == (case not in NOTHING)


def test_true_false_says_what_is_so(folder):
    """A statement is keyed true just when it holds the right words of each contrast."""
    answer, _ = GOOD["two contrasts in a sentence"]
    found = [item for item in items_of(folder, HEAD + answer) if item.kind == "true-false"]
    for item in found:
        wrong = any(
            f" {w} " in item.prompt for w in ("lowers", "turns", "the king", "the cook")
        )
        (right,), _ = words_of(item)
        assert right == str(not wrong), item.prompt


def test_circular_links_are_not_matched(folder):
    """Links that run in a circle pair nothing: each word would fit twice."""
    text = HEAD + GOOD["circular links"][0] + "\nAsk: What is it? => a lock | a dam | a sea\n"
    assert all(item.kind != "match" for item in items_of(folder, text))


def many(number: int) -> str:
    return (
        f"## What is lock number {number}?\nAs of: 2024-12\n"
        f"Lock {number} of the canal {{lifts | lowers | hides}} a ship on its way up.\n"
        f"- **term {number}**: its meaning\n\n"
        f"Ask: Why is there a lock {number}? => a reason | a whim | chance\n\n"
    )


def test_long_faq_is_drafted(folder):
    """A FAQ of 5,000 entries becomes a quiz file, with an item from each at least."""
    path = folder / "long.md"
    path.write_text("# Q\n\n" + "".join(map(many, range(5000))), encoding="utf-8")
    data, summary = draft_quiz(path)
    assert data.count(b"\nId: ") == len(summary.made.items) >= 5000


@pytest.mark.parametrize("count", [3_000, 100_000, 500_000])
@pytest.mark.parametrize("place", ["## {}\nIt moves.\n", "## q?\nIt is {}.\n", "## q?\n- {}\n"])
def test_brackets_without_end(folder, place, count):
    """A heading of nothing but brackets is refused by its length, at once; so many of them in
    an answer give nothing."""
    begun = time.process_time()
    told = errors_of(folder, "# Q\n\n" + place.replace("{}", "[" * count))
    assert time.process_time() - begun < 5
    if place.startswith("## {}"):
        assert told == [(3, f"the heading has {count:,} signs, and 2,000 is the most")]


pieces = st.lists(
    st.sampled_from(
        [
            "{",
            "}",
            "|",
            "\\",
            "`",
            "{a | b}",
            "the lock",
            "lifts",
            "List:",
            "Not:",
            "Ask:",
            "=>",
        ]
        + [
            ";",
            "- ",
            "\n",
            "\n\n",
            "## ",
            "# ",
            "> ",
            "**",
            ":",
            "Link:",
            "1823",
            "“",
            "”",
            "<b>",
        ]
        + ["\u00a0", "\u202e", "אב", "[", "]", "(", ")", "List: a = b; c\n", "Not: d; e\n", "."]
        + [
            "As of: 2024\n",
            "Sort:",
            "Why not:",
            "Draft: x",
            "Id: y",
            "Generated: z",
            "~~~",
            "=",
        ]
    ),
    max_size=40,
).map("".join)


@settings(
    max_examples=150,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(answer=pieces)
def test_no_text_is_a_crash(folder, answer):
    """Whatever stands in a FAQ: a quiz file that reads back and renews to itself, or errors
    with their lines."""
    text = HEAD + answer
    try:
        items_of(folder, text)
    except ContentErrors as problem:
        lines = text.count("\n") + 1
        assert all(1 <= error.line <= lines for error in problem.errors)
