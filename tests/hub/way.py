"""Lets other users of this machine reach a program in a closed folder, such as root's home."""

from __future__ import annotations

import shlex
from collections.abc import Sequence
from pathlib import Path


def opened(needed: Sequence[Path], staging: Path) -> list[str]:
    """Words to put before a command that root starts, so that others can enter `needed`.

    There are none when they can anyhow. Else the command gets a view of its own, in
    which a closed folder is replaced by one that has only what is needed; the machine
    itself stays as it is. `staging` is a folder to be made.
    """
    closed = {place: top for place in map(Path.resolve, needed) if (top := _closed(place))}
    # What lies in another needed folder comes with it.
    places = [each for each in closed if not any(one in each.parents for one in closed)]
    if not places:
        return []
    lines = ["set -e"]
    for number, place in enumerate(places):
        aside = shlex.quote(str(staging / str(number)))
        lines += [f"mkdir -p {aside}", f"mount --rbind {shlex.quote(str(place))} {aside}"]
    for top in {closed[place] for place in places}:
        lines.append(f"mount -t tmpfs -o mode=755 tmpfs {shlex.quote(str(top))}")
    for number, place in enumerate(places):
        aside, own = shlex.quote(str(staging / str(number))), shlex.quote(str(place))
        lines += [f"mkdir -p {own}", f"mount --move {aside} {own}"]
    return ["unshare", "--mount", "sh", "-c", "\n".join([*lines, 'exec "$@"']), "sh"]


def _closed(place: Path) -> Path | None:
    """The uppermost folder on the way there that others may not enter."""
    ways = [each for each in reversed((place, *place.parents)) if not each.stat().st_mode & 1]
    return ways[0] if ways else None
