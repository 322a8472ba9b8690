"""A quiz file while it is edited: its items by number, each change to be undone."""

from __future__ import annotations

import re
from collections.abc import Iterable

from lessons.course.quiz_pieces import Part, Piece, Pieces, cut, line_end, lines_of

STEPS = 200  # that can be undone

_SECTION = "# .\n"
_NAMED = re.compile(r"^ {0,3}Id ?:", re.IGNORECASE | re.MULTILINE)


class Editing:
    """The working text of a quiz file. Items are counted from 0, over all sections.

    An item that nobody changes keeps every byte. `step` names what belongs
    together, such as the typing in one field: it is undone at once.
    """

    def __init__(self, text: str, path: str) -> None:
        self.path = path
        self._past: list[str] = []
        self._future: list[str] = []
        self._step = ""
        self._load(text)

    @property
    def text(self) -> str:
        return self._pieces.text

    @property
    def pieces(self) -> list[tuple[Part, Piece]]:
        """Every item with its section, in the order of the file."""
        return [(part, piece) for part in self._pieces.parts for piece in part.pieces]

    @property
    def undoable(self) -> int:
        return len(self._past)

    @property
    def redoable(self) -> int:
        return len(self._future)

    def line(self, number: int) -> int:
        """The line of the file on which an item begins."""
        count = len(lines_of(self._pieces.before))
        at = 0
        for part in self._pieces.parts:
            count += len(lines_of(part.head))
            for piece in part.pieces:
                if at == number:
                    return count + 1
                count, at = count + len(lines_of(piece.text)), at + 1
        raise IndexError(f"there is no question {number + 1}")

    def change(self, number: int, text: str, step: str = "") -> None:
        """Give an item other lines; the space below it stays."""
        _, piece = self.pieces[number]
        if text.rstrip() == piece.text.rstrip():
            return
        space = piece.text[len(piece.text.rstrip()) :]
        self._remember(step)
        piece.text = self._ended(text) + space
        alone = cut(_SECTION + piece.text, self.path)[0].parts
        # Read by itself, a keystroke costs the same in a quiz of five hundred. What
        # holds another heading, or is named by its place in the file, is read in it.
        if len(alone) == 1 and len(alone[0].pieces) == 1 and _NAMED.search(text):
            piece.item = alone[0].pieces[0].item
        else:
            self._load(self.text)

    def insert(self, number: int, texts: Iterable[str]) -> None:
        """Put items before the item of that number, or at the end of the last section."""
        self._remember()
        end, pieces = line_end(self.text), self.pieces
        added = [Piece(None, self._ended(text) + end * 2) for text in texts]
        if not self._pieces.parts:
            self._pieces.parts.append(Part("", f"# Questions{end}{end}"))
        part = self._pieces.parts[-1]
        place = len(part.pieces)
        if 0 <= number < len(pieces):
            part, at = pieces[number]
            place = next(count for count, piece in enumerate(part.pieces) if piece is at)
        part.pieces[place:place] = added
        self._spaced(end)

    def remove(self, number: int) -> None:
        """Take an item out."""
        part, piece = self.pieces[number]
        self._remember()
        part.pieces = [other for other in part.pieces if other is not piece]
        self._spaced(line_end(self.text))

    def move(self, number: int, by: int) -> int:
        """Let an item and its neighbour of the same section change places; its new number."""
        part, piece = self.pieces[number]
        at = next(count for count, other in enumerate(part.pieces) if other is piece)
        if not 0 <= at + by < len(part.pieces):
            return number
        self._remember()
        part.pieces[at], part.pieces[at + by] = part.pieces[at + by], piece
        self._spaced(line_end(self.text))
        return number + by

    def replace(self, text: str) -> None:
        """Another text for the whole file, as one step."""
        if text != self.text:
            self._remember()
            self._load(text)

    def undo(self) -> bool:
        return self._travel(self._past, self._future)

    def redo(self) -> bool:
        return self._travel(self._future, self._past)

    def _travel(self, source: list[str], target: list[str]) -> bool:
        self._step = ""
        if not source:
            return False
        target.append(self.text)
        self._load(source.pop())
        return True

    def _remember(self, step: str = "") -> None:
        if not step or step != self._step:
            self._past = [*self._past[1 - STEPS :], self.text]
        self._step, self._future = step, []

    def _ended(self, text: str) -> str:
        end = line_end(self.text)
        return end.join(text.replace("\r\n", "\n").replace("\r", "\n").rstrip().split("\n"))

    def _spaced(self, end: str) -> None:
        """An empty line between all items, one line end at the foot; then read anew."""
        texts: list[Piece | Part] = [
            each for part in self._pieces.parts for each in (part, *part.pieces)
        ]
        for each in texts[:-1]:
            if isinstance(each, Piece) and not _has_gap(each.text):
                each.text = each.text.rstrip() + end * 2
        last = texts[-1] if texts else None
        if isinstance(last, Piece):
            last.text = last.text.rstrip() + end
        self._load(self.text)

    def _load(self, text: str) -> None:
        self._pieces: Pieces = cut(text, self.path)[0]


def _has_gap(text: str) -> bool:
    return len(lines_of(text[len(text.rstrip()) :])) >= 2
