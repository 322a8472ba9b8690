"""Where one sentence of a text ends and the next begins."""

from __future__ import annotations

import re

# Looking back, a long row of full stops is read once and not from each of them.
_STOP = re.compile(
    r"(?<![.!?…])[.!?…]+[\"”’»)\]*_]*\s+(?=[\"“‘«(\[*_]*[A-Z0-9À-ÖØ-ÞΑ-ЯЁ\u3131-\uffff])"
)
_LAST_WORD = re.compile(r"[\w.'’-]*$")
_INITIALS = re.compile(r"(?:[A-Za-z]\.)*[A-Za-z]")

# After these a full stop belongs to the word.
_ABBREVIATIONS = re.compile(
    r"(?i:mrs?|ms|dr|prof|st|gen|lt|col|maj|capt|cmdr|adm|sgt|hon|rev|sen|rep|gov|pres|amb"
    r"|vs|cf|ca|approx|eds?|arts?|paras?|ch|vol|figs?|pp|al"
    r"|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)"
)
# After these only when a number follows: "No. 5", but "Did it? No. It did not."
_BEFORE_NUMBERS = re.compile(r"(?i:nos?|p|res)")
# Words that show a new sentence even after initials: "in the U.S. The treaty …"
_OPENERS = re.compile(
    r"The|An?|Its?|In|On|At|By|This|That|These|Those|He|She|They|We|But|And|Both"
    r"|After|Before|When|While|Since|As|For|From"
)


def spans(text: str) -> list[tuple[int, int]]:
    """Start and end of each sentence, in order, without the spaces between them."""
    found: list[tuple[int, int]] = []
    start = 0
    for stop in _STOP.finditer(text):
        if not _belongs_to_word(text, stop):
            found.append((start, start + len(text[start : stop.end()].rstrip())))
            start = stop.end()
    if text[start:].strip():
        found.append((start, start + len(text[start:].rstrip())))
    return found


def _belongs_to_word(text: str, stop: re.Match[str]) -> bool:
    if not stop[0].startswith(".") or stop[0].startswith(".."):
        return False
    before = _LAST_WORD.search(text, max(0, stop.start() - 30), stop.start())
    word = before[0] if before else ""
    following = re.match(r"\W*(\w*)", text[stop.end() : stop.end() + 30])
    next_word = following[1] if following else ""
    if _BEFORE_NUMBERS.fullmatch(word):
        return next_word[:1].isdigit()
    if _ABBREVIATIONS.fullmatch(word):
        return True
    return bool(_INITIALS.fullmatch(word)) and not _OPENERS.fullmatch(next_word)
