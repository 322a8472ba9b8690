"""The linter: every rule for items by name, and what an item breaks."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from lessons.drafting import (
    rules_of_answers,
    rules_of_choices,
    rules_of_cues,
    rules_of_giveaways,
    rules_of_prompts,
    rules_of_shapes,
    rules_of_sources,
    rules_of_wording,
)
from lessons.drafting.candidate import Candidate, Refusal, Stage
from lessons.drafting.rule import Background, Finding, Rule, Subject, Written
from lessons.drafting.rules_of_proof import RULES_OF_PROOF, StageRule
from lessons.drafting.rules_of_sets import RULES_OF_SETS, SetRule, lint_set

RULES: tuple[Rule, ...] = (
    *rules_of_choices.RULES,
    *rules_of_answers.RULES,
    *rules_of_giveaways.RULES,
    *rules_of_prompts.RULES,
    *rules_of_sources.RULES,
    *rules_of_cues.RULES,
    *rules_of_shapes.RULES,
    *rules_of_wording.RULES,
)
ALL_RULES: tuple[Rule | SetRule | StageRule, ...] = (*RULES, *RULES_OF_SETS, *RULES_OF_PROOF)
# Warnings that an author may overrule, but that no drafted item may raise.
_CUES = ("key-far-longer", "shared-word", "absolute-distractor", "dangling-this")
REFUSED_BY_GATE: tuple[str, ...] = (
    *(rule.identifier for rule in RULES if rule.severity == "error"),
    *_CUES,
)
_ALONE = Background()
_GATE_RULES = tuple(rule for rule in RULES if rule.identifier in REFUSED_BY_GATE)

__all__ = ["ALL_RULES", "REFUSED_BY_GATE", "RULES", "gate_before", "lint", "lint_set"]


def lint(
    item: Written, background: Background = _ALONE, rules: Sequence[Rule] = RULES
) -> tuple[Finding, ...]:
    """What is wrong with an item: errors and warnings, in the order of the rules.

    Without a background the item is judged by itself: no source text is
    compared, and no other names are known.
    """
    subject = Subject(item, background)
    return tuple(
        Finding(rule.identifier, rule.severity, item.title, rule.sentence, spot)
        for rule in rules
        if (spot := rule.check(subject))
    )


def gate_before(background: Background) -> Stage:
    """A stage that refuses candidates that break a rule of `REFUSED_BY_GATE`."""
    return partial(_gate, background=background)


def _gate(
    candidates: Sequence[Candidate], background: Background
) -> tuple[list[Candidate], list[Refusal]]:
    passed, refused = [], []
    for candidate in candidates:
        found = lint(candidate.question, background, _GATE_RULES)
        if found:
            refused.append(Refusal(candidate.identifier, found[0].rule, str(found[0])))
        else:
            passed.append(candidate)
    return passed, refused
