"""Found → Reading of a holiday: on its date, by weekdays, counted from Easter, by another calendar."""

import re
from bisect import bisect_left
from collections.abc import Mapping
from datetime import date, timedelta

from checker.mentions.dates.calendar import valid_day
from checker.mentions.dates.choices import meant_day, written_year
from checker.mentions.dates.lengths import Length
from checker.mentions.dates.readings import Found, Reading, Scene

_RULE = re.compile(
    r"(?:(?P<month>\d\d)-(?P<number>\d+)(?:-(?P<nth>\d))?|(?P<feast>[a-z]+(?:-[a-z]+)*))(?P<days>[+-]\d+)?"
    r"(?P<moves>(?:;[1-7][+-]\d)*)"
)
_JULIAN = 13  # days that the Julian calendar is behind, 1900–2099
_NO_FEASTS: Mapping[str, tuple[str, ...]] = {}


def read_holiday(found: Found, scene: Scene) -> Reading | None:
    """A holiday, or a stretch of them; its year as for any day."""
    first, _, last = (found.word("holiday", "shy_holiday", "lone_holiday") or "").partition("/")
    year = written_year(found) or _year_ahead(found, scene)
    if year is None and scene.today is not None and found.word("unit") == "y":
        year = scene.today.year + (found.shift() or 0)  # "Ostern vergangenen Jahres"
    if year is None and scene.today is None:
        return Reading(type="date", value="XXXX-XX-XX", grain="none", steps=("the year is not known",))
    if year is None and scene.today is not None:
        now, feasts = scene.today.year, scene.feasts
        near = range(max(now - 1, 1), min(now + 2, 9999))
        days = [day for year in near if (day := holiday(first, year, feasts))]
        day = meant_day(days, scene, found.shift() or (1 if scene.bare else None)) if days else None
    else:
        day = holiday(first, year or 1, scene.feasts)
    if day is None:
        return None
    value = day.isoformat()
    ends = [then for year in (day.year, day.year + 1) if last and (then := holiday(last, year, scene.feasts))]
    end = next((then for then in ends if then > day), None)
    value = f"{value}/{end.isoformat()}" if end else value
    part = found.word("part")
    if part is not None and end is None:  # "the morning of Christmas"
        steps = (f"holiday {first}",)
        return Reading(type="time", value=f"{value}T{part}", grain="part", inferred=year is None, steps=steps)
    return Reading(type="date", value=value, grain="day", inferred=year is None, steps=(f"holiday {first}",))


def _year_ahead(found: Found, scene: Scene) -> int | None:
    """The year so many years ahead: "Thanksgiving in 3 years"."""
    length = Length(found)
    ahead = found.has("in") or found.has("hence")
    if not ahead or length.unit != "y" or length.low is None or scene.today is None:
        return None
    return scene.today.year + min(int(length.low), date.max.year)


def holiday(rule: str, year: int, feasts: Mapping[str, tuple[str, ...]] = _NO_FEASTS) -> date | None:
    """The first day of a holiday in a year: "12-25" a date, "11-4-4" the fourth Thursday of November, "easter-2" and
    "orthodox+1" days from Easter, a feast of `feasts`, so many days from any, and from that where it falls on a weekday
    ("04-27;7-1": on Saturday where the day is a Sunday); `None` where the rule says nothing.
    """  # noqa: D205  one sentence
    match = _RULE.fullmatch(rule)
    if match is None or not 1 < year < 9999:  # noqa: PLR2004  the calendar's ends
        return None
    day = _feast(match["feast"], year, feasts) if match["feast"] else _of_month(match, year)
    if day is None:
        return None
    day += timedelta(days=int(match["days"] or 0))
    moves = {int(move[0]): int(move[1:]) for move in match["moves"].split(";") if move}
    return day + timedelta(days=moves.get(day.isoweekday(), 0))


def _of_month(rule: re.Match[str], year: int) -> date | None:
    month, number = int(rule["month"]), int(rule["number"])
    if rule["nth"] is None:
        return valid_day(year, month, number)
    first = date(year, month, 1)
    day = first + timedelta(days=(number - first.isoweekday()) % 7 + 7 * (int(rule["nth"]) - 1))
    return day if day.month == month else day - timedelta(days=7)


def _feast(name: str, year: int, feasts: Mapping[str, tuple[str, ...]]) -> date | None:
    if name == "easter":
        return _easter(year)
    if name == "orthodox":
        return _orthodox_easter(year)
    days = feasts.get(name, ())
    at = bisect_left(days, f"{year:04}")
    return date.fromisoformat(days[at]) if at < len(days) and days[at].startswith(f"{year:04}-") else None


def _easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the anonymous algorithm of Nature, 1876)."""
    golden, century, rest = year % 19, year // 100, year % 100
    correction = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - century // 4 - correction + 15) % 30
    letter = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (golden + 11 * epact + 22 * letter) // 451
    month, day = divmod(epact + letter - 7 * late + 114, 31)
    return date(year, month, day + 1)


def _orthodox_easter(year: int) -> date:
    """Easter Sunday of the Julian calendar (Meeus, Astronomical Algorithms), as the Gregorian one has it."""
    epact = (19 * (year % 19) + 15) % 30
    letter = (2 * (year % 4) + 4 * (year % 7) - epact + 34) % 7
    month, day = divmod(epact + letter + 114, 31)
    return date(year, month, day + 1) + timedelta(days=_JULIAN)
