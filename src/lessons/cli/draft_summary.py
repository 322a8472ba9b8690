"""What became of everything that was tried: a table in a terminal, plain lines elsewhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from rich.console import Console
from rich.table import Table

from lessons.course.quiz_renewal import Renewal
from lessons.drafting.candidate import Refusal
from lessons.drafting.drafts import Drafts
from lessons.drafting.linter import ALL_RULES
from lessons.model.item import Item

_SENTENCES = {rule.identifier: rule.sentence for rule in ALL_RULES}
_FATES = {
    "added": "new in the file",
    "kept": "kept as they stood",
    "renewed": "renewed in place, because nobody had edited them",
    "stale": "marked `Stale:`, to be read beside their source",
    "struck": "not put back, because somebody took them out",
}

Row = tuple[int, str, str]


@dataclass(frozen=True, slots=True)
class Summary:
    """The items and refusals of one run, the drafts for the author, and the file's renewal."""

    made: Drafts
    raw: tuple[Item, ...] = ()
    renewal: Renewal = field(default_factory=Renewal)

    def rows(self) -> Iterable[Row]:
        """How many, of what, and why."""
        items = self.made.items
        yield self.made.generated, "generated", ""
        yield len(items), "passed", ""
        for kind, count in sorted(Counter(item.kind for item in items).items()):
            yield count, f"passed: {kind}", ""
        yield from _by_rule(self.made.refused, "refused", "")
        why = "facts that one form of question or another does not suit"
        yield from _by_rule(self.made.unfit, "not worded", why)
        if self.raw:
            why = "answers without marks: complete these, then take out `Draft:`"
            yield len(self.raw), "drafts", why
        for fate, why in _FATES.items():
            if count := len(getattr(self.renewal, fate)):
                yield count, fate, why

    def show(self, console: Console) -> None:
        """Print the summary, on as many lines as it needs."""
        if not console.is_terminal:
            for count, what, why in self.rows():
                told = f"{count:6} {what}" + (f" ({why})" if why else "")
                console.print(told, markup=False, highlight=False, soft_wrap=True)
            return
        table = Table("", "", "", show_header=False, box=None, pad_edge=False)
        table.columns[0].justify = "right"
        for count, what, why in self.rows():
            part = ":" in what
            table.add_row(
                str(count), f"  {what}" if part else f"[bold]{what}[/bold]", _plain(why)
            )
        console.print(table)


def _by_rule(refusals: tuple[Refusal, ...], fate: str, told: str) -> Iterable[Row]:
    yield len(refusals), fate, told
    examples = {refusal.rule: refusal.sentence for refusal in reversed(refusals)}
    for rule, count in sorted(Counter(refusal.rule for refusal in refusals).items()):
        why = _SENTENCES.get(rule) or f"for one: {examples[rule]}"
        yield count, f"{fate}: {rule}", why


def _plain(text: str) -> str:
    """Words of an author, in which a bracket is no mark of ours."""
    return text.replace("[", r"\[")
