"""When → the days or hours that it covers, for one who asks about nothing but that time."""

import re
from collections.abc import Mapping
from datetime import datetime, time, timedelta
from typing import NamedTuple

from checker.interval import Interval, minutes_of, moment_of
from checker.mentions.dates.calendar import bounds_of, containing, moved, span_of
from checker.model import When

Stretch = tuple[str | None, str | None] | str

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
_LATE_NIGHT = (24, 28)  # where evenings end at midnight
_SMALL_HOURS = {None: (0, 12), 0: (0, 9)}  # of a morning that begins at midnight, and of its start
# A season from the day on which it usually begins to that of the next one, in this year or the one before.
_SEASONS = {"SP": ((0, 3, 20), (0, 6, 21)), "SU": ((0, 6, 21), (0, 9, 23)), "FA": ((0, 9, 23), (0, 12, 21))}
_SEASONS |= {"WI": ((-1, 12, 21), (0, 3, 20))}
_SEASON = re.compile(r"(\d{4})-(SP|SU|FA|WI)")
_CLOCK_TIME = re.compile(r"\d{4}-\d\d-\d\dT(\d\d)(?::\d\d)?")
_MINUTES = re.compile(r":(?!00(?:/|$))|/.*:")  # told of two times; midnight alone tells none
_HALF_DAY = 12
_FINE = frozenset({"minute", "hour", "day"})
_MIDDLES = {"TMO": "T10:00", "TMI": "T12:00", "TAF": "T14:00", "TNI": "T00:00", "XXXX-XX-XX": "T12:00"}  # of any day
_PART = re.compile(r"(\d{4}-\d\d-\d\d)(?:T([A-Z]{2}))?")
_COUNTED = re.compile(r"P(?:(T)(\d{1,4})([HMS])|()(\d{1,4})([DWMQY]))")
_UNITS = {"TH": "h", "TM": "min", "TS": "s", "D": "d", "W": "wk", "M": "mo", "Q": "quarter", "Y": "y"}
_CLOCK = {"h": timedelta(hours=1), "min": timedelta(minutes=1), "s": timedelta(seconds=1)}
_AWAY = re.compile(r"P(\d{1,4})([DWMY]) (before|after) publication \(")  # the step of what was counted from there
_OF_MIDDLE = "mid of it"  # the step of the middle of a time
_NOW = "PRESENT_REF"
_UNDATED = "the day of publication"  # the step of a clock time beside which no day stands
_DAY = timedelta(days=1)
_MIDDLE, _END = 1, 2
_MONTH = len("2031-05")
_THIRDS = {"month": ("d", (0, 10, 20)), "year": ("mo", (0, 4, 8))}
_START = {"month": 10, "year": 3}  # days, months
_EDGES = ("start", "mid", "end")
_APART = 2  # days from Monday to Wednesday to Friday, with which three days begin


class Told(NamedTuple):
    """What the words of a time say that its value does not: whether they leave open which half of the day it lies in
    ("at three"), whether it is the end of what begins now ("by Friday"), whether it is the beginning of what has no end
    ("from 2 pm"), whether it ends what begins now ("within 2 weeks"), whether mornings begin at midnight, whether
    nights do; and the usual starts and ends of longer times, in days or months: "week end": 3, 7.
    """  # noqa: D205  one sentence

    halved: bool
    due: bool
    opens: bool
    within: bool
    small_hours: bool
    late_nights: bool
    edges: Mapping[str, tuple[int, ...]] = {}


