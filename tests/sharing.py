"""Which tests stay together in one process, and which are shared out between several."""

from __future__ import annotations

from xdist.scheduler import LoadScopeScheduling

# Two browsers at once only wait for each other on a small machine; a hub, a database and the
# cells of a notebook are shared by the tests of one folder or one file.
FOLDERS = ("tests/browser", "tests/hub", "tests/records")


class Sharing(LoadScopeScheduling):
    """Each of those folders, and each other file, goes to one process as a whole."""

    def _split_scope(self, nodeid: str) -> str:
        return scope(nodeid)


def scope(nodeid: str) -> str:
    """The name of what a test stays together with."""
    file = nodeid.partition("::")[0]
    return next((folder for folder in FOLDERS if file.startswith(f"{folder}/")), file)
