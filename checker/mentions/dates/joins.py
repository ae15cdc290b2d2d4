"""Matches → Matches: a clock time gets its day, two dates become a range, a range's open end gets the other's year."""

from collections.abc import Sequence
from datetime import date, timedelta

import msgspec

from checker.mentions.dates.anchors import Anchors
from checker.mentions.dates.calendar import bounds_of, span_of
from checker.mentions.dates.clocks import LATE_PARTS, NOON
from checker.mentions.dates.matches import Match, joined
from checker.mentions.dates.readings import Reading
from checker.mentions.dates.rhythms import with_clocks
from checker.mentions.dates.tokens import Line

_RANGED = frozenset({"day", "week", "month", "quarter", "season", "year", "part", "minute", "hour"})
_DAYS = frozenset({"day", "part"})
_CLOCKED = frozenset({"minute", "hour"})
_MARKS = frozenset(",.:|-/<")
_AROUND = 4  # dates before and after a clock time that may be its day
_TOLD = frozenset({"oclock", "hourword"})
_TODAY, _NAMED = "today", "named"
_DATE = len("2016-12-14")
_WEEK = 7
_COLUMN = 3  # spaces
_NEAR = 7  # words between a clock time and the day it may belong to


def join(line: Line, matches: list[Match], anchors: Anchors) -> list[Match]:
    """The matches of a line after they were seen side by side."""
    return _ranges(line, _clocks(line, with_clocks(line, matches), anchors))


def _clocks(line: Line, matches: list[Match], anchors: Anchors) -> list[Match]:
    made: list[Match] = []
    for number, match in enumerate(matches):
        around = matches[max(number - _AROUND, 0) : number + _AROUND]
        before = made[-1] if made else None
        if before is not None and before.name == "merged" and before.last >= match.last:
            continue
        if not match.reading.clock:
            made.append(match)
            continue
        after = matches[number + 1] if number + 1 < len(matches) else None
        if before is not None and _is_day(before.reading) and _beside(line, before, match):
            if _apart(line, before, match, after):
                made.append(_with_day(match, before.reading, anchors))  # "heute 15-20 Uhr"
            else:
                made[-1] = _merged(before, match, before.reading)
        elif before is not None and _continues(line, before, match, after):
            made.append(_with_day(match, before.reading, anchors))  # "heute 15-20 Uhr"
        elif (
            after is not None
            and _is_day(after.reading)
            and _beside(line, match, after)
            and not (_told_before(before, match) and _comma_follows(line, match))
        ):
            made.append(_merged(match, after, after.reading))
        elif before is not None and _told_before(before, match):
            made.append(_with_day(match, before.reading, anchors))  # "hoy a las 20.30, mañana a las 9"
        else:
            made.append(_with_day(match, _nearest_day(around, match), anchors))
    return made


def _ranges(line: Line, matches: list[Match]) -> list[Match]:
    made: list[Match] = []
    for match in matches:
        before = made[-1] if made else None
        if (
            before is None
            or not _may_range(before.reading, match.reading)
            or before.parts
            or "/" in before.reading.value
        ):
            made.append(match)
            continue
        start = line.tokens[before.first - 1].meanings if before.first else {}
        if before.first > 1 and "the" in start:
            start = line.tokens[before.first - 2].meanings
        link = [line.tokens[place].meanings for place in range(before.last + 1, match.first)]
        link = [meanings for meanings in link if "the" not in meanings or "to" in meanings]
        marked = any(sign in _MARKS for sign in line.codes[before.end : line.spots[match.first]])
        dash = not link and _between(line, before, match) == "-"
        worded = len(link) == 1 and not marked and (("to" in link[0]) or ("between" in start and "and" in link[0]))
        if worded and "at" in link[0] and match.reading.grain in _CLOCKED and before.reading.grain == "day":
            worded = False  # "de sábado às 18h"
        if dash or (worded and ("from" in start or "between" in start or before.name == match.name)):
            low, high = _same_year(_before(before, match), match)
            if _ordered(low.reading.value, high.reading.value):
                made[-1] = _range(line, low, high, dash=dash)
                continue
        made.append(match)
    return made


