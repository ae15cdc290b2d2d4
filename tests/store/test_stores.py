"""One suite, every store: in memory, in a SQLite file, in a real PostgreSQL."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from itertools import permutations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checker.model import Article, Reading
from checker.store import FindingRow, Store, StoreError
from tests.shipped import READER
from tests.store.articles import DAY, read, write_article

FIRST = write_article(body="Nine people died.")
SECOND = write_article(body="Eleven people died.", updated=datetime(2016, 7, 18, 12, tzinfo=UTC))
THIRD = write_article(body="Twelve people died.", updated=datetime(2016, 7, 18, 18, tzinfo=UTC), status="corrected")
OTHER = write_article("flood-2", outlet="coast.example")


def finding(name: str, left: str, right: str, *, state: str = "open", body: bytes = b"{}") -> FindingRow:
    return FindingRow(name, left, right, state, body)


def contents(store: Store) -> tuple[object, ...]:
    """Everything that a store tells."""
    ids = store.all_ids()
    found = [store.candidates(keys, DAY, window_days=3, at_least=1) for keys in (("nine",), ("eleven",), ("twelve",))]
    return (
        ids,
        store.articles(ids),
        store.readings(ids),
        [store.versions(name) for name in ids],
        found,
        store.findings(),
    )


def test_what_was_saved_comes_back_whole(store: Store) -> None:
    article = Article(
        id="é\u2028/1",
        outlet="valley.example",
        title="Flood",
        body="Nine\0 people 🌊",
        published=datetime(2016, 7, 18, 9, tzinfo=UTC),
        extra={"section": ["weather", 3, None]},
    )
    reading = read(article, "arlund", "flood")
    assert store.save(article, reading)
    assert store.articles([article.id]) == [article]
    assert store.readings([article.id]) == [reading]
    assert store.all_ids() == [article.id]


def test_all_that_is_read_in_a_text_comes_back_equal(store: Store) -> None:
    body = "At least 12 people were killed in Arlund on Monday, 3 of them children, and nearly $1.5 million was spent."
    article = write_article(body=body)
    reading = READER.read(article)
    assert reading.claims
    store.save(article, reading)
    assert store.readings([article.id]) == [reading]


def test_what_is_unknown_is_left_out(store: Store) -> None:
    store.save(FIRST, read(FIRST))
    assert store.articles(["nowhere", FIRST.id]) == [FIRST]
    assert store.readings([]) == []
    assert store.versions("nowhere") == []
    assert store.save_many([]) == []


def test_twice_is_once(store: Store) -> None:
    assert store.save(FIRST, read(FIRST, "nine"))
    once = contents(store)
    assert not store.save(FIRST, read(FIRST, "nine"))
    assert store.save_many([(FIRST, read(FIRST, "nine"))] * 2) == []
    assert contents(store) == once


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_the_newest_version_wins_in_any_order(store: Store, order: tuple[int, ...]) -> None:
    versions = [(FIRST, "nine"), (SECOND, "eleven"), (THIRD, "twelve")]
    for place in order:
        article, key = versions[place]
        store.save(article, read(article, key))
    assert store.articles([FIRST.id]) == [THIRD]
    assert store.readings([FIRST.id]) == [read(THIRD, "twelve")]
    assert store.versions(FIRST.id) == [FIRST, SECOND, THIRD]
    assert store.candidates(["nine", "eleven"], DAY, window_days=3, at_least=1) == []
    assert store.candidates(["twelve"], DAY, window_days=3, at_least=1) == [FIRST.id]


def test_only_a_version_that_counts_is_told_as_news(store: Store) -> None:
    assert store.save(SECOND, read(SECOND))
    assert not store.save(FIRST, read(FIRST))
    assert store.save_many([(THIRD, read(THIRD)), (OTHER, read(OTHER)), (FIRST, read(FIRST))]) == [FIRST.id, OTHER.id]


@pytest.mark.parametrize("first", ["usable", "withdrawn"])
def test_a_withdrawal_of_the_same_hour_wins(store: Store, first: str) -> None:
    pair = [FIRST, write_article(body=FIRST.body, status="withdrawn")]
    for article in pair if first == "usable" else reversed(pair):
        store.save(article, read(article))
    assert [article.status for article in store.articles([FIRST.id])] == ["withdrawn"]


def test_versions_without_a_date_have_one_order_too(new_store: Callable[[], Store]) -> None:
    undated = [write_article(body=f"{count} people died.", published=None) for count in range(4)]
    stores = [new_store(), new_store()]
    for store, articles in zip(stores, (undated, undated[::-1]), strict=True):
        for article in articles:
            store.save(article, read(article, "nine", day=None))
    assert contents(stores[0]) == contents(stores[1])
    stores[0].save(FIRST, read(FIRST))
    assert stores[0].articles([FIRST.id]) == [FIRST]


def test_a_time_without_a_zone_ranks_as_utc(store: Store) -> None:
    paris = write_article(body="At noon.", published=datetime.fromisoformat("2016-07-18T12:00:00+02:00"))
    naive = write_article(body="At eleven.", published=datetime.fromisoformat("2016-07-18T11:00:00"))
    store.save_many([(naive, read(naive)), (paris, read(paris))])
    assert store.articles([FIRST.id]) == [naive]


def test_the_same_version_read_with_another_rulebook_is_read_anew(store: Store) -> None:
    store.save(FIRST, read(FIRST, "nine"))
    store.save_findings([finding("a", FIRST.id, OTHER.id)])
    assert store.outdated("rulebook-2") == [FIRST.id]
    assert store.save(FIRST, read(FIRST, "eleven", rulebook="rulebook-2"))
    assert store.outdated("rulebook-2") == []
    assert store.candidates(["nine"], DAY, window_days=3, at_least=1) == []
    assert store.candidates(["eleven"], DAY, window_days=3, at_least=1) == [FIRST.id]
    assert store.findings() == []


def test_two_outlets_may_use_one_id(store: Store) -> None:
    twin = write_article(FIRST.id, outlet="coast.example", body="Ten people died.")
    assert store.save_many([(FIRST, read(FIRST, "nine")), (twin, read(twin, "nine"))]) == [FIRST.id]
    assert store.articles([FIRST.id]) == [twin, FIRST]
    assert len(store.readings([FIRST.id])) == 2
    assert store.all_ids() == store.candidates(["nine"], DAY, window_days=0, at_least=1) == [FIRST.id]


def test_lists_are_sorted_by_code_point(store: Store) -> None:
    names = ["b", "B", "é", "a-1", "a1", "a", "Z", "0", "ä"]
    store.save_many([(article, read(article, "nine")) for article in map(write_article, names)])
    assert store.all_ids() == sorted(names)
    assert [article.id for article in store.articles(names)] == sorted(names)
    assert store.candidates(["nine"], DAY, window_days=0, at_least=1) == sorted(names)


def test_one_bad_entry_keeps_the_whole_batch_out(store: Store) -> None:
    with pytest.raises(StoreError, match="not one of article 'flood-2'"):
        store.save_many([(FIRST, read(FIRST)), (OTHER, read(FIRST))])
    for name in ("a\0b", "n" * 1001):
        with pytest.raises(StoreError, match="`id` has over 1000 bytes or a U"):
            store.save_many([(FIRST, read(FIRST)), (article := write_article(name), read(article))])
    assert store.all_ids() == []


def test_the_longest_names_are_kept(store: Store) -> None:
    article = write_article("".join(chr(0x10000 + place * 7) for place in range(250)), outlet="é" * 500)
    assert store.save(article, read(article))
    assert store.articles([article.id]) == [article]


def test_forgetting_leaves_no_trace(new_store: Callable[[], Store]) -> None:
    store, other = new_store(), new_store()
    for each in (store, other):
        each.save(OTHER, read(OTHER, "nine"))
    for article, key in ((FIRST, "nine"), (THIRD, "twelve")):
        store.save(article, read(article, key))
    store.save_findings([finding("a", FIRST.id, OTHER.id), finding("b", OTHER.id, FIRST.id)])
    assert store.forget(FIRST.id)
    assert contents(store) == contents(other)
    assert not store.forget(FIRST.id)
    assert store.save(FIRST, read(FIRST, "nine"))
    assert store.versions(FIRST.id) == [FIRST]


def test_a_finding_is_kept_once(store: Store) -> None:
    rows = [finding("b", FIRST.id, OTHER.id), finding("a", FIRST.id, "flood-3", body=b"\0\xff")]
    store.save_findings(rows)
    store.save_findings(rows)
    assert store.findings() == [rows[1], rows[0]]
    assert store.findings(OTHER.id) == [rows[0]]
    store.save_findings([])


def test_a_newer_version_takes_the_findings_of_the_older_with_it(store: Store) -> None:
    store.save_many([(FIRST, read(FIRST)), (OTHER, read(OTHER))])
    kept = finding("b", OTHER.id, "flood-3")
    store.save_findings([finding("a", OTHER.id, FIRST.id), kept])
    store.save(SECOND, read(SECOND))
    assert store.findings() == [kept]


def test_more_keys_and_ids_than_one_statement_takes(store: Store) -> None:
    keys = [f"key-{place}" for place in range(2500)]
    store.save(FIRST, read(FIRST, *keys))
    store.save(OTHER, read(OTHER, *keys[::700]))
    assert store.candidates(keys, DAY, window_days=0, at_least=5) == [FIRST.id]
    assert store.candidates(keys, DAY, window_days=0, at_least=4) == [FIRST.id, OTHER.id]
    assert len(store.articles([*keys, FIRST.id])) == 1
    store.save(SECOND, read(SECOND, "key-0"))
    assert store.candidates(keys, DAY, window_days=0, at_least=2) == [OTHER.id]


ENTRIES = st.dictionaries(
    st.integers(0, 8),
    st.tuples(st.sets(st.sampled_from("abcdef")), st.none() | st.integers(DAY - 6, DAY + 6)),
)


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(
    entries=ENTRIES,
    changed=ENTRIES,
    asked=st.tuples(st.sets(st.sampled_from("abcdef")), st.none() | st.integers(DAY - 6, DAY + 6)),
    window_days=st.integers(0, 5),
    at_least=st.integers(1, 4),
)
def test_candidates_are_those_that_counting_by_hand_finds(
    store: Store,
    entries: dict[int, tuple[set[str], int | None]],
    changed: dict[int, tuple[set[str], int | None]],
    asked: tuple[set[str], int | None],
    window_days: int,
    at_least: int,
) -> None:
    for name in store.all_ids():
        store.forget(name)
    kept: dict[str, Reading] = {}
    for hour, round_of_entries in enumerate((entries, changed)):
        saved = []
        for place, (keys, day) in round_of_entries.items():
            article = write_article(f"article-{place}", updated=datetime(2016, 7, 18, 10 + hour, tzinfo=UTC))
            kept[article.id] = read(article, *sorted(keys), day=day)
            saved.append((article, kept[article.id]))
        store.save_many(saved)
    keys, day = asked
    by_hand = sorted(
        name
        for name, reading in kept.items()
        if len(keys & set(reading.keys)) >= at_least
        and (day is None or reading.day is None or abs(day - reading.day) <= window_days)
    )
    assert store.candidates(keys, day, window_days=window_days, at_least=at_least) == by_hand


def test_writers_at_once_lose_nothing_and_agree_on_the_newest(store: Store) -> None:
    hours = [
        write_article(f"flood-{place}", body=f"Hour {hour}.", updated=SECOND.updated + timedelta(hours=hour))
        for hour in range(8)
        for place in range(5)
    ]
    batches = [[(article, read(article, article.body, "flood")) for article in hours[writer::3]] for writer in range(3)]
    batches += [batch[::-1] for batch in batches]

    def write(batch: list[tuple[Article, Reading]]) -> None:
        for start in range(0, len(batch), 4):
            store.save_many(batch[start : start + 4])
            store.save_findings([finding(f"{start}-{place}", f"flood-{place}", "flood-0") for place in range(5)])

    with ThreadPoolExecutor(len(batches)) as writers:
        for outcome in [writers.submit(write, batch) for batch in batches]:
            outcome.result()

    names = [f"flood-{place}" for place in range(5)]
    assert store.articles(names) == hours[-5:]
    assert store.readings(names) == [read(article, article.body, "flood") for article in hours[-5:]]
    assert [len(store.versions(name)) for name in names] == [8] * 5
    assert store.candidates(["flood", "Hour 7."], DAY, window_days=0, at_least=2) == names
    assert store.candidates([f"Hour {hour}." for hour in range(7)], DAY, window_days=0, at_least=1) == []
