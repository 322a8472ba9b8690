"""One table of a TOML file, with the lines of its keys and with what is wrong in it."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from itertools import islice
from typing import Any

from lessons.course.naming import IDENTIFIER_MEND, is_identifier, nearest, shorten
from lessons.model.content_error import ContentError
from lessons.model.dates import PartialDate

_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")


def _is_number(value: object) -> bool:
    return type(value) in (int, float) and abs(value) < 1e12


class TomlTable:
    """Reads keys of a table by kind; faults go to `errors`, which all tables share.

    A missing or faulty text reads as "", a list as (), a date as None.
    """

    def __init__(
        self,
        values: dict[str, Any],
        lines: Sequence[str],
        path: str,
        errors: list[ContentError],
        line: int = 1,
        name: str = "",
    ):
        self.values, self.path, self.errors, self.line = values, path, errors, line
        self.name = name
        self._lines = lines
        self._read: list[str] = []

    def wrong(self, key: str, why: str, mend: str) -> None:
        what = f"{self.name}, {key}" if self.name else key
        place = self._line_of(key)
        self.errors.append(ContentError(self.path, place, what, why, mend))

    def finish(self) -> None:
        """Report keys that nothing has read: most are slips of the pen."""
        for key in self.values:
            if key not in self._read:
                mend = nearest(key, self._read) or "Delete it, or correct its name."
                self.wrong(shorten(key), "this name is not known here", mend)

    def text(self, key: str, required: bool = True) -> str:
        value = self._value(key, required)
        if value is None:
            return ""
        if not isinstance(value, str):
            self.wrong(key, "it is not a text", "Write it between double quotes.")
            return ""
        if required and not value.strip():
            self.wrong(key, "the text is empty", "Fill it in.")
        return value.strip()

    def texts(self, key: str, required: bool = True) -> tuple[str, ...]:
        value = self._value(key, required)
        if value is None:
            return ()
        if not isinstance(value, list) or not all(isinstance(part, str) for part in value):
            self.wrong(key, "it is not a list of texts", 'Write it like ["one", "two"].')
            return ()
        if required and not value:
            self.wrong(key, "the list is empty", "Name at least one.")
        return tuple(part.strip() for part in value)

    def identifier(self, key: str) -> str:
        value = self.text(key)
        if value and not is_identifier(value):
            self.wrong(key, f'"{shorten(value)}" is not an identifier', IDENTIFIER_MEND)
        return value

    def one_of(self, key: str, allowed: Sequence[str], required: bool = True) -> str:
        value = self.text(key, required)
        if value and value not in allowed:
            mend = f"Write one of: {', '.join(allowed)}." if allowed else "Define it first."
            self.wrong(key, f'"{shorten(value)}" is not known', mend)
            return ""
        return value

    def colour(self, key: str) -> str:
        value = self.text(key)
        if value and not _COLOUR.fullmatch(value):
            self.wrong(key, f'"{shorten(value)}" is not a colour', "Write it like #0072B2.")
        return value

    def minutes(self, key: str) -> int:
        value = self._value(key, required=True)
        if value is None:
            return 0
        if type(value) is not int or not 0 <= value <= 1000:
            self.wrong(key, "it is not a number of minutes", "Write a whole number, like 45.")
            return 0
        return value

    def whole(self, key: str, default: int = 0) -> int:
        """A whole number from 0 on; the default for one that is missing or faulty."""
        value = self._value(key, required=False)
        if value is None:
            return default
        if type(value) is not int or not 0 <= value < 1e12:
            self.wrong(key, "it is not a whole number", "Write it with digits alone.")
            return default
        return value

    def truth(self, key: str) -> bool:
        """`true` or `false`; False for one that is missing or faulty."""
        value = self._value(key, required=False)
        if value not in (None, True, False):
            self.wrong(key, "it is neither true nor false", "Write true or false.")
        return value is True

    def number(self, key: str) -> float:
        """A number, whole or not; 0 for one that is missing or faulty."""
        value = self._value(key, required=True)
        if value is None:
            return 0
        if not _is_number(value):
            self.wrong(key, "it is not a number", "Write it with digits alone, like 2500.")
            return 0
        return value

    def numbers(
        self, key: str, required: bool = True, whole: bool = False
    ) -> tuple[float, ...]:
        """A list of numbers, whole ones alone where that is asked for."""
        value = self._value(key, required)
        if value is None:
            return ()
        kinds = isinstance(value, list) and all(map(_is_number, value))
        if not kinds or (whole and not all(type(part) is int for part in value)):
            self.wrong(key, "it is not a list of numbers", "Write it like [1990, 1995].")
            return ()
        return tuple(value)

    def date(self, key: str, required: bool = True) -> PartialDate | None:
        """A date in quotes, or as TOML's own kind of date."""
        if type(self.values.get(key)) is datetime.date:
            self.values[key] = self.values[key].isoformat()
        value = self.text(key, required)
        if not value:
            return None
        try:
            return PartialDate.parse(value)
        except ValueError as error:
            why = f'"{shorten(value)}" is no date ({shorten(str(error), 80)})'
            self.wrong(key, why, "Write it like 1961, 1961-07 or 1961-07-06.")
            return None

    def table(self, key: str) -> TomlTable | None:
        """The table `[key]`, or None where there is none."""
        value = self._value(key, required=False)
        if value is None:
            return None
        if not isinstance(value, dict):
            self.wrong(key, "it is not a table", f"Begin it with a line [{key}].")
            return None
        return self._inner(value, self._line_of(key), key)

    def tables(self, key: str, required: bool = False) -> list[TomlTable]:
        """The tables `[[key]]` in their order; two with one `id` are a fault."""
        values = self._value(key, required)
        if values is None:
            return []
        if not isinstance(values, list) or not all(isinstance(part, dict) for part in values):
            self.wrong(key, "it is not a list of tables", f"Begin each with [[{key}]].")
            return []
        lines = self._heads(rf"\[\[\s*{key}\s*\]\]")
        lines += [self._line_of(key)] * (len(values) - len(lines))
        found, first = [], {}
        for value, line in zip(values, lines, strict=False):
            name = value.get("id")
            label = f'{key} "{shorten(name)}"' if isinstance(name, str) else key
            table = self._inner(value, line, label)
            if isinstance(name, str) and first.setdefault(name, table) is not table:
                why = f"line {first[name].line} begins another with this id"
                table.wrong("id", why, "Change one of them, or delete it.")
            found.append(table)
        return found

    def _inner(self, values: dict[str, Any], line: int, name: str) -> TomlTable:
        return TomlTable(values, self._lines, self.path, self.errors, line, name)

    def _value(self, key: str, required: bool) -> Any:
        self._read.append(key)
        if required and key not in self.values:
            self.wrong(key, "it is missing", f"Add a line that begins with {key} =.")
        return self.values.get(key)

    # The standard library's TOML reader tells no lines, so they are found by
    # looking for the key below the table's head: exact for a file with one key
    # a line, and never further off than the table's own head.

    def _heads(self, pattern: str) -> list[int]:
        head = re.compile(rf"\s*{pattern}\s*(?:#.*)?")
        return [n for n, line in enumerate(self._lines, 1) if head.fullmatch(line)]

    def _line_of(self, key: str) -> int:
        named = re.compile(rf"""\s*["']?{re.escape(key)}["']?\s*=""")
        head = re.compile(rf"\s*\[\[?\s*{re.escape(key)}\s*\]\]?")
        inside = True
        start = self.line if self.name else 0
        for number, line in enumerate(islice(self._lines, start, None), start + 1):
            inside = inside and not line.lstrip().startswith("[")
            if named.match(line) if inside else head.match(line) and not self.name:
                return number
            if self.name and not inside:
                break
        return self.line
