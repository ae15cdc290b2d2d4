"""What a comparison is handed: two claims, what is known of their articles, and of the link between these."""

from datetime import datetime

import msgspec

from checker.comparisons.ties import TieName
from checker.model import Claim, Status


class Side(msgspec.Struct, frozen=True, gc=False):
    """A claim and the article it stands in."""

    claim: Claim
    outlet: str
    published: datetime | None
    language: str
    origin: str | None
    status: Status
    home: frozenset[str] = frozenset()
    """What the headline and the first sentence of the article name: it stands around all figures of the event."""


class Pair(msgspec.Struct, frozen=True, gc=False):
    """Two sides, the one with the lesser (article, offset) first, and how their articles hang together.

    `asked`: somebody put the two side by side, so that they are known to tell of one thing.
    """

    left: Side
    right: Side
    same_event: bool
    copy: bool
    because: str
    tie: TieName = "none"
    asked: bool = False

    @property
    def same_article(self) -> bool:
        """Whether both stand in one article."""
        return self.left.claim.article == self.right.claim.article


def order_of(left: Side, right: Side) -> int | None:
    """1 where the right side is the later, -1 where the left is, 0 on one day without clock times, `None` unknown.

    A date without a clock time (midnight) is only compared by day.
    """
    a, b = left.published, right.published
    if a is None or b is None:
        on_a, on_b = left.claim.on, right.claim.on
        if on_a is None or on_b is None or on_a.low is None or on_b.low is None or on_a == on_b:
            return None
        return 1 if on_b.low > on_a.low else -1
    if a.tzinfo is not b.tzinfo and (a.utcoffset() is None) != (b.utcoffset() is None):
        a, b = a.replace(tzinfo=None), b.replace(tzinfo=None)
    if a.toordinal() == b.toordinal() and not (_has_clock(a) and _has_clock(b)):
        return 0
    return (b > a) - (b < a)


def _has_clock(moment: datetime) -> bool:
    return bool(moment.hour or moment.minute or moment.second)
