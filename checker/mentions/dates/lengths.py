"""Found → Reading of a length of time: durations, counting windows, "three days ago", sets."""

import re
from datetime import datetime, time, timedelta
from decimal import ROUND_CEILING, Decimal
from itertools import pairwise

from checker.interval import Interval
from checker.mentions.dates.calendar import between, containing, moved
from checker.mentions.dates.readings import GRAINS, Found, Reading, Scene

_TIMEX = {"y": "Y", "decade": "DE", "century": "CE", "quarter": "Q", "half": "H", "mo": "M", "wk": "W", "weekend": "WE"}
_TIMEX |= {"d": "D", "h": "TH", "min": "TM", "s": "TS"}
_PAIRS = frozenset({("y", "mo"), ("mo", "d"), ("wk", "d"), ("d", "h"), ("h", "min"), ("h", "s"), ("min", "s")})
_SIZES = {"y": 7, "mo": 6, "wk": 5, "d": 4, "h": 3, "min": 2, "s": 1}  # what may stand in one length, in this order
_MONTHS_OF_HALF = 6
_ONE = ("stretch", "all", "entire", "long")
_WEEKDAYS = "XXXX-WXX-"
_HALF = Decimal("0.5")
_YEARS_ON = frozenset({"y", "decade", "century"})
_HOUR = 60  # minutes
_CLOCK = frozenset({"h", "min", "s"})
_PERIOD = re.compile(r"P(?:(T)(\d+)([HM])|()(\d+)([WDMY]))")
_YEARS = re.compile(r"P(\d+\.\d+)Y")
_FINE = {"TH": "h", "TM": "min", "W": "wk", "D": "d", "M": "mo", "Y": "y"}
_MONTHS = 12


class Length:
    """A number of units, or an unknown number of them; a range is its two ends."""

    def __init__(self, found: Found) -> None:
        self.unit = "h" if found.has("hourmark") else found.word("unit", "plural", "whole") or "d"
        self.low: Decimal | None = None
        self.high: Decimal | None = None
        self.period = found.word("period")
        for piece in found.pieces:
            if piece.name in {"num", "one"}:
                low, high = _ends(piece.meaning)
                if self.low is None:
                    self.low, self.high = low, high
        if self.low is None and found.has("unit") and any(map(found.has, _ONE)):
            self.low = self.high = Decimal(1)  # "the past decade", "all day", "year-long"
        if found.has("one") and found.has("long") and found.has("plural"):  # "a years-long dispute"
            self.low = self.high = None
        if found.has("and_half") and self.low is not None and self.high is not None:  # "an hour and half"
            self.low, self.high = self.low + _HALF, self.high + _HALF
        self.counts = _counts(found)
        if len(self.counts) > 1:
            self.unit = self.counts[0][1]
        elif found.has("minute"):
            self.counts = [(self.low, self.unit), (Decimal(found.number("minute") or 0), "min")]

    def fine(self) -> "Length":
        """The same with a period in one word as so many units ("a fortnight"), parts of hours as minutes, and those of
        years as months.
        """  # noqa: D205  one sentence
        match = _PERIOD.fullmatch(self.period or "")
        years = _YEARS.fullmatch(self.period or "")
        if years is not None:
            self.unit, self.period = "y", None
            self.low = self.high = Decimal(years[1])
        if match is not None:
            clock, count, letter = (group for group in match.groups() if group is not None)
            self.unit, self.period = _FINE[clock + letter], None
            self.low = self.high = Decimal(count)
        elif self.unit == "h" and self.low is not None and self.high is not None and self.low != int(self.low):
            self.unit, self.low, self.high = "min", self.low * _HOUR, self.high * _HOUR
        if self.unit == "y" and self.low is not None and self.low == self.high and self.low != int(self.low):
            self.unit, self.low, self.high = "mo", self.low * _MONTHS, self.low * _MONTHS
        return self

    @property
    def value(self) -> str:
        """The TIMEX3 duration: "P2D", "PXD" where the number is not said, "P2D/P3D" for a range."""
        if self.period:
            return self.period
        if len(self.counts) > 1:
            return _timex_of(self.counts)
        first = _timex(self.low, self.unit)
        return first if self.high == self.low else f"{first}/{_timex(self.high, self.unit)}"


def read_duration(found: Found, scene: Scene) -> Reading | None:  # noqa: ARG001
    """A length alone."""
    length = Length(found)
    units = tuple(unit for _, unit in length.counts)
    if len(units) == 2 and units not in _PAIRS:  # noqa: PLR2004
        return None
    if len(units) > 1 and not _descend(length.counts):
        return None
    return Reading(type="duration", value=length.value, grain="none", role="length")


