"""Drafting again: what an instructor wrote stays, what is new comes, what is old is marked."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field

from lessons.course import quiz_stamps
from lessons.course.markdown import slug
from lessons.course.quiz_pieces import Part, Piece, Pieces, cut, line_end, lines_of
from lessons.course.quiz_stamps import GONE
from lessons.model.content_error import ContentErrors


@dataclass(slots=True)
class Renewal:
    """The text of a quiz file, and the identifiers of its items by what became of them.

    `kept` items have the bytes they had. `struck` names those that were drafted
    before and that somebody took out since: they do not come back.
    """

    text: str = ""
    added: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)
    renewed: list[str] = field(default_factory=list)
    stale: list[str] = field(default_factory=list)
    struck: list[str] = field(default_factory=list)


def renew(old: str, fresh: Pieces, path: str, sources: Collection[str]) -> Renewal:
    """The file `old` with what was drafted now, `fresh`, of which nothing is edited yet.

    `sources` names the files that were drafted from: an item that comes from
    another one is left alone. Raises ContentErrors, naming `path`, if the file
    has errors.
    """
    pieces, errors = cut(old, path)
    if errors:
        raise ContentErrors(errors)
    offered = {piece.item.identifier: piece for part in fresh.parts for piece in part.pieces}
    renewal = Renewal()
    recorded = {name for part in pieces.parts for name in part.drafted}
    for part in pieces.parts:
        for piece in part.pieces:
            origin = piece.item.provenance
            # A copy under another name was never drafted, whatever its stamp says.
            drawn_from = (
                origin is not None
                and origin.path in sources
                and piece.item.identifier in recorded
            )
            _renew(piece, offered.get(piece.item.identifier), drawn_from, renewal)
    _add(pieces, fresh, renewal)
    renewal.text = pieces.text
    if renewal.text != old and (errors := cut(renewal.text, path)[1]):
        raise ContentErrors(errors)
    return renewal


def _renew(piece: Piece, fresh: Piece | None, drawn_from: bool, renewal: Renewal) -> None:
    name, end, before = piece.item.identifier, line_end(piece.text), piece.text
    edited = piece.item.generated and quiz_stamps.edited(piece)
    source = quiz_stamps.source_of(fresh) if fresh else GONE
    ours = piece.item.generated and (fresh or drawn_from)
    if ours and fresh and not edited:
        piece.text = _in_place_of(piece.text, fresh.text)
    elif ours and quiz_stamps.source_of(piece) != source:
        came_from = piece.item.provenance.path if piece.item.provenance else "its source"
        now = "has changed since this was drafted" if fresh else "no longer gives this item"
        stamp = piece.item.generated.split()[0]
        piece.text = quiz_stamps.marked(piece, stamp, source, f"{came_from} {now}", end)
        renewal.stale.append(name)
        return
    (renewal.kept if piece.text == before else renewal.renewed).append(name)


def _in_place_of(old: str, fresh: str) -> str:
    """A fresh item's text with the line ends of the old one and the same space below."""
    body = old.rstrip()
    return fresh.rstrip().replace("\n", line_end(old)) + old[len(body) :]


def _add(pieces: Pieces, fresh: Pieces, renewal: Renewal) -> None:
    """Put what is new at the end of its section, or into a new section at the end."""
    known = {piece.item.identifier for part in pieces.parts for piece in part.pieces}
    struck = {name for part in pieces.parts for name in part.drafted} - known
    titles = {slug(part.title): part for part in reversed(pieces.parts)}
    homes = {_home(piece): part for part in pieces.parts for piece in part.pieces}
    end = line_end(pieces.text)
    for section in fresh.parts:
        for piece in section.pieces:
            name = piece.item.identifier
            if name in struck:
                renewal.struck.append(name)
            if name in known or name in struck:
                continue
            part = homes.get(_home(piece)) or titles.get(slug(section.title))
            if part is None:
                part = titles[slug(section.title)] = Part(
                    section.title, f"# {section.title}{end}{end}"
                )
                _space(pieces.parts[-1], end)
                pieces.parts.append(part)
            _space(part, end)
            text = piece.text.rstrip().replace("\n", end) + end
            part.pieces.append(Piece(piece.item, text))
            part.record((name,))
            renewal.added.append(name)
    added = set(renewal.added)
    for part in pieces.parts[:-1]:
        if any(piece.item.identifier in added for piece in part.pieces[-1:]):
            _space(part, end)


def _space(part: Part, end: str) -> None:
    """See to an empty line at the end of a section."""
    text = part.pieces[-1].text if part.pieces else part.head
    text += end * (2 - len(lines_of(text[len(text.rstrip()) :])))
    if part.pieces:
        part.pieces[-1].text = text
    else:
        part.head = text


def _home(piece: Piece) -> str:
    origin = piece.item.provenance
    return origin.address() if origin else piece.item.identifier
