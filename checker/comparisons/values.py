"""Two values → how they stand: equal, overlapping, equal but for rounding, or disjoint."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Literal, NamedTuple

from checker.interval import Interval
from checker.model import TOTAL, Claim, Figure
from checker.rulebook import Kind

Stand = Literal["equal", "overlap", "rounded", "disjoint", "opposed"]

_ABOUT = Decimal("0.1")  # "about 7,000" is used for 6,300 to 7,700 and no further
_CLOCK, _HOUR = Decimal(15), Decimal(60)  # minutes on either side of "around 11.30"; twice as many of a full hour
_ROUND = Decimal("0.1")  # no unhedged figure is taken for a rounding of one more than a tenth away
_ROUND_SMALL = Decimal("0.05")  # the same below 1,000, where round figures are often exact
_CONVERTED = Decimal("0.02")  # "84 km" for 52 miles: writers round what they convert
_LEAST_ROUND = 100
_THOUSAND = 1000
_TWO = 2  # digits
_SUMMED = Decimal("1.3")
_CUT = 3  # digits from which a figure may be another one cut off
_COUNTED = frozenset({None, "y"})  # people and things, and years of age, which are told as they are


class Reach(NamedTuple):
    """A value in the first unit of its kind: as said, and as far as its hedge and its round digits let it reach."""

    said: Interval
    reach: Interval
    unit: str | None


class Units:
    """Conversion between the units of a kind."""

    def __init__(self, kinds: Mapping[str, Kind]) -> None:
        self._first: dict[str, tuple[str, Decimal]] = {}
        self._says = {unit: frozenset(kind.says) for kind in kinds.values() if kind.says for unit in kind.units}
        for kind in kinds.values():
            first = next(iter(kind.units), None)
            for unit, facts in kind.units.items():
                if first is not None and facts.factor is not None:
                    self._first[unit] = (first, facts.factor)

    def reach_of(self, claim: Claim | Figure, *, convert: bool) -> Reach:
        """A value, widened by what its words leave open; converted where the two units differ."""
        reach = claim.value.widened(_slack(claim))
        if not convert or claim.unit not in self._first:
            return Reach(claim.value, reach, claim.unit)
        first, factor = self._first[claim.unit]
        said = claim.value.times(factor)
        return Reach(said, reach.times(factor).widened(_size(said) * _CONVERTED), first)

    def says(self, unit: str | None) -> frozenset[str]:
        """The concepts that say no more than a unit does."""
        return self._says.get(unit or "", frozenset())

    def comparable(self, left: str | None, right: str | None) -> bool:
        """Whether two units measure one thing."""
        if left == right:
            return True
        a, b = self._first.get(left or ""), self._first.get(right or "")
        return a is not None and b is not None and a[0] == b[0]


def stand(left: Reach, right: Reach) -> Stand:
    """How two values of one unit stand to each other."""
    if left.said.exact and left.said == right.said:
        return "equal"
    if left.said.meets(right.said):
        return "equal" if left.said == right.said else "overlap"
    cut = _cut_off if left.unit is not None else _whole_of
    return "rounded" if left.reach.meets(right.reach) or cut(left.said, right.said) else "disjoint"


def _whole_of(left: Interval, right: Interval) -> bool:
    """Whether one number is the other without its decimals, rounded or cut off: a magnitude of 6 for one of 6.2."""
    if not (left.exact and right.exact) or left.low is None or right.low is None:
        return False
    whole, other = sorted((left.low, right.low), key=lambda number: number != number.to_integral_value())
    return other != other.to_integral_value() and whole in {other // 1, other.to_integral_value()}


def _cut_off(left: Interval, right: Interval) -> bool:
    """Whether one sharp figure is the other without its last digits, as 512,000 is written for 512,553.68."""
    if not (left.exact and right.exact) or left.low is None or right.low is None:
        return False
    a, b = left.low.normalize(), right.low.normalize()
    short, long = sorted((a.as_tuple().digits, b.as_tuple().digits), key=len)
    alike = (a.is_signed(), a.adjusted()) == (b.is_signed(), b.adjusted()) and long[: len(short)] == short
    return alike and _CUT <= len(short) < len(long)


def ratio(left: Interval, right: Interval) -> Decimal:
    """How many times the nearer bounds of two disjoint intervals differ; 1 where they meet, 1000 where one is zero."""
    low, high = (left, right) if left.below(right) else (right, left)
    if low.high is None or high.low is None or not low.below(high):
        return Decimal(1)
    return high.low / low.high if low.high > 0 else Decimal(_THOUSAND)


def summed(left: Claim, right: Claim, times: Decimal) -> bool:
    """Whether the higher of two quantities, by far, is called a total of several, and the lower is not."""
    low, high = (left, right) if left.value.below(right.value) else (right, left)
    return left.unit is not None and times > _SUMMED and TOTAL in {*high.qualifiers} - {*low.qualifiers}


def swapped(left: Interval, right: Interval) -> bool:
    """Whether two sharp figures have the same digits, two neighbours changed about: 214 and 241, 18.4 and 14.8.

    The point stands at the same place in both; zeros at the end tell the size and are no digits to change about.
    """
    if not (left.exact and right.exact) or left.low is None or right.low is None:
        return False
    a, b = left.low.normalize().as_tuple(), right.low.normalize().as_tuple()
    if (a.sign, a.exponent, len(a.digits)) != (b.sign, b.exponent, len(b.digits)):
        return False
    apart = [at for at, (one, other) in enumerate(zip(a.digits, b.digits, strict=True)) if one != other]
    if len(apart) != _TWO or apart[1] != apart[0] + 1:
        return False
    first, second = apart
    return (a.digits[first], a.digits[second]) == (b.digits[second], b.digits[first])


def misprinted(left: Interval, right: Interval) -> int:
    """How many digits two sharp figures share of which one may be the other mistyped: two digits changed about, zeros
    too many, a point moved; 0 where none is.
    """  # noqa: D205  one sentence
    if not (left.exact and right.exact) or left.low is None or right.low is None or left.low == right.low:
        return 0
    digits = {f"{value.normalize():f}".replace(".", "").strip("0") for value in (left.low, right.low)}
    return len(min(digits)) if swapped(left, right) or len(digits) == 1 else 0


def _slack(claim: Claim | Figure) -> Decimal:
    size = _size(claim.value)
    timed = isinstance(claim, Claim) and claim.timed
    if claim.hedge in {"about", "nearly"}:
        if timed:
            full = claim.value.low is not None and claim.value.low % _HOUR == 0
            return _CLOCK * _TWO if full else _CLOCK
        return max(size * _ABOUT, claim.step / 2)
    told = size < _LEAST_ROUND and claim.step >= 1 and claim.unit in _COUNTED
    if timed or told or (claim.step == 1 and claim.unit is None):
        return Decimal(0)
    return min(claim.step / 2, size * (_ROUND if size >= _THOUSAND else _ROUND_SMALL))


def _size(value: Interval) -> Decimal:
    return abs(value.high if value.high is not None else value.low if value.low is not None else Decimal(0))
