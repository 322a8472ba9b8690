"""What one learner did in a course: kept on this computer, and sent on to a class."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from pathlib import Path

from sqlalchemy.engine import make_url

from lessons.records import class_database
from lessons.records.data_folder import data_folder
from lessons.records.local_file import NAME, LocalFile
from lessons.records.problem import RecordsProblem
from lessons.records.recorded import Recorded

ADDRESS = "LESSONS_RECORDS"
# After a failure the class's database is left alone for so long: no page waits each time.
PAUSE = timedelta(seconds=20)
_BATCH = 500


def now() -> datetime:
    """The time of this computer, in UTC."""
    return datetime.now(UTC)


class Records:
    """Rows of one learner in one course.

    `address` is that of a class's database, "" for none. Every row is in the
    learner's own file first; what the class's database did not take waits there
    and follows with a later row, once each. `clock` tells the time.
    """

    def __init__(
        self,
        course: str,
        address: str = "",
        clock: Callable[[], datetime] = now,
    ) -> None:
        self.course, self.clock = course, clock
        self.file = LocalFile(data_folder(course) / NAME)
        self.waiting = ""
        self._server = class_database.connect(address) if address else None
        self._mark = f"sent to {make_url(address).render_as_string()}" if address else ""
        self._not_before: datetime | None = None
        self.send()

    @classmethod
    def of(cls, course: str) -> Records:
        """Those of a course, sent on to the address that LESSONS_RECORDS names, if it does.

        A kernel has one of them: its widgets wait together for a database that is away.
        Raises RecordsProblem when the learner's own file cannot be used.
        """
        return _shared(course, os.environ.get(ADDRESS, ""), data_folder(course))

    @property
    def status(self) -> str:
        """Where the last answer is, as the page tells it."""
        if self._server is None:
            told = "Saved on this computer."
        elif self.waiting:
            told = f"Saved on this computer. {self.waiting} It will follow."
        else:
            told = "Saved here and for your class."
        return f"{self.file.notice} {told}".strip()

    def keep(self, *rows: Recorded) -> None:
        """Keep these rows. Raises RecordsProblem when the learner's own file cannot."""
        self.file.append(rows)
        self.send()

    def rows(self) -> list[Recorded]:
        """All of this course, oldest first."""
        return self.file.rows(self.course)

    def sittings(self, items: Iterable[str]) -> dict[str, list[Recorded]]:
        """For each of these items that was tried: the rows of its last sitting."""
        wanted, found = set(items), {}
        for row in self.rows():
            if row.item not in wanted:
                continue
            before = found.get(row.item)
            if not before or before[0].sitting != row.sitting:
                found[row.item] = before = []
            before.append(row)
        return found

    def send(self) -> None:
        """Send on what the class's database has not got; `waiting` says why not."""
        if self._server is None or (self._not_before and self.clock() < self._not_before):
            return
        try:
            more = True
            while more and (rows := self.file.rows(after=self._sent(), most=_BATCH)):
                class_database.send(self._server, rows)
                self.file.note(self._mark, str(rows[-1].number))
                more = len(rows) == _BATCH
            self.waiting, self._not_before = "", None
        except RecordsProblem as problem:
            self.waiting, self._not_before = str(problem), self.clock() + PAUSE

    def erase(self) -> None:
        """Forget all that is in the learner's own file. What was sent on stays there."""
        self.file.erase()

    def _sent(self) -> int:
        return int(self.file.setting(self._mark) or 0)


@lru_cache(maxsize=1)
def _shared(course: str, address: str, _folder: Path) -> Records:
    return Records(course, address)
