"""Found → Reading of more than a day: months, weeks, quarters, seasons, years, decades, centuries, vague times."""

from datetime import date, timedelta

import msgspec

from checker.mentions.dates.calendar import bounds_of, containing, moved
from checker.mentions.dates.choices import meant_day, nearest_day, written_year
from checker.mentions.dates.readings import GRAINS, Found, Grain, Reading, Scene

_THURSDAY = 4
_HALF_MONTH = 15
_CENTURIES, _DECADES = range(2, 31), 10  # whose decades are told; decades of a century
_LAST_CENTURY = 190  # "the 70s" are 1970–79
_PARTS_OF_YEAR = {"quarter": ("Q", 4), "half": ("H", 2)}
_RUNNING = frozenset({"d", "wk", "weekend", "mo", "y"})
_WITH_MONTH = frozenset({None, "mo", "y"})  # units beside a month: "mes de julio", "julio del año pasado"
_COUNTED = frozenset({"unit", "weekday", "shy_weekday"})
_SEASON_MIDDLE = {"SP": 4, "SU": 7, "FA": 10, "WI": 1}


def read_month(found: Found, scene: Scene) -> Reading | None:
    """A month, but none where a part of it is counted: "el último mes de julio", not "la última semana de julio"."""
    return _month(found, scene) if found.word("unit") in _WITH_MONTH else None


def _month(found: Found, scene: Scene) -> Reading | None:
    """A month; its year, where it is not written, by the words around it."""
    month = found.number("month") or found.number("shy_month") or found.number("monthno")
    if month is None:
        return None
    year = _year(found, scene)
    last = found.pieces[-1]
    if year is not None and last.name == "monthno" and "yy" in last.token.meanings and month > year % 100:
        return None  # "2008-09" are two years, "2015-09" is a month
    if year is not None:
        return _period(f"{year:04}-{month:02}", "month", inferred=not _written(found))
    if scene.today is None:
        return _period(f"XXXX-{month:02}", "month", step="the year is not known")
    today = scene.today.date().replace(day=1)
    shift = found.shift()
    if shift == 0:  # "questo agosto"
        return _period(f"{today.year:04}-{month:02}", "month", step=f"of the year of {today}")
    days = [date(year, month, 1) for year in range(max(today.year - 1, 1), min(today.year + 3, 10000))]
    if shift:
        days = [day for day in days if (day - today).days * shift > 0] or days
    chosen = meant_day(days, msgspec.structs.replace(scene, today=scene.today.replace(day=1)), shift)
    if found.has("after_day"):  # "March after next"
        chosen = chosen.replace(year=chosen.year + 1)
    return _period(containing(chosen, "mo"), "month", step=f"the year {chosen.year} by {today}")


def read_year(found: Found, scene: Scene) -> Reading | None:  # noqa: ARG001  one signature for all readers
    """A year."""
    short = found.number("yy")
    year = found.number("year") or found.number("oldyear") or (written_year(found) if short is None else None)
    if year is None:
        return None
    if short is None:
        return _period(f"{year:04}", "year", inferred=False)
    later = year - year % 100 + short
    return _period(f"{year:04}/{later:04}", "year", inferred=False) if later > year else None


def read_shift(found: Found, scene: Scene) -> Reading | None:
    """As in "Last week", "this year", "next month": counted from publication."""
    unit = found.word("unit", "whole")
    if unit is None or unit in {"s", "min", "h"}:
        return None
    if scene.today is None:
        return _period("XXXX-XX-XX", "none", step="no publication date")
    shift = found.shift()
    count = (found.number("stretch") if shift is None else shift) or 0  # "the end of past week"
    moment = moved(scene.today, unit, count)
    if moment is None:
        return None
    return _period(containing(moment.date(), unit), GRAINS[unit], step=f"{count:+} {unit} from {scene.today.date()}")


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


