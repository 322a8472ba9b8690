"""Tables of what must not become an item, each with the rule that refuses it."""

from __future__ import annotations

import pytest
from drafting_material.builders import (
    contrast,
    entry,
    enumeration,
    era,
    event,
    knowledge,
    links,
)

from lessons.drafting import Knowledge, draft
from lessons.model.faq import Ask, Definition

NAMES = Knowledge(
    aliases={"Freeland": ("Norwick", "the Republic"), "Old Freeland": ("Norwick",)}
)


def rules(drafts) -> set[str]:
    return {refusal.rule for refusal in drafts.refusals}


@pytest.mark.parametrize(
    ("marks", "rule"),
    [
        ({"contrasts": (contrast("They sold {}.", "wool", "glass", "salt"),)}, "pronoun"),
        ({"contrasts": (contrast("The crew {} rest.", "may", "must", "will"),)}, None),
        (
            {"contrasts": (contrast("Ships may carry {}.", "oil", "ore", "ash"),)},
            "hedged",
        ),
        (
            {"contrasts": (contrast("Ships carry {}.", "oil", "Oil ", "the oil"),)},
            "contrast-equal",
        ),
        (
            {"contrasts": (contrast("Ships sail {}.", "by day", "by day and night"),)},
            "contrast-equal",
        ),
        ({"contrasts": (contrast("Ships carry {}.", "oil", ""),)}, "contrast-equal"),
        ({"contrasts": (contrast("Ships carry {} and {}.", "oil", "ore"),)}, "gap-unclear"),
        (
            {"contrasts": (contrast("Ships joined {}.", "Freeland", "Norwick"),)},
            "contrast-equal",
        ),
        (
            {"asks": (Ask("Who paid?", "Norwick", ("the Republic", "Sudland")),)},
            "too-few-distractors",
        ),
        (
            {"asks": (Ask("Who paid?", "help from Norwick", ("help from Freeland", "no")),)},
            "too-few-distractors",
        ),
        (
            {"asks": (Ask("Did the town of Ost pay?", "the town of Ost", ("Nord", "Sud")),)},
            "key-in-prompt",
        ),
        ({"enumerations": (enumeration(("wool",), ("glass", "silk")),)}, "list-of-one"),
        (
            {"enumerations": (enumeration(("wool", "tar"), ("Wool", "silk")),)},
            "not-equals-member",
        ),
        ({"enumerations": (enumeration(("wool", "tar"), ("silk",)),)}, "too-few-distractors"),
        ({"enumerations": (enumeration(("wool", "tar"), ()),)}, "too-few-distractors"),
        (
            {"links": links(("rain", "flood"), ("flood", "famine"), ("frost", "thirst"))},
            "chained-links",
        ),
        (
            {"links": links(("rain", "flood"), ("melt", "flood"), ("frost", "thirst"))},
            "chained-links",
        ),
        (
            {"links": links(("rain", "flood"), ("rain", "mud"), ("frost", "thirst"))},
            "chained-links",
        ),
        ({"links": links(("rain", "flood"), ("frost", "thirst"))}, "too-few-pairs"),
        ({"links": links(("Norwick", "a"), ("Freeland", "b"), ("x", "c"))}, "chained-links"),
        (
            {"definitions": (Definition("toll", "a fee"), Definition("levee", "a wall"))},
            "too-few-distractors",
        ),
        (
            {
                "definitions": (
                    Definition("toll", "a toll on ships"),
                    Definition("levee", "a wall"),
                    Definition("pilot", "a guide"),
                )
            },
            "key-in-prompt",
        ),
    ],
)
def test_marks_that_make_no_item(marks, rule):
    """A mark whose truth or clarity is in doubt is refused, and the rule is named."""
    drafts = draft([entry(**marks)], NAMES)
    if rule:
        assert rule in rules(drafts)
    else:
        assert drafts.items


