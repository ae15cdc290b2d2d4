"""Matches → Matches: a clock time beside days that come again is a time of each: "jeden Montag um 16 Uhr"."""

import re

import msgspec

from checker.mentions.dates.clocks import in_part
from checker.mentions.dates.matches import Match
from checker.mentions.dates.tokens import Line

_EACH = re.compile(r"(?:P1D|XXXX-XX-XX|(XXXX-WXX-\d))(?:T([A-Z]{2}))?")
_ANY_DAY = "XXXX-XX-XX"
_LINKS = frozenset({"at", "lead", "clock_lead", "the", "of_time", "role"})


def with_clocks(line: Line, matches: list[Match]) -> list[Match]:
    """The matches, with one for a set and the time of day that stands beside it."""
    made: list[Match] = []
    for match in matches:
        before = made[-1] if made else None
        if before is not None and _may_join(before, match) and _linked(line, before, match):
            made[-1] = _joined(before, match)
        else:
            made.append(match)
    return made


def _may_join(first: Match, second: Match) -> bool:
    each, clock = (first, second) if first.reading.type == "set" else (second, first)
    timed = clock.reading.grain in {"hour", "minute"} and bool(clock.reading.clock)
    return each.reading.type == "set" and timed and _EACH.fullmatch(each.reading.value) is not None


def _linked(line: Line, first: Match, second: Match) -> bool:
    """Whether nothing but a word that leads to a time stands between."""
    between = line.tokens[first.last + 1 : second.first]
    marks = line.spots[second.first] - line.spots[first.last] - 1 - len(between)
    return not marks and len(between) <= 1 and all(not _LINKS.isdisjoint(token.meanings) for token in between)


def _joined(first: Match, second: Match) -> Match:
    each, clock = (first, second) if first.reading.type == "set" else (second, first)
    days = _EACH.fullmatch(each.reading.value)
    part = None if days is None else days[2]  # "every evening at 7"
    reading = msgspec.structs.replace(
        each.reading,
        value=f"{days[1] if days and days[1] else _ANY_DAY}{in_part(clock.reading.clock, part)}",
        steps=(*each.reading.steps, *clock.reading.steps, "that time of each"),
    )
    return Match("set", first.begin, second.end, first.first, second.last, reading)
