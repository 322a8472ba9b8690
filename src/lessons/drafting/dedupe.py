"""Leave out what was asked before in nearly the same words."""

from __future__ import annotations

import zlib
from collections import defaultdict
from collections.abc import Sequence

from lessons.drafting import parts, words
from lessons.drafting.candidate import Candidate, Refusal
from lessons.drafting.rule import Written

_ALIKE = 0.8
_PROBES = 3
_MOST_COMPARED = 24


def dedupe(candidates: Sequence[Candidate]) -> tuple[list[Candidate], list[Refusal]]:
    """Keep the first of candidates of one kind that say the same, one in a few words more.

    A word replaced makes another question: the treaty of one year, not of the other.

    Candidates meet only in buckets named by their rarest-looking stems, so that
    a thousand of them need a few thousand comparisons, not half a million.
    """
    kept, refused = [], []
    names: set[str] = set()
    buckets: dict[tuple[str, str], list[tuple[frozenset[str], str]]] = defaultdict(list)
    for candidate in candidates:
        signed = signature(candidate.question)
        probes = [(candidate.kind, probe) for probe in sorted(signed, key=_scatter)[:_PROBES]]
        twin = next(
            (
                title
                for probe in probes
                for other, title in buckets[probe][-_MOST_COMPARED:]
                if alike(signed, other)
            ),
            None,
        )
        if candidate.identifier in names:
            twin = candidate.question.title
        if twin is not None:
            title = words.quoted(candidate.question.title)
            sentence = f"{title} asks nearly the same as {words.quoted(twin)}."
            refused.append(Refusal(candidate.identifier, "near-duplicate", sentence))
            continue
        kept.append(candidate)
        names.add(candidate.identifier)
        for probe in probes:
            buckets[probe].append((signed, candidate.question.title))
    return kept, refused


def signature(item: Written) -> frozenset[str]:
    """The stems of all that an item asks and offers, the answers to be typed among them."""
    offered = [choice.text for choice in parts.choices(item.interaction)]
    texts = " ".join(offered or parts.keys(item.interaction))
    return words.stems(item.prompt) | words.stems(texts)


def alike(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two signatures ask the same: one holds the other, and little more."""
    return (one <= other or other <= one) and len(one & other) >= _ALIKE * len(one | other)


def _scatter(stem: str) -> tuple[int, str]:
    # A fixed shuffle of all stems: alike sets have the same smallest members.
    return zlib.crc32(stem.encode()), stem
