"""The service on real servers, process by process, so that a test can end any of them at any moment."""

import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, closing, contextmanager, suppress
from pathlib import Path
from typing import Any

import redis

from checker.store import open_store
from tests.servers import free_port, make_cluster, postgres_is_ready, redis_command, redis_is_ready

ROOT = Path(__file__).parents[2]
CHECKER = (sys.executable, "-m", "checker")
PATIENCE = 150.0


class Process:
    """One process that can be started, killed without warning, and started again."""

    def __init__(
        self, command: Iterable[object], log: Path, ready: Callable[[], bool] = lambda: True, **settings: Any
    ) -> None:
        self._command = [str(word) for word in command]
        self._log = log
        self._ready = ready
        self._settings = settings
        self._running: subprocess.Popen[bytes] | None = None

    @property
    def pid(self) -> int:
        assert self._running is not None
        return self._running.pid

    def start(self) -> None:
        with self._log.open("ab") as log:
            told: dict[str, Any] = {"stdout": log, "stderr": log, "start_new_session": True, **self._settings}
            self._running = subprocess.Popen(self._command, **told)
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            assert self._running.poll() is None, f"{self._command[:4]} ended with {self._running.returncode}"
            with suppress(OSError):
                if self._ready():
                    return
            time.sleep(0.02)
        raise AssertionError(f"{self._command[:4]} did not get ready")

    def kill(self) -> None:
        """End it and all that it has started, at once, as a power cut would."""
        if self._running is not None:
            with suppress(ProcessLookupError):
                os.killpg(self._running.pid, signal.SIGKILL)
            self._running.wait()
            self._running = None

    def kill_child(self) -> bool:
        """End one of the processes that it has forked; whether there was one."""
        children = Path(f"/proc/{self.pid}/task/{self.pid}/children").read_text().split()
        if children:
            with suppress(ProcessLookupError):
                os.kill(int(children[0]), signal.SIGKILL)
        return bool(children)

    def stop(self) -> None:
        if self._running is not None:
            self._running.terminate()
            try:
                self._running.wait(timeout=30)
            except subprocess.TimeoutExpired:
                self.kill()
            self._running = None

    def revive(self) -> None:
        """Start it again if it has ended by itself, as a supervisor would."""
        if self._running is not None and self._running.poll() is not None:
            self.start()


class Machine:
    """Redis, a store and the parts of the service; `environment` is what every command runs in."""

    def __init__(self, folder: Path, store: str, broker: str, servers: dict[str, Process], **settings: object) -> None:
        self.folder = folder
        self.store = store
        self.broker = broker
        told = {"store_url": store, "broker_url": broker, "lease_seconds": 4, "sweep_seconds": 0.3, **settings}
        self.environment = {
            **os.environ,  # noqa: TID251  as whoever starts the service
            "PYTHONPATH": str(ROOT),
            "REMAP_SIGTERM": "SIGQUIT",
            **{f"CHECKER_{name.upper()}": str(value) for name, value in told.items()},
        }
        self.servers = servers
        self.parts: dict[str, Process] = {}

    def add(self, name: str, *command: object) -> Process:
        """A part of the service, running."""
        words = command or (sys.executable, "-m", "workers", name.rstrip("0123456789"))
        part = Process(words, self.folder / f"{name}.log", env=self.environment, cwd=self.folder)
        self.parts[name] = part
        part.start()
        return part

    def run(self, *words: str, code: int = 0) -> bytes:
        """A command, and what it prints."""
        ran = subprocess.run(
            [*CHECKER, *words], env=self.environment, capture_output=True, check=False, cwd=self.folder
        )
        assert ran.returncode == code, (words, ran.returncode, ran.stdout[-1000:], ran.stderr[-2000:])
        return ran.stdout

    def send(self, entries: Iterable[bytes]) -> None:
        """Put entries into the stream; one that Redis did not take is sent again, as a producer must."""
        with redis.Redis.from_url(self.broker) as client:
            for entry in entries:
                deadline = time.monotonic() + PATIENCE
                while not _sent(client, entry):
                    assert time.monotonic() < deadline
                    time.sleep(0.05)

    def counts(self) -> dict[str, int]:
        with closing(open_store(self.store)) as store:
            return store.ledger.counts()

    def settle(self, received: int, patience: float = PATIENCE) -> dict[str, int]:
        """Wait until so many have come in and none is pending; the counts."""
        deadline = time.monotonic() + patience
        counts: dict[str, int] = {}
        while time.monotonic() < deadline:
            for part in self.parts.values():
                part.revive()
            counts = self.counts()
            if counts["received"] >= received and not counts["pending"] and not counts["rereading"]:
                return counts
            time.sleep(0.3)
        raise AssertionError(f"not settled in {patience} s: {counts}\n{self.logs()}")

    def logs(self) -> str:
        return "\n".join(f"{path.name}: {path.read_text()[-1500:]}" for path in sorted(self.folder.glob("*.log")))


@contextmanager
def run_machine(kind: str, **settings: object) -> Iterator[Machine]:
    """A machine of its own with a store of this kind, "sqlite" or "postgresql"; all of it is gone at the end."""
    with ExitStack() as stack:
        folder = Path(
            stack.enter_context(tempfile.TemporaryDirectory(prefix="checker-test-", ignore_cleanup_errors=True))
        )
        folder.chmod(0o755)
        log = folder / "servers.log"
        servers: dict[str, Process] = {}
        port = free_port()
        command = redis_command(folder, port, append_only=True)
        servers["redis"] = Process(command, log, lambda: redis_is_ready(port))
        store = str(folder / "store.db")
        if kind == "postgresql":
            cluster = folder / "postgresql"
            cluster.mkdir()
            postgres_port = free_port()
            command, needs = make_cluster(cluster, postgres_port)
            servers["postgres"] = Process(command, log, lambda: postgres_is_ready(cluster), **needs)
            store = f"postgresql://checker@127.0.0.1:{postgres_port}/postgres"
        for server in servers.values():
            server.start()
            stack.callback(server.kill)
        machine = Machine(folder, store, f"redis://127.0.0.1:{port}/0", servers, **settings)
        try:
            yield machine
        finally:
            for part in machine.parts.values():
                part.kill()


def _sent(client: redis.Redis, entry: bytes) -> bool:
    try:
        return client.xadd("checker:articles", {"article": entry}) is not None
    except redis.RedisError:
        return False
