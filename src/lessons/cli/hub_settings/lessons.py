"""What a JupyterHub needs to know of the lessons: how a server starts, whose role is whose.

The list of roles is what `lessons class-database` prints, and only the hub reads it:
a user's name, a variable, an address.
"""

import csv
import os
from pathlib import Path

LESSONS_ROLES = Path(os.environ.get("LESSONS_ROLES", "/etc/lessons/roles.csv"))
LESSONS_VARIABLES = ("LESSONS_RECORDS", "LESSONS_RESULTS")


def lessons_addresses(user: str) -> dict[str, str]:
    """The addresses of one user's own role, by variable; the last line for each counts."""
    if not LESSONS_ROLES.exists():
        return {}
    if LESSONS_ROLES.stat().st_mode & 0o007:
        raise PermissionError(
            f"{LESSONS_ROLES} may be read by everybody on this machine. "
            f"Run: chmod 600 {LESSONS_ROLES}"
        )
    with LESSONS_ROLES.open(encoding="utf-8", newline="") as lines:
        rows = [row for row in csv.reader(lines) if row]
    return {row[1]: row[2] for row in rows if row[0] == user and row[1] in LESSONS_VARIABLES}


def lessons_before_spawn(spawner):
    """Give a user's server the address of their own role, and never another's."""
    kept = {k: v for k, v in spawner.environment.items() if k not in LESSONS_VARIABLES}
    try:
        own = lessons_addresses(spawner.user.name)
    except (OSError, IndexError) as problem:
        spawner.log.error("lessons: the list of roles cannot be used: %s", problem)
        problem.jupyterhub_message = (
            "The list of the class's roles cannot be used, so no lesson was opened. "
            "The hub's log says why; please tell whoever looks after the hub."
        )
        raise
    if not own:
        spawner.log.warning(
            "lessons: %s has no role; their answers stay in their own home", spawner.user.name
        )
    spawner.environment = kept | own


c.Spawner.cmd = ["lessons", "hub-server"]  # noqa: F821 (JupyterHub gives `c`)
c.Spawner.pre_spawn_hook = lessons_before_spawn  # noqa: F821
