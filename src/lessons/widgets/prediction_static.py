"""A prediction on paper: the question, and room for a guess."""

from __future__ import annotations

from lessons.course.rendering import inline, to_text
from lessons.model.prediction import Prediction

INVITATION = "Run this cell to guess and compare, or write your guess on paper first."


def html(prediction: Prediction) -> str:
    """The question and what may be guessed; nothing of the record."""
    choices = "".join(f"<li>{inline(choice)}</li>" for choice in prediction.choices)
    room = f"<ul>{choices}</ul>" if choices else f"<p>{inline(scale(prediction))}</p>"
    return (
        f"<div>\n<p><strong>{inline(prediction.title)}</strong></p>\n"
        f"<p>{inline(prediction.question)}</p>\n{room}\n<p><em>{INVITATION}</em></p>\n</div>"
    )


def text(prediction: Prediction) -> str:
    choices = [f"- {to_text(choice)}" for choice in prediction.choices]
    words = choices or [scale(prediction)]
    return "\n".join(
        [to_text(prediction.title), "", to_text(prediction.question), *words, "", INVITATION]
    )


def scale(prediction: Prediction) -> str:
    """What may be guessed, in words."""
    if prediction.kind == "date":
        return (
            f"A year from {prediction.low:g} to {prediction.high:g}, and a month if you like."
        )
    unit = f" {prediction.unit}" if prediction.unit else ""
    return f"A number from {prediction.low:,g} to {prediction.high:,g}{unit}."
