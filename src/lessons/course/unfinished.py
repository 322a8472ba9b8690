"""What a draft leaves for its author to write, and items that still hold it."""

from __future__ import annotations

from collections.abc import Iterator

from lessons.course.folder import Reading
from lessons.course.known import line_of
from lessons.model.content_error import ContentError

WRONG_HALF = "write a wrong half here"
WRONG_CHOICES = ("write a wrong choice here", "write another wrong choice here")
REASON = "Write here why it is wrong."
LEFT_OPEN = (WRONG_HALF, *WRONG_CHOICES, REASON)


def check(reading: Reading) -> Iterator[ContentError]:
    """An error for each item that is no draft any more, but not finished either."""
    if reading.kind != "quiz" or not any(words in reading.text for words in LEFT_OPEN):
        return
    lines = reading.text.split("\n")
    items = [item for quiz in reading.values or () for item in quiz.items]
    ends = [*(item.line - 1 for item in items[1:]), len(lines)]
    for item, end in zip(items, ends, strict=True):
        own = lines[item.line - 1 : end]
        for words in LEFT_OPEN:
            if not item.draft and any(words in line for line in own):
                line = line_of(words, item.line, lines)
                why = f"it still says “{words}”"
                mend = "Write it, or put the line `Draft: not ready` back."
                yield ContentError(reading.path, line, f"“{item.title}”", why, mend)
