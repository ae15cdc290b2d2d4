"""Values, quotes and names in words."""

from datetime import UTC, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.interval import Interval, iso_bounds, minutes_of
from checker.model import Quote, Value
from checker.report.marks import mark_quote
from checker.report.sides import write_number
from checker.report.words import plain, say_time, say_value


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (Value("7000", "7000", None, "about", "7,000"), "about 7,000"),
        (Value("12", None, None, "at_least", "12"), "at least 12"),
        (Value("24", "99", "km", "vague", "dozens"), "24 to 99 km"),
        (Value("2.5", "2.5", "%", "exact", "2.5%"), "2.5%"),
        (Value("2016-12-14T06:00", "2016-12-14T06:00", None, "exact", "6h"), "2016-12-14T06:00"),
        (Value(None, None, None, "vague", "some"), "?"),
    ],
)
def test_a_value_is_said_with_its_hedge_and_unit(value: Value, said: str) -> None:
    assert say_value(value) == said


def test_the_figure_is_marked_and_long_sentences_are_cut() -> None:
    quote = Quote("killed 14 people", "word " * 60, " and more" * 60, 300, 316)
    shown = mark_quote(quote, "14").plain
    assert "killed [14] people" in shown
    assert shown.startswith("“…word")
    assert shown.endswith("more…”")


@given(st.text())
def test_plain_text_holds_nothing_that_steers_a_terminal(text: str) -> None:
    shown = plain(text)
    assert not any(ord(sign) < 32 or 0x7F <= ord(sign) < 0xA0 or 0x202A <= ord(sign) <= 0x202E for sign in shown)
    assert plain(shown) == shown


def test_a_time_is_said_as_it_was_given() -> None:
    assert say_time(None) == "undated"
    assert say_time(datetime(2016, 12, 14)) == "2016-12-14"  # noqa: DTZ001  as given
    assert say_time(datetime(2016, 12, 14, 10, 41, tzinfo=UTC)) == "2016-12-14 10:41+00:00"


def test_numbers_are_written_plainly() -> None:
    assert [write_number(Decimal(one)) for one in ("5992", "1.50", "1E+3", "0.0")] == ["5992", "1.5", "1000", "0"]
    assert write_number(Decimal("1E+400")) == "1E+400"


def test_whole_days_are_dates_and_the_rest_are_moments() -> None:
    day = minutes_of(datetime(2016, 12, 14))  # noqa: DTZ001  a wall clock
    assert iso_bounds(Interval(day, day + 1439)) == ("2016-12-14", "2016-12-14")
    assert iso_bounds(Interval(day + 360, day + 360)) == ("2016-12-14T06:00", "2016-12-14T06:00")
    assert iso_bounds(Interval(None, day + 1439)) == (None, "2016-12-14")
    assert iso_bounds(Interval(Decimal(10) ** 12, None))[0] == "1000000000000"
