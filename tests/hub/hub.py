"""A real JupyterHub with a real PostgreSQL, set up as the README says."""

from __future__ import annotations

import contextlib
import csv
import json
import os
import secrets
import socket
import stat
import subprocess
import sys
import urllib.request
from pathlib import Path

from tests.browser.lab import SETTINGS
from tests.hub import proxy, way
from tests.hub.readme import ROOT, block
from tests.records.postgresql import Cluster

# Users get system users of their own, which root alone can give.
AS_ROOT = [] if os.geteuid() == 0 else ["sudo", "-n"]
PROGRAMS = Path(sys.executable).parent
# What the tests put in the place of the machine's own `sudo` and of what only a real
# The Littlest JupyterHub has: the commands of the README then change this folder alone.
SUDO = '#!/bin/sh\n[ "$1" = -u ] && shift 2\nexec "$@"\n'
RELOAD = '#!/bin/sh\n[ "$*" = "reload hub" ]\n'


class Hub:
    """JupyterHub on a free port; `roles` has each user's variable and address."""

    def __init__(self, folder: Path, cluster: Cluster, environment: dict[str, str]) -> None:
        self.folder, self.password = folder, secrets.token_hex(8)
        folder.chmod(0o711)
        self._way = way.opened((ROOT, Path(sys.prefix), Path(sys.base_prefix)), folder / "way")
        for name, values in SETTINGS.items():
            path = folder / "settings" / f"{name}.jupyterlab-settings"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(json.dumps(values))
        (folder / "homes").mkdir()
        self.configuration = folder / "tljh" / "config" / "jupyterhub_config.d"
        self.configuration.mkdir(parents=True)
        self.list = folder / "etc" / "roles.csv"
        self._set_up(cluster)
        with self.list.open(newline="") as lines:
            self.roles = {name: (variable, own) for name, variable, own in csv.reader(lines)}
        with contextlib.ExitStack() as stack:
            probes = [stack.enter_context(socket.socket()) for _ in range(3)]
            for probe in probes:
                probe.bind(("127.0.0.1", 0))
            ports = [probe.getsockname()[1] for probe in probes]
        self.url = f"http://127.0.0.1:{ports[0]}"
        self._environment = environment | {
            "PATH": f"{PROGRAMS}{os.pathsep}{os.environ['PATH']}",
            "PGPORT": str(cluster.port),
            "HUB_FOLDER": str(folder),
            "HUB_PORTS": " ".join(map(str, ports)),
            "HUB_PROXY": proxy.find_or_install(),
            "HUB_PASSWORD": self.password,
            "LESSONS_ROLES": str(self.list),
        }
        self.log = folder / "hub.log"
        self.start()

    def _set_up(self, cluster: Cluster) -> None:
        """Run the README's own commands."""
        places = {
            "/etc/lessons": str(self.list.parent),
            "/opt/tljh/user/bin": str(PROGRAMS),
            "/opt/tljh": str(self.folder / "tljh"),
        }
        commands = block("createdb")
        for place, own in places.items():
            commands = commands.replace(place, own)
        programs = self.folder / "programs"
        programs.mkdir()
        for name, text in (("sudo", SUDO), ("tljh-config", RELOAD)):
            (programs / name).write_text(text)
            (programs / name).chmod(0o755)
        owner = {"PGHOST": str(cluster.folder), "PGPORT": str(cluster.port)}
        owner |= {"PGUSER": "owner", "PGPASSWORD": "owner"}
        path = os.pathsep.join(map(str, (programs, cluster.programs, os.environ["PATH"])))
        done = subprocess.run(
            ["sh", "-eu", "-c", commands],
            cwd=ROOT,
            env=os.environ | owner | {"PATH": path},
            capture_output=True,
            text=True,
        )
        assert done.returncode == 0, done.stderr
        assert stat.S_IMODE(self.list.stat().st_mode) == 0o600

    def start(self) -> None:
        words = [
            sys.executable,
            "-m",
            "jupyterhub",
            "-f",
            f"{Path(__file__).parent}/jupyterhub_config.py",
        ]
        own = [f"{name}={value}" for name, value in self._environment.items()]
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                [*AS_ROOT, "env", *own, *self._way, *words],
                cwd=self.folder,
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        for _ in range(300):
            with contextlib.suppress(OSError):
                urllib.request.urlopen(f"{self.url}/hub/api").read()
                return
            # The pause between two tries: a hub that ends will not answer.
            with contextlib.suppress(subprocess.TimeoutExpired):
                self.process.wait(0.2)
                break
        raise RuntimeError(self.log.read_text())

    def stop(self) -> None:
        """Stop the hub, and with it its proxy and every user's server."""
        subprocess.run([*AS_ROOT, "kill", str(self.process.pid)], check=True)
        self.process.wait(30)
