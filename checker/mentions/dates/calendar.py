"""TIMEX3 value → Interval of wall-clock minutes, and the steps from day to day, week to week, year to year."""

import re
from calendar import monthrange
from datetime import date, datetime, timedelta
from decimal import Decimal
from functools import lru_cache

from checker.interval import Interval, minutes_of

_DAY = timedelta(days=1)
_KEPT = 4096  # dates asked for last: an article names a few, many times
_DECADE, _CENTURY = 10, 100
_MONTHS = {"mo": 1, "quarter": 3, "half": 6, "y": 12, "decade": 120, "century": 1200}
_DAYS = {"d": 1, "wk": 7, "weekend": 7}
# The months of a season with its fringes: a text that says "spring 2012" does not say which calendar it keeps.
_SEASONS = {"SP": (3, 6), "SU": (6, 9), "FA": (9, 12), "WI": (12, 3)}
# Hours of the parts of a day, wide enough for every news desk; the night runs into the next day.
_PARTS = {"MO": (0, 13), "MI": (11, 15), "AF": (12, 20), "EV": (16, 24), "NI": (17, 33), "DT": (5, 21)}
_DATE = re.compile(
    r"(?P<year>\d{4})(?:-(?:(?P<month>\d\d)(?:-(?P<day>\d\d)(?:T(?P<clock>.+))?)?|W(?P<week>\d\d)(?P<weekend>-WE)?"
    r"|Q(?P<quarter>\d)|H(?P<half>\d)|(?P<season>SP|SU|FA|WI)))?"
)
_CLOCK = re.compile(r"(\d\d)(?::(\d\d))?(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?")


@lru_cache(maxsize=_KEPT)
def span_of(value: str) -> Interval | None:
    """The minutes that a TIMEX3 date or a pair of them ("A/B") covers, the last one included; `None` where unknown."""
    first, _, second = value.partition("/")
    begin = bounds_of(first)
    end = bounds_of(second) if second else begin
    if begin is None or end is None or end[1] <= begin[0]:
        return None
    return between(begin[0], end[1])


def between(start: datetime, end: datetime) -> Interval:
    """The interval of minutes from `start` on, `end` not included."""
    return Interval(minutes_of(start), minutes_of(end) - Decimal(1))


@lru_cache(maxsize=_KEPT)
def bounds_of(value: str) -> tuple[datetime, datetime] | None:
    """The first moment of a TIMEX3 date and the first one after it; `None` for what is no date of the calendar."""
    try:
        return _bounds(value)
    except (ValueError, OverflowError):
        return None


def containing(day: date, unit: str) -> str:
    """The TIMEX3 value of the week, month, quarter, year … that `day` lies in."""
    if unit == "d":
        return day.isoformat()
    if unit in {"wk", "weekend"}:
        week = day.isocalendar()
        return f"{week.year:04}-W{week.week:02}" + ("-WE" if unit == "weekend" else "")
    year = f"{day.year:04}"
    parts = {
        "mo": f"{year}-{day.month:02}",
        "quarter": f"{year}-Q{(day.month + 2) // 3}",
        "half": f"{year}-H{(day.month + 5) // 6}",
        "decade": year[:3],
        "century": year[:2],
    }
    return parts.get(unit, year)


def moved(moment: datetime, unit: str, count: int) -> datetime | None:
    """`moment` moved by `count` units, to the last day of a shorter month; `None` where the calendar ends."""
    try:
        if unit in _MONTHS:
            years, month = divmod(moment.year * 12 + moment.month - 1 + count * _MONTHS[unit], 12)
            day = min(moment.day, monthrange(years, month + 1)[1])
            return moment.replace(year=years, month=month + 1, day=day)
        if unit in _DAYS:
            return moment + timedelta(days=count * _DAYS[unit])
        return moment + count * timedelta(**{{"h": "hours", "min": "minutes", "s": "seconds"}[unit]: 1})
    except (ValueError, OverflowError):
        return None


def valid_day(year: int, month: int, day: int) -> date | None:
    """The day, or `None` where the month has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def years_that_fit(weekday: int, month: int, day: int, years: range) -> list[int]:
    """The years in which that day falls on that weekday (Monday is 1): Wednesday 14 December fits 2011, 2016, 2022."""
    days = ((year, valid_day(year, month, day)) for year in years)
    return [year for year, then in days if then is not None and then.isoweekday() == weekday]


def weekday_fits(weekday: int, day: date) -> bool:
    """Whether that date falls on that weekday (Monday is 1)."""
    return day.isoweekday() == weekday


def _bounds(value: str) -> tuple[datetime, datetime] | None:
    if value.isdecimal() and len(value) in {2, 3}:
        size = _CENTURY if len(value) == 2 else _DECADE  # noqa: PLR2004  "19" is a century, "197" a decade
        year = int(value) * size
        return datetime(year, 1, 1), datetime(year + size, 1, 1)  # noqa: DTZ001  the text's wall clock
    match = _DATE.fullmatch(value)
    if match is None:
        return None
    start = datetime(int(match["year"]), 1, 1)  # noqa: DTZ001
    if match["month"]:
        return _day_bounds(start.replace(month=int(match["month"])), match["day"], match["clock"])
    if match["week"]:
        week = datetime.combine(date.fromisocalendar(start.year, int(match["week"]), 1), datetime.min.time())
        return (week + 5 * _DAY if match["weekend"] else week), week + 7 * _DAY
    return _season_bounds(start, match["season"]) if match["season"] else _part_bounds(start, match)


def _part_bounds(start: datetime, match: re.Match[str]) -> tuple[datetime, datetime]:
    unit, place = ("quarter", match["quarter"]) if match["quarter"] else ("half", match["half"])
    if place is None:
        return start, start.replace(year=start.year + 1)
    first = _months_after(start, (int(place) - 1) * _MONTHS[unit])
    return first, _months_after(first, _MONTHS[unit])


def _season_bounds(start: datetime, season: str) -> tuple[datetime, datetime]:
    first, last = _SEASONS[season]
    if first > last:  # a winter of 2016 may have begun in 2015 or may end in 2017
        return start.replace(year=start.year - 1, month=first), start.replace(year=start.year + 1, month=last + 1)
    return start.replace(month=first), _months_after(start.replace(month=last), 1)


def _day_bounds(month: datetime, day: str | None, clock: str | None) -> tuple[datetime, datetime] | None:
    if day is None:
        return month, _months_after(month, 1)
    start = month.replace(day=int(day))
    if clock is None:
        return start, start + _DAY
    if clock in _PARTS:
        first, last = _PARTS[clock]
        return start + timedelta(hours=first), start + timedelta(hours=last)
    match = _CLOCK.fullmatch(clock)
    if match is None:
        return None
    moment = start + timedelta(hours=int(match[1]), minutes=int(match[2] or 0))
    return moment, moment + timedelta(minutes=1 if match[2] else 60)


def _months_after(start: datetime, count: int) -> datetime:
    years, month = divmod(start.year * 12 + start.month - 1 + count, 12)
    return start.replace(year=years, month=month + 1, day=1)
