"""The same questions given to comparable tools, as each of them wants them."""

from __future__ import annotations

import nbformat


def questions(count: int) -> list[dict]:
    """Four-choice questions with a sentence of feedback for each choice."""
    return [
        {
            "prompt": f"In question {number}, which of these four statements is the right one?",
            "choices": [
                {
                    "text": f"Statement {letter} of question {number}",
                    "correct": letter == "A",
                    "feedback": f"Statement {letter} of {number} is explained here.",
                }
                for letter in "ABCD"
            ],
        }
        for number in range(1, count + 1)
    ]


def ours(count: int) -> str:
    """The questions as a quiz file of a course."""
    lines = ["# Benchmark", ""]
    for number, question in enumerate(questions(count), 1):
        lines += [f"## Question {number}", question["prompt"], ""]
        for choice in question["choices"]:
            mark = "x" if choice["correct"] else " "
            lines += [f"- [{mark}] {choice['text']}", f"  > {choice['feedback']}"]
        lines += ["", "Hint: It is the first letter.", ""]
    return "\n".join(lines)


JUPYTERQUIZ = """\
from jupyterquiz import display_quiz
display_quiz({questions})"""

IPYQUIZJB = """\
from ipyquizjb.questions import display_questions
display_questions({questions})"""


def jupyterquiz(count: int) -> str:
    """A cell that shows the questions with jupyterquiz."""
    converted = [
        {
            "question": question["prompt"],
            "type": "multiple_choice",
            "answers": [
                {
                    "answer": choice["text"],
                    "correct": choice["correct"],
                    "feedback": choice["feedback"],
                }
                for choice in question["choices"]
            ],
        }
        for question in questions(count)
    ]
    return JUPYTERQUIZ.format(questions=converted)


def ipyquizjb(count: int) -> str:
    """A cell that shows the questions with ipyquizjb."""
    converted = [
        {
            "type": "MULTIPLE_CHOICE",
            "body": question["prompt"],
            "answers": [choice["text"] for choice in question["choices"]],
            "answer": [c["text"] for c in question["choices"] if c["correct"]],
            "notes": [],
        }
        for question in questions(count)
    ]
    return IPYQUIZJB.format(questions=converted)


def notebook(cell: str) -> str:
    """A notebook with that one cell."""
    kernel = {"display_name": "Python 3", "language": "python", "name": "python3"}
    return nbformat.writes(
        nbformat.v4.new_notebook(
            cells=[nbformat.v4.new_code_cell(cell)], metadata={"kernelspec": kernel}
        )
    )
