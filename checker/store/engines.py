"""Address → Engine: which database it is, and how a connection to it must be set."""

import sqlite3
from pathlib import Path
from time import sleep
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.pool import QueuePool

from checker.store.protocol import StoreError

_BUSY_SECONDS = 60
_PAUSE = 0.02  # seconds
_DRIVERS = {
    "sqlite": "sqlite",
    "postgres": "postgresql+psycopg",
    "postgresql": "postgresql+psycopg",
    "postgresql+psycopg": "postgresql+psycopg",
}
_SQLITE_SETTINGS = (
    f"PRAGMA busy_timeout = {_BUSY_SECONDS * 1000}",
    "PRAGMA synchronous = NORMAL",  # with WAL: a power cut may take the last commits, never the file
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",  # what is forgotten is not to be found in the file
)


def open_engine(address: str) -> Engine:
    """An engine for a path or a database URL; nothing is connected yet. Raises StoreError where it cannot be one."""
    url = _url(address)
    if url.get_backend_name() == "postgresql":
        return create_engine(url, pool_pre_ping=True)
    return _sqlite(url)


def _url(address: str) -> URL:
    if "://" not in address:
        return URL.create("sqlite", database=address)
    try:
        url = make_url(address)
    except (ArgumentError, ValueError) as error:
        # The address is not repeated: it may hold a password.
        raise StoreError(
            f"{address.partition('://')[0]}://…: no address of a database; is a sign in it to be written as %XX?"
        ) from error
    driver = _DRIVERS.get(url.drivername)
    if driver is None:
        raise StoreError(f"{url.drivername}://…: unknown kind of store; known: a path, sqlite://, postgresql://")
    return url.set(drivername=driver)


def _sqlite(url: URL) -> Engine:
    held_in_memory = url.database in {None, "", ":memory:"}
    if held_in_memory:
        # Each further connection would be a further, empty database: threads take turns on the only one.
        settings: dict[str, Any] = {"poolclass": QueuePool, "pool_size": 1, "max_overflow": 0}
    else:
        settings = {}
        folder = Path(str(url.database)).parent
        if not folder.is_dir():
            raise StoreError(f"{url.database}: there is no folder {folder}")
    engine = create_engine(url, connect_args={"check_same_thread": False}, pool_timeout=_BUSY_SECONDS, **settings)
    event.listen(engine, "connect", _set_up)
    event.listen(engine, "begin", _begin)
    return engine


def _set_up(connection: Any, _: object) -> None:  # noqa: ANN401  the driver's own connection
    connection.isolation_level = None  # Python's sqlite3 begins transactions late and by itself; `_begin` does it here
    for setting in _SQLITE_SETTINGS:
        connection.execute(setting)
    _write_ahead(connection)


def _write_ahead(connection: Any) -> None:  # noqa: ANN401  the same
    """Let readers go on while one writes. Where another makes a new file so at the same moment, SQLite refuses at once
    instead of waiting for its lock, since two that wait would wait for each other: it is tried again for as long.
    """  # noqa: D205  one sentence
    for left in range(round(_BUSY_SECONDS / _PAUSE), -1, -1):
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if not left or error.sqlite_errorcode != sqlite3.SQLITE_BUSY:
                raise
            sleep(_PAUSE)
        else:
            return


def _begin(connection: Connection) -> None:
    # A writer takes the lock at once: one that reads first and writes later is refused where another wrote between.
    connection.exec_driver_sql("BEGIN IMMEDIATE" if connection.get_execution_options().get("writes") else "BEGIN")
