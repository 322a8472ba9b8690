"""What two wordings have in common: normal forms, stems, sentences, short names."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from lessons.course.sentences import spans

_LITTLE_WORDS = """
a an the and or but nor so of in on at to by for from with into over under between about
as than that which who whom whose this these those it its they them their he she his her
is are was were be been being has have had do does did will would can could may might not
no what when where why how according undated choose all apply one
"""
_STOP = frozenset(_LITTLE_WORDS.split())
_NEGATIONS = frozenset(
    ("no", "not", "never", "none", "nor", "neither", "without", "cannot", "nobody", "nothing")
)
_ENDINGS = (
    "isations", "izations", "isation", "ization", "ations", "ation", "ments", "ment", "ingly",
    "ities", "ings", "ing", "edly", "ies", "ied", "ity", "est", "ers", "ed", "es", "er", "ly",
    "al", "s", "e", "y",
)  # fmt: skip
_YEAR = re.compile(r"(?<!\d)(1\d{3}|20\d{2})(?!\d)")


@lru_cache(maxsize=16384)
def normal(text: str) -> str:
    """Words alone: case, punctuation and a leading article do not count."""
    plain = unicodedata.normalize("NFKC", text).casefold().replace("’", "'")
    found = re.findall(r"[^\W_]+(?:'[^\W_]+)?", plain)
    return " ".join(found[1:] if len(found) > 1 and found[0] in ("a", "an", "the") else found)


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """The part of a word that its forms share, roughly: three letters at the least."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word


@lru_cache(maxsize=16384)
def stems(text: str) -> frozenset[str]:
    """The stems of the words that carry meaning. Never iterate over it into output."""
    return frozenset(stem(word) for word in normal(text).split() if word not in _STOP)


def essence(text: str) -> str:
    """The first two letters of each word, numbers whole: it outlives a corrected typo."""
    return " ".join(w if w.isdigit() else w[:2] for w in normal(text).split())


def holds(whole: str, part: str) -> bool:
    """Whether the words of `part` stand side by side within `whole`."""
    return bool(normal(part)) and f" {normal(part)} " in f" {normal(whole)} "


def masked(whole: str, part: str, blank: str) -> str:
    """`whole` with a blank where `part` stands, letter for letter; "" if it does not."""
    found = re.search(rf"(?<!\w){re.escape(part)}(?!\w)", whole, re.IGNORECASE)
    return f"{whole[: found.start()]}{blank}{whole[found.end() :]}" if found else ""


def blurred(one: str, other: str) -> bool:
    """Whether one text is a part of the other, so that both could be right.

    “day” and “day and night” blur; “is” and “is not” do not, they contradict.
    """
    longer, shorter = (one, other) if len(one) >= len(other) else (other, one)
    if not holds(longer, shorter):
        return False
    rest = f" {normal(longer)} ".replace(f" {normal(shorter)} ", " ", 1).split()
    return not _NEGATIONS.intersection(rest)


def sentences(text: str) -> tuple[str, ...]:
    """A text cut into its sentences."""
    plain = " ".join(text.split())
    return tuple(plain[start:end] for start, end in spans(plain))


def years(text: str) -> tuple[int, ...]:
    """The numbers in a text that may be read as years, in their order."""
    return tuple(int(year) for year in _YEAR.findall(text))


def shortened(text: str, words: int = 8) -> str:
    """The first words of a text, for a title."""
    parts = text.split()
    cut = " ".join(parts[:words]).rstrip(" .,;:?!")
    return cut if len(parts) <= words else f"{cut} …"


def capitalised(text: str) -> str:
    """With a capital at its head, unless its first word has capitals of its own."""
    head = text.split(maxsplit=1)[0] if text.strip() else ""
    return text[:1].upper() + text[1:] if head.islower() else text


def full_stop(text: str) -> str:
    """Ending in a mark that ends a sentence."""
    return text if text.rstrip("”’\"')*").endswith((".", "!", "?", "…")) else f"{text}."


def quoted(text: str) -> str:
    """In curly quotation marks; those within become single ones."""
    inner = text.replace("“", "‘").replace("”", "’").replace('"', "'")
    return f"“{inner.rstrip('.')}”"


def listed(parts: tuple[str, ...]) -> str:
    """`a`, `a and b`, `a, b and c`."""
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} and {parts[-1]}"


def joined(*parts: str) -> str:
    """Sentences one after another, each with its end."""
    return " ".join(full_stop(part) for part in parts if part)
