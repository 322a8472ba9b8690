# ruff: noqa: F821
# What a curious learner runs in a notebook to see what another has answered.
# Given: `other`, a user's name; `secret`, the password of that user's role, to be looked
# for and not to be used; `listing`, the hub's list of roles; `home`, the other's folder;
# `hub`, its address.
import contextlib
import glob
import os
import urllib.error
import urllib.request
from pathlib import Path

from sqlalchemy import create_engine, text
from sqlalchemy.exc import DatabaseError


def outcome(action):
    try:
        return action()
    except (OSError, DatabaseError) as problem:
        return type(getattr(problem, "orig", problem)).__name__


def sql(statement):
    def done():
        with create_engine(os.environ["LESSONS_RECORDS"]).begin() as connection:
            result = connection.execute(text(statement), {"other": other})
            return [list(row) for row in result] if result.returns_rows else result.rowcount

    return outcome(done)


def asked(address, method="GET"):
    def done():
        token = {"Authorization": f"token {os.environ['JUPYTERHUB_API_TOKEN']}"}
        request = urllib.request.Request(address, headers=token, method=method)
        try:
            return urllib.request.urlopen(request).status
        except urllib.error.HTTPError as problem:
            return problem.code

    return outcome(done)


readable, leaks = 0, []
for path in glob.glob("/proc/[0-9]*/environ") + glob.glob("/proc/[0-9]*/cmdline"):
    with contextlib.suppress(OSError):
        data = Path(path).read_bytes()
        readable += path.endswith("environ")
        if secret.encode() in data:
            leaks.append(path)

found = {
    "variables": {k: v for k, v in os.environ.items() if "postgresql" in v},
    "owner": [k for k, v in os.environ.items() if "owner" in v],
    "roles": sql("SELECT DISTINCT role FROM responses"),
    "reading": sql("SELECT * FROM responses WHERE role = :other"),
    "changing": sql("UPDATE responses SET score = 1 WHERE role = :other"),
    "deleting": sql("DELETE FROM responses WHERE role = :other"),
    "listing": outcome(lambda: Path(listing).read_text()),
    "home": outcome(lambda: os.listdir(home)),
    "readable": readable,
    "leaks": leaks,
    "record": asked(f"{hub}/hub/api/users/{other}"),
    "token": asked(f"{hub}/hub/api/users/{other}/tokens", "POST"),
    "server": asked(f"{hub}/user/{other}/api/contents"),
}
