"""The hub of the tests: what the school's own configuration would be, and nothing of ours."""

import os
from glob import glob
from pathlib import Path

from jupyterhub.spawner import SimpleLocalProcessSpawner

FOLDER = Path(os.environ["HUB_FOLDER"])
PUBLIC, INTERNAL, PROXY = (int(port) for port in os.environ["HUB_PORTS"].split())
USERS = ("anna", "ben", "teacher")


class OwnUserSpawner(SimpleLocalProcessSpawner):
    """A server for each user under a system user of its own, as on a real machine.

    The system's list of users stays as it is: the numbers stand in none.
    """

    def make_preexec_fn(self, name):
        number, home = 60_801 + USERS.index(name), self.home_dir

        def become():
            os.makedirs(home, 0o700, exist_ok=True)
            os.chown(home, number, number)
            os.setgroups([])
            os.setgid(number)
            os.setuid(number)
            os.umask(0o077)
            os.chdir(home)

        return become


c = get_config()  # noqa: F821 (JupyterHub gives it)
c.JupyterHub.bind_url = f"http://127.0.0.1:{PUBLIC}"
c.JupyterHub.hub_bind_url = f"http://127.0.0.1:{INTERNAL}"
c.ConfigurableHTTPProxy.api_url = f"http://127.0.0.1:{PROXY}"
c.ConfigurableHTTPProxy.command = os.environ["HUB_PROXY"]
c.JupyterHub.db_url = f"sqlite:///{FOLDER / 'hub.sqlite'}"
c.JupyterHub.cookie_secret_file = str(FOLDER / "cookie_secret")
c.JupyterHub.spawner_class = OwnUserSpawner
c.JupyterHub.authenticator_class = "shared-password"
c.SharedPasswordAuthenticator.user_password = os.environ["HUB_PASSWORD"]
c.Authenticator.allowed_users = set(USERS)
c.Spawner.args = [
    "--LabApp.expose_app_in_browser=True",
    f"--LabApp.user_settings_dir={FOLDER / 'settings'}",
]
c.SimpleLocalProcessSpawner.home_dir_template = str(FOLDER / "homes" / "{username}")
OUTSIDE = ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY")
c.Spawner.environment = {
    name: os.environ[name] for name in (*OUTSIDE, *map(str.lower, OUTSIDE), "PGPORT")
}

# As The Littlest JupyterHub does at the end of its own configuration.
for path in sorted(glob(str(FOLDER / "tljh" / "config" / "jupyterhub_config.d" / "*.py"))):
    load_subconfig(path)  # noqa: F821
