"""What holds for items drafted from the tables of a course and from how events are grouped."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest
from drafting_material.builders import event, knowledge
from drafting_material.records import (
    CLAIMS,
    NUMBERS,
    SAID,
    TERMS,
    claim,
    full_record,
    measure,
    measures,
    number,
    record,
    term,
)
from hypothesis import given, settings
from hypothesis import strategies as st

from lessons.course import timeline
from lessons.drafting import Knowledge, distract, draft
from lessons.drafting.of_terms import tells
from lessons.drafting.record_statements import (
    Adopted,
    Decided,
    Larger,
    OfTheme,
    Voted,
    VotedBefore,
)
from lessons.drafting.term_kind import PERSON, kind
from lessons.drafting.word_statements import Means, Says, Stands
from lessons.model.event import Perspective
from lessons.model.interaction import (
    ChooseOne,
    Match,
    Number,
    Order,
    ShortAnswer,
    Sort,
    TrueFalse,
)
from lessons.model.item import Item
from lessons.model.outline import Factor
from lessons.model.spelling import accepts

calm = settings(max_examples=40, deadline=None, derandomize=True)


def items_of(known: Knowledge, path: str) -> list[Item]:
    return [item for item in draft((), known).items if item.provenance.path == path]


def keys(item: Item) -> list[str]:
    return [choice.text for choice in item.interaction.choices if choice.correct]


def sorted_into(item: Item) -> dict[str, str]:
    """Each member's text with its category's."""
    bins = {each.identifier: each.text for each in item.interaction.categories}
    return {m.choice.text: bins[m.category] for m in item.interaction.members}


PLAIN, LISTED = event("x", "1850"), event("y", "1850", factors_complete=True)
FOR, AGAINST = measure("1", "1850-05"), measure("2", "1850-05-09", member_vote="against")
LIKE = Perspective(event="c", party="A", statement="It rained.", source="s")
MIXED = claim("C", "It rained.", "contradicted", ("a",), ("b", "c"))
TRUTHS = [
    (OfTheme(PLAIN, "power"), True),
    (OfTheme(PLAIN, "money"), None),
    (OfTheme(LISTED, "money"), False),
    (Voted(AGAINST, "against"), True),
    (Voted(AGAINST, "for"), False),
    (Voted(replace(FOR, member_vote="absent"), "for"), None),
    (Adopted(FOR, True), True),
    (Adopted(replace(FOR, kind="veto"), True), False),
    (VotedBefore(FOR, AGAINST), None),
    (VotedBefore(measure("0", "1849"), FOR), True),
    (VotedBefore(FOR, measure("0", "1849")), False),
    (Decided(measure("3", "1850", "Bans glass."), "Bans glass."), True),
    (Decided(measure("3", "1850", "Bans glass."), "Taxes wool."), False),
    (Decided(measure("3", "1850", "Bans all glass."), "Bans glass."), None),
    (Larger(number(1850, 90), number(1851, 40)), True),
    (Larger(number(1850, 40), number(1851, 90)), False),
    (Larger(number(1850, 40), number(1851, 41)), None),
    (Larger(number(1850, 0), number(1851, 0)), None),
    (Larger(number(1850, 90, reporter="Guild"), number(1851, 40)), None),
    (Larger(number(1850, 90, unit="tons"), number(1851, 40)), None),
    (Larger(number(1850, 90, basis="contested"), number(1851, 40)), None),
    (Larger(number(1850, 90, basis="estimate"), number(1851, 40)), None),
    (Means(TERMS[0], TERMS[0].definition), True),
    (Means(TERMS[0], "The largest town of the valley on the upper river."), True),
    (Means(TERMS[0], TERMS[1].definition), False),
    (Means(TERMS[0], "A town near Ostrava."), None),
    (Means(TERMS[0], "Largest town; coal found there, upper river, 1840."), None),
    (Stands(CLAIMS[0], False), True),
    (Stands(CLAIMS[2], True), True),
    (Stands(CLAIMS[2], False), False),
    (Stands(MIXED, False), None),
    (Stands(replace(CLAIMS[2], verdict="oversimplified"), True), None),
    (Stands(replace(CLAIMS[2], events_against=("c",)), True), None),
    (Says(LIKE, "It rained.", (LIKE, replace(LIKE, party="B", statement="It froze."))), True),
    (Says(LIKE, "It froze.", (LIKE, replace(LIKE, party="B", statement="It froze."))), False),
    (Says(LIKE, "It rained.", (LIKE, replace(LIKE, party="B"))), None),
]


@pytest.mark.parametrize(("statement", "truth"), TRUTHS)
def test_what_is_not_known_is_neither_true_nor_false(statement, truth):
    """Each statement is true, false or unknown by its rows alone."""
    assert statement.truth(full_record()) is truth


def test_every_template_of_the_tables_is_drafted():
    """The invented record gives each form, each item whole and with a quote of its file."""
    known = full_record()
    found = items_of(known, "security_council.csv") + items_of(known, "series.csv")
    for path in ("glossary.csv", "claims.md", "perspectives.csv"):
        found += items_of(known, path)
    kinds = Counter((item.provenance.path, item.kind) for item in found)
    assert set(kinds) == {
        ("security_council.csv", "choose-one"),
        ("security_council.csv", "number"),
        ("security_council.csv", "order"),
        ("security_council.csv", "sort"),
        ("series.csv", "choose-one"),
        ("series.csv", "true-false"),
        ("series.csv", "number"),
        ("glossary.csv", "choose-one"),
        ("glossary.csv", "short-answer"),
        ("glossary.csv", "match"),
        ("claims.md", "choose-one"),
        ("claims.md", "sort"),
        ("perspectives.csv", "match"),
    }
    for item in found:
        source = item.provenance
        assert source.quote
        assert source.quote in known.record.files[source.path]
        assert source.as_of == "1990-01"
        assert item.explanation
        assert item.title


def test_votes_are_asked_as_they_were_cast():
    """Keys of votes follow the columns; unanimous counts and lone voters are not asked."""
    rows = {m.number: m for m in measures()}
    items = items_of(full_record(), "security_council.csv")
    for item in items:
        row = rows[item.provenance.heading]
        if item.prompt.startswith("How did"):
            told = {"for": "In favour", "against": "Against"}[row.member_vote]
            assert keys(item) == [told]
            assert "Northmark" in item.prompt
        elif isinstance(item.interaction, Number):
            assert item.interaction.value == row.votes_for < 15
        elif isinstance(item.interaction, Sort):
            ends = sorted_into(item)
            for each in rows.values():
                if each.trigger in ends:
                    assert ("veto" in ends[each.trigger]) == (each.kind == "veto")
        elif isinstance(item.interaction, Order):
            contents = {f"{m.content}.": m.date for m in rows.values()}
            dates = [contents[entry.text].earliest for entry in item.interaction.entries]
            assert dates == sorted(dates)
        else:
            (key,) = keys(item)
            assert row.number in key
            assert row.content in item.prompt
    assert sum(isinstance(item.interaction, Number) for item in items) == 2
    agreed = tuple(m for m in measures() if m.member_vote == "for")
    calm_record = knowledge(record=record(measures=agreed))
    titles = [item.title for item in items_of(calm_record, "security_council.csv")]
    assert not any(title.startswith(("Vote", "Adopted")) for title in titles)


def test_a_number_in_the_content_never_tells_the_decision():
    """A decision whose text names itself or a year that is offered is not asked for."""
    rows = [replace(m, content=f"{m.content}, as in 1852") for m in measures()]
    known = knowledge(record=record(measures=tuple(rows)))
    asked = [i for i in items_of(known, "security_council.csv") if "described" in i.prompt]
    assert all("1852" not in "".join(c.text for c in i.interaction.choices) for i in asked)
    rows = [replace(m, content=f"{m.content} and renews {m.number}") for m in measures()]
    known = knowledge(record=record(measures=tuple(rows)))
    assert not [i for i in items_of(known, "security_council.csv") if "described" in i.prompt]


@st.composite
def numbers(draw):
    years = draw(st.lists(st.integers(1801, 1830), unique=True, min_size=2, max_size=6))
    return tuple(
        number(
            year,
            draw(st.integers(0, 40)),
            basis=draw(st.sampled_from(("reported", "reported", "derived", "contested"))),
            reporter=draw(st.sampled_from(("Customs house", "Customs house", "Guild"))),
            caveat=draw(st.sampled_from(("", "", "January only.", "By hand."))),
        )
        for year in years
    )


@calm
@given(numbers())
def test_numbers_are_compared_only_where_they_can_be(rows):
    """One reporter, firm whole years, a clear difference; and the rows bear the key out."""
    for item in items_of(knowledge(record=record(observations=rows)), "series.csv"):
        who = "Guild" if "Counted by: Guild" in item.prompt else "Customs house"
        own = {o.year: o for o in rows if o.reporter == who}
        shown = item.prompt
        if isinstance(item.interaction, ChooseOne):
            shown = " ".join(choice.text for choice in item.interaction.choices)
            (key,) = map(int, keys(item))
            values = [own[int(word)].value for word in shown.split()]
            rest = sorted(values)
            rest.remove(own[key].value)
            high = "highest" in item.prompt
            near = rest[-1] if high else rest[0]
            assert (own[key].value > near) if high else (own[key].value < near)
            assert abs(own[key].value - near) >= 0.1 * max(own[key].value, near)
        years = [o for year, o in own.items() if str(year) in shown]
        assert len(years) >= 2
        assert all(o.basis != "contested" and "only" not in o.caveat for o in years)
        if isinstance(item.interaction, Number):
            asked = own[int(item.title.split()[3].rstrip(":"))]
            assert item.interaction.value == asked.value
            assert 0 < item.interaction.tolerance <= 0.21 * asked.value
        if isinstance(item.interaction, TrueFalse):
            last, first = (int(word.strip(".")) for word in shown.split() if word[:2] == "18")
            rose = own[last].value > own[first].value
            assert item.interaction.choices[0].correct == (rose == ("higher" in shown))


def test_caveats_and_reporters_are_told():
    """Who counted stands in the prompt, and every caveat in the explanation."""
    rows = tuple(
        replace(o, caveat=f"Counted by hand at gate {o.year - 1840}.") for o in NUMBERS
    )
    items = items_of(knowledge(record=record(observations=rows)), "series.csv")
    assert items
    for item in items:
        assert "Counted by: Customs house" in item.prompt
        assert "at gate" in item.explanation


def test_definitions_do_not_tell_their_terms():
    """A definition that holds its term or another name of it is not asked about."""
    leaky = replace(TERMS[0], definition="The town of Ostrava on the upper river.")
    also = replace(TERMS[1], definition="A village, Low Brenna to sailors.", aliases=("Low",))
    for told in (leaky, also):
        rest = [t for t in TERMS if t.identifier != told.identifier]
        items = items_of(knowledge(record=record(terms=(told, *rest))), "glossary.csv")
        assert items
        assert all(told.definition not in item.prompt for item in items)


def test_every_spelling_is_accepted_and_none_that_is_shared():
    """Latin spellings and aliases all count; a term spelled like another is not asked."""
    spelled = replace(
        TERMS[2],
        aliases=("Caldor",),
        spellings=(("x", "old", "Kaldór"), ("ru", "Cyrillic", "Калдор")),
    )
    known = knowledge(record=record(terms=(spelled, *TERMS[:2])))
    (item,) = (
        i
        for i in items_of(known, "glossary.csv")
        if isinstance(i.interaction, ShortAnswer) and i.provenance.heading == "kaldor"
    )
    assert item.interaction.answers == ("Kaldor", "Caldor", "Kaldór")
    assert accepts(item.interaction.answers, "caldor")
    twin = term("Caldor", "A brook that runs dry in summer.")
    drafts = draft((), knowledge(record=record(terms=(spelled, twin, *TERMS[:2]))))
    assert "shared-answer" in {refusal.rule for refusal in drafts.refusals}
    typed = [i for i in drafts.items if isinstance(i.interaction, ShortAnswer)]
    assert not any(i.provenance.heading in ("kaldor", "caldor") for i in typed)


def test_a_quotation_in_a_cell_is_cut_before_its_marks():
    """CSV doubles its quotes; what is quoted of the cell still stands in the file."""
    known = full_record()
    (item,) = (
        i for i in items_of(known, "glossary.csv")
        if i.provenance.heading == "melun" and i.kind == "choose-one"
    )  # fmt: skip
    assert item.provenance.quote == "An island off the valley with one church, called"


def test_claims_carry_their_verdict_and_date():
    """Only plain verdicts are asked, said to be the article's, as of a month."""
    verdicts = {c.statement: c.verdict for c in CLAIMS}
    items = items_of(full_record(), "claims.md")
    for item in items:
        assert "The article says" in item.prompt
        assert "as of January 1990" in item.prompt
        if isinstance(item.interaction, ChooseOne):
            assert [verdicts[key] for key in keys(item)] == ["contradicted"]
        else:
            for statement, bin_ in sorted_into(item).items():
                assert verdicts[statement] == "".join(
                    verdict for verdict in ("supported", "contradicted") if verdict[:7] in bin_
                )
    mixed = tuple(replace(c, events_for=("a",), events_against=("b",)) for c in CLAIMS)
    assert not items_of(knowledge(record=record(claims=mixed)), "claims.md")


