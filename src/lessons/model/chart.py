"""What a chart shows and what to see in it."""

from __future__ import annotations

from dataclasses import dataclass, field

KINDS = ("series", "ladder", "record")


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """A chart of the course, with the one sentence that says what to see.

    `series` draws the named series of numbers, `ladder` the council's measures
    as steps; `record` stacks the named charts under the events, on one axis.
    """

    identifier: str
    kind: str
    title: str
    sentence: str
    series: tuple[str, ...] = ()
    charts: tuple[str, ...] = ()
    unit: str = ""
    alternative_text: str
    line: int = field(default=0, compare=False)
