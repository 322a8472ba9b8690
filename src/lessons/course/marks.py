"""The marks inside a text: `{right | wrong}`, and backslashes that make a mark literal."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lessons.course.naming import shorten
from lessons.course.rendering import LANGUAGE
from lessons.model.interaction import digest

_TOKEN = re.compile(
    r"\\(?P<literal>[{}|;])"
    r"|(?P<kept>(?<![`\\])(?P<ticks>`+)(?!`).*?(?<!`)(?P=ticks)(?!`)|(?<=\])"
    + LANGUAGE.pattern
    + r")|(?P<mark>[{}|])",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Alternatives:
    """`{right | wrong | wrong}`, and where in the text it begins."""

    halves: tuple[str, ...]
    offset: int


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a mark that begins at `offset`."""

    offset: int
    why: str
    mend: str


def parse(text: str, *, single: bool = False) -> tuple[list[str | Alternatives], list[Fault]]:
    """Cut a text into words and alternatives. Braces in code and in `{lang=…}` are words.

    With `single`, braces hold one right word, whose wrong ones stand elsewhere.
    """
    if not any(sign in text for sign in "{}\\"):
        return [text], []
    parts: list[str | Alternatives] = []
    faults: list[Fault] = []
    words: list[str] = []
    halves: list[str] | None = None
    opened = position = 0
    for token in _TOKEN.finditer(text):
        words.append(text[position : token.start()])
        position = token.end()
        mark = token["mark"]
        if mark is None:
            words.append(token["literal"] or token["kept"])
        elif mark == "{" and halves is None:
            parts.append("".join(words))
            words, halves, opened = [], [], token.start()
        elif mark == "|" and halves is not None:
            halves.append("".join(words))
            words = []
        elif mark == "}" and halves is not None:
            halves.append("".join(words))
            found = Alternatives(tuple(" ".join(half.split()) for half in halves), opened)
            faults += (_single if single else _faults)(found)
            parts.append(found)
            words, halves = [], None
        else:
            if mark != "|":
                faults.append(_stray(token.start(), mark))
            words.append(mark)
    if halves is not None:
        faults.append(_stray(opened, "{"))
        words = [text[opened:position]]
    parts.append("".join(words) + text[position:])
    return parts, faults


def literal(text: str) -> str:
    """The text with `\\{ \\} \\| \\;` read as the signs themselves."""
    if "\\" not in text:
        return text
    return _TOKEN.sub(lambda token: token["literal"] or token[0], text)


def escape(text: str, signs: str = "{}") -> str:
    """The text with each of `signs` made literal, except where it is so anyway."""
    if not any(sign in text for sign in signs):
        return text
    return _TOKEN.sub(
        lambda token: f"\\{token[0]}" if token["mark"] and token["mark"] in signs else token[0],
        text,
    )


def split(text: str, sign: str) -> tuple[str, ...]:
    """The parts between `sign`s (`;` or `|`) that no backslash makes literal, trimmed."""
    parts = re.split(rf"(?<!\\){re.escape(sign)}", text)
    return tuple(literal(part.strip()) for part in parts)


def _stray(offset: int, sign: str) -> Fault:
    partner = "}" if sign == "{" else "{"
    return Fault(
        offset,
        f"a `{sign}` has no `{partner}` to go with it",
        f"Write {{right | wrong}}, or `\\{sign}` for the sign itself.",
    )


def _single(mark: Alternatives) -> list[Fault]:
    if len(mark.halves) == 1 and mark.halves[0]:
        return []
    shown = "{" + shorten(" | ".join(mark.halves), 80) + "}"
    why = f"{shown} is no single word, as `Bank:` needs it"
    mend = "Write {word} for each gap and the wrong words after `Bank:`."
    return [Fault(mark.offset, why, mend)]


def _faults(mark: Alternatives) -> list[Fault]:
    shown = "{" + shorten(" | ".join(mark.halves), 80) + "}"
    if len(mark.halves) < 2:
        why = "has no wrong half"
    elif not all(mark.halves):
        why = "has an empty half"
    elif len({digest(half) for half in mark.halves}) < len(mark.halves):
        why = "has two halves with the same words"
    elif len(mark.halves) > 4:
        why = "has more than three wrong halves"
    else:
        return []
    mend = "Write {right | wrong}, with one to three wrong halves; a literal brace is `\\{`."
    return [Fault(mark.offset, f"{shown} {why}", mend)]
