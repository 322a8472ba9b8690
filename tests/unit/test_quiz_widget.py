"""What the quiz widget promises: keys are earned, nothing is lost, junk is answered plainly."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zlib
from html.parser import HTMLParser

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lessons.model.dates import Interval, PartialDate
from lessons.model.event import Event
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
)
from lessons.model.item import Item, Provenance, Quiz
from lessons.model.source import Source
from lessons.widgets import quiz_static
from lessons.widgets.quiz import Quiz as Widget
from lessons.widgets.quiz_cards import card, cards, deal
from lessons.widgets.quiz_citations import Citations

SECRET = "SECRET"
SYNCED = ("title", "heading", "introduction", "cards", "changed", "progress", "saved")


def wrong(text: str) -> Choice:
    return Choice(text, feedback=f"{SECRET} no to {text}")


def right(text: str) -> Choice:
    return Choice(text, correct=True, feedback=f"{SECRET} yes to {text}")


INTERACTIONS = {
    "choose-one": ChooseOne((right("They limit it"), wrong("They end it"), wrong("None"))),
    "choose-all": ChooseAll((right("Mayor"), right("Council"), wrong("King"), wrong("Rail"))),
    "true-false": TrueFalse((wrong("True"), right("False"))),
    "gap": InlineChoice(
        (
            Gap((right("limit"), wrong("widen"))),
            Gap((right("fell"), wrong("rose"), wrong("stayed"))),
        )
    ),
    "order": Order(tuple(Choice(text, feedback=f"{SECRET} {text}") for text in "ABCD")),
    "match": Match(
        (
            Pair(Choice("Mayor"), Choice("Signed", feedback=f"{SECRET} signed")),
            Pair(Choice("Council"), Choice("Ratified", feedback=f"{SECRET} ratified")),
            Pair(Choice("King"), Choice("Waited")),
        ),
        spare=(wrong("Cancelled"),),
    ),
    "year": Year(1961, 1),
    "word-bank": WordBank((right("coal"), right("Tumen")), (wrong("Yalu"), wrong("rice"))),
    "short-answer": ShortAnswer(("Vladivostok", "Wladiwostok")),
    "number": Number(1961.5, 0.25, "tonnes"),
    "sort": Sort(
        (Choice("Trade"), Choice("Talks"), Choice("Treaties")),
        tuple(
            Member(Choice(text, feedback=f"{SECRET} {text}"), Choice(home).identifier)
            for text, home in (("Loan", "Trade"), ("Visit", "Talks"), ("Summit", "Talks"))
        ),
    ),
}  # fmt: skip


GAPPED = ("gap", "word-bank")


def item_of(kind: str, interaction: object = None) -> Item:
    return Item(
        identifier=f"q-{kind}",
        title=f"The {kind}",
        prompt="Duties {} trade, which {}." if kind in GAPPED else "What do duties of $5 do?",
        interaction=interaction or INTERACTIONS[kind],
        explanation=f"{SECRET} explanation",
        hint="HINT of the item",
        events=("e-1", "unknown"),
        provenance=Provenance(path="faq.md", heading="duties", quote=f"{SECRET} quote"),
    )


ITEMS = {kind: item_of(kind) for kind in INTERACTIONS}
QUIZ = Quiz(
    identifier="try", title="Try *this*", introduction="Seven.", items=tuple(ITEMS.values())
)
CITATIONS = Citations(
    events={
        "e-1": Event(
            identifier="e-1",
            headline=f"{SECRET} headline",
            text="",
            interval=Interval(PartialDate(1961)),
            display_date="1961",
            precision="year",
            lane="a",
            factors=(),
            sources=("s-1", "s-2", "s-3"),
        )
    },
    sources={
        "s-1": Source(key="s-1", title="Minutes", url="https://example.org/minutes"),
        "s-2": Source(key="s-2", title="Bad", url="javascript:alert(1)"),
    },
    told_in={"e-1": "The ports"},
)  # fmt: skip


def name(text: str) -> str:
    return Choice(text).identifier


RIGHT = {
    "choose-one": [name("They limit it")],
    "choose-all": [name("Mayor"), name("Council")],
    "true-false": [name("False")],
    "gap": [name("limit"), name("fell")],
    "order": [name(text) for text in "ABCD"],
    "match": {
        name("Mayor"): name("Signed"),
        name("Council"): name("Ratified"),
        name("King"): name("Waited"),
    },
    "year": 1962,
    "word-bank": [name("coal"), name("Tumen")],
    "short-answer": " vladivostock ",
    "number": 1961.75,
    "sort": {
        name("Loan"): name("Trade"),
        name("Visit"): name("Talks"),
        name("Summit"): name("Talks"),
    },
}  # fmt: skip
WRONG = {
    "choose-one": [name("They end it")],
    "choose-all": [name("Mayor"), name("King")],
    "true-false": [name("True")],
    "gap": [name("limit"), name("rose")],
    "order": [name(text) for text in "BACD"],
    "match": {
        name("Mayor"): name("Signed"),
        name("Council"): name("Cancelled"),
        name("King"): name("Ratified"),
    },
    "year": 1959,
    "word-bank": [name("coal"), name("Yalu")],
    "short-answer": "Moscow",
    "number": 1962,
    "sort": {
        name("Loan"): name("Trade"),
        name("Visit"): name("Treaties"),
        name("Summit"): name("Talks"),
    },
}  # fmt: skip
# What a first wrong try may quote of the feedback: what was picked, nothing else.
PICKED = {
    "choose-one": {"no to They end it"},
    "choose-all": {"yes to Mayor", "no to King"},
    "true-false": {"no to True"},
    "gap": {"yes to limit", "no to rose"},
    "order": set(),
    "match": {"no to Cancelled"},
    "year": set(),
    "word-bank": {"yes to coal", "no to Yalu"},
    "short-answer": set(),
    "number": set(),
    "sort": set(),
}  # fmt: skip
EMPTY = {kind: [] for kind in ITEMS} | {
    "gap": ["", ""],
    "match": {},
    "year": None,
    "order": None,
    "word-bank": ["", ""],
    "short-answer": "  ",
    "number": None,
    "sort": {},
}
KINDS = sorted(ITEMS)
TYPED = ("year", "number", "short-answer")


@pytest.fixture
def widget():
    made = Widget(QUIZ, CITATIONS)
    yield made
    made.close()


def submit(
    widget: Widget, kind: str, value: object, attempt: int = 1, confidence: str = "sure"
):
    question = {"ask": "submit", "item": f"q-{kind}", "value": value}
    return widget.answer(question | {"attempt": attempt, "confidence": confidence})


def synced(widget: Widget) -> str:
    told = json.loads(zlib.decompress(widget.packed))["constants"]
    return json.dumps({trait: getattr(widget, trait) for trait in SYNCED} | told)


def test_traits_sent_are_known(widget):
    """No synced trait but those that the other tests look into carries content."""
    own = set(widget.get_state()) - set(dir(Widget.__mro__[1]))
    told = set(json.loads(zlib.decompress(widget.packed))["constants"])
    assert {name for name in own if not name.startswith("_anywidget")} | told == set(SYNCED)


def test_nothing_is_given_away_before_a_try(widget):
    """The page holds no feedback, hint, explanation, quote, source or flag of a key."""
    sent = synced(widget)
    for word in (SECRET, "HINT", "correct", "true,", "Minutes", "tolerance", "1961", "ladivos"):
        assert word not in sent
    assert {key for one in widget.cards for key in one} <= set("iktpcdgbnu")


texts = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), min_size=1
).filter(lambda text: text.strip())
several = st.lists(texts, min_size=2, max_size=6, unique_by=name)


@given(several, st.integers(0, 5), st.integers(0, 3))
def test_cards_do_not_depend_on_the_key(words, key, seed):
    """Which choice is right, where it was written and what is said of it change nothing."""
    key %= len(words)
    one = tuple(Choice(word, n == key, f"f{n}") for n, word in enumerate(words))
    other = ChooseOne(tuple(Choice(word, word == words[0], "-") for word in reversed(words)))
    assert card(item_of("x", ChooseOne(one)), seed) == card(item_of("x", other), seed)


@given(several, st.integers(0, 3), st.randoms())
def test_shown_order_says_nothing_but_that_it_is_wrong(words, seed, chance):
    """Entries to be ordered never stand in their right order; other shuffles start alike."""
    entries = tuple(map(Choice, words))
    shown = deal(item_of("x", Order(entries)), seed).groups[0]
    assert shown != entries
    assert sorted(one.identifier for one in shown) == sorted(one.identifier for one in entries)
    shuffled = list(entries)
    chance.shuffle(shuffled)
    if tuple(shuffled) not in (shown, entries):
        again = deal(item_of("x", Order(tuple(shuffled))), seed).groups[0]
        assert again == shown or shown[-1:] + shown[:-1] == entries


@pytest.mark.parametrize("kind", KINDS)
def test_first_try_earns_little(widget, kind):
    """After a wrong first try: what was picked is explained, there is a hint, and no key."""
    reply = submit(widget, kind, WRONG[kind])
    text = json.dumps(reply)
    assert reply["state"] == "not yet" and reply["tries"] == 1
    assert "HINT" in reply["hint"]
    assert text.count(SECRET) == len(PICKED[kind])
    assert all(f"{SECRET} {one}" in text for one in PICKED[kind])
    assert not {"explanation", "events", "basis"} & set(reply)
    assert SECRET not in synced(widget)
    marked = {key for key, mark in reply["marks"].items() if mark == "right"}
    assert (
        marked <= {str(one) for one in (*WRONG[kind], "0")} if kind not in TYPED else not marked
    )


@pytest.mark.parametrize("kind", KINDS)
def test_second_try_earns_the_explanation(widget, kind):
    """After a second wrong try: the key, all feedback, the explanation, events and sources."""
    submit(widget, kind, WRONG[kind])
    reply = submit(widget, kind, WRONG[kind], attempt=2)
    assert reply["state"] == "explained" and reply["tries"] == 2
    assert_everything(reply, kind)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("attempt", [1, 2])
def test_right_earns_everything(widget, kind, attempt):
    """A right response, first or second, is correct and shows all feedback."""
    if attempt == 2:
        submit(widget, kind, WRONG[kind])
    reply = submit(widget, kind, RIGHT[kind], attempt)
    assert (reply["state"], reply["tries"], reply["score"]) == ("correct", attempt, 1)
    assert set(reply["marks"].values()) <= {"right"} or kind.startswith(("choose", "true"))
    assert_everything(reply, kind)


def assert_everything(reply: dict, kind: str) -> None:
    text = json.dumps(reply)
    feedback = {
        choice.feedback for choice in all_choices(ITEMS[kind].interaction) if choice.feedback
    }
    assert all(one in text for one in feedback)
    assert f"{SECRET} explanation" in reply["explanation"]
    assert reply["basis"]["quote"] == f"{SECRET} quote"
    (event,) = reply["events"]
    assert event["headline"] == f"{SECRET} headline" and event["told"] == "The ports"
    assert event["sources"] == [["“Minutes”", "https://example.org/minutes"], ["“Bad”", ""]]
    told = {
        "year": ("1961", "1960 to 1962"),
        "number": ("1,961.5 tonnes", "1,961.25 to 1,961.75"),
        "short-answer": ("Vladivostok", "Wladiwostok"),
        "sort": ("Trade", "Talks", "Treaties", "Nothing"),
    }
    assert all(one in text for one in told.get(kind, ()))


def all_choices(interaction: object) -> list[Choice]:
    if isinstance(interaction, InlineChoice):
        return [choice for gap in interaction.gaps for choice in gap.choices]
    if isinstance(interaction, Match):
        pairs = [
            choice for pair in interaction.pairs for choice in (pair.term, pair.definition)
        ]
        return [*pairs, *interaction.spare]
    if isinstance(interaction, WordBank):
        return [*interaction.keys, *interaction.spare]
    if isinstance(interaction, Sort):
        return [*(member.choice for member in interaction.members), *interaction.categories]
    return list(getattr(interaction, "choices", None) or getattr(interaction, "entries", ()))


@pytest.mark.parametrize("kind", KINDS)
def test_unanswered_is_not_a_try(widget, kind):
    """Nothing entered costs no try and scores nothing."""
    for value in (EMPTY[kind], None, ""):
        assert set(submit(widget, kind, value)) == {"note"}
    assert widget.progress == {} and widget.responses == ()


def test_explanation_is_not_before_a_try(widget):
    """The explanation can be asked for after a first try, not before."""
    assert set(widget.answer({"ask": "explain", "item": "q-year"})) == {"note"}
    submit(widget, "year", 1900)
    reply = widget.answer({"ask": "explain", "item": "q-year"})
    assert (reply["state"], reply["tries"]) == ("explained", 1)
    assert submit(widget, "year", 1961, attempt=2)["state"] == "explained"


def test_a_try_sent_twice_counts_once(widget):
    """The same try again, or any after the end, changes nothing."""
    first = submit(widget, "choose-one", WRONG["choose-one"])
    assert submit(widget, "choose-one", RIGHT["choose-one"]) == first
    last = submit(widget, "choose-one", RIGHT["choose-one"], attempt=2)
    assert submit(widget, "choose-one", WRONG["choose-one"], attempt=3) == last
    assert len(widget.responses) == 2


def test_progress_restores_a_view(widget):
    """Progress holds value, certainty and state, and what was earned can be had again."""
    reply = submit(widget, "gap", WRONG["gap"], confidence="guess")
    submit(widget, "year", 1961, confidence="")
    assert widget.progress["q-gap"] == {
        "s": "not yet", "n": 1, "v": WRONG["gap"], "c": "guess", "f": "guess",
    }  # fmt: skip
    recalled = widget.answer({"ask": "recall", "items": ["q-gap", "q-match", "q-year"]})
    assert recalled["items"][0] == reply
    assert [one["item"] for one in recalled["items"]] == ["q-gap", "q-year"]


def test_starting_again_forgets_the_tries_not_the_records(widget):
    """A restart empties progress; the order of choices and the responses stay."""
    before = cards(QUIZ)
    submit(widget, "year", 1961)
    assert widget.answer({"ask": "restart"}) == {"restarted": True}
    assert widget.progress == {} and widget.cards == before
    assert len(widget.responses) == 1
    assert submit(widget, "year", 1900)["tries"] == 1


def test_ticking_everything_is_not_right(widget):
    """All choices of a choose-all together never count as correct."""
    everything = [one.identifier for one in INTERACTIONS["choose-all"].choices]
    assert submit(widget, "choose-all", everything)["state"] == "not yet"


def test_a_word_of_the_bank_in_every_gap_is_not_right(widget):
    """A word put into two gaps fills none, and the page is told so gap by gap."""
    reply = submit(widget, "word-bank", [name("coal")] * 2)
    assert (reply["score"], reply["marks"]) == (0, {"0": "wrong", "1": "wrong"})
    assert SECRET not in json.dumps(reply)


def test_a_word_in_a_wrong_gap_is_not_explained(widget):
    """What is said to a key would tell its gap: it is not said before the end."""
    reply = submit(widget, "word-bank", [name("Tumen"), name("rice")])
    assert json.dumps(reply).count(SECRET) == 1 and "no to rice" in json.dumps(reply)


def test_a_bank_is_shown_once(widget):
    """The bank travels once, whatever the number of its gaps, in no order of the keys."""
    shown = next(one for one in widget.cards if one["k"] == "word-bank")
    assert shown["n"] == 2 and len(shown["b"]) == 4 and shown["p"].count("data-gap") == 2
    bank = WordBank((right("rice"), right("Yalu")), (wrong("Tumen"), wrong("coal")))
    assert card(item_of("word-bank", bank)) == shown


def test_categories_keep_their_order_and_members_do_not(widget):
    """A scale stays a scale; where a member was written says nothing of its category."""
    sort = INTERACTIONS["sort"]
    shown = card(item_of("sort"))
    assert [text for _, text in shown["d"]] == ["Trade", "Talks", "Treaties"]
    swapped = Sort(sort.categories, sort.members[::-1])
    assert card(item_of("sort", swapped)) == shown


junk = st.recursive(
    st.none() | st.booleans() | st.integers(-9, 3000) | st.floats() | st.text(max_size=5)
    | st.sampled_from([name("They end it"), name("A"), name("Mayor"), "q-gap", "submit"]),
    lambda inner: st.lists(inner, max_size=4)
    | st.dictionaries(
        st.sampled_from(["ask", "item", "items", "value", "attempt", name("Mayor")]),
        inner,
        max_size=6,
    ),
    max_leaves=12,
)  # fmt: skip
questions = st.fixed_dictionaries(
    {"ask": st.sampled_from(["submit", "explain", "recall", "restart", "?"])},
    optional={
        "item": st.sampled_from([f"q-{kind}" for kind in KINDS]) | junk,
        "items": junk,
        "value": junk,
        "attempt": st.sampled_from([1, 2]) | junk,
        "confidence": st.sampled_from(["sure", ""]) | junk,
    },
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(junk | questions)
def test_junk_is_answered_plainly(widget, question):
    """Whatever the page sends, the reply can be sent back, and is never an exception."""
    widget.answer({"ask": "restart"})
    reply = widget.answer(question)
    assert isinstance(json.loads(json.dumps(reply)), dict)
    if not isinstance(question, dict) or not isinstance(question.get("ask"), str):
        assert set(reply) == {"error"}
    json.dumps(widget.progress)


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("choose-one", ["nobody"]),
        ("choose-one", [name("They end it"), name("They limit it")]),
        ("choose-all", [name("Mayor"), name("Mayor")]),
        ("gap", [name("limit")]),
        ("gap", [name("fell"), name("limit")]),
        ("order", [name("A"), name("B")]),
        ("order", [name("A"), name("A"), name("B"), name("C")]),
        ("match", {name("Mayor"): name("King")}),
        ("match", [name("Mayor")]),
        ("year", "1961"),
        ("year", True),
        ("year", 19611),
        ("word-bank", [name("coal")]),
        ("word-bank", [name("coal"), "nobody"]),
        ("short-answer", 5),
        ("short-answer", "a" * 201),
        ("number", "5"),
        ("number", True),
        ("number", 10**400),
        ("number", float("nan")),
        ("number", float("inf")),
        ("sort", {name("Loan"): name("Visit")}),
        ("sort", {name("Trade"): name("Loan")}),
    ],
)
def test_impossible_responses_are_refused(widget, kind, value):
    """A choice that is not there, one twice, or another shape is an error and no try."""
    assert set(submit(widget, kind, value)) == {"error"}
    assert widget.progress == {}


def test_a_hint_is_never_empty_where_the_event_is_told():
    """Without a hint of its own an item says where to look again."""
    item = item_of("year")
    bare = Item(
        identifier="q", title="T", prompt="P", interaction=Year(1961), events=item.events
    )
    assert "The ports" in CITATIONS.hint(bare) and SECRET not in CITATIONS.hint(bare)


class Reading(HTMLParser):
    """Collects what a static version is made of."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: set[str] = set()
        self.open: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        self.tags.append(tag)
        self.open.append(tag)
        self.attributes |= {key for key, _ in attributes}

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


