"""Readings → Links and Comparisons: the second half of the corridor; each pair is a pure function of the two."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from checker.comparisons import Comparer, Pair, Side, TieName, find_ties
from checker.links import make_link
from checker.model import Article, Claim, Comparison, Link, Reading

_SHARED_KEYS = 2  # or one name


def find_links(readings: Sequence[Reading]) -> list[Link]:
    """The links between articles that share enough rare keys, whatever else is there; sorted."""
    holders: dict[str, list[int]] = defaultdict(list)
    for at, reading in enumerate(readings):
        for key in reading.keys:
            holders[key].append(at)
    shared: dict[tuple[int, int], int] = defaultdict(int)
    for key, places in holders.items():
        for pair in combinations(places, 2):
            shared[pair] += _SHARED_KEYS if key.startswith("n:") else 1
    near = (pair for pair, count in shared.items() if count >= _SHARED_KEYS)
    links = (make_link(readings[a], readings[b]) for a, b in near)
    return sorted((link for link in links if link.same), key=lambda link: (link.left, link.right))


def group_events(articles: Iterable[str], links: Iterable[Link]) -> dict[str, str]:
    """Article → event: connected groups of links, named by their least article; computed for reading, never stored."""
    leader = {article: article for article in articles}

    def lead(article: str) -> str:
        while leader[article] != article:
            leader[article] = leader[leader[article]]
            article = leader[article]
        return article

    for link in links:
        a, b = sorted((lead(link.left), lead(link.right)))
        leader[b] = a
    return {article: lead(article) for article in leader}


def compare_all(
    readings: Sequence[Reading],
    articles: Mapping[str, Article],
    links: Iterable[Link],
    comparer: Comparer,
    *,
    every: bool,
) -> Iterator[Comparison]:
    """The comparisons within articles and across links. `every` adds pairs of one kind whose measures differ."""
    by_id = {reading.article: reading for reading in readings}
    for reading in readings:
        tied = {(tie.left.id, tie.right.id): tie for tie in find_ties(reading.claims)}
        for tie in tied.values():
            yield comparer.compare(_pair(tie.left, tie.right, reading, reading, articles, None, tie.tie))
        for a, b in combinations(reading.claims, 2):
            if (a.id, b.id) not in tied and ((every and _kin(a, b)) or a.measure == b.measure):
                yield comparer.compare(_pair(a, b, reading, reading, articles, None))
    for link in links:
        left, right = by_id[link.left], by_id[link.right]
        for a in left.claims:
            for b in right.claims:
                if (every and _kin(a, b)) or a.measure == b.measure:
                    yield comparer.compare(_pair(a, b, left, right, articles, link))


def _kin(left: Claim, right: Claim) -> bool:
    """Whether two figures are of one nature: both bare counts, both money, both lengths."""
    return (left.unit is None) == (right.unit is None)


def _pair(  # noqa: PLR0913  two of everything
    a: Claim,
    b: Claim,
    left: Reading,
    right: Reading,
    articles: Mapping[str, Article],
    link: Link | None,
    tie: TieName = "none",
) -> Pair:
    because = "one article" if link is None else link.because
    return Pair(
        _side(a, left, articles[left.article]),
        _side(b, right, articles[right.article]),
        link is None or link.same,
        link is not None and link.copy,
        because,
        tie,
    )


def _side(claim: Claim, reading: Reading, article: Article) -> Side:
    return Side(claim, reading.outlet, reading.published, reading.language, article.origin, article.status)
