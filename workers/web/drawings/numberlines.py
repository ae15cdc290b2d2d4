"""Two values → a number line with an interval for each."""

from collections.abc import Callable, Sequence

import msgspec

from checker.model import Value
from workers.web.drawings.scales import make_scale, read_bound

WIDTH, LEFT, RIGHT = 400.0, 14.0, 386.0
_TALL, _AXIS = 34, 12
_LOOSE = 0.1  # as the comparisons have it
_THIN = 2.5  # half the width of a value without extent


class Bar(msgspec.Struct, frozen=True):
    """One value: from `start` to `end`, an arrow where it is open; its words stand at `at`, on the side of `anchor`.

    `reach` is how far its hedge lets it go: "about 7,000" is used for 6,300 to 7,700.
    """

    side: str
    label: str
    y: float
    start: float
    end: float
    drops: tuple[float, ...]
    reach: tuple[float, float] | None
    open_low: bool
    open_high: bool
    at: float
    anchor: str


class Tick(msgspec.Struct, frozen=True):
    """A round value on the axis."""

    x: float
    label: str


class NumberLine(msgspec.Struct, frozen=True):
    """What is drawn, in a box `width` by `height`."""

    width: float
    height: float
    axis: float
    bars: tuple[Bar, ...]
    ticks: tuple[Tick, ...]


def draw_values(
    values: Sequence[tuple[str, Value]], say: Callable[[Value], str], write: Callable[[str], str]
) -> NumberLine | None:
    """The values, each with the name of its side, on one line; `None` where none of them has a bound to draw."""
    bounds = [(side, value, read_bound(value.low), read_bound(value.high)) for side, value in values]
    known = [bound for _, _, *ends in bounds for bound in ends if bound is not None]
    known += [end for _, value, *ends in bounds for end in _reach(value, *ends) or ()]
    if not known:
        return None
    scale = make_scale(known, LEFT, RIGHT)
    bars = []
    for number, (side, value, low, high) in enumerate(bounds):
        start = LEFT if low is None else scale.at(low)
        end = RIGHT if high is None else scale.at(high)
        drops = tuple(scale.at(bound) for bound in dict.fromkeys((low, high)) if bound is not None)
        ends = _reach(value, low, high)
        reach = None if ends is None else (scale.at(ends[0]), scale.at(ends[1]))
        if end - start < 2 * _THIN:
            middle = (start + end) / 2
            start, end = middle - _THIN, middle + _THIN
            drops = (middle,)
        middle = (start + end) / 2
        anchor = "start" if middle < WIDTH / 3 else "end" if middle > WIDTH * 2 / 3 else "middle"
        at = {"start": start, "middle": middle, "end": end}[anchor]
        bars.append(
            Bar(
                side,
                say(value),
                _AXIS + _TALL * number,
                start,
                end,
                drops,
                reach,
                low is None,
                high is None,
                at,
                anchor,
            )
        )
    axis = _AXIS + _TALL * len(bars) + 2
    timed = any(read is not None and "-" in read[1:] for _, value, *_ in bounds for read in (value.low, value.high))
    ticks = () if timed else tuple(Tick(scale.at(point), write(f"{point:.10g}")) for point in scale.ticks(4))
    return NumberLine(WIDTH, axis + (16 if ticks else 4), axis, tuple(bars), ticks)


def _reach(value: Value, low: float | None, high: float | None) -> tuple[float, float] | None:
    if value.hedge not in {"about", "nearly"} or low is None or high is None:
        return None
    return low - abs(low) * _LOOSE, high + abs(high) * _LOOSE
