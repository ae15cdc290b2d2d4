"""When → the days or hours that it covers, for one who asks about nothing but that time."""

import re
from datetime import datetime, time, timedelta

from checker.interval import minutes_of
from checker.mentions.dates.calendar import bounds_of, containing, moved, span_of
from checker.model import When

Stretch = tuple[str | None, str | None]

# The hours that are usually meant, where an article's own intervals are wide enough for every desk: of a part of a day,
# and of its start, middle and end.
_HOURS = {"MO": (4, 12), "MI": (12, 14), "AF": (12, 19), "EV": (18, 24), "NI": (18, 24)}
_EDGED_HOURS = {
    "": ((6, 10), (11, 16), (17, 21)),
    "MO": ((7, 9), (9, 11), (10, 12)),
    "AF": ((12, 14), (14, 17), (17, 19)),
    "EV": ((18, 21), (20, 22), (21, 24)),
    "NI": ((18, 21), (23, 25), (21, 24)),
}
# A season from the day on which it usually begins to that of the next one, in this year or the one before.
_SEASONS = {"SP": ((0, 3, 20), (0, 6, 21)), "SU": ((0, 6, 21), (0, 9, 23)), "FA": ((0, 9, 23), (0, 12, 21))}
_SEASONS |= {"WI": ((-1, 12, 21), (0, 3, 20))}
_SEASON = re.compile(r"(\d{4})-(SP|SU|FA|WI)")
_CLOCK_TIME = re.compile(r"\d{4}-\d\d-\d\dT(\d\d)(?::\d\d)?")
_HALF_DAY = 12
_PART = re.compile(r"(\d{4}-\d\d-\d\d)(?:T([A-Z]{2}))?")
_COUNTED = re.compile(r"P(?:(T)(\d{1,4})([HMS])|()(\d{1,4})([DWMQY]))")
_UNITS = {"TH": "h", "TM": "min", "TS": "s", "D": "d", "W": "wk", "M": "mo", "Q": "quarter", "Y": "y"}
_CLOCK = {"h": timedelta(hours=1), "min": timedelta(minutes=1), "s": timedelta(seconds=1)}
_DAY = timedelta(days=1)
_MIDDLE, _END = 1, 2
_THIRDS = {"month": ("d", 10), "year": ("mo", 4)}
_APART = 2  # days from Monday to Wednesday to Friday, with which three days begin


def stretch_of(when: When, published: datetime | None) -> Stretch | None:
    """The first and the last day, or the first moment and the one after the last; `None` at an open end, and alone
    where the value says as much. A part of a day has its usual hours, and so has its start, middle or end; "the next 3
    weeks" are whole ones, the end of April is its last third, a season begins on its usual day.
    """  # noqa: D205  one sentence
    if "/" in when.value or when.parts:
        return None
    part = _PART.fullmatch(when.value)
    edge = _edge(when)
    if part is not None and (part[2] or edge is not None):
        return _hours(part[1], part[2] or "", edge)
    if when.type == "duration":
        return _counted(when, published) if when.role == "window" else None
    if when.role in {"since", "until"}:
        return (when.value, None) if when.role == "since" else (None, when.value)
    season = _SEASON.fullmatch(when.value)
    return _third(when, edge) if season is None else _season(int(season[1]), season[2])


def next_clock(when: When, published: datetime | None, *, halved: bool) -> str | None:
    """The clock time of a day that nobody names as the next one to come; one that does not say which half of the day
    it lies in (`halved`: "at three") may lie in either. `None` where it is none, or today is meant.
    """  # noqa: D205  one sentence
    clock = _CLOCK_TIME.fullmatch(when.value)
    bounds = bounds_of(when.value)
    if clock is None or bounds is None or published is None:
        return None
    now = published.replace(tzinfo=None)  # the text's wall clock
    then = bounds[0]
    if then.date() != now.date() or then >= now or now.time() == time.min:
        return None
    halves = halved and 0 < int(clock[1]) < _HALF_DAY
    later = then + timedelta(hours=_HALF_DAY if halves and then + timedelta(hours=_HALF_DAY) > now else 2 * _HALF_DAY)
    return later.isoformat(timespec="minutes")


def _edge(when: When) -> int | None:
    """Which third of its time is meant, where the interval is narrower than the value."""
    whole = span_of(when.value)
    if whole is None or when.span is None or when.span == whole:
        return None
    return 0 if when.span.low == whole.low else _END if when.span.high == whole.high else _MIDDLE


def _hours(day: str, part: str, edge: int | None) -> Stretch | None:
    bounds = bounds_of(day)
    hours = _HOURS.get(part) if edge is None else _EDGED_HOURS.get(part, (_HOURS.get(part),) * 3)[edge]
    if bounds is None or hours is None:
        return None
    first, last = (bounds[0] + timedelta(hours=hour) for hour in hours)
    return first.isoformat(timespec="minutes"), last.isoformat(timespec="minutes")


def _season(year: int, season: str) -> Stretch:
    first, end = (datetime(year + years, month, day) for years, month, day in _SEASONS[season])  # noqa: DTZ001
    return _days(first, end + _DAY)


def _counted(when: When, published: datetime | None) -> Stretch | None:
    """The whole units before the one of publication, or after it."""
    match = _COUNTED.fullmatch(when.value)
    if match is None or published is None or when.span is None or when.span.low is None:
        return None
    clock, number, letter = (group for group in match.groups() if group is not None)
    unit, count = _UNITS[clock + letter], int(number)
    now = published.replace(tzinfo=None)  # the text's wall clock
    past = when.span.low < minutes_of(now)
    if unit in _CLOCK:
        base: datetime | None = now - (now - datetime.combine(now, time.min)) % _CLOCK[unit]
    else:
        whole = bounds_of(containing(now.date(), unit))
        base = None if whole is None else whole[0]
    first = None if base is None else moved(base, unit, -count if past else 1)
    last = None if first is None else moved(first, unit, count)
    return None if first is None or last is None else _days(first, last)


def _third(when: When, at: int | None) -> Stretch | None:
    """The start, middle or end of a week, month or year, of which the checker itself takes half."""
    bounds = bounds_of(when.value)
    if bounds is None or at is None:
        return None
    first, end = bounds
    if when.grain == "week":
        first += at * _APART * _DAY
        return _days(first, first + 3 * _DAY)
    if when.grain not in _THIRDS:
        return None
    unit, size = _THIRDS[when.grain]
    low, high = moved(first, unit, at * size), moved(first, unit, (at + 1) * size)
    return None if low is None or high is None else _days(low, end if at == _END else high)


def _days(first: datetime, end: datetime) -> Stretch:
    """As days, the last one included; as moments where one of them is none of midnight's."""
    if first.time() == time.min == end.time() and end - first >= _DAY:
        return first.date().isoformat(), (end - _DAY).date().isoformat()
    return first.isoformat(), end.isoformat()
