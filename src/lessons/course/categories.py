"""The categories of an answer: `Sort: category = a; b`, two lines or more."""

from __future__ import annotations

from lessons.course import marks
from lessons.course.faults import Card
from lessons.course.markdown import Block
from lessons.model.faq import Category
from lessons.model.interaction import digest

_MEND = "Write a line for each category: `Sort: what they are = one; another`."


def read(blocks: list[Block], card: Card) -> tuple[Category, ...]:
    """Every category with its members, each of which belongs to one of them alone."""
    found = [_category(block, card) for block in blocks if block.name == "Sort"]
    if len(found) == 1:
        card.fault(found[0].line, "there is one category to sort into", _MEND)
    names: dict[str, int] = {}
    members: dict[str, int] = {}
    for category in found:
        why = "the category is named at line {} already"
        card.distinct(names, digest(category.name), category.line, why, "Join the two lines.")
        for member in category.members:
            why = f"“{member}” is sorted at line {{}} already"
            mend = "Keep it in one category."
            card.distinct(members, digest(member), category.line, why, mend)
    return tuple(found)


def _category(block: Block, card: Card) -> Category:
    name, sign, given = (part.strip() for part in block.text.partition("="))
    members = marks.split(given, ";")
    if not name or not sign or not all(members):
        card.fault(block.line, "`Sort:` lacks its category or what belongs there", _MEND)
    elif len({digest(member) for member in members}) < len(members):
        card.fault(block.line, "`Sort:` names something twice", "Keep one of the two.")
    return Category(marks.literal(name), tuple(filter(None, members)), block.line)
