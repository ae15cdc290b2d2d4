"""Found → Reading of a day: dates, weekdays, "yesterday", "the next day", parts of a day."""

from datetime import date, datetime, timedelta

import msgspec

from checker.mentions.dates.calendar import bounds_of, containing, moved, valid_day, weekday_fits, years_that_fit
from checker.mentions.dates.choices import meant_day, written_year
from checker.mentions.dates.readings import GRAINS, Found, Reading, Scene

_NEAR, _FAR = 45, 300  # days within which a day without month is looked for, and "Friday the 13th"
_UNIT_OF_GRAIN = {"week": "wk", "month": "mo", "quarter": "quarter", "year": "y"}
_WEEK = 7  # days within which a weekday with its number is meant whatever the verb says
_FEW = 5  # an ordinal up to it stands before a noun as often
_SMALL = frozenset({"h", "d"})
_YEARS = range(2000, 2031)  # listed for a weekday with day and month in a text without a date of its own


def read_date(found: Found, scene: Scene) -> Reading | None:
    """A day of a month, with or without weekday and year."""
    if found.has("night_to"):
        return _night_before(found, scene)
    month = found.number("month") or found.number("shy_month") or found.number("monthno")
    day, ordinal = found.number("day"), found.number("ordinal")
    if day is None and (ordinal or 0) > _FEW:  # "Wednesday the thirty-first", but not "Wednesday the third man"
        day = ordinal
    if day is None:
        return None
    return _without_month(found, scene, day) if month is None else _dated(found, scene, month, day)


def _night_before(found: Found, scene: Scene) -> Reading | None:
    """A night by the day it leads to: "in der Nacht vom 14. auf den 15. Oktober", "in der Nacht zum 15. Oktober"."""
    names = [piece.name for piece in found.pieces]
    day = read_date(Found(found.pieces[names.index("night_to") + 1 :]), scene)
    bounds = None if day is None or day.type != "date" else bounds_of(day.value)
    eve = None if bounds is None else moved(bounds[0], "d", -1)
    if day is None or eve is None:
        return None
    night = part_of(found, eve.date().isoformat(), (*day.steps, f"the night before {day.value}"))
    return msgspec.structs.replace(night, loose=day.loose)


def read_dotted(found: Found, scene: Scene) -> Reading | None:
    """A date in figures with points: the day comes first in any language."""
    return read_slashed(found, msgspec.structs.replace(scene, day_first=True))


def read_slashed(found: Found, scene: Scene) -> Reading | None:
    """A date in figures with slashes, in the order of the language; where the month comes first in one half of the
    language's world only, the order that leads nearer to publication.
    """  # noqa: D205  one sentence
    numbers = found.numbers("num")
    if len(numbers) < 2:  # noqa: PLR2004  a figure that is no whole number stands there
        return None
    first, second = numbers[:2]
    month, day = (second, first) if scene.day_first else (first, second)
    if month > 12:  # noqa: PLR2004  no month: the other order
        month, day = day, month
    year = written_year(found)
    today = None if scene.today is None else scene.today.date()
    if not scene.day_first and max(first, second) <= 12 and today is not None and year:  # noqa: PLR2004
        orders = [then for then in (valid_day(year, month, day), valid_day(year, day, month)) if then]
        chosen = meant_day(orders, scene, 0) if orders else None
        month, day = (chosen.month, chosen.day) if chosen else (month, day)
    return _dated(found, scene, month, day)


def read_deictic(found: Found, scene: Scene) -> Reading | None:
    """As in "Yesterday", "today", "tomorrow", with a part of the day."""
    return _from_today(found, scene, found.number("deictic") or 0)


def read_relative(found: Found, scene: Scene) -> Reading | None:
    """As in "anoche", "heuer": a time that one word counts from publication, as in "-1 d NI"."""
    count, unit, *part = (found.word("relative") or "0 d").split()
    if scene.today is None:
        return part_of(found, "XXXX-XX-XX", ("no publication date: the day is not known",))
    moment = moved(scene.today, unit, int(count))
    if moment is None:
        return None
    value = "T".join((containing(moment.date(), unit), *part))
    step = f"{int(count):+} {unit} from {scene.today.date()}"
    return Reading(
        type="time" if part else "date",
        value=value,
        grain="part" if part else GRAINS[unit],
        inferred=True,
        steps=(step,),
    )


