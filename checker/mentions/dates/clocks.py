"""Found → Reading of a clock time, which gets its day from what stands near it."""

from checker.mentions.dates.meanings import MINUTES
from checker.mentions.dates.readings import Found, Reading, Scene

NOON = 12
_LAST_MINUTE = 59
LATE_PARTS = {"AF": NOON, "EV": 16, "NI": 18}


def read_clock(found: Found, scene: Scene) -> Reading | None:  # noqa: ARG001  one signature for all readers
    """A time of day, with the zone that the text names."""
    moment = found.word("moment", "hhmm")
    offset = _offset(found)
    if moment is not None and found.has("meridiem"):  # "1140 a.m."
        return _halved(int(moment[:2]), int(moment[3:]), found)
    if moment is not None:
        return _at(moment if offset is None else _later(moment, offset), "minute", found)
    hour, minute = found.number("hour"), found.number("minute")
    if minute is None and found.has("and"):  # "sete e trinta e cinco"
        minute = found.number("num")
    if hour is None or (minute or 0) > _LAST_MINUTE:
        return None
    if minute is None and (found.has("and") or _spoken(found)):  # "a las ocho y veinte", "seven thirty pm"
        minute = found.number("num")
        if minute is None or not 0 < minute <= MINUTES:
            return None
    if offset is not None:
        hour, minute = (hour + offset // 60) % 24, offset % 60
    if found.has("meridiem"):
        return _halved(hour, minute, found)
    part = found.word("part")
    if part is not None and hour < NOON and hour + NOON >= LATE_PARTS.get(part, 99):
        hour += NOON
    return _at(_written(hour, minute), "hour" if minute is None else "minute", found)


def _halved(hour: int, minute: int | None, found: Found) -> Reading | None:
    """As in "9 pm", "1140 a.m."."""
    half = found.word("meridiem")
    if not 0 < hour <= NOON:
        return None if half == "am" else _at(_written(hour, minute), "minute", found)
    hour = hour % NOON + (NOON if half == "pm" else 0)
    return _at(_written(hour, minute), "hour" if minute is None else "minute", found)


def _later(moment: str, offset: int) -> str:
    """As in "a quarter past noon"."""
    minutes = (int(moment[:2]) * 60 + int(moment[3:]) + offset) % (24 * 60)
    return _written(minutes // 60, minutes % 60)


def _minute(found: Found) -> int | None:
    """The minutes behind the hour; more than there are where another number stands there."""
    minute = found.number("minute")
    if minute is None and (found.has("and") or _spoken(found)):  # "a las ocho y veinte", "seven thirty pm"
        return found.number("num") or MINUTES + 1
    return minute


def _spoken(found: Found) -> bool:
    """Whether the minutes are told in words right behind the hour: "seven thirty pm", "deux heures trente"."""
    behind = found.has("meridiem") or found.has("hourword")
    return behind and found.has("num") and not (found.has("past_hour") or found.has("to_hour"))


def _offset(found: Found) -> int | None:
    """The minutes past the hour, or below zero before it: "quarter to", "20 minutes past"."""
    offset = found.number("offset")
    if offset is None and any(map(found.has, ("past_hour", "to_hour", "moment"))):  # also "minuit trois"
        minutes = found.number("num")
        offset = -minutes if minutes is not None and found.has("to_hour") else minutes
    return None if offset is None or abs(offset) > MINUTES else offset


def _written(hour: int, minute: int | None) -> str:
    return f"{hour:02}" if minute is None else f"{hour:02}:{minute:02}"


def _at(clock: str, grain: str, found: Found) -> Reading:
    zone = found.word("zone")
    offset = "" if zone is None or not zone or zone[0] not in "Z+-" else zone
    steps = () if zone is None else (f"clock of {zone}",)
    value = f"T{clock}{offset}"
    return Reading(type="time", value=value, grain="hour" if grain == "hour" else "minute", clock=value, steps=steps)
