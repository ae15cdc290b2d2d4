"""Readings → Links and Comparisons: the second half of the corridor; each pair is a pure function of the two."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice, product

from checker.comparisons import Comparer, Pair, Side, TieName, find_ties, may_compare
from checker.model import Article, Claim, Comparison, Link, Reading

_APART = 200


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
    sides = {reading.article: _sides(reading, articles[reading.article]) for reading in readings}
    for reading in readings:
        of = {side.claim.id: side for side in sides[reading.article]}
        tied = {(tie.left.id, tie.right.id) for tie in find_ties(reading.claims)}
        for tie in find_ties(reading.claims):
            right = of[tie.right.id]._replace(claim=tie.right)
            yield comparer.compare(_within(of[tie.left.id], right, tie.tie))
        for left, right in _near(sides[reading.article]):
            if (left.claim.id, right.claim.id) not in tied and _worth(left.claim, right.claim, every=every):
                yield comparer.compare(_within(left, right, "none"))
    for link in links:
        for left, right in product(sides[link.left], sides[link.right]):
            if _worth(left.claim, right.claim, every=every):
                yield comparer.compare(Pair(left, right, link.same, link.copy, link.because))


def _near(sides: Sequence[Side]) -> Iterator[tuple[Side, Side]]:
    """The pairs of one text in reading order, up to 200 claims apart: its cost stays linear in a very long text."""
    for at, left in enumerate(sides):
        yield from ((left, right) for right in islice(sides, at + 1, at + 1 + _APART))


def _within(left: Side, right: Side, tie: TieName) -> Pair:
    return Pair(left, right, same_event=True, copy=False, because="one article", tie=tie)


def _worth(left: Claim, right: Claim, *, every: bool) -> bool:
    """Whether two claims may be of one measure; with `every`, whether both are bare counts, or neither is."""
    return may_compare(left, right) or (every and (left.unit is None) == (right.unit is None))


def _sides(reading: Reading, article: Article) -> list[Side]:
    known = (reading.outlet, reading.published, reading.language, article.origin, article.status)
    return [Side(claim, *known) for claim in reading.claims]
