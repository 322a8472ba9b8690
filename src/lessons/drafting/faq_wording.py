"""Put an author's sentence or question into a prompt, attributed and dated where it must be."""

from __future__ import annotations

import re

from lessons.drafting import evidence, quoting, words
from lessons.drafting.candidate import Question, Refused
from lessons.drafting.knowledge import Knowledge
from lessons.model.faq import FaqEntry

_CONNECTIVE = re.compile(
    r"^(?:However|Moreover|Furthermore|Consequently|Therefore|Thus|Hence|Meanwhile|Nevertheless|"
    r"In addition|As a result|Yet|But|And|So|Also|Still|Instead|For example|For instance),?\s+"
)
_PRONOUN = re.compile(
    r"(?:They|It|He|She|These|This|Those|That|Their|Its|His|Her|Both|Such|Others?|"
    r"The (?:former|latter|same|other)|(?:After|Before|Until|Since|By|At) (?:that|this|then)|"
    r"Then|Afterwards|Later|Thereafter|There(?! (?:is|are|was|were)\b))\b"
)
_HEDGE = re.compile(r"\b(?:may|might|could|perhaps|possibly|probably|sometimes|some)\b")
# Shorter sentences seldom say what they are about.
_WORDS_ALONE = 7
_LEANING = re.compile(r"^(?:The|One|Two|Each|Neither|Most|All)\b|\b[Tt]he two\b")
_QUESTION = re.compile(
    r"(?:Who|Whose|Whom|What|When|Where|Which|Why|How)\b|"
    r"(?:In|At|On|By|To|From|With|For|Of|Under|Over|Against|Since) (?:which|what|whom|whose)\b"
)


def state(entry: FaqEntry, sentence: str, said: str, key: str) -> str:
    """A sentence as a prompt. `said` is its right wording, by which its date is judged.

    One that leans on its neighbours is led by the question it belongs to, unless that
    would tell the key.
    """
    plain = without_connective(sentence)
    lead = [evidence.voice(entry, said)]
    if _leans(plain) and not words.holds(entry.question, key):
        lead.insert(0, f"on {words.quoted(entry.question)}")
    told = words.capitalised(", ".join(part for part in lead if part))
    return f"{told}: {plain}" if told else plain


def ask(entry: FaqEntry, question: str, claim: str) -> str:
    """A question as a prompt, led by who says so, and as of when if `claim` is of a moment."""
    lead = words.capitalised(evidence.voice(entry, claim))
    if not lead:
        return question
    if _QUESTION.match(question):
        return f"{lead}, {question[:1].lower()}{question[1:]}"
    return f"{lead}: {question}"


def _leans(sentence: str) -> bool:
    """Whether a sentence may not be clear without those before it."""
    few = len(sentence.split()) <= _WORDS_ALONE
    return bool(few or _LEANING.search(sentence)) and not words.years(sentence)


def without_connective(sentence: str) -> str:
    """Without the word that ties the sentence to the one before it."""
    plain = _CONNECTIVE.sub("", sentence.strip(), count=1)
    return plain[:1].upper() + plain[1:]


def unready(sentence: str) -> Refused | None:
    """Why a sentence cannot stand alone as a prompt, or None."""
    plain = without_connective(sentence)
    if plain.count("{}") != 1:
        return Refused("gap-unclear", f"{words.quoted(sentence)} does not hold just one gap.")
    if _PRONOUN.match(plain):
        return Refused(
            "pronoun", f"{words.quoted(sentence)} begins with a word that points elsewhere."
        )
    if _HEDGE.search(plain):
        return Refused(
            "hedged", f"{words.quoted(sentence)} is hedged, so its wrong half may hold as well."
        )
    return None


def of_entry(entry: FaqEntry, *, quote: str, **parts) -> Question:
    """A question made from an entry: with its provenance, objective and events."""
    return Question(
        **parts,
        provenance=quoting.of_entry(entry, quote),
        objective=entry.objective,
        events=entry.events,
    )


def pointer(entry: FaqEntry, knowledge: Knowledge, text: str, key: str) -> tuple[str, str]:
    """The event behind a text, as a reference and as a hint.

    The hint is empty where the event would tell the key; both are without an event.
    """
    event = evidence.behind(entry, knowledge, text)
    if event is None:
        return "", ""
    dated = evidence.dated(event)
    keys = words.stems(key) | words.stems(knowledge.canonical(key))
    tells = bool(keys & (words.stems(dated) | words.stems(knowledge.canonical(dated))))
    return f"See {dated}.", "" if tells else f"Think of {dated}."
