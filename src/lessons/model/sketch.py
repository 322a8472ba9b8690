"""A line that a learner draws before the record is shown beside it."""

from __future__ import annotations

from dataclasses import dataclass, field

# So many years can still be entered and compared with care.
MOST_YEARS = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Sketch:
    """An empty chart with some years, to be filled by guessing.

    The values run from `low` to `high` in steps of `step`, in `unit`; where a
    value is no count but a judgement, `low_word` and `high_word` say what the
    ends mean. Afterwards stand beside it the numbers of the chart named `chart`,
    or the `events`. Years in `given` show their numbers from the start. On paper
    it stands among the pages of the lesson `notebook`, if that is named.
    """

    identifier: str
    title: str
    task: str
    years: tuple[int, ...]
    low: float
    high: float
    step: float
    unit: str = ""
    low_word: str = ""
    high_word: str = ""
    chart: str = ""
    events: tuple[str, ...] = ()
    given: tuple[int, ...] = ()
    afterwards: str = ""
    notebook: str = ""
    line: int = field(default=0, compare=False)
