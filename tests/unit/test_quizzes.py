"""Quiz files: what is read, what is refused, and that writing is reading backwards."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lessons.course import quiz_writing, quizzes
from lessons.model.interaction import (
    Choice,
    ChooseAll,
    ChooseOne,
    Gap,
    InlineChoice,
    Match,
    Member,
    Number,
    Order,
    Pair,
    ShortAnswer,
    Sort,
    TrueFalse,
    WordBank,
    Year,
    digest,
)
from lessons.model.item import Item, Provenance, Quiz

CARD = """# Check: the treaty
Two minutes.

## Scope
How do sanctions affect cooperation?

- [x] They limit it.
  > Yes. They bound
  > how far trade may go.
- [ ] They end it.
  > No. The embassies stayed open.

Explanation: It is
a long story.
Hint: Think of labour.
Objective: explain-sanctions
Events: 2017-resolution; 2006-test
Source: faq.md#how-do-sanctions-affect-cooperation, as of 2024-06
Status: article
Quote: "they limit the scope"
Id: q-1a2b3c4d
"""


def read(text, path="quizzes/06-treaty.md"):
    return quizzes.read(text, path)


def item(body):
    """The one item with this body below its heading."""
    (quiz,), errors = read(f"# Section\n## Title\n{body}\n")
    assert not errors, errors
    return quiz.items[0]


def sort(member, *names):
    """Both members belong to the first of the named categories."""
    categories = tuple(map(Choice, names))
    home = categories[0].identifier
    members = tuple(Member(Choice(text), home) for text in (member, "other"))
    return Sort(categories, members)


def test_card():
    """A card is read whole: prompt, choices with feedback, fields, provenance."""
    (quiz,), errors = read(CARD)
    assert not errors
    assert quiz == Quiz(
        identifier="06-treaty",
        title="Check: the treaty",
        introduction="Two minutes.",
        items=(
            Item(
                identifier="q-1a2b3c4d",
                title="Scope",
                prompt="How do sanctions affect cooperation?",
                interaction=ChooseOne(
                    (
                        Choice(
                            "They limit it.", True, "Yes. They bound\nhow far trade may go."
                        ),
                        Choice("They end it.", False, "No. The embassies stayed open."),
                    )
                ),
                explanation="It is a long story.",
                hint="Think of labour.",
                objective="explain-sanctions",
                events=("2017-resolution", "2006-test"),
                provenance=Provenance(
                    path="faq.md",
                    heading="how-do-sanctions-affect-cooperation",
                    quote="they limit the scope",
                    as_of="2024-06",
                    status="article",
                ),
            ),
        ),
    )
    assert quiz.items[0].line == 4


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("- [", "* ["),
        ("[x]", "[X]"),
        ("[x]", "[ x ]"),
        ("[ ]", "[]"),
        ("[x] They", "[x]They"),
        ("  > ", "> "),
        ("\n- [ ]", "\n\n- [ ]"),
        ("open.\n\nExpl", "open.\nExpl"),
        ("Hint: ", "hint:"),
        ("Id: ", "ID : "),
        ("\nHint", "\n\nHint"),
        ("\nHint", "\n---\nHint"),
        ('"they limit the scope"', "“they limit the scope”"),
        ("Status: article\nQuote", "Quote"),
        ("\n", "\r\n"),
    ],
)
def test_harmless_differences(old, new):
    """What an editor writes a little otherwise is read as meant."""
    changed = CARD.replace(old, new)
    assert changed != CARD
    (quiz,), errors = read(changed)
    assert not errors, errors
    found, meant = quiz.items[0], read(CARD)[0][0].items[0]
    assert (found.interaction, found.hint, found.events, found.identifier) == (
        meant.interaction, meant.hint, meant.events, meant.identifier,
    )  # fmt: skip


def test_kinds():
    """Boxes, numbers, pairs, braces and a year make each its own kind of item."""
    both = "  > a\n"
    assert isinstance(item(f"Which?\n- [x] a\n{both}- [x] b\n{both}").interaction, ChooseAll)
    assert item(f"Which?\n- [x] a\n{both}- [ ] b\n{both}Choose: all").kind == "choose-all"
    truth = item(f"True or false? It is.\n- [ ] False\n{both}- [x] True\n{both}")
    assert truth.prompt == "True or false? It is."
    assert truth.interaction == TrueFalse(
        (Choice("True", True, "a"), Choice("False", False, "a"))
    )
    assert item("Sort.\n1. a\n   > first\n2. b\n3. 1961\\. c").interaction == Order(
        (Choice("a", feedback="first"), Choice("b"), Choice("1961. c"))
    )
    assert item("Pair.\n- a :: b\n- c :: d :: e\n- :: f").interaction == Match(
        (Pair(Choice("a"), Choice("b")), Pair(Choice("c"), Choice("d :: e"))), (Choice("f"),)
    )
    assert item("When?\n= 1961").interaction == Year(1961)
    year = item("When?\n= 1961 ± 2\n  > In July.")
    assert (year.interaction, year.explanation) == (Year(1961, 2), "In July.")
    assert item("When?\n= 1961 +/- 2").interaction == Year(1961, 2)


def test_gaps():
    """Alternatives in the prompt make drop-downs; bullets below give their feedback."""
    gap = item(
        "They {limit | widen} the {scope | hope | rope} of [동맹]{lang=ko} \\{sic\\}.\n"
        "- limit\n  > yes\n- widen\n  > no\n- rope\n  > c\n- hope\n  > b\n- scope\n  > a"
    )
    assert gap.prompt == "They {} the {} of [동맹]{lang=ko} {sic}."
    assert gap.interaction == InlineChoice(
        (
            Gap((Choice("limit", True, "yes"), Choice("widen", False, "no"))),
            Gap(
                (
                    Choice("scope", True, "a"),
                    Choice("hope", False, "b"),
                    Choice("rope", False, "c"),
                )
            ),
        )
    )
    assert item("It {rose | fell}.\nExplanation: Look.").explanation == "Look."


def test_word_bank():
    """`Bank:` makes gaps of one word each; its spare words and bullets are read with them."""
    bank = item(
        "They {limit} the {scope}.\n- hope\n  > c\n- limit\n  > a\n- scope\n  > b\n"
        "- a; b\n  > d\nBank: hope; a\\; b"
    )
    assert bank.prompt == "They {} the {}."
    assert bank.interaction == WordBank(
        (Choice("limit", True, "a"), Choice("scope", True, "b")),
        (Choice("hope", False, "c"), Choice("a; b", False, "d")),
    )
    bare = item("They {limit} the {scope}.\nExplanation: Look.\nBank: none")
    assert bare.interaction == WordBank((Choice("limit", True), Choice("scope", True)))


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("1961", Year(1961)),
        ("500 ± 20", Year(500, 20)),
        ("500.0", Number(500)),
        ("42", Number(42)),
        ("12345", Number(12345)),
        ("1,200", Number(1200)),
        ("1,234,567.5", Number(1234567.5)),
        ("−2.5", Number(-2.5)),
        ("-2.5 °C", Number(-2.5, unit="°C")),
        ("1961 metres", Number(1961, unit="metres")),
        ("5%", Number(5, unit="%")),
        ("2.5 ± 0.5 million tonnes", Number(2.5, 0.5, "million tonnes")),
        ("1961 ± 0.5", Number(1961, 0.5)),
        ("1,200 +/- 1,000", Number(1200, 1000)),
        ("38th parallel", ShortAnswer(("38th parallel",))),
        ("Vladivostok | Wladiwostok", ShortAnswer(("Vladivostok", "Wladiwostok"))),
        ("soon", ShortAnswer(("soon",))),
        ("either \\| or", ShortAnswer(("either | or",))),
    ],
)
def test_typed(line, meant):
    """Three or four figures are a year, other figures a number, anything else words."""
    read_item = item(f"Which?\n= {line}\n  > Because.")
    assert read_item.interaction == meant
    assert read_item.explanation == "Because."
    quiz = Quiz(identifier="a", title="A", items=(read_item,))
    assert read(quiz_writing.write([quiz]), "a.md")[0][0].items[0].interaction == meant


def test_sort():
    """`Sort:` makes categories, in its order and empty ones too; pairs are its members."""
    sort = item(
        "Sort.\n- a :: Two\n  > b\n- c :: one\n- d \\:: e :: Two\nSort: One; Two; Three"
    )
    one, two, three = (Choice(name) for name in ("One", "Two", "Three"))
    assert sort.interaction == Sort(
        (one, two, three),
        (
            Member(Choice("a", feedback="b"), two.identifier),
            Member(Choice("c"), one.identifier),
            Member(Choice("d :: e"), two.identifier),
        ),
    )


@pytest.mark.parametrize(
    "prompt",
    [
        "In 1961: what was signed?",
        "Remember: which came first?",
        "Note: a\nSources: b\nState: c",
        "Read this.\n\n> Hint: the treaty\n> was signed.\n\nWhat was it?",
        "It cost $10 billion of $11 billion – “why”?",
        "1961.5 or #2397 or = 5?",
        "one\ntwo – three\n– four",
    ],
)
def test_prompts_stay_words(prompt):
    """Colons, quotations, money and dashes in a prompt are part of it."""
    assert item(f"{prompt}\n\n- [x] a\n  > a\n- [ ] b\n  > b").prompt == prompt


def test_identifiers():
    """Without `Id:` an item is named by its file, section and title; sections name quizzes."""
    body = "Which?\n- [x] a\n  > a\n- [ ] b\n  > b\n"
    text = f"# One\n## A\n{body}# Two: b\n## A\n{body}"
    found, errors = read(text)
    assert not errors
    assert [quiz.identifier for quiz in found] == ["06-treaty#one", "06-treaty#two-b"]
    assert found[0].items[0].identifier != found[1].items[0].identifier
    elsewhere, _ = read(text, "quizzes/other.md")
    assert elsewhere[0].items[0].identifier != found[0].items[0].identifier


@pytest.mark.parametrize(
    ("old", "new", "line", "why"),
    [
        ("[x]", "[ ]", 7, "no choice is marked correct"),
        ("[x]", "[v]", 7, "not a box"),
        ("[x]", "x", 7, "it mixes"),
        ("- [ ] They end it.\n  > No. The embassies stayed open.\n", "", 7, "one choice only"),
        ("They end it", "they limit  it", 10, "same words as the choice at line 7"),
        ("They end it.", "", 10, "no words"),
        ("  > No. The embassies stayed open.\n", "", 10, "nothing is said to those"),
        ("  > No.", "  No.", 10, "nothing is said to those"),
        ("How do sanctions affect cooperation?\n", "", 4, "prompt is empty"),
        ("- [x]", "• [x]", 7, "bullet that is not Markdown"),
        ("- [ ]", "o [ ]", 10, "bullet that is not Markdown"),
        ("- [ ]", "– [ ]", 10, "bullet that is not Markdown"),
        ("- [ ]", "-[ ]", 10, "bullet that is not Markdown"),
        ("- [ ]", "1. [ ]", 10, "it mixes"),
        ("- [ ] They", "1. They", 10, "it mixes"),
        ("- [ ] They", "- They", 10, "it mixes"),
        ("sanctions affect", "{sanctions | arms} affect", 7, "it mixes"),
        ("sanctions affect", "{sanctions affect", 5, "has no `}`"),
        ("Hint", "Hnt", 15, "`Hnt:` is not a field"),
        ("Hint: Think of labour.", "Hint:", 15, "empty"),
        ("Objective: ", "Hint: ", 16, "`Hint:` stands at line 15 already"),
        ("explain-sanctions", "a; b", 16, "not an identifier"),
        ("2017-resolution; ", "2017-resolution, ", 17, "not an identifier"),
        ("2017-resolution", "2006-test", 17, "twice"),
        ("as of 2024-06", "as of June", 18, "not a date"),
        ("faq.md#", "#", 18, "names no file"),
        ("Source: faq.md#how-do-sanctions-affect-cooperation, as of 2024-06\n", "", 18,
         "no `Source:`"),
        ("Status: article", "Status: artcle", 19, "not a status"),
        ("q-1a2b3c4d", "q 1", 21, "not an identifier"),
        ("Hint", "Choose: one\nChoose", 16, "already"),
        ("Hint: Think of labour.", "Choose: some", 15, "not a choose"),
        ("\nExplanation", "\nMore text.\n\nExplanation", 13, "belongs to nothing"),
        ("\nExplanation", "\n```\ncode\n```\nExplanation", 13, "belongs to nothing"),
        ("## Scope\n", "## Scope\nHint: a\n\n", 5, "stands above the choices"),
        ("## Scope\n", "## Scope\n### Part\n", 5, "heading “Part” stands inside"),
        ("## Scope", "##Scope", 1, "no items"),
        ("## Scope", "## ", 4, "empty"),
        ("# Check: the treaty\n", "", 1, "before the first section"),
        ("# Check: the treaty\nTwo minutes.\n", "", 2, "before the first section"),
        ("  > Yes. They bound\n", "  - inner\n", 8, "neither a choice nor its feedback"),
        ("Id: q-1a2b3c4d\n", "## Scope\n= 1961\n", 21, "prompt is empty"),
        (CARD, "", 1, "no items"),
    ],
)  # fmt: skip
def test_errors(old, new, line, why):
    """Each fault is told with its own line, and the item is left out."""
    assert old in CARD
    found, errors = read(CARD.replace(old, new, 1))
    assert any(error.line == line and why in error.why for error in errors), errors
    assert all(error.path == "quizzes/06-treaty.md" and error.mend for error in errors)


@pytest.mark.parametrize(
    ("body", "line", "why"),
    [
        ("No choices here.", 2, "no choices"),
        ("It {rose}.", 3, "no wrong half"),
        ("a\n\nIt {rose | }.", 5, "empty half"),
        ("It {rose | Rose}.", 3, "same words"),
        ("It {a | b | c | d | e}.", 3, "more than three"),
        ("It {rose | fell}.", 2, "no feedback"),
        ("It {rose | fell} \\{\\}.\nExplanation: a", 3, "empty braces"),
        ("It {rose | fell}.\n- rose\n  > a", 4, "no bullet gives the feedback for “fell”"),
        ("It {rose | fell}.\n- rose\n  > a\n- feel\n  > b", 6, "no alternative of the prompt"),
        ("It {rose | fell}.\n- rose\n  > a\n- fell", 6, "nothing is said"),
        ("Sort.\n1. a\n2. b", 4, "at least three entries"),
        ("Sort.\n1. a\n2. b\n3. A", 6, "same words as the entry at line 4"),
        ("1961. What was it?\n- [x] a\n- [ ] b", 3, "it mixes"),
        ("Sort.\n1. [x] a\n2. [ ] b", 4, "boxes in a numbered list"),
        ("Pair.\n- a :: b", 4, "two pairs"),
        ("Pair.\n- a :: b\n- a :: c", 5, "same words as the term"),
        ("Pair.\n- a :: b\n- c :: b", 5, "same words as the definition"),
        ("Pair.\n- a :: b\n- c :: d\n- :: d", 6, "same words as the definition"),
        ("Pair.\n- a :: b\n- c", 5, "neither a choice nor a pair"),
        ("Pair.\n- a :: b\n- c ::", 5, "neither a choice nor a pair"),
        ("It {rose}.\nExplanation: a\nBank: none", 5, "one word only"),
        ("It {rose | fell}.\nExplanation: a\nBank: none", 3, "no single word"),
        ("It {}.\nExplanation: a\nBank: a; b", 3, "no single word"),
        ("It {a}, {b}.\nExplanation: a\nBank: c; A", 5, "same words as the word at line 5"),
        ("It {a}, {a}.\nExplanation: a\nBank: c", 5, "same words"),
        ("It {a}, {b}.\nBank: c", 2, "no feedback"),
        ("It {a}, {b}.\n- a\n  > c\nBank: none", 4, "no bullet gives the feedback for “b”"),
        ("It {a}.\n- a\n  > c\n- b\n  > d\n- x\n  > e\nBank: b", 8, "no word of the bank"),
        ("It {a}, {b}.\n- [x] a\n  > c\nBank: none", 6, "needs gaps in the prompt"),
        ("It rose.\n= 5 km\nBank: none", 5, "needs gaps in the prompt"),
        ("It {a}, {b}.\nExplanation: a\nBank:", 5, "empty"),
        ("Which?\n- a :: b\n- c :: d\nSort: b", 6, "two categories"),
        ("Which?\n- a :: b\n- c :: d\nSort: b; e", 5, "names no category “d”"),
        ("Which?\n- a :: b\n- A :: e\nSort: b; e", 5, "same words as the member at line 4"),
        ("Which?\n- a :: b\n- c :: e\nSort: b; B; e", 6, "same words as the category"),
        ("Which?\n- a :: b\nSort: b; e", 4, "two members"),
        ("Which?\n- a :: b\n- c\nSort: b; e", 5, "no member with its category"),
        ("Which?\n- a :: b\n- :: e\nSort: b; e", 5, "no member stands before"),
        ("Which?\n- [x] a\n  > a\n- [ ] b\n  > b\nSort: b; e", 8, "does not go with"),
        ("It {a | b}.\nExplanation: a\nSort: b; e", 5, "does not go with gaps"),
        ("How far?\n= 1,20 km", 4, "not a number"),
        ("How far?\n= 1.2.3", 4, "not a number"),
        ("How far?\n= 1 200 km", 4, "not a number"),
        ("How far?\n= 5 ± x", 4, "not a number"),
        ("How far?\n= 5 km | 6 km", 4, "not a number"),
        ("How far?\n= 5.5 ± -1", 4, "negative"),
        ("How far?\n= " + "9" * 400, 4, "more than 15 figures"),
        ("How far?\n= 5 km\n= 6 km", 5, "second line with `=`"),
        ("Who?\n= $5", 4, "no letters"),
        ("Who?\n= Omar | | Torrijos", 4, "nothing beside a `|`"),
        ("Who?\n= Omar | omar", 4, "same words as the spelling"),
        ("Who?\n= Omar\n- [x] a\n  > a", 4, "it mixes"),
        ("When?\n= 0000", 4, "not a year"),
        ("When?\n= 1961 ± -1", 4, "negative"),
        ("When?\n= 1961\n= 1962", 5, "second line"),
        ("When?\n= 1961\n> a\nExplanation: b", 6, "an explanation below it too"),
        ("When?\n= 1961\nChoose: all", 5, "does not fit"),
        ("Which?\n- [x] a\n  > a\n- [x] b\n  > b\nChoose: one", 8, "does not fit"),
        ("Which?\n\n– a\n– b", 5, "bullet that is not Markdown"),
    ],
)
def test_errors_of_each_kind(body, line, why):
    """Each kind of item says in its own words what it lacks."""
    _, errors = read(f"# Section\n## Title\n{body}\n")
    assert any(error.line == line and why in error.why for error in errors), errors


def test_names_must_differ():
    """Two items or two sections of one name are told with the line of the first."""
    body = "Which?\n- [x] a\n  > a\n- [ ] b\n  > b\n"
    _, errors = read(
        f"# S\n## A\n{body}## a\n{body}Id: x\n## B\n{body}Id: x\n# s!\n## A\n{body}"
    )
    assert [(error.line, error.why) for error in errors] == [
        (15, "the item at line 8 has the same identifier, `x`"),
        (22, "the section at line 1 has the same address"),
    ]
    _, errors = read(f"# S\n## A\n{body}## a\n{body}")
    assert [error.line for error in errors] == [8]


def test_all_errors_at_once():
    """One reading tells every fault of a file, in the order of its lines."""
    text = "# A\n## B\n\n## C\nWhich?\n- [ ] a\n- [ ] a\nHnt: b\n## D\nIt {x}.\n"
    _, errors = read(text)
    assert [error.line for error in errors] == sorted(error.line for error in errors)
    assert {2, 6, 7, 8, 10} <= {error.line for error in errors}


@pytest.mark.parametrize(
    "text",
    [
        "{a | b}", "a } b { c", "a | b", "1961. The treaty", "1961) b", "# 1", "#2397", "> a",
        "a :: b", ":: a", '"quoted" ‘words’', "- a", "+ a", "[x] a", "[ ]", "*star* _under_",
        "`code {a}`", "$10 billion of $11 billion", "Hint: a", "= 1961", "~~~ a", "No",
        "12:30", "a; b", "[동맹]{lang=ko}", "<b>", "https://x.org", "---a", "a \\* b",
        "é – “a”…",
    ],
)  # fmt: skip
def test_any_words_can_be_written(text):
    """No ordinary words are refused as a choice, entry, term, definition or alternative."""
    choice = Choice(text, True, text)
    others = [Choice("other", False, "b"), Choice("third", False, "c")]
    kinds = [
        ChooseOne((choice, *others)),
        ChooseAll((others[0], choice)),
        Order(tuple(Choice(each.text) for each in (choice, *others))),
        Match(
            (
                Pair(Choice(text), others_definition := Choice("d")),
                Pair(Choice("e"), Choice("f")),
            )
        ),
        Match((Pair(Choice("a b"), Choice(text)), Pair(Choice("e"), others_definition))),
        InlineChoice((Gap((choice, *others)),)),
        WordBank((Choice(text, True, text),), (others[0],)),
        WordBank((Choice("other", True),), (Choice(text),)),
        sort(text, "c", "d"),
        sort("c", text, "d"),
    ]
    items = tuple(
        Item(identifier=f"q-{number}", title=f"{number} {text}", prompt=prompt, hint=text,
             explanation="E",
             interaction=kind, provenance=Provenance(path="faq.md", quote=f"a\n{text}\\n"))
        for number, kind in enumerate(kinds)
        for prompt in [f"It {{}} {text}" if kind.kind in ("gap", "word-bank") else f"It {text}"]
    )  # fmt: skip
    quiz = Quiz(identifier="a", title=f"About {text}", items=items)
    assert read(quiz_writing.write([quiz]), "a.md") == ((quiz,), [])


@pytest.mark.parametrize(
    "change",
    [
        {"title": ""},
        {"prompt": ""},
        {"prompt": "# a"},
        {"prompt": "a\n\nHint: b"},
        {"prompt": "a\n- b"},
        {"hint": "two\nlines"},
        {"identifier": "two words"},
        {"interaction": ChooseOne((Choice("a", True), Choice("b", False)))},
        {"interaction": ChooseOne((Choice("a", True, "a"), Choice("b\nc", False, "b")))},
        {"interaction": ChooseOne((Choice("True", True, "a"), Choice("False", False, "b")))},
        {"interaction": ChooseOne((Choice("a", False, "a"), Choice("b", False, "b")))},
        {"interaction": InlineChoice((Gap((Choice("a", True), Choice("b"))),))},
        {"interaction": Year(1961, -1)},
        {"interaction": Number(5, -1)},
        {"interaction": Number(5, unit="6 km")},
        {"interaction": Number(float("inf"))},
        {"interaction": Number(float("nan"))},
        {"interaction": ShortAnswer(())},
        {"interaction": ShortAnswer(("1961",))},
        {"interaction": ShortAnswer(("5 km", "b"))},
        {"interaction": WordBank((Choice("a", True),), (Choice("b"),))},
        {"interaction": sort("a", "b")},
        {"interaction": Sort((Choice("a"), Choice("b")), (Member(Choice("c"), "d"),) * 2)},
        {"provenance": Provenance(path="a#b")},
    ],
)
def test_refusals(change):
    """What the format cannot say is refused when it is written, and the item named."""
    good = {
        "identifier": "q-1",
        "title": "Title",
        "prompt": "When?",
        "interaction": Year(1961, 1),
        "hint": "Think.",
    }
    quiz_writing.write([Quiz(identifier="a", title="A", items=(Item(**good),))])
    with pytest.raises(ValueError, match="quiz file|one {} for each gap"):
        quiz_writing.write(
            [Quiz(identifier="a", title="A", items=(Item(**{**good, **change}),))]
        )


MARKS = st.text(alphabet="ab1 {}|:;#>-*[]x\"'\\=.`()é한", min_size=1, max_size=9)
WORDS = (MARKS.map(lambda words: words.strip() or "a")) | st.text(min_size=1, max_size=6)
DISTINCT = st.lists(WORDS, min_size=2, max_size=4, unique_by=digest)
CHOICES = DISTINCT.flatmap(
    lambda words: st.lists(st.booleans(), min_size=len(words), max_size=len(words)).map(
        lambda keys: tuple(map(Choice, words, keys, words))
    )
)
GAP = DISTINCT.map(lambda words: Gap(tuple(Choice(a, a is words[0], "b") for a in words)))
BARE = DISTINCT.map(lambda words: tuple(Choice(word) for word in words))
INTERACTIONS = st.one_of(
    st.builds(ChooseOne, CHOICES),
    st.builds(ChooseAll, CHOICES),
    st.builds(
        lambda key, words: TrueFalse(
            (Choice("True", key, words), Choice("False", not key, "a"))
        ),
        st.booleans(),
        WORDS,
    ),
    st.builds(lambda *gaps: InlineChoice(gaps), GAP, GAP)
    | st.builds(Gap, CHOICES).map(lambda gap: InlineChoice((gap,))),
    st.builds(Order, BARE),
    st.builds(
        lambda terms, definitions: Match(
            tuple(map(Pair, terms, definitions)), definitions[len(terms) :]
        ),
        BARE,
        BARE,
    ),
    st.builds(Year, st.integers(0, 3000), st.integers(-1, 9)),
    st.builds(
        Number,
        st.floats(-1e15, 1e15) | st.integers(-3000, 3000),
        st.floats(0, 9) | st.integers(0, 9),
        st.just("") | WORDS,
    ),
    st.builds(ShortAnswer, DISTINCT.map(tuple)),
    st.builds(
        lambda words, keys: WordBank(
            tuple(Choice(word, True, "a") for word in words[:keys]),
            tuple(Choice(word, False, "b") for word in words[keys:]),
        ),
        DISTINCT,
        st.integers(1, 3),
    ),
    st.builds(
        lambda members, names, places: Sort(
            names,
            tuple(
                Member(member, names[place % len(names)].identifier)
                for member, place in zip(members, places, strict=False)
            ),
        ),
        BARE,
        BARE,
        st.lists(st.integers(0, 3), min_size=4, max_size=4),
    ),
)


def prompted(interaction, words):
    gaps = getattr(interaction, "gaps", ()) or getattr(interaction, "keys", ())
    return " {} ".join([words] * (len(gaps) + 1))


ITEMS = st.tuples(INTERACTIONS, WORDS).flatmap(
    lambda drawn: st.builds(
        Item,
        identifier=st.from_regex(r"\Aq-[0-9a-f]{4}\Z"),
        title=WORDS,
        prompt=st.just(prompted(*drawn)),
        interaction=st.just(drawn[0]),
        explanation=st.just("") | WORDS,
        hint=st.just("") | WORDS,
        events=st.lists(st.sampled_from(["a-1", "b-2"]), unique=True).map(tuple),
        provenance=st.none() | st.builds(Provenance, path=st.just("faq.md"), quote=WORDS),
    )
)


@given(st.lists(st.builds(Quiz, identifier=st.just("a"), title=WORDS, introduction=WORDS,
                          items=st.lists(ITEMS, min_size=1, max_size=2).map(tuple)),
                min_size=1, max_size=2).map(tuple))  # fmt: skip
def test_reading_undoes_writing(written):
    """What can be written is read back the same, and the bytes are the same each time."""
    try:
        text = quiz_writing.write(written)
    except ValueError:
        return
    found, errors = read(text, "a.md")
    assert not errors
    assert [(quiz.title, quiz.introduction, quiz.items) for quiz in found] == [
        (quiz.title, quiz.introduction, quiz.items) for quiz in written
    ]
    assert quiz_writing.write(found) == text


LINES = st.sampled_from(
    ["# A", "## B", "## C", "Which?", "It {a | b}.", "{", "- [x] a", "- [ ] b", "- c",
     "- d :: e", "- f :: g", "Sort: e; g", "It {a}.", "Bank: none", "Bank: c",
     "= 5 km", "= 2.5",
     "1. f", "2. g", "= 1961 ± 1", "= x", "> h", "  > i", "Hint: j", "Hnt: k", "Id: l",
     "Choose: all",
     "Explanation: m", "Source: n", "Quote: o", "• p", "", "---", "```",
     "    q", "### R", "  - s"]
)  # fmt: skip


@given(st.text() | st.lists(LINES | st.text(max_size=5), max_size=30).map("\n".join))
def test_no_text_stops_the_reader(text):
    """Whatever a file holds, reading it answers with quizzes and errors."""
    found, errors = read(text)
    assert errors == sorted(errors)
    assert errors or found
    assert all(1 <= error.line <= text.count("\n") + text.count("\r") + 1 for error in errors)


@given(st.lists(LINES, max_size=25).map("\n".join))
def test_what_is_read_can_be_written(text):
    """A file without faults, once read, can be written and read again."""
    found, errors = read(text)
    if not errors:
        assert read(quiz_writing.write(found)) == (found, [])
