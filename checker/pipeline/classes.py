"""Links + witnesses → the comparisons that make findings, each class of claims compared once.

How two claims stand to each other is a function of what they say, of the order in which they were published, and of
the link. In a hot event a thousand articles say few things: claims that differ only in where they stand are one class,
and so are articles whose claims are of the same classes. What a pair of classes makes, each pair of members makes.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

import msgspec

from checker.comparisons import Comparer, Side, are_rivals
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
    """What an article says: the classes of its claims and of its statements in their order, and that of the whole."""

    claims: tuple[int, ...]
    statements: tuple[int, ...]
    said: frozenset[int]
    whole: int


class _Row:
    """For one class, the classes that it was held against, and those that it excludes."""

    __slots__ = ("found", "seen")

    def __init__(self) -> None:
        self.seen: set[int] = set()
        self.found: set[int] = set()

    def fresh(self, others: frozenset[int]) -> frozenset[int]:
        """The others that it was not held against; they count as held against it from now on."""
        fresh = others - self.seen
        self.seen |= fresh
        return fresh


_Rows = defaultdict[int, _Row]


def _rows() -> _Rows:
    return defaultdict(_Row)


class _Heard:
    """For one class and one order in time, the classes that it was held against, and those that may make a finding."""

    __slots__ = ("loud", "seen", "silent")

    def __init__(self) -> None:
        self.seen: set[int] = set()
        self.loud: set[int] = set()
        self.silent: set[int] = set()  # articles by their class, of which nothing is loud


class _Found(NamedTuple):
    """Where two articles make findings: the places of two claims each, and whether slots and statements do."""

    claims: tuple[tuple[int, int], ...]
    slots: bool
    statements: bool


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
        self._clashing: defaultdict[Hashable, _Rows] = defaultdict(_rows)
        self._rivals = _rows()
        self._opposed: defaultdict[Hashable, _Rows] = defaultdict(_rows)
        self._heard: defaultdict[_Key, _Heard] = defaultdict(_Heard)
        self._pairs: dict[_Key, _Found] = {}

    def compare(self, links: Iterable[Link], witnesses: Mapping[str, Witness]) -> Iterator[Comparison]:
        """The comparisons across the links that make findings."""
        classes = {name: self._class_of(witness) for name, witness in witnesses.items()}
        for link in (link for link in links if link.same):
            left, right = witnesses[link.left], witnesses[link.right]
            other = classes[link.right]
            stand = _when(left, right), link.copy
            heard = self._heard[classes[link.left].whole, stand]
            if other.whole in heard.silent:  # most pairs of a hot event say the same, or speak of other things
                continue
            fresh = other.said - heard.seen
            if fresh:
                heard.seen |= fresh
                heard.loud |= fresh & self._loud(fresh, link, (left, right), stand)
            if heard.loud.isdisjoint(other.said):
                heard.silent.add(other.whole)
            else:
                yield from self._compare(link, left, right, stand)

    def _compare(self, link: Link, left: Witness, right: Witness, stand: Hashable) -> Iterator[Comparison]:
        key = self._class_of(left).whole, self._class_of(right).whole, stand
        found = self._pairs.get(key)
        if found is None:
            found = self._pairs[key] = self._find(link, left, right, stand)
        for first, second in found.claims:
            sides = pair_sides(link, left.sides[first], right.sides[second])
            yield from _alarms([self._comparer.compare(sides)], left, right)
        if found.slots:
            yield from _alarms(compare_slots(link, (left, right), self._comparer), left, right)
        if found.statements:
            yield from self._compare_statements(link, left, right)

    def _compare_statements(self, link: Link, left: Witness, right: Witness) -> Iterator[Comparison]:
        bare = left._replace(sides=[], slots=list), right._replace(sides=[], slots=list)
        compared = compare_across(link, bare, self._comparer, "clashing")
        return (one for one in compared if one.severity is not None)

    def _loud(self, fresh: frozenset[int], link: Link, pair: tuple[Witness, Witness], stand: Hashable) -> set[int]:
        """Of these classes, all said by the right article, those that may make a finding with what the left one says.

        Statements are held against each other as if they were all that the two articles say. Among more, they may make
        none: two texts that agree on one date are not held against each other on another.
        """
        left, right = pair
        one, other = self._class_of(left), self._class_of(right)
        loud: set[int] = set()
        some = fresh.intersection(other.claims)
        rows = self._clashing[stand]
        for side, said in zip(left.sides, one.claims, strict=True):
            row = rows[said]
            for claim in () if some <= row.seen else row.fresh(some):
                if self._clash(link, side, right.sides[other.claims.index(claim)]):
                    row.found.add(claim)
            loud |= row.found
        some = fresh.intersection(other.statements)
        rows = self._opposed[stand]
        for place, said in enumerate(one.statements):
            row = rows[said]
            for statement in () if some <= row.seen else row.fresh(some):
                alone = _alone(left, place), _alone(right, other.statements.index(statement))
                if any(True for _ in self._compare_statements(link, *alone)):
                    row.found.add(statement)
            loud |= row.found
        filled = {} if link.copy else {other.claims[slot.at]: slot for slot in right.slots()}
        for slot in left.slots() if filled else ():
            row = self._rivals[one.claims[slot.at]]
            for claim in row.fresh(fresh & filled.keys()):
                if are_rivals(slot, filled[claim]):
                    row.found.add(claim)
            loud |= row.found
        return loud

    def _clash(self, link: Link, left: Side, right: Side) -> bool:
        return (
            self._comparer.may_compare(left, right) and self._comparer.clash(pair_sides(link, left, right)) is not None
        )

    def _find(self, link: Link, left: Witness, right: Witness, stand: Hashable) -> _Found:
        """Where two articles of these classes make findings, once all classes are held against each other."""
        one, other = self._class_of(left), self._class_of(right)
        claims = tuple(
            (first, second)
            for first, said in enumerate(one.claims)
            for second, claim in enumerate(other.claims)
            if claim in self._clashing[stand][said].found
        )
        slots = any(True for _ in compare_slots(link, (left, right), self._comparer))
        may = any(not self._opposed[stand][said].found.isdisjoint(other.statements) for said in one.statements)
        return _Found(claims, slots, may and any(True for _ in self._compare_statements(link, left, right)))

    def _class_of(self, witness: Witness) -> _Class:
        name = witness.reading.article
        known = self._articles.get(name)
        if known is None:
            article, reading = witness.article, witness.reading
            voice = (reading.language, article.status, reading.published is None)
            claims = tuple(self._number((*voice, _said(claim))) for claim in reading.claims)
            statements = tuple(self._number((*voice, _stated(one))) for one in reading.statements)
            whole = self._number((*voice, claims, statements))
            known = self._articles[name] = _Class(claims, statements, frozenset(claims + statements), whole)
        return known

    def _number(self, key: _Key) -> int:
        return self._numbers.setdefault(key, len(self._numbers))


def _alarms(some: Iterable[Comparison], left: Witness, right: Witness) -> Iterator[Comparison]:
    """Those that make a finding, weighed against all that the two articles claim."""
    weighed = (weigh(one, left, right) for one in some)
    return (one for one in weighed if one.severity is not None)


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
    return order_of(left.sides[0], right.sides[0]), abs(a.toordinal() - b.toordinal())
