"""Found → Reading of the first, third or last of something within a longer time: weeks, quarters, weekdays, decades."""

from datetime import date, timedelta

from checker.mentions.dates.calendar import bounds_of, containing, moved
from checker.mentions.dates.periods import is_written, month_of, period, second_unit, year_of
from checker.mentions.dates.readings import GRAINS, Found, Reading, Scene

_THURSDAY = 4
_HALF_MONTH = 15
_DAYS = 365
_REPORTED = 62  # days for which figures of a quarter are still awaited after its end
_AHEAD = 3  # how much nearer what lies ahead must be than the end of what has passed
_CENTURIES, _DECADES = range(2, 31), 10  # whose decades are told; decades of a century
_PARTS_OF_YEAR = {"quarter": ("Q", 4), "half": ("H", 2)}
_COUNTED = frozenset({"unit", "weekday", "shy_weekday"})


def read_nth(found: Found, scene: Scene) -> Reading | None:
    """As in "the first week of March", "the fourth quarter of 2009", "the second half of the year"."""
    fortnight = found.number("fortnight")
    if fortnight is not None:
        return _fortnight(found, scene, fortnight)
    number, found = _rank(found)
    unit, weekday = _letter(found) or _counted(found), found.number("weekday") or found.number("shy_weekday")
    if number is None:
        return None
    if weekday is not None:
        return _nth_weekday(found, scene, number, weekday)
    if unit in _PARTS_OF_YEAR:
        return _part_of_year(found, scene, number, unit)
    if unit == "decade":
        return _nth_decade(found, scene, number)
    return _nth_unit(found, scene, number, unit) if unit in {"wk", "weekend", "d", "mo"} else None


def _rank(found: Found) -> tuple[int | None, Found]:
    """Which one is meant, from the end where it is below zero, and the words without the one that points there: "the
    last Monday of March" points no way, "the third last week" is the third from the end.
    """  # noqa: D205  one sentence
    number = found.number("ordinal") or found.number("num")
    names = [piece.name for piece in found.pieces]
    counted = next((at for at, name in enumerate(names) if name in _COUNTED), 0)
    at = names.index("shift") if "shift" in names[:counted] else None
    behind = frozenset(names) if at is None else frozenset(names[at:])  # "next year's first quarter", "Q3 this year"
    if at is None or _letter(found) or (number is not None and not behind.isdisjoint({"ordinal", "num"})):
        return number or found.shift(), found
    shift = found.shift() or 0
    rest = Found((*found.pieces[:at], *found.pieces[at + 1 :]))
    return (shift if number is None else number * shift), rest


def _nth_decade(found: Found, scene: Scene, number: int) -> Reading | None:
    """As in "la primera década del siglo XXI", "the first decade of the century"."""
    named = found.number("roman")
    if named is None and second_unit(found) == "century" and scene.today is not None:
        named = scene.today.year // 100 + 1
    if named is None or named not in _CENTURIES or not 1 <= number <= _DECADES:
        return None
    return period(f"{named - 1:02}{number - 1}", "decade")


def _counted(found: Found) -> str | None:
    """The unit that is counted, which stands behind its number: "next year's first quarter"."""
    names = [piece.name for piece in found.pieces]
    at = next((at for at, name in enumerate(names) if name in {"ordinal", "num"}), 0)
    return Found(found.pieces[at:]).word("unit") or found.word("unit")  # "semana 3 de 2015"


def _letter(found: Found) -> str | None:
    """What the letters of "Q3", "T3", "H1" or "KW 31" stand for."""
    if found.has("kw"):
        return "wk"
    return (
        "quarter" if found.has("q") or found.has("t") else "half" if found.has("h") or found.has("semester") else None
    )


def _fortnight(found: Found, scene: Scene, number: int) -> Reading | None:
    """As in "la première quinzaine d'avril": to the 15th of a month, or from the 16th on."""
    month = month_of(found, scene)
    bounds = None if month is None else bounds_of(month.value)
    if month is None or bounds is None:
        return None
    last = f"{bounds[1] - timedelta(days=1):%d}"
    ends = ("01", f"{_HALF_MONTH:02}") if number == 1 else (f"{_HALF_MONTH + 1:02}", last)
    value = "/".join(f"{month.value}-{day}" for day in ends)
    return period(value, "day", step=f"half of {month.value}")


