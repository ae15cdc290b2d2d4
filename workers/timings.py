"""How long each stage takes, summed in Redis over all processes, or in this one where there is no broker."""

import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress

import redis

from workers.settings import Settings

KEY = "checker:timings"
BOUNDS = (0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1.0, 3.0, 10.0, 30.0)
"""Upper ends of the classes of seconds an article, as Prometheus counts them."""


class Timings:
    """Sums of a stage: articles, seconds, and articles no slower than each bound."""

    def __init__(self, settings: Settings) -> None:
        self._client = redis.Redis.from_url(settings.broker_url) if settings.broker_url else None
        self._own: dict[str, float] = {}

    @contextmanager
    def measure(self, stage: str, articles: int) -> Iterator[None]:
        """Count what the block takes as so many articles of a stage."""
        begun, spent = time.perf_counter(), time.process_time()
        yield
        if articles:
            self._add(stage, articles, time.perf_counter() - begun, time.process_time() - spent)

    def read(self) -> dict[str, float]:
        """Every sum: "STAGE:count", "STAGE:seconds", "STAGE:cpu", "STAGE:le:BOUND"."""
        if self._client is None:
            return dict(self._own)
        sums = self._client.hgetall(KEY)
        return {name.decode(): float(amount) for name, amount in sums.items()}  # type: ignore[union-attr]

    def _add(self, stage: str, articles: int, seconds: float, cpu: float) -> None:
        each = seconds / articles
        sums = {f"{stage}:count": articles, f"{stage}:seconds": seconds, f"{stage}:cpu": cpu}
        sums |= {f"{stage}:le:{bound}": articles for bound in BOUNDS if each <= bound}
        if self._client is None:
            for name, amount in sums.items():
                self._own[name] = self._own.get(name, 0) + amount
            return
        with suppress(redis.RedisError):  # what is not counted is no loss
            pipe = self._client.pipeline(transaction=False)
            for name, amount in sums.items():
                pipe.hincrbyfloat(KEY, name, amount)
            pipe.execute()
