"""Drafting again: what somebody edited stays as it is, and no item is lost."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lessons.cli.drafts import draft_quiz
from lessons.course.quiz_pieces import cut
from lessons.model.content_error import ContentErrors

calm = settings(max_examples=15, derandomize=True)

THINGS = ("amber", "birch", "cedar", "dune", "elm", "fjord", "grove", "heath")


def entry(thing: str, place: str = "north", wrong: str = "south") -> str:
    return (
        f"## Where is the {thing} found?\n"
        f"As far as we know the {thing} is found in the "
        f"{{{place} of the island | {wrong} of the island | east of the island}}.\n\n"
        f"Ask: Who sells the {thing} in the old market? => a farmer | a sailor | a miller\n\n"
    )


def plain(thing: str) -> str:
    return (
        f"## How old is the {thing} trade?\n"
        f"The first trade in {thing} began near the harbour in 1823 with two boats.\n\n"
    )


def faq_of(things, place: str = "north", wrong: str = "south", raw=()) -> str:
    return "# Questions\n\n" + "".join(
        [*(entry(thing, place, wrong) for thing in things), *map(plain, raw)]
    )


def run(folder, text: str, before: bytes | None = None, seed: int = 0):
    """The bytes that drafting writes over `before`, and what became of the items."""
    (folder / "faq.md").write_text(text, encoding="utf-8")
    out = folder / "quiz.md"
    out.unlink(missing_ok=True)
    if before is not None:
        out.write_bytes(before)
    data, summary = draft_quiz(folder / "faq.md", None, seed, out)
    return data, summary.renewal


def items_of(data: bytes) -> dict[str, str]:
    """The text of every item by its identifier, without the empty lines below it."""
    pieces, errors = cut(data.decode(), "quiz.md")
    assert errors == []
    found = [piece for part in pieces.parts for piece in part.pieces]
    return {piece.item.identifier: piece.text.rstrip() for piece in found}


def edit(data: bytes, name: str, words: str = "Hint: somebody wrote this.") -> bytes:
    """The file after somebody has given an item another hint."""
    text = items_of(data)[name]
    bare = "\n".join(line for line in text.split("\n") if not line.startswith("Hint:"))
    return data.replace(text.encode(), bare.replace("Source:", f"{words}\nSource:", 1).encode())


some = st.lists(st.sampled_from(THINGS), unique=True, min_size=1)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("renewal")


@calm
@given(things=some, raw=st.lists(st.sampled_from(THINGS), unique=True, max_size=2))
def test_nothing_changed_nothing_written(folder, things, raw):
    """Renewing without any change gives the same bytes, however the lines end."""
    text = faq_of(things, raw=raw)
    first, _ = run(folder, text)
    for data in (first, first.replace(b"\n", b"\r\n"), b"\xef\xbb\xbf" + first):
        again, renewal = run(folder, text, data)
        assert again == data
        assert renewal.kept == list(items_of(data))


CHANGES = {
    "nothing": ({}, ""),
    "a wrong half": ({"wrong": "middle"}, "faq.md has changed since this was drafted"),
    "the right half": ({"place": "west"}, "faq.md no longer gives this item"),
}


@calm
@given(things=some, data=st.data(), change=st.sampled_from(sorted(CHANGES)))
def test_edited_item_survives(folder, things, data, change):
    """What somebody edited keeps its bytes; if its source has changed, it says so as well."""
    first, _ = run(folder, faq_of(things))
    name = data.draw(st.sampled_from(list(items_of(first))))
    mine = edit(first, name)
    words, why = CHANGES[change]
    again, renewal = run(folder, faq_of(things, **words), mine)
    kept, now = items_of(mine)[name], items_of(again)[name]
    concerned = why and "farmer" not in kept
    assert (name in renewal.stale) == bool(concerned)
    if concerned:
        assert now.count(f"\nStale: {why}\n") == 1
        now = now.replace(f"Stale: {why}\n", "")
        now, kept = (text.rpartition("\nGenerated: ")[0] for text in (now, kept))
    assert now == kept


@calm
@given(things=some, more=st.sampled_from(THINGS), place=st.integers(0, 8))
def test_another_entry_leaves_the_others_alone(folder, things, more, place):
    """An entry more in the FAQ adds its items, and moves no byte of all the others."""
    others = [thing for thing in things if thing != more]
    first, _ = run(folder, faq_of(others, raw=("salt",)))
    grown = [*others[:place], more, *others[place:]]
    again, renewal = run(folder, faq_of(grown, raw=("salt",)), first)
    before, after = items_of(first), items_of(again)
    assert {name: after[name] for name in before} == before
    assert again.startswith(first)
    assert [name for name in after if name not in before] == renewal.added
    assert len(renewal.added) == len(items_of(run(folder, faq_of([more]))[0]))


@calm
@given(
    things=some,
    others=st.lists(st.sampled_from(THINGS), unique=True),
    place=st.sampled_from(("north", "west")),
    wrong=st.sampled_from(("south", "middle")),
    seed=st.integers(0, 3),
)
def test_no_item_is_lost(folder, things, others, place, wrong, seed):
    """Whatever the FAQ says now, each item is still there, in its place; the second
    renewal changes nothing."""
    first, _ = run(folder, faq_of(things, raw=("salt",)))
    text = faq_of(others, place, wrong, raw=("pepper",))
    again, renewal = run(folder, text, first, seed)
    names = list(items_of(again))
    known = [name for name in names if name not in renewal.added]
    assert known == list(items_of(first))
    told = [*renewal.added, *renewal.kept, *renewal.renewed, *renewal.stale]
    assert sorted(told) == sorted(names)
    assert run(folder, text, again, seed)[0] == again


def test_unedited_item_is_renewed_in_place(folder):
    """Where nobody edited, a changed source changes the item where it stands."""
    first, _ = run(folder, faq_of(THINGS[:2]))
    again, renewal = run(folder, faq_of(THINGS[:2]).replace("a sailor", "a soldier"), first)
    assert len(renewal.renewed) == 2 and renewal.stale == []
    assert list(items_of(again)) == list(items_of(first))
    assert b"sailor" not in again and b"Stale" not in again


def test_item_whose_fact_is_gone_is_marked(folder):
    """An item that its source gives no more is kept and marked, and the mark goes with it
    when the fact is back."""
    text = faq_of(THINGS[:2])
    first, _ = run(folder, text)
    again, renewal = run(folder, faq_of(THINGS[:1]), first)
    gone = [name for name, words in items_of(first).items() if "birch" in words]
    assert renewal.stale == gone
    for name in gone:
        assert "Stale: faq.md no longer gives this item\n" in items_of(again)[name]
    back, _ = run(folder, text, again)
    assert items_of(back) == items_of(first)


def test_stale_line_that_is_taken_out_stays_out(folder):
    """Who has read a stale item takes the line out: it is back only after another change."""
    first, _ = run(folder, faq_of(THINGS[:1]))
    name = list(items_of(first))[0]
    mine = edit(first, name)
    west = faq_of(THINGS[:1]).replace("south of", "middle of")
    marked, renewal = run(folder, west, mine)
    assert name in renewal.stale
    read = re.sub(rb"Stale: .*\n", b"", marked)
    again, renewal = run(folder, west, read)
    assert again == read and renewal.stale == []
    assert run(folder, faq_of(THINGS[:1]), read)[1].stale == [name]


def test_what_was_struck_out_does_not_come_back(folder):
    """An item that somebody deleted is not put back by the next draft."""
    text = faq_of(THINGS[:2])
    first, _ = run(folder, text)
    name, words = next(iter(items_of(first).items()))
    mine = first.replace(words.encode() + b"\n\n", b"")
    again, renewal = run(folder, text, mine)
    assert again == mine and renewal.struck == [name]


def test_items_by_hand_are_kept(folder):
    """An item without a stamp, and one from another FAQ, are left as they are."""
    first, _ = run(folder, faq_of(THINGS[:1]))
    hand = (
        b"\n# Mine\nAn introduction.\n\n## A question\nWhich?\n\n- [x] this\n  > Yes.\n"
        b'- [ ] that\n  > No.\n\nSource: faq.md#old\nQuote: "gone"\n'
    )
    other = b"\n" + first.split(b"\n", 2)[2].replace(b"faq.md", b"more.md").replace(
        b"Id: q-", b"Id: p-"
    )
    again, renewal = run(folder, faq_of(THINGS[1:2]), first + hand + other)
    assert hand in again and other.strip() in again
    assert len(renewal.stale) == len(items_of(first))


def test_new_item_stands_at_the_end_of_its_section(folder):
    """A new mark of an entry gives an item below the others of it, in a renamed section too."""
    text = faq_of(THINGS[:2])
    first, _ = run(folder, text)
    mine = first.replace(b"# Where is the amber found?", b"# My own title")
    more = text.replace(
        "## Where is the birch",
        "Ask: When is the amber sold? => in spring | in autumn | in winter\n\n"
        "## Where is the birch",
    )
    again, renewal = run(folder, more, mine)
    pieces, _ = cut(again.decode(), "quiz.md")
    assert [part.title for part in pieces.parts][0] == "My own title" and renewal.added
    names = [piece.item.identifier for piece in pieces.parts[0].pieces]
    assert names[-len(renewal.added) :] == renewal.added
    assert not re.search(rb"[^\n]\n#", again)


@pytest.mark.parametrize(
    "spoilt",
    [b"# T\n\n## q\nWhich?\n\n- [ ] a\n  > x\n", b"no quiz at all\n", b"\xff\xfea", b"# T\n"],
)
def test_file_with_errors_is_told(folder, spoilt):
    """A file that cannot be read as a quiz is an error that names it."""
    with pytest.raises(ContentErrors) as problem:
        run(folder, faq_of(THINGS[:1]), spoilt)
    assert {error.path for error in problem.value.errors} == {"quiz.md"}


def test_two_faqs_in_one_file(folder):
    """Another FAQ drafted into the same file adds its items; the first one's stay alone."""
    first, _ = run(folder, faq_of(THINGS[:1]))
    (folder / "more.md").write_text(faq_of(THINGS[1:2]), encoding="utf-8")
    (folder / "quiz.md").write_bytes(first)
    both, summary = draft_quiz(folder / "more.md", out=folder / "quiz.md")
    assert both.startswith(first) and summary.renewal.stale == []
    assert run(folder, faq_of(THINGS[:1]), both)[0] == both


def test_copy_under_another_name_is_by_hand(folder):
    """An item that somebody copied and named anew was never drafted: it is left alone."""
    text = faq_of(THINGS[:1])
    first, _ = run(folder, text)
    words = next(iter(items_of(first).values()))
    copy = re.sub("Id: .*", "Id: my-own", words).encode()
    again, renewal = run(folder, text, first + b"\n" + copy + b"\n")
    assert again == first + b"\n" + copy + b"\n" and "my-own" in renewal.kept
