"""What every request is given: the store, the reader, how the desk is set up."""

from collections.abc import Callable
from functools import cached_property
from pathlib import Path

import msgspec
from fastapi import Request

from checker.pipeline import Reader
from checker.store import Desk, Scope, Store


class WebOptions(msgspec.Struct, frozen=True, kw_only=True):
    """How the desk is set up.

    `secret` signs cookies; several processes share one. `local_key` opens the desk to whoever runs it, on loopback.
    A person whom a reverse proxy at one of `proxies` names in `proxy_header` has `proxy_scopes`.
    """

    secret: bytes
    local_key: str = ""
    proxy_header: str = ""
    proxies: tuple[str, ...] = ()
    proxy_scopes: tuple[Scope, ...] = ("read", "review")
    most_bytes: int = 16_000_000
    requests_a_minute: int = 1200
    rules: Path | None = None


class Room:
    """The desk of one process."""

    def __init__(self, store: Store, reader: Reader, options: WebOptions, clock: Callable[[], int]) -> None:
        self.store = store
        self.reader = reader
        self.options = options
        self.clock = clock

    @cached_property
    def desk(self) -> Desk:
        """The desk of the store."""
        return self.store.desk


def room_of(request: Request) -> Room:
    """The room that a request came to."""
    room: Room = request.app.state.room
    return room
