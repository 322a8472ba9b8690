"""Words that every reader knows, so that no item asks for them alone."""

from __future__ import annotations

from functools import cache
from importlib import resources


def everyday(term: str) -> bool:
    """Whether a term is one of the commonest English words, such as “helicopter”.

    Which word a plain description of such a thing means is a riddle for small
    children. A term of several words is none of them, whatever its parts are.
    """
    return term.casefold() in _words()


@cache
def _words() -> frozenset[str]:
    text = resources.files("lessons.drafting").joinpath("everyday_words.txt").read_text("utf-8")
    return frozenset(line for line in text.splitlines() if not line.startswith("#"))
