"""The questions of the open quiz: changed, added, moved, taken out, undone."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from lessons.course import quiz_forms, quiz_rows
from lessons.course.quiz_forms import Form, Row
from lessons.model.interaction import digest
from lessons.widgets import studio_content
from lessons.widgets.studio_blanks import BLANKS
from lessons.widgets.studio_board import Board, Reply


class Questions:
    """Each change is kept in the working copy before it is told."""

    def __init__(self, board: Board) -> None:
        self._board = board
        self.doing: dict[str, Callable[[dict], Reply]] = {
            "item": self._item,
            "form": self._form,
            "text": self._text,
            "mend": self._mend,
            "add": self._add,
            "paste": self._paste,
            "remove": self._remove,
            "move": self._move,
            "approve": self._approve,
            "undo": self._undo,
            "redo": self._redo,
        }

    def insert(self, question: dict, forms: Iterable[Form]) -> Reply:
        """Put new questions after the one that the page names, or last."""
        board, forms = self._board, list(forms)
        count = len(board.editing.pieces)
        place = int(question["after"]) + 1 if "after" in question else -1
        at = place if 0 <= place < count else count
        for form in forms:
            seed = f"{board.desk.quiz}/{form.title}/{count}/{form.prompt}"
            form.fields.setdefault("Id", f"q-{digest(seed)}")
        board.editing.insert(place, map(quiz_forms.write, forms))
        return board.kept(at=at)

    def _item(self, question: dict) -> Reply:
        number = self._board.number(question)
        text = self._board.editing.pieces[number][1].text
        given = {"form": studio_content.form(text), "text": text.rstrip()}
        return self._board.under_the_pen(number) | given

    def _form(self, question: dict) -> Reply:
        number, form = self._board.number(question), _form(question["form"])
        # An identifier that comes from the title must survive another title.
        item = self._board.editing.pieces[number][1].item
        if item and not form.fields.get("Id"):
            form.fields["Id"] = item.identifier
        return self._changed(number, quiz_forms.write(form), question)

    def _text(self, question: dict) -> Reply:
        return self._changed(self._board.number(question), str(question["text"]), question)

    def _changed(self, number: int, text: str, question: dict) -> Reply:
        board = self._board
        count = len(board.editing.pieces)
        board.editing.change(number, text, str(question.get("step", "")))
        board.desk.keep()
        if len(board.editing.pieces) != count:
            return board.whole(at=number)
        return board.under_the_pen(number)

    def _mend(self, question: dict) -> Reply:
        number = self._board.number(question)
        self._board.editing.change(number, str(question["text"]))
        last = len(self._board.editing.pieces) - 1
        return self._board.kept(at=min(number, last))

    def _add(self, question: dict) -> Reply:
        blank = BLANKS[question["kind"]]
        taken = {row["title"] for row in self._board.rows()}
        number, title = 2, "New question"
        while title in taken:
            title, number = f"New question {number}", number + 1
        return self.insert(question, [blank.form(title)])

    def _paste(self, question: dict) -> Reply:
        taken = [row["title"] for row in self._board.rows()]
        forms = quiz_rows.read(str(question["text"]), taken)
        if not forms:
            return {"error": "There are no rows. Copy them in your spreadsheet first."}
        return self.insert(question, forms)

    def _remove(self, question: dict) -> Reply:
        number = self._board.number(question)
        self._board.editing.remove(number)
        return self._board.kept(at=number)

    def _move(self, question: dict) -> Reply:
        step = 1 if question["by"] > 0 else -1
        at = self._board.editing.move(self._board.number(question), step)
        return self._board.kept(at=at)

    def _approve(self, question: dict) -> Reply:
        number = self._board.number(question)
        form = quiz_forms.read(self._board.editing.pieces[number][1].text)
        if form is None:
            return {"error": "Take the line Draft: out of its text."}
        form.fields.pop("Draft", None)
        self._board.editing.change(number, quiz_forms.write(form))
        return self._board.kept(at=number)

    def _undo(self, _question: dict) -> Reply:
        undone = self._board.editing.undo()
        return self._board.kept() if undone else {"error": "Nothing to undo."}

    def _redo(self, _question: dict) -> Reply:
        done = self._board.editing.redo()
        return self._board.kept() if done else {"error": "Nothing to do again."}


def _form(given: dict) -> Form:
    """The form that the page has sent; KeyError where a part of it is missing."""
    rows = [
        Row(str(row["kind"]), str(row["text"]), bool(row["ticked"]), str(row["feedback"]))
        for row in given["rows"]
    ]
    fields = {str(name): str(words) for name, words in given["fields"].items()}
    return Form(str(given["title"]), str(given["prompt"]), rows, fields)
