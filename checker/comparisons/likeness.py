"""Two claims → likeness: how much the words around two figures are the same, figures left out."""

from typing import Literal

from checker.model import Claim

Likeness = Literal["high", "some", "low"]

_HIGH, _SOME = 0.6, 0.4
_HALF = 0.5
_ENOUGH = 3
_HANDFUL = 4


def find_likeness(left: Claim, right: Claim, *, across: bool) -> Likeness:
    """High: most of the shorter context, three words at least, stands in the other, or half of it, names among them.

    Names count as words. Of a headline with a handful of words, half is most, and two are enough.
    Across languages (`across`) names alone can tell: two are much, one is some.
    """
    named_a, named_b = ({*side.names, *side.places, *side.lands} for side in (left, right))
    a, b = {*left.context, *named_a}, {*right.context, *named_b}
    shared, least = len(a & b), min(len(a), len(b))
    share = shared / max(1, least)
    named = len(named_a & named_b)
    if across:
        return "high" if named > 1 else "some" if named else "low"
    if shared >= _ENOUGH and share >= (_HALF if named > 1 else _HIGH):
        return "high"
    if least <= _HANDFUL and shared >= _ENOUGH - 1 and share >= _HALF and left.foremost and right.foremost:
        return "high"
    return "some" if shared >= _ENOUGH - 1 and share >= _SOME else "low"
