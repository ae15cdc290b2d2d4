"""The ledger: what is handed in is counted once, whatever the order, and every outcome has its row."""

from collections.abc import Callable
from datetime import UTC, datetime
from itertools import permutations

import pytest

from checker.model import Article
from checker.store import Store
from checker.store.relation_protocol import Settled
from checker.store.service_protocol import Arrival
from tests.store.articles import read, write_article

LEASE = 60_000_000


def arrive(article: Article | None, entry: str, *, channel: str = "stream", reason: str = "") -> Arrival:
    return Arrival(channel=channel, entry=entry, article=article, content=b"{", field="body", reason=reason)


def accept(store: Store, *arrivals: Arrival) -> list[str]:
    return [receipt.state for receipt in store.intake.accept(arrivals, now=1, lease=LEASE)[0]]


def work_off(store: Store) -> None:
    while serials := store.queue.claim(100, now=10 * LEASE, lease=2**60):
        work_on(store, serials)


def work_on(store: Store, serials: list[int]) -> None:
    for job in store.queue.begin(serials, now=10 * LEASE, lease=LEASE):
        store.save(job.article, read(job.article, "nine"))
        (kept,) = store.relations.kept([job.serial])
        settled = [Settled(subject=kept.mark, others=[], clashes=[])]
        assert store.relations.relate([kept.mark], settled, now=5) == {kept.serial}
        store.queue.finish([(job.serial, job.version)], now=5)


def counts(store: Store) -> dict[str, int]:
    return {state: count for state, count in store.ledger.counts().items() if count}


def test_an_article_has_its_row_its_work_and_its_outcome(store: Store) -> None:
    receipts, serials = store.intake.accept([arrive(write_article(), "1-0")], now=1, lease=LEASE)
    assert (receipts[0].state, receipts[0].article, len(serials)) == ("accepted", "flood-1", 1)
    assert counts(store) == {"received": 1, "pending": 1}
    assert store.queue.oldest() == 1
    assert store.queue.claim(9, now=2, lease=LEASE) == []
    work_off(store)
    assert counts(store) == {"received": 1, "done": 1}
    assert store.queue.oldest() is None
    assert store.ledger.audit() == []


def test_one_entry_told_twice_counts_once_and_one_article_sent_twice_is_a_duplicate(store: Store) -> None:
    assert accept(store, arrive(write_article(), "1-0"), arrive(write_article(), "1-0")) == ["accepted"]
    assert accept(store, arrive(write_article(), "1-0")) == ["accepted"]
    assert accept(store, arrive(write_article(), "2-0"), arrive(write_article(), "3-0")) == ["duplicate"] * 2
    assert accept(store, arrive(write_article(), "1-0", channel="http")) == ["duplicate"]
    work_off(store)
    assert counts(store) == {"received": 4, "done": 1, "duplicate": 3}
    assert store.ledger.audit() == []


def versions() -> list[Article]:
    return [
        write_article(body=f"{count} people died.", updated=datetime(2016, 7, 18, hour, tzinfo=UTC))
        for count, hour in (("Nine", 10), ("Ten", 11), ("Eleven", 12))
    ]


@pytest.mark.parametrize("order", list(permutations(range(3))), ids=str)
@pytest.mark.parametrize("apart", [True, False])
def test_whatever_version_comes_first_the_newest_is_done(store: Store, order: tuple[int, ...], *, apart: bool) -> None:
    arrivals = [arrive(versions()[at], f"{at}-0") for at in order]
    for some in [[one] for one in arrivals] if apart else [arrivals]:
        accept(store, *some)
        work_off(store)
    assert counts(store) == {"received": 3, "done": 1, "superseded": 2}
    assert store.articles(["flood-1"]) == [versions()[2]]
    assert store.ledger.audit() == []


