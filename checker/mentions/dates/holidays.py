"""Found → Reading of a holiday: on its date, counted from Easter, by weekdays."""

import re
from datetime import date, timedelta

from checker.mentions.dates.calendar import valid_day
from checker.mentions.dates.choices import meant_day, written_year
from checker.mentions.dates.readings import Found, Reading, Scene

_HOLIDAY = re.compile(r"(?:easter|(?P<month>\d\d)-(?P<number>\d+)(?:-(?P<nth>\d))?)(?P<days>[+-]\d+)?")


def read_holiday(found: Found, scene: Scene) -> Reading | None:
    """A holiday, on its date or counted from Easter or by weekdays; its year as for any day."""
    rule = found.word("holiday") or ""
    year = written_year(found)
    if year is None and scene.today is not None and found.word("unit") == "y":
        year = scene.today.year + (found.shift() or 0)  # "Ostern vergangenen Jahres"
    if year is None and scene.today is None:
        return Reading(type="date", value="XXXX-XX-XX", grain="none", steps=("the year is not known",))
    if year is None and scene.today is not None:
        now = scene.today.year
        days = [day for near in range(max(now - 1, 1), min(now + 2, 9999)) if (day := holiday(rule, near))]
        day = meant_day(days, scene, found.shift()) if days else None
    else:
        day = holiday(rule, year or 1)
    if day is None:
        return None
    return Reading(type="date", value=day.isoformat(), grain="day", inferred=year is None, steps=(f"holiday {rule}",))


def holiday(rule: str, year: int) -> date | None:
    """The day of a holiday: "12-25" a date, "easter-2" days from Easter, "11-4-4" the fourth Thursday of November and
    "11-4-4+1" the day after it; `None` where the rule says nothing.
    """  # noqa: D205  one sentence
    match = _HOLIDAY.fullmatch(rule)
    if match is None or not 1 < year < 9999:  # noqa: PLR2004  the calendar's ends
        return None
    extra = timedelta(days=int(match["days"] or 0))
    if match["month"] is None:
        return _easter(year) + extra
    month, number = int(match["month"]), int(match["number"])
    if match["nth"] is None:
        return valid_day(year, month, number)
    first = date(year, month, 1)
    day = first + timedelta(days=(number - first.isoweekday()) % 7 + 7 * (int(match["nth"]) - 1))
    return (day if day.month == month else day - timedelta(days=7)) + extra


def _easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the anonymous algorithm of Nature, 1876)."""
    golden, century, rest = year % 19, year // 100, year % 100
    correction = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - century // 4 - correction + 15) % 30
    letter = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (golden + 11 * epact + 22 * letter) // 451
    month, day = divmod(epact + letter - 7 * late + 114, 31)
    return date(year, month, day + 1)
