"""Found → Reading of a clock time, which gets its day from what stands near it."""

from checker.mentions.dates.meanings import MINUTES
from checker.mentions.dates.readings import Found, Reading, Scene

_NOON = 12
_LAST_MINUTE = 59
_LATE_PARTS = {"AF": _NOON, "EV": 16, "NI": 18}


def read_clock(found: Found, scene: Scene) -> Reading | None:  # noqa: ARG001  one signature for all readers
    """A time of day, with the zone that the text names."""
    moment = found.word("moment", "hhmm")
    if moment is not None:
        return _at(moment, "minute", found)
    hour, minute = found.number("hour"), found.number("minute")
    if minute is None and found.has("and"):  # "sete e trinta e cinco"
        minute = found.number("num")
    if hour is None or (minute or 0) > _LAST_MINUTE:
        return None
    if minute is None and found.has("and"):  # "a las ocho y veinte"
        minute = found.number("num")
        if minute is None or not 0 < minute <= MINUTES:
            return None
    offset = found.number("offset")
    if offset is not None:
        hour, minute = (hour + offset // 60) % 24, offset % 60
    half = found.word("meridiem")
    if half is not None:
        if not 0 < hour <= _NOON:
            return None if half == "am" else _at(_written(hour, minute), "minute", found)
        hour = hour % _NOON + (_NOON if half == "pm" else 0)
    part = found.word("part")
    if part is not None and hour < _NOON and hour + _NOON >= _LATE_PARTS.get(part, 99):
        hour += _NOON
    return _at(_written(hour, minute), "hour" if minute is None else "minute", found)


def _written(hour: int, minute: int | None) -> str:
    return f"{hour:02}" if minute is None else f"{hour:02}:{minute:02}"


def _at(clock: str, grain: str, found: Found) -> Reading:
    zone = found.word("zone")
    offset = "" if zone is None or not zone or zone[0] not in "Z+-" else zone
    steps = () if zone is None else (f"clock of {zone}",)
    value = f"T{clock}{offset}"
    return Reading(type="time", value=value, grain="hour" if grain == "hour" else "minute", clock=value, steps=steps)
