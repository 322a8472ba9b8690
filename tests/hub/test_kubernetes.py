"""The hub's configuration under Zero to JupyterHub's spawner: what a pod is started with."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from types import SimpleNamespace

import pytest
import yaml
from kubernetes_asyncio.client import (
    V1NetworkPolicyEgressRule,
    V1PodSpec,
    V1Volume,
    V1VolumeMount,
)
from kubernetes_asyncio.config import kube_config
from kubespawner import KubeSpawner
from kubespawner.utils import get_k8s_model
from traitlets.config import Config

from tests.hub.readme import ROOT, SETTINGS, block, blocks

ROLES = """anna,LESSONS_RECORDS,postgresql+psycopg://anna:old@db/lessons
ben,LESSONS_RECORDS,postgresql+psycopg://ben:bbb@db/lessons
anna,LESSONS_RECORDS,postgresql+psycopg://anna:new@db/lessons
teacher,LESSONS_RESULTS,postgresql+psycopg://teacher:ttt@db/lessons
ben,PATH,/tmp
"""


@pytest.fixture
def values() -> dict:
    """What `helm --values` reads."""
    return yaml.safe_load((ROOT / SETTINGS / "values.yaml").read_text(encoding="utf-8"))


@pytest.fixture
def roles(tmp_path, monkeypatch):
    """The list of roles, where the hub looks for it."""
    path = tmp_path / "roles.csv"
    path.write_text(ROLES, encoding="utf-8")
    path.chmod(0o440)
    monkeypatch.setenv("LESSONS_ROLES", str(path))
    return path


@pytest.fixture
def runner(tmp_path, monkeypatch):
    """Waits for what KubeSpawner awaits; the cluster that it knows is never asked."""
    cluster = {"cluster": {"server": "https://127.0.0.1:1"}, "name": "none"}
    context = {"context": {"cluster": "none", "user": "none"}, "name": "none"}
    known = {"clusters": [cluster], "contexts": [context], "current-context": "none"}
    known["users"] = [{"name": "none", "user": {}}]
    path = tmp_path / "kubeconfig"
    path.write_text(yaml.safe_dump(known), encoding="utf-8")
    monkeypatch.setattr(kube_config, "KUBE_CONFIG_DEFAULT_LOCATION", str(path))
    # In a thread of its own: the browser of other tests has a loop in this one.
    with ThreadPoolExecutor(1) as thread:
        loop = asyncio.Runner()
        yield lambda awaited: thread.submit(loop.run, awaited).result()
        thread.submit(loop.close).result()


@pytest.fixture
def spawner(roles, values, runner) -> Callable[[str], KubeSpawner]:
    """Makes the spawner of a user, as the chart's own configuration does it."""

    def made(name: str) -> KubeSpawner:
        image, configuration = values["singleuser"]["image"], Config()
        configuration.KubeSpawner.image = f"{image['name']}:{image['tag']}"
        # The chart runs each extraConfig with a `get_config` of its own beside `c`.
        script = (ROOT / SETTINGS / "lessons.py").read_text(encoding="utf-8")
        exec(script, {"c": configuration, "get_config": None})
        user = SimpleNamespace(name=name, id=1, url=f"/user/{name}/", settings={})

        async def begun() -> KubeSpawner:
            return KubeSpawner(config=configuration, user=user, _mock=True)

        return runner(begun())

    return made


@pytest.fixture
def pod(runner) -> Callable[[KubeSpawner], V1PodSpec]:
    """Gives the pod of a user's next server."""

    def made(own: KubeSpawner) -> V1PodSpec:
        own.run_pre_spawn_hook()
        return runner(own.get_pod_manifest()).spec

    return made


def variables(spec: V1PodSpec) -> dict[str, str]:
    (container,) = spec.containers
    return {each.name: each.value for each in container.env}


@pytest.mark.parametrize(
    ("name", "given"),
    [
        ("anna", {"LESSONS_RECORDS": "postgresql+psycopg://anna:new@db/lessons"}),
        ("ben", {"LESSONS_RECORDS": "postgresql+psycopg://ben:bbb@db/lessons"}),
        ("teacher", {"LESSONS_RESULTS": "postgresql+psycopg://teacher:ttt@db/lessons"}),
        ("stray", {}),
    ],
)
def test_a_pod_has_the_address_of_its_user_alone(spawner, pod, name, given):
    """The newest of the user's own addresses, no other, and none for who has no role."""
    spec = pod(spawner(name))
    found = variables(spec)
    assert {key: found[key] for key in found if key.startswith("LESSONS")} == given
    assert str(spec).count("postgresql+psycopg") == len(given)
    assert found.get("PATH") != "/tmp"


def test_a_pod_runs_the_lessons_from_the_image(spawner, pod):
    """The command is the package's own; the image is the one of values.yaml."""
    (container,) = pod(spawner("anna")).containers
    assert container.args[:2] == ["lessons", "hub-server"]
    assert container.image == "registry.example.org/lessons:1"
    assert container.image in block("docker build")


def test_a_role_that_was_taken_away_is_gone_at_the_next_start(spawner, pod, roles):
    """A hub keeps its spawners; a user who left the list starts without the address."""
    own = spawner("anna")
    assert "LESSONS_RECORDS" in variables(pod(own))
    roles.chmod(0o640)
    roles.write_text("", encoding="utf-8")
    assert "LESSONS_RECORDS" not in variables(pod(own))
    roles.unlink()
    assert "LESSONS_RECORDS" not in variables(pod(own))


@pytest.mark.parametrize("fault", ["readable", "damaged"])
def test_a_list_that_cannot_be_trusted_starts_nobody(spawner, roles, fault):
    """Read by everybody or cut off: the page says so in plain words, and no secret."""
    if fault == "readable":
        roles.chmod(0o644)
    else:
        roles.chmod(0o600)
        roles.write_text("anna,LESSONS_RECORDS\n", encoding="utf-8")
    with pytest.raises((OSError, IndexError)) as problem:
        spawner("anna").run_pre_spawn_hook()
    assert "please tell whoever looks after the hub" in problem.value.jupyterhub_message
    assert "postgresql" not in problem.value.jupyterhub_message


def test_the_values_are_what_kubernetes_takes(values):
    """Volumes, mounts and rules have the fields of Kubernetes; names fit each other."""
    hub, user = values["hub"], values["singleuser"]
    (volume,), (mount,) = hub["extraVolumes"], hub["extraVolumeMounts"]
    get_k8s_model(V1Volume, volume)
    get_k8s_model(V1VolumeMount, mount)
    for rule in user["networkPolicy"]["egress"]:
        get_k8s_model(V1NetworkPolicyEgressRule, rule)
    assert mount["name"] == volume["name"]
    assert volume["secret"]["defaultMode"] & 0o007 == 0
    command = block("kubectl create secret")
    assert f"secret generic {volume['secret']['secretName']} --from-file=roles.csv" in command
    assert f'"{mount["mountPath"]}/roles.csv"' in (ROOT / SETTINGS / "lessons.py").read_text()


def test_the_commands_name_files_that_are_there():
    """Each file of this repository that the section's commands name exists."""
    named = {
        part.split("=")[-1]
        for each in blocks()
        for part in each.split()
        if part.split("=")[-1].startswith(f"{SETTINGS}/")
    }
    assert named == {
        f"{SETTINGS}/{name}" for name in ("lessons.py", "values.yaml", "Dockerfile")
    }
    assert all((ROOT / name).is_file() for name in named)
