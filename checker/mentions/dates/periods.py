"""Found → Reading of more than a day: months, weeks, quarters, seasons, years, decades, centuries, vague times."""

from datetime import date

import msgspec

from checker.mentions.dates.calendar import containing, moved
from checker.mentions.dates.choices import meant_day, nearest_day, written_year
from checker.mentions.dates.readings import GRAINS, Found, Grain, Reading, Scene

_DECADES_FROM = 2000  # "the 2000s" are a decade, "the 1800s" a century
_FRIDAY, _SATURDAY = 5, 6
_LAST_CENTURY = 190  # "the 70s" are 1970–79
_RUNNING = frozenset({"d", "wk", "weekend", "mo", "y"})
_WITH_MONTH = frozenset({None, "mo", "y"})  # units beside a month: "mes de julio", "julio del año pasado"
_SEASON_MIDDLE = {"SP": 4, "SU": 7, "FA": 10, "WI": 1}


def read_month(found: Found, scene: Scene) -> Reading | None:
    """A month, but none where a part of it is counted: "el último mes de julio", not "la última semana de julio"."""
    return month_of(found, scene) if found.word("unit") in _WITH_MONTH else None


def month_of(found: Found, scene: Scene) -> Reading | None:
    """A month; its year, where it is not written, by the words around it."""
    month = found.number("month") or found.number("shy_month") or found.number("monthno")
    if month is None:
        return None
    year = year_of(found, scene)
    last = found.pieces[-1]
    if year is not None and last.name == "monthno" and "yy" in last.token.meanings and month > year % 100:
        return None  # "2008-09" are two years, "2015-09" is a month
    if year is not None:
        return period(f"{year:04}-{month:02}", "month", inferred=not is_written(found))
    if scene.today is None:
        return period(f"XXXX-{month:02}", "month", step="the year is not known")
    today = scene.today.date().replace(day=1)
    shift = found.shift()
    if shift == 0:  # "questo agosto"
        return period(f"{today.year:04}-{month:02}", "month", step=f"of the year of {today}")
    days = [date(year, month, 1) for year in range(max(today.year - 1, 1), min(today.year + 3, 10000))]
    if shift:
        days = [day for day in days if (day - today).days * shift > 0] or days
    this_year = [day for day in days if day.year == today.year and day <= today]
    if this_year and not shift and not scene.bare and scene.way() < 0:  # "fell in January", in December
        chosen = this_year[0]
    else:
        chosen = meant_day(days, msgspec.structs.replace(scene, today=scene.today.replace(day=1)), shift)
    if found.has("after_day"):  # "March after next"
        chosen = chosen.replace(year=chosen.year + 1)
    return period(containing(chosen, "mo"), "month", step=f"the year {chosen.year} by {today}")


def read_year(found: Found, scene: Scene) -> Reading | None:  # noqa: ARG001  one signature for all readers
    """A year."""
    short = found.number("yy")
    year = found.number("year") or found.number("oldyear") or (written_year(found) if short is None else None)
    if year is None:
        return None
    second = found.number("year", 1)
    if short is None and second is None:
        return period(f"{year:04}", "year", inferred=False)
    later = second or year - year % 100 + (short or 0)
    return period(f"{year:04}/{later:04}", "year", inferred=False) if later > year else None


def read_shift(found: Found, scene: Scene) -> Reading | None:
    """As in "Last week", "this year", "next month": counted from publication."""
    unit = found.word("unit", "whole")
    if unit is None or unit in {"s", "min", "h"}:
        return None
    if scene.today is None:
        return period("XXXX-XX-XX", "none", step="no publication date")
    shift = found.shift()
    count = (found.number("stretch") if shift is None else shift) or 0  # "the end of past week"
    if unit == "weekend" and count > 0 and scene.today.isoweekday() < _SATURDAY and _coming(found):
        count -= 1
    if unit == "weekend" and not count and _has_passed(scene):
        count -= 1
    moment = moved(scene.today, unit, count)
    if moment is None:
        return None
    return period(containing(moment.date(), unit), GRAINS[unit], step=f"{count:+} {unit} from {scene.today.date()}")


def _has_passed(scene: Scene) -> bool:
    """Whether a weekend told of is over: from Monday to Thursday, where the words around it point back."""
    return scene.today is not None and scene.today.isoweekday() < _FRIDAY and scene.way() < 0


def _coming(found: Found) -> bool:
    """Whether the next one to come is meant, as "the coming weekend" is that of this week until it has begun."""
    return any("coming" in piece.token.meanings for piece in found.pieces)


