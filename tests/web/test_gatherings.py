"""Every event is listed, the newest first, whatever was found on it; page by page, and each once."""

from contextlib import closing
from datetime import UTC, datetime, timedelta

import pytest

from checker.cli.checks import check_in_store
from checker.model import Article
from checker.pipeline import Reader
from checker.store import Place, Store, open_store
from workers.web.gatherings import Gathering, Wanted, list_events

BEGUN = datetime(2031, 3, 2, 9, tzinfo=UTC)
TOWNS = ("Brennhaven", "Oststrand", "Val Dorio")
FIRE = "{} people were killed when the {} paint warehouse burned down on Saturday, the fire service of {} said."


def write(town: str, outlet: str, toll: str, hours: int) -> Article:
    return Article(
        id=f"{town}-{hours}", outlet=outlet, title=f"Warehouse fire in {town}", language="en",
        body=FIRE.format(toll, town, town), published=BEGUN + timedelta(hours=hours),
    )  # fmt: skip


@pytest.fixture
def full(empty_address: str, reader: Reader) -> Store:
    """Three fires, of one of which the toll falls; and an article by itself, without a date."""
    told = [Article(id="alone", outlet="inland-echo.example", title="Été", body="A quiet day.")]
    for at, town in enumerate(TOWNS):
        told.append(write(town, "coast-times.example", "Nine" if at else "Fourteen", at))
        told.append(write(town, "harbour-post.example", "Nine", 20 - at))
    store = open_store(empty_address)
    check_in_store(told, store, reader)
    return store


def every(store: Store, wanted: Wanted, limit: int) -> list[Gathering]:
    listed, after = [], None
    for _ in range(20):
        page, after = list_events(store, wanted, after, limit, at_once=2)
        listed += page
        if after is None:
            return listed
    raise AssertionError("the list never ends")


def test_every_event_is_listed_once_the_newest_first(full: Store) -> None:
    with closing(full):
        whole = every(full, Wanted(), 40)
        assert [(one.articles, one.outlets) for one in whole] == [(2, 2)] * 3 + [(1, 1)]
        assert [one.latest for one in whole] == sorted((one.latest for one in whole), reverse=True)
        assert every(full, Wanted(), 1) == every(full, Wanted(), 3) == whole
        found = [one for one in whole if one.found is not None]
        assert every(full, Wanted(found=True), 2) == found
        assert every(full, Wanted(found=False), 2) == [one for one in whole if one not in found]
        assert [one.found.disagreements for one in found if one.found is not None] == [1] * len(found)
        assert len(found) == 1


def test_a_filter_leaves_the_events_with_all_words_in_a_headline_or_an_outlet(full: Store) -> None:
    with closing(full):
        assert [one.id for one in every(full, Wanted("ete inland"), 2)] == ["alone"]
        assert len(every(full, Wanted("warehouse fire"), 1)) == len(TOWNS)
        assert [one.articles for one in every(full, Wanted("coast dorio"), 5)] == [2]
        assert every(full, Wanted("dorio brennhaven"), 5) == []
        assert list_events(full, Wanted(), Place(0, -(1 << 62), "0"), 5) == ([], None)
