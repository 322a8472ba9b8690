"""A chart as HTML and plain text that need no script: picture, key, tables, sources."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from lessons.course.rendering import inline
from lessons.widgets.chart_content import ChartContent, bases
from lessons.widgets.chart_parts import number
from lessons.widgets.chart_picture import picture
from lessons.widgets.picture_address import picture_address

# What stands in the key for each basis, as the picture draws it.
SIGNS = {"reported": "●", "derived": "◆", "estimate": "○", "contested": "✕"}


# Longer than any number or date: a cell of words.
SHORT = 16


def figure_html(content: ChartContent) -> str:
    """The picture with its alternative text."""
    words = escape(content.chart.alternative_text, quote=True)
    address = picture_address(picture(content))
    return f'<figure><img alt="{words}" src="{address}" width="720"></figure>'


def figure_text(content: ChartContent) -> str:
    return f"{content.chart.title}. {content.chart.alternative_text}"


def notes_html(content: ChartContent) -> str:
    """What stands under the picture: the sentence, the key, the tables, the source line."""
    parts = [f"<p>{inline(content.chart.sentence)}</p>"]
    parts += [f"<p>{inline(line)}</p>" for line in key(content)]
    parts.append(tables_html(content, whole=not content.parts))
    parts.append(f"<p>{inline(source_line(content))}</p>")
    return "\n".join(parts)


def key(content: ChartContent) -> list[str]:
    """The signs of the chart in words, one line for each kind of sign."""
    contents = content.parts or (content,)
    lines = [f"{line.letter}: {line.label}" for each in contents for line in each.lines]
    said = [f"{SIGNS[basis]} {basis}" for basis in bases(contents)]
    eras = [
        f"{place} {era.name}"
        for place, era in enumerate(content.course.eras, 1)
        if era in content.eras
    ]
    found = [("Counted by", lines), ("Points", said if lines else []), ("Eras", eras)]
    if any(each.rungs for each in contents):
        found.insert(2, ("Steps", ["● adopted", "✕ vetoed"]))
    if content.dots:
        found.insert(0, ("Hollow events", ["contested, planned or dated only roughly"]))
    return [f"{name}: {'; '.join(words)}." for name, words in found if words]


def source_line(content: ChartContent) -> str:
    """The publishers behind the numbers, once each, in the order of the data."""
    keys: list[str] = []
    for each in content.parts or (content,):
        keys += [point.source for line in each.lines for point in line.points]
        keys += [name for rung in each.rungs for name in rung.measure.sources]
    sources = [content.course.sources[name] for name in keys if name in content.course.sources]
    names = list(dict.fromkeys(source.publisher or source.title for source in sources))
    events = "Events: this course’s timeline. " if content.dots else ""
    return f"{events}Sources: {'; '.join(names)}." if names else f"{events}Sources: none named."


def tables_html(content: ChartContent, whole: bool = True) -> str:
    """The data as tables; of a record only its readings, unless `whole`.

    Events stand in the table of a timeline and measures in that of their ladder:
    written out once more, they would double a notebook's size.
    """
    tables = []
    if content.lines:
        tables.append(_readings(content))
    if content.rungs and whole:
        tables.append(_measures(content))
    if content.dots and whole:
        tables.append(_events(content))
    tables += [tables_html(part, whole) for part in content.parts]
    return "\n".join(filter(None, tables))


def _readings(content: ChartContent) -> str:
    rows = [
        (
            str(point.year),
            number(point.value),
            line.label,
            point.basis,
            point.caveat,
            _source(content, [point.source]),
        )
        for line in content.lines
        for point in line.points
    ]
    # A chart draws readings of one unit alone.
    value = f"Value, {content.chart.unit}"
    heads = ("Year", value, "Reporter", "Basis", "Caveat", "Source")
    return _table(content.chart.title, heads, rows)


def _measures(content: ChartContent) -> str:
    member = content.course.council_member
    rows = [
        (
            rung.measure.date.display(),
            rung.measure.number,
            rung.outcome,
            rung.votes,
            rung.measure.member_vote,
            rung.measure.content,
            _source(content, rung.measure.sources),
        )
        for rung in content.rungs
    ]
    heads = (
        "Date",
        "Measure",
        "Outcome",
        "For–against–abstaining",
        f"Vote of {member}",
        "Content",
        "Source",
    )
    return _table(content.chart.title, heads, rows)


def _events(content: ChartContent) -> str:
    dots = sorted(content.dots, key=lambda dot: (dot.day, dot.event.identifier))
    rows = [
        (
            dot.event.display_date,
            content.lane(dot.event.lane).name,
            dot.event.headline + (f" ({dot.caution})" if dot.caution else ""),
        )
        for dot in dots
    ]
    return _table(f"{content.chart.title}: events", ("Date", "Lane", "Event"), rows)


def _source(content: ChartContent, keys: Iterable[str]) -> str:
    found = [content.course.sources[key] for key in keys if key in content.course.sources]
    return "; ".join(source.publisher or source.title for source in found)


def _table(caption: str, heads: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    head = "".join(f'<th scope="col">{inline(word)}</th>' for word in heads)
    body = "".join(
        "<tr>" + "".join(f"<td{_side(cell)}>{inline(cell)}</td>" for cell in row) + "</tr>\n"
        for row in rows
    )
    return (
        f"<table><caption>{inline(caption)}</caption>\n"
        f"<thead><tr>{head}</tr></thead>\n<tbody>\n{body}</tbody></table>"
    )


def _side(cell: str) -> str:
    """Words begin at the left; JupyterLab would set all cells to the right, as numbers."""
    return ' style="text-align:left"' if len(cell) > SHORT else ""
