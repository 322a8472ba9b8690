"""What an answer without marks may be asked about: dates, numbers, names, terms, lists."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lessons.course import markdown
from lessons.course.markdown import Block
from lessons.course.rendering import to_text
from lessons.drafting import faq_wording, words
from lessons.model.dates import MONTHS
from lessons.model.faq import FaqEntry

MOST_GAPS = 4  # from one entry: an author reads them all
_MOST_MEMBERS = 6
_LONGEST = 200  # signs in a member of a list
_SENTENCE = range(6, 41)  # words

# Signs that mean something in a prompt, or that show something else than words.
_UNSURE = re.compile(r"[{}|\\`<>\[\]$~]|::")
_BOLD = re.compile(r"\*\*([^*]{2,60})\*\*")
_MEANS = re.compile(r"(?:(?:An?|The) )?\*\*([^*]{2,60})\*\* (is|are|was|were) ([^*]{12,})")
_MONTH = "|".join(MONTHS)
_DATE = re.compile(
    rf"(?<![\w.,/–-])(?:(?:\d{{1,2}} )?(?:{_MONTH}) (?:\d{{1,2}}, )?)?"
    r"(?:1\d{3}|20\d{2})(?![\w/–-]|[.,]\d)"
)
_NUMBER = re.compile(r"(?<![\w.,/–-])\d+(?:[.,]\d+)*(?![\w/–-]|[.,]\d)")
_NAME = re.compile(r"(?<=[a-z,;] )[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*")


@dataclass(frozen=True, slots=True)
class Found:
    """Something to ask about: `kind` is gap, list or term, `key` what is right.

    `sentence` is what the answer says in plain words, `quote` the same as it
    stands in the file. `members` are those of a list; of a term, its verb and
    its meaning.
    """

    kind: str
    key: str
    sentence: str
    quote: str
    members: tuple[str, ...] = ()


def finds(entry: FaqEntry) -> Iterator[Found]:
    """What an entry's answer offers, in its order; a quote that is not found is passed over."""
    gaps = 0
    for block in markdown.parse(entry.answer).blocks:
        if block.kind == "paragraph":
            for sentence in words.sentences(block.text):
                found = _of_sentence(entry, sentence)
                gaps += bool(found) and found.kind == "gap"
                if found and (found.kind != "gap" or gaps <= MOST_GAPS):
                    yield found
        elif block.kind in ("bullets", "numbers"):
            yield from _of_list(entry, block)


def _of_sentence(entry: FaqEntry, sentence: str) -> Found | None:
    if _UNSURE.search(sentence) or len(sentence.split()) not in _SENTENCE:
        return None
    quote, plain = _quote(entry, sentence), to_text(sentence)
    if not quote:
        return None
    if means := _MEANS.fullmatch(sentence):
        term, verb, meaning = means.groups()
        if not words.stems(term) & words.stems(meaning):
            return Found("term", term, plain, quote, (verb, meaning.rstrip(" .")))
    for key in _keys(sentence, plain):
        gapped = words.masked(plain, key, "{}")
        told = words.holds(entry.question, key) or words.holds(gapped, key)
        if gapped and not told and not faq_wording.unready(gapped):
            return Found("gap", key, plain, quote)
    return None


def _keys(sentence: str, plain: str) -> Iterator[str]:
    """What may be left out of a sentence, the best first."""
    yield from (found[1].strip(" .,;:") for found in _BOLD.finditer(sentence))
    for pattern in (_DATE, _NUMBER, _NAME):
        yield from (found[0] for found in pattern.finditer(plain))


def _of_list(entry: FaqEntry, block: Block) -> Iterator[Found]:
    members = tuple(_member(bullet) for bullet in block.children)
    alike = len({words.normal(member) for member in members}) < len(members)
    if len(members) < 2 or not all(members) or alike:
        return
    shown = members[:_MOST_MEMBERS]
    first = block.children[0].children[0].text.split("\n")[0]
    if quote := _quote(entry, first):
        yield Found("list", "; ".join(shown), words.listed(shown), quote, shown)


def _member(bullet: Block) -> str:
    """A bullet's words; "" where it is more than one plain paragraph."""
    kinds = [child.kind for child in bullet.children]
    text = bullet.children[0].text if kinds == ["paragraph"] else ""
    if _UNSURE.search(text) or len(text) > _LONGEST:
        return ""
    return " ".join(to_text(text).split()).rstrip(" .,;")


def _quote(entry: FaqEntry, text: str) -> str:
    """The words as they stand in the file, however they are wrapped there; "" if nowhere."""
    found = re.search(r"\s+".join(map(re.escape, text.split())), entry.raw)
    return found[0] if found and text.strip() else ""
