"""A PostgreSQL of its own for the tests: started in a folder, thrown away afterwards."""

from __future__ import annotations

import os
import pwd
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests import debian

PLACES = ("/usr/lib/postgresql/*/bin", "/opt/homebrew/opt/postgresql*/bin")


def programs() -> Path:
    """The folder with `initdb` and `pg_ctl`; installs Debian's where there is none."""
    for attempt in (0, 1):
        found = [path for place in PLACES for path in Path("/").glob(place.lstrip("/"))]
        if found:
            return max(found)
        if attempt == 0:
            debian.install("postgresql")
    raise RuntimeError(
        "The tests of records need PostgreSQL. "
        "On Debian and Ubuntu run: sudo apt-get install -y postgresql."
    )


class Cluster:
    """A database server on a free port of this machine, that a test may stop and start."""

    def __init__(self, folder: Path) -> None:
        self.programs, self.folder = programs(), folder
        # PostgreSQL refuses to run as root; its package has made a user for it.
        self._user = "postgres" if os.geteuid() == 0 else None
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self._data = folder / "data"
        if self._user:
            for path in (folder, *folder.parents[:3]):
                os.chmod(path, path.stat().st_mode | 0o755)
            os.chown(folder, pwd.getpwnam(self._user).pw_uid, -1)
        (secret := folder / "secret").write_text("owner")
        os.chmod(secret, 0o644)
        words = ["-U", "owner", f"--pwfile={secret}", "-A", "scram-sha-256", "--no-sync"]
        self._run("initdb", "-D", str(self._data), "-E", "UTF8", "--locale=C", *words)
        self.start()

    def address(self, role: str = "owner", password: str = "owner") -> str:
        """As SQLAlchemy writes it."""
        return f"postgresql+psycopg://{role}:{password}@127.0.0.1:{self.port}/postgres"

    def start(self) -> None:
        options = f"-p {self.port} -c listen_addresses=127.0.0.1 -k {self.folder}"
        self._control("start", "-w", "-o", f"{options} -c max_connections=300")

    def stop(self) -> None:
        self._control("stop", "-m", "immediate")

    def _control(self, *words: str) -> None:
        self._run("pg_ctl", "-D", str(self._data), "-l", str(self.folder / "log"), *words)

    def _run(self, program: str, *words: str) -> None:
        command = [str(self.programs / program), *words]
        log = self.folder / f"{program}.log"
        # Into a file: a server that is started would keep a pipe open for ever.
        with log.open("ab") as out:
            done = subprocess.run(
                command, user=self._user, cwd=self.folder, stdout=out, stderr=out
            )
        assert done.returncode == 0, log.read_text()


@contextmanager
def running(folder: Path) -> Iterator[Cluster]:
    """A cluster in that folder, stopped at the end."""
    cluster = Cluster(folder)
    try:
        yield cluster
    finally:
        cluster.stop()
