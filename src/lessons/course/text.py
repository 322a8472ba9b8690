"""From a file to clean text: UTF-8, one kind of line end, one kind of space."""

from __future__ import annotations

from pathlib import Path

from lessons.model.content_error import ContentError

LIMIT = 10_000_000  # bytes; the largest file of a real course has a fiftieth of it

_SPACES = str.maketrans({"\u00a0": " ", "\u2007": " ", "\u202f": " "})
_MARKS = {b"\xff\xfe": "UTF-16", b"\xfe\xff": "UTF-16", b"PK\x03\x04": "a packed document"}


def read_text(path: Path, name: str) -> tuple[str, list[ContentError]]:
    """The text of a file and what is wrong with it; with any error the text is empty.

    `name` stands for the file in the errors. A byte order mark, Windows line
    ends and no-break spaces are read as meant. Never raises.
    """
    try:
        if path.exists() and not path.is_file():
            return _refused(name, 1, "this is not a file", "Put a text file in its place.")
        with path.open("rb") as file:
            data = file.read(LIMIT)
    except FileNotFoundError:
        return _refused(name, 1, "there is no such file", "Add it, or correct the name.")
    except OSError as error:
        why = f"it cannot be opened ({error.strerror or error})"
        return _refused(name, 1, why, "Check the file's permissions and close other programs.")
    if len(data) >= LIMIT:
        mend = "Split it, or take out what is not text."
        return _refused(name, 1, "it is larger than 10 MB", mend)
    return _decoded(data, name)


def clean(text: str) -> str:
    """A text with one kind of line end and one kind of space, as `read_text` gives it."""
    return text.replace("\r\n", "\n").replace("\r", "\n").translate(_SPACES)


def _decoded(data: bytes, name: str) -> tuple[str, list[ContentError]]:
    for mark, kind in _MARKS.items():
        if data.startswith(mark):
            return _refused(name, 1, f"it is {kind}, not plain text", "Save it as UTF-8.")
    if b"\0" in data:
        line = _line(data, data.index(b"\0"))
        return _refused(name, line, "a NUL byte: this is not plain text", "Save it as UTF-8.")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        # A byte order mark is left out of the position that the error gives.
        bad = error.object[error.start]
        line = _line(error.object, error.start)
        return _refused(name, line, f"byte 0x{bad:02X} is not UTF-8", "Save the file as UTF-8.")
    return clean(text), []


def _line(data: bytes, position: int) -> int:
    before = data[:position].replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    return before.count(b"\n") + 1


def _refused(name: str, line: int, why: str, mend: str) -> tuple[str, list[ContentError]]:
    return "", [ContentError(name, line, "the file", why, mend)]
