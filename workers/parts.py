"""The parts of the service, each a process: bridge, worker, sweeper; or `local`, all in one without a broker.

`migrate` makes the store's tables, or brings them forward, and ends: who works then need not own them.
"""

import os
import signal
import sys
import threading
from collections.abc import Callable
from contextlib import closing
from types import FrameType

from checker.store import open_store
from workers.settings import Settings, SettingsError, environment_of

_MOST_KILOBYTES = "400000"  # of a worker process, which is then replaced by a fresh one
PARTS = ("migrate", "bridge", "worker", "sweeper", "local")


def run_part(name: str, settings: Settings) -> int:
    """Run one part until it is told to end by SIGTERM or SIGINT; the exit code."""
    if name == "migrate":
        open_store(settings.store_url).close()
        return 0
    if not name.startswith("local") and not settings.broker_url:
        raise SettingsError("settings: broker_url is empty; set CHECKER_BROKER_URL, or work with --local")
    if name == "worker":
        # The tables are made here: what that loads, no worker needs to hold for the rest of its life.
        open_store(settings.store_url).close()
        # In the place of this process: Celery must find its environment before anything imports it.
        command = [sys.executable, "-m", "workers", "worker"]
        os.execve(sys.executable, command, environment_of(settings))  # noqa: S606  our own program
    from workers.logs import set_up_logs  # noqa: PLC0415  costs time that `--help` need not wait for

    set_up_logs(settings.log_level, name)
    ended = threading.Event()

    def end(_number: int, _frame: FrameType | None) -> None:
        ended.set()

    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, end)
    _RUNS[name](settings, ended)
    return 0


def run_celery(settings: Settings) -> None:
    """The worker itself; does not return."""
    from workers.queueing import QUEUES  # noqa: PLC0415  after the environment is set
    from workers.tasks import app  # noqa: PLC0415  the same

    own = ("-n", f"checker-{os.getpid()}@%h", "--concurrency", str(settings.workers))
    quiet = ("--without-gossip", "--without-mingle", "--loglevel", "WARNING")
    app.worker_main(
        ["--quiet", "worker", *own, *quiet, "-Q", ",".join(QUEUES), "--max-memory-per-child", _MOST_KILOBYTES]
    )


def _bridge(settings: Settings, ended: threading.Event) -> None:
    from workers.bridges import Bridge  # noqa: PLC0415
    from workers.enqueuing import make_enqueue  # noqa: PLC0415
    from workers.folders import watch_folder  # noqa: PLC0415

    with closing(open_store(settings.store_url)) as store:
        enqueue = make_enqueue(settings)
        if settings.watched_folder:
            arguments = (settings, store, enqueue, ended)
            threading.Thread(target=watch_folder, args=arguments, daemon=True).start()
        Bridge(settings, store, enqueue).run(ended)


def _sweeper(settings: Settings, ended: threading.Event) -> None:
    from workers.enqueuing import make_enqueue  # noqa: PLC0415
    from workers.metrics import serve_metrics  # noqa: PLC0415
    from workers.relays import Relay  # noqa: PLC0415
    from workers.sweepers import Sweeper  # noqa: PLC0415
    from workers.timings import Timings  # noqa: PLC0415

    with closing(open_store(settings.store_url)) as store:
        if settings.metrics_address:
            serve_metrics(settings.metrics_address, store, Timings(settings))
        relay = Relay(settings, store)
        threading.Thread(target=relay.run, args=(ended,), daemon=True).start()
        Sweeper(settings, store, make_enqueue(settings)).run(ended)


def _local(settings: Settings, ended: threading.Event) -> None:
    from workers.locals import work_locally  # noqa: PLC0415

    work_locally(settings, ended)


def _local_once(settings: Settings, ended: threading.Event) -> None:
    from workers.locals import work_locally  # noqa: PLC0415

    work_locally(settings, ended, until_idle=True)


_RUNS: dict[str, Callable[[Settings, threading.Event], None]] = {
    "bridge": _bridge,
    "sweeper": _sweeper,
    "local": _local,
    "local once": _local_once,
}
