"""Serial numbers → messages to the workers; what the broker does not take is left to the sweeper."""

from collections.abc import Sequence
from itertools import islice

from celery import Celery
from kombu.exceptions import OperationalError
from redis.exceptions import RedisError

from workers.intakes import Enqueue
from workers.logs import log
from workers.queueing import READ, own_app
from workers.settings import Settings


def enqueue(app: Celery, task: str, serials: Sequence[int]) -> None:
    """One message for these articles."""
    if serials:
        _send(app, task, list(serials))


def make_enqueue(settings: Settings) -> Enqueue:
    """What tells the workers of new articles, in chunks; nothing where the store itself is the queue."""
    if not settings.broker_url:
        return _leave
    app = own_app()

    def tell(serials: Sequence[int]) -> None:
        rest = iter(serials)
        while chunk := list(islice(rest, settings.chunk)):
            _send(app, READ, chunk)

    return tell


def _leave(_serials: Sequence[int]) -> None:
    """The local worker finds them in the store."""


def _send(app: Celery, task: str, serials: list[int]) -> None:
    try:
        app.send_task(task, args=[serials])
    except (OperationalError, RedisError, ConnectionError, TimeoutError) as error:
        log().warning("broker does not take it", task=task, articles=len(serials), error=type(error).__name__)
