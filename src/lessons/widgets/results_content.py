"""What the page of results shows: rows of words and numbers, safe to draw."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable
from typing import TYPE_CHECKING

from lessons.course.rendering import inline
from lessons.model.interaction import Choice
from lessons.model.item import Item
from lessons.model.response import CONFIDENCE
from lessons.records import analysis
from lessons.records.analysis import FEWEST, ItemResult
from lessons.records.counting import Tally

if TYPE_CHECKING:
    from lessons.course.course import Course

_SURE = {"": "did not say", "guess": "a guess", "unsure": "unsure", "sure": "sure"}
# Below it, an item hardly tells those who know from those who do not.
_WEAK = 0.2
# A cell of a spreadsheet that begins so is a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def of(course: Course, tally: Tally) -> dict:
    """The whole page, or why it stays empty."""
    if tally.learners < FEWEST:
        few = f"There are answers of {tally.learners}. Nothing is shown of fewer than {FEWEST} "
        return {"problem": few + "learners: each of them could be recognised."}
    counts = tally.counts
    known = course.items
    results = analysis.items(counts)
    objectives = {one.identifier: inline(one.sentence) for one in course.objectives}
    certainty = {share.name: share for share in analysis.by_confidence(counts)}
    return {
        "learners": tally.learners,
        "answers": sum(count.learners for count in counts),
        "items": [_item(course, known, result) for result in results],
        "objectives": [
            [
                objectives.get(share.name, share.name or "no objective"),
                share.answers,
                share.score,
            ]
            for share in analysis.by_objective(counts)
        ],
        "certainty": [
            [_SURE[name], certainty[name].answers, certainty[name].score]
            for name in (*reversed(CONFIDENCE), "")
            if name in certainty
        ],
    }


def gradebook(rows: Iterable[tuple[str, str, int, float]]) -> str:
    """A CSV with a row for each learner and quiz; no cell of it is a formula."""
    out = io.StringIO()
    write = csv.writer(out, lineterminator="\r\n")
    write.writerow(("learner", "quiz", "questions tried", "points", "share right at once"))
    for learner, quiz, tried, points in rows:
        share = f"{points / tried:.2f}"
        write.writerow((_plain(learner), _plain(quiz), tried, f"{points:g}", share))
    return out.getvalue()


def _plain(text: str) -> str:
    return f"'{text}" if text.startswith(_FORMULA) else text


def _item(course: Course, known: dict, result: ItemResult) -> dict:
    quiz, item = known.get(result.item, ("", None))
    same = item is not None and item.version == result.version
    told = {
        "title": inline(item.title) if item else f"{result.item} (no longer asked)",
        "quiz": quiz,
        "version": "" if same or item is None else "an earlier wording",
        "learners": result.learners,
        "rough": result.rough,
        "facility": result.facility,
        "discrimination": result.discrimination,
        "weak": result.discrimination is not None and result.discrimination < _WEAK,
        # A number that the page does not show does not travel either.
        "misled": result.misled if result.misled >= FEWEST else min(result.misled, 1),
        "given": [],
        "read": [],
    }
    if same:
        told["given"] = [
            [_words(item, given.value), given.learners / result.learners]
            for given in result.given[:3]
        ]
        told["read"] = [_event(course, name) for name in item.events[:2]]
    return told


def _event(course: Course, name: str) -> str:
    event = course.event(name)
    return f"{event.display_date}: {inline(event.headline)}"


def _words(item: Item, value: str) -> str:
    """A value in the words of its choices."""
    texts = {choice.identifier: choice.text for choice in _choices(item.interaction)}
    given = json.loads(value)
    if isinstance(given, list):
        shown = [texts.get(one, "nothing") for one in given]
        return inline(" → ".join(shown) if item.kind == "order" else "; ".join(shown))
    if isinstance(given, dict):
        pairs = (f"{texts.get(a, a)} → {texts.get(b, 'nothing')}" for a, b in given.items())
        return inline("; ".join(pairs))
    return inline(str(given))


def _choices(part: object) -> Iterable[Choice]:
    """Every choice within an interaction, wherever it stands."""
    if isinstance(part, Choice):
        yield part
    elif isinstance(part, tuple):
        for each in part:
            yield from _choices(each)
    elif hasattr(part, "__dataclass_fields__"):
        for name in part.__dataclass_fields__:
            yield from _choices(getattr(part, name))
