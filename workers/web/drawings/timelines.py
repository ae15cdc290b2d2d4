"""Claims of one measure → a timeline: a lane for each outlet, a mark for each claim, at the time it speaks of."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from math import ceil
from typing import Literal

import msgspec

from workers.web.drawings.scales import Scale
from workers.web.moments import moment_of

Kind = Literal["plain", "conflict", "update"]

WIDTH, LEFT, RIGHT = 760.0, 168.0, 640.0
_ROW, _TOP, _BOTTOM = 26.0, 8.0, 26.0
_SIGN = 8.6  # the width of a bold sign, about
_HOUR, _DAY, _DECADE = 60.0, 1440.0, 3653
_MOST_STOPS = 5


class Point(msgspec.Struct, frozen=True):
    """A claim to be drawn: who says it, what, when (minutes), how it stands, and the page that tells more."""

    outlet: str
    label: str
    told: str
    minutes: float
    kind: Kind
    href: str


class Mark(msgspec.Struct, frozen=True):
    """A claim where it is drawn; its words go to the left where `flipped`."""

    point: Point
    x: float
    y: float
    flipped: bool


class Lane(msgspec.Struct, frozen=True):
    """The stretch of one outlet."""

    outlet: str
    y: float
    height: float


class Stop(msgspec.Struct, frozen=True):
    """A day or an hour on the axis."""

    x: float
    moment: datetime


class Timeline(msgspec.Struct, frozen=True):
    """What is drawn, in a box `width` by `height`."""

    width: float
    height: float
    left: float
    lanes: tuple[Lane, ...]
    marks: tuple[Mark, ...]
    stops: tuple[Stop, ...]


def draw_timeline(points: Iterable[Point]) -> Timeline:
    """The points by outlet, in the order in which the outlets first spoke; words never lie over one another."""
    ordered = sorted(points, key=lambda point: (point.minutes, point.outlet, point.label))
    times = [point.minutes for point in ordered]
    scale = Scale(times[0], max(times[-1], times[0] + _HOUR), LEFT + 16, RIGHT, ratios=False)
    lanes, marks, y = [], [], _TOP
    for outlet in dict.fromkeys(point.outlet for point in ordered):
        of_it = [point for point in ordered if point.outlet == outlet]
        rows = _rows(of_it, scale)
        for point, row in zip(of_it, rows, strict=True):
            x = scale.at(point.minutes)
            marks.append(Mark(point, x, y + _ROW * (row + 0.5), _flips(x, point)))
        height = _ROW * (max(rows) + 1)
        lanes.append(Lane(outlet, y, height))
        y += height
    return Timeline(WIDTH, y + _BOTTOM, LEFT, tuple(lanes), tuple(marks), tuple(_stops(scale)))


def _rows(points: Sequence[Point], scale: Scale) -> list[int]:
    """For each point the first row in which its words have room."""
    taken: list[list[tuple[float, float]]] = []
    rows = []
    for point in points:
        x, wide = scale.at(point.minutes), len(point.label) * _SIGN + 14
        start, end = (x - wide, x + 8) if _flips(x, point) else (x - 8, x + wide)
        row = next((at for at, ends in enumerate(taken) if all(end < a or start > b for a, b in ends)), len(taken))
        if row == len(taken):
            taken.append([])
        taken[row].append((start, end))
        rows.append(row)
    return rows


def _flips(x: float, point: Point) -> bool:
    return x + len(point.label) * _SIGN + 14 > WIDTH


def _stops(scale: Scale) -> Iterable[Stop]:
    """At most seven whole hours, days or decades along the axis; none where a calendar ends."""
    steps = (_HOUR, 3 * _HOUR, 6 * _HOUR, 12 * _HOUR, *(_DAY * days for days in (1, 2, 7, 14, 30, 91, 365, _DECADE)))
    span = scale.high - scale.low
    decades = ceil(span / _MOST_STOPS / (_DECADE * _DAY)) * _DECADE * _DAY
    step = next((one for one in steps if span / one <= _MOST_STOPS), decades)
    first = ceil(scale.low / step)
    for number in range(first, first + _MOST_STOPS + 2):
        moment = moment_of(int(number * step) * 60_000_000)
        if number * step <= scale.high and moment is not None:
            yield Stop(scale.at(number * step), moment)
