"""What every request is given: the store, the reader, the settings, how the desk is set up."""

import ipaddress
import threading
import time
from collections.abc import Sequence

import msgspec
from fastapi import Request

from checker.pipeline import Reader
from checker.store import Desk, Scope, Store
from workers import clocks
from workers.intakes import Enqueue
from workers.settings import Settings

_MOMENT = 0.5  # seconds


class WebOptions(msgspec.Struct, frozen=True, kw_only=True):
    """How the desk is set up.

    A changed rule is tried on the store in pieces of `trial_seconds`, looked at after every `trial_articles`.
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
    trial_seconds: float = 2.0
    trial_articles: int = 25


def is_proxy(address: str, proxies: tuple[str, ...]) -> bool:
    """Whether an address is one of the proxies that are believed."""
    try:
        known = ipaddress.ip_address(address)
        return any(known in ipaddress.ip_network(proxy, strict=False) for proxy in proxies)
    except ValueError:
        return False


def leave(_serials: Sequence[int]) -> None:
    """Tells no worker of anything: who looks into the store finds it."""


class Room:
    """The desk of one process."""

    def __init__(
        self, store: Store, reader: Reader, settings: Settings, options: WebOptions, enqueue: Enqueue = leave
    ) -> None:
        self.store = store
        self.reader = reader
        self.settings = settings
        self.options = options
        self.enqueue = enqueue
        self._looking = threading.Lock()
        self._looked = -_MOMENT
        self._seen = ""

    @property
    def desk(self) -> Desk:
        """The desk of the store."""
        return self.store.desk

    def glance(self) -> str:
        """The revision of the desk, at most a moment old: many open pages cost one look into the store."""
        with self._looking:
            if time.monotonic() - self._looked > _MOMENT:
                self._seen, self._looked = self.desk.revision(), time.monotonic()
            return self._seen

    def clock(self) -> int:
        """Microseconds since 1970-01-01 UTC."""
        return clocks.now()


def room_of(request: Request) -> Room:
    """The room that a request came to."""
    room: Room = request.app.state.room
    return room