def read_tonight(found: Found, scene: Scene) -> Reading | None:
    """A part of the day of publication: "tonight", "this morning", "last night"."""
    if found.has("tonight") or found.has("part"):
        return _from_today(found, scene, found.shift() or 0)
    return None


def read_echo(found: Found, scene: Scene) -> Reading | None:
    """As in "That day", "the next day", "the year before": counted from the last date mentioned."""
    if found.has("same_span") or found.has("same"):
        return _same_span(found, scene)
    count, unit = (found.word("echo") or "0 d").split()
    last = scene.day if unit in _SMALL else scene.last
    base = last or scene.today
    if base is None:
        return Reading(type="date", value="XXXX-XX-XX", grain="none", steps=("no date was mentioned before",))
    if unit == "same":
        unit = _UNIT_OF_GRAIN.get(scene.grain, "d")
    return shifted(found, base, unit, int(count), f"{count} {unit} from {base.date()}, the last date mentioned")


def _same_span(found: Found, scene: Scene) -> Reading | None:
    """As in "el mismo mes del año anterior": the last time mentioned, as many years away; a period as long as it."""
    units = [str(piece.meaning) for piece in found.pieces if piece.name == "unit"]
    unit = units[0] if len(units) > 1 else _UNIT_OF_GRAIN.get(scene.grain, "d")
    shift, loose = found.shift(), len(units) == 1 and scene.grain == "quarter"  # it may have been half a year
    if shift is None and units in (["wk"], ["mo"], ["y"]):  # "la misma semana"
        base = (scene.last if units == ["y"] else scene.day) or scene.today
        return None if base is None else shifted(found, base, units[0], 0, f"that of {base.date()}, mentioned last")
    then = None if scene.last is None or shift is None else moved(scene.last, "y", shift)
    if then is None or loose or units[-1] != "y" or unit == "y":
        return None
    return shifted(found, then, unit, 0, f"{shift:+} y from {containing(then.date(), unit)}, the last time mentioned")


def read_part(found: Found, scene: Scene) -> Reading | None:
    """A part of a day that still wants its day: "in the morning", "dans la nuit"."""
    part = found.word("part")
    if part is None or not (scene.today or scene.bare):
        return None
    return Reading(type="time", value=f"T{part}", grain="part", clock=f"T{part}")


def _from_today(found: Found, scene: Scene, count: int) -> Reading | None:
    if scene.today is None:
        return part_of(found, "XXXX-XX-XX", ("no publication date: the day is not known",))
    return shifted(found, scene.today, "d", count, f"{count:+} d from {scene.today.date()}")


def shifted(found: Found, base: datetime, unit: str, count: int, step: str) -> Reading | None:
    """So many units from a moment; None where the calendar ends."""
    moment = moved(base, unit, count)
    if moment is None:
        return None
    if unit in {"h", "min"}:
        return Reading(
            type="time", value=moment.isoformat(timespec="minutes"), grain="minute", inferred=True, steps=(step,)
        )
    reading = part_of(found, containing(moment.date(), unit), (step,))
    return Reading(
        type=reading.type,
        value=reading.value,
        grain=GRAINS[unit] if reading.type == "date" else "part",
        inferred=True,
        steps=(step,),
    )


def part_of(found: Found, day: str, steps: tuple[str, ...]) -> Reading:
    """The day, or the part of it that is named with it."""
    part = found.word("part", "tonight")
    if part is None:
        return Reading(type="date", value=day, grain="day", inferred=True, steps=steps)
    return Reading(type="time", value=f"{day}T{part}", grain="part", inferred=True, steps=steps)


def _dated(found: Found, scene: Scene, month: int, day: int) -> Reading | None:
    weekday = found.number("weekday") or found.number("shy_weekday")
    year = written_year(found)
    shift = found.shift()
    if year is None and shift is not None and scene.today is not None and found.word("unit") == "y":
        year = scene.today.year + shift
    if valid_day(2000 if year is None else year, month, day) is None:
        return None
    if year is not None:
        then = date(year, month, day)
        wrong = weekday is not None and not weekday_fits(weekday, then)
        steps = (f"{then} is weekday {then.isoweekday()}, not {weekday}",) if wrong else ()
        reading = part_of(found, then.isoformat(), steps)
        return Reading(
            type=reading.type,
            value=reading.value,
            grain="part" if reading.type == "time" else "day",
            weekday_wrong=wrong,
            inferred=shift is not None,
            steps=steps,
        )
    return _without_year(found, scene, (month, day), weekday)


