"""The tasks read → link → compare, each for a chunk of articles by their serial numbers; see `workers.benches`."""

from collections import deque
from contextlib import closing
from typing import Any

from billiard.exceptions import SoftTimeLimitExceeded, TimeLimitExceeded, WorkerLostError
from celery.signals import task_failure, worker_init

from checker.store import open_store
from workers.benches import own_bench, shared_reader, warm_up
from workers.clocks import now
from workers.enqueuing import enqueue
from workers.logs import log, set_up_logs
from workers.queueing import COMPARE, LINK, READ, own_app
from workers.settings import load_settings

app = own_app()
_LOST = (SoftTimeLimitExceeded, TimeLimitExceeded, WorkerLostError)
_blamed: deque[str] = deque(maxlen=1000)


@app.task(name=READ)  # type: ignore[untyped-decorator]
def read(serials: list[int]) -> None:
    """Read articles, then have them linked."""
    enqueue(app, LINK, own_bench().read(serials))


@app.task(name=LINK)  # type: ignore[untyped-decorator]
def link(serials: list[int]) -> None:
    """Link articles that are read, then have them compared."""
    enqueue(app, COMPARE, own_bench().link(serials))


@app.task(name=COMPARE)  # type: ignore[untyped-decorator]
def compare(serials: list[int]) -> None:
    """Compare articles that are linked: their outcome."""
    own_bench().compare(serials)


@worker_init.connect  # type: ignore[untyped-decorator]
def begin_worker(**_: Any) -> None:  # noqa: ANN401  Celery's own
    """Read the rules before the processes part, so that these share the memory."""
    settings = load_settings()
    set_up_logs(settings.log_level, "worker")
    warm_up(shared_reader(settings.rules))
    # Opened and closed: what that loads is shared too, and no connection is.
    open_store(settings.store_url).close()


@task_failure.connect  # type: ignore[untyped-decorator]
def blame_articles(
    task_id: str,
    exception: BaseException,
    args: Any,  # noqa: ANN401  Celery's own
    sender: Any,  # noqa: ANN401  the same
    **_: Any,  # noqa: ANN401  the same
) -> None:
    """Count against its articles that a chunk ended or overran its process; runs in the process that is left.

    Any other failure is one of a server: the sweeper brings its articles back.
    """
    log().warning("task failed", task=sender.name, error=type(exception).__name__, articles=len(args[0]))
    if not isinstance(exception, _LOST) or task_id in _blamed:
        return
    _blamed.append(task_id)
    settings = load_settings()
    reason = "ended its process" if isinstance(exception, WorkerLostError) else "over its time limit"
    stage = sender.name.rpartition(".")[2]
    # A store of its own, closed at once: processes that are forked from this one must not inherit a connection.
    with closing(open_store(settings.store_url)) as store:
        # The sweeper brings them back at once, each alone: so the one to blame is found, and the others are done.
        store.queue.fail(args[0], stage, reason, now=now(), attempts=settings.attempts)
