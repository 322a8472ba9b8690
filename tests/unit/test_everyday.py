"""No item asks alone for a word that everybody knows."""

import pytest

from lessons.drafting.everyday import everyday


@pytest.mark.parametrize("term", ["Helicopter", "rail", "signal", "evidence"])
def test_a_common_word_is_everyday(term):
    """Whatever its case, one of the commonest words is not asked for."""
    assert everyday(term)


@pytest.mark.parametrize("term", ["Armistice", "veto", "Aileron", "Rail gauge", "IAEA"])
def test_a_rare_word_or_several_are_not(term):
    """A learned word, a term of several words and initials are worth a question."""
    assert not everyday(term)
