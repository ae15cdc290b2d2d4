"""When → the days or hours that it covers, for one who asks about nothing but that time."""

import re
from datetime import datetime, time, timedelta

from checker.interval import minutes_of
from checker.mentions.dates.calendar import bounds_of, containing, moved, span_of
from checker.model import When

Stretch = tuple[str | None, str | None]

# The hours that are usually meant, where an article's own intervals are wide enough for every desk.
_HOURS = {"MO": (4, 12), "MI": (12, 14), "AF": (12, 19), "EV": (18, 24), "NI": (18, 24)}
_PART = re.compile(r"(\d{4}-\d\d-\d\d)T([A-Z]{2})")
_COUNTED = re.compile(r"P(?:(T)(\d{1,4})([HMS])|()(\d{1,4})([DWMQY]))")
_UNITS = {"TH": "h", "TM": "min", "TS": "s", "D": "d", "W": "wk", "M": "mo", "Q": "quarter", "Y": "y"}
_CLOCK = {"h": timedelta(hours=1), "min": timedelta(minutes=1), "s": timedelta(seconds=1)}
_DAY = timedelta(days=1)
_MIDDLE, _END = 1, 2
_THIRDS = {"month": ("d", 10), "year": ("mo", 4)}
_APART = 2  # days from Monday to Wednesday to Friday, with which three days begin


def stretch_of(when: When, published: datetime | None) -> Stretch | None:
    """The first and the last day, or the first moment and the one after the last; `None` at an open end, and alone
    where the value says as much. A part of a day has its usual hours, "the next 3 weeks" are whole ones, the end of
    April is its last third.
    """  # noqa: D205  one sentence
    if "/" in when.value or when.parts:
        return None
    part = _PART.fullmatch(when.value)
    if part is not None:
        return _hours(part[1], part[2])
    if when.type == "duration":
        return _counted(when, published) if when.role == "window" else None
    if when.role in {"since", "until"}:
        return (when.value, None) if when.role == "since" else (None, when.value)
    return _third(when)


def _hours(day: str, part: str) -> Stretch | None:
    bounds = bounds_of(day)
    if bounds is None or part not in _HOURS:
        return None
    first, last = (bounds[0] + timedelta(hours=hour) for hour in _HOURS[part])
    return first.isoformat(timespec="minutes"), last.isoformat(timespec="minutes")


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


def _third(when: When) -> Stretch | None:
    """The start, middle or end of a week, month or year, of which the checker itself takes half."""
    whole, bounds = span_of(when.value), bounds_of(when.value)
    if whole is None or bounds is None or when.span is None or when.span == whole:
        return None
    at = 0 if when.span.low == whole.low else _END if when.span.high == whole.high else _MIDDLE
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
