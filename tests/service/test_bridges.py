"""The bridge: an entry is gone from the stream when it is in the ledger, and what ends bridges ends no more of them."""

import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
import redis

from checker.store import Store, open_store
from tests.cli.conftest import YARD
from tests.service.test_kills import as_entries
from workers.bridges import GROUP, Bridge
from workers.queueing import READ
from workers.settings import Settings

BLOCK = 1


@pytest.fixture
def settings(tmp_path: Path, redis_url: str) -> Settings:
    return Settings(store_url=str(tmp_path / "store.db"), broker_url=redis_url, intake_stream=f"in-{tmp_path.name}")


@pytest.fixture
def store(settings: Settings) -> Iterator[Store]:
    with closing(open_store(settings.store_url)) as opened:
        yield opened


@pytest.fixture
def client(settings: Settings) -> Iterator[redis.Redis]:
    with redis.Redis.from_url(settings.broker_url) as made:
        yield made


def make_bridge(settings: Settings, store: Store, told: list[int]) -> Bridge:
    bridge = Bridge(settings, store, told.extend)
    bridge.prepare()
    return bridge


def test_what_is_recorded_is_queued_and_gone_from_the_stream(
    settings: Settings, store: Store, client: redis.Redis
) -> None:
    told: list[int] = []
    bridge = make_bridge(settings, store, told)
    for entry in [*as_entries(YARD), b"{"]:
        client.xadd(settings.intake_stream, {"article": entry})
    client.xadd(settings.intake_stream, {"another field": b"x"})
    assert bridge.carry(BLOCK) == 4
    assert len(told) == 2
    assert client.xlen(settings.intake_stream) == 0
    assert client.xpending(settings.intake_stream, GROUP)["pending"] == 0
    counts = store.ledger.counts()
    assert (counts["received"], counts["pending"], counts["quarantined"]) == (4, 2, 2)


def abandon(client: redis.Redis, settings: Settings, entry: bytes, deliveries: int) -> None:
    """Leave an entry as a bridge leaves it that ended with it, so many times."""
    name = client.xadd(settings.intake_stream, {"article": entry})
    client.xreadgroup(GROUP, "ended", {settings.intake_stream: ">"})
    client.xclaim(settings.intake_stream, GROUP, "ended", 0, [name], idle=60_000, retrycount=deliveries)


def test_what_a_bridge_had_taken_when_it_ended_another_takes_over(
    settings: Settings, store: Store, client: redis.Redis
) -> None:
    bridge = make_bridge(settings, store, [])
    for entry in as_entries(YARD):
        abandon(client, settings, entry, 1)
    assert [bridge.carry(BLOCK) for _ in range(3)] == [1, 1, 0]
    assert store.ledger.counts()["pending"] == 2


def test_what_ends_every_bridge_goes_to_quarantine_unread(
    settings: Settings, store: Store, client: redis.Redis
) -> None:
    bridge = make_bridge(settings, store, [])
    abandon(client, settings, as_entries(YARD)[0], 9)
    assert bridge.carry(BLOCK) == 1
    (held,) = store.ledger.held()
    assert "ends whoever reads it" in held.reason
    assert client.xlen(settings.intake_stream) == 0


def test_where_workers_have_enough_to_do_chunks_are_gathered(
    settings: Settings, store: Store, client: redis.Redis
) -> None:
    bridge = make_bridge(settings, store, [])
    client.lpush(READ, "a message that waits")
    try:
        first, second = as_entries(YARD)
        client.xadd(settings.intake_stream, {"article": first})
        later = threading.Timer(0.1, client.xadd, (settings.intake_stream, {"article": second}))
        later.start()
        assert bridge.carry(BLOCK) == 2
        later.join()
    finally:
        client.delete(READ)
