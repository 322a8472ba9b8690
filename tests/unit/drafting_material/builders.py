"""Short ways to make entries and events of an invented country, for the tests of drafting."""

from __future__ import annotations

from lessons.drafting import Knowledge
from lessons.model.dates import Interval, PartialDate
from lessons.model.event import Event
from lessons.model.faq import Ask, Contrast, Definition, Enumeration, FaqEntry, Link
from lessons.model.outline import Era, Factor


def event(
    identifier: str,
    start: str,
    headline: str = "",
    end: str = "",
    text: str = "",
    **more,
) -> Event:
    """An event of the lane `state`, precise to whatever `start` says."""
    first = PartialDate.parse(start)
    interval = Interval(first, PartialDate.parse(end) if end else None)
    defaults = {
        "precision": first.precision,
        "lane": "state",
        "factors": ("power",),
        "importance": 3,
        "sources": ("archive",),
    }
    return Event(
        **{
            "identifier": identifier,
            "headline": headline or f"The {identifier} of the realm",
            "text": text or f"Chronicles tell of the {identifier} at length.",
            "interval": interval,
            "display_date": interval.display(),
            **defaults,
            **more,
        }
    )


def era(identifier: str, start: str, end: str = "") -> Era:
    last = PartialDate.parse(end) if end else None
    return Era(identifier, identifier.capitalize(), Interval(PartialDate.parse(start), last))


ERAS = (
    era("settling", "1801-01-01", "1830-06-30"),
    era("building", "1830-07-01", "1860-06-30"),
    era("trading", "1860-07-01", "1890-06-30"),
    era("waning", "1890-07-01"),
)


def knowledge(*events: Event, **more) -> Knowledge:
    """Knowledge of these events, in four eras that meet at midsummer."""
    return Knowledge(
        **{
            "events": events,
            "eras": ERAS,
            "factors": (Factor("power", "Power", "state"),),
            "as_of": "1990-01",
            **more,
        }
    )


def entry(question: str = "How did the harbour grow?", **marks) -> FaqEntry:
    """An entry with these marks; its raw text is written as an author would have."""
    slug = "-".join("".join(c for c in question.lower() if c.isalnum() or c == " ").split())
    lines = [f"## {question}"]
    answer = []
    for each in marks.get("contrasts", ()):
        halves = " | ".join((each.right, *each.wrong))
        lines.append(each.sentence.replace("{}", f"{{{halves}}}"))
        answer.append(each.sentence.replace("{}", each.right))
    for each in marks.get("definitions", ()):
        lines.append(f"- **{each.term}**: {each.meaning}")
    for each in marks.get("enumerations", ()):
        lines += [f"List: {each.description} = {'; '.join(each.members)}"]
        lines += [f"Not: {'; '.join(each.non_members)}"]
    for each in marks.get("asks", ()):
        lines.append(f"Ask: {each.question} => {' | '.join((each.right, *each.wrong))}")
    for each in marks.get("links", ()):
        lines.append(f"Link: {each.left} => {each.right}")
    return FaqEntry(
        **{
            "identifier": slug,
            "question": question,
            "answer": "\n".join(answer),
            "raw": "\n".join(lines),
            "path": "faq.md",
            **marks,
        }
    )


def contrast(sentence: str, right: str, *wrong: str) -> Contrast:
    return Contrast(sentence, right, wrong)


def links(*pairs: tuple[str, str]) -> tuple[Link, ...]:
    return tuple(Link(*pair) for pair in pairs)


def enumeration(members: tuple[str, ...], non_members: tuple[str, ...]) -> Enumeration:
    return Enumeration("goods that left the harbour", members, non_members)


def full_entry(topic: str) -> FaqEntry:
    """An entry with every mark, whose words all belong to its topic."""
    return entry(
        f"What became of the {topic} harbour?",
        contrasts=(
            contrast(
                f"After 1840 the {topic} harbour shipped {{}}.",
                f"{topic} wool",
                f"{topic} glass",
                f"{topic} salt",
            ),
        ),
        enumerations=(
            Enumeration(
                f"trades of the {topic} quay",
                (f"{topic} rope", f"{topic} sails", f"{topic} tar"),
                (f"{topic} clocks", f"{topic} silk"),
            ),
        ),
        definitions=(
            Definition(f"{topic} toll", "money paid by each ship that enters"),
            Definition(f"{topic} pilot", "somebody who guides ships through shallows"),
            Definition(f"{topic} levee", "an earthen wall against the river"),
        ),
        asks=(
            Ask(
                f"Who dug the {topic} basin?",
                f"{topic} prisoners",
                (f"{topic} monks", f"{topic} sailors"),
            ),
        ),
        links=links(
            (f"{topic} flood", "rebuilding in stone"),
            (f"{topic} war", "a blockade of two winters"),
            (f"{topic} railway", "an end to river traffic"),
        ),
    )


def small_course() -> tuple[tuple[FaqEntry, ...], Knowledge]:
    """Two entries and a dozen events, enough for an item of every kind."""
    names = "charter plague bridge mutiny census railway strike treaty famine museum ferry dam"
    events = tuple(
        event(
            name,
            f"{1805 + 7 * place}-03-1{place % 10}",
            actors=(
                f"Mayor {name.capitalize()}",
                f"Guild {place % 3}",
                f"Guild {place % 3 + 1}",
            ),
            actors_complete=place % 2 == 0,
        )
        for place, name in enumerate(names.split())
    )
    return (full_entry("northern"), full_entry("southern")), knowledge(*events)
