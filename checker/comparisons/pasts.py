"""Two figures → whether one is of a time long past, and the other of the event that both articles tell of."""

from decimal import Decimal

from checker.comparisons.sides import Pair, Side
from checker.comparisons.values import swapped
from checker.interval import minutes_of

_LONG = Decimal(60 * 1440)  # minutes: what news tells of happened in these weeks
_TOLD = "one is of an earlier time, the other is dated by nothing but its article"


def tell_past(pair: Pair) -> str:
    """Why two figures are of two times, in words: one is given a time long before both articles, the other none; ""
    otherwise, and where they have the same digits in another order, as two figures of two times hardly have.
    """  # noqa: D205  one sentence
    if swapped(pair.left.claim.value, pair.right.claim.value):
        return ""
    return _TOLD if _is_past(pair.left, pair.right) or _is_past(pair.right, pair.left) else ""


def _is_past(dated: Side, other: Side) -> bool:
    on = dated.claim.on
    if on is None or on.high is None or other.claim.on is not None or other.claim.window is not None:
        return False
    told = [minutes_of(side.published) for side in (dated, other) if side.published is not None]
    return bool(told) and on.high < min(told) - _LONG
