"""Why something could not be kept, in words for a learner."""

from __future__ import annotations


class RecordsProblem(Exception):
    """The message is a sentence, or several, to be shown as it is."""
