"""Whatever is killed whenever: all adds up, every article has its outcome, and the findings are those of one check."""

import json
import random
import threading
import time
from pathlib import Path

import pytest

from tests.service.machines import PATIENCE, Machine, run_machine
from tests.service.newsrooms import Made, make_news

KINDS = ("worker1", "child", "bridge", "sweeper", "redis", "postgres")


def as_entries(news: list[Made]) -> list[bytes]:
    return [json.dumps(article).encode() for article in news]


def check_alone(machine: Machine, news: list[Made]) -> bytes:
    """What one `checker check` says of the same articles."""
    path = machine.folder / "news.jsonl"
    path.write_text("".join(json.dumps(article) + "\n" for article in news))
    return machine.run("check", str(path), "--format", "json", "--fail-on", "never")


def kill_one(machine: Machine, kind: str) -> bool:
    """Kill something of this kind and start it again; whether it was there to be killed."""
    if kind == "child":
        return machine.parts["worker1"].kill_child()
    process = machine.servers.get(kind) or machine.parts[kind]
    process.kill()
    if kind == "postgres":
        Path(machine.folder / "postgresql/cluster/postmaster.pid").unlink(missing_ok=True)
    process.start()
    return True


def run_with_kills(machine: Machine, news: list[Made], kills: int, seed: int, pause: float) -> dict[str, int]:
    """Send the news while things are killed; how often each was."""
    for part in ("bridge", "worker1", "worker2", "sweeper"):
        machine.add(part)
    sender = threading.Thread(target=machine.send, args=(as_entries(news),))
    sender.start()
    chance = random.Random(seed)  # noqa: S311  which one is killed when
    kinds = [kind for kind in KINDS if kind != "postgres" or "postgres" in machine.servers]
    killed = dict.fromkeys(kinds, 0)
    while sum(killed.values()) < kills:
        time.sleep(pause * (0.5 + chance.random()))
        # Each kind once, then any.
        kind = kinds[sum(killed.values())] if sum(killed.values()) < len(kinds) else chance.choice(kinds)
        killed[kind] += kill_one(machine, kind)
        for part in machine.parts.values():
            part.revive()
    sender.join()
    return killed


def assert_nothing_lost(machine: Machine, news: list[Made], patience: float = PATIENCE) -> None:
    counts = machine.settle(len(news), patience)
    newest = {(article["outlet"], article["id"]) for article in news}
    assert (counts["received"], counts["done"]) == (len(news), len(newest)), counts
    assert counts["quarantined"] == 0
    assert b"all adds up" in machine.run("queue", "audit")
    assert machine.run("reports", "--format", "json") == check_alone(machine, news)


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_nothing_is_lost_when_things_are_killed(kind: str) -> None:
    news = make_news(120)
    with run_machine(kind) as machine:
        killed = run_with_kills(machine, news, kills=6, seed=3, pause=1.0)
        assert min(killed.values()) >= 1
        assert_nothing_lost(machine, news)


def test_two_workers_on_the_halves_of_one_event_see_each_other() -> None:
    event = make_news(9, seed=8)
    with run_machine("postgresql", chunk=1) as machine:
        for part in ("bridge", "worker1", "worker2", "sweeper"):
            machine.add(part)
        machine.send(as_entries(event))
        assert_nothing_lost(machine, event)


@pytest.mark.soak
@pytest.mark.parametrize("kind", ["postgresql", "sqlite"])
def test_nothing_is_lost_over_fifty_kills(kind: str) -> None:
    news = make_news(2000, seed=11)
    with run_machine(kind, lease_seconds=10) as machine:
        killed = run_with_kills(machine, news, kills=55, seed=13, pause=3.0)
        assert_nothing_lost(machine, news, patience=1200)
        print(f"\n{kind}: {killed}, {sum(killed.values())} kills; {machine.counts()}")  # noqa: T201  the run's figures
        assert sum(killed.values()) >= 50
        assert min(killed.values()) >= 1
