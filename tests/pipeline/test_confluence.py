"""Thirty orders and three splits among workers: every event of ours comes out as the same bytes."""

from collections.abc import Sequence
from functools import cache
from random import Random

import msgspec
import pytest

from checker.model import Article, Clash, Link
from checker.pipeline import (
    Entry,
    Neighbour,
    Reader,
    Relater,
    assemble,
    check,
    link_near,
    make_linkable,
    may_link,
    refer,
    tell,
    write_json,
)
from checker.rulebook import load_rulebook
from tests.gold.labels import load_events

EVENTS = {name: [told.article for told in event.articles] for name, event in load_events().items()}


@cache
def reader(worker: int) -> Reader:
    """A worker's own reader."""
    assert worker >= 0
    return Reader(load_rulebook())


@cache
def entries(name: str) -> list[Entry]:
    return [(article, reader(0).read(article)) for article in EVENTS[name]]


@cache
def whole(name: str) -> bytes:
    return write_json(check(EVENTS[name], reader(0)))


def by_workers(articles: Sequence[Article], workers: int) -> bytes:
    """As workers do it: each first keeps its reading, then looks for candidates among all that is kept by then."""
    kept: dict[str, Entry] = {}
    links: dict[tuple[str, str], Link] = {}
    clashes: dict[bytes, Clash] = {}
    for at in range(0, len(articles), workers):
        at_once = [(worker, article) for worker, article in enumerate(articles[at : at + workers])]
        for worker, article in at_once:
            kept[article.id] = (article, reader(worker).read(article))
        for worker, article in at_once:
            own = kept[article.id]
            relater = Relater(reader(worker))
            others = [other for name, other in kept.items() if name != article.id and may_link(own[1], other[1])]
            linked = link_near(make_linkable(own[1]), [make_linkable(reading) for _, reading in others])
            neighbours = [Neighbour(kept[other.name[0]], link, left=link.left != own[0].id) for link, other in linked]
            links |= {(one.link.left, one.link.right): one.link for one in neighbours}
            clashes |= {msgspec.json.encode(clash): clash for _, clash in relater.clash(own, neighbours)}
    refs = [refer(*kept[name]) for name in sorted(kept)]
    return write_json(tell(refs, list(links.values()), clashes.values(), reader(0).hash, {}))


@pytest.mark.parametrize("name", EVENTS)
def test_thirty_orders_give_the_same_bytes(name: str) -> None:
    chance = Random(name)  # noqa: S311  an order, no secret
    for _ in range(30):
        order = chance.sample(entries(name), len(entries(name)))
        assert write_json(assemble(order, reader(0))) == whole(name)


@pytest.mark.parametrize("workers", [1, 2, 3])
@pytest.mark.parametrize("name", EVENTS)
def test_any_number_of_workers_gives_the_same_bytes(name: str, workers: int) -> None:
    order = Random(f"{name}{workers}").sample(EVENTS[name], len(EVENTS[name]))  # noqa: S311  an order, no secret
    assert by_workers(order, workers) == whole(name)
