"""docker-compose.yml: what it says can be run, on the servers that are here; no Docker is needed to know."""

import os
import re
import shlex
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

import psycopg
import pytest
import redis
import yaml

from checker.store import StoreError, open_store
from tests.servers import find_redis, free_port
from workers.settings import PREFIX, Settings

ROOT = Path(__file__).parents[2]
COMPOSE: dict[str, Any] = yaml.safe_load((ROOT / "docker-compose.yml").read_text())
SERVICES: dict[str, Any] = COMPOSE["services"]
OURS = {name: service for name, service in SERVICES.items() if "build" in service}
KEYS = {"name", "services", "configs", "volumes", "x-checker"}
PARTS = {
    "image", "build", "command", "environment", "volumes", "ports", "healthcheck", "restart", "depends_on", "profiles",
    "configs", "stop_grace_period", "read_only", "tmpfs", "cap_drop", "security_opt",
}  # fmt: skip
WORD = "a word for tests"


def test_it_has_the_parts_it_should_and_no_key_that_compose_does_not_know() -> None:
    assert set(COMPOSE) == KEYS
    assert {"redis", "postgres", "migrate", "bridge", "worker", "sweeper", "api", "flower", "prometheus"} == set(
        SERVICES
    )
    assert {name: set(service) - PARTS for name, service in SERVICES.items() if set(service) - PARTS} == {}
    for service in SERVICES.values():
        for needed, how in service.get("depends_on", {}).items():
            assert needed in SERVICES
            assert how["condition"] in {"service_healthy", "service_completed_successfully"}
        for config in service.get("configs", []):
            assert config["source"] in COMPOSE["configs"]
    assert {name for name, service in SERVICES.items() if "profiles" in service} == {"flower", "prometheus"}


def test_every_image_is_pinned_to_a_patch_release() -> None:
    images = [service["image"] for service in SERVICES.values()]
    images += re.findall(r"^FROM (\S+)", (ROOT / "workers/Dockerfile").read_text(), re.MULTILINE)
    assert [image for image in images if not re.search(r":v?\d+\.\d+(\.\d+)?", image)] == []


def test_no_password_is_in_it_and_no_port_is_open_to_others() -> None:
    text = (ROOT / "docker-compose.yml").read_text()
    assert set(re.findall(r"\$\{(\w+)", text)) == {
        "CHECKER_REDIS_PASSWORD", "CHECKER_PRODUCER_PASSWORD", "CHECKER_POSTGRES_PASSWORD", "CHECKER_APP_PASSWORD",
    }  # fmt: skip
    assert re.findall(r"\$\{\w+\}", text) == []  # each must be set, and says so
    ports = [port for service in SERVICES.values() for port in service.get("ports", [])]
    assert [port for port in ports if not port.startswith("127.0.0.1:")] == []


def test_what_is_begun_is_finished_before_a_worker_is_killed() -> None:
    for name in ("bridge", "worker", "sweeper"):
        assert float(OURS[name]["stop_grace_period"].removesuffix("s")) > Settings().soft_shutdown_seconds + 10
        assert OURS[name]["healthcheck"]["test"] == ["CMD", "checker", "queue", "status", "--max-age", "300"]


def test_every_setting_in_it_is_one_that_is_known() -> None:
    for service in OURS.values():
        for name in service["environment"]:
            assert name.removeprefix(PREFIX).lower() in Settings.__struct_fields__


def filled(words: list[str]) -> list[str]:
    return [re.sub(r"\$\{\w+:\?[^}]*\}", WORD, word) for word in words]


@pytest.fixture
def composed_redis(tmp_path: Path) -> Iterator[int]:
    """A Redis that runs with the words of the compose file."""
    port = free_port()
    place = ["--port", str(port), "--bind", "127.0.0.1", "--dir", str(tmp_path)]
    # The place comes first: the words of a user go on to the end.
    command = [str(find_redis()), *place, *filled(SERVICES["redis"]["command"])[1:]]
    with (tmp_path / "redis.log").open("wb") as log:
        server = subprocess.Popen(command, stdout=log, stderr=log)
    try:
        with redis.Redis(port=port, password=WORD) as client:
            for _ in range(200):
                with suppress(redis.ConnectionError):
                    client.ping()
                    break
                assert server.poll() is None, (tmp_path / "redis.log").read_text()
                time.sleep(0.05)
        yield port
    finally:
        server.kill()
        server.wait()


