"""How the tests are shared out between processes."""

from __future__ import annotations

import pytest

from tests.sharing import scope


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        ("tests/browser/test_quiz.py::test_a", "tests/browser/test_timeline.py::test_b", True),
        ("notebooks/01-x.ipynb::Cell 0", "notebooks/01-x.ipynb::Cell 7", True),
        ("notebooks/01-x.ipynb::Cell 0", "notebooks/02-y.ipynb::Cell 0", False),
        ("tests/unit/test_a.py::test_a[1]", "tests/unit/test_b.py::test_a[1]", False),
        ("tests/hub/test_hub.py::test_a", "tests/browser/test_quiz.py::test_a", False),
    ],
)
def test_what_shares_a_server_or_a_kernel_stays_together(one, other, together):
    """The browser's tests and a notebook's cells are never split between two processes."""
    assert (scope(one) == scope(other)) == together