def read_window(found: Found, scene: Scene) -> Reading | None:
    """The length before or after publication in which things are counted: "the last 24 hours"."""
    length = Length(found).fine() if found.has("period") else Length(found)
    way = found.number("stretch") or found.shift() or -1
    span = None
    if scene.today is not None and length.low is not None and length.high is not None:
        other = _moved(scene.today, length.unit, way * int(length.high.to_integral_value(ROUND_CEILING)))
        if other is not None:
            whole = scene.today.time() == time.min  # a day without a clock time: the window ends somewhere in it
            span = between(min(scene.today, other), max(scene.today, other) + timedelta(days=whole))
    step = f"{'before' if way < 0 else 'after'} {scene.today}" if scene.today else "no publication date"
    return Reading(type="duration", value=length.value, grain="none", role="window", span=span, steps=(step,))


def read_ago(found: Found, scene: Scene) -> Reading | None:
    """As in "Two years ago", "il y a trois jours": as fine as its unit."""
    return _counted(found, scene.today, -1, "before publication", clocked=scene.clocked)


def read_ahead(found: Found, scene: Scene) -> Reading | None:
    """As in "In two days", "dans deux ou trois jours": a length after publication."""
    return _counted(found, scene.today, 1, "after publication", clocked=scene.clocked)


def read_within(found: Found, scene: Scene) -> Reading | None:
    """As in "In two years", which is a length unless what is told lies ahead."""
    return read_ahead(found, scene) if scene.way() > 0 else read_duration(found, scene)


def read_due(found: Found, scene: Scene) -> Reading | None:
    """As in "in zwei Wochen", which lies ahead unless what is told has passed: "stieg in zwei Jahren"; of hours it must
    be said: "25 Liter in einer Stunde".
    """  # noqa: D205  one sentence
    way = scene.way()
    lasts = way < 0 or (not way and Length(found).unit in _CLOCK)
    return read_duration(found, scene) if lasts else read_ahead(found, scene)


def read_earlier(found: Found, scene: Scene) -> Reading | None:
    """As in "Three days earlier": before the last date mentioned."""
    return _counted(found, _last(found, scene), -1, "before the last date mentioned")


def read_later(found: Found, scene: Scene) -> Reading | None:
    """As in "Three days later": after the last date mentioned; "thirty years later" is after what happened, where no
    date was mentioned.
    """  # noqa: D205  one sentence
    length = Length(found)
    if scene.last is None and not scene.bare and length.unit in _YEARS_ON and len(length.counts) < 2:  # noqa: PLR2004
        return read_duration(found, scene)
    return _counted(found, _last(found, scene), 1, "after the last date mentioned")


def read_set(found: Found, scene: Scene) -> Reading | None:  # noqa: ARG001
    """As in "Every day", "per year", "annual", "every Monday", "Friday mornings"."""
    value = _part_of_days(found) or found.word("set") or _part_of_years(found)
    if value is None and found.word("unit", "plural") == "weekend" and Length(found).value in {"P1WE", "PXWE"}:
        value = "XXXX-WXX-WE"
    if value is None:
        weekday = found.number("weekday") or found.number("shy_weekday")
        value = Length(found).value.replace("X", "1") if weekday is None else f"XXXX-WXX-{weekday}"
        count = found.number("ordinal") if found.pieces[0].name == "every" else None  # "every third day"
        if weekday is not None and found.word("unit", "whole") == "mo":  # "the first Saturday of every month"
            value = "P1M"
        elif weekday is None and (found.has("other") or count is not None):
            value = value.replace("1", str(count or 2))
    return Reading(type="set", value=value, grain="none", role="length")


def _part_of_days(found: Found) -> str | None:
    """As in "every morning", "Friday evenings"."""
    part, weekday, days = found.word("part", "plural_part"), found.number("weekday"), found.word("set") or ""
    if part is None:
        return None
    if days.startswith(_WEEKDAYS):  # "los lunes por la mañana"
        return f"{days}T{part}"
    return f"XXXX-{'XX-XX' if weekday is None else f'WXX-{weekday}'}T{part}"


def _part_of_years(found: Found) -> str | None:
    """As in "every summer", "each May"."""
    season, month = found.word("season"), found.number("month") or found.number("shy_month")
    if season is None and month is None:
        return None
    return f"XXXX-{month:02}" if season is None else f"XXXX-{season}"