def test_a_producer_may_add_articles_and_nothing_else(composed_redis: int) -> None:
    with redis.Redis(port=composed_redis, username="producer", password=WORD) as producer:
        assert producer.xadd("checker:articles", {"article": "{}"})
        for forbidden in (
            lambda: producer.xread({"checker:articles": "0"}),
            lambda: producer.xadd("checker:findings", {"event": "{}"}),
            lambda: producer.lpush("checker", "x"),
            lambda: producer.config_get("*"),
            producer.flushall,
        ):
            with pytest.raises(redis.exceptions.NoPermissionError):
                forbidden()
    with redis.Redis(port=composed_redis) as nobody, pytest.raises(redis.exceptions.AuthenticationError):
        nobody.ping()


@pytest.fixture
def roles(postgres_url: str) -> Iterator[tuple[str, str]]:
    """The addresses of owner and service in a database that was made as the compose file makes it."""
    script = COMPOSE["configs"]["roles"]["content"]
    statements = re.search(r"<<'END'\n(.*?)^END", script, re.DOTALL | re.MULTILINE)
    assert statements
    with psycopg.connect(postgres_url, autocommit=True) as server:
        server.execute("CREATE DATABASE composed")
        base = postgres_url.rpartition("/")[0]
        with psycopg.connect(f"{base}/composed", autocommit=True) as database:
            for statement in statements[1].replace(":'word'", f"'{WORD}'").split(";"):
                if statement.strip():
                    database.execute(statement.encode())
        app = base.replace("//checker@", "//checker_app@")
        try:
            yield f"{base}/composed", f"{app}/composed"
        finally:
            server.execute("DROP DATABASE composed WITH (FORCE)")
            server.execute("DROP ROLE checker_app")


def run_service(name: str, environment: dict[str, str], *, seconds: float) -> int | None:
    """A service's command for some seconds; its exit code, or nothing where it had to be told to end and did so."""
    words = [sys.executable, "-m", "checker", *SERVICES[name]["command"]]
    if name == "api":
        words[-1] = "0"
    process = subprocess.Popen(words, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        return process.wait(timeout=seconds)
    except subprocess.TimeoutExpired:
        process.send_signal(signal.SIGTERM)
        process.wait(timeout=60)
        return None
    finally:
        process.kill()
        process.wait()


def test_every_command_runs_and_only_the_owner_makes_tables(composed_redis: int, roles: tuple[str, str]) -> None:
    owner, app = roles
    home = {**os.environ, "PYTHONPATH": str(ROOT)}  # noqa: TID251  as whoever starts the service
    with pytest.raises(StoreError, match="permission denied"):
        open_store(app)
    assert run_service("migrate", {**home, "CHECKER_STORE_URL": owner}, seconds=90) == 0
    broker = f"redis://:{WORD.replace(' ', '%20')}@127.0.0.1:{composed_redis}/0"
    environment = {**home, "CHECKER_STORE_URL": app, "CHECKER_BROKER_URL": broker}
    for name in ("bridge", "worker", "sweeper", "api"):
        told = (
            {**environment, "CHECKER_METRICS_ADDRESS": f"127.0.0.1:{free_port()}"} if name == "sweeper" else environment
        )
        assert run_service(name, told, seconds=6) is None, name
    health = shlex.join(SERVICES["worker"]["healthcheck"]["test"][1:]).removeprefix("checker ")
    probe = [sys.executable, "-m", "checker", *shlex.split(health)]
    assert subprocess.run(probe, env=environment, check=False, capture_output=True).returncode == 0
    with closing(open_store(app)) as store:
        assert store.ledger.counts()["received"] == 0
    with psycopg.connect(app) as connection, pytest.raises(psycopg.errors.InsufficientPrivilege):
        connection.execute("CREATE TABLE mine (x int)")
