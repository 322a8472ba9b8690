"""The tries of one learner at the items of one quiz, and what each has earned."""

from __future__ import annotations

from collections.abc import Iterable

from lessons.model.item import Item
from lessons.model.response import Outcome, Response
from lessons.model.scoring import score
from lessons.widgets.quiz_citations import Citations, basis
from lessons.widgets.quiz_feedback import feedback
from lessons.widgets.quiz_records import QuizRecords

TRIES = 2
CLOSED = ("correct", "explained")


class Tries:
    """Two tries an item: after the first a hint, after the second the explanation.

    `responses` keeps every scored response with its outcome, oldest first,
    also beyond a restart. With `records`, earlier tries are there at once, and
    later ones are on the disk before they count.
    """

    def __init__(self, citations: Citations, records: QuizRecords | None = None) -> None:
        self._citations, self._records = citations, records
        self._tried: dict[str, list[tuple[Response, Outcome]]] = {}
        self._given_up: set[str] = set()
        if records:
            self._tried = {name: list(tries) for name, tries in records.tries.items()}
            self._given_up = set(records.explained)
        self.responses = [each for tries in self._tried.values() for each in tries]

    def restart(self, items: Iterable[Item] = ()) -> None:
        """Forget what was tried at these items, not what was recorded."""
        tried = [item for item in items if self.count(item)]
        if self._records:
            self._records.restarted(tried)
        self._tried = {}
        self._given_up = set()

    def count(self, item: Item) -> int:
        return len(self._tried.get(item.identifier, ()))

    def state(self, item: Item) -> str:
        """`unanswered`, `not yet`, `correct` or `explained`."""
        tried = self._tried.get(item.identifier)
        if not tried:
            return "unanswered"
        if tried[-1][1].correct:
            return "correct"
        done = len(tried) >= TRIES or item.identifier in self._given_up
        return "explained" if done else "not yet"

    def submit(self, item: Item, response: Response) -> bool:
        """Score and keep a response; False, and nothing kept, when there is none to score."""
        outcome = score(item, response)
        if outcome.score is None:
            return False
        self._tried.setdefault(item.identifier, []).append((response, outcome))
        self.responses.append((response, outcome))
        if self._records:
            self._records.responded(item, response, outcome)
        return True

    def give_up(self, item: Item) -> None:
        """Ask for the explanation after a first try."""
        if self._records and item.identifier not in self._given_up:
            self._records.gave_up(item)
        self._given_up.add(item.identifier)

    def progress(self, item: Item) -> dict:
        """State `s`, tries `n`, last value `v`, certainty `c` and at the first try `f`."""
        tried = self._tried[item.identifier]
        last = tried[-1][0]
        value = list(last.value) if isinstance(last.value, tuple) else last.value
        return {
            "s": self.state(item),
            "n": len(tried),
            "v": value,
            "c": last.confidence,
            "f": tried[0][0].confidence,
        }

    def earned(self, item: Item) -> dict:
        """What the page may show of an item that was tried at least once."""
        state = self.state(item)
        response, outcome = self._tried[item.identifier][-1]
        closed = state in CLOSED
        earned = {
            "item": item.identifier,
            "state": state,
            "tries": self.count(item),
            "score": outcome.score,
            **feedback(item, response.value, everything=closed),
        }
        if closed:
            return earned | {
                "explanation": self._citations.explanation(item),
                "events": self._citations.of(item),
                "basis": basis(item),
            }
        return earned | {"hint": self._citations.hint(item)}
