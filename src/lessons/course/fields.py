"""Field lines such as `As of: 2024-06`: collected by name, and read as what they mean."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lessons.course.markdown import Block, Faults, field_name, nearest, one_line
from lessons.model.claim import VERDICTS
from lessons.model.dates import PartialDate

STATUSES = ("record", "article", *VERDICTS)


@dataclass(frozen=True, slots=True)
class Field:
    """A field's value on one line, and the line it begins on."""

    text: str
    line: int


@dataclass(slots=True)
class Fields:
    """The fields of one card, each of which may stand there once.

    `what` names the card in faults; `line` is where the card begins.
    """

    what: str
    line: int
    faults: Faults
    found: dict[str, Field]

    def text(self, name: str) -> str:
        """A field's words, or ""."""
        return self.found[name].text if name in self.found else ""

    def line_of(self, name: str) -> int:
        """The line a field stands on, or the card's own."""
        return self.found[name].line if name in self.found else self.line

    def fault(self, name: str, why: str, mend: str) -> None:
        """Note a fault in a field."""
        self.faults.add(self.line_of(name), self.what, why, mend)

    def required(self, name: str, example: str) -> str:
        """A field's words; a fault if it is missing."""
        if name not in self.found:
            self.fault(name, f"`{name}:` is missing", f"Add a line like `{name}: {example}`.")
        return self.text(name)

    def one_of(self, name: str, words: tuple[str, ...], default: str = "") -> str:
        """A field that holds one of `words`."""
        text = self.text(name) or default
        if name in self.found and text not in words:
            self.fault(
                name,
                f"`{text}` is not a {name.lower()}",
                f"Write one of: {', '.join(words)}.{nearest(text, words)}",
            )
        return text

    def date(self, name: str) -> str:
        """A field that holds a year, month or day."""
        check_date(self.text(name), self.line_of(name), self.what, self.faults)
        return self.text(name)

    def identifiers(self, name: str) -> tuple[str, ...]:
        """A field that holds identifiers separated by `; `, each of them once."""
        found = tuple(word for part in self.text(name).split(";") if (word := part.strip()))
        for word in found:
            if re.search(r"[\s,]", word):
                self.fault(name, f"`{word}` is not an identifier", "Separate them with `; `.")
        if len(set(found)) < len(found):
            self.fault(name, f"`{name}:` names something twice", "Name each once.")
        return found


def check_date(text: str, line: int, what: str, faults: Faults) -> None:
    """Note a fault unless the text is empty, a year, a month or a day."""
    try:
        if text:
            PartialDate.parse(text)
    except ValueError:
        faults.add(
            line, what, f"`{text}` is not a date", "Write it as 2024, 2024-06 or 2024-06-19."
        )


def named(
    blocks: list[Block], names: tuple[str, ...], what: str, faults: Faults
) -> list[Block]:
    """The field lines with their names set right; misspelt and empty ones are faults."""
    good = []
    for block in blocks:
        name, exact = field_name(block.name, names)
        if not exact:
            faults.add(
                block.line,
                what,
                f"`{block.name}:` is not a field",
                f"Did you mean `{name}:`? If it is an ordinary sentence, begin it otherwise.",
            )
        elif not block.text:
            faults.add(block.line, what, f"`{name}:` is empty", "Fill it in or leave it out.")
        else:
            block.name = name
            good.append(block)
    return good


def collect(
    blocks: list[Block], names: tuple[str, ...], what: str, line: int, faults: Faults
) -> Fields:
    """The fields of a card that begins on `line`; one that stands there twice is a fault."""
    fields = Fields(what, line, faults, {})
    for block in named(blocks, names, what, faults):
        if block.name in fields.found:
            faults.add(
                block.line,
                what,
                f"`{block.name}:` stands here a second time, after "
                f"line {fields.line_of(block.name)}",
                "Keep one of the two.",
            )
        else:
            fields.found[block.name] = Field(one_line(block.text), block.line)
    return fields
