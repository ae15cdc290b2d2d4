"""Two sides → what they quarrel about: the key by which findings that say the same are known."""

from hashlib import sha256
from typing import NamedTuple

from checker.model import SideSaid, Value

SideKey = tuple[str, ...]


class Quarrel(NamedTuple):
    """One event, measure and scope, and two values; `left` is never above `right`."""

    event: str
    measure: str
    left: SideKey
    right: SideKey

    @property
    def id(self) -> str:
        """The id of the disagreement that it makes: a hash of all of it."""
        return sha256("\n".join((self.event, self.measure, *self.left, *self.right)).encode()).hexdigest()[:12]


def find_quarrel(event: str, measure: str, one: SideSaid, other: SideSaid) -> Quarrel:
    """What two sides quarrel about, whichever comes first."""
    left, right = sorted((side_key(one, other), side_key(other, one)))
    return Quarrel(event, measure, left, right)


def side_key(side: SideSaid, other: SideSaid) -> SideKey:
    """The value of a side and what it is the value of; with its day where the values alone do not differ.

    "At least 245" against 231 is the quarrel of 245 against 231: a value open on one side counts by its bound, unless
    the other side has the same.
    """
    value = side.value
    low, high = _bounds(value) if _bounds(value) != _bounds(other.value) else (value.low or "", value.high or "")
    stated = value.hedge if value.low is None and value.high is None else ""  # "said" or "denied"
    label = "" if side.window is None else side.window.label
    same = (value.low, value.high, value.unit) == (other.value.low, other.value.high, other.value.unit)
    return (low, high or stated, value.unit or "", side.population or "", label, (side.as_of or "") if same else "")


def _bounds(value: Value) -> tuple[str, str]:
    """Both bounds; of a value open on one side, the one bound twice."""
    return value.low or value.high or "", value.high or value.low or ""
