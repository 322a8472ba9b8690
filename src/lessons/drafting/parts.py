"""What an interaction consists of, for whoever reads items of every kind alike."""

from __future__ import annotations

from lessons.model.interaction import (
    Choice,
    ChooseOne,
    InlineChoice,
    Interaction,
    Match,
    Number,
    Order,
    ShortAnswer,
    Sort,
    TrueFalse,
    WordBank,
    Year,
)

Group = tuple[Choice, ...]


def groups(interaction: Interaction) -> tuple[Group, ...]:
    """The choices that a learner sees side by side; none where something is typed."""
    match interaction:
        case InlineChoice(gaps):
            return tuple(gap.choices for gap in gaps)
        case WordBank(keys, spare):
            return ((*keys, *spare),)
        case Order(entries):
            return (entries,)
        case Match(pairs, spare):
            terms = tuple(pair.term for pair in pairs)
            return (terms, (*(pair.definition for pair in pairs), *spare))
        case Sort(categories, members):
            return (tuple(member.choice for member in members), categories)
        case Year() | Number() | ShortAnswer():
            return ()
    return (interaction.choices,)


def choices(interaction: Interaction) -> Group:
    """Everything that can be chosen, placed, ordered, sorted or matched."""
    return tuple(choice for group in groups(interaction) for choice in group)


def contests(interaction: Interaction) -> tuple[Group, ...]:
    """The groups of choices of which one only is right: those that a cue can spoil."""
    return groups(interaction) if isinstance(interaction, ChooseOne | InlineChoice) else ()


def keys(interaction: Interaction) -> tuple[str, ...]:
    """The texts that a learner has to find; none where all texts are given, as in an order."""
    match interaction:
        case WordBank(keys):
            return tuple(choice.text for choice in keys)
        case ShortAnswer(answers):
            return answers
        case Year(year):
            return (str(year),)
        case Number(value):
            return (f"{value:g}",)
        case Order() | Match() | Sort() | TrueFalse():
            return ()
    return tuple(choice.text for choice in choices(interaction) if choice.correct)
