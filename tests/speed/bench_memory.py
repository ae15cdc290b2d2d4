"""Whether memory stays flat: `python -m tests.speed.bench_memory [ARTICLES] [sqlite|postgresql]`, 20,000 by default.

One worker process reads, links and compares all of them, on many events of eight articles or so; a row is told at
every twentieth part: how many articles have their outcome, how fast the last part went, and the memory of each part of
the service in MB. `hot` in the place of the kind of store sends one event instead, of which every article is linked
with every other.
"""

# ruff: noqa: T201

import json
import sys
import time
from collections.abc import Sequence

import msgspec

from tests.service.machines import Machine, run_machine
from tests.service.newsrooms import make_news
from tests.speed.bench_service import memory_of
from tests.speed.hot_events import make_articles

_PARTS = 20
_PATIENCE = 3600


def main() -> None:
    most = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    kind = sys.argv[2] if len(sys.argv) > 2 else "postgresql"
    if kind == "hot":
        entries = [msgspec.json.encode(article) for article in make_articles(most)]
    else:
        entries = [json.dumps(article).encode() for article in make_news(most, seed=5)]
    store = "postgresql" if kind == "hot" else kind
    with run_machine(store, workers=1, lease_seconds=600, sweep_seconds=1) as machine:
        machine.counts()  # makes the tables, as `migrate` does
        for part in ("bridge", "worker1", "sweeper"):
            machine.add(part)
        print(f"{most} articles, {kind}, one worker process; MB: bridge, Celery's own, worker process, sweeper")
        run(machine, entries, most // _PARTS)


def run(machine: Machine, entries: Sequence[bytes], step: int) -> None:
    for at in range(0, len(entries), step):
        begun = time.monotonic()
        some = entries[at : at + step]
        machine.send(some)
        machine.settle(at + len(some), patience=_PATIENCE)
        rate = len(some) / (time.monotonic() - begun)
        told = [f"{memory:.0f}" for name in ("bridge", "worker1", "sweeper") for memory in memory_of(machine, name)]
        print(f"{at + len(some):>7} articles, {rate:>4.0f}/s; {' '.join(f'{one:>4}' for one in told)}", flush=True)


if __name__ == "__main__":
    main()
