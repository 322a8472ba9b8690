"""What may pass for an answer: nearly its spelling, never another name or figure."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from lessons.model.spelling import accepts


@pytest.mark.parametrize(
    ("answer", "typed"),
    [
        ("Vladivostok", "vladivostok"),
        ("Vladivostok", "  Vladivostok. "),
        ("Vladivostok", "Vladivostock"),
        ("Vladivostok", "Vladvostok"),
        ("Vladivostok", "Vladivotsok"),
        ("Colón", "Colon"),
        ("Colón", "Colo\u0301n"),
        ("Łódź", "Lodz"),
        ("Kim Il-sung", "Kim Il Sung"),
        ("Kim Il-sung", "Kim Ilsung"),
        ("Ch’ŏngjin", "Chongjin"),
        ("Ch'ongjin", "Ch’ongjin"),
        ("the Soviet Union", "Soviet Union"),
        ("Soviet Union", "The Soviet Union"),
        ("sanction", "sanctions"),
        ("treaties", "treaty"),
        ("Rajin-Sonbong", "rajin sonbong"),
        ("나진", "나진"),
        ("Straße", "STRASSE"),
        ("Resolution 2397", "resolution 2397"),
        ("ＵＮ", "UN"),
        ("John", "King John"),
        ("Kosygin", "Prime Minister Kosygin"),
        ("King John", "king john"),
    ],
)
def test_spellings_that_pass(answer, typed):
    """Case, accents, hyphens, apostrophes, an article, a plural and one typo are forgiven."""
    assert accepts([answer], typed)


@pytest.mark.parametrize(
    ("answer", "typed"),
    [
        ("United Nations", "United States"),
        ("United Nations", "United"),
        ("Nations", "United Nations"),
        ("carbon dioxide", "carbon"),
        ("carbon dioxide", "carbon monoxide"),
        ("North Korea", "South Korea"),
        ("North Korea", "Korea"),
        ("Soviet Union", "not the Soviet Union"),
        ("Resolution 2397", "Resolution 2379"),
        ("Resolution 2397", "Resolution 239"),
        ("1961 treaty", "1962 treaty"),
        ("import", "export"),
        ("Stalin", "Lenin"),
        ("Kim", "Lim"),
        ("King", "King John"),
        ("John", "King"),
        ("King John", "Queen John"),
        ("Marina", "Karina"),
        ("100000 tonnes", "100001 tonnes"),
        ("Vladivostok harbour", "Vladivostock harbor"),
        ("Korea", "Borea"),
        ("rail", "mail"),
        ("Vladivostok", "Vladvostock"),
        ("Vladivostok", "V"),
        ("Vladivostok", ""),
        ("Vladivostok", "…"),
        ("the", ""),
        ("나진", "나선"),
    ],
)
def test_other_answers_do_not(answer, typed):
    """A shared word, a word more or less, other figures or two typos are another answer."""
    assert not accepts([answer], typed)


def test_a_name_in_several_spellings():
    """Each spelling that is listed passes, and no mixture of two."""
    names = ("Vladivostok", "Wladiwostok", "Владивосток", "블라디보스토크")
    assert all(accepts(names, name.upper()) for name in names)
    assert not accepts(("North Korea", "Democratic Republic"), "North Republic")
    assert not accepts((), "Vladivostok")


WORDS = st.text("abcdeéÅ-' 12", min_size=1, max_size=14).filter(
    lambda text: any(sign.isalnum() for sign in text)
)


@given(WORDS)
def test_an_answer_passes_for_itself(words):
    """Whatever an author lists as right is right, in capitals and with spaces around it."""
    assert accepts([words], words) and accepts([words], f" {words.upper()} ")


@given(st.text("0123456789", min_size=1, max_size=8), st.text("0123456789", min_size=1))
def test_figures_are_never_forgiven(right, typed):
    """Other figures are another number, alone or beside a long word."""
    assume(right != typed)
    assert not accepts([right], typed)
    assert not accepts([f"resolution {right}"], f"resolution {typed}")


@given(WORDS, WORDS)
def test_one_word_more_is_another_answer(words, more):
    """Adding a word to an answer, even a right one's own, does not pass."""
    assume(words.strip().lower() not in ("a", "an", "the"))
    assume(more.strip().lower() not in ("a", "an", "the"))
    longer = f"Vladivostok {words}"
    assert not accepts([longer], "Vladivostok") and not accepts(["Vladivostok"], longer)
    assert not accepts([longer], f"{longer} {more}")
