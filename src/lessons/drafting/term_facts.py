"""Which terms of the glossary are asked about, and beside which others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from lessons.drafting import words
from lessons.drafting.everyday import everyday
from lessons.drafting.facts import Recorded, together
from lessons.drafting.knowledge import Knowledge
from lessons.drafting.of_terms import gist, tells
from lessons.drafting.record_knowledge import spellings
from lessons.drafting.term_kind import PERSON, kind
from lessons.drafting.word_statements import Means
from lessons.model.record import Term

# So far apart in the glossary, two terms hardly belong to one subject.
_WINDOW = 7


def terms(knowledge: Knowledge) -> Iterator[tuple[str, Recorded]]:
    """Each term beside others of its form, near it in the glossary; fours to be matched."""
    forms: dict[str, list[Term]] = defaultdict(list)
    for term in knowledge.record.terms:
        forms[_form(term)].append(term)
    for form, found in forms.items():
        places = {term.identifier: place for place, term in enumerate(found)}
        for place, term in enumerate(found):
            if tells(term.definition, term) or everyday(term.term):
                continue
            around = found[max(0, place - _WINDOW) : place + _WINDOW + 1]
            near = [other for other in around if _beside(other, term, knowledge)]
            apart = {t.identifier: abs(places[t.identifier] - place) for t in near}
            near.sort(key=lambda other: (apart[other.identifier], other.identifier))
            # A thing of another kind is no distractor: it cannot be meant.
            kin = [other for other in near if kind(other) == kind(term)]
            yield "term-meaning", Recorded((term, *kin[:3]), term.identifier)
            if term.term[:1].isupper():
                yield "term-short-answer", Recorded((term,), term.identifier)
        for row in _rows(form, found):
            row = [t for t in row if not tells(gist(t), t)]
            clean = [t for t in row if all(not tells(gist(o), t) for o in row)]
            if len(clean) > 2:
                yield "meanings-match", together(clean, lambda t: t.identifier)


def _rows(form: str, found: list[Term]) -> Iterator[list[Term]]:
    """Fours of neighbours. A name of several words tells its kind: those keep to their own."""
    kinds: dict[str, list[Term]] = defaultdict(list)
    for term in found:
        kinds[kind(term) if form.startswith("names") else ""].append(term)
    for row in kinds.values():
        yield from (row[start : start + 4] for start in range(0, len(row), 4))


def _form(term: Term) -> str:
    """Terms of one form look alike beside one another: names, initials, words, verbs."""
    if kind(term) == PERSON:
        return "person"
    if term.term.isupper():
        return "initials"
    start = term.definition.split(" ", 1)[0].casefold()
    # The meaning of a noun begins otherwise than that of “supranational”.
    noun = start in ("a", "an", "the", "one", "any", "what")
    if not term.term[:1].isupper() and not term.term[:1].isdigit():
        plain = "word" if noun else "other word"
        return {"to": "verb", "said": "said", "told": "said"}.get(start, plain)
    return f"{'names' if ' ' in term.term else 'name'}{'' if noun else ' of no noun'}"


def _beside(other: Term, term: Term, knowledge: Knowledge) -> bool:
    named = any(words.holds(term.definition, name) for name in spellings(other))
    if other == term or named:
        return False
    return Means(other, term.definition).truth(knowledge) is False
