"""What is drawn lies where it should: inside the box, in order, words apart."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from checker.model import Value
from workers.web.drawings.numberlines import LEFT, RIGHT, draw_values
from workers.web.drawings.scales import make_scale, read_bound
from workers.web.drawings.timelines import WIDTH, Point, draw_timeline

NUMBERS = st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**30), max_value=10**30, places=2)


def value(low: str | None, high: str | None, hedge: str = "exact") -> Value:
    return Value(low, high, None, hedge, "")


@given(NUMBERS, NUMBERS, st.sampled_from(["exact", "about", "at_least"]))
def test_any_two_values_lie_inside_and_in_order(one: Decimal, other: Decimal, hedge: str) -> None:
    sides = [("a", value(str(one), str(one), hedge)), ("b", value(str(other), str(other)))]
    drawn = draw_values(sides, lambda said: said.low or "", str)
    assert drawn is not None
    a, b = drawn.bars
    for bar in drawn.bars:
        assert LEFT - 3 <= bar.start <= bar.end <= RIGHT + 3
        assert all(LEFT <= end <= RIGHT for end in bar.reach or ())
    assert (a.start <= b.start) == (one <= other) or abs(a.start - b.start) < 1
    assert all(0 <= tick.x <= drawn.width for tick in drawn.ticks)


def test_open_ends_reach_the_edge_and_nothing_known_draws_nothing() -> None:
    drawn = draw_values([("a", value("12", None)), ("b", value("3", "9"))], str, str)
    assert drawn is not None
    assert (drawn.bars[0].open_high, drawn.bars[0].end) == (True, RIGHT)
    assert drawn.bars[1].start < drawn.bars[1].end < drawn.bars[0].start
    assert draw_values([("a", value(None, None)), ("b", value("nonsense", None))], str, str) is None


def test_times_are_drawn_without_numbers_below() -> None:
    drawn = draw_values([("a", value("2031-05-04", "2031-05-04")), ("b", value("2031-05-06T12:00", None))], str, str)
    assert drawn is not None
    assert drawn.ticks == ()
    assert drawn.bars[0].start < drawn.bars[1].start
    assert read_bound("1E+400") is None


@given(st.lists(NUMBERS, min_size=1, max_size=4))
def test_a_scale_has_few_ticks_and_holds_every_value(values: list[Decimal]) -> None:
    scale = make_scale([float(one) for one in values], 0, 100)
    assert len(scale.ticks()) <= 7
    assert all(0 <= scale.at(float(one)) <= 100 for one in values)


POINTS = st.builds(
    Point,
    outlet=st.sampled_from(["a.example", "b.example", "c.example"]),
    label=st.text("0123456789", min_size=1, max_size=12),
    told=st.just(""),
    minutes=st.floats(-1e10, 1e11),
    kind=st.sampled_from(["plain", "conflict", "update"]),
    href=st.just("/"),
)


@given(st.lists(POINTS, min_size=1, max_size=25))
def test_a_timeline_has_a_lane_an_outlet_and_words_apart(points: list[Point]) -> None:
    drawn = draw_timeline(points)
    assert sorted(lane.outlet for lane in drawn.lanes) == sorted({point.outlet for point in points})
    assert len(drawn.marks) == len(points)
    assert len(drawn.stops) <= 7
    places = {(mark.x, mark.y) for mark in drawn.marks}
    assert len(places) == len(points)
    for mark in drawn.marks:
        lane = next(one for one in drawn.lanes if one.outlet == mark.point.outlet)
        assert lane.y < mark.y < lane.y + lane.height
        assert 0 <= mark.x <= WIDTH
