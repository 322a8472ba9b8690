"""The records of one quiz: what was tried before, and what is tried now."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable

from lessons.model.item import Item
from lessons.model.response import Outcome, Response
from lessons.model.scoring import score
from lessons.records.problem import RecordsProblem
from lessons.records.recorded import EXPLAINED, RESPONDED, RESTARTED, Recorded
from lessons.records.records import Records
from lessons.widgets import quiz_responses

Try = tuple[Response, Outcome]


class QuizRecords:
    """Keeps what a learner does in a quiz, and tells in `status` whether it is safe.

    `opened` gives the learner's records, or raises RecordsProblem: then what is
    done waits here, and each later step tries again. With `afresh`, what was
    tried before is kept and not shown.
    """

    def __init__(
        self,
        quiz: str,
        items: Iterable[Item],
        opened: Callable[[], Records],
        *,
        afresh: bool = False,
    ) -> None:
        self._quiz, self._opened = quiz, opened
        self._records: Records | None = None
        self._pending: list[tuple[Item, dict[str, object]]] = []
        self.status = ""
        self.tries: dict[str, list[Try]] = {}
        self.explained: set[str] = set()
        self.changed: list[str] = []
        self._sittings: dict[str, int] = {}
        self._restore(list(items), afresh)

    def responded(self, item: Item, response: Response, outcome: Outcome) -> None:
        """Keep a scored response."""
        self._keep(item, action=RESPONDED, response=response, outcome=outcome)

    def gave_up(self, item: Item) -> None:
        """Keep that the explanation was asked for."""
        self._keep(item, action=EXPLAINED)

    def restarted(self, items: Iterable[Item]) -> None:
        """Keep that these items are begun anew: the next try at each is a first one."""
        for item in items:
            self._sittings[item.identifier] = self._sitting(item) + 1
            self._keep(item, action=RESTARTED)

    def _sitting(self, item: Item) -> int:
        return self._sittings.get(item.identifier, 1)

    def _keep(self, item: Item, **what: object) -> None:
        self._pending.append((item, what | {"sitting": self._sitting(item)}))
        try:
            records = self._open()
            at = records.clock()
            common = {"course": records.course, "quiz": self._quiz, "at": at}
            records.keep(*(Recorded.of(one, **common, **told) for one, told in self._pending))
        except RecordsProblem as problem:
            self.status = f"Not saved yet. {problem} What you entered stays on this page."
            return
        self._pending.clear()
        self.status = records.status

    def _open(self) -> Records:
        if self._records is None:
            self._records = self._opened()
        return self._records

    def _restore(self, items: list[Item], afresh: bool) -> None:
        try:
            records = self._open()
            kept = records.sittings(item.identifier for item in items)
        except RecordsProblem as problem:
            self.status = f"What you enter cannot be saved. {problem}"
            return
        self.status = records.file.notice
        for item in items:
            if rows := kept.get(item.identifier):
                self._sittings[item.identifier] = rows[0].sitting + afresh
                if not afresh:
                    self._adopt(item, rows)

    def _adopt(self, item: Item, rows: list[Recorded]) -> None:
        """Take over earlier tries, scored by the key of today, unless they fit no longer."""
        tries = []
        for row in rows:
            if row.action == EXPLAINED:
                self.explained.add(item.identifier)
            if row.action != RESPONDED:
                continue
            try:
                value = json.loads(row.value)
                response = quiz_responses.read(item, value, row.confidence, row.attempt)
            except ValueError:
                tries = []
                break
            tries.append((response, score(item, response)))
        if tries:
            self.tries[item.identifier] = tries
        elif any(row.action == RESPONDED for row in rows):
            self.changed.append(item.identifier)
            self.explained.discard(item.identifier)
            self._sittings[item.identifier] = rows[0].sitting + 1