def _nth_unit(found: Found, scene: Scene, number: int, unit: str) -> Reading | None:
    year = year_of(found, scene)
    if year is None and found.has("kw") and scene.today is not None:
        year = scene.today.year
    whole = month_of(found, scene) or (None if year is None else period(f"{year:04}", "year"))
    if whole is None and unit == "d":
        month = _month_away(found, scene)
        whole = None if month is None else period(month, "month")
    bounds = None if whole is None else bounds_of(whole.value)
    if whole is None or bounds is None:
        return None
    begin, end = bounds
    if unit == "wk":  # a week belongs to the month that holds its Thursday
        begin += timedelta(days=(_THURSDAY - begin.isoweekday()) % 7)
        end -= timedelta(days=(end.isoweekday() - _THURSDAY - 1) % 7)
    elif unit == "weekend":
        begin += timedelta(days=(_THURSDAY + 2 - begin.isoweekday()) % 7)
        end -= timedelta(days=(end.isoweekday() - _THURSDAY - 3) % 7)
    first = moved(begin, unit, number - 1) if number > 0 else moved(end - timedelta(days=1), unit, number + 1)
    if first is None or not bounds[0] <= first < bounds[1]:
        return None
    return period(containing(first.date(), unit), GRAINS[unit], step=f"number {number} of {whole.value}")


def _nth_weekday(found: Found, scene: Scene, number: int, weekday: int) -> Reading | None:
    """As in "the second Tuesday of November"."""
    value = _month_away(found, scene)
    if value is None:
        month = month_of(found, scene)
        value = None if month is None else month.value
    bounds = None if value is None else bounds_of(value)
    if bounds is None:
        return None
    first = bounds[0] + timedelta(days=(weekday - bounds[0].isoweekday()) % 7)
    last = bounds[1] - timedelta(days=(bounds[1].isoweekday() - weekday - 1) % 7 + 1)
    day = last + timedelta(days=7 * (number + 1)) if number < 0 else first + timedelta(days=7 * (number - 1))
    if not bounds[0] <= day < bounds[1]:
        return None
    return period(day.date().isoformat(), "day", step=f"weekday {weekday}, number {number} of {value}")


def _month_away(found: Found, scene: Scene) -> str | None:
    """The month so far from publication, where none is named: "of next month", but not "del mese di ottobre"."""
    if scene.today is None or second_unit(found) != "mo" or found.has("month") or found.has("shy_month"):
        return None
    base = moved(scene.today.replace(day=1), "mo", found.shift() or 0)
    return None if base is None else containing(base.date(), "mo")


def _nearest(days: list[date], this: date, size: int) -> date:
    """The one of periods of so many days that is nearest to `this`: news rather looks back."""
    away = {day: (this - day).days for day in days}
    return min(days, key=lambda day: max(away[day] - size, 0) if away[day] >= 0 else -_AHEAD * away[day])


def _part_of_year(found: Found, scene: Scene, number: int, unit: str) -> Reading | None:
    if second_unit(found) not in {unit, "y", None}:  # "the first half of this month"
        return None
    sign, count = _PARTS_OF_YEAR[unit]
    number = count if number < 0 else number
    if not 0 < number <= count:
        return None
    year = year_of(found, scene)
    if year is None:
        if scene.today is None:
            return period(f"XXXX-{sign}{number}", "quarter", step="the year is not known")
        today = scene.today.date()
        latest = moved(scene.today, unit, -1)
        if found.number("ordinal") == -1 and latest is not None:  # "in the last quarter"
            return period(containing(latest.date(), unit), "quarter", step=f"the last before {today}")
        begin = (number - 1) * (12 // count) + 1
        days = [date(year, begin, 1) for year in range(max(today.year - 1, 1), min(today.year + 2, 10000))]
        way = scene.way()
        this = today.replace(day=1)
        if way > 0 and not scene.bare:  # "should have grown in the third quarter" is written in October, too
            sided = [
                day for day in days if (today - day).days <= _DAYS // count + (_REPORTED if unit == "quarter" else 0)
            ]
        else:
            sided = [day for day in days if (day - this).days * way >= 0]
        year = ((min if way > 0 else max)(sided) if way and sided else _nearest(days, this, _DAYS // count)).year
    return period(f"{year:04}-{sign}{number}", "quarter", inferred=not is_written(found))
