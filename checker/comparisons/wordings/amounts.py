"""Alignment → two figures of one thing."""

from collections.abc import Iterator, Sequence

import msgspec

from checker.comparisons.values import Units, stand
from checker.comparisons.wordings.alignments import Alignment
from checker.comparisons.wordings.moments import tells_of_one
from checker.interval import Interval
from checker.model import Amount, Figure, Wording

_MOST, _HALF = 0.8, 0.5
_TWO = 2
_OVER, _UNDER = frozenset({"more_than"}), frozenset({"less_than", "nearly"})
_FLOORS, _TOPS = frozenset({"more_than", "at_least"}), frozenset({"less_than", "at_most", "up_to", "nearly"})


def find_two_amounts(alignment: Alignment, text: Sequence[Wording], units: Units) -> Iterator[tuple[Amount, Amount]]:
    """The figures of the shorter, each with one of the longer that it excludes, where both are of one thing.

    `text` is the whole text of the longer: what it gives elsewhere of the same count is no conflict.
    """
    short, long, *_ = alignment
    if alignment.share < _HALF or not tells_of_one(alignment):
        return
    fleeting = short.fleeting or long.fleeting
    for amount in (one for one in short.amounts if not one.denied and not _is_article(one)):
        rivals = [
            rival
            for rival in long.amounts
            if not rival.denied and not _is_article(rival) and _comparable(amount.figure, rival.figure, units)
        ]
        told = rivals + [
            other
            for wording in text
            for other in wording.amounts
            if {*other.counted} & {*amount.counted} and _comparable(amount.figure, other.figure, units)
        ]
        if any(not _exclude(amount.figure, other.figure, units) for other in told):
            continue
        if fleeting and amount.figure.unit is None:
            continue
        rivals = [rival for rival in rivals if _one_thing(alignment, amount, rival)]
        if rivals:
            yield amount, rivals[0]


def find_amounts_in_turn(alignment: Alignment, units: Units) -> Iterator[tuple[Amount, Amount]]:
    """The figure that one sentence gives a name, and the one that the name has where the other gives several names a
    figure each and this one to another of them: "Venn and Reik paid 12 and 15 euros, respectively", "Venn paid 15".
    """  # noqa: D205  one sentence
    short, long, pairs, *_ = alignment
    if short.in_turn == long.in_turn or alignment.share < _HALF:
        return
    listed, plain = (short, long) if short.in_turn else (long, short)
    named = {*pairs} if short.in_turn else {*pairs.values()}
    if len(plain.amounts) != 1:
        return
    amount = plain.amounts[0]
    figures = [rival for rival in _share_unit(listed.amounts) if _comparable(amount.figure, rival.figure, units)]
    names = _names_in_turn(listed, figures)
    owners = [turn for turn, place in enumerate(names) if place in named]
    if len(owners) != 1 or len(figures) < _TWO:
        return
    own = figures[owners[0]]
    others = [rival for rival in figures if rival is not own and not _exclude(amount.figure, rival.figure, units)]
    if others and _exclude(amount.figure, own.figure, units):
        yield (own, amount) if short.in_turn else (amount, own)


def _share_unit(amounts: Sequence[Amount]) -> list[Amount]:
    """The figures of a list, each bare one in the unit of the last: "12 and 15 euros"."""
    unit = amounts[-1].figure.unit if amounts else None
    return [
        msgspec.structs.replace(one, figure=msgspec.structs.replace(one.figure, unit=one.figure.unit or unit))
        for one in amounts
    ]


def _names_in_turn(wording: Wording, figures: Sequence[Amount]) -> list[int]:
    """The names, by their place, to which figures are given in turn: behind the last figure, or before the first."""
    if not figures:
        return []
    names = [at for at, token in enumerate(wording.tokens) if token.name]
    behind = [at for at in names if wording.tokens[at].at >= figures[-1].last]
    before = [at for at in names if wording.tokens[at].at < figures[0].at]
    size = len(figures)
    return behind[:size] if len(behind) >= size else before[-size:] if len(before) >= size else []


def _is_article(amount: Amount) -> bool:
    """Whether "one" may be an article: "one of the largest houses"."""
    figure = amount.figure
    return figure.unit is None and figure.type != "ordinal" and figure.value.high == 1


def _comparable(one: Figure, other: Figure, units: Units) -> bool:
    if ("ordinal" in {one.type, other.type}) and one.type != other.type:
        return False
    return units.comparable(one.unit, other.unit)


def _one_thing(alignment: Alignment, one: Amount, other: Amount) -> bool:
    """Whether the two count one thing: by what stands behind them, or because all around them is the same."""
    short, long, pairs, *_ = alignment
    if {*one.counted} & {*other.counted}:
        return True
    if one.figure.unit is None or one.counted or other.counted:
        return False
    alone = len(short.amounts) == len(long.amounts) == 1
    return alone and alignment.share >= _MOST and len(pairs) >= _TWO


def _exclude(one: Figure, other: Figure, units: Units) -> bool:
    """Whether no value is meant by both, bounds taken by their word."""
    convert = one.unit != other.unit
    a, b = units.reach_of(one, convert=convert), units.reach_of(other, convert=convert)
    if stand(a, b) == "disjoint":
        return True
    x, y = _meant(one, a.said), _meant(other, b.said)
    if "vague" in {one.hedge, other.hedge} or "about" in {one.hedge, other.hedge}:
        return False
    bound = {one.hedge, other.hedge} & (_FLOORS | _TOPS)
    return bool(bound) and (_past(x, one, y, other) or _past(y, other, x, one))


def _meant(figure: Figure, said: Interval) -> Interval:
    return Interval(None, said.high) if figure.hedge == "nearly" else said


def _past(low: Interval, below: Figure, high: Interval, above: Figure) -> bool:
    """Whether the one ends where the other begins, or before."""
    if low.high is None or high.low is None:
        return False
    strict = "exact" not in {below.hedge, above.hedge} and (below.hedge in _UNDER or above.hedge in _OVER)
    return low.high < high.low or (strict and low.high == high.low)
