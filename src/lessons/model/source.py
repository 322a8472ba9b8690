"""Where a statement comes from."""

from __future__ import annotations

from dataclasses import dataclass

KINDS = ("primary", "official", "scholarly", "news", "reference", "mirror", "weak")


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A publication, cited by its key. `url` is empty for a print edition."""

    key: str
    title: str
    publisher: str = ""
    date: str = ""
    url: str = ""
    kind: str = "reference"
    note: str = ""

    def citation(self) -> str:
        """One line: publisher, title, date."""
        publisher = f"{self.publisher}, " if self.publisher else ""
        return f"{publisher}“{self.title}”" + (f", {self.date}" if self.date else "")
