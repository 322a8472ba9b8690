"""What an author's marks turn into, by the author's own guide."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from lessons.course import faq
from lessons.drafting import draft
from lessons.drafting.knowledge import Knowledge
from lessons.drafting.of_categories import SortedInto
from lessons.model.faq import Category
from lessons.model.interaction import Number, ShortAnswer, Sort, WordBank, Year
from lessons.model.response import Response
from lessons.model.scoring import score
from lessons.model.spelling import accepts

GUIDE = Path(__file__).parents[2] / "assets" / "authors_guide.md"
EXAMPLE = re.search(r"```\n(## .*?)```", GUIDE.read_text(encoding="utf-8"), re.DOTALL)[1]


def entries(text):
    found, errors = faq.read(text, "faq.md")
    assert not errors, errors
    return found


def errors_of(text):
    return [str(error) for error in faq.read(text, "faq.md")[1]]


def items(text, seed=0):
    return draft(entries(text), seed=seed).items


def of(text, kind):
    return [item for item in items(text) if item.kind == kind]


def test_the_guides_example_makes_what_the_guide_promises():
    """The example on the page is free of errors and gives an item of every kind it names."""
    kinds = {item.kind for item in items(EXAMPLE)}
    promised = {"gap", "true-false", "choose-one", "choose-all", "match", "word-bank", "sort"}
    assert promised | {"short-answer"} == kinds


def test_the_guides_example_gives_eight_items_and_more():
    """One entry, marked as the guide says, is worth at least eight items."""
    assert len(items(EXAMPLE)) >= 8


@pytest.mark.parametrize("seed", range(8))
def test_every_choice_says_why(seed):
    """No choice of any item is without feedback, and none of it is a bare verdict."""
    for item in items(EXAMPLE, seed):
        interaction = item.interaction
        choices = [*getattr(interaction, "choices", ())]
        choices += [c for gap in getattr(interaction, "gaps", ()) for c in gap.choices]
        choices += [member.choice for member in getattr(interaction, "members", ())]
        choices += [*getattr(interaction, "keys", ()), *getattr(interaction, "spare", ())]
        for choice in choices:
            assert len(choice.feedback.split()) > 3, (item.title, choice)
        assert item.explanation


def test_an_authors_reason_is_what_a_pupil_reads():
    """`Why not:` gives the feedback of its wrong choice, whichever mark offers that choice."""
    text = (
        "## What is ice?\nIce is {frozen water | melted glass | old snow}.\n"
        "List: things that float = ice; cork\nNot: iron; lead\n"
        "Why not: melted glass => Glass melts far above the heat of boiling water.\n"
        "Why not: iron => A solid piece of iron sinks.\n"
    )
    said = [
        choice.feedback
        for item in items(text)
        for choice in getattr(item.interaction, "choices", ())
        + tuple(c for gap in getattr(item.interaction, "gaps", ()) for c in gap.choices)
    ]
    assert any("far above the heat" in words for words in said)
    assert any("iron sinks" in words for words in said)


def test_a_reason_is_read_beside_the_thing_that_was_sorted():
    """`Why:` is a member's feedback; one without a reason is told its place."""
    text = (
        "## What floats?\nSome things float.\n"
        "Sort: floats = cork; ice\nSort: sinks = iron; lead\n"
        "Why: ice => Water grows when it freezes, so ice is lighter.\n"
    )
    (sort,) = (item for item in items(text) if item.kind == "sort")
    said = {member.choice.text: member.choice.feedback for member in sort.interaction.members}
    assert said["Ice"] == "Water grows when it freezes, so ice is lighter."
    assert "sinks" in said["Iron"].casefold()


NAMED = {
    "surname": ("Who sailed first? => Ada Brand | Ida Carr", "Brand", True),
    "surname of two": ("Who sailed first? => Ada Brand | Ida Brand", "Brand", False),
    "first name": ("Who sailed first? => Ada Brand | Ida Carr", "Ada", False),
    "part of a place": ("Which town was first? => New Brand | Old Carr", "Brand", False),
    "three names": ("Who sailed first? => Kim Il Sung | Ida Carr", "Sung", False),
}


@pytest.mark.parametrize("ask, typed, passes", NAMED.values(), ids=NAMED)
def test_a_surname_passes_for_a_person_alone(ask, typed, passes):
    """A surname that no wrong choice bears is a right answer; other parts of names are not."""
    made = items(f"## What happened?\nPeople went out.\n\nAsk: {ask}\n")
    (short,) = (item for item in made if item.kind == "short-answer")
    assert accepts(short.interaction.answers, typed) is passes


def test_two_names_in_one_answer_are_not_asked_for_in_writing():
    """Nobody knows in which order to type them."""
    made = items("## Who?\nTwo went.\n\nAsk: Who went? => Ann and Ben | Cid and Dan\n")
    assert "short-answer" not in {item.kind for item in made}