def test_what_cannot_be_read_is_kept_with_its_reason(store: Store) -> None:
    assert accept(store, arrive(None, "1-0", reason="missing")) == ["quarantined"]
    assert accept(store, arrive(write_article("x" * 2000), "2-0")) == ["quarantined"]
    held = store.ledger.held()
    assert [(one.entry, one.stage, one.field) for one in held] == [("1-0", "intake", "body"), ("2-0", "intake", "id")]
    assert store.ledger.content(held[0].number) == b"{"
    assert counts(store) == {"received": 2, "quarantined": 2}
    assert store.ledger.mend(held[0].number, arrive(write_article(), "1-0"), now=3)
    work_off(store)
    assert counts(store) == {"received": 2, "quarantined": 1, "done": 1}
    assert store.ledger.audit() == []


def test_the_third_failure_alone_is_the_last(store: Store) -> None:
    _, (poison, sound) = store.intake.accept(
        [arrive(write_article("a"), "1-0"), arrive(write_article("b"), "2-0")], now=1, lease=LEASE
    )
    fail = store.queue.fail
    for _ in range(5):
        assert fail([poison, sound], "read", "lost", now=2, attempts=3) == [poison, sound]
    assert fail([poison], "read", "lost", now=2, attempts=3) == []
    assert counts(store) == {"received": 2, "pending": 1, "quarantined": 1}
    assert store.ledger.audit() == []
    (held,) = store.ledger.held()
    assert (held.article, held.stage, held.reason) == ("a", "read", "lost")
    assert store.ledger.replay([held.number], now=3) == [poison]
    work_off(store)
    assert counts(store) == {"received": 2, "done": 2}
    assert store.ledger.audit() == []


def test_what_ends_its_workers_without_a_word_goes_to_quarantine_too(store: Store) -> None:
    _, serials = store.intake.accept([arrive(write_article(), "1-0")], now=1, lease=LEASE)
    begun = [len(store.queue.begin(serials, now=2, lease=LEASE)) for _ in range(12)]
    assert begun == [1] * 10 + [0, 0]
    assert counts(store) == {"received": 1, "quarantined": 1}


def test_a_store_takes_no_word_for_done_without_the_reading(store: Store) -> None:
    _, serials = store.intake.accept([arrive(write_article(), "1-0")], now=1, lease=LEASE)
    (job,) = store.queue.begin(serials, now=2, lease=LEASE)
    store.queue.finish([(job.serial, job.version)], now=5)
    assert store.ledger.audit() == [
        "1 articles are called done and were not read, or not compared",
        "1 articles are called done and another version of them was read",
    ]


def test_what_other_rules_read_is_queued_again_until_it_is_read(new_store: Callable[[], Store]) -> None:
    store = new_store()
    accept(store, arrive(write_article(), "1-0"))
    work_off(store)
    assert store.queue.reread("rulebook-1", now=7, limit=10) == []
    (serial,) = store.queue.reread("rulebook-2", now=7, limit=10)
    assert counts(store) == {"received": 1, "done": 1, "rereading": 1}
    (job,) = store.queue.begin([serial], now=8, lease=LEASE)
    assert job.rulebook == "rulebook-1"


def test_what_was_begun_without_an_outcome_comes_back_alone_and_last(store: Store) -> None:
    names = ("a", "b", "c")
    arrivals = [arrive(write_article(name), f"{name}-0") for name in names]
    _, (first, second, third) = store.intake.accept(arrivals, now=1, lease=LEASE)
    store.queue.begin([first, second], now=1, lease=LEASE)
    late = 100 * LEASE
    assert store.queue.claim(9, now=late, lease=LEASE) == [third]
    assert store.queue.claim(9, now=late, lease=LEASE) == [first]
    assert store.queue.claim(9, now=late, lease=LEASE) == [second]
    assert store.queue.claim(9, now=late, lease=LEASE) == []
    assert store.queue.claim(9, now=late * 2, lease=LEASE, begun=True) == [first, second]
