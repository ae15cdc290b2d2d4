"""Matches → Matches: two dates become a range, a range's open end gets the year of the other."""

from datetime import timedelta

import msgspec

from checker.mentions.dates.calendar import bounds_of, span_of
from checker.mentions.dates.matches import Match, joined
from checker.mentions.dates.neighbours import CLOCKED, DAYS, MARKS, between
from checker.mentions.dates.readings import Reading
from checker.mentions.dates.tokens import Line

TODAY, NAMED = "today", "named"  # the day of a time of day
_RANGED = frozenset({"day", "week", "month", "quarter", "season", "year", "part", "minute", "hour"})
_TOLD = frozenset({"oclock", "hourword"})
_DATE = len("2016-12-14")


def join_ranges(line: Line, matches: list[Match]) -> list[Match]:
    """The matches with two of them made a range where the words between them say so."""
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
        link = [meanings for meanings in link if "edge" not in meanings]  # "from January to the end of September"
        marked = any(sign in MARKS for sign in line.codes[before.end : line.spots[match.first]])
        dash = not link and between(line, before, match) == "-"
        worded = len(link) == 1 and not marked and (("to" in link[0]) or ("between" in start and "and" in link[0]))
        if worded and "at" in link[0] and match.reading.grain in CLOCKED and before.reading.grain == "day":
            worded = False  # "de sábado às 18h"
        if dash or (worded and ("from" in start or "between" in start or _name(before) == _name(match))):
            low, high = _same_year(_before(before, match), _next_day(before, match))
            if _ordered(low.reading.value, high.reading.value):
                made[-1] = _range(line, low, high, dash=dash)
                continue
        made.append(match)
    return made


def _name(match: Match) -> str:
    """How a match is read, where a clock time with its day is still one: "3:00 to 4:00 tomorrow"."""
    return "clock" if match.name == "merged" else match.name


def _range(line: Line, low: Match, high: Match, *, dash: bool) -> Match:
    """A range; its ends are dates of their own where words stand between them, and where "Uhr" stands behind two times.
    Two times of day for which no day is named are those of any day: "from 9 am to 5 pm".
    """  # noqa: D205  one sentence
    if low.reading.anchor == NAMED and high.reading.anchor == TODAY:  # "sabato dalle 9 alle 11"
        high = _on_day_of(low, high)
    clocks = (low.reading, high.reading)
    if not all(clock.grain in CLOCKED for clock in clocks):
        numbered = low.name == high.name == "nth"  # "from the first to the third quarter"
        return joined(low, high, apart=not dash and not numbered)
    told = dash and line.tokens[high.last].meanings.keys() >= _TOLD  # "14-18 Uhr" is spoken as two times
    match = joined(low, high, apart=told)
    if any(clock.anchor != TODAY for clock in clocks):
        return match
    times = "/".join(clock.value[_DATE:] for clock in clocks)
    span = span_of(match.reading.value)
    return msgspec.structs.replace(match, reading=msgspec.structs.replace(match.reading, value=times, span=span))


def _on_day_of(named: Match, clock: Match) -> Match:
    value = f"{named.reading.value[:_DATE]}{clock.reading.value[_DATE:]}"
    return msgspec.structs.replace(clock, reading=msgspec.structs.replace(clock.reading, value=value, anchor=NAMED))


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
    if not (_of_weekday(first) and _of_weekday(second)) or low is None or high is None or not high[0] < low[0]:
        return first
    value = f"{(low[0] - timedelta(days=7)).date().isoformat()}{first.reading.value[_DATE:]}"
    return msgspec.structs.replace(first, reading=msgspec.structs.replace(first.reading, value=value))


def _of_weekday(match: Match) -> bool:
    """Whether it is a weekday, alone or with its time: its week alone is inferred, and no year."""
    return match.name == "weekday" or (match.name == "merged" and match.reading.inferred and not match.reading.loose)


def _next_day(first: Match, second: Match) -> Match:
    """The end of hours that run past midnight, on the next day: "from 11 pm to 3"."""
    low, high = bounds_of(first.reading.value), bounds_of(second.reading.value)
    pair = first.begin == second.begin and first.reading.grain in CLOCKED and second.reading.grain in CLOCKED
    if not pair or low is None or high is None or low[0] < high[0]:
        return second
    value = f"{(high[0] + timedelta(days=1)).date().isoformat()}{second.reading.value[_DATE:]}"
    return msgspec.structs.replace(second, reading=msgspec.structs.replace(second.reading, value=value))


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
            or {low.grain, high.grain} <= DAYS | {"minute", "hour"}
            or {low.grain, high.grain} <= {"day", "month"}
        )
    )
