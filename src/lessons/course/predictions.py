"""`[[predictions]]` of course.toml: what a learner guesses before the record is shown."""

from __future__ import annotations

from lessons.course.toml_table import TomlTable
from lessons.model.prediction import KINDS, Prediction


def read(table: TomlTable) -> Prediction:
    """The prediction of a table; its faults go to the table's errors."""
    kind = table.one_of("kind", KINDS)
    scaled, chosen = kind in ("number", "date"), kind == "choice"
    prediction = Prediction(
        identifier=table.identifier("id"),
        kind=kind,
        title=table.text("title"),
        question=table.text("question"),
        low=table.number("low") if scaled else 0,
        high=table.number("high") if scaled else 0,
        answer=table.number("answer") if kind == "number" else 0,
        unit=table.text("unit", required=False),
        choices=table.texts("choices", required=chosen),
        replies=table.texts("replies", required=chosen),
        events=table.texts("events", required=kind == "date"),
        afterwards=table.text("afterwards"),
        line=table.line,
    )
    table.finish()
    _check(table, prediction)
    return prediction


def _check(table: TomlTable, prediction: Prediction) -> None:
    if prediction.kind in ("number", "date") and prediction.high <= prediction.low:
        table.wrong("high", "it is not above low", "Give the largest answer there may be.")
    elif prediction.kind == "number" and not (
        prediction.low <= prediction.answer <= prediction.high
    ):
        table.wrong("answer", "it is not between low and high", "Correct one of the three.")
    if prediction.kind == "choice":
        if len(prediction.choices) < 2:
            table.wrong("choices", "there is nothing to choose from", "Write at least two.")
        if len(prediction.choices) != len(prediction.replies):
            why = f"{len(prediction.replies)} replies, {len(prediction.choices)} choices"
            table.wrong("replies", why, "Write one reply a choice, in the same order.")