def test_accounts_name_nobody():
    """An account is matched with its party only where the words do not give it away."""
    (item,) = items_of(full_record(), "perspectives.csv")
    assert isinstance(item.interaction, Match)
    assert {p.term.text: p.definition.text for p in item.interaction.pairs} == SAID
    known = full_record()
    telling = [
        replace(each, statement=f"{each.party}ian boats stayed away.")
        for each in known.events[2].perspectives
    ]
    events = (*known.events[:2], replace(known.events[2], perspectives=tuple(telling)))
    told = record(statements=tuple(each.statement for each in telling))
    assert not items_of(replace(known, events=events, record=told), "perspectives.csv")


THEMES = (Factor("power", "Power", "state"), Factor("money", "Money", "trade"))


def themed(complete: bool) -> Knowledge:
    names = ("Dykes break", "Bakers strike", "Choirs sing", "Ferries collide")
    events = [
        event(
            name.split()[0].casefold(),
            f"{1850 + 2 * place}-03",
            name,
            factors=("money",) if place == 1 else ("power",),
            factors_complete=complete,
        )
        for place, name in enumerate(names)
    ]
    return knowledge(*events, factors=THEMES)


def test_a_theme_is_denied_only_to_complete_lists():
    """“Belongs to the theme” needs events whose themes are all named."""
    asked = [i for i in draft((), themed(True)).items if "theme “Money”" in i.prompt]
    assert [keys(item) for item in asked] == [["Bakers strike"]]
    assert not [i for i in draft((), themed(False)).items if "theme “" in i.prompt]


