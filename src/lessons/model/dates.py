"""Dates as precise as they are known, and the spans between them."""

from __future__ import annotations

import calendar
import datetime
import re
from dataclasses import dataclass
from functools import cached_property

# Spelled out here because `calendar.month_name` follows the machine's locale.
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip

_ISO = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A year, a month of a year, or a day. Raises ValueError for a date that never was."""

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        if self.day is not None and self.month is None:
            raise ValueError("a day needs its month")
        datetime.date(self.year, self.month or 1, self.day or 1)

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """Read `1961`, `1961-07` or `1961-07-06`; anything else is a ValueError."""
        found = _ISO.fullmatch(text.strip())
        if not found:
            raise ValueError(f"{text!r} is not a date like 1961, 1961-07 or 1961-07-06")
        return cls(*(int(part) if part else None for part in found.groups()))

    @property
    def precision(self) -> str:
        """`day`, `month` or `year`."""
        if self.day is not None:
            return "day"
        return "year" if self.month is None else "month"

    @property
    def earliest(self) -> datetime.date:
        return datetime.date(self.year, self.month or 1, self.day or 1)

    @property
    def latest(self) -> datetime.date:
        month = self.month or 12
        return datetime.date(
            self.year, month, self.day or calendar.monthrange(self.year, month)[1]
        )

    def display(self) -> str:
        """As a reader writes it: `6 July 1961`, `July 1961`, `1961`."""
        parts = [self.day, self.month and MONTHS[self.month - 1], self.year]
        return " ".join(str(part) for part in parts if part)

    def __str__(self) -> str:
        parts = [f"{self.year:04}"]
        parts += [f"{part:02}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts)


# No slots: the two days are asked for so often that they are kept.
@dataclass(frozen=True)
class Interval:
    """From one partial date to another, both ends included.

    An event of one moment has `end=None`: it happened somewhere between the
    earliest and the latest day that its date allows.
    """

    start: PartialDate
    end: PartialDate | None = None

    def __post_init__(self) -> None:
        if self.end is not None and self.end.latest < self.start.earliest:
            raise ValueError(f"it ends ({self.end}) before it begins ({self.start})")

    @cached_property
    def earliest(self) -> datetime.date:
        return self.start.earliest

    @cached_property
    def latest(self) -> datetime.date:
        return (self.end or self.start).latest

    def before(self, other: Interval) -> bool:
        """True only when this surely ended before the other began."""
        return self.latest < other.earliest

    def within(self, other: Interval) -> bool | None:
        """True: surely inside. False: surely outside. None: the two overlap in part."""
        if other.earliest <= self.earliest and self.latest <= other.latest:
            return True
        if self.before(other) or other.before(self):
            return False
        return None

    def display(self) -> str:
        if self.end is None or self.end == self.start:
            return self.start.display()
        start, end = self.start, self.end
        begins = start.display()
        # What both ends share is said once, and one word needs no spaces round the dash.
        if start.year == end.year and start.month and end.month:
            begins = begins.removesuffix(f" {start.year}")
            if start.month == end.month and start.day and end.day:
                begins = str(start.day)
        dash = " – " if " " in begins else "–"
        return f"{begins}{dash}{end.display()}"

    def __str__(self) -> str:
        return str(self.start) if self.end is None else f"{self.start}/{self.end}"
