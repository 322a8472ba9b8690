"""Whether what a learner typed may pass for an answer."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

# A typo is forgiven in words of this length and more: in shorter ones, one
# letter makes another word.
LONG = 6
TITLES = frozenset(
    ("king", "queen", "emperor", "empress", "tsar", "pope", "saint", "prince", "princess")
    + ("president", "chancellor", "premier", "prime", "minister", "general", "marshal")
    + ("captain", "doctor", "professor", "mr", "mrs", "ms", "dr", "sir", "lord", "lady")
)


def accepts(answers: Iterable[str], typed: str) -> bool:
    """Whether the typed words are one of the answers, spelled nearly so.

    Case, accents, hyphens, apostrophes, a leading article or title, a plural s and
    one typo in a longer word are forgiven. Missing or added words and other figures
    are not: a word that the answer shares with others is not the answer.
    """
    found = _words(typed)
    return any(
        _same(right, found) or _same(right, _untitled(found)) for right in map(_words, answers)
    )


def _untitled(words: list[str]) -> list[str]:
    """Without the titles before a name: “King John” is John."""
    while len(words) > 1 and words[0] in TITLES:
        words = words[1:]
    return words


def _words(text: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", text).casefold()
    plain = "".join(sign for sign in plain if not unicodedata.combining(sign))
    # Letters that NFKD leaves whole, as English keyboards write them.
    plain = plain.translate({0xF8: "o", 0x142: "l", 0xE6: "ae", 0xF0: "d", 0xFE: "th"})
    plain = re.sub(r"(?<=\w)['’ʼ‘`´](?=\w)", "", plain)
    found = re.findall(r"\w+", plain)
    return found[1:] if len(found) > 1 and found[0] in ("a", "an", "the") else found


def _same(answer: list[str], typed: list[str]) -> bool:
    if not answer or not typed:
        return False
    if "".join(answer) == "".join(typed):
        return True
    if len(answer) != len(typed):
        return False
    slips = [_slips(one, other) for one, other in zip(answer, typed, strict=True)]
    # One slip in all: two words half right are another answer.
    return None not in slips and sum(slips) <= 1


def _slips(right: str, typed: str) -> int | None:
    """0 for the same word or its plural, 1 for one typo, None for another word."""
    if right == typed or _singular(right) == _singular(typed):
        return 0
    if any(sign.isdigit() for sign in right + typed) or min(len(right), len(typed)) < LONG:
        return None
    # Another first letter makes another name: Korea is not Borea, Kim is not Lim.
    return 1 if right[0] == typed[0] and _one_edit(right, typed) else None


def _singular(word: str) -> str:
    for ending, instead in (("ies", "y"), ("es", ""), ("s", "")):
        if word.endswith(ending) and len(word) - len(ending) >= 3 and not word.endswith("ss"):
            return word.removesuffix(ending) + instead
    return word


def _one_edit(one: str, other: str) -> bool:
    """Whether one letter more, less or other, or two neighbours swapped, makes them equal."""
    if len(one) > len(other):
        one, other = other, one
    start = 0
    while start < len(one) and one[start] == other[start]:
        start += 1
    if len(one) < len(other):
        return one[start:] == other[start + 1 :]
    swapped = one[start : start + 2] == other[start : start + 2][::-1]
    return one[start + 1 :] == other[start + 1 :] or (
        swapped and one[start + 2 :] == other[start + 2 :]
    )
