"""Alignment → two times of one thing."""

import re
from collections.abc import Iterator, Sequence

from checker.comparisons.wordings.alignments import Alignment, find_opposites
from checker.model import CONCEPT, Moment, Wording

_NEAR = 7  # words
_PART = re.compile(r"[\dX]{4}-(\d\d|Q[1-4]|H[12]|SP|SU|FA|WI)")
_PARTS = {
    **{f"Q{number + 1}": range(3 * number + 1, 3 * number + 4) for number in range(4)},
    "H1": range(1, 7),
    "H2": range(7, 13),
    "SP": (3, 4, 5, 6),
    "SU": (6, 7, 8, 9),
    "FA": (9, 10, 11, 12),
    "WI": (12, 1, 2, 3),
}
_MOST, _HALF = 0.8, 0.5
_TWO = 2


def find_two_moments(alignment: Alignment, text: Sequence[Wording]) -> Iterator[tuple[Moment, Moment]]:
    """The times of the shorter, each with one of the longer that it excludes, where both are of one thing.

    `text` is the whole text of the longer: it may give the same time in other words. A year that has room for both,
    as in the title of a film, is neither's.
    """
    short, long, *_ = alignment
    if not tells_of_one(alignment):
        return
    for moment in (one for one in short.moments if not one.denied):
        rivals = [rival for rival in long.moments if not rival.denied and _same_role(alignment, moment, rival)]
        sure = bool({moment.of, *(rival.of for rival in rivals)} & {f"{CONCEPT}born+", "alive-"})
        others = [] if sure else [other for wording in text for other in wording.moments]
        told = rivals + [other for other in others if not any(_meet(rival, other) for rival in rivals)]
        if rivals and not any(_meet(moment, other) for other in told):
            yield moment, rivals[0]


def are_of_one_time(alignment: Alignment) -> bool:
    """Whether some time of the one sentence meets one of the other, or one of them has none."""
    mine, theirs = alignment.short.moments, alignment.long.moments
    return not (mine and theirs) or any(_meet(one, other) for one in mine for other in theirs)


def tell_of_two_times(alignment: Alignment, at: int) -> bool:
    """Whether a word of the shorter and its counterpart stand beside two times that exclude each other."""
    short, long, pairs, *_ = alignment
    mine, theirs = _beside(short, at), _beside(long, pairs[at])
    return bool(mine and theirs) and not any(_meet(one, other) for one in mine for other in theirs)


def _beside(wording: Wording, at: int) -> list[Moment]:
    """The times in the clause of a word around which it stands."""
    clause = wording.tokens[at].clause
    return [moment for moment in wording.moments if moment.clause == clause and at in _around(wording, moment)]


def tells_of_one(alignment: Alignment) -> bool:
    """Whether the first name of the longer stands in the shorter too, where both begin by names."""
    short, long, pairs, *_ = alignment
    first = next((at for at, token in enumerate(long.tokens) if token.name), None)
    mine = next((at for at, token in enumerate(short.tokens) if token.name), None)
    if first is None or mine is None or long.tokens[first].at > 1:
        return True
    return first in pairs.values() or mine not in pairs


def _meet(one: Moment, other: Moment) -> bool:
    a, b = one.when.span, other.when.span
    if a is None or b is None:
        mine, theirs = _months(one), _months(other)
        return not mine or not theirs or bool(mine & theirs)
    return a.meets(b)


def _months(moment: Moment) -> set[int]:
    """The months of a date, a quarter or a season, be its year known or not; none for a coarser one."""
    found = _PART.match(moment.when.value)
    if found is None:
        return set()
    part = found[1]
    return {int(part)} if part.isdigit() else {*_PARTS[part]}


def _same_role(alignment: Alignment, one: Moment, other: Moment) -> bool:
    short, long, *_ = alignment
    counted = one.when.role == other.when.role == "since" and short.amounts and long.amounts
    if counted or (one.when.span is None and other.when.span is None):
        return False  # two counts, each since a day of its own; without a year: two days of one series
    if one.when.role != other.when.role and {one.when.role, other.when.role} & {"since", "until"}:
        return False
    if one.of and other.of:
        return one.of == other.of
    if one.of or other.of:
        role = one.of or other.of
        side, moment = (long, other) if one.of else (short, one)
        if role.startswith("begun") and not _poled(side, moment):
            return _anchored(alignment, one, other)
        return role in _poled(side, moment)
    return _anchored(alignment, one, other)


def _poled(wording: Wording, moment: Moment) -> set[str]:
    """The poles, with their sides, of the words around a time."""
    tokens = [wording.tokens[at] for at in _around(wording, moment)]
    return {f"{name}{'+' if said else '-'}" for token in tokens for name, said in token.poles}


def _anchored(alignment: Alignment, one: Moment, other: Moment) -> bool:
    """Whether a word next to the one time stands next to the other, and not its opposite."""
    short, long, pairs, *_ = alignment
    same = {at: place for at, place in pairs.items() if not find_opposites(short.tokens[at], long.tokens[place])}
    near, there = _around(short, one), _around(long, other)
    if any(pairs.get(at) in there and at not in same for at in near):
        return False  # "closed in 2018", "opened in 2021"
    alone = len(short.moments) == len(long.moments) == 1 and None not in {one.when.span, other.when.span}
    if alone and len(same) == len(pairs) and alignment.share >= _MOST and len(pairs) >= _TWO:
        return True
    words = [at for at in near if not short.tokens[at].name]  # "opened in Tessel on 3 May": the place is no anchor
    elsewhere = len(words) < len(near) and any(
        long.tokens[place].name and place not in same.values() for place in there
    )
    nearest = min(near if elsewhere else words, key=lambda at: _distance(short, one, at), default=None)
    if nearest is not None and nearest not in same:
        return False
    shared = [at for at in words if same.get(at) in there]
    return bool(shared) and alignment.share >= _HALF


def _distance(wording: Wording, moment: Moment, at: int) -> int:
    token = wording.tokens[at]
    return (moment.at - token.last if token.at < moment.at else token.at - moment.last) + (token.at < moment.at)


def _around(wording: Wording, moment: Moment) -> list[int]:
    """The words around a time: in its clause, or before it; none beyond another time."""
    others = [other for other in wording.moments if (other.at, other.last) != (moment.at, moment.last)]
    left = max((other.last for other in others if other.last <= moment.at), default=0)
    right = min((other.at for other in others if other.at >= moment.last), default=10_000)
    places = [
        at
        for at, token in enumerate(wording.tokens)
        if left <= token.at < right
        and (moment.at - _NEAR <= token.at < moment.at or moment.last <= token.at < moment.last + _NEAR)
    ]
    return [at for at in places if wording.tokens[at].clause == moment.clause] or places