def test_static_version_holds_all_but_the_key(widget):
    """Prompts and choices can be read without a kernel; no key, script or identifier."""
    for version in (widget.static_html(), widget.static_text()):
        assert SECRET not in version and "HINT" not in version and "1961" not in version
        assert "ladivos" not in version
        assert quiz_static.INVITATION in version
    shown = widget.static_html()
    assert "tonnes" in shown
    for item in QUIZ.items:
        assert all(choice.text in shown for choice in all_choices(item.interaction))
        assert item.prompt.split("{}")[0] in widget.static_text()
    read = Reading(shown)
    assert not read.open
    assert not {"script", "style", "input"} & set(read.tags)
    assert read.attributes <= {"dir"}


@given(several, st.integers(0, 5))
def test_static_version_does_not_depend_on_the_key(words, key):
    """The static version of a choice is the same whichever is right."""
    key %= len(words)
    versions = set()
    for right_one in (0, key):
        choices = tuple(Choice(word, n == right_one) for n, word in enumerate(words))
        items = (item_of("x", ChooseOne(choices)),)
        versions.add(quiz_static.html(Quiz(identifier="q", title="Q", items=items)))
    assert len(versions) == 1


def test_markup_in_content_is_text():
    """HTML in a prompt, title or choice is shown, not obeyed; `$` stays money."""
    nasty = "<img src=x onerror=alert(1)> $1 of $2"
    choices = (Choice(nasty, True), Choice("b"))
    item = Item(identifier="q", title=nasty, prompt=nasty, interaction=ChooseOne(choices))
    quiz = Quiz(identifier="q", title=nasty, introduction=nasty, items=(item,))
    made = Widget(quiz)
    # A title is plain text: the page writes it as such.
    html = [made.heading, made.introduction, made.static_html()]
    html += [made.cards[0]["p"], *(text for _, text in made.cards[0]["c"])]
    assert all("<img" not in one for one in html)
    assert "$1 of $2" in made.static_html()
    made.close()


