"""The service of one machine and one process, without a broker: the store is the queue."""

import threading
from contextlib import closing

from checker.store import open_store
from workers.benches import Bench, is_outage, shared_reader, work_through
from workers.clocks import microseconds, now
from workers.enqueuing import make_enqueue
from workers.folders import take_folder
from workers.logs import log
from workers.metrics import serve_metrics
from workers.relays import Relay
from workers.settings import Settings
from workers.sweepers import Sweeper
from workers.timings import Timings


def work_locally(settings: Settings, ended: threading.Event, *, until_idle: bool = False) -> None:
    """Take in, read, link, compare and show until it is told to end, or until nothing waits."""
    with closing(open_store(settings.store_url)) as store:
        enqueue, timings = make_enqueue(settings), Timings(settings)
        bench = Bench(settings, store, shared_reader(settings.rules), timings)
        if settings.metrics_address:
            serve_metrics(settings.metrics_address, store, timings)
        relay = Relay(settings, store)
        sweeper = Sweeper(settings, store, enqueue)
        while not ended.is_set():
            try:
                if settings.watched_folder:
                    take_folder(settings, store, enqueue)
                lease = microseconds(settings.lease_seconds)
                serials = store.queue.claim(settings.chunk, now=now(), lease=lease)
                if serials:
                    work_through(bench, serials)
                    continue
                sweeper.tidy()
                relay.stream()
                relay.deliver()
            except Exception as error:
                if not is_outage(error):
                    raise
                log().warning("a server is away", error=type(error).__name__)
            if until_idle:
                return
            ended.wait(settings.sweep_seconds)