@pytest.mark.parametrize("status", ["article", "contradicted", "oversimplified"])
def test_what_the_record_does_not_bear_out_is_attributed(status):
    """An entry that only an article vouches for says so in every prompt, or is refused."""
    marks = {
        "contrasts": (contrast("In 1840 ships carried {}.", "oil", "ore", "ash"),),
        "asks": (Ask("Who paid for the quay?", "the guild", ("the crown", "the church")),),
        "enumerations": (enumeration(("wool", "tar"), ("silk", "tea")),),
        "links": links(("rain", "mud"), ("frost", "thirst"), ("heat", "dust")),
    }
    drafts = draft([entry(status=status, **marks)])
    assert not drafts.items
    assert rules(drafts) == {"unattributed"}
    drafts = draft([entry(status=status, attribution="the almanac, undated", **marks)])
    assert len(drafts.items) == 8
    assert all("ccording to the almanac, undated" in item.prompt for item in drafts.items)


@pytest.mark.parametrize(
    ("sentence", "dated"),
    [
        ("The quay is still made of {}.", True),
        ("Ships now carry {}.", True),
        ("In 1840 ships carried {}.", False),
        ("As of June 1980 the quay is made of {}.", False),
    ],
)
def test_what_is_bound_to_its_time_says_when(sentence, dated):
    """A sentence about the present carries the entry's as-of date, once."""
    marked = entry(as_of="1980-06", contrasts=(contrast(sentence, "oak", "ash", "elm"),))
    for item in draft([marked]).items:
        assert item.prompt.lower().count("as of june 1980") == (dated or "As of" in sentence)


def test_a_not_that_is_a_member_is_left_out():
    """What stands on both sides of a list is asked about on neither."""
    marked = entry(
        enumerations=(enumeration(("wool", "tar", "hemp"), ("Wool", "silk", "tea")),)
    )
    for item in draft([marked]).items:
        assert "wool" not in {choice.text.lower() for choice in item.interaction.choices}


def test_a_wrong_half_under_another_name_is_left_out():
    """An alias of the key is no distractor; the others still make the item."""
    marked = entry(asks=(Ask("Who paid?", "Norwick", ("the Republic", "Sudland", "Ostland")),))
    (item,) = [one for one in draft([marked], NAMES).items if one.kind == "choose-one"]
    assert {choice.text for choice in item.interaction.choices} == {
        "Norwick",
        "Sudland",
        "Ostland",
    }


def kinds_about(drafts, name: str) -> set[str]:
    return {item.title.split(":")[0] for item in drafts.items if name in item.events}


FIRM = {
    "charter": "1810-05-01",
    "bridge": "1815-05-01",
    "census": "1820-05-01",
    "strike": "1825-05-01",
}


def short_eras(*borders):
    """Eras that end at midsummer of these years, so short that one may mistake them."""
    starts = ["1801-01-01", *(f"{year}-07-01" for year in borders)]
    ends = [*(f"{year}-06-30" for year in borders), ""]
    names = ("settling", "building", "trading", "waning")
    return tuple(map(era, names, starts, ends))


def course_with(*more):
    firm = (event(name, day) for name, day in FIRM.items())
    return knowledge(*firm, *more, eras=short_eras(1807, 1815, 1822))


ALL = {"Year", "Came first", "Before or after", "In order", "Years"}


@pytest.mark.parametrize(
    ("changes", "missing"),
    [
        ({}, set()),
        ({"confidence": "contested"}, ALL),
        ({"precision": "planned"}, ALL),
        ({"precision": "circa"}, ALL),
        ({"confidence": "medium"}, {"Year", "Years"}),
        ({"headline": "Mutiny of 1812"}, ALL),
        ({"headline": "A mutiny like that of 1799"}, ALL),
        ({"importance": 1}, ALL),
        ({"importance": 2}, {"Year"}),
        ({"end": "1813-02-01"}, {"Year", "Years"}),
    ],
)
def test_events_that_are_not_asked_about(changes, missing):
    """What is contested, planned, roughly dated, a detail or told by its headline stays out."""
    drafts = draft((), course_with(event("mutiny", "1812-06-01", **changes)))
    found = kinds_about(drafts, "mutiny")
    assert not found & missing
    assert {"Year"} - missing <= found


