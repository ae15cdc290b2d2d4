"""Bounds → places on an axis: even steps, or even ratios where the values lie far apart."""

from collections.abc import Sequence
from datetime import UTC, datetime
from decimal import Decimal, InvalidOperation
from math import floor, isfinite, log10

import msgspec

_FAR = 30  # times, from where an axis goes by ratios
_STEPS = (1, 2, 2.5, 5, 10)


class Scale(msgspec.Struct, frozen=True):
    """An axis from `low` to `high` over `left` to `right`; by powers of ten where `ratios`."""

    low: float
    high: float
    left: float
    right: float
    ratios: bool

    def at(self, value: float) -> float:
        """Where a value lies; what is beyond an end lies at that end."""
        low, high, point = self.low, self.high, value
        if self.ratios:
            low, high, point = log10(low), log10(high), log10(max(value, self.low))
        share = (point - low) / (high - low) if high > low else 0.5
        return round(self.left + (self.right - self.left) * min(max(share, 0), 1), 1)

    def ticks(self, most: int = 5) -> list[float]:
        """Round values along the axis."""
        if self.ratios:
            powers = range(floor(log10(self.low)), floor(log10(self.high)) + 1)
            return [10.0**power for power in powers if self.low <= 10.0**power <= self.high][:most]
        span = self.high - self.low
        if span <= 0:
            return [self.low]
        size = 10.0 ** floor(log10(span / most))
        step = next(size * factor for factor in _STEPS if span / (size * factor) <= most)
        first = floor(self.low / step) * step
        points = [first + number * step for number in range(most + 3)]
        return [point for point in points if self.low <= point <= self.high]


def make_scale(values: Sequence[float], left: float, right: float) -> Scale:
    """A scale that holds all values with some room beside them."""
    low, high = min(values), max(values)
    if low > 0 and high / low > _FAR:
        return Scale(low / 2, high * 2, left, right, ratios=True)
    room = (high - low) * 0.15 or abs(high) * 0.1 or 1
    least = 0.0 if low >= 0 and low - room < 0 else low - room
    return Scale(least, high + room, left, right, ratios=False)


def read_bound(written: str | None) -> float | None:
    """A bound as a number, a time as its minutes; `None` for what cannot be drawn."""
    if written is None:
        return None
    try:
        number = float(Decimal(written))
    except (InvalidOperation, OverflowError):
        return read_minutes(written)
    return number if isfinite(number) else None


def read_minutes(written: str) -> float | None:
    """The minutes of an ISO 8601 time of the wall clock; `None` for what is none."""
    try:
        return datetime.fromisoformat(written).replace(tzinfo=UTC).timestamp() / 60
    except (ValueError, OverflowError):
        return None
