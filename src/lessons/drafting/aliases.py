"""Who goes by several names: texts brought to one form before they are compared."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from lessons.drafting import words


@dataclass(frozen=True)
class Aliases:
    """The names of a course, each with its other names."""

    others: Mapping[str, tuple[str, ...]]

    @cached_property
    def _first(self) -> Mapping[str, str]:
        # A name that two groups share (one capital, two states) joins them: what may be
        # the same must not be right beside wrong.
        first: dict[str, str] = {}
        for name in sorted(self.others):
            group = [words.normal(each) for each in (name, *self.others[name])]
            known = sorted({first[each] for each in group if each in first})
            canonical = known[0] if known else group[0]
            first.update(dict.fromkeys(group, canonical))
            for each, old in first.items():
                if old in known:
                    first[each] = canonical
        first.pop("", None)
        return first

    @cached_property
    def _pattern(self) -> re.Pattern[str] | None:
        longest = sorted(self._first, key=lambda name: (-len(name), name))
        pattern = "|".join(map(re.escape, longest))
        return re.compile(rf"\b(?:{pattern})\b") if pattern else None

    @cached_property
    def _canonical(self) -> dict[str, str]:
        return {}

    @cached_property
    def _stems(self) -> dict[str, str]:
        return {}

    def canonical(self, text: str) -> str:
        """The normal form of a text with every known name under its first name."""
        if text not in self._canonical:
            plain = words.normal(text)
            if self._pattern:
                plain = self._pattern.sub(lambda found: self._first[found[0]], plain)
            self._canonical[text] = plain
        return self._canonical[text]

    def same(self, one: str, other: str) -> bool:
        """Whether two texts name the same thing, as far as names and stems can tell."""
        return self._stemmed(one) == self._stemmed(other)

    def _stemmed(self, text: str) -> str:
        found = self._stems.get(text)
        if found is None:
            found = " ".join(map(words.stem, self.canonical(text).split()))
            self._stems[text] = found
        return found