@pytest.mark.parametrize(
    ("start", "end", "asked"),
    [
        ("1828-03-01", "", True),
        ("1829-03-01", "", False),  # a year from the border: who knows it that exactly?
        ("1830-03-01", "", False),  # the year belongs to two eras, as the bins show them
        ("1830", "", False),
        ("1829-03-01", "1831-03-01", False),
        ("1799-03-01", "", False),
    ],
)
def test_no_era_at_a_boundary(start, end, asked):
    """An event on or across a boundary, or outside all eras, is not sorted into one."""
    others = (("fair", "1805"), ("flood", "1833"), ("fire", "1833"), ("war", "1839"))
    more = (*(event(*each) for each in others), event("peace", "1840"))
    eras = short_eras(1830, 1836, 1842)
    drafts = draft((), knowledge(event("mutiny", start, end=end), *more, eras=eras))
    assert ("Eras" in kinds_about(drafts, "mutiny")) == asked


def test_two_events_of_one_year_are_not_put_in_order():
    """Dates that overlap, as a year and a day in it do, give no order."""
    drafts = draft((), knowledge(event("mutiny", "1812"), event("plague", "1812-06-01")))
    assert not {"In order", "Came first", "Before or after"} & kinds_about(drafts, "mutiny")
    assert "too-few-distractors" in rules(drafts)


@pytest.mark.parametrize(
    "counts",
    [
        ("first", "second", "third"),
        ("Thirteenth", "Fourteenth", "Fifteenth"),
        ("I", "II", "IV"),
    ],
)
def test_headlines_that_count_are_kept_apart(counts):
    """“First siege” and “second siege” tell their order and never stand together."""
    counted = [
        event(each.casefold(), str(1812 + 3 * place), f"The {each} siege of the fort")
        for place, each in enumerate(counts)
    ]
    for item in draft((), knowledge(*counted)).items:
        assert len(item.events) == 1


def test_a_hint_holds_no_year_that_would_be_accepted():
    """An event near the edge of its era is not hinted at by the era's years."""
    for day, hinted in (("1831-05-01", False), ("1845-05-01", True)):
        known = knowledge(event("mutiny", day, importance=4))
        (item,) = (i for i in draft((), known).items if i.title.startswith("Year"))
        assert bool(item.hint) == hinted


@pytest.mark.parametrize(
    ("headline", "asked"),
    [("Expo 12 opens", False), ("The 12th fair opens", True), ("Fifty-seven ships sail", True)],
)
def test_two_figures_tell_a_year(headline, asked):
    """“Expo 12” of 1812 is not asked for its year; a count is no year."""
    drafts = draft((), knowledge(event("fair", "1812", headline, importance=4)))
    assert ("Year" in kinds_about(drafts, "fair")) == asked


def test_a_title_does_not_put_the_events_in_order():
    """Events whose headlines follow the alphabet as they follow time are named backwards."""
    names = ("Anna leaves the harbour", "Bela mends the wall", "Cem buys the mill")
    rows = [event(f"e{place}", str(1812 + 3 * place), name) for place, name in enumerate(names)]
    made = draft((), knowledge(*rows)).items
    (item,) = (each for each in made if each.title.startswith("In order"))
    assert item.title.index("Cem") < item.title.index("Anna")


def test_what_came_first_is_asked_of_four():
    """Of three events one often cannot but follow another, and one wrong choice is left."""
    for count, asked in ((3, False), (4, True)):
        rows = [event(f"e{place}", str(1812 + 3 * place)) for place in range(count)]
        made = draft((), knowledge(*rows)).items
        assert any(item.title.startswith("Came first") for item in made) == asked


LATER = event("comet", "1870", actors=("Ada", "Bela"))


