"""Field lines such as `As of: 2024-06`: collected by name, and read as what they mean."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from lessons.course.block_parser import field_name
from lessons.course.faults import Card, nearest
from lessons.course.markdown import Block, one_line
from lessons.model.claim import VERDICTS
from lessons.model.dates import PartialDate

STATUSES = ("record", "article", *VERDICTS)


@dataclass(frozen=True, slots=True)
class Fields:
    """The fields of one card, by name: the words on one line, and the line they stand on."""

    card: Card
    found: dict[str, tuple[str, int]]

    def __contains__(self, name: str) -> bool:
        return name in self.found

    def text(self, name: str) -> str:
        """A field's words, or ""."""
        return self.found[name][0] if name in self.found else ""

    def line(self, name: str) -> int:
        """The line a field stands on, or the card's own."""
        return self.found[name][1] if name in self.found else self.card.line

    def fault(self, name: str, why: str, mend: str) -> None:
        """Note a fault in a field."""
        self.card.fault(self.line(name), why, mend)

    def required(self, name: str, example: str) -> str:
        """A field's words; a fault if it is missing."""
        if name not in self:
            self.fault(name, f"`{name}:` is missing", f"Add a line like `{name}: {example}`.")
        return self.text(name)

    def one_of(self, name: str, words: tuple[str, ...], default: str = "") -> str:
        """A field that holds one of `words`."""
        text = self.text(name)
        if text and text not in words:
            mend = f"Write one of: {', '.join(words)}.{nearest(text, words)}"
            self.fault(name, f"`{text}` is not a {name.lower()}", mend)
        return text or default

    def date(self, name: str) -> str:
        """A field that holds a year, month or day."""
        self.check_date(name, self.text(name))
        return self.text(name)

    def check_date(self, name: str, date: str) -> None:
        """Note a fault in a field whose `date` is not empty and no year, month or day."""
        try:
            if date:
                PartialDate.parse(date)
        except ValueError:
            mend = "Write it as 2024, 2024-06 or 2024-06-19."
            self.fault(name, f"`{date}` is not a date", mend)

    def identifier(self, name: str) -> str:
        """A field that holds one identifier."""
        text = self.text(name)
        if re.search(r"[\s,;]", text):
            self.fault(name, f"`{text}` is not an identifier", "Write one, without spaces.")
        return text

    def identifiers(self, name: str) -> tuple[str, ...]:
        """A field that holds identifiers separated by `; `, each of them once."""
        return self.check_identifiers(name, self.text(name).split(";"), "; ")

    def check_identifiers(
        self, name: str, words: Iterable[str], separator: str
    ) -> tuple[str, ...]:
        """Those of a field's words that are not blank; a fault for bad or repeated ones."""
        found = tuple(word.strip() for word in words if word.strip())
        for word in found:
            if re.search(r"[\s,;]", word):
                why = f"`{word}` is not an identifier"
                self.fault(name, why, f"Separate identifiers with `{separator}`.")
        if len(set(found)) < len(found):
            self.fault(name, f"`{name}:` names something twice", "Name each once.")
        return found


def named(blocks: Iterable[Block], names: tuple[str, ...], card: Card) -> list[Block]:
    """The field lines with their names set right; misspelt and empty ones are faults."""
    good = []
    for block in blocks:
        name, exact = field_name(block.name, names)
        if not exact:
            mend = f"Did you mean `{name}:`? If it is a sentence, begin it otherwise."
            card.fault(block.line, f"`{block.name}:` is not a field", mend)
        elif not block.text:
            card.fault(block.line, f"`{name}:` is empty", "Fill it in or leave it out.")
        else:
            block.name = name
            good.append(block)
    return good


def collect(blocks: Iterable[Block], names: tuple[str, ...], card: Card) -> Fields:
    """The fields of a card; one that stands there twice is a fault."""
    found: dict[str, tuple[str, int]] = {}
    for block in named(blocks, names, card):
        if block.name in found:
            why = f"`{block.name}:` stands at line {found[block.name][1]} already"
            card.fault(block.line, why, "Keep one of the two.")
        else:
            found[block.name] = (one_line(block.text), block.line)
    return Fields(card, found)
