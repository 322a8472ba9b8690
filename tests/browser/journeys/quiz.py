"""A quiz: every item right, the first one wrong before; the key comes from the course."""

from __future__ import annotations

from playwright.sync_api import Locator, expect

from lessons.course.rendering import to_text
from lessons.model.item import Item
from tests.browser.journeys.place import Place


def use(place: Place) -> None:
    """Hint after a wrong try, right at the second; all others at once; then the result."""
    quiz, hand = place.widget, place.hand
    items = place.course.quiz(place.address).items
    for item in items:
        card = Card(hand, quiz, item)
        if item is items[0]:
            card.enter(right=False)
            hand.press(card.button("Check"))
            expect(card.element).to_have_attribute("data-state", "not yet")
            expect(quiz.locator(".lessons-verdict")).to_contain_text("Not yet")
            if item.hint:
                expect(card.element.locator(".lessons-hint")).to_contain_text(
                    to_text(item.hint)
                )
        card.enter(right=True)
        if item is items[-1]:
            hand.tick(card.element.get_by_role("radio", name="Sure", exact=True))
        hand.press(card.button("Try again" if item is items[0] else "Check"))
        expect(card.element).to_have_attribute("data-state", "correct")
        hand.press(card.button("See the result" if item is items[-1] else "Next"))
    count = len(items)
    expect(quiz.locator(".lessons-score")).to_have_text(f"{count} of {count} right")
    expect(quiz.locator(".lessons-counts li")).to_have_text(
        [f"{count - 1} right at the first try"] * (count > 1) + ["1 right at the second try"]
    )
    place.finish(quiz.locator(".lessons-progress"), f"{count} of {count} done · {count} right")
    place.finish(quiz.locator(".lessons-saved"), "Saved on this computer.")


class Card:
    """The card of one item, and how something is entered into each kind."""

    def __init__(self, hand, quiz: Locator, item: Item) -> None:
        self.hand, self.item, self.quiz = hand, item, quiz
        self.element = quiz.locator(f"article.lessons-card[data-item='{item.identifier}']")
        expect(self.element).to_be_visible()

    def button(self, name: str) -> Locator:
        return self.quiz.get_by_role("button", name=name, exact=True)

    def enter(self, right: bool) -> None:
        """Enter the key of the item, or something else."""
        getattr(self, self.item.kind.replace("-", "_"))(self.item.interaction, right)

    def choose_one(self, asked, right):
        wanted = next(choice for choice in asked.choices if choice.correct == right)
        self.hand.tick(self.box(wanted))

    true_false = choose_one

    def choose_all(self, asked, right):
        for choice in asked.choices:
            box = self.box(choice)
            if box.is_checked() != (choice.correct == right):
                self.hand.untick(box) if box.is_checked() else self.hand.tick(box)

    def box(self, choice) -> Locator:
        return self.element.locator(f".lessons-choices input[value='{choice.identifier}']")

    def gap(self, asked, right):
        wanted = [
            next(one for one in gap.choices if one.correct == right) for gap in asked.gaps
        ]
        self.select(wanted)

    def word_bank(self, asked, right):
        self.select(turned(asked.keys, right))

    def match(self, asked, right):
        definitions = turned([pair.definition for pair in asked.pairs], right)
        self.partners([pair.term for pair in asked.pairs], definitions)

    def sort(self, asked, right):
        groups = {group.identifier: group for group in asked.categories}
        homes = turned([groups[member.category] for member in asked.members], right)
        self.partners([member.choice for member in asked.members], homes)

    def partners(self, terms, partners) -> None:
        """The rows stand in an order of their own."""
        wanted = {term.text: one for term, one in zip(terms, partners, strict=True)}
        words = self.element.locator(".lessons-pair .lessons-words").all_inner_texts()
        self.select([wanted[text] for text in words])

    def select(self, wanted) -> None:
        for field, choice in zip(self.element.locator("select").all(), wanted, strict=True):
            values = field.locator("option").evaluate_all("(all) => all.map((o) => o.value)")
            self.hand.choose(field, values.index(choice.identifier))

    def order(self, asked, right):
        wanted = [entry.text for entry in asked.entries][:: 1 if right else -1]
        handles = self.element.locator(".lessons-handle")
        for place, words in enumerate(wanted):
            steps = handles.all_inner_texts().index(words) - place
            entry = self.element.locator(
                "li", has=self.hand.page.get_by_text(words, exact=True)
            )
            WAYS_UP[self.hand.name](self.hand, entry, steps)
        assert handles.all_inner_texts() == wanted

    def year(self, asked, right):
        self.type(str(asked.year + (0 if right else asked.tolerance + 5)))

    def number(self, asked, right):
        self.type(f"{asked.value + (0 if right else asked.tolerance + 1234.5):,}")

    def short_answer(self, asked, right):
        self.type(asked.answers[-1] if right else "nothing of the kind")

    def type(self, words: str) -> None:
        self.hand.write(self.element.locator("input[type=text]"), words)


def lifted(hand, entry: Locator, steps: int) -> None:
    """Picked up, moved and dropped by keys."""
    hand.reach(entry.locator(".lessons-handle"))
    hand.keys("Space", *["ArrowUp"] * steps, "Space")


def stepped(hand, entry: Locator, steps: int) -> None:
    for _ in range(steps):
        hand.press(entry.locator(".lessons-arrow").first)


WAYS_UP = {"keyboard": lifted, "pointer": stepped}


def turned(values, right: bool) -> list:
    """In their places, or each in the next one's."""
    return list(values) if right else [*values[1:], values[0]]
