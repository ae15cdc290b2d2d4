"""Two clock times → how far apart they are, and whether that can be one moment."""

from decimal import Decimal

from checker.comparisons.sides import Pair, Side
from checker.interval import DAY, minutes_of
from checker.model import MOMENT, Claim, Window

_HOUR, _FIVE = Decimal(60), Decimal(5)
_NEAR_NOON = Decimal(40)
_NEXT, _LONG_PAST = 3, 400  # days
_VOTED = frozenset({"vote_share", "seats", "turnout", "votes"})


def tell_one_moment(left: Claim, right: Claim) -> str:
    """Why two clock times that differ may be one moment, in words; "" where they are two."""
    if _hours_apart(left, right):
        return "whole hours apart: one moment in two time zones"
    if _by_noon(left, right):
        return "noon and midnight are told of the time around them"
    return "a few minutes apart, both told to five minutes" if _roughly_timed(left, right) else ""


def tell_next_days(pair: Pair) -> str:
    """Why two days of what goes on from day to day are no rivals, in words: each text, days apart, tells of its own
    next ones ("the strike will go on on Thursday", "on Saturday"); "" where they are.
    """  # noqa: D205  one sentence
    ahead = all(_lies_next(side) for side in (pair.left, pair.right))
    left, right = pair.left.published, pair.right.published
    return "each tells of its own next days" if ahead and left and right and left.date() != right.date() else ""


def is_of_past_vote(side: Side) -> bool:
    """Whether a figure is of a vote that was over long before its text: what a party had four years ago."""
    span = side.claim.window.span if side.claim.window is not None else None
    if side.claim.measure not in _VOTED or span is None or span.high is None or side.published is None:
        return False
    return minutes_of(side.published) - span.high > _LONG_PAST * DAY


def window_of(side: Side) -> Window | None:
    """The stretch that a figure counts over; none for a vote of the very stretch in which its text was published."""
    window = side.claim.window
    span = None if window is None or side.claim.measure not in _VOTED or side.published is None else window.span
    if span is None or span.low is None or span.high is None or side.published is None:
        return window
    return None if span.low <= minutes_of(side.published) <= span.high + _NEXT * DAY else window


def _lies_next(side: Side) -> bool:
    """Whether a time lies within a few days after the publication of its text."""
    low = side.claim.value.low
    if side.published is None or low is None or not side.claim.measure.endswith(MOMENT):
        return False
    return 0 < low - minutes_of(side.published) <= _NEXT * DAY


def _hours_apart(left: Claim, right: Claim) -> bool:
    """Whether two clock times differ by whole hours, as one moment does in two time zones or on an inferred day; a
    rough one is the same a day off.
    """  # noqa: D205  one sentence
    apart, widths = _clocks_apart(left, right)
    if apart is not None and apart > DAY / 2 and "about" in {left.hedge, right.hedge}:
        return min(apart % DAY, DAY - apart % DAY) <= _HOUR / 2
    return apart is not None and apart % _HOUR == 0 and len(widths) == 1 and max(widths) <= _HOUR


def _roughly_timed(left: Claim, right: Claim) -> bool:
    """Whether two clock times are told to five minutes ("around 5.15") and differ by ten at most."""
    apart, widths = _clocks_apart(left, right)
    to_five = all(claim.value.low is not None and claim.value.low % _FIVE == 0 for claim in (left, right))
    return apart is not None and apart <= 2 * _FIVE and widths == {0} and to_five


def _by_noon(left: Claim, right: Claim) -> bool:
    """Whether one of two clock times is noon or midnight sharp and the other little before or after it."""
    apart, widths = _clocks_apart(left, right)
    sharp = any(claim.value.low is not None and claim.value.low % (DAY / 2) == 0 for claim in (left, right))
    return apart is not None and apart <= _NEAR_NOON and max(widths) < DAY / 2 and sharp


def _clocks_apart(left: Claim, right: Claim) -> tuple[Decimal | None, set[Decimal]]:
    """How many minutes lie between the beginnings of two times, `None` where one is open; and how long the two are."""
    a, b = left.value, right.value
    if not (left.timed and right.timed) or a.low is None or b.low is None or a.high is None or b.high is None:
        return None, set()
    return abs(a.low - b.low), {a.high - a.low, b.high - b.low}
