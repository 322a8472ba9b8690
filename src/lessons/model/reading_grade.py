"""How hard a text is to read, as a school grade.

The formula is that of J. P. Kincaid, R. P. Fishburne, R. L. Rogers and B. S. Chissom,
“Derivation of New Readability Formulas for Navy Enlisted Personnel”, Research Branch
Report 8-75, 1975: 0.39 words a sentence + 11.8 syllables a word − 15.59.
"""

from __future__ import annotations

import re
from functools import lru_cache

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_SENTENCE = re.compile(r"[.!?;:]+(?=[\s”’\"')]|$)|\n+")
_VOWELS = re.compile(r"[aeiouyáéíóúäöü]+")


@lru_cache(maxsize=8192)
def grade(text: str) -> float:
    """The grade of American schools that a text suits; 0 for one without words.

    Figures are left out. The grade of a text of a few words says little.
    """
    sentences = [found for part in _SENTENCE.split(text) if (found := _WORD.findall(part))]
    total = sum(map(len, sentences))
    if not total:
        return 0.0
    sounds = sum(syllables(word) for words in sentences for word in words)
    return 0.39 * total / len(sentences) + 11.8 * sounds / total - 15.59


@lru_cache(maxsize=16384)
def syllables(word: str) -> int:
    """About how many syllables an English word has: its groups of vowels, less a silent e."""
    plain = word.casefold()
    count = len(_VOWELS.findall(plain))
    silent = plain.endswith(("e", "es", "ed")) and not plain.endswith(
        ("le", "les", "ted", "ded", "ses", "ces", "ges", "ches", "shes", "xes", "zes", "ee")
    )
    return max(1, count - silent)
