"""A class on a hub: a database, a JupyterHub and a browser."""

from __future__ import annotations

import pytest

from tests.browser.conftest import browser, nowhere, outside  # noqa: F401 (fixtures)
from tests.hub.hub import Hub
from tests.records.postgresql import running


@pytest.fixture(scope="package")
def hub_database(tmp_path_factory):
    """A PostgreSQL that nobody has prepared yet."""
    with running(tmp_path_factory.mktemp("hub_database")) as cluster:
        yield cluster


@pytest.fixture(scope="package")
def hub(tmp_path_factory, hub_database, outside):  # noqa: F811
    """A JupyterHub, set up by the commands of the README."""
    made = Hub(tmp_path_factory.mktemp("hub"), hub_database, outside.environment())
    yield made
    made.stop()
