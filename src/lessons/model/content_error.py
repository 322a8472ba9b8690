"""What is wrong with a course file, said so that its editor can mend it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class ContentError:
    """One fault in one place: `path:line: what, why, how to mend`.

    `path` is relative to the course folder, `line` counts from 1.
    """

    path: str
    line: int
    what: str
    why: str
    mend: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.what}: {self.why}. {self.mend}"


class ContentErrors(Exception):
    """All faults found in one reading, in the order of their places."""

    def __init__(self, errors: Iterable[ContentError]):
        self.errors = tuple(sorted(set(errors)))
        super().__init__("\n".join(map(str, self.errors)))
