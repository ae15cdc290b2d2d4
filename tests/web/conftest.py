"""The desk as it is served: a real server on a real store that holds the articles of the demo."""

import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import NamedTuple
from uuid import uuid4

import psycopg
import pytest
import requests
import uvicorn

from checker.cli.checks import check_in_store
from checker.pipeline import Hints, Reader, read_inputs
from checker.store import Scope, Store, open_store
from tests.shipped import READER
from workers.clocks import now
from workers.settings import Settings
from workers.web.apps import make_app, protect
from workers.web.rooms import Room, WebOptions
from workers.web.tokens import make_token

DEMO = Path(__file__).parents[2] / "checker/demo/articles.jsonl"


class Served(NamedTuple):
    """A desk that is served, and what a client needs to talk to it."""

    url: str
    room: Room

    def token(self, *scopes: Scope) -> str:
        token, written = make_token("-".join(scopes), scopes, now())
        self.room.desk.add_token(token)
        return written

    def client(self, *scopes: Scope) -> requests.Session:
        session = requests.Session()
        if scopes:
            session.headers["Authorization"] = f"Bearer {self.token(*scopes)}"
        return session


@pytest.fixture(scope="session")
def reader() -> Reader:
    return READER


@pytest.fixture(scope="session", params=["sqlite", "postgresql"])
def address(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> str:
    return make_empty(request, tmp_path_factory)


@pytest.fixture(params=["sqlite", "postgresql"])
def empty_address(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> str:
    """An empty store of its own for one test."""
    return make_empty(request, tmp_path_factory)


def make_empty(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> str:
    if request.param == "sqlite":
        return str(tmp_path_factory.mktemp("desk") / "desk.db")
    server = request.getfixturevalue("postgres_url")
    name = f"checker_{uuid4().hex}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    return f"{server.rpartition('/')[0]}/{name}"


def fill(store: Store, reader: Reader) -> None:
    articles = [one for one in read_inputs([str(DEMO)], None, Hints()) if hasattr(one, "outlet")]  # type: ignore[arg-type]
    check_in_store(articles, store, reader)  # type: ignore[arg-type]


@contextmanager
def serve(store: Store, reader: Reader, **options: object) -> Iterator[Served]:
    """The desk on a free port of the loopback while the block runs."""
    given = {"secret": b"only for tests", "local_key": "opens-the-desk", "requests_a_minute": 60_000, **options}
    room = Room(store, reader, Settings(), WebOptions(**given))  # type: ignore[arg-type]
    config = uvicorn.Config(protect(make_app(room)), port=0, log_level="error", lifespan="off")
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run)
    thread.start()
    try:
        while not server.started:
            thread.join(0.01)
            assert thread.is_alive()
        yield Served(f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}", room)
    finally:
        server.should_exit = server.force_exit = True
        thread.join(20)


@pytest.fixture(scope="module")
def desk(address: str, reader: Reader) -> Iterator[Served]:
    with closing(open_store(address)) as store:
        fill(store, reader)
        with serve(store, reader) as served:
            yield served


Get = Callable[..., requests.Response]


@pytest.fixture(scope="module")
def get(desk: Served) -> Get:
    client = desk.client("read")

    def get_path(path: str, **more: object) -> requests.Response:
        return client.get(desk.url + path, timeout=20, **more)  # type: ignore[arg-type]

    return get_path
