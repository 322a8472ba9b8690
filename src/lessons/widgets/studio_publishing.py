"""The way of a quiz from the working copy to its learners, and its kept versions."""

from __future__ import annotations

from collections.abc import Callable

from lessons.widgets import studio_content
from lessons.widgets.studio_board import Board, Reply


class Publishing:
    """Publishes what has no fault and overwrites nobody; keeps, compares, restores versions."""

    def __init__(self, board: Board) -> None:
        self._board = board
        self.doing: dict[str, Callable[[dict], Reply]] = {
            "publish": self._publish,
            "theirs": self._theirs,
            "mine": self._mine,
            "name": self._name,
            "compare": self._compare,
            "restore": self._restore,
        }

    def _publish(self, _question: dict) -> Reply:
        desk = self._board.desk
        if desk.elsewhere:
            return self._board.whole(
                theirs=self._difference(desk.began, desk.on_disk()),
                error="It is not published: somebody else has changed this file.",
            )
        if desk.faults():
            told = "It is not published: mend the faults first. They are listed below."
            return self._board.whole(error=told)
        desk.publish()
        return self._board.whole(told="Published. Learners see it when they run the cell.")

    def _theirs(self, _question: dict) -> Reply:
        self._board.desk.take_theirs()
        return self._board.whole(told="The other text is here. Yours is among the versions.")

    def _mine(self, _question: dict) -> Reply:
        self._board.desk.keep_mine()
        told = "Yours stays. The other text is among the versions. Publish when you are ready."
        return self._board.whole(told=told)

    def _name(self, question: dict) -> Reply:
        name = " ".join(str(question["name"]).split())[:80]
        if not name:
            return {"error": "Give the version a name first."}
        self._board.desk.name(name)
        return self._board.whole(told=f"“{name}” is kept.")

    def _compare(self, question: dict) -> Reply:
        version = self._board.desk.version(int(question["version"]))
        return {"difference": self._difference(version.text, self._board.editing.text)}

    def _restore(self, question: dict) -> Reply:
        version = self._board.desk.version(int(question["version"]))
        self._board.editing.replace(version.text)
        return self._board.kept(at=0)

    def _difference(self, before: str, after: str) -> list[dict]:
        return studio_content.difference(self._board.editing.path, before, after)
