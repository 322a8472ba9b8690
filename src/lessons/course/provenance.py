"""The `Source:`, `Status:` and `Quote:` lines of a quiz item, read and written."""

from __future__ import annotations

import re

from lessons.course.fields import STATUSES, Fields
from lessons.model.item import Provenance

_SOURCE = re.compile(r"([^#]+?)(?:#(.*?))?(?:, as of (.*))?")
_QUOTED = re.compile(r'["“](.*)["”]')


def read(fields: Fields) -> Provenance | None:
    """Where an item comes from; None where nothing is said of it."""
    status = fields.one_of("Status", STATUSES, "record")
    if "Source" not in fields:
        for name in ("Status", "Quote"):
            if name in fields:
                why = f"`{name}:` has no `Source:` to go with it"
                fields.fault(name, why, "Add `Source: faq.md#heading`.")
        return None
    source = _SOURCE.fullmatch(fields.text("Source"))
    if source is None:
        fields.fault("Source", "it names no file", "Write `Source: faq.md#heading`.")
        return None
    path, heading, as_of = (part or "" for part in source.groups())
    fields.check_date("Source", as_of)
    quote = fields.text("Quote")
    if quoted := _QUOTED.fullmatch(quote):
        quote = re.sub(r"\\([\\n])", lambda sign: "\n" if sign[1] == "n" else "\\", quoted[1])
    return Provenance(path=path, heading=heading, quote=quote, as_of=as_of, status=status)


def lines(provenance: Provenance) -> list[tuple[str, str]]:
    """The fields that say it, by name; those that go without saying are "".

    A quotation may run over several lines of its file: `\\n` stands for each end.
    """
    as_of = f", as of {provenance.as_of}" if provenance.as_of else ""
    quote = provenance.quote.replace("\\", "\\\\").replace("\n", "\\n")
    return [
        ("Source", provenance.address() + as_of),
        ("Status", "" if provenance.status == "record" else provenance.status),
        ("Quote", f'"{quote}"' if quote else ""),
    ]
