"""The desk of the Studio: one quiz file, its working copy, its way back to the course."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from lessons.course.course import Course
from lessons.course.folder import QUIZZES
from lessons.course.quiz_editing import Editing
from lessons.course.text import clean, read_text
from lessons.model.content_error import ContentErrors
from lessons.records.file_writing import write_whole
from lessons.records.quiz_versions import QuizVersions, Version

Clock = Callable[[], datetime]


class Desk:
    """A quiz file that is open for editing.

    Every change is kept in a working copy at once; learners see it when it is
    published. `began` is the text of the file that the work began from: if the
    file has another one now, somebody else has written it. Raises KeyError for
    a quiz that the course has not, ContentErrors for a file that is no text.
    """

    def __init__(self, course: Course, quiz: str, clock: Clock | None = None) -> None:
        if quiz not in course.quizzes():
            raise KeyError(f"there is no quiz {quiz!r}")
        self.course, self.quiz = course, quiz
        self.clock = clock or (lambda: datetime.now(UTC))
        self.path = course.folder / QUIZZES / f"{quiz}.md"
        self.versions = QuizVersions.of(course.identifier, quiz)
        on_disk = self.on_disk()
        kept = self.versions.working()
        text, self.began = kept or (on_disk, on_disk)
        self.restored = kept is not None and text != on_disk
        if not self.restored and self.began != on_disk:
            text = self.began = on_disk
        self.editing = Editing(text, self.path.name)

    def on_disk(self) -> str:
        """The file's text with every byte it has."""
        _, errors = read_text(self.path, f"{QUIZZES}/{self.path.name}")
        if errors:
            raise ContentErrors(errors)
        return self.path.read_bytes().decode()

    @property
    def unpublished(self) -> bool:
        return self.editing.text != self.began

    @property
    def elsewhere(self) -> bool:
        """Whether somebody else has changed the file since the work began."""
        return self.on_disk() not in (self.began, self.editing.text)

    def keep(self) -> None:
        """Keep the working copy. Raises OSError."""
        if self.unpublished:
            self.versions.keep(self.editing.text, self.began)
        else:
            self.versions.forget()

    def publish(self) -> None:
        """Write the file, whole or not at all. Raises OSError.

        What it held before stays as a version. Ask `elsewhere` and for faults first.
        """
        before = self.on_disk()
        if before != self.editing.text:
            self.name("Before publishing", before)
        write_whole(self.path, self.editing.text.encode())
        self.began = self.editing.text
        self.versions.forget()

    def take_theirs(self) -> None:
        """Go on from the file as it is now; one's own text stays as a version.

        Raises OSError.
        """
        self.name("Mine, before taking the other one", self.editing.text)
        self.began = self.on_disk()
        self.editing.replace(self.began)
        self.keep()

    def keep_mine(self) -> None:
        """Go on with one's own text; that of the file stays as a version. Raises OSError."""
        self.began = self.on_disk()
        self.name("The other one, before mine", self.began)
        self.keep()

    def name(self, name: str, text: str | None = None) -> None:
        """Keep a text, or else the working one, under a name. Raises OSError."""
        at = self.clock().isoformat(timespec="minutes")
        self.versions.add(Version(name, at, self.editing.text if text is None else text))

    def version(self, number: int) -> Version:
        """A version by its number. Raises KeyError when there is none."""
        found = self.versions.all()
        if not 0 <= number < len(found):
            raise KeyError(f"there is no version {number}")
        return found[number]

    def faults(self) -> tuple:
        """What is wrong with the working text."""
        text = clean(self.editing.text.removeprefix("\ufeff"))
        return self.course.faults_of_quiz(self.quiz, text)
