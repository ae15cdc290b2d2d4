"""Two claims → likeness: how much the words around two figures are the same, figures left out."""

from typing import Literal

from checker.model import Claim

Likeness = Literal["high", "some", "low"]

_HIGH, _SOME = 0.6, 0.4
_ENOUGH = 3


def find_likeness(left: Claim, right: Claim) -> Likeness:
    """High: most of the shorter context, three words at least, stands in the other; names count as words."""
    a = {*left.context, *left.names}
    b = {*right.context, *right.names}
    shared = len(a & b)
    share = shared / max(1, min(len(a), len(b)))
    if shared >= _ENOUGH and share >= _HIGH:
        return "high"
    return "some" if shared >= _ENOUGH - 1 and share >= _SOME else "low"
