"""Alignment + word → whether it leads from one to another in the one, and back in the other."""

from typing import NamedTuple

from checker.comparisons.wordings.alignments import Alignment
from checker.model import Wording

_NEAR = 3


class _Ends(NamedTuple):
    """The places of the words at its two ends: "*Venn* owns the *yard*"."""

    first: set[int]
    second: set[int]


def is_turned_about(alignment: Alignment, at: int, *, named: bool = False) -> bool:
    """Whether the two ends of a word of the shorter are those of its counterpart, changed about; where they must be
    `named`, both are seen to be so by names.
    """  # noqa: D205  one sentence
    short, long, pairs, *_ = alignment
    if not short.tokens[at].order or not long.tokens[pairs[at]].order:
        return False
    mine, theirs = _find_ends(short, at), _find_ends(long, pairs[at])
    ends = [(near, first) for first, end in ((True, mine.first), (False, mine.second)) for near in end]
    met = [
        (first, place in theirs.first)
        for near, first in ends
        if (place := pairs.get(near)) in theirs.first | theirs.second
        and (not named or (short.tokens[near].name and long.tokens[place].name))
    ]
    least = 1 + named
    return len({first for first, _ in met}) >= least and all(first != other for first, other in met)


def _find_ends(wording: Wording, at: int) -> _Ends:
    tokens = wording.tokens
    before = range(max(0, at - _NEAR), at)
    behind = range(at + 1, min(len(tokens), at + 1 + _NEAR))
    order = tokens[at].order
    if order == "owned":  # "Venn's predecessor, Reik", "Reik is Venn's predecessor"
        return _Ends({*before[:-1], *behind}, {*before[-1:]})
    if order == "by":
        return _Ends({*behind}, {*before})
    if not any(tokens[place].clause == tokens[at].clause for place in before):  # "the predecessor of Venn, Reik"
        return _Ends({*behind[1:]}, {*behind[:1]})
    return _Ends({*before}, {*behind})
