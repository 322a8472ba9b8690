"""Which claims, and which accounts of an event, are asked about together."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lessons.drafting.facts import Recorded, beside, together
from lessons.drafting.knowledge import Knowledge
from lessons.drafting.word_statements import Stands

# A statement with a bracket, a colon or a quotation is not clear alone.
_PLAIN = re.compile(r"[^():“”\"]+")


def claims(knowledge: Knowledge) -> Iterator[tuple[str, Recorded]]:
    """Plainly contradicted claims beside plainly supported ones."""
    plain = [c for c in knowledge.record.claims if _PLAIN.fullmatch(c.statement)]
    borne = [c for c in plain if Stands(c, True).truth(knowledge) is True]
    denied = [c for c in plain if Stands(c, False).truth(knowledge) is True]
    for place, claim in enumerate(denied):
        others = [c for c in borne if c.as_of == claim.as_of]
        turn = place * 3 % max(1, len(others))
        company = (*others[turn:], *others[:turn])[:3]
        yield "claim-contradicted", beside((claim, *company), claim)
    for start in range(0, min(len(denied), len(borne)) - 1, 2):
        company = [*denied[start : start + 3], *borne[start : start + 3]]
        yield "claim-verdict-sort", together(company, lambda c: c.identifier)


def accounts(knowledge: Knowledge) -> Iterator[tuple[str, Recorded]]:
    """What three or more known parties say of one event, without naming one another."""
    for event in knowledge.in_time:
        rows = event.perspectives
        told = [
            each
            for each in rows
            if each.party in knowledge.aliases
            and not any(_mentions(each.statement, other.party, knowledge) for other in rows)
        ]
        if len(told) > 2:
            yield "accounts-match", Recorded(tuple(told), event.identifier)


def _mentions(statement: str, party: str, knowledge: Knowledge) -> bool:
    """Whether a statement names a party by any name, or its people."""
    if knowledge.names(statement, party):
        return True
    roots = {word[:5] for word in party.split() if len(word) > 5}
    return any(word[:5] in roots for word in statement.replace("’", " ").split())