def _fortnight(found: Found, scene: Scene, number: int) -> Reading | None:
    """As in "la première quinzaine d'avril": to the 15th of a month, or from the 16th on."""
    month = _month(found, scene)
    bounds = None if month is None else bounds_of(month.value)
    if month is None or bounds is None:
        return None
    last = f"{bounds[1] - timedelta(days=1):%d}"
    ends = ("01", f"{_HALF_MONTH:02}") if number == 1 else (f"{_HALF_MONTH + 1:02}", last)
    value = "/".join(f"{month.value}-{day}" for day in ends)
    return _period(value, "day", step=f"half of {month.value}")


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
    if named is None and _second_unit(found) == "century" and scene.today is not None:
        named = scene.today.year // 100 + 1
    if named is None or named not in _CENTURIES or not 1 <= number <= _DECADES:
        return None
    return _period(f"{named - 1:02}{number - 1}", "decade")


def _counted(found: Found) -> str | None:
    """The unit that is counted, which stands behind its number: "next year's first quarter"."""
    names = [piece.name for piece in found.pieces]
    at = next((at for at, name in enumerate(names) if name in {"ordinal", "num"}), 0)
    return Found(found.pieces[at:]).word("unit") or found.word("unit")  # "semana 3 de 2015"


def _letter(found: Found) -> str | None:
    """What the letter of "Q3", "T3" or "H1" stands for."""
    return "quarter" if found.has("q") or found.has("t") else "half" if found.has("h") else None


def _nth_unit(found: Found, scene: Scene, number: int, unit: str) -> Reading | None:
    year = _year(found, scene)
    whole = _month(found, scene) or (None if year is None else _period(f"{year:04}", "year"))
    if whole is None and unit == "d":
        month = _month_away(found, scene)
        whole = None if month is None else _period(month, "month")
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
    return _period(containing(first.date(), unit), GRAINS[unit], step=f"number {number} of {whole.value}")


def _nth_weekday(found: Found, scene: Scene, number: int, weekday: int) -> Reading | None:
    """As in "the second Tuesday of November"."""
    value = _month_away(found, scene)
    if value is None:
        month = _month(found, scene)
        value = None if month is None else month.value
    bounds = None if value is None else bounds_of(value)
    if bounds is None:
        return None
    first = bounds[0] + timedelta(days=(weekday - bounds[0].isoweekday()) % 7)
    last = bounds[1] - timedelta(days=(bounds[1].isoweekday() - weekday - 1) % 7 + 1)
    day = last + timedelta(days=7 * (number + 1)) if number < 0 else first + timedelta(days=7 * (number - 1))
    if not bounds[0] <= day < bounds[1]:
        return None
    return _period(day.date().isoformat(), "day", step=f"weekday {weekday}, number {number} of {value}")


def _month_away(found: Found, scene: Scene) -> str | None:
    """The month so far from publication, where none is named: "of next month", but not "del mese di ottobre"."""
    if scene.today is None or _second_unit(found) != "mo" or found.has("month") or found.has("shy_month"):
        return None
    base = moved(scene.today.replace(day=1), "mo", found.shift() or 0)
    return None if base is None else containing(base.date(), "mo")


def read_season(found: Found, scene: Scene) -> Reading | None:
    """A season; its year, where it is not written, is the one nearest to publication."""
    season = found.word("season", "shy_season")
    if season is None:
        return None
    year = _year(found, scene)
    if year is None:
        if scene.today is None:
            return _period(f"XXXX-{season}", "season", step="the year is not known")
        shift = found.shift()
        today = scene.today.date().replace(day=1)
        near = range(max(today.year - 1, 1), min(today.year + 2, 10000))
        days = [date(year, _SEASON_MIDDLE[season], 1) for year in near]
        if shift:
            days = [day for day in days if (day - today).days * shift > 0] or days
        way = shift or scene.way() or (1 if scene.verbless_ahead else 0)
        this = shift == 0 and season != "WI"  # a winter lies in two years
        year = today.year if this else nearest_day(days, today, way).year
    return _period(f"{year:04}-{season}", "season", inferred=not _written(found))


