"""Links + witnesses → the comparisons that make findings, each class of claims compared once.

How two claims stand to each other is a function of what they say, of the order in which they were published, and of
the link. In a hot event a thousand articles say few things: claims that differ only in where they stand are one class,
and so are articles whose claims are of the same classes. What a pair of classes makes, each pair of members makes.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

import msgspec

from checker.comparisons import Comparer
from checker.comparisons.sides import order_of
from checker.model import Article, Claim, Comparison, Link, Reading, Statement
from checker.pipeline.relating import (
    Witness,
    compare_across,
    compare_slots,
    compare_within,
    make_witness,
    pair_sides,
    weigh,
)

_Key = tuple[Hashable, ...]


class _Class(NamedTuple):
    """What an article says: the classes of its claims and of its statements in their order, and its own."""

    claims: tuple[int, ...]
    claim_set: frozenset[int]
    statements: tuple[int, ...]
    statement_set: frozenset[int]
    whole: int


class _Row:
    """For one class, the classes that it was held against, and those that it excludes."""

    __slots__ = ("found", "seen")

    def __init__(self) -> None:
        self.seen: set[int] = set()
        self.found: set[int] = set()

    def add(self, other: int, *, found: bool) -> None:
        """Keep what came of another class."""
        self.seen.add(other)
        if found:
            self.found.add(other)


def compare_classes(
    readings: Sequence[Reading], articles: Mapping[str, Article], links: Iterable[Link], comparer: Comparer
) -> Iterator[Comparison]:
    """The comparisons within articles and across links that make findings: of `compare_all`, those with a severity."""
    witnesses = {reading.article: make_witness(articles[reading.article], reading, comparer) for reading in readings}
    for witness in witnesses.values():
        yield from compare_within(witness, comparer, "clashing")
    yield from Classes(comparer).compare(links, witnesses)


class Classes:
    """The classes of what is said in one set of articles."""

    def __init__(self, comparer: Comparer) -> None:
        self._comparer = comparer
        self._numbers: dict[_Key, int] = {}
        self._articles: dict[str, _Class] = {}
        self._claims: defaultdict[_Key, _Row] = defaultdict(_Row)
        self._pairs: dict[_Key, tuple[tuple[int, int], ...]] = {}
        self._statements: defaultdict[_Key, _Row] = defaultdict(_Row)
        self._opposed: dict[_Key, bool] = {}
        self._slots: dict[_Key, bool] = {}

    def compare(self, links: Iterable[Link], witnesses: Mapping[str, Witness]) -> Iterator[Comparison]:
        """The comparisons across the links that make findings."""
        for link in links:
            if link.same:
                yield from self._compare(link, witnesses[link.left], witnesses[link.right])

    def _compare(self, link: Link, left: Witness, right: Witness) -> Iterator[Comparison]:
        one, other = self._class_of(left), self._class_of(right)
        when = _when(left, right)
        key = (one.whole, other.whole, when, link.copy)
        found = self._pairs.get(key)
        if found is None:
            found = self._pairs[key] = tuple(self._clashing(link, left, right, when))
        for first, second in found:
            sides = pair_sides(link, left.sides[first], right.sides[second])
            yield from _alarms([self._comparer.compare(sides)], left, right)
        if self._slots.get(key, True):
            of_slots = list(compare_slots(link, (left, right), self._comparer))
            self._slots[key] = bool(of_slots)
            yield from _alarms(of_slots, left, right)
        if self._oppose(key, link, left, right):
            yield from self._compare_statements(link, left, right)

    def _compare_statements(self, link: Link, left: Witness, right: Witness) -> Iterator[Comparison]:
        bare = left._replace(sides=[], slots=[]), right._replace(sides=[], slots=[])
        compared = compare_across(link, bare, self._comparer, "clashing")
        return (one for one in compared if one.severity is not None)

    def _clashing(self, link: Link, left: Witness, right: Witness, when: Hashable) -> Iterator[tuple[int, int]]:
        """The places of the claims that make a finding between two articles of these classes."""
        others = self._class_of(right)
        for first, one in enumerate(self._class_of(left).claims):
            row = self._claims[one, when, link.copy]
            for second in _fresh(row, others.claims, others.claim_set):
                sides = left.sides[first], right.sides[second]
                row.add(
                    others.claims[second],
                    found=self._comparer.may_compare(*sides)
                    and self._comparer.clash(pair_sides(link, *sides)) is not None,
                )
            if not row.found.isdisjoint(others.claim_set):
                yield from ((first, second) for second, other in enumerate(others.claims) if other in row.found)

    def _oppose(self, key: _Key, link: Link, left: Witness, right: Witness) -> bool:
        """Whether statements of two articles of these classes make a finding."""
        clash = self._opposed.get(key)
        if clash is None:
            may = self._may_oppose(link, left, right, key[2:])
            clash = self._opposed[key] = may and any(True for _ in self._compare_statements(link, left, right))
        return clash

    def _may_oppose(self, link: Link, left: Witness, right: Witness, when: _Key) -> bool:
        """Whether any two statements make a finding, were they all that the two articles say.

        Among more, they may make none: two texts that agree on one date are not held against each other on another.
        """
        others = self._class_of(right)
        for first, one in enumerate(self._class_of(left).statements):
            row = self._statements[one, *when]
            for second in _fresh(row, others.statements, others.statement_set):
                alone = self._compare_statements(link, _alone(left, first), _alone(right, second))
                row.add(others.statements[second], found=any(True for _ in alone))
            if not row.found.isdisjoint(others.statement_set):
                return True
        return False

    def _class_of(self, witness: Witness) -> _Class:
        name = witness.reading.article
        known = self._articles.get(name)
        if known is None:
            article, reading = witness.article, witness.reading
            voice = (reading.language, article.status, reading.published is None)
            claims = tuple(self._number((*voice, _said(claim))) for claim in reading.claims)
            statements = tuple(self._number((*voice, _stated(one))) for one in reading.statements)
            whole = self._number((*voice, claims, statements))
            known = self._articles[name] = _Class(claims, frozenset(claims), statements, frozenset(statements), whole)
        return known

    def _number(self, key: _Key) -> int:
        return self._numbers.setdefault(key, len(self._numbers))


def _alarms(some: Iterable[Comparison], left: Witness, right: Witness) -> Iterator[Comparison]:
    """Those that make a finding, weighed against all that the two articles claim."""
    weighed = (weigh(one, left, right) for one in some)
    return (one for one in weighed if one.severity is not None)


def _fresh(row: _Row, others: Sequence[int], other_set: frozenset[int]) -> Iterator[int]:
    """The places of classes that the row has not been held against."""
    if not other_set <= row.seen:
        yield from (place for place, other in enumerate(others) if other not in row.seen)


def _said(claim: Claim) -> bytes:
    """All of a claim but where it stands and how it was read."""
    bare = msgspec.structs.replace(
        claim, id="", article="", start=0, end=0, figure_start=0, figure_end=0, sentence_start=0, sentence_end=0,
        paragraph=0, part_of="", goes_on="", steps=(),
    )  # fmt: skip
    return msgspec.json.encode(bare)


def _stated(statement: Statement) -> bytes:
    """All of a statement but where it stands."""
    dates = tuple(msgspec.structs.replace(date, start=0, end=0) for date in statement.dates)
    return msgspec.json.encode(msgspec.structs.replace(statement, start=0, end=0, paragraph=0, dates=dates))


def _alone(witness: Witness, place: int) -> Witness:
    """The article as if it held one statement only."""
    reading = witness.reading
    return witness._replace(reading=msgspec.structs.replace(reading, statements=reading.statements[place : place + 1]))


def _when(left: Witness, right: Witness) -> Hashable:
    """How the publications stand in time; where one is not known, the claims' own times decide."""
    a, b = left.reading.published, right.reading.published
    if a is None or b is None or not left.sides or not right.sides:
        return None if a is None or b is None else (a, b)
    return order_of(left.sides[0], right.sides[0]), abs((a.date() - b.date()).days)
