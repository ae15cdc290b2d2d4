"""Two clock times → how far apart they are, and whether that can be one moment."""

from decimal import Decimal

from checker.model import Claim

_DAY, _HOUR, _FIVE = Decimal(1440), Decimal(60), Decimal(5)


def tell_one_moment(left: Claim, right: Claim) -> str:
    """Why two clock times that differ may be one moment, in words; "" where they are two."""
    if _hours_apart(left, right):
        return "whole hours apart: one moment in two time zones"
    return "a few minutes apart, both told to five minutes" if _roughly_timed(left, right) else ""


def _hours_apart(left: Claim, right: Claim) -> bool:
    """Whether two clock times differ by whole hours, as one moment does in two time zones or on an inferred day; a
    rough one is the same a day off.
    """  # noqa: D205  one sentence
    apart, widths = _clocks_apart(left, right)
    if apart is not None and apart > _DAY / 2 and "about" in {left.hedge, right.hedge}:
        return min(apart % _DAY, _DAY - apart % _DAY) <= _HOUR / 2
    return apart is not None and apart % _HOUR == 0 and len(widths) == 1 and max(widths) <= _HOUR


def _roughly_timed(left: Claim, right: Claim) -> bool:
    """Whether two clock times are told to five minutes ("around 5.15") and differ by ten at most."""
    apart, widths = _clocks_apart(left, right)
    to_five = all(claim.value.low is not None and claim.value.low % _FIVE == 0 for claim in (left, right))
    return apart is not None and apart <= 2 * _FIVE and widths == {0} and to_five


def _clocks_apart(left: Claim, right: Claim) -> tuple[Decimal | None, set[Decimal]]:
    """How many minutes lie between the beginnings of two times, `None` where one is open; and how long the two are."""
    a, b = left.value, right.value
    if not (left.timed and right.timed) or a.low is None or b.low is None or a.high is None or b.high is None:
        return None, set()
    return abs(a.low - b.low), {a.high - a.low, b.high - b.low}