FAULTS = {
    "one category": ("Sort: floats = cork; ice", "one category to sort into"),
    "no members": ("Sort: floats\nSort: sinks = iron; lead", "lacks its category"),
    "empty place": ("Sort: floats = cork; ; ice\nSort: sinks = iron", "lacks its category"),
    "member of two": (
        "Sort: floats = cork; iron\nSort: sinks = iron; lead",
        "sorted at line 3",
    ),
    "twice in one": ("Sort: floats = cork; Cork\nSort: sinks = iron", "names something twice"),
    "one name": ("Sort: floats = cork\nSort: Floats = iron; lead", "named at line 3"),
    "reason for nothing": ("Why not: gold => It is heavy.", "is no wrong choice"),
    "no reason": ("Ask: What floats? => cork | iron\nWhy not: iron", "does not give a wrong"),
    "why for nothing": (
        "Sort: floats = cork\nSort: sinks = iron\nWhy: gold => Heavy.",
        "is no thing",
    ),
    "why without why": (
        "Sort: floats = cork\nSort: sinks = iron\nWhy: iron =>",
        "does not give",
    ),
    "two reasons": (
        "Ask: What floats? => cork | iron\nWhy not: iron => It sinks.\nWhy not: iron => Heavy.",
        "line 4 gives a reason",
    ),
}


@pytest.mark.parametrize("lines, why", FAULTS.values(), ids=FAULTS)
def test_faulty_marks_are_named_with_their_line(lines, why):
    """A `Sort:` or `Why not:` that cannot be meant says so, with its line and a mend."""
    found = errors_of(f"## What floats?\nSome things float.\n{lines}\n")
    assert any(why in error and error.startswith("faq.md:") for error in found), found


def test_sorting_is_proved_by_the_authors_categories():
    """True of its own category, False of the others, unknown when it stands in two or none."""
    categories = (Category("fish", ("cod", "eel")), Category("bird", ("owl", "Eel")))
    known = Knowledge()
    truth = lambda text, name: SortedInto(categories, text, name).truth(known)  # noqa: E731
    assert truth("cod", "fish") is True and truth("cod", "bird") is False
    assert truth("eel", "fish") is None and truth("ant", "bird") is None


def test_a_sorting_shows_some_of_every_category():
    """However unequal the categories, each is needed, and six members at most are shown."""
    text = (
        "## What is what?\nAnimals differ.\n"
        "Sort: fish = cod; eel; tench; roach; pike; carp; bream\nSort: bird = owl; wren\n"
    )
    (item,) = of(text, "sort")
    assert isinstance(item.interaction, Sort)
    homes = [member.category for member in item.interaction.members]
    assert len(homes) == 6 and set(homes) == {c.identifier for c in item.interaction.categories}


TYPED = {
    "a name": (
        "Which sea is it? => the Red Sea | the Black Sea",
        ShortAnswer(("the Red Sea",)),
    ),
    "a count": ("How many moons has Mars? => 2 | 1 | 5", Number(2)),
    "a unit": ("What is the height of the pass? => 2,000 metres | 900 metres", None),
    "a year": ("In which year was it built? => 1869 | 1859 | 1914", Year(1869)),
    "no name": ("Which view is it? => a wish for peace | a wish for gold", ()),
    "free answer": ("Why did he go? => Rome | Paris", ()),
    "told": ("Which sea joins the Red Sea? => the Red Sea | the Black Sea", ()),
}


@pytest.mark.parametrize("ask, made", TYPED.values(), ids=TYPED)
def test_what_is_typed_is_a_name_a_number_or_a_year(ask, made):
    """Only an answer that is one name or one number is asked to be typed."""
    found = [
        item.interaction
        for item in items(f"## Where is it?\nIt is somewhere.\nAsk: {ask}\n")
        if item.kind in ("short-answer", "number", "year")
    ]
    if made is None:
        (number,) = found
        assert number.unit == "metres" and 0 < number.tolerance < 1100 * 0.5
    else:
        assert found == ([made] if made else [])


def test_no_wrong_answer_of_the_author_is_within_the_tolerance():
    """A number so near to a wrong choice that both would pass is asked more sharply."""
    text = "## How high is it?\nHigh.\nAsk: How many metres high is it? => 1000 | 1010 | 990\n"
    (item,) = [item for item in items(text) if item.kind == "number"]
    wrong = [Response(item=item.identifier, value=value) for value in (1010, 990)]
    assert all(score(item, response).score == 0 for response in wrong)


def test_the_word_bank_holds_each_term_once():
    """Every gap has its own term, in the order of the gaps, and the prompt has as many gaps."""
    (item,) = of(EXAMPLE, "word-bank")
    assert isinstance(item.interaction, WordBank)
    names = [choice.text for choice in item.interaction.keys]
    assert item.prompt.count("{}") == len(names) == len(set(names))


def test_a_mark_added_leaves_the_other_items_alone():
    """Items of the marks that stood before keep name, words and order of choices."""
    before = {item.identifier: item for item in items(EXAMPLE)}
    added = EXAMPLE + "Ask: Which state owns the canal at Suez? => Egypt | Israel | Jordan\n"
    after = {item.identifier: item for item in items(added)}
    same = [replace(after[key], line=0, provenance=None) for key in before if key in after]
    assert len(same) >= len(before) - 1
    assert same == [
        replace(before[key], line=0, provenance=None) for key in before if key in after
    ]