PRINT = """
from tests.unit.test_quiz_widget import QUIZ, cards, quiz_static
import json
print(json.dumps(cards(QUIZ, 3)), quiz_static.html(QUIZ, 3), quiz_static.text(QUIZ))
"""


def test_the_same_bytes_every_time():
    """Cards and static versions do not depend on the hash seed or the locale."""
    seen = set()
    for seed, locale in (("0", "C"), ("1", "C.UTF-8"), ("77", "tr_TR.UTF-8")):
        environment = os.environ | {"PYTHONHASHSEED": seed, "LC_ALL": locale, "PYTHONUTF8": "1"}
        done = subprocess.run(
            [sys.executable, "-c", PRINT], env=environment, capture_output=True, check=True
        )
        seen.add(done.stdout)
    assert len(seen) == 1


def test_seeds_shuffle_differently():
    """Another seed shows another order, and adding an item moves no other."""
    assert len({json.dumps(cards(QUIZ, seed)) for seed in range(5)}) > 1
    fewer = Quiz(identifier="try", title="T", items=QUIZ.items[1:])
    assert cards(QUIZ)[1:] == cards(fewer)


def test_a_card_is_small():
    """A four-choice item of ordinary length takes at most 600 bytes of the payload."""
    texts = [f"They limit the scope of trade and aid, case {number}." for number in range(4)]
    choices = ChooseOne(tuple(Choice(text, text == texts[0], "Why " * 20) for text in texts))
    item = Item(
        identifier="q-1a2b3c4d", title="Scope", prompt="How? " * 20, interaction=choices
    )
    assert len(json.dumps(card(item)).encode()) <= 600
