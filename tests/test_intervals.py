"""Laws of the arithmetic that every comparison stands on."""

from datetime import datetime, timedelta, timezone
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.interval import Interval, exactly, minutes_of, moment_of

VALUES = st.decimals(-(10**12), 10**12, places=3)
BOUNDS = st.none() | VALUES


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    low, high = draw(BOUNDS), draw(BOUNDS)
    return Interval(high, low) if low is not None and high is not None and high < low else Interval(low, high)


@given(intervals(), intervals())
def test_meeting_is_mutual(one: Interval, other: Interval) -> None:
    assert one.meets(other) == other.meets(one)


@given(intervals())
def test_an_interval_meets_and_holds_itself(one: Interval) -> None:
    assert one.meets(one)
    assert one.holds(one)
    assert not one.below(one)


@given(intervals(), intervals(), VALUES)
def test_two_meet_where_one_value_lies_in_both(one: Interval, other: Interval, value: Decimal) -> None:
    if one.holds(exactly(value)) and other.holds(exactly(value)):
        assert one.meets(other)


@given(intervals(), intervals())
def test_two_that_do_not_meet_lie_one_below_the_other(one: Interval, other: Interval) -> None:
    assert one.meets(other) == (not one.below(other) and not other.below(one))


@given(intervals(), intervals(), VALUES.map(abs))
def test_widening_never_loses_a_meeting(one: Interval, other: Interval, slack: Decimal) -> None:
    assert one.widened(slack).holds(one)
    if one.meets(other):
        assert one.widened(slack).meets(other)


@given(intervals(), intervals(), intervals())
def test_what_is_held_is_met_and_holding_passes_on(outer: Interval, middle: Interval, inner: Interval) -> None:
    if outer.holds(middle):
        assert outer.meets(middle)
        if middle.holds(inner):
            assert outer.holds(inner)


@given(intervals(), intervals(), st.decimals(Decimal("0.001"), 10**6, places=3))
def test_another_unit_changes_no_relation(one: Interval, other: Interval, factor: Decimal) -> None:
    assert one.times(factor).meets(other.times(factor)) == one.meets(other)
    assert one.times(factor).holds(other.times(factor)) == one.holds(other)


@pytest.mark.parametrize(
    ("one", "other", "meet"),
    [
        (Interval(Decimal(10), None), exactly(Decimal(4000)), True),
        (Interval(Decimal(10), None), exactly(Decimal(9)), False),
        (Interval(Decimal(5), Decimal(8)), Interval(Decimal(8), Decimal(12)), True),
        (Interval(Decimal(5), Decimal(8)), Interval(Decimal(9), Decimal(12)), False),
        (Interval(None, Decimal(3)), Interval(Decimal(3), None), True),
        (Interval(None, None), exactly(Decimal(1)), True),
    ],
)
def test_an_open_side_agrees_with_all_that_lies_there(one: Interval, other: Interval, *, meet: bool) -> None:
    assert one.meets(other) == meet


def test_one_value_is_exact_and_an_open_side_is_not_closed() -> None:
    assert exactly(Decimal("7.0")).exact
    assert exactly(Decimal(7)).closed
    assert not Interval(Decimal(7), Decimal(8)).exact
    assert not Interval(None, None).exact
    assert not Interval(Decimal(7), None).closed


@given(st.datetimes(), st.integers(0, 59))
def test_a_minute_comes_back_as_the_moment_that_it_was(moment: datetime, seconds: int) -> None:
    minute = moment.replace(second=0, microsecond=0)
    assert moment_of(minutes_of(minute)) == minute
    assert minutes_of(minute + timedelta(seconds=seconds)) == minutes_of(minute)


@given(st.datetimes(), st.integers(-14 * 60, 14 * 60))
def test_a_zone_does_not_move_the_wall_clock(moment: datetime, offset: int) -> None:
    assert minutes_of(moment.replace(tzinfo=timezone(timedelta(minutes=offset)))) == minutes_of(moment)


@given(st.datetimes(), st.datetimes())
def test_later_moments_have_no_fewer_minutes(one: datetime, other: datetime) -> None:
    assert (one <= other) <= (minutes_of(one) <= minutes_of(other))