def test_the_column_of_complete_factors_may_be_left_out():
    """Without it no list counts as complete; with it, `yes` does; others are faults."""
    cells = {
        "Year": "1850", "Headline": "Dykes break", "Text": "Water came in.", "Group": "state",
        "Id": "dykes", "Factors": "power", "Confidence": "high", "Sources": "archive",
    }  # fmt: skip

    def read(columns, **more):
        row = cells | more
        text = ",".join(columns) + "\n" + ",".join(row.get(c, "") for c in columns)
        return timeline.read(text, "timeline.csv")

    (plain,), errors = read(timeline.COLUMNS)
    assert not errors
    assert plain.factors_complete is False
    wide = (*timeline.COLUMNS, timeline.OPTIONAL)
    (full,), errors = read(wide, **{timeline.OPTIONAL: "yes"})
    assert not errors
    assert full.factors_complete is True
    (_,), errors = read(wide, **{timeline.OPTIONAL: "perhaps"})
    assert len(errors) == 1


def grouped() -> Knowledge:
    """Events of two lanes in three eras, one on a boundary, one that names its era."""
    names = [
        "Dykes",
        "Bakers",
        "Choirs",
        "Ferries",
        "Masons",
        "Weavers",
        "Judges",
        "Bells",
        "Cooks",
    ]
    events = [
        event(
            name.casefold(),
            f"{1806 + 9 * place}-03-10",
            f"{name} gather",
            lane=("state", "trade")[place % 2],
            factors=(("power", "money")[place % 2],),
        )
        for place, name in enumerate(names)
    ]
    edge = event("edge", "1830-06-30", "Clocks stop", end="1830-07-02")
    named = event("named", "1840-03", "The building burns")
    lane = event("lane", "1842-03", "The trade stalls", lane="trade", factors=("money",))
    return knowledge(*events, edge, named, lane, factors=THEMES, record=record())


