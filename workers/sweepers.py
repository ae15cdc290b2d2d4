"""What waits too long → the queue again; what has changed → the findings that people see."""

import threading
import time

import redis
from redis.exceptions import RedisError

from checker.keeping import show_changes
from checker.store import Store
from workers.benches import is_outage
from workers.clocks import microseconds, now
from workers.intakes import Enqueue
from workers.logs import log
from workers.queueing import QUEUES
from workers.retention import keep_limits
from workers.settings import Settings

_MOST = 1000
_HOUR = 3600.0
_PATIENCE = 10
"""How many leases an article may wait while the queue is long: what is not lost must not be queued twice over."""


class Sweeper:
    """Brings back what the broker lost, and keeps what is shown up to date."""

    def __init__(self, settings: Settings, store: Store, enqueue: Enqueue) -> None:
        self._settings = settings
        self._store = store
        self._enqueue = enqueue
        self._client = redis.Redis.from_url(settings.broker_url) if settings.broker_url else None
        self._limits_due = 0.0

    def run(self, ended: threading.Event) -> None:
        """Sweep until it is told to end; a server that is away is waited for."""
        while not ended.is_set():
            try:
                self.sweep()
            except Exception as error:
                if not is_outage(error):
                    raise
                log().warning("a server is away", error=type(error).__name__)
            ended.wait(self._settings.sweep_seconds)

    def sweep(self) -> None:
        """One round."""
        self.bring_back()
        self.tidy()

    def tidy(self) -> None:
        """All of a round but what the broker is for."""
        begun = time.monotonic()
        if begun >= self._limits_due:
            self._limits_due = begun + _HOUR
            keep_limits(self._store, self._settings)
            while serials := self._store.queue.adopt(now=now(), limit=_MOST):
                self._enqueue(serials)
        while show_changes(self._store) and time.monotonic() - begun < self._settings.sweep_seconds:
            pass

    def bring_back(self) -> int:
        """Queue again what has had no outcome for a lease; how many articles."""
        lease, waiting = microseconds(self._settings.lease_seconds), self._waiting()
        # Each alone: what was begun and has no outcome may be what ends workers.
        suspects = self._store.queue.claim(_MOST, now=now(), lease=lease, begun=True)
        for serial in suspects:
            self._enqueue([serial])
        # While messages wait, what nobody has begun is most likely among them.
        grace = _PATIENCE * lease if waiting else 0
        lost = self._store.queue.claim(_MOST, now=now(), lease=lease, grace=grace)
        if lost:
            self._enqueue(lost)
        if suspects or lost:
            log().info("brought back", begun=len(suspects), lost=len(lost), waiting=waiting)
        return len(suspects) + len(lost)

    def _waiting(self) -> int:
        """How many messages are in the broker's queues."""
        if self._client is None:
            return 0
        try:
            return sum(int(self._client.llen(name)) for name in QUEUES)
        except RedisError:
            return 0