def _range(line: Line, low: Match, high: Match, *, dash: bool) -> Match:
    """A range; its ends are dates of their own where words stand between them, and where "Uhr" stands behind two times.
    Two times of day for which no day is named are those of any day: "from 9 am to 5 pm".
    """  # noqa: D205  one sentence
    if low.reading.anchor == _NAMED and high.reading.anchor == _TODAY:  # "sabato dalle 9 alle 11"
        high = _on_day_of(low, high)
    clocks = (low.reading, high.reading)
    if not all(clock.grain in _CLOCKED for clock in clocks):
        numbered = low.name == high.name == "nth"  # "from the first to the third quarter"
        return joined(low, high, apart=not dash and not numbered)
    told = dash and line.tokens[high.last].meanings.keys() >= _TOLD  # "14-18 Uhr" is spoken as two times
    match = joined(low, high, apart=told)
    if any(clock.anchor != _TODAY for clock in clocks):
        return match
    times = "/".join(clock.value[_DATE:] for clock in clocks)
    span = span_of(match.reading.value)
    return msgspec.structs.replace(match, reading=msgspec.structs.replace(match.reading, value=times, span=span))


def _on_day_of(named: Match, clock: Match) -> Match:
    value = f"{named.reading.value[:_DATE]}{clock.reading.value[_DATE:]}"
    return msgspec.structs.replace(clock, reading=msgspec.structs.replace(clock.reading, value=value, anchor=_NAMED))


def _same_year(first: Match, second: Match) -> tuple[Match, Match]:
    """The open end of a range in the year of the other: "from March to May 2012"."""
    low, high = first.reading, second.reading
    if low.loose and not high.loose and high.value[:4].isdecimal() and low.value[4:5] == "-":
        first = _in_year(first, int(high.value[:4]))
        if not _ordered(first.reading.value, high.value):
            first = _in_year(first, int(high.value[:4]) - 1)
    elif high.loose and low.value[:4].isdecimal() and high.value[4:5] == "-":
        second = _in_year(second, int(low.value[:4]))
        if not _ordered(low.value, second.reading.value):
            second = _in_year(second, int(low.value[:4]) + 1)
    return first, second


def _before(first: Match, second: Match) -> Match:
    """A weekday as the one before the day that ends its range: "from Monday to Friday", read on a Thursday."""
    low, high = bounds_of(first.reading.value), bounds_of(second.reading.value)
    if first.name != "weekday" or second.name != "weekday" or low is None or high is None or not high[0] < low[0]:
        return first
    day = (low[0] - timedelta(days=7)).date().isoformat()
    return msgspec.structs.replace(first, reading=msgspec.structs.replace(first.reading, value=day))


def _in_year(match: Match, year: int) -> Match:
    value = f"{year:04}{match.reading.value[4:]}"
    if bounds_of(value) is None:
        return match
    return msgspec.structs.replace(match, reading=msgspec.structs.replace(match.reading, value=value))


def _ordered(low: str, high: str) -> bool:
    first, second = bounds_of(low), bounds_of(high)
    if first is None or second is None:
        return low.startswith("T") and high.startswith("T")
    return first[0] < second[1] and first[0] <= second[0]


def _may_range(low: Reading, high: Reading) -> bool:
    return (
        low.type in {"date", "time"}
        and high.type in {"date", "time"}
        and low.grain in _RANGED
        and (
            low.grain == high.grain
            or {low.grain, high.grain} <= _DAYS | {"minute", "hour"}
            or {low.grain, high.grain} <= {"day", "month"}
        )
    )


def _between(line: Line, first: Match, second: Match) -> str:
    """The marks between two matches, or a letter where words stand between them."""
    if first.last + 1 != second.first:
        return "x"
    return line.codes[line.spots[first.last] + 1 : line.spots[second.first]]


def _comma_follows(line: Line, match: Match) -> bool:
    """Whether a comma stands right behind: "15 Uhr, am morgigen Sonntag"."""
    return line.codes[line.spots[match.last] + 1 : line.spots[match.last] + 2] == ","


def _beside(line: Line, first: Match, second: Match) -> bool:
    """Whether nothing but a comma or an article stands between: "jeudi, 5 h 25", "en matinée le 11 novembre"."""
    if second.first - first.last == 2 and "the" in line.tokens[first.last + 1].meanings:  # noqa: PLR2004  one word
        return not {"|", "."} & set(line.codes[line.spots[first.last] : line.spots[second.first]])
    mark = _between(line, first, second)
    return mark in {"", ","} or (mark == "." and bool(first.reading.clock))  # "7:44 a.m. Wednesday"