def test_events_are_sorted_by_what_is_sure():
    """Eras are those of the events; boundaries and headlines that tell are out."""
    known = grouped()
    sorts = [i for i in draft((), known).items if isinstance(i.interaction, Sort)]
    assert {item.title.split(":")[0] for item in sorts} == {"Eras"}
    own = {each.headline: each for each in known.events}
    for item in sorts:
        for headline, bin_ in sorted_into(item).items():
            told = own[headline]
            assert told.identifier not in ("edge", "named")
            assert bin_.startswith(known.era_of(told).name)


def test_rewording_renames_nothing():
    """A corrected text keeps the names of the items made from it."""
    known = full_record()
    mended = replace(
        known,
        record=record(
            measures=tuple(replace(m, trigger=f"{m.trigger}!") for m in measures()),
            observations=tuple(replace(o, name="Ships in port") for o in NUMBERS),
            terms=tuple(replace(t, definition=f"{t.definition} So it is.") for t in TERMS),
            claims=CLAIMS,
            statements=tuple(SAID.values()),
        ),
    )
    names = [[item.identifier for item in draft((), each).items] for each in (known, mended)]
    assert names[0] == names[1]


@pytest.mark.parametrize("seed", range(3))
def test_every_choice_says_why(seed):
    """Whatever can be chosen, sorted or ordered answers with a fact, not a bare verdict."""
    for item in draft((), full_record(), seed).items:
        interaction = item.interaction
        told = [
            *getattr(interaction, "choices", ()),
            *(member.choice for member in getattr(interaction, "members", ())),
            *getattr(interaction, "entries", ()),
            *(pair.term for pair in getattr(interaction, "pairs", ())),
        ]
        assert all(len(choice.feedback.split()) > 2 for choice in told)


