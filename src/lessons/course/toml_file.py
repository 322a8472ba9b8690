"""A TOML file as its top table, or as the one fault that keeps it from being read."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass

from lessons.course.toml_table import TomlTable
from lessons.model.content_error import ContentError

# Reading TOML takes time by the square of some slips: a text of this length, seconds.
_LONGEST = 100_000


@dataclass(frozen=True, slots=True)
class TomlFile:
    """`top` is None for a text that is no TOML; then `errors` says why."""

    top: TomlTable | None
    errors: list[ContentError]

    @classmethod
    def read(cls, text: str, path: str) -> TomlFile:
        """The file's top table; faults that its readers find go to the same `errors`."""
        if len(text) > _LONGEST:
            why = f"it has more than {_LONGEST:,} characters"
            return cls._unread(path, why, "Keep here the outline; other files hold content.")
        try:
            values = tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            return cls(None, [_syntax(str(error), text, path)])
        except (ValueError, RecursionError):
            why = "a number or a nesting is beyond what can be read"
            return cls._unread(path, why, "Make it simpler.")
        errors: list[ContentError] = []
        return cls(TomlTable(values, text.split("\n"), path, errors), errors)

    @classmethod
    def _unread(cls, path: str, why: str, mend: str) -> TomlFile:
        return cls(None, [ContentError(path, 1, "the file", why, mend)])


def _syntax(message: str, text: str, path: str) -> ContentError:
    reason, _, place = message.rpartition(" (at ")
    digits = place.removeprefix("line ").partition(",")[0]
    line = int(digits) if digits.isdigit() else text.count("\n") + 1
    why = f"the line cannot be read ({reason or message})"
    mend = 'A line is name = "text", [table] or [[table]]; check quotes and brackets.'
    return ContentError(path, line, "TOML", why, mend)