def test_a_name_that_comes_once_is_not_asked():
    """Who took part is asked of those who act in several events, and are worth keeping."""
    mutiny = event(
        "mutiny", "1812", actors=("Ada", "Bela", "Ivo"), actors_complete=True, importance=4
    )
    others = event("plague", "1815", actors=("Ada", "Cem", "Dora"))
    for more, asked in (((), False), ((LATER,), True)):
        made = draft((), knowledge(mutiny, others, *more)).items
        asking = [item for item in made if item.title.startswith("Who took part")]
        assert bool(asking) == asked
        assert "Ivo" not in {one.text for i in asking for one in i.interaction.choices}


def test_a_bank_is_no_stranger_among_people():
    """Who took part is asked among states or people, or among bodies, never mixed."""
    mutiny = event("mutiny", "1812", actors=("Ada", "Bela"), actors_complete=True, importance=4)
    bank = ("Ada", "Harbour Bank", "Council of Oldport")
    for strangers, asked in ((bank, False), (("Ada", "Cem", "Dora", "Harbour Bank"), True)):
        others = event("plague", "1815", actors=strangers)
        made = draft((), knowledge(mutiny, others, LATER)).items
        asking = [item for item in made if item.title.startswith("Who took part")]
        assert bool(asking) == asked
        texts = {one.text for item in asking for one in item.interaction.choices}
        assert "Harbour Bank" not in texts


@pytest.mark.parametrize(("complete", "asked"), [(True, True), (False, False)])
def test_absence_needs_a_complete_list(complete, asked):
    """Who was not there is asked only where nobody is missing from the list."""
    mutiny = event(
        "mutiny", "1812", actors=("Ada", "Bela"), actors_complete=complete, importance=4
    )
    others = event("plague", "1815", actors=("Ada", "Cem", "Dora"))
    titles = {item.title for item in draft((), knowledge(mutiny, others, LATER)).items}
    assert ("Who took part: The mutiny of the realm" in titles) == asked


@pytest.mark.parametrize("told", ["Cem watched the mutiny.", "The town of Norwick rose."])
def test_an_actor_whom_the_text_names_is_no_distractor(told):
    """One who is mentioned, under whatever name, may have had a part."""
    mutiny = event("mutiny", "1812", text=told, actors=("Ada", "Bela"), actors_complete=True)
    others = event("plague", "1815", actors=("Ada", "Cem", "Freeland", "Dora", "Emil"))
    known = knowledge(mutiny, others, LATER, aliases=dict(NAMES.aliases))
    (item,) = (i for i in draft((), known).items if i.kind == "choose-all")
    shown = {choice.text for choice in item.interaction.choices}
    assert ("Cem" if "Cem" in told else "Freeland") not in shown


@pytest.mark.parametrize(
    ("neighbour", "tolerance"),
    [("1825", 5), ("1815", 2), ("1814", 1), ("1813", 1), ("1810", 1)],
)
def test_a_year_is_forgiven_only_up_to_the_next_event(neighbour, tolerance):
    """A year is always forgiven; more only while no other event of the lane is reached."""
    known = knowledge(event("mutiny", "1812-06-01"), event("plague", neighbour))
    (item,) = (i for i in draft((), known).items if i.title.startswith("Year: The mutiny"))
    assert item.interaction.tolerance == tolerance


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (
            "Sailors seized the fort on 1 June 1812 after months unpaid.",
            "Sailors seized the fort after months unpaid.",
        ),
        (
            "On 1 June 1812 sailors seized the fort after months unpaid.",
            "Sailors seized the fort after months unpaid.",
        ),
        ("Sailors seized the fort after the hunger of 1812 grew.", None),
    ],
)
def test_the_prompt_never_tells_the_year(text, shown):
    """Dates are taken out of the context; where they cannot be, there is no context."""
    known = knowledge(event("mutiny", "1812-06-01", text=text))
    (item,) = (i for i in draft((), known).items if i.kind == "year")
    assert "1812" not in item.prompt
    assert (
        (shown in item.prompt) if shown else item.prompt.endswith("“The mutiny of the realm”.")
    )


def test_nothing_makes_nothing():
    """No entries, no events, an entry without marks: no items and no complaint."""
    assert draft(()).items == ()
    assert draft((), Knowledge()).items == ()
    assert draft([entry()]).items == ()
    assert draft([entry()]).refusals == ()