@pytest.mark.parametrize(
    ("one", "other", "cued"),
    [
        ("Ada rides to Brenna", "Ada rides to Brenna again", True),
        ("The first siege of Kaldor", "The second siege of Kaldor", True),
        ("Ada rides to Brenna", "Monks dig again", False),
        ("The first siege of Kaldor", "Bakers strike in Melun", False),
    ],
)
def test_headlines_that_follow_from_each_other_are_kept_apart(one, other, cued):
    """“Again” and “second” tell which came later, if both headlines speak of one thing."""
    assert distract.cued(event("x", "1850", one), event("y", "1855", other)) is cued


def test_a_headline_that_names_its_era_is_not_sorted():
    """“The building burns” shares a word with the era “Building”."""
    sorts = [item for item in draft((), grouped()).items if item.title.startswith("Eras:")]
    assert sorts
    shown = [one.choice.text for item in sorts for one in item.interaction.members]
    assert not [text for text in shown if "building" in text.lower()]


TELLING = {
    "a word": ("Dog sledge", "A vehicle drawn by a team of dogs.", True),
    "a part": ("Icebreaker", "A strong ship that breaks its way.", True),
    "within": ("Copyright", "The right to print a text.", True),
    "article": ("The mill", "The house where corn is ground.", False),
    "nothing": ("Sextant", "A tool to measure how high the Sun stands.", False),
}


