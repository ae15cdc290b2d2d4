"""An empty store of each kind, for the one suite that all of them must pass."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest

from checker.store import Store, open_store

KINDS = ("memory", "sqlite", "postgresql")


@pytest.fixture(params=KINDS[1:])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of an empty database that outlives a connection."""
    if request.param == "sqlite":
        yield str(tmp_path / "store.db")
    else:
        with _database(request.getfixturevalue("postgres_url")) as url:
            yield url


@pytest.fixture(params=KINDS)
def new_store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Callable[[], Store]]:
    """Makes an empty store at each call; all of one kind."""
    with ExitStack() as opened:

        def make() -> Store:
            if request.param == "memory":
                address = ":memory:"
            elif request.param == "sqlite":
                address = f"sqlite:///{tmp_path / uuid4().hex}.db"
            else:
                address = opened.enter_context(_database(request.getfixturevalue("postgres_url")))
            return opened.enter_context(closing(open_store(address)))

        yield make


@pytest.fixture
def store(new_store: Callable[[], Store]) -> Store:
    return new_store()


@contextmanager
def _database(server: str) -> Iterator[str]:
    name = f"checker_{uuid4().hex}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    try:
        yield f"{server.rpartition('/')[0]}/{name}"
    finally:
        with psycopg.connect(server, autocommit=True) as connection:
            connection.execute(f"DROP DATABASE {name} WITH (FORCE)")
