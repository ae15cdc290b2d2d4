"""Readings → Links: one reading against those that share its keys; a set of readings against itself is the same.

A service that keeps readings asks its store for `candidates(reading.keys, reading.day, window_days=WINDOW_DAYS,
at_least=SHARED_KEYS)`, loads those readings and calls `link_reading`; the union over all articles is `find_links`.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations

from checker.links import make_link
from checker.model import Link, Reading

WINDOW_DAYS = 400
SHARED_KEYS = 2


def may_link(left: Reading, right: Reading) -> bool:
    """Whether two readings are candidates: enough shared keys, and days that are near each other or not known."""
    return _near(left, right) and len(frozenset(left.keys) & frozenset(right.keys)) >= SHARED_KEYS


def link_reading(reading: Reading, candidates: Iterable[Reading]) -> list[Link]:
    """The links of one reading to others; sorted, each the same whatever else is among the candidates."""
    others = (other for other in candidates if other.article != reading.article and may_link(reading, other))
    return _kept(make_link(reading, other) for other in others)


def find_links(readings: Sequence[Reading]) -> list[Link]:
    """All links among the readings; sorted."""
    holders: dict[str, list[int]] = defaultdict(list)
    for at, reading in enumerate(readings):
        for key in reading.keys:
            holders[key].append(at)
    shared: dict[tuple[int, int], int] = defaultdict(int)
    for places in holders.values():
        for pair in combinations(places, 2):
            shared[pair] += 1
    pairs = ((readings[a], readings[b]) for (a, b), count in shared.items() if count >= SHARED_KEYS)
    return _kept(make_link(*pair) for pair in pairs if _near(*pair))


def _near(left: Reading, right: Reading) -> bool:
    return left.day is None or right.day is None or abs(left.day - right.day) <= WINDOW_DAYS


def _kept(links: Iterable[Link]) -> list[Link]:
    return sorted((link for link in links if link.same), key=lambda link: (link.left, link.right))
