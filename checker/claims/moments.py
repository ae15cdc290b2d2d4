"""Line → Moments: its times, each with what the form of the text alone says that it is the time of."""

import msgspec

from checker.claims.clauses import is_denied
from checker.claims.lexicons import Lexicon
from checker.claims.lines import Line, Placed
from checker.interval import Interval
from checker.model import CONCEPT, Moment, When

_LENGTHS = {"day": 1440, "month": 44_640, "year": 525_600}  # minutes, the longest of each
_BACK = 15  # words from a date to the bracket it stands in
_TITLE = 6  # words between a name and the bracket of its life: ", 1st Earl of Tessel,"
_DASHES = frozenset("-–—−")
_BEGUN, _ENDED, _BORN, _DEAD = "begun+", "begun-", f"{CONCEPT}born+", "alive-"


def find_moments(line: Line, lexicon: Lexicon, clauses: list[int]) -> tuple[Moment, ...]:
    """The dates and clock times of a sentence, a stretch as its two ends; a date without a year too."""
    found: list[Moment] = []
    for place, when in line.whens:
        dated = when.span is not None or when.value.startswith("XXXX-")
        if not dated or when.type not in {"date", "time"} or when.role == "length":
            continue
        denied = is_denied(line, lexicon, place.first, clauses)
        ends = _life(line, place, when) or _stretch(when)
        found += [Moment(place.first, place.last, clauses[place.first], end, of, denied) for end, of in ends]
    return tuple(found)


def _stretch(when: When) -> list[tuple[When, str]]:
    parts = list(when.parts) or _both(when)
    if len(parts) != 2:  # noqa: PLR2004  the two ends
        return [(when, "")]
    return [(parts[0], _BEGUN), (parts[1], _ENDED)]


def _life(line: Line, place: Placed, when: When) -> list[tuple[When, str]]:
    """Birth and death, where the time stands in a bracket behind a name: "Orla Venn (1901–1987)"."""
    opening = _bracket(line, place.first)
    if opening is None or not any(name.first < opening <= name.last + _TITLE for name, _ in line.names):
        return []
    within = [
        (at, other)
        for at, other in line.whens
        if opening <= at.first < opening + 2 * _BACK and _bracket(line, at.first) == opening
    ]
    parts = list(when.parts) or _both(when)
    if len(within) == 1 and len(parts) == 2:  # noqa: PLR2004  the two ends
        return [(parts[0], _BORN), (parts[1], _DEAD)]
    if len(within) != 2:  # noqa: PLR2004  the same
        return []
    gap = {*line.gap(within[1][0].first).strip()}
    if not gap or not gap <= _DASHES:
        return []
    return [(when, _BORN if within[0][0] == place else _DEAD)]


def _both(when: When) -> list[When]:
    """The two ends of a stretch written as one: "1901–1987"."""
    first, parted, last = when.value.partition("/")
    size = _LENGTHS.get(when.grain)
    if not parted or size is None or when.span is None or when.span.low is None or when.span.high is None:
        return []
    low, high = when.span.low, when.span.high
    return [
        msgspec.structs.replace(when, value=first, span=Interval(low, low + size - 1)),
        msgspec.structs.replace(when, value=last, span=Interval(high - size + 1, high)),
    ]


def _bracket(line: Line, at: int) -> int | None:
    """The place of the first word in the bracket that a word stands in."""
    for place in range(at, max(-1, at - _BACK), -1):
        if place != at and ")" in line.gap(place):
            return None
        if "(" in line.gap(place):
            return place
    return None
