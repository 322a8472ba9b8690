"""The rules kept before an item is linted: by the templates, by the proof, by the choice."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class StageRule:
    """A rule that another stage keeps: an item that breaks it is never made.

    `stage` is the module that keeps it, or `templates`.
    """

    identifier: str
    sentence: str
    stage: str
    severity: str = "error"


RULES_OF_PROOF = (
    StageRule("unknown", "It must be known of every choice whether it is right.", "prove"),
    StageRule("wrong-key", "The record must not contradict a choice.", "prove"),
    StageRule("asked-already", "A fact is asked once in each form.", "select"),
    StageRule(
        "contrast-equal", "The sides of a contrast must be filled and must differ.", "templates"
    ),
    StageRule("date-not-firm", "A year is asked only where it is known firmly.", "templates"),
    StageRule("detail", "A matter of detail is not worth a question.", "templates"),
    StageRule(
        "gap-unclear", "A sentence must hold just the gaps that are to be filled.", "templates"
    ),
    StageRule("list-of-one", "A list needs two members to be a list.", "templates"),
    StageRule(
        "not-equals-member", "What stands under Not: must surely be no member.", "templates"
    ),
    StageRule(
        "not-fact",
        "What is contested, planned or roughly dated is not asked as fact.",
        "templates",
    ),
    StageRule(
        "too-few-distractors",
        "There must be enough choices that surely are wrong.",
        "templates",
    ),
    StageRule(
        "too-few-pairs", "A matching needs three pairs that nothing gives away.", "templates"
    ),
    StageRule(
        "incomplete-actors",
        "Who was absent is asked only where all who came are known.",
        "templates",
    ),
    StageRule(
        "recurring",
        "What happened in another year as well is not asked for its time.",
        "templates",
    ),
    StageRule("list-unnamed", "A list must have a name that a sentence can use.", "templates"),
    StageRule(
        "too-few-members", "A sorting needs two categories and four members.", "templates"
    ),
)
