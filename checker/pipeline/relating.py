"""Readings → Links and Comparisons: the second half of the corridor; each pair is a pure function of the two."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import islice, product
from typing import Literal, NamedTuple

import msgspec

from checker.comparisons import (
    Comparer,
    Pair,
    Side,
    Slot,
    TieName,
    Worded,
    find_opposed,
    find_slots,
    find_ties,
    names_of_lead,
    weigh_admitted,
)
from checker.model import Article, Claim, Comparison, Link, Reading, Wording

_APART = 200
_NOT_ASKED: Mapping[str, tuple[Wording, ...]] = {}

Wanted = Literal["every", "measured", "clashing"]
"""Which comparisons are made: of all figures of one kind, of those of one measure, or those that make findings."""


class Witness(NamedTuple):
    """An article, what was read in it, its claims as a comparison is handed them, and what finds the slots that they
    fill: an article that is linked with no other needs none.
    """  # noqa: D205  one sentence

    article: Article
    reading: Reading
    sides: list[Side]
    slots: Callable[[], list[Slot]]


def make_witness(article: Article, reading: Reading, comparer: Comparer) -> Witness:
    """What an article brings to a comparison."""
    home = names_of_lead(reading.claims)
    sides = [_side(claim, article, reading, home) for claim in reading.claims]
    return Witness(article, reading, sides, cache(lambda: comparer.find_places(reading.claims)))


def compare_all(
    readings: Sequence[Reading],
    articles: Mapping[str, Article],
    links: Iterable[Link],
    comparer: Comparer,
    *,
    every: bool,
    worded: Mapping[str, tuple[Wording, ...]] = _NOT_ASKED,
) -> Iterator[Comparison]:
    """The comparisons within articles and across links. `every` adds pairs of one kind whose measures differ.

    `worded`: the wordings of texts that somebody put side by side, as telling of one thing.
    """
    asked = bool(worded)
    wanted: Wanted = "every" if every else "measured"
    witnesses = {reading.article: make_witness(articles[reading.article], reading, comparer) for reading in readings}
    for witness in witnesses.values():
        yield from compare_within(witness, comparer, wanted)
    for link in (link for link in links if link.same or asked):
        pair = witnesses[link.left], witnesses[link.right]
        yield from compare_across(link, pair, comparer, wanted, asked=asked)
        if asked:
            yield from _compare_wordings(link, pair, comparer, worded)


def compare_within(witness: Witness, comparer: Comparer, wanted: Wanted) -> Iterator[Comparison]:
    """The comparisons of one article with itself."""
    of = {side.claim.id: side for side in witness.sides}
    ties = list(find_ties(witness.reading.claims))
    tied = {(tie.left.id, tie.right.id) for tie in ties}
    pairs = [
        _within(of[tie.left.id], msgspec.structs.replace(of[tie.right.id], claim=tie.right), tie.tie) for tie in ties
    ]
    pairs += [
        _within(left, right, "none")
        for left, right in _near(witness.sides)
        if _worth(left, right, comparer, wanted) and (left.claim.id, right.claim.id) not in tied
    ]
    return _told(map(_comparing(comparer, wanted), pairs))


def compare_across(
    link: Link, pair: tuple[Witness, Witness], comparer: Comparer, wanted: Wanted, *, asked: bool = False
) -> Iterator[Comparison]:
    """The comparisons across one link, of the figures and of the statements; the link's left article comes first."""
    first, second = pair
    compare = _comparing(comparer, wanted)
    of_slots = {(one.left.id, one.right.id): one for one in compare_slots(link, pair, comparer)}
    compared = (
        of_slots.get((left.claim.id, right.claim.id)) or compare(pair_sides(link, left, right, asked=asked))
        for left, right in product(first.sides, second.sides)
        if (left.claim.id, right.claim.id) in of_slots or _worth(left, right, comparer, wanted)
    )
    weighed = (weigh(one, first, second) for one in _told(compared))
    yield from (one for one in weighed if wanted != "clashing" or one.severity is not None)
    for one, other, denial, _ in () if asked else find_opposed(first.reading, second.reading):
        left, right = _side(one, first.article, first.reading), _side(other, second.article, second.reading)
        yield comparer.compare_statements(pair_sides(link, left, right, asked=asked), denial)


def weigh(compared: Comparison, first: Witness, second: Witness) -> Comparison:
    """The comparison of two figures, weighed against all that their two articles claim."""
    one, other = (first, second) if compared.left.article == first.article.id else (second, first)
    return weigh_admitted(compared, one.reading.claims, other.reading.claims)


def _compare_wordings(
    link: Link, pair: tuple[Witness, Witness], comparer: Comparer, worded: Mapping[str, tuple[Wording, ...]]
) -> Iterator[Comparison]:
    """The comparisons of two texts word by word."""
    first, second = pair
    texts = [Worded(one.article.id, one.reading.language, worded[one.article.id]) for one in pair]
    for one, other, denial, names in comparer.find_opposed_wordings(*texts):
        left, right = _side(one, first.article, first.reading), _side(other, second.article, second.reading)
        yield comparer.compare_statements(pair_sides(link, left, right, asked=True), denial, names)


def compare_slots(link: Link, pair: tuple[Witness, Witness], comparer: Comparer) -> Iterator[Comparison]:
    """The findings of figures that fill one slot, where their measures alone give no relation."""
    first, second = pair
    if link.copy:
        return
    one_all, other_all = first.reading.claims, second.reading.claims
    across = first.reading.language != second.reading.language
    for one, other, tie in find_slots(first.slots(), second.slots(), one_all, other_all, across=across):
        sides = pair_sides(link, first.sides[one], second.sides[other])
        if comparer.may_compare(sides.left, sides.right) and comparer.compare(sides).relation != "not_comparable":
            continue
        compared = comparer.compare(msgspec.structs.replace(sides, tie=tie))
        if compared.severity is not None:
            yield compared


def pair_sides(link: Link, left: Side, right: Side, *, asked: bool = False) -> Pair:
    """Two sides as a comparison is handed them."""
    return Pair(left, right, link.same, link.copy, link.because, asked=asked)


def _near(sides: Sequence[Side]) -> Iterator[tuple[Side, Side]]:
    """The pairs of one text in reading order, up to 200 claims apart: its cost stays linear in a very long text."""
    for at, left in enumerate(sides):
        yield from ((left, right) for right in islice(sides, at + 1, at + 1 + _APART))


def _within(left: Side, right: Side, tie: TieName) -> Pair:
    return Pair(left, right, same_event=True, copy=False, because="one article", tie=tie)


def _worth(left: Side, right: Side, comparer: Comparer, wanted: Wanted) -> bool:
    """Whether two claims may be of one measure; where every pair is wanted, whether both or neither are bare counts."""
    alike = wanted == "every" and (left.claim.unit is None) == (right.claim.unit is None)
    return alike or comparer.may_compare(left, right)


def _comparing(comparer: Comparer, wanted: Wanted) -> Callable[[Pair], Comparison | None]:
    return comparer.clash if wanted == "clashing" else comparer.compare


def _told(compared: Iterable[Comparison | None]) -> Iterator[Comparison]:
    return (one for one in compared if one is not None)


def _side(claim: Claim, article: Article, reading: Reading, home: frozenset[str] = frozenset()) -> Side:
    return Side(claim, reading.outlet, reading.published, reading.language, article.origin, article.status, home)