def _without_year(found: Found, scene: Scene, day: tuple[int, int], weekday: int | None) -> Reading:
    if scene.today is None:
        fits = [] if weekday is None else years_that_fit(weekday, *day, _YEARS)
        steps = (f"weekday {weekday} fits {', '.join(map(str, fits))}",) if fits else ("the year is not known",)
        reading = part_of(found, f"XXXX-{day[0]:02}-{day[1]:02}", steps)
        return Reading(type=reading.type, value=reading.value, grain="day", inferred=True, loose=True, steps=steps)
    today = scene.today.date()
    near = range(today.year - 1, today.year + 2)
    fits = [] if weekday is None else years_that_fit(weekday, *day, near)
    days = [then for year in (fits or near) if (then := valid_day(year, *day))]
    shift = found.shift() or 0  # "le 8 mai dernier"
    days = [then for then in days if (then - today).days * shift > 0] or days
    chosen = meant_day(days, scene, shift) if days else today
    step = f"the year {chosen.year} is nearest to {today}"
    if weekday is not None:
        step = (
            f"weekday {weekday} fits {', '.join(map(str, fits))} of {near[0]}–{near[-1]}"
            if fits
            else (f"weekday {weekday} fits no year of {near[0]}–{near[-1]}; {step}")
        )
    reading = part_of(found, chosen.isoformat(), (step,))
    return Reading(
        type=reading.type,
        value=reading.value,
        grain="part" if reading.type == "time" else "day",
        inferred=True,
        loose=True,
        weekday_wrong=weekday is not None and not weekday_fits(weekday, chosen),
        steps=(step,),
    )


def _without_month(found: Found, scene: Scene, day: int) -> Reading | None:
    """As in "Friday the 13th", "lundi 27", "no dia 15": the nearest day of that number and weekday, if near."""
    weekday = found.number("weekday") or found.number("shy_weekday")
    away = _months_away(found)
    if away is not None:
        return _in_month(found, scene, day, away)
    said = weekday is not None or any(map(found.has, ("day_word", "suffix", "hour"))) or scene.bare
    if not said or scene.today is None:
        return None
    today = scene.today.date()
    far = _FAR if weekday is not None and (found.has("suffix") or (scene.bare and not found.has("the"))) else _NEAR
    reach = range(-min(far, today.toordinal() - 1), min(far, date.max.toordinal() - today.toordinal()) + 1)
    near = [today + timedelta(days=days) for days in reach]
    days = [then for then in near if then.day == day and weekday in {None, then.isoweekday()}]
    if not days:
        return None
    beside = [then for then in days if weekday is not None and abs((then - today).days) <= _WEEK]
    ahead = 1 if scene.bare and weekday is None else None  # who writes but "the 27th" means the next one
    chosen = beside[0] if beside and not found.shift() else meant_day(days, scene, found.shift() or ahead)
    return part_of(
        found,
        chosen.isoformat(),
        (f"the day {day} on weekday {weekday} nearest to {today}" if weekday else f"the day {day} nearest to {today}",),
    )


def _months_away(found: Found) -> int | None:
    """How far the month is that stands beside a day: "of next month", "of the previous month"."""
    count, _, unit = (found.word("echo") or "").partition(" ")
    if unit:
        return int(count) if unit == "mo" else None
    return (found.shift() or 0) if found.word("unit") == "mo" else None


def _in_month(found: Found, scene: Scene, day: int, away: int) -> Reading | None:
    """As in "the 20th of next month", "le 15 du mois dernier"."""
    month = None if scene.today is None else moved(scene.today.replace(day=1), "mo", away)
    then = None if month is None else valid_day(month.year, month.month, day)
    if then is None or month is None:
        return None
    return part_of(found, then.isoformat(), (f"the day {day} of {month.year:04}-{month.month:02}",))
