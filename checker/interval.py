"""Arithmetic of imprecise values: a value is an interval, closed, with a bound that may be missing.

"12" is [12, 12]; "at least 10" is [10, …); "June 2026" is the interval of its minutes. Numbers and times share this one
arithmetic: an instant is counted in minutes since 1970-01-01T00:00 of the wall clock that the text speaks of.
"""

from datetime import datetime, timedelta
from decimal import Decimal

import msgspec

DAY = Decimal(1440)
"""Minutes."""
_EPOCH = datetime(1970, 1, 1)  # noqa: DTZ001  the wall clock of the text has no zone


class Interval(msgspec.Struct, frozen=True, gc=False):
    """All values from `low` to `high`, both included; `None` leaves that side open."""

    low: Decimal | None
    high: Decimal | None

    @property
    def exact(self) -> bool:
        """Whether it holds one value only."""
        return self.low is not None and self.low == self.high

    @property
    def closed(self) -> bool:
        """Whether both bounds are known."""
        return self.low is not None and self.high is not None

    def meets(self, other: "Interval") -> bool:
        """Whether some value lies in both."""
        return not (_below(self.high, other.low) or _below(other.high, self.low))

    def holds(self, other: "Interval") -> bool:
        """Whether every value of `other` lies in this one."""
        low = self.low is None or (other.low is not None and other.low >= self.low)
        high = self.high is None or (other.high is not None and other.high <= self.high)
        return low and high

    def below(self, other: "Interval") -> bool:
        """Whether every value is smaller than every value of `other`."""
        return _below(self.high, other.low)

    def times(self, factor: Decimal) -> "Interval":
        """The interval of all values multiplied by a positive factor."""
        return Interval(
            None if self.low is None else self.low * factor,
            None if self.high is None else self.high * factor,
        )

    def widened(self, slack: Decimal) -> "Interval":
        """The interval with each known bound moved outwards by `slack`."""
        return Interval(
            None if self.low is None else self.low - slack,
            None if self.high is None else self.high + slack,
        )


def exactly(value: Decimal) -> Interval:
    """The interval that holds `value` alone."""
    return Interval(value, value)


def minutes_of(moment: datetime) -> Decimal:
    """Minutes from 1970-01-01T00:00 to `moment` on its own wall clock; its zone, if any, is left out."""
    since = moment.replace(tzinfo=None) - _EPOCH
    return since.days * DAY + since.seconds // 60


def moment_of(minutes: Decimal) -> datetime:
    """The wall-clock moment of a count of minutes; the reverse of `minutes_of`."""
    return _EPOCH + timedelta(minutes=int(minutes))


def iso_bounds(span: Interval) -> tuple[str | None, str | None]:
    """The ends of a span of minutes as ISO 8601: dates where it covers whole days, moments otherwise."""
    whole = (span.low is None or span.low % DAY == 0) and (span.high is None or span.high % DAY == DAY - 1)
    return _iso(span.low, whole=whole), _iso(span.high, whole=whole)


def _iso(minutes: Decimal | None, *, whole: bool) -> str | None:
    if minutes is None:
        return None
    try:
        moment = moment_of(minutes)
    except OverflowError:  # a year that no calendar of Python's has
        return f"{minutes:f}"
    return moment.date().isoformat() if whole else moment.isoformat(timespec="minutes")


def _below(high: Decimal | None, low: Decimal | None) -> bool:
    return high is not None and low is not None and high < low
