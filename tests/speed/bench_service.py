"""How fast the service is: `make bench`; `python -m tests.speed.bench_service 500 sqlite 2` for one store, 2 workers.

For each store and number of worker processes: articles a second from the first submission to the last outcome; the
CPU that an article costs, by stage and by part; at half of that load, the time from submission to finding; and the
memory of the worker processes. The load of the machine is told beside: a figure of a busy machine is a lower bound.
"""

# ruff: noqa: T201

import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import redis
from sqlalchemy import text

from checker.store.engines import open_engine
from tests.service.machines import Machine, run_machine
from tests.service.newsrooms import make_news
from tests.service.test_kills import as_entries

_TICKS = os.sysconf("SC_CLK_TCK")
_STAGES = ("read", "save", "link", "compare")


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    print(f"{count} articles; load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores before")
    kinds = sys.argv[2:3] or ["sqlite", "postgresql"]
    for kind in kinds:
        for workers in [int(told) for told in sys.argv[3:]] or [1, 2, 4]:
            with run_machine(kind, workers=workers, lease_seconds=600, sweep_seconds=1) as machine:
                run(machine, kind, workers, count)
    print(f"load {os.getloadavg()[0]:.1f} after")


def run(machine: Machine, kind: str, workers: int, count: int) -> None:
    for part in ("bridge", "worker1", "sweeper"):
        machine.add(part)
    news = make_news(count + 200, seed=21)
    warm, entries = as_entries(news[:200]), as_entries(news[200:])
    machine.send(warm)
    machine.settle(len(warm), patience=300)
    before, sums = cpu_of(machine), timings_of(machine)
    begun = time.monotonic()
    machine.send(entries)
    machine.settle(len(news), patience=1200)
    spent = time.monotonic() - begun
    rate = len(entries) / spent
    parts = {name: 1000 * (cpu - before[name]) / len(entries) for name, cpu in cpu_of(machine).items()}
    stages = {
        stage: 1000 * (timings_of(machine).get(f"{stage}:cpu", 0) - sums.get(f"{stage}:cpu", 0)) / len(entries)
        for stage in _STAGES
    }
    rest = parts["worker1"] - sum(stages.values())
    print(f"{kind}, {workers} workers: {rate:.0f} articles/s in {spent:.1f} s; load {os.getloadavg()[0]:.1f}")
    print("  CPU ms an article: " + ", ".join(f"{stage} {ms:.2f}" for stage, ms in stages.items()), end="; ")
    print(
        f"Celery and all else of the workers {rest:.2f}; "
        + ", ".join(f"{name} {ms:.2f}" for name, ms in parts.items() if name != "worker1")
    )
    print(f"  memory of worker processes, MB: {', '.join(f'{one:.0f}' for one in memory_of(machine, 'worker1')[1:])}")
    at_half_load(machine, rate / 2)


def at_half_load(machine: Machine, rate: float) -> None:
    """Submit at a steady rate, and tell how long after its submission an article's finding is there."""
    count = max(50, min(400, int(rate * 15)))
    since = time.time_ns() // 1000
    received = machine.counts()["received"]
    for number, entry in enumerate(as_entries(make_news(count, seed=99))):
        wait = since / 1_000_000 + number / rate - time.time()
        time.sleep(max(0.0, wait))
        machine.send([entry])
    machine.settle(received + count, patience=300)
    query = text(
        "SELECT outbox.made - MAX(ledger.received) FROM outbox JOIN clashes ON clashes.id = outbox.finding "
        'JOIN ledger ON ledger.article IN (clashes."left", clashes."right") AND ledger.state = \'done\' '
        "WHERE outbox.kind = 'opened' AND outbox.made > :since GROUP BY outbox.serial, outbox.made"
    )
    engine = open_engine(machine.store)
    with engine.connect() as connection:
        waits = sorted(row[0] / 1000 for row in connection.execute(query, {"since": since}) if row[0] > 0)
    engine.dispose()
    if waits:
        middle, late = waits[len(waits) // 2], waits[int(len(waits) * 0.95)]
        print(
            f"  at {rate:.0f} articles/s: intake to finding {middle:.0f} ms at p50, {late:.0f} ms at p95 ({len(waits)})"
        )


def cpu_of(machine: Machine) -> dict[str, float]:
    """Seconds of CPU that each part, with all that it has started, has used."""
    return {name: sum(map(_cpu, _family(part.pid))) for name, part in machine.parts.items()}


def memory_of(machine: Machine, part: str) -> list[float]:
    """Megabytes of memory of the process of a part, then of those that it has started; with what they share."""
    return [_memory(pid) for pid in _family(machine.parts[part].pid)]


def timings_of(machine: Machine) -> dict[str, float]:
    with redis.Redis.from_url(machine.broker) as client:
        sums: Any = client.hgetall("checker:timings")
    return {name.decode(): float(amount) for name, amount in sums.items()}


def _family(pid: int) -> Iterator[int]:
    yield pid
    for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split():
        yield from _family(int(child))


def _memory(pid: int) -> float:
    rows = dict(line.split(":")[:2] for line in Path(f"/proc/{pid}/status").read_text().splitlines())
    return int(rows["VmRSS"].split()[0]) / 1024


def _cpu(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / _TICKS


if __name__ == "__main__":
    main()