def read_decade(found: Found, scene: Scene) -> Reading | None:  # noqa: ARG001
    """As in "The 1970s", "the 70s", "the seventies"."""
    year = found.number("year") or found.number("oldyear") or found.number("spelled_year")
    if year is not None:
        return _period(str(year // 10), "decade", inferred=False) if not year % 10 else None
    short = found.number("yy")
    if short is not None:
        return _period(str(_LAST_CENTURY + short // 10), "decade") if not short % 10 else None
    decade, head = found.number("decade"), found.number("year_head")
    if head is not None and decade is not None:  # "the nineteen seventies"
        return _period(str(head * 10 + decade), "decade", inferred=False)
    return None if decade is None else _period(str(_LAST_CENTURY + decade), "decade")


def read_century(found: Found, scene: Scene) -> Reading | None:  # noqa: ARG001
    """As in "The 19th century", "XIXe siècle"."""
    named = found.number("century_name")
    if named is not None:
        return _period(f"{named:02}", "century", inferred=False)
    number = found.number("roman") or found.number("ordinal") or found.number("num")
    return None if number is None or not 1 < number < 100 else _period(f"{number - 1:02}", "century", inferred=False)  # noqa: PLR2004


def read_ref(found: Found, scene: Scene) -> Reading | None:  # noqa: ARG001
    """As in "Now", "recently", "in the future"."""
    return _period(found.word("ref") or "PRESENT_REF", "none", inferred=False)


def read_whole(found: Found, scene: Scene) -> Reading | None:
    """As in "The day", "the weekend", "de l'année", "the fourth week in a row": the one that the article speaks of."""
    unit = found.word("whole", "unit")
    if found.has("running") and unit not in _RUNNING:
        return None
    base = (scene.day if unit == "d" else None) or scene.today
    if unit is None or base is None:
        return None
    if unit == "weekend" and scene.today is not None:
        base = moved(scene.today, "wk", -1 if scene.way() < 0 and scene.today.isoweekday() < 5 else 0)  # noqa: PLR2004  from Monday to Thursday it is the last one
    return None if base is None else _period(containing(base.date(), unit), GRAINS[unit], step="the one spoken of")


def _part_of_year(found: Found, scene: Scene, number: int, unit: str) -> Reading | None:
    if _second_unit(found) not in {unit, "y", None}:  # "the first half of this month"
        return None
    sign, count = _PARTS_OF_YEAR[unit]
    number = count if number < 0 else number
    if not 0 < number <= count:
        return None
    year = _year(found, scene)
    if year is None:
        if scene.today is None:
            return _period(f"XXXX-{sign}{number}", "quarter", step="the year is not known")
        today = scene.today.date()
        latest = moved(scene.today, unit, -1)
        if found.number("ordinal") == -1 and latest is not None:  # "in the last quarter"
            return _period(containing(latest.date(), unit), "quarter", step=f"the last before {today}")
        begin = (number - 1) * (12 // count) + 1
        days = [date(year, begin, 1) for year in range(max(today.year - 1, 1), min(today.year + 2, 10000))]
        way = scene.way()
        this = today.replace(day=1)
        sided = [day for day in days if (day - this).days * way >= 0]
        year = (min if way > 0 else max)(sided).year if way and sided else nearest_day(days, this, 0).year
    return _period(f"{year:04}-{sign}{number}", "quarter", inferred=not _written(found))


def _year(found: Found, scene: Scene) -> int | None:
    year = found.number("year") or found.number("oldyear")
    if year is None and scene.today is not None and (found.word("unit", "whole") == "y" or _second_unit(found) == "y"):
        shift = found.shift()
        return scene.today.year + (shift or 0)
    return written_year(found) if year is None else year


def _second_unit(found: Found) -> str | None:
    units = [piece.meaning for piece in found.pieces if piece.name in {"unit", "whole"}]
    return str(units[-1]) if units else None


def _written(found: Found) -> bool:
    return written_year(found) is not None


def _period(value: str, grain: Grain, *, step: str = "", inferred: bool = True) -> Reading:
    return Reading(
        type="date", value=value, grain=grain, inferred=inferred, loose=inferred, steps=(step,) if step else ()
    )