def stretch_of(when: When, published: datetime | None, told: Told) -> Stretch | None:
    """The first and the last day, or the first moment and the one after the last; `None` at an open end, and alone
    where the value says as much. A part of a day has its usual hours, and so has its start, middle or end; "the next 3
    weeks" are whole ones, the end of April is its last third, a season begins on its usual day. A clock time of a day
    that nobody names is the next one to come; one that does not say which half of the day it lies in may lie in
    either. Hours are covered to the end of the last one that is named, as days are.
    """  # noqa: D205  one sentence
    if when.parts:
        return when.parts[0].value, when.parts[1].value
    if when.type == "time" and "/" in when.value and when.span is not None:
        return _moments(_ahead(when, published), fine=_MINUTES.search(when.value) is not None)
    if told.within and published is not None:
        return _within(when, published)
    if "/" in when.value or when.type == "duration":
        return _counted(when, published) if when.role == "window" else None
    clock = _next_clock(when, published, halved=told.halved)
    due = _due(when, published) if told.due else None
    if told.opens and when.role == "at" and when.grain in _FINE:
        return (clock or when.value), None
    hours = due or _part_hours(when, told) or _open(when, clock or when.value) or clock
    return hours or _moment(when, published) or _one_finer(when, published) or _season(when) or _third(when, told)


def _moment(when: When, published: datetime | None) -> Stretch | None:
    """The moment of publication for "now"; the hour in the middle of a part of any day: "mid-morning"."""
    if when.value == _NOW and published is not None:
        return published.replace(tzinfo=None).isoformat(timespec="minutes")
    return _MIDDLES.get(when.value) if when.steps[-1:] == (_OF_MIDDLE,) else None


def _within(when: When, published: datetime) -> Stretch | None:
    """From now to so many units later, as fine as the next unit below, as what is counted ahead is."""
    match = _COUNTED.fullmatch(when.value)
    now = published.replace(tzinfo=None)  # the text's wall clock
    if match is None:
        end = bounds_of(str(_one_finer(when, published) or when.value))
        return None if end is None or end[0] <= now else (_minutes(now), _minutes(end[0]))
    clock, number, letter = (group for group in match.groups() if group is not None)
    then = moved(now, _UNITS[clock + letter], int(number))
    if then is None:
        return None
    if not clock:
        then = then.replace(minute=0, second=0, hour=then.hour if letter == "D" else 0)
    return _minutes(now), _minutes(then)


def _minutes(moment: datetime) -> str:
    return moment.isoformat(timespec="minutes")


def _ahead(when: When, published: datetime | None) -> Interval:
    """The interval of hours of a day that nobody names: the next such hours."""
    span = when.span or Interval(None, None)
    if published is None or span.low is None or span.high is None or not any(map(_is_undated, when.steps)):
        return span
    if moment_of(span.high) >= published.replace(tzinfo=None) or published.time() == time.min:
        return span
    day = minutes_of(datetime(1, 1, 2)) - minutes_of(datetime(1, 1, 1))  # noqa: DTZ001
    return Interval(span.low + day, span.high + day)


def _is_undated(step: str) -> bool:
    return step.endswith(_UNDATED)


def _moments(span: Interval, *, fine: bool) -> Stretch | None:
    """From the first minute to the one after the last, of which an hour has one where minutes are told (`fine`)."""
    if span.low is None or span.high is None:
        return None
    first, last = moment_of(span.low), moment_of(span.high) + timedelta(minutes=1)
    if fine and not last.minute:  # the end of an hour
        last -= timedelta(minutes=59)
    return first.isoformat(timespec="minutes"), last.isoformat(timespec="minutes")


def _due(when: When, published: datetime | None) -> Stretch | None:
    """From now to the end of a time that lies ahead, of a time of day to its beginning."""
    bounds = bounds_of(when.value)
    if bounds is None or published is None:
        return None
    now = published.replace(tzinfo=None)  # the text's wall clock
    end = bounds[0] if _CLOCK_TIME.fullmatch(when.value) else bounds[1]
    return (now.isoformat(timespec="minutes"), end.isoformat(timespec="minutes")) if now < end else None


def _open(when: When, value: str) -> Stretch | None:
    if when.role not in {"since", "until"}:
        return None
    return (value, None) if when.role == "since" else (None, value)