def read_season(found: Found, scene: Scene) -> Reading | None:
    """A season; its year, where it is not written, is the one nearest to publication."""
    season = found.word("season", "shy_season")
    if season is None:
        return None
    year = year_of(found, scene)
    if year is None:
        if scene.today is None:
            return period(f"XXXX-{season}", "season", step="the year is not known")
        shift = found.shift()
        today = scene.today.date().replace(day=1)
        near = range(max(today.year - 1, 1), min(today.year + 2, 10000))
        days = [date(year, _SEASON_MIDDLE[season], 1) for year in near]
        if shift:
            days = [day for day in days if (day - today).days * shift > 0] or days
        way = shift or scene.way() or (1 if scene.verbless_ahead else 0)
        this = shift == 0 and season != "WI"  # a winter lies in two years
        year = today.year if this else nearest_day(days, today, way).year
    return period(f"{year:04}-{season}", "season", inferred=not is_written(found))


def read_decade(found: Found, scene: Scene) -> Reading | None:  # noqa: ARG001
    """As in "The 1970s", "the 70s", "the seventies"."""
    year = found.number("year") or found.number("oldyear") or found.number("spelled_year")
    if year is not None and found.has("s") and not year % 100 and year < _DECADES_FROM:  # "the 1800s"
        return period(f"{year // 100:02}", "century", inferred=False)
    if year is not None:
        return period(str(year // 10), "decade", inferred=False) if not year % 10 else None
    short = found.number("yy")
    if short is not None:
        return period(str(_LAST_CENTURY + short // 10), "decade") if not short % 10 else None
    decade, head = found.number("decade"), found.number("year_head")
    if head is not None and decade is not None:  # "the nineteen seventies"
        return period(str(head * 10 + decade), "decade", inferred=False)
    return None if decade is None else period(str(_LAST_CENTURY + decade), "decade")


def read_century(found: Found, scene: Scene) -> Reading | None:  # noqa: ARG001
    """As in "The 19th century", "XIXe siècle"."""
    named = found.number("century_name")
    if named is not None:
        return period(f"{named:02}", "century", inferred=False)
    number = found.number("roman") or found.number("ordinal") or found.number("num")
    return None if number is None or not 1 < number < 100 else period(f"{number - 1:02}", "century", inferred=False)  # noqa: PLR2004


def read_ref(found: Found, scene: Scene) -> Reading | None:  # noqa: ARG001
    """As in "Now", "recently", "in the future"."""
    return period(found.word("ref") or "PRESENT_REF", "none", inferred=False)


def read_whole(found: Found, scene: Scene) -> Reading | None:
    """As in "The day", "the weekend", "de l'année", "the fourth week in a row": the one that the article speaks of."""
    unit = found.word("whole", "unit")
    if found.has("running") and unit not in _RUNNING:
        return None
    base = (scene.day if unit == "d" else None) or scene.today
    if unit == "d" and base is None and scene.bare and found.has("edge"):  # "milieu de la journée"
        return period("XXXX-XX-XX", "day", step="no publication date")
    if unit is None or base is None:
        return None
    if unit == "weekend" and scene.today is not None:
        base = moved(scene.today, "wk", -1 if _has_passed(scene) else 0)
    return None if base is None else period(containing(base.date(), unit), GRAINS[unit], step="the one spoken of")


def year_of(found: Found, scene: Scene) -> int | None:
    """The year that is written, or so many years from publication."""
    year = found.number("year") or found.number("oldyear")
    count, _, unit = (found.word("relative") or "").partition(" ")
    if year is None and scene.today is not None and unit == "y":  # "im Oktober des Vorjahres"
        return scene.today.year + int(count)
    if year is None and scene.today is not None and (found.word("unit", "whole") == "y" or second_unit(found) == "y"):
        shift = found.shift()
        return scene.today.year + (shift or 0)
    return written_year(found) if year is None else year


def second_unit(found: Found) -> str | None:
    """The last unit that is named: of "first week of the month" the month."""
    units = [piece.meaning for piece in found.pieces if piece.name in {"unit", "whole"}]
    return str(units[-1]) if units else None


def is_written(found: Found) -> bool:
    """Whether the year is written."""
    return written_year(found) is not None


def period(value: str, grain: Grain, *, step: str = "", inferred: bool = True) -> Reading:
    """A date of that grain."""
    return Reading(
        type="date", value=value, grain=grain, inferred=inferred, loose=inferred, steps=(step,) if step else ()
    )
