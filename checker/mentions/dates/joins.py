"""Matches → Matches: a clock time gets its day, and what is said together becomes one match."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta

import msgspec

from checker.mentions.dates.anchors import Anchors
from checker.mentions.dates.calendar import bounds_of
from checker.mentions.dates.clocks import LATE_PARTS, in_part
from checker.mentions.dates.matches import Match
from checker.mentions.dates.neighbours import DAYS, MARKS, beside, between, is_day
from checker.mentions.dates.placings import place_hours, place_ranges
from checker.mentions.dates.ranges import NAMED, TODAY, join_ranges
from checker.mentions.dates.readings import Reading
from checker.mentions.dates.rhythms import with_clocks
from checker.mentions.dates.tokens import Line

_AROUND = 4  # dates before and after a clock time that may be its day
_WEEK = 7
_COLUMN = 3  # spaces
_COMMA = 2  # words that a mark between is worth
_DATE = len("2016-12-14")
_NEAR = 7  # words between a clock time and the day it may belong to


def join(line: Line, matches: list[Match], anchors: Anchors, way: Callable[[int], int]) -> list[Match]:
    """The matches of a line after they were seen side by side; `way` tells which way the words around a place point."""
    sure = place_hours(line, with_clocks(line, matches))
    return place_ranges(line, join_ranges(line, _clocks(line, sure, anchors, way)))


def _clocks(line: Line, matches: list[Match], anchors: Anchors, way: Callable[[int], int]) -> list[Match]:
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
        if before is not None and is_day(before.reading) and beside(line, before, match):
            if _apart(line, before, match, after):
                made.append(_with_day(match, before.reading, anchors))  # "heute 15-20 Uhr"
            else:
                made[-1] = _merged(before, match, before.reading)
        elif before is not None and _continues(line, before, match, after):
            made.append(_with_day(match, before.reading, anchors))  # "heute 15-20 Uhr"
        elif (
            after is not None
            and is_day(after.reading)
            and beside(line, match, after)
            and not (_told_before(before, match) and _comma_follows(line, match))
        ):
            made.append(_merged(match, after, after.reading))
        elif after is not None and is_day(after.reading) and _led_by_of(line, match, after):
            made.append(_with_day(match, after.reading, anchors))  # "alle ore 21 di venerdì 26"
        elif before is not None and _told_before(before, match):
            made.append(_with_day(match, before.reading, anchors))  # "hoy a las 20.30, mañana a las 9"
        else:
            day = _nearest_day(line, around, match)
            told = None if day is not None else _day_told(match.reading, anchors, way, line.tokens[match.first].start)
            made.append(_with_day(match, day, anchors, told))
    return made


def _led_by_of(line: Line, clock: Match, day: Match) -> bool:
    """Whether one word alone, "of", stands between a clock time and the day behind it."""
    if day.first - clock.last != 2 or "of" not in line.tokens[clock.last + 1].meanings:  # noqa: PLR2004  one word
        return False
    return MARKS.isdisjoint(line.codes[line.spots[clock.last] + 1 : line.spots[day.first]])


def _comma_follows(line: Line, match: Match) -> bool:
    """Whether a comma stands right behind: "15 Uhr, am morgigen Sonntag"."""
    return line.codes[line.spots[match.last] + 1 : line.spots[match.last] + 2] in {",", ";"}


def _apart(line: Line, day: Match, clock: Match, after: Match | None) -> bool:
    """Whether a clock time is no part of the day before it: it opens a range, or stands in another column."""
    ranged = after is not None and bool(after.reading.clock) and _ranged(line, clock, after)
    gap = line.text[line.tokens[day.last].end : line.tokens[clock.first].start]
    return ranged or len(gap) - len(gap.rstrip()) >= _COLUMN


def _ranged(line: Line, clock: Match, after: Match) -> bool:
    """Whether two clock times are the ends of a range: "9-12 Uhr", "dalle 9 alle 12"."""
    return between(line, clock, after) == "-" or clock.begin == after.begin


def _continues(line: Line, before: Match, clock: Match, after: Match | None) -> bool:
    """Whether a clock time ends an hour range whose day stands before it: "heute 15-20 Uhr", not "5-7 pm today"."""
    led = after is not None and is_day(after.reading) and not between(line, clock, after)
    return before.reading.type == "time" and between(line, before, clock) == "-" and not led


def _told_before(before: Match | None, clock: Match) -> bool:
    """Whether a day or a part of it stands one word before a clock time: "heute ab 15 Uhr, morgen ab 9 Uhr"."""
    if before is None or clock.first - before.last > 2:  # noqa: PLR2004  one word
        return False
    return is_day(before.reading) or _is_part(before.reading)


def _is_part(reading: Reading) -> bool:
    return reading.grain == "part" and not reading.clock and "/" not in reading.value


def _nearest_day(line: Line, matches: Sequence[Match], match: Match) -> Reading | None:
    """The day named near a clock time; one far off in the sentence is another matter. A day of which a part is named
    beyond a comma tells nothing of the half of the day: "um 11 Uhr, heute Abend".
    """  # noqa: D205  one sentence
    days = [
        (min(abs(other.first - match.last), abs(match.first - other.last)), parted, other.reading)
        for other in matches
        if other.reading.grain in DAYS and not other.reading.clock and "/" not in other.reading.value
        for parted in [_parted(line, other, match)]
    ]
    distance, parted, day = min(days, key=lambda entry: entry[0] + _COMMA * entry[1], default=(_NEAR, False, None))
    if day is None or distance >= _NEAR:
        return None
    late = parted and day.value[_DATE + 1 :] in LATE_PARTS and not day.value.endswith("NI")
    return msgspec.structs.replace(day, value=day.value[:_DATE]) if late else day


def _parted(line: Line, first: Match, second: Match) -> bool:
    """Whether a mark stands between two matches."""
    low, high = (first, second) if first.first < second.first else (second, first)
    return not MARKS.isdisjoint(line.codes[line.spots[low.last] + 1 : line.spots[high.first]])


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


def _day_told(clock: Reading, anchors: Anchors, way: Callable[[int], int], start: int) -> date | None:
    """The day mentioned last, of which a clock time or a part of the day goes on telling: "gestern … am Nachmittag"; of
    a day to come a part of it alone: "Thursday, rain … in the evening".
    """  # noqa: D205  one sentence
    if anchors.day is None or anchors.day != anchors.last or anchors.today is None:
        return None
    day = anchors.day.date()
    back = anchors.today.date() - day
    ahead = -back if clock.grain == "part" else back
    near = timedelta(0) < max(back, ahead) < timedelta(days=_WEEK)
    return day if near and way(start) * back.days <= 0 else None  # "voted yesterday; by 10 pm they will"


def _in_part(clock: str, day: Reading | None) -> str:
    """The time of day in the half of the day that is named with it: "tonight at 8"."""
    return in_part(clock, None if day is None else day.value[11:])


def _with_day(match: Match, day: Reading | None, anchors: Anchors, told: date | None = None) -> Match:
    clock = match.reading
    if day is not None:
        then, step = day.value[:10], f"on {day.value[:10]}, the day named beside it"
        anchor = day.anchor or NAMED
    elif anchors.today is not None:
        today = told or anchors.today.date()
        said = "the day told of" if told else "the day of publication"
        then, step, anchor = today.isoformat(), f"on {today}, {said}", TODAY
    else:
        return match
    bounds = bounds_of(then)
    if bounds is None:
        return match
    early = clock.clock == "TMO" or "T00" <= _in_part(clock.clock, day) < "T12"
    if day is not None and day.value.endswith("TNI") and early:  # after midnight
        then = bounds[1].date().isoformat()
    value = f"{then}{_in_part(clock.clock, day)}"
    steps = (*clock.steps, step)
    undated = day is None and clock.grain != "part"
    reading = msgspec.structs.replace(
        clock, value=value, clock="", inferred=True, anchor=anchor, undated=undated, steps=steps
    )
    return msgspec.structs.replace(match, reading=reading)
