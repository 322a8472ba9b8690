"""A quiz that can be read without running it, on a screen without scripts or on paper."""

from __future__ import annotations

from lessons.course.rendering import inline, to_html, to_text
from lessons.model.interaction import Choice, Number
from lessons.model.item import Item, Quiz
from lessons.widgets.quiz_cards import deal, prompt_html

INVITATION = "Run this cell to answer and get feedback."
BLANK = "_____"
BANK = "Words:"
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
    head = f"<p><strong>{inline(quiz.title)}</strong></p>\n"
    if quiz.introduction:
        head += to_html(quiz.introduction)
    items = "\n".join(_item_html(item, seed) for item in quiz.items)
    return f"<div>\n{head}<ol>\n{items}\n</ol>\n<p><em>{INVITATION}</em></p>\n</div>"


def _item_html(item: Item, seed: int) -> str:
    parts = [f'<div dir="auto">{prompt_html(item, BLANK)}</div>']
    if item.kind in _INSTRUCTIONS:
        parts.append(f"<div><em>{_INSTRUCTIONS[item.kind]}</em></div>")
    groups = deal(item, seed).groups
    if item.kind == "gap":
        rows = [_row([inline(choice.text) for choice in gap]) for gap in groups]
        parts += [f'<div dir="auto">{BLANK} {row}</div>' for row in rows]
    elif item.kind == "word-bank":
        parts.append(
            f'<div dir="auto">{BANK} {_row([inline(one.text) for one in groups[0]])}</div>'
        )
    elif item.kind in ("match", "sort"):
        parts += [_list_html(groups[0], "→ " + BLANK, after=True), _list_html(groups[1], "")]
    elif not groups:
        parts.append(f"<div>{BLANK}{inline(_unit(item))}</div>")
    else:
        parts.append(_list_html(groups[0], _MARKS.get(item.kind, BLANK)))
    return "<li>" + "\n".join(parts) + "</li>"


def _row(words: list[str]) -> str:
    return " / ".join(words)


def _unit(item: Item) -> str:
    return f" {item.interaction.unit}" if isinstance(item.interaction, Number) else ""


def _list_html(choices: tuple[Choice, ...], mark: str, *, after: bool = False) -> str:
    rows = []
    for choice in choices:
        parts = [inline(choice.text), mark] if after else [mark, inline(choice.text)]
        rows.append(f'<li dir="auto">{" ".join(part for part in parts if part)}</li>')
    return "<ul>" + "".join(rows) + "</ul>"


def text(quiz: Quiz, seed: int = 0) -> str:
    """The same as plain text, an item in a few lines."""
    lines = [to_text(quiz.title)]
    for number, item in enumerate(quiz.items, start=1):
        prompt = to_text(item.prompt)
        if item.kind in ("gap", "word-bank"):
            prompt = prompt.replace("{}", BLANK)
        lines += ["", f"{number}. {prompt}", *_item_text(item, seed)]
    return "\n".join([*lines, "", INVITATION])


def _item_text(item: Item, seed: int) -> list[str]:
    groups = [[to_text(choice.text) for choice in group] for group in deal(item, seed).groups]
    if item.kind == "gap":
        return [f"   {BLANK} {_row(gap)}" for gap in groups]
    if item.kind == "word-bank":
        return [f"   {BANK} {_row(groups[0])}"]
    if item.kind in ("match", "sort"):
        terms, definitions = groups
        return [f"   {term} → {BLANK}" for term in terms] + [f"   - {d}" for d in definitions]
    if not groups:
        return [f"   {BLANK}{to_text(_unit(item))}"]
    mark = _MARKS.get(item.kind, BLANK)
    return [f"   {mark} {choice}" for choice in groups[0]]
