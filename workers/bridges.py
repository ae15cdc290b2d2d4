"""Redis Stream → ledger: entries are validated, written, queued, and only then acknowledged and deleted.

Any number of bridges may run. What one of them had taken and not acknowledged when it ended goes to another.
"""

import os
import socket
import threading
import time
from typing import Any

import redis
from redis.exceptions import ResponseError

from checker.store import Store
from checker.store.service_protocol import Arrival
from workers.benches import is_outage
from workers.intakes import Enqueue, Submission, take_arrivals, take_in
from workers.logs import log
from workers.queueing import READ
from workers.settings import Settings

GROUP = "checker"
FIELD = b"article"
CHANNEL = "stream"
_BATCH = 100
_BLOCK = 1000  # milliseconds
_ABANDONED = 10_000  # milliseconds after which what another bridge has taken is taken over
_PAUSE = 1.0
_GATHER = 0.5  # seconds
_REASON = "was taken again and again, and never recorded: it ends whoever reads it"

Entry = tuple[bytes, dict[bytes, bytes] | None]


class Bridge:
    """Carries entries of the stream into the store."""

    def __init__(self, settings: Settings, store: Store, enqueue: Enqueue) -> None:
        self._settings = settings
        self._store = store
        self._enqueue = enqueue
        self._client = redis.Redis.from_url(settings.broker_url, socket_connect_timeout=5, socket_timeout=30)
        self._name = f"{socket.gethostname()}-{os.getpid()}"

    def run(self, ended: threading.Event) -> None:
        """Carry until it is told to end; a server that is away is waited for."""
        while not ended.is_set():
            try:
                self.prepare()
                while not ended.is_set():
                    self.carry()
            except Exception as error:
                if not is_outage(error):
                    raise
                log().warning("a server is away", error=type(error).__name__)
                ended.wait(_PAUSE)

    def prepare(self) -> None:
        """Make stream and group where they are not there."""
        try:
            self._client.xgroup_create(self._settings.intake_stream, GROUP, id="0", mkstream=True)
        except ResponseError as error:
            if "BUSYGROUP" not in str(error):
                raise

    def carry(self, block: int = _BLOCK) -> int:
        """Carry what is there, what was left behind first; how many entries."""
        abandoned = self._abandoned()
        entries = abandoned or self._fresh(block)
        if abandoned and self._has_ended_bridges(abandoned[0][0]):
            self._refuse(*abandoned[0])
        elif entries:
            self._deliver(entries)
        return len(entries)

    def _abandoned(self) -> list[Entry]:
        """What another bridge took and never acknowledged, one at a time: it may be what ended that bridge."""
        stream = self._settings.intake_stream
        claimed: Any = self._client.xautoclaim(stream, GROUP, self._name, min_idle_time=_ABANDONED, count=1)
        return list(claimed[1])

    def _has_ended_bridges(self, name: bytes) -> bool:
        pending: Any = self._client.xpending_range(self._settings.intake_stream, GROUP, name, name, 1)
        return bool(pending) and pending[0]["times_delivered"] > self._settings.attempts + 1

    def _fresh(self, block: int) -> list[Entry]:
        entries = self._take(block)
        # Where the workers have enough to do, a fuller chunk costs them less than several small ones.
        if 0 < len(entries) < self._settings.chunk and self._client.llen(READ):
            time.sleep(_GATHER)
            entries += self._take(None)
        return entries

    def _take(self, block: int | None) -> list[Entry]:
        streams: Any = self._client.xreadgroup(
            GROUP, self._name, {self._settings.intake_stream: ">"}, count=_BATCH, block=block
        )
        return [entry for _, entries in streams or [] for entry in entries]

    def _deliver(self, entries: list[Entry]) -> None:
        # An entry that was deleted while it was pending comes as nothing: there is no content left to take.
        submissions = [
            Submission(CHANNEL, name.decode(), fields.get(FIELD, b"")) for name, fields in entries if fields is not None
        ]
        receipts = take_in(submissions, self._store, self._settings, self._enqueue)
        self._acknowledge([name for name, _ in entries])
        states = [receipt.state for receipt in receipts]
        log().info("took in", **{state: states.count(state) for state in sorted(set(states))})

    def _refuse(self, name: bytes, fields: dict[bytes, bytes] | None) -> None:
        """Put into quarantine, without a look at it, what has ended every bridge that looked."""
        content = (fields or {}).get(FIELD, b"")
        refused = Arrival(channel=CHANNEL, entry=name.decode(), article=None, content=content, reason=_REASON)
        take_arrivals([refused], self._store, self._settings, self._enqueue)
        self._acknowledge([name])

    def _acknowledge(self, names: list[bytes]) -> None:
        pipe = self._client.pipeline(transaction=True)
        pipe.xack(self._settings.intake_stream, GROUP, *names)
        pipe.xdel(self._settings.intake_stream, *names)
        pipe.execute()
