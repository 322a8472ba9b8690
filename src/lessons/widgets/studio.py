"""The Quiz Studio: edit a quiz in forms, see what learners will see, publish it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

import traitlets

from lessons.course import quiz_forms, quiz_rows
from lessons.course.quiz_forms import Form, Row
from lessons.course.quiz_writing import text_of
from lessons.drafting import Knowledge, draft
from lessons.drafting.raw import drafts as raw_drafts
from lessons.model.content_error import ContentErrors
from lessons.model.interaction import digest
from lessons.model.item import Item
from lessons.widgets import quiz_responses, studio_content
from lessons.widgets.personal import Personal
from lessons.widgets.quiz import Quiz
from lessons.widgets.quiz_citations import Citations
from lessons.widgets.quiz_tries import Tries
from lessons.widgets.shell import Shell
from lessons.widgets.studio_blanks import BLANKS
from lessons.widgets.studio_desk import Clock, Desk

if TYPE_CHECKING:
    from lessons.course.course import Course


class Studio(Personal, Shell):
    """One quiz of a course at a time. Nothing reaches learners before it is published."""

    heading_text = "Quiz Studio"
    invitation = "Run this cell to edit the quizzes of this course."

    _scripts = (*Quiz._scripts[:9], "studio_form.js", "studio_panels.js", "studio.js")
    _styles = (*Quiz._styles, "studio.css")

    quizzes = traitlets.List().tag(packed=True)
    kinds = traitlets.List().tag(packed=True)
    objectives = traitlets.List().tag(packed=True)

    def __init__(self, course: Course, clock: Clock | None = None) -> None:
        self._course, self._clock = course, clock
        self._desk: Desk | None = None
        self._item: Item | None = None
        self._tries = Tries(Citations(), None)
        super().__init__(
            quizzes=list(course.quizzes()),
            kinds=[[name, blank.words] for name, blank in BLANKS.items()],
            objectives=[[one.identifier, one.sentence] for one in course.objectives],
        )

    def answer(self, question: dict) -> dict:
        """Open a quiz, change, undo, check, publish; or try the item in the preview.

        Each method `_do_…` serves the question of that name.
        Raises ValueError and KeyError for what no page of ours can have asked.
        """
        if "ask" in question:
            return self._tried(question)
        want = question.get("want")
        doing = getattr(self, f"_do_{want}", None) if isinstance(want, str) else None
        if doing is None:
            raise ValueError("the Studio does not know this question")
        try:
            return doing(question)
        except ContentErrors as problem:
            return {"error": str(problem.errors[0])}
        except OSError as problem:
            reason = problem.strerror or problem
            return {"error": f"It could not be kept: {reason}. What you typed is on this page."}

    def _do_open(self, question: dict) -> dict:
        self._desk = Desk(self._course, str(question["quiz"]), self._clock)
        told = ""
        if self._desk.restored:
            told = "Your work of last time is here again. Learners do not see it yet."
        return self._list() | {"told": told}

    def _do_state(self, _question: dict) -> dict:
        return self._state()

    def _do_item(self, question: dict) -> dict:
        number = self._number(question)
        text = self._editing.pieces[number][1].text
        return self._under_the_pen(number) | {
            "form": studio_content.form(text),
            "text": text.rstrip(),
        }

    def _do_form(self, question: dict) -> dict:
        number, given = self._number(question), question["form"]
        form = Form(
            str(given["title"]),
            str(given["prompt"]),
            [
                Row(
                    str(row["kind"]),
                    str(row["text"]),
                    bool(row["ticked"]),
                    str(row["feedback"]),
                )
                for row in given["rows"]
            ],
            {str(name): str(words) for name, words in given["fields"].items()},
        )
        self._keep_identifier(number, form)
        return self._changed(number, quiz_forms.write(form), str(question.get("step", "")))

    def _do_text(self, question: dict) -> dict:
        number = self._number(question)
        return self._changed(number, str(question["text"]), str(question.get("step", "")))

    def _do_mend(self, question: dict) -> dict:
        number = self._number(question)
        self._editing.change(number, str(question["text"]))
        self._desk.keep()
        return self._list() | {"at": min(number, len(self._editing.pieces) - 1)}

    def _do_add(self, question: dict) -> dict:
        blank = BLANKS[question["kind"]]
        taken = {row["title"] for row in self._rows()}
        number, title = 2, "New question"
        while title in taken:
            title, number = f"New question {number}", number + 1
        return self._insert(question, [blank.form(title)])

    def _do_paste(self, question: dict) -> dict:
        forms = quiz_rows.read(str(question["text"]), [row["title"] for row in self._rows()])
        if not forms:
            return {"error": "There are no rows. Copy them in your spreadsheet first."}
        return self._insert(question, forms)

    def _do_remove(self, question: dict) -> dict:
        self._editing.remove(self._number(question))
        return self._kept(at=question["item"])

    def _do_move(self, question: dict) -> dict:
        at = self._editing.move(self._number(question), 1 if question["by"] > 0 else -1)
        return self._kept(at=at)

    def _do_approve(self, question: dict) -> dict:
        number = self._number(question)
        form = quiz_forms.read(self._editing.pieces[number][1].text)
        if form is None:
            return {"error": "Take the line Draft: out of its text."}
        form.fields.pop("Draft", None)
        self._editing.change(number, quiz_forms.write(form))
        return self._kept(at=number)

    def _do_undo(self, _question: dict) -> dict:
        return self._kept() if self._editing.undo() else {"error": "Nothing to undo."}

    def _do_redo(self, _question: dict) -> dict:
        return self._kept() if self._editing.redo() else {"error": "Nothing to do again."}

    def _do_publish(self, _question: dict) -> dict:
        desk = self._open
        if desk.elsewhere:
            return self._conflict()
        if desk.faults():
            return self._list() | {
                "error": "It is not published: mend the faults first. They are listed below."
            }
        desk.publish()
        return self._list() | {"told": "Published. Learners see it when they run the cell."}

    def _do_theirs(self, _question: dict) -> dict:
        self._open.take_theirs()
        return self._list() | {"told": "The other text is here. Yours is among the versions."}

    def _do_mine(self, _question: dict) -> dict:
        self._open.keep_mine()
        told = "Yours stays. The other text is among the versions. Publish when you are ready."
        return self._list() | {"told": told}

    def _do_name(self, question: dict) -> dict:
        name = " ".join(str(question["name"]).split())[:80]
        if not name:
            return {"error": "Give the version a name first."}
        self._open.name(name)
        return self._list() | {"told": f"“{name}” is kept."}

    def _do_compare(self, question: dict) -> dict:
        version = self._open.version(int(question["version"]))
        return {
            "difference": studio_content.difference(
                self._editing.path, version.text, self._editing.text
            )
        }

    def _do_restore(self, question: dict) -> dict:
        self._editing.replace(self._open.version(int(question["version"])).text)
        return self._kept(at=0)

    def _do_drafts(self, _question: dict) -> dict:
        taken = {
            item.identifier for _, piece in self._editing.pieces if (item := piece.item)
        } | set(self._course.items)
        drafts = [item for item in self._drafted.values() if item.identifier not in taken]
        return {"drafts": [self._draft(item) for item in drafts]}

    def _do_take(self, question: dict) -> dict:
        item = self._drafted[question["draft"]]
        return self._insert(question, [quiz_forms.read(text_of(item))])

    @property
    def _open(self) -> Desk:
        if self._desk is None:
            raise ValueError("open a quiz first")
        return self._desk

    @property
    def _editing(self):
        return self._open.editing

    @cached_property
    def _drafted(self) -> dict[str, Item]:
        made = draft(self._course.faq, Knowledge.of(self._course)).items
        found = (*made, *raw_drafts(self._course.faq))
        return {item.identifier: item for item in found}

    def _draft(self, item: Item) -> dict:
        text = text_of(item).split("\n", 1)[1].strip()
        source = studio_content.source(self._course, item)
        return {"id": item.identifier, "title": item.title, "text": text, "source": source}

    def _number(self, question: dict) -> int:
        number = question["item"]
        if not isinstance(number, int) or not 0 <= number < len(self._editing.pieces):
            raise ValueError("this quiz has no such question")
        return number

    def _keep_identifier(self, number: int, form: Form) -> None:
        """An identifier that comes from the title must survive another title."""
        item = self._editing.pieces[number][1].item
        if item and not form.fields.get("Id"):
            form.fields["Id"] = item.identifier

    def _changed(self, number: int, text: str, step: str) -> dict:
        count = len(self._editing.pieces)
        self._editing.change(number, text, step)
        self._desk.keep()
        if len(self._editing.pieces) != count:
            return self._list() | {"at": number}
        return self._under_the_pen(number)

    def _under_the_pen(self, number: int) -> dict:
        piece = self._editing.pieces[number][1]
        self._item, faults = studio_content.lone(self._course, self._desk.quiz, piece.text)
        if self._item and piece.item:
            self._item = piece.item
        self._tries.restart()
        return self._state() | {
            "number": number,
            "row": studio_content.row(self._editing, number, bool(faults)),
            "faults": faults,
            "card": studio_content.shown(self._item),
            "source": studio_content.source(self._course, self._item),
        }

    def _insert(self, question: dict, forms: list[Form]) -> dict:
        place = int(question["after"]) + 1 if "after" in question else -1
        at = place if 0 <= place < len(self._editing.pieces) else len(self._editing.pieces)
        for form in forms:
            seed = f"{self._desk.quiz}/{form.title}/{len(self._editing.pieces)}/{form.prompt}"
            form.fields.setdefault("Id", f"q-{digest(seed)}")
        self._editing.insert(place, map(quiz_forms.write, forms))
        return self._kept(at=at)

    def _kept(self, **more: object) -> dict:
        self._open.keep()
        return self._list() | more

    def _rows(self) -> list[dict]:
        faults = studio_content.whole(self._course, self._open.quiz, self._editing)
        return [
            studio_content.row(self._editing, number, number in faults)
            for number in range(len(self._editing.pieces))
        ]

    def _list(self) -> dict:
        versions = [[each.name, each.at] for each in self._open.versions.all()]
        return self._state() | {"rows": self._rows(), "versions": versions}

    def _state(self) -> dict:
        editing = self._editing
        return {
            "undo": editing.undoable,
            "redo": editing.redoable,
            "unpublished": self._open.unpublished,
            "elsewhere": self._open.elsewhere,
        }

    def _conflict(self) -> dict:
        theirs = studio_content.difference(
            self._editing.path, self._open.began, self._open.on_disk()
        )
        return self._list() | {
            "theirs": theirs,
            "error": "It is not published: somebody else has changed this file.",
        }

    def _tried(self, question: dict) -> dict:
        item = self._item
        if item is None or question.get("item") != item.identifier:
            return {"note": "This question has just changed. Try it again."}
        if question["ask"] == "explain":
            if not self._tries.count(item):
                return {"note": "Try it first: a wrong guess helps too."}
            self._tries.give_up(item)
            return self._tries.earned(item)
        value, certainty = question.get("value"), question.get("confidence")
        attempt = self._tries.count(item) + 1
        response = quiz_responses.read(item, value, certainty, attempt)
        if not self._tries.submit(item, response):
            return {"note": "Nothing is entered yet."}
        return self._tries.earned(item)
