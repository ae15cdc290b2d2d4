"""Whatever is handed in, the workers live, the rest is done, and what cannot be is in quarantine with its reason."""

import json
import random
import sys
from collections.abc import Iterator
from contextlib import closing

import pytest

from checker.store import open_store
from tests.service.machines import Machine, run_machine
from tests.service.newsrooms import make_news
from tests.service.poisons import ENDLESS, RAISES, SEGFAULT
from tests.service.test_kills import as_entries, check_alone

NEWS = make_news(40, seed=5)


def poison(name: str, what: str) -> bytes:
    return json.dumps({"id": name, "outlet": "poison.example", "body": f"{what}. Nine people died."}).encode()


MALFORMED = {
    "ten megabytes": json.dumps({"outlet": "a.example", "body": "x" * 10_000_000}).encode(),
    "no UTF-8": b'{"outlet": "a.example", "body": "\xff\xfe"}',
    "deep": b'{"outlet": "a.example", "body": "b", "x": ' + b"[" * 100_000 + b"]" * 100_000 + b"}",
    "wrong types": b'{"outlet": 7, "body": ["b"]}',
    "a list": b"[1, 2]",
    "empty": b"",
    "no field": b"{}",
    "half a pair": b'{"outlet": "a.example", "body": "\\ud800"}',
    "a NUL": b'{"outlet": "a.example", "body": "\\u0000"}',
    "an envelope of the future": b'{"specversion": "9.9", "id": "1", "source": "s", "type": "t", "data": {}}',
    "a long id": json.dumps({"id": "i" * 2000, "outlet": "a.example", "body": "b"}).encode(),
}


@pytest.fixture
def machine() -> Iterator[Machine]:
    with run_machine("sqlite", article_seconds=0.5, chunk=10, lease_seconds=12) as made:
        made.add("bridge")
        made.add("sweeper")
        made.add("worker1", sys.executable, "-m", "tests.service.poisons")
        yield made


def test_poison_goes_to_quarantine_at_the_third_attempt_and_the_rest_is_done(machine: Machine) -> None:
    poisons = [poison("segfault", SEGFAULT), poison("endless", ENDLESS), poison("raises", RAISES)]
    entries = as_entries(NEWS)
    entries[10:10] = [*poisons, *MALFORMED.values()]
    machine.send([*entries, *as_entries(NEWS) * 10])
    counts = machine.settle(len(NEWS) * 11 + len(poisons) + len(MALFORMED))
    newest = {(one["outlet"], one["id"]) for one in NEWS}
    assert counts["quarantined"] == len(poisons) + len(MALFORMED)
    assert counts["duplicate"] == len(NEWS) * 10
    assert counts["done"] == len(newest)
    with closing(open_store(machine.store)) as store:
        held = {one.article: (one.stage, one.reason) for one in store.ledger.held() if one.article}
        refused = [one for one in store.ledger.held() if not one.article]
    assert held["segfault"] == ("read", "ended its process")
    assert "TimeLimit" in held["endless"][1] or "time limit" in held["endless"][1]
    assert held["raises"] == ("read", "ValueError: it always does")
    assert all(one.reason for one in refused)
    assert b"all adds up" in machine.run("queue", "audit")
    assert machine.run("reports", "--format", "json") == check_alone(machine, NEWS)
    assert machine.parts["worker1"].pid


def make_malformed(count: int, seed: int = 1) -> list[bytes]:
    """Entries that are no articles: cut, mixed, mistyped and random."""
    chance = random.Random(seed)  # noqa: S311  rubbish for a test
    whole = as_entries(NEWS)
    made = []
    for number in range(count):
        entry = bytearray(chance.choice(whole))
        match number % 5:
            case 0:
                entry = entry[: chance.randrange(1, len(entry) - 1)]
            case 1:
                entry = bytearray(chance.randbytes(chance.randrange(300)))
            case 2:
                entry = bytearray(json.dumps({"outlet": chance.choice([None, 3, [], {}]), "body": number}).encode())
            case 3:
                entry = bytearray(json.dumps(chance.choice([None, True, 1.5, "text", [], {"a": {}}])).encode())
            case 4:
                entry[chance.randrange(1, len(entry))] = 0xFF
                entry = entry.replace(b'"body"', b'"bodY"')
        made.append(bytes(entry))
    return made


def fuzz(machine: Machine, count: int) -> None:
    entries = make_malformed(count)
    machine.send(entries)
    machine.send(as_entries(NEWS))
    counts = machine.settle(count + len(NEWS), patience=1200)
    print(f"\n{count:,} malformed entries: {counts}")  # noqa: T201  the run's figures
    assert counts["quarantined"] == count
    assert b"all adds up" in machine.run("queue", "audit")
    assert machine.run("reports", "--format", "json") == check_alone(machine, NEWS)


def test_whatever_stands_in_the_stream_ends_nobody(machine: Machine) -> None:
    fuzz(machine, 300)


@pytest.mark.soak
def test_ten_thousand_malformed_entries_end_nobody(machine: Machine) -> None:
    fuzz(machine, 10_000)
