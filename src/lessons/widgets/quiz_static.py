"""A quiz that can be read without running it, on a screen without scripts or on paper."""

from __future__ import annotations

import unicodedata

from lessons.course.rendering import inline, to_html, to_text
from lessons.model.interaction import Choice, Number
from lessons.model.item import Item, Quiz
from lessons.widgets.quiz_cards import deal, prompt_html

INVITATION = "Run this cell to answer and get feedback."
BLANK = "_____"
BANK = "Words:"
GROUPS = "Groups:"
PARTNERS = "Partners:"
_MARKS = {"choose-one": "○", "true-false": "○", "choose-all": "☐"}
_INSTRUCTIONS = {
    "choose-all": "Choose all that apply.",
    "order": "Put these in the right order.",
    "match": "Find the partner of each.",
    "gap": "Choose the words for each gap.",
    "word-bank": "Choose a word for each gap. Use each word once.",
    "sort": "Choose a group for each.",
    "year": "Write a year.",
    "number": "Write a number.",
    "short-answer": "Write a short answer.",
}


def html(quiz: Quiz, seed: int = 0) -> str:
    """Title, prompts and choices, without identifiers or styles, and without a key."""
    return f"<div>\n{body(quiz, seed)}<p><em>{INVITATION}</em></p>\n</div>"


def body(quiz: Quiz, seed: int = 0) -> str:
    """The same without the invitation to run it, for paper."""
    head = f"<p><strong>{inline(quiz.title)}</strong></p>\n"
    if quiz.introduction:
        head += to_html(quiz.introduction)
    items = "\n".join(_item_html(item, seed) for item in quiz.items)
    return f"{head}<ol>\n{items}\n</ol>\n"


def _item_html(item: Item, seed: int) -> str:
    parts = [f"<div{_direction(item.prompt)}>{prompt_html(item, BLANK)}</div>"]
    if item.kind in _INSTRUCTIONS:
        parts.append(f"<div><em>{_INSTRUCTIONS[item.kind]}</em></div>")
    groups = deal(item, seed).groups
    if item.kind == "gap":
        rows = [_row([inline(choice.text) for choice in gap]) for gap in groups]
        parts += [f"<div{_direction(row)}>{BLANK} {row}</div>" for row in rows]
    elif item.kind == "word-bank":
        row = _row([inline(one.text) for one in groups[0]])
        parts.append(f"<div{_direction(row)}>{BANK} {row}</div>")
    elif item.kind == "match":
        parts.append(_list_html(groups[0], "→ " + BLANK, after=True))
        parts += [f"<div>{PARTNERS}</div>", _list_html(groups[1], "")]
    elif item.kind == "sort":
        row = _row([inline(one.text) for one in groups[1]])
        parts.append(f"<div{_direction(row)}>{GROUPS} {row}</div>")
        parts.append(_list_html(groups[0], "→ " + BLANK, after=True))
    elif not groups:
        parts.append(f"<div>{BLANK}{inline(_unit(item))}</div>")
    else:
        parts.append(_list_html(groups[0], _MARKS.get(item.kind, BLANK)))
    return "<li>" + "\n".join(parts) + "</li>"


def _direction(text: str) -> str:
    """What lets a text that may run from right to left find its own direction."""
    runs = {unicodedata.bidirectional(sign) for sign in text}
    return ' dir="auto"' if runs & {"R", "AL"} else ""


def _row(words: list[str]) -> str:
    return " / ".join(words)


def _unit(item: Item) -> str:
    return f" {item.interaction.unit}" if isinstance(item.interaction, Number) else ""


def _list_html(choices: tuple[Choice, ...], mark: str, *, after: bool = False) -> str:
    rows = []
    for choice in choices:
        parts = [inline(choice.text), mark] if after else [mark, inline(choice.text)]
        row = " ".join(part for part in parts if part)
        rows.append(f"<li{_direction(choice.text)}>{row}</li>")
    return "<ul>" + "".join(rows) + "</ul>"


def text(quiz: Quiz) -> str:
    """The prompts as plain text; the choices stand in the HTML, which every page prefers."""
    lines = [to_text(quiz.title)]
    for number, item in enumerate(quiz.items, start=1):
        prompt = to_text(item.prompt)
        if item.kind in ("gap", "word-bank"):
            prompt = prompt.replace("{}", BLANK)
        lines.append(f"{number}. {prompt}")
    return "\n".join([*lines, INVITATION])