def _next_clock(when: When, published: datetime | None, *, halved: bool) -> str | None:
    """The clock time as the next one to come; `None` where it is none, names its day, or lies ahead of publication."""
    undated = bool(when.steps) and _is_undated(when.steps[-1])
    clock = _CLOCK_TIME.fullmatch(when.value) if undated else None
    bounds = bounds_of(when.value)
    if clock is None or bounds is None or published is None:
        return None
    now = published.replace(tzinfo=None)  # the text's wall clock
    then = bounds[0]
    if then >= now or now.time() == time.min:
        return None
    halves = halved and 0 < int(clock[1]) < _HALF_DAY
    later = then + timedelta(hours=_HALF_DAY if halves and then + timedelta(hours=_HALF_DAY) > now else 2 * _HALF_DAY)
    return later.isoformat(timespec="minutes")


def _one_finer(when: When, published: datetime | None) -> Stretch | None:
    """The day to which weeks and months lead from that of publication, the month to which years do, and where the hour
    of publication is known, that to which days do.
    """  # noqa: D205  one sentence
    away = _AWAY.search(when.steps[-1]) if when.steps and published is not None else None
    if away is None or published is None or when.grain not in {"day", "week", "month", "year"}:
        return None
    number, letter, way = away.groups()
    then = moved(published.replace(tzinfo=None), _UNITS[letter], int(number) * (-1 if way == "before" else 1))
    if then is None or letter == "D":
        return None if then is None or then.time() == time.min else f"{then.isoformat(timespec='hours')}:00"
    return then.date().isoformat()[: _MONTH if letter == "Y" else None]


def _edge(when: When) -> int | None:
    """Which third of its time is meant, where the interval is narrower than the value."""
    whole = span_of(when.value)
    if whole is None or when.span is None or when.span == whole:
        return None
    return 0 if when.span.low == whole.low else _END if when.span.high == whole.high else _MIDDLE


def _part_hours(when: When, told: Told) -> Stretch | None:
    """The usual hours of a part of a day, and of the start, middle or end of a day or of a part."""
    match = _PART.fullmatch(when.value)
    if match is None:
        return None
    day, part, edge = bounds_of(match[1]), match[2] or "", _edge(when)
    hours = _HOURS.get(part) if edge is None else _EDGED_HOURS.get(part, (_HOURS.get(part),) * 3)[edge]
    if told.small_hours and part == "MO":
        hours = _SMALL_HOURS.get(edge, hours)
    if told.late_nights and part == "NI" and edge is None:
        hours = _LATE_NIGHT
    if day is None or hours is None:
        return None
    first, last = (day[0] + timedelta(hours=hour) for hour in hours)
    return first.isoformat(timespec="minutes"), last.isoformat(timespec="minutes")


def _season(when: When) -> Stretch | None:
    match = _SEASON.fullmatch(when.value)
    if match is None:
        return None
    year = int(match[1])
    first, end = (datetime(year + years, month, day) for years, month, day in _SEASONS[match[2]])  # noqa: DTZ001
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
    if first is not None and unit == "h" and count == 1:
        return first.isoformat(timespec="hours")
    return None if first is None or last is None else _days(first, last)


def _third(when: When, told: Told) -> Stretch | None:
    """The start, middle or end of a week, month or year, of which the checker itself takes half."""
    bounds, at = bounds_of(when.value), _edge(when)
    if bounds is None or at is None:
        return None
    first, end = bounds
    usual = told.edges.get(f"{when.grain} {_EDGES[at]}")
    if usual is not None:
        start, stop = (moved(first, "mo" if when.grain == "year" else "d", count) for count in usual)
        return None if start is None or stop is None else _days(start, stop)
    if when.grain == "week":
        first += at * _APART * _DAY
        return _days(first, first + 3 * _DAY)
    if when.grain not in _THIRDS:
        return None
    unit, begins = _THIRDS[when.grain]
    size = begins[1] if at else _START[when.grain]
    low, high = moved(first, unit, begins[at]), moved(first, unit, begins[at] + size)
    return None if low is None or high is None else _days(low, end if at == _END else high)


def _days(first: datetime, end: datetime) -> Stretch:
    """As days, the last one included; as moments where one of them is none of midnight's."""
    if first.time() == time.min == end.time() and end - first >= _DAY:
        return first.date().isoformat(), (end - _DAY).date().isoformat()
    return first.isoformat(), end.isoformat()
