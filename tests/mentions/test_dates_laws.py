"""Laws of dates: any text raises nothing, every span stands in it, none overlaps, and their intervals are in order."""

from datetime import datetime
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.interval import Interval
from checker.mentions.dates import Anchors, PlainWhenFinder, WhenFinder, advance, span_of
from checker.mentions.dates.calendar import bounds_of, containing, moved
from checker.mentions.dates.holidays import holiday
from checker.mentions.figures import FigureFinder
from checker.model import Figure
from checker.words import split_words
from tests.shipped import RULEBOOK

FINDERS = {code: WhenFinder(language, RULEBOOK.calendars) for code, language in RULEBOOK.languages.items()}
FIGURES = {code: FigureFinder(language, RULEBOOK.kinds) for code, language in RULEBOOK.languages.items()}
PIECES = sorted(
    {
        *(phrase for language in RULEBOOK.languages.values() for phrase in language.dates.phrases()),
        *["0", "1", "3", "12", "13h02", "24", "30", "31", "45", "70", "1999", "2012", "29", "5.5", "½", "٣", "XIX"],
        *[",", ".", "-", "–", "/", ":", "(", ")", "'", "’", ";", "\n", "\xa0"],
    }
)
TEXTS = st.one_of(st.text(max_size=80), st.lists(st.sampled_from(PIECES), max_size=14).map(" ".join))
MOMENTS = st.none() | st.datetimes(min_value=datetime(1, 1, 1), max_value=datetime(9999, 12, 31))  # noqa: DTZ001


@settings(max_examples=400, deadline=None)
@given(code=st.sampled_from(sorted(FINDERS)), text=TEXTS, published=MOMENTS, last=MOMENTS)
def test_any_text_raises_nothing_and_spans_stand_in_order(
    code: str, text: str, published: datetime | None, last: datetime | None
) -> None:
    words = split_words(text)
    anchors = Anchors(published=published, last=last)
    whens = FINDERS[code].find(text, words, FIGURES[code].find(text, words, 0, len(text)), anchors)
    place = 0
    for when in whens:
        assert place <= when.start < when.end <= len(text)
        assert when.outer_start <= when.start
        assert when.value
        if when.span is not None and when.span.low is not None and when.span.high is not None:
            assert when.span.low <= when.span.high
        place = when.end
    advance(anchors, whens)


@settings(max_examples=100, deadline=None)
@given(text=TEXTS, start=st.integers(0, 80), size=st.integers(0, 40), published=MOMENTS)
def test_strange_figures_do_no_harm(text: str, start: int, size: int, published: datetime | None) -> None:
    end = min(start + size + 1, len(text))
    if start >= end:
        return
    for unit in (None, "d", "h", "USD"):
        figure = Figure(
            start=start,
            end=end,
            outer_start=start,
            outer_end=end,
            type="number",
            value=Interval(Decimal("1e30"), None),
            unit=unit,
            hedge="",
            step=Decimal(1),
        )
        for finder in FINDERS.values():
            finder.find(text, split_words(text), [figure], Anchors(published=published))


@settings(max_examples=150, deadline=None)
@given(text=TEXTS, published=MOMENTS)
def test_any_text_without_a_pack_raises_nothing(text: str, published: datetime | None) -> None:
    for code in ("de", "nl", "xx"):
        place = 0
        for when in PlainWhenFinder(code).find(text, split_words(text), [], Anchors(published=published)):
            assert place <= when.start < when.end <= len(text)
            place = when.end


@given(moment=st.datetimes(), unit=st.sampled_from(["d", "wk", "weekend", "mo", "quarter", "half", "y", "decade"]))
def test_what_contains_a_day_is_a_date_of_the_calendar(moment: datetime, unit: str) -> None:
    bounds = bounds_of(containing(moment.date(), unit))
    if bounds is not None and unit != "weekend":
        assert bounds[0] <= moment < bounds[1]


@given(moment=st.datetimes(), unit=st.sampled_from(["d", "wk", "mo", "y", "h"]), count=st.integers(-5000, 5000))
def test_a_step_leads_the_way_it_says(moment: datetime, unit: str, count: int) -> None:
    other = moved(moment, unit, count)
    if other is not None and count:
        assert (other > moment) == (count > 0)


@pytest.mark.parametrize(
    ("rule", "year", "day"),
    [
        ("easter+0", 2016, "2016-03-27"),
        ("easter-2", 2011, "2011-04-22"),
        ("11-4-4", 2016, "2016-11-24"),
        ("11-4-4+1", 2016, "2016-11-25"),
        ("05-1-5", 2015, "2015-05-25"),
        ("12-25", 2016, "2016-12-25"),
        ("orthodox+0", 2016, "2016-05-01"),
        ("04-27;7-1", 2014, "2014-04-26"),
        ("04-27;7-1", 2015, "2015-04-27"),
        ("10-16;6-1;7+1", 2021, "2021-10-15"),
    ],
)
def test_a_holiday_has_its_day(rule: str, year: int, day: str) -> None:
    assert str(holiday(rule, year)) == day


def test_every_holiday_of_a_pack_has_a_day() -> None:
    for code, language in RULEBOOK.languages.items():
        words = language.dates
        for name, rule in {**words.holidays, **words.shy_holidays}.items():
            for end in rule.split("/"):
                assert holiday(end, 2016, RULEBOOK.calendars), (code, name)


def test_a_feast_may_come_twice_in_a_year_or_be_beyond_what_is_known() -> None:
    feasts = {"moon": ("2016-01-03", "2016-12-23", "2017-12-12")}
    assert str(holiday("moon", 2016, feasts)) == "2016-01-03"
    assert str(holiday("moon+2", 2017, feasts)) == "2017-12-14"
    assert holiday("moon", 2018, feasts) is None


@pytest.mark.parametrize("value", ["", "2016-02-30", "2016-W60", "9999", "00", "XXXX-12-14", "P3D", "2016-12-14Tnoon"])
def test_what_is_no_date_of_the_calendar_has_no_interval(value: str) -> None:
    assert span_of(value) is None


def test_a_pair_of_dates_spans_from_the_first_to_the_last() -> None:
    pair, first, last = span_of("2016-12-14/2017-01"), span_of("2016-12-14"), span_of("2017-01")
    assert pair is not None
    assert first is not None
    assert last is not None
    assert (pair.low, pair.high) == (first.low, last.high)