@pytest.mark.parametrize("name, meaning, told", TELLING.values(), ids=TELLING)
def test_a_meaning_tells_its_term_by_a_word_or_a_part_of_one(name, meaning, told):
    """Little words are in every meaning; a root of three letters is enough to tell."""
    assert tells(meaning, term(name, meaning)) is told


KINDS = {
    "A strong ship that breaks its way through ice.": "any vehicle",
    "An instrument for measuring height.": "any tool",
    "The officer who keeps the log.": "any person",
    "A large book made of folded sheets.": "any writing",
    "Writing for blind people with raised dots.": "writing",
    "The river on the border.": "any place",
    "A very thick cover of ice that lies on land.": "cover",
}


@pytest.mark.parametrize("meaning, found", KINDS.items(), ids=KINDS.values())
def test_a_term_is_of_the_kind_that_its_first_noun_names(meaning, found):
    """A ship beside two instruments would be crossed out unread."""
    assert kind(term("Thing", meaning)) == found


def test_meanings_of_another_kind_give_nothing_away():
    """Neither grammar nor a name's own words tell which meaning goes with which name."""
    terms = (
        term("Wheat Office", "The bureau that bought the harvest."),
        term("Salt Charter", "A treaty that let traders in."),
        term("Inland Zone", "The strip where nobody paid a toll."),
        term("Neap Lock", "A gate that held the water back."),
        term("Toll", "A fee that every ship paid."),
        term("Ballast", "The stones that kept a ship upright."),
        term("Pilotage", "The work of guiding ships in."),
        term("Overseas", "Lying on the far shore."),
    )
    made = draft((), knowledge(record=record(terms=terms))).items
    matched = [
        {pair.term.text for pair in one.interaction.pairs}
        for one in made
        if one.kind == "match"
    ]
    assert matched == [{"Toll", "Ballast", "Pilotage"}]


def test_a_group_is_of_the_kind_of_its_members():
    """A group of states stands beside states, not beside a group of rules."""
    told = {
        "A group of states that share a coast.": "any country",
        "The countries on the river.": "any country",
        "The whole body of laws of the port.": "any law",
        "A committee that ran the port.": "any council",
        "The body that hears quarrels.": "body",
        "A state whose head is elected and no king.": "any country",
        "A governor of a province.": PERSON,
        "One who planned the harbour.": PERSON,
    }
    assert {each: kind(term("Name", each)) for each in told} == told


def test_the_letters_told_are_those_of_the_name():
    """A hyphen is no letter, and is told."""
    told = term("Self-rule", "The right of a people to choose its own state.")
    (item,) = typed(told)
    assert item.prompt.endswith("It begins with “S” and has 8 letters and a hyphen.")


def test_what_one_side_called_it_is_no_other_name():
    """Asked for the name that one side gave, another side's name is not the answer."""
    asked = term("Redcaps", "What the traders called the river guards.", aliases=("Wardens",))
    plain = term("Sextant", "A tool to find one's place.", aliases=("Quadrant",))
    (one,), (other,) = typed(asked), typed(plain)
    assert one.interaction.answers == ("Redcaps",)
    assert other.interaction.answers == ("Sextant", "Quadrant")


def typed(*terms):
    made = draft((), knowledge(record=record(terms=terms))).items
    return [item for item in made if item.kind == "short-answer"]


def test_only_a_name_or_one_word_is_to_be_typed():
    """Of two common words another pair fits as well; nobody guesses which is meant."""
    terms = (
        term("Ice sheet", "A thick cover on land that buries the hills below it."),
        term("Old Town", "A quarter with walls that the flood never reached."),
        term("Ada Frost", "The engineer who dug the harbour."),
        term("Sextant", "A tool to measure how high the Sun stands."),
    )
    made = draft((), knowledge(record=record(terms=terms))).items
    typed = {one.interaction.answers[0] for one in made if one.kind == "short-answer"}
    assert typed == {"Ada Frost", "Sextant"}
