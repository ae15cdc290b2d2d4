"""Found → Reading counted from a day that is named with it: "two weeks from today", "the week of April 10"."""

from decimal import Decimal

import msgspec

from checker.mentions.dates.anchors import weekday_near
from checker.mentions.dates.calendar import bounds_of, containing, moved
from checker.mentions.dates.days import part_of, read_date, read_deictic
from checker.mentions.dates.holidays import read_holiday
from checker.mentions.dates.lengths import Length
from checker.mentions.dates.readings import GRAINS, Found, Reading, Scene
from checker.mentions.dates.weekdays import read_weekday

_CLOCK = frozenset({"h", "min", "s"})
_EIGHT_DAYS = {8: 1, 15: 2}  # days as they are counted with both ends, and the weeks that they are
_MOST = 10_000  # units; the calendar ends long before


def read_from_day(found: Found, scene: Scene) -> Reading | None:
    """As in "two weeks from today", "three days before Christmas": counted from the day named behind it."""
    if found.has("deictic"):
        day = read_deictic(found, scene)
    elif found.has("weekday"):
        day = read_weekday(found, scene)
    else:
        feast = found.has("holiday") or found.has("shy_holiday")
        day = read_holiday(found, scene) if feast else read_date(found, scene)
    bounds = None if day is None else bounds_of(day.value)
    if day is None or bounds is None or Length(found).unit in _CLOCK:
        return None
    way = -1 if found.has("before_day") else 1
    length = Length(found)
    if length.low is None and length.unit == "d" and found.has("unit"):  # "the day after Christmas"
        length.low = length.high = Decimal(1)
    if length.low is None or length.low != length.high or length.low != int(length.low) or length.low > _MOST:
        return None
    moment = moved(bounds[0], length.unit, way * int(length.low))
    if moment is None:
        return None
    step = f"{length.value} {'before' if way < 0 else 'after'} {day.value}"
    return Reading(
        type="date",
        value=moment.date().isoformat(),
        grain="day",
        inferred=True,
        steps=(*day.steps, step),
    )


def read_next_to(found: Found, scene: Scene) -> Reading | None:
    """The day before or after the one named behind it: "la veille du 14 juillet", "le lendemain de Noël"."""
    count, unit = (found.word("echo") or "0 d").split()
    feast = found.has("holiday") or found.has("shy_holiday")
    day = read_holiday(found, scene) if feast else read_date(found, scene)
    bounds = None if day is None else bounds_of(day.value)
    then = None if bounds is None or unit != "d" or count == "0" else moved(bounds[0], "d", int(count))
    if day is None or then is None:
        return None
    steps = (*day.steps, f"{int(count):+} d from {day.value}")
    return Reading(type="date", value=then.date().isoformat(), grain="day", inferred=True, steps=steps)


def read_week_away(found: Found, scene: Scene) -> Reading | None:
    """A weekday of the week that lies so many weeks away: "Mittwoch vor zwei Wochen", "mercoledì tra due settimane"."""
    length, weekday = Length(found), found.number("weekday")
    if weekday is not None and not found.has("unit") and not found.has("plural"):
        return _in_eight_days(found, scene, length)
    whole = length.low is not None and length.low == length.high == int(length.low)
    if weekday is None or length.unit != "wk" or not whole or length.low is None or scene.today is None:
        return None
    week = moved(scene.today, "wk", int(length.low) * (-1 if found.has("ago") else 1)) if length.low <= _MOST else None
    day = None if week is None else moved(week, "d", weekday - week.isoweekday())
    if day is None:
        return None
    step = f"weekday {weekday} of the week {length.value} from {scene.today.date()}"
    return part_of(found, day.date().isoformat(), (step,))


def _in_eight_days(found: Found, scene: Scene, length: Length) -> Reading | None:
    """As in "lundi en huit", "lundi en quinze": a week or two after the next one."""
    weeks = _EIGHT_DAYS.get(int(length.low)) if length.low is not None and length.low == length.high else None
    nearest = (
        None if weeks is None else read_weekday(Found((found.pieces[0],)), msgspec.structs.replace(scene, bare=False))
    )
    bounds = None if nearest is None else bounds_of(nearest.value)
    then = None if bounds is None or weeks is None else moved(bounds[0], "wk", weeks)
    if nearest is None or then is None:
        return None
    steps = (*nearest.steps, f"{weeks} wk after {nearest.value}")
    return Reading(type="date", value=then.date().isoformat(), grain="day", inferred=True, steps=steps)


def read_weekday_from(found: Found, scene: Scene) -> Reading | None:
    """The first or second weekday before or after a day that is named: "the third Tuesday after Christmas"."""
    feast = found.has("holiday") or found.has("shy_holiday")
    rest = Found(tuple(piece for piece in found.pieces if piece.name not in {"weekday", "ordinal"}))
    day = read_holiday(rest, scene) if feast else read_date(rest, scene)
    bounds = None if day is None else bounds_of(day.value)
    weekday, number = found.number("weekday"), found.number("ordinal") or 1
    if day is None or bounds is None or weekday is None or not 0 < number <= _MOST:
        return None
    way = -1 if found.has("before_day") else 1
    days = way * ((way * (weekday - bounds[0].isoweekday())) % 7 or 7) + 7 * way * (number - 1)
    then = moved(bounds[0], "d", days)
    if then is None:
        return None
    step = f"weekday {weekday}, number {number} {'before' if way < 0 else 'after'} {day.value}"
    return Reading(type="date", value=then.date().isoformat(), grain="day", inferred=True, steps=(*day.steps, step))


def read_weekdays_away(found: Found, scene: Scene) -> Reading | None:
    """The weekday that comes as the second or third one: "two Sundays ago", "dentro de dos viernes"."""
    named = found.word("set") or ""
    weekday = int(named[-1]) if named.startswith("XXXX-WXX-") else found.number("weekday")
    count = Length(found).low
    if weekday is None or count is None or count != int(count) or not 0 < count <= _MOST or scene.today is None:
        return None
    way = -1 if any(map(found.has, ("ago", "atras", "back"))) else 1
    days = weekday_near(scene.today.date(), weekday, way) or 7 * way
    day = moved(scene.today, "d", days + 7 * way * (int(count) - 1))
    if day is None:
        return None
    step = f"weekday {weekday}, number {count} {'before' if way < 0 else 'after'} {scene.today.date()}"
    return Reading(type="date", value=day.date().isoformat(), grain="day", inferred=True, steps=(step,))


def read_week_of(found: Found, scene: Scene) -> Reading | None:
    """The week or month that a day lies in: "the week of April 10"."""
    unit = found.word("unit")
    day = read_date(found, scene) if unit in {"wk", "weekend", "mo"} else None
    bounds = None if day is None else bounds_of(day.value)
    if day is None or bounds is None or unit is None:
        return None
    week = containing(bounds[0].date(), unit)
    return Reading(
        type="date",
        value=week,
        grain=GRAINS[unit],
        inferred=True,
        loose=day.loose,
        steps=(*day.steps, "its month" if unit == "mo" else "its week"),
    )
