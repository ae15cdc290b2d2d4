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
    sides = {reading.article: make_sides(reading, articles[reading.article]) for reading in readings}
    for reading in readings:
        yield from compare_within(reading, sides[reading.article], comparer, every=every)
    for link in links:
        yield from compare_across(link, sides[link.left], sides[link.right], comparer, every=every)


def compare_within(reading: Reading, sides: Sequence[Side], comparer: Comparer, *, every: bool) -> Iterator[Comparison]:
    """The comparisons of one article with itself."""
    of = {side.claim.id: side for side in sides}
    ties = list(find_ties(reading.claims))
    tied = {(tie.left.id, tie.right.id) for tie in ties}
    for tie in ties:
        yield comparer.compare(_within(of[tie.left.id], of[tie.right.id]._replace(claim=tie.right), tie.tie))
    for left, right in _near(sides):
        if (left.claim.id, right.claim.id) not in tied and _worth(left.claim, right.claim, every=every):
            yield comparer.compare(_within(left, right, "none"))


def compare_across(
    link: Link, lefts: Sequence[Side], rights: Sequence[Side], comparer: Comparer, *, every: bool
) -> Iterator[Comparison]:
    """The comparisons across one link; `lefts` are the sides of its left article."""
    for left, right in product(lefts, rights):
        if _worth(left.claim, right.claim, every=every):
            yield comparer.compare(Pair(left, right, link.same, link.copy, link.because))


def make_sides(reading: Reading, article: Article) -> list[Side]:
    """What a comparison is handed of each claim of an article."""
    known = (reading.outlet, reading.published, reading.language, article.origin, article.status)
    return [Side(claim, *known) for claim in reading.claims]


def _near(sides: Sequence[Side]) -> Iterator[tuple[Side, Side]]:
    """The pairs of one text in reading order, up to 200 claims apart: its cost stays linear in a very long text."""
    for at, left in enumerate(sides):
        yield from ((left, right) for right in islice(sides, at + 1, at + 1 + _APART))


def _within(left: Side, right: Side, tie: TieName) -> Pair:
    return Pair(left, right, same_event=True, copy=False, because="one article", tie=tie)


def _worth(left: Claim, right: Claim, *, every: bool) -> bool:
    """Whether two claims may be of one measure; with `every`, whether both are bare counts, or neither is."""
    return may_compare(left, right) or (every and (left.unit is None) == (right.unit is None))
