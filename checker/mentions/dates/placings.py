"""Matches → Matches: hours with the day that stands beside them."""

import msgspec

from checker.mentions.dates.matches import Match
from checker.mentions.dates.neighbours import CLOCKED, DAYS, beside, is_day
from checker.mentions.dates.tokens import Line

_DATE = len("2016-12-14")


def place_hours(line: Line, matches: list[Match]) -> list[Match]:
    """The matches without two numbers that are hours only where their day stands right beside them: "between 7 and 9
    last night", but not "rose from 5 to 6 on Friday".
    """  # noqa: D205  one sentence
    made: list[Match] = []
    for number, match in enumerate(matches):
        if match.name != "hours":
            made.append(match)
            continue
        first = match if match.end != matches[number - 1].end else matches[number - 1]
        at = number if first is match else number - 1
        if _dated(line, matches, at, at + 1):
            made.append(msgspec.structs.replace(match, name="clock"))
    return made


def _dated(line: Line, matches: list[Match], first: int, last: int) -> bool:
    """Whether beside two hours a part of a day stands, or a day behind those between which something lies."""
    if last >= len(matches) or matches[last].name != "hours":
        return False
    before = matches[first - 1] if first else None
    after = matches[last + 1] if last + 1 < len(matches) else None
    lead = line.tokens[matches[first].first - 1].meanings if matches[first].first else {}
    if after is not None and beside(line, matches[last], after):
        return after.reading.grain == "part" or ("between" in lead and is_day(after.reading))
    return before is not None and before.reading.grain == "part" and before.last + 2 >= matches[first].first


def place_ranges(line: Line, matches: list[Match]) -> list[Match]:
    """Hours with the day that stands right beside them: "tomorrow 3:00–4:00 pm", "between 7 and 9 last night"."""
    made: list[Match] = []
    for match in matches:
        before = made[-1] if made else None
        if before is not None and (beside(line, before, match) or _told_from(line, before, match)):
            if _has_day(match, before):
                made[-1] = msgspec.structs.replace(match, begin=before.begin, first=before.first)
                continue
            if _has_day(before, match):
                made[-1] = msgspec.structs.replace(before, end=match.end, last=match.last)
                continue
        made.append(match)
    return made


def _told_from(line: Line, part: Match, hours: Match) -> bool:
    """Whether hours begin with "from" right behind a part of a day: "tomorrow evening from 7 to 9"."""
    led = part.reading.grain == "part" and hours.first - part.last == 2 and hours.name == "range"  # noqa: PLR2004
    return led and "from" in line.tokens[part.last + 1].meanings


def _has_day(hours: Match, day: Match) -> bool:
    """Whether hours, written as one range, lie on that day or in that part of it."""
    value, grain = day.reading.value, day.reading.grain
    ranged = hours.name == "range" and not hours.parts and hours.reading.grain in CLOCKED
    return ranged and grain in DAYS and "/" not in value and hours.reading.value.startswith(value[:_DATE])
