"""Answers to hand in: what was written is read again, and nothing else is."""

from __future__ import annotations

import json

import pytest

from lessons.records import response_file
from lessons.records.recorded import Recorded
from tests.records.test_class_database import row


def rows() -> list[Recorded]:
    kept = [row("course", sitting) for sitting in (1, 2)]
    return [
        Recorded(**each.row() | {"learner": "ab12", "number": number, "score": 0.5})
        for number, each in enumerate(kept, 1)
    ]


def changed(**more) -> bytes:
    return json.dumps(json.loads(response_file.write(rows(), "course")) | more).encode()


def test_what_is_written_is_read_again():
    """The same rows, whatever tool saved the file with a byte order mark."""
    data = response_file.write(rows(), "course")
    assert response_file.read(data, "course").rows == tuple(rows())
    assert response_file.read(b"\xef\xbb\xbf" + data, "course").rows == tuple(rows())
    assert response_file.write(rows(), "course") == data


def first_row(**more) -> list[dict]:
    plain = [each.row() for each in rows()]
    plain[0] |= more
    return plain


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", "only a part of one"),
        (response_file.write(rows(), "course")[:200], "only a part of one"),
        (b"\xff\xfe\x00", "only a part of one"),
        (b"[1, 2]", "no file of answers"),
        (b'{"format": "notebook"}', "no file of answers"),
        (changed(format="lessons-answers-9"), "another version, as 'lessons-answers-9'"),
        (changed(course="elsewhere"), "another course, 'elsewhere'"),
        (changed(rows={}), "not as this course writes"),
        (changed(rows=first_row(score=1.0)), "changed by hand"),
        (changed(rows=first_row(score=7)), "not as this course writes"),
        (changed(rows=first_row(score="1")), "not as this course writes"),
        (changed(rows=first_row(action="hacked")), "not as this course writes"),
        (changed(rows=first_row(extra=1)), "not as this course writes"),
        (changed(seal="0"), "changed by hand"),
    ],
)
def test_what_is_no_such_file_is_told(data, problem):
    """Another course, another version, half a file, a hand's change: each has its sentence."""
    handed = response_file.read(data, "course")
    assert handed.rows == ()
    assert problem in handed.problem
