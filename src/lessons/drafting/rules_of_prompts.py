"""Rules for a prompt that can be understood by itself."""

from __future__ import annotations

import re

from lessons.drafting import words
from lessons.drafting.rule import Rule, Subject
from lessons.model.interaction import (
    InlineChoice,
    WordBank,
)
from lessons.model.time_words import bound, dated

_MARKUP = re.compile(
    r"[{}]|=>|\[\[|\]\]|\]\(|</?[a-z][^>]*>|&[a-z]+;|\s\|\s|^\s*#|\bTODO\b|\bTBD\b|\bXXX\b"
)
_PAIRED = re.compile(r"\*\*|__|(?<!`)`(?!`)")
_PRONOUN = re.compile(
    r"(?:(?:After|Before|Until|Since|By) (?:that|this|then),|Afterwards|Thereafter|"
    r"They|He|She|His|Her|Their|Its|Theirs|Such|The (?:former|latter)|Both(?!.* and )|"
    # “It was in spring that …” and “It took …” point to nothing.
    r"It(?! (?:was|is|took|takes) .*\b(?:that|who|until|to|when)\b)|"
    # “Those who …” says who, and “This is among the causes: …” says what.
    r"(?:These|This|Those)(?! (?:who|which|that|of|in|with)\b| (?:is|are|was|were)\b.*:))\b"
)
_DANGLING = re.compile(
    r"(?<!of )\b(?:this|these|the (?:former|latter|said)|those(?! (?:who|which|that|of|in|with|"
    r"for|from|on|at)\b))\b",
    re.IGNORECASE,
)
# “Did this happen? “…””, “which of these”: the item itself shows what is meant.
_SHOWN = re.compile(
    r"\b(?:of|are|is|in|to|did|does|do|match|put|sort|order|with) (?:this|these)\b|"
    r"^(?:this|these) (?:is|are|was|were)\b.*:",
    re.IGNORECASE,
)
_SAID = re.compile(
    r"\b(?:according to|(?:article|author|text|source|report|faq|passage)s? (?:says?|claims?|"
    r"states?|names?|calls?|writes?|lists?|gives?))\b",
    re.IGNORECASE,
)


def _markup(subject: Subject) -> str:
    item = subject.item
    prompt = item.prompt
    if isinstance(subject.interaction, InlineChoice | WordBank):
        prompt = prompt.replace("{}", "…")
    texts = [prompt, item.title, *(choice.text for choice in subject.choices)]
    for text in texts:
        found = _MARKUP.search(text)
        if found:
            return found[0].strip()
        unpaired = [sign for sign in _PAIRED.findall(text) if text.count(sign) % 2]
        if unpaired:
            return unpaired[0]
    return ""


def _pronoun(subject: Subject) -> str:
    found = _PRONOUN.match(subject.statement)
    return found[0] if found else ""


def _unattributed(subject: Subject) -> str:
    source = subject.item.provenance
    if source is None or source.status in ("record", "supported"):
        return ""
    prompt = subject.item.prompt
    if words.holds(_within_quotes(prompt), source.quote):
        return ""  # The sentence is shown to be judged: the item does not say so itself.
    who = subject.background.attributions.get(source.address(), "")
    if _SAID.search(prompt) and (not who or words.holds(prompt, who)):
        return ""
    return source.status


def _within_quotes(text: str) -> str:
    return " ".join(re.findall(r"“([^”]*)”", text))


def _undated(subject: Subject) -> str:
    found = bound(subject.own_words)
    source = subject.item.provenance
    who = source and subject.background.attributions.get(source.address(), "")
    known = dated(subject.item.prompt) or (who and "undated" in who)
    return "" if known else found


def _dangling(subject: Subject) -> str:
    bare = _SHOWN.sub("", subject.own_words)
    found = _DANGLING.search(bare)
    # What a sentence or a quotation before it names is shown.
    if not found or re.search(r"[.?!]\s|“…”|\n", bare[: found.start()]) or _pronoun(subject):
        return ""
    return found[0]


RULES = (
    Rule(
        "leftover-markup",
        "error",
        "A mark meant for the computer is left in the text.",
        _markup,
    ),
    Rule(
        "pronoun",
        "error",
        "The prompt begins with a word that points to something not shown.",
        _pronoun,
    ),
    Rule(
        "unattributed",
        "error",
        "Only the source says so, and the prompt does not name the source.",
        _unattributed,
    ),
    Rule(
        "undated-present",
        "warning",
        "The prompt speaks of the present but gives no date.",
        _undated,
    ),
    Rule(
        "dangling-this",
        "warning",
        "The prompt points to something that is not shown.",
        _dangling,
    ),
)
