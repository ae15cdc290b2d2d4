"""Links → events: articles that on average are likely to tell of one happening; computed for reading, never stored."""

from collections import Counter
from collections.abc import Iterable, Iterator
from heapq import heapify, heappop, heappush
from typing import NamedTuple

import msgspec

from checker.model import Link

TOGETHER = 0.3
"""The average chance, over all pairs between two groups, from which they are one event. It is lower than what compares
two articles' claims: a story may be shown together whose articles are not compared."""
_EXACT = 10_000  # chances are summed as whole numbers, so that no order of summing changes a bit


class Tie(msgspec.Struct, frozen=True):
    """What of a link decides about events: a hot one has half a million."""

    left: str
    right: str
    same: bool
    copy: bool
    score: float

    @property
    def binds(self) -> bool:
        """Whether it may join two groups by itself; the others count once their articles are in groups that it joins.

        An average reaches no mark that none of its parts does. What claims are compared across is told together.
        """
        return self.same or self.copy or self.score >= TOGETHER


class Pair(NamedTuple):
    """Two groups that belong together."""

    left: str
    right: str


def group_events(articles: Iterable[str], links: Iterable[Link | Tie]) -> dict[str, str]:
    """Article → event, named by its least article: the closest groups are joined first, while they are near enough.

    A pair without a link counts as 0, so that a chain of weak links holds nothing together. Of equally close pairs that
    of the least names goes first: the outcome is a function of the set.
    """
    known = list(links)
    prints = join_groups(articles, (link for link in known if link.copy))
    groups = _Groups(prints)
    for link in known:
        groups.tie(prints[link.left], prints[link.right], link.score)
    leaders = join_groups(sorted(set(prints.values())), groups.merge())
    return {article: leaders[group] for article, group in prints.items()}


def join_groups(articles: Iterable[str], pairs: Iterable[Link | Tie | Pair]) -> dict[str, str]:
    """Article → its group, named by its least article: all that hang together by any chain of these pairs."""
    leader = {article: article for article in articles}

    def lead(article: str) -> str:
        while leader[article] != article:
            leader[article] = leader[leader[article]]
            article = leader[article]
        return article

    for pair in pairs:
        a, b = sorted((lead(pair.left), lead(pair.right)))
        leader[b] = a
    return {article: lead(article) for article in leader}


class _Groups:
    """Groups of articles with the sum of chances between each two that are tied."""

    def __init__(self, prints: dict[str, str]) -> None:
        self._sizes = Counter(prints.values())
        self._sums: dict[str, dict[str, int]] = {group: {} for group in self._sizes}

    def tie(self, left: str, right: str, chance: float) -> None:
        """Take in the link of two articles, given by their groups."""
        if left != right:
            together = self._sums[left].get(right, 0) + round(chance * _EXACT)
            self._sums[left][right] = self._sums[right][left] = together

    def merge(self) -> Iterator[Pair]:
        """Join the two closest groups, and again, as long as any are near enough; each pair that was joined."""
        sums, sizes = self._sums, self._sizes
        heap = [self._entry(left, right) for left, ties in sums.items() for right in ties if left < right]
        heapify(heap)
        while heap:
            distance, left, right = heappop(heap)
            if -distance < TOGETHER:
                return
            if right not in sums.get(left, ()) or self._entry(left, right)[0] != distance:
                continue  # one of the two has grown since, or is gone
            yield Pair(left, right)
            sizes[left] += sizes.pop(right)
            for other, tied in sums.pop(right).items():
                del sums[other][right]
                if other != left:
                    sums[left][other] = sums[other][left] = sums[left].get(other, 0) + tied
            for other in sums[left]:
                entry = self._entry(*sorted((left, other)))
                if -entry[0] >= TOGETHER:
                    heappush(heap, entry)

    def _entry(self, left: str, right: str) -> tuple[float, str, str]:
        return -self._sums[left][right] / (_EXACT * self._sizes[left] * self._sizes[right]), left, right
