"""What the Studio shows of an item under the pen: its faults, its form, what it rests on."""

from __future__ import annotations

import re
from dataclasses import asdict, replace
from difflib import unified_diff
from typing import TYPE_CHECKING

from lessons.course import quiz_forms, quiz_mends, quizzes
from lessons.course.course import Course
from lessons.course.quiz_pieces import Piece, cut
from lessons.course.rendering import to_text
from lessons.course.text import clean
from lessons.model.item import Item
from lessons.widgets.quiz_cards import card

if TYPE_CHECKING:
    from lessons.course.quiz_editing import Editing

_AROUND = 240  # signs of the source shown on each side of what is quoted
_WORKING = "# .\n"  # a section to read a lone item in


def row(editing: Editing, number: int, faulty: bool) -> dict:
    """An item in the list: its title, its prompt as plain text, and what state it is in."""
    part, piece = editing.pieces[number]
    item = piece.item
    form = None if item else quiz_forms.read(piece.text)
    return {
        "title": to_text(item.title if item else form.title if form else _title(piece)),
        "prompt": to_text(item.prompt if item else form.prompt if form else "").replace(
            "{}", "____"
        ),
        "section": to_text(part.title),
        "kind": item.kind if item else "",
        "draft": bool(item and item.draft),
        "stale": bool(item and item.stale),
        "faulty": faulty or item is None,
    }


def lone(course: Course, quiz: str, text: str) -> tuple[Item | None, list[dict]]:
    """An item read by itself, and its faults, each with its line in the item and its mend."""
    plain = clean(text)
    faults = course.faults_of_quiz(quiz, _WORKING + plain)
    (section, *_), errors = quizzes.read(_WORKING + plain, f"{quiz}.md")
    item = section.items[0] if section.items and not errors else None
    own = [replace(error, line=error.line - 1, why=_above(error.why)) for error in faults]
    return item, [_fault(plain, error.line, error) for error in own]


def whole(course: Course, quiz: str, editing: Editing) -> dict[int, list[dict]]:
    """The faults of the file by item; those that belong to none stand under -1."""
    found: dict[int, list[dict]] = {}
    starts = [editing.line(number) for number in range(len(editing.pieces))]
    for error in course.faults_of_quiz(quiz, clean(editing.text.removeprefix("\ufeff"))):
        above = [number for number, start in enumerate(starts) if start <= error.line]
        number = above[-1] if above else -1
        text = clean(editing.pieces[number][1].text) if above else ""
        line = error.line - starts[number] + 1 if above else error.line
        found.setdefault(number, []).append(_fault(text, line, error))
    return found


def shown(item: Item | None) -> dict | None:
    """The card that a learner sees."""
    return card(item) if item else None


def form(text: str) -> dict | None:
    """The form of an item's lines, or None where only its text can be edited."""
    found = quiz_forms.read(text)
    return asdict(found) if found else None


def source(course: Course, item: Item | None) -> dict:
    """The passage that an item rests on: what stands before, the quote itself, what follows."""
    origin = item.provenance if item else None
    if origin is None or not origin.quote:
        return {}
    path = (course.folder / origin.path).resolve()
    if not path.is_relative_to(course.folder.resolve()) or not path.is_file():
        return {}
    text = clean(path.read_text(encoding="utf-8", errors="replace"))
    start = text.find(origin.quote)
    if start < 0:
        return {"where": origin.address(), "before": "", "quote": origin.quote, "after": ""}
    end = start + len(origin.quote)
    return {
        "where": origin.address(),
        "before": text[max(0, start - _AROUND) : start],
        "quote": origin.quote,
        "after": text[end : end + _AROUND],
    }


def difference(path: str, before: str, after: str) -> list[dict]:
    """What changed between two texts of a file, item by item: title, a word for it, lines."""
    old, new = _items(path, before), _items(path, after)
    found = []
    for name in dict.fromkeys((*old, *new)):
        was, now = old.get(name, ("", "")), new.get(name, ("", ""))
        if was[1].strip() == now[1].strip():
            continue
        what = "changed" if was[1] and now[1] else "added" if now[1] else "taken out"
        lines = unified_diff(
            was[1].strip().split("\n"), now[1].strip().split("\n"), n=1, lineterm=""
        )
        told = [line for line in lines if not line.startswith(("---", "+++", "@@"))]
        found.append({"title": now[0] or was[0], "what": what, "lines": told})
    return found


def _above(why: str) -> str:
    """A sentence that names a line, without the line of the section that was put above."""
    return re.sub(r"(?<=\bline )\d+", lambda line: str(int(line[0]) - 1), why)


def _items(path: str, text: str) -> dict[str, tuple[str, str]]:
    found: dict[str, tuple[str, str]] = {}
    for part in cut(text, path)[0].parts:
        for piece in part.pieces:
            title = to_text(_title(piece))
            name = piece.item.identifier if piece.item else f"{part.title}/{title}"
            found[name] = (title, clean(piece.text))
        found[f"{part.title}/"] = (part.title, clean(part.head))
    return found


def _title(piece: Piece) -> str:
    return piece.text.lstrip("\ufeff").split("\n", 1)[0].lstrip("# ").strip()


def _fault(text: str, line: int, error) -> dict:
    mend = quiz_mends.of(text, line, error)
    return {
        "line": line,
        "what": error.what,
        "why": error.why,
        "how": error.mend,
        "mend": {"label": mend.label, "text": mend.text} if mend else None,
    }