def _apart(line: Line, day: Match, clock: Match, after: Match | None) -> bool:
    """Whether a clock time is no part of the day before it: it opens a range, or stands in another column."""
    ranged = after is not None and bool(after.reading.clock) and _between(line, clock, after) == "-"
    gap = line.text[line.tokens[day.last].end : line.tokens[clock.first].start]
    return ranged or len(gap) - len(gap.rstrip()) >= _COLUMN


def _continues(line: Line, before: Match, clock: Match, after: Match | None) -> bool:
    """Whether a clock time ends an hour range whose day stands before it: "heute 15-20 Uhr", not "5-7 pm today"."""
    led = after is not None and _is_day(after.reading) and not _between(line, clock, after)
    return before.reading.type == "time" and _between(line, before, clock) == "-" and not led


def _told_before(before: Match | None, clock: Match) -> bool:
    """Whether a day stands one word before a clock time: "heute ab 15 Uhr, morgen ab 9 Uhr"."""
    return before is not None and _is_day(before.reading) and clock.first - before.last <= 2  # noqa: PLR2004  one word


def _is_day(reading: Reading) -> bool:
    return reading.type == "date" and reading.grain == "day" and "/" not in reading.value


def _nearest_day(matches: Sequence[Match], match: Match) -> Reading | None:
    """The day named near a clock time; one far off in the sentence is another matter."""
    days = [
        (min(abs(other.first - match.last), abs(match.first - other.last)), other.reading)
        for other in matches
        if other.reading.grain in _DAYS and not other.reading.clock and "/" not in other.reading.value
    ]
    distance, day = min(days, key=lambda entry: entry[0], default=(_NEAR, None))
    return day if distance < _NEAR else None


def _merged(first: Match, second: Match, day: Reading) -> Match:
    clock = second if second.reading.clock else first
    timed = _with_day(clock, day, Anchors())
    reading = msgspec.structs.replace(
        timed.reading,
        loose=day.loose,
        inferred=day.inferred,
        weekday_wrong=day.weekday_wrong,
        steps=(*day.steps, *clock.reading.steps),
    )
    return Match("merged", first.begin, second.end, first.first, second.last, reading)


def _day_told(clock: Reading, anchors: Anchors) -> date | None:
    """The day mentioned last, where a part of a day goes on telling of it: "gestern … am Nachmittag"."""
    if clock.grain != "part" or anchors.day is None or anchors.day != anchors.last or anchors.today is None:
        return None
    day = anchors.day.date()
    return day if timedelta(0) < anchors.today.date() - day < timedelta(days=_WEEK) else None


def _in_part(clock: str, day: Reading | None) -> str:
    """The time of day in the half of the day that is named with it: "tonight at 8"."""
    part = "" if day is None else day.value[11:]
    hour = int(clock[1:3]) if clock[1:3].isdecimal() else NOON
    late = part in LATE_PARTS and 0 < hour < NOON and hour + NOON >= LATE_PARTS[part]
    return f"T{hour + NOON:02}{clock[3:]}" if late else clock


def _with_day(match: Match, day: Reading | None, anchors: Anchors) -> Match:
    clock = match.reading
    if day is not None:
        then, step = day.value[:10], f"on {day.value[:10]}, the day named beside it"
        anchor = day.anchor or _NAMED
    elif anchors.today is not None:
        told = _day_told(clock, anchors)
        today = told or anchors.today.date()
        said = "the day told of" if told else "the day of publication"
        then, step, anchor = today.isoformat(), f"on {today}, {said}", _TODAY
    else:
        return match
    bounds = bounds_of(then)
    if bounds is None:
        return match
    if day is not None and day.value.endswith("TNI") and "T00" <= _in_part(clock.clock, day) < "T12":  # after midnight
        then = bounds[1].date().isoformat()
    value = f"{then}{_in_part(clock.clock, day)}"
    steps = (*clock.steps, step)
    reading = msgspec.structs.replace(clock, value=value, clock="", inferred=True, anchor=anchor, steps=steps)
    return msgspec.structs.replace(match, reading=reading)
