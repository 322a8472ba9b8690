"""A core text of a lesson at three levels of reading."""

from __future__ import annotations

from dataclasses import dataclass

# The highest school grade (Flesch–Kincaid) of a level; `extended` has none.
HIGHEST = {"supported": 7.0, "core": 9.0}
LEVELS = ("supported", "core", "extended")


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """The same events told in short words, in the words of the lesson, and by their documents.

    `sources` are the keys of the documents that the extended text speaks of.
    """

    identifier: str
    title: str
    supported: str
    core: str
    extended: str
    events: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
