"""A sheet that a learner works through in writing, part by part, and may keep."""

from __future__ import annotations

from dataclasses import dataclass, field

KINDS = ("reading", "writing", "choice", "marking", "claim", "answer")


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One step of a worksheet; which fields it uses depends on its `kind`.

    Every part may name the `objective` that it practises.

    - reading: `text` alone.
    - writing: `prompt`; `lines` to write on, `most_words` if there is a limit.
    - choice: one of `options`; `replies`, one an option, answer the choice.
    - marking: each of `statements` gets one of `marks`. Where there are `keys`
      they may be compared, with a reply each; `tally` counts the marks instead.
    - claim: one of the claims named in `claims`, beside the events that bear on
      it; the learner picks a verdict, then sees the record's.
    - answer: one of `options` (questions) is answered in `least_words` to
      `most_words`, from `least_sources` sources of `least_voices` of the `voices`,
      one of them primary, with an as-of date and one uncertainty.
    """

    identifier: str
    kind: str
    heading: str
    prompt: str = ""
    text: str = ""
    lines: int = 3
    options: tuple[str, ...] = ()
    replies: tuple[str, ...] = ()
    statements: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    keys: tuple[str, ...] = ()
    tally: bool = False
    claims: tuple[str, ...] = ()
    voices: tuple[str, ...] = ()
    least_words: int = 0
    most_words: int = 0
    least_sources: int = 0
    least_voices: int = 0
    objective: str = ""
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Worksheet:
    """Parts in their order, under a title."""

    identifier: str
    title: str
    introduction: str
    parts: tuple[Part, ...]

    def part(self, identifier: str) -> Part:
        """The part of that name; KeyError if there is none."""
        for part in self.parts:
            if part.identifier == identifier:
                return part
        raise KeyError(f"The worksheet has no part {identifier!r}.")
