"""Writes a file whole or not at all."""

from __future__ import annotations

import contextlib
import errno
import os
import tempfile
from pathlib import Path


def write_whole(path: Path, data: bytes) -> bool:
    """Put `data` into the file at `path`; True when its bytes have changed.

    Whatever happens, the file has either its old bytes or all of the new ones.
    A link stays one, and the file keeps who may read it. Raises OSError,
    naming `path`, where it cannot be written.
    """
    place = path.resolve()
    if place.exists() and not place.is_file():  # a folder says so itself; a pipe takes it
        path.write_bytes(data)
        return True
    if place.is_file() and place.read_bytes() == data:
        return False
    try:
        if place.exists() and not os.access(place, os.W_OK):
            raise PermissionError(errno.EACCES, "it may not be written to")
        handle, name = tempfile.mkstemp(prefix=".lessons-", dir=place.parent)
    except OSError as problem:
        raise type(problem)(problem.errno, problem.strerror, str(path)) from None
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(name, _mode(place))
        os.replace(name, place)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(name)
        raise
    return True


def _mode(place: Path) -> int:
    """The rights of the file that is there, or those of any new file."""
    if place.exists():
        return place.stat().st_mode & 0o7777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