def _last(found: Found, scene: Scene) -> datetime | None:
    """The last date mentioned where it is fine enough to count from, else the day of publication."""
    if scene.last is None:
        return scene.today
    # "in 2008 … three days earlier": no one can tell
    return scene.last if Length(found).unit in _YEARS_ON else scene.day


def _counted(found: Found, base: datetime | None, way: int, step: str, *, clocked: bool = False) -> Reading | None:
    length = Length(found).fine()
    vague = "PAST_REF" if way < 0 else "FUTURE_REF"
    clock = length.unit in _CLOCK
    blind = (
        clock and base is not None and base.time() == time.min and not clocked
    )  # a day without a time of day to count from
    if length.period or length.low is None or length.high is None or base is None or blind:
        return Reading(
            type="date" if base and not blind else "duration",
            value=length.value,
            grain="none",
            role="at",
            steps=(f"{vague}: {step}",),
        )
    if len(length.counts) > 1:
        return _counted_down(length, base, way, step)
    first = _moved(base, length.unit, way * int(length.low))
    second = _moved(base, length.unit, way * int(length.high.to_integral_value(ROUND_CEILING)))
    if first is None or second is None:
        return None
    value, other = _at_grain(first, length.unit), _at_grain(second, length.unit)
    if value != other:
        value = "/".join(sorted((value, other)))
    grain = "year" if length.unit in {"decade", "century"} else GRAINS[length.unit]
    return Reading(
        type="time" if clock else "date",
        value=value,
        grain=grain,
        inferred=True,
        steps=(f"{length.value} {step} ({base.date()})",),
    )


def _counted_down(length: Length, base: datetime, way: int, step: str) -> Reading | None:
    """As in "two years and three months ago": as fine as the last unit."""
    then: datetime | None = base
    for number, unit in length.counts:
        then = None if then is None or number is None else _moved(then, unit, way * int(number))
    finest = length.counts[-1][1]
    if then is None or finest in _CLOCK or not _descend(length.counts):
        return None
    steps = (f"{length.value} {step} ({base.date()})",)
    return Reading(type="date", value=_at_grain(then, finest), grain=GRAINS[finest], inferred=True, steps=steps)


def _descend(counts: list[tuple[Decimal | None, str]]) -> bool:
    """Whether each unit is smaller than the one before it."""
    sizes = [_SIZES.get(unit, 0) for _, unit in counts]
    return 0 not in sizes and all(large > small for large, small in pairwise(sizes))


def _at_grain(moment: datetime, unit: str) -> str:
    if unit in {"h", "min", "s"}:
        return moment.isoformat(timespec="minutes")
    return containing(moment.date(), {"decade": "y", "century": "y"}.get(unit, unit))


def _moved(moment: datetime, unit: str, count: int) -> datetime | None:
    return moved(moment, unit, count) if abs(count) < 100_000 else None  # noqa: PLR2004  the calendar ends long before


def _ends(meaning: object) -> tuple[Decimal | None, Decimal | None]:
    if isinstance(meaning, int):
        return Decimal(meaning), Decimal(meaning)
    if isinstance(meaning, Interval):
        return (
            meaning.low if meaning.low is not None else meaning.high,
            meaning.high if meaning.high is not None else meaning.low,
        )
    return (Decimal(1), Decimal(1)) if meaning is not None else (None, None)


def _counts(found: Found) -> list[tuple[Decimal | None, str]]:
    """Each number with the unit behind it."""
    counts: list[tuple[Decimal | None, str]] = []
    number: object = None
    for piece in found.pieces:
        if piece.name in {"num", "one"}:
            number = piece.meaning
        elif piece.name in {"unit", "plural"} and number is not None:
            counts.append((_ends(number)[0], str(piece.meaning)))
            number = None
    if number is not None and counts and counts[-1][1] == "h":  # "2 hours ten"
        counts.append((_ends(number)[0], "min"))
    return counts


def _timex_of(counts: list[tuple[Decimal | None, str]]) -> str:
    """One length of several units: "P1Y2DT3H4S"."""
    parts = [_timex(number, unit).removeprefix("P") for number, unit in counts]
    days = "".join(part for part in parts if part[0] != "T")
    clock = "".join(part[1:] for part in parts if part[0] == "T")
    return f"P{days}T{clock}" if clock else f"P{days}"


def _timex(number: Decimal | None, unit: str) -> str:
    if unit == "half":
        unit, number = "mo", None if number is None else number * _MONTHS_OF_HALF
    letters = _TIMEX[unit]
    size = "X" if number is None else format(number.normalize(), "f")
    return f"PT{size}{letters[1:]}" if letters[0] == "T" else f"P{size}{letters}"
