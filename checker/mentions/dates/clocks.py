"""Found → Reading of a clock time, which gets its day from what stands near it."""

from itertools import pairwise

import msgspec

from checker.mentions.dates.meanings import MINUTES
from checker.mentions.dates.readings import Found, Piece, Reading, Scene

NOON = 12
_LAST_HOUR = 23
_LAST_MINUTE, _HOUR, _HALF_DAY = 59, 60, 720  # minutes
_SPOKEN = 10  # minutes told without "past" before "pm"; "10 8 p.m." is no time
LATE_PARTS = {"AF": NOON, "EV": 16, "NI": 18}


def read_clock(found: Found, scene: Scene) -> Reading | None:  # noqa: ARG001  one signature for all readers
    """A time of day, with the zone that the text names."""
    if found.word("plural") not in {None, "min", "h"}:  # "three days after noon"
        return None
    moment, offset = found.word("moment", "lone_moment", "hhmm"), _offset(found)
    if moment is not None:
        return _read_moment(found, moment, offset)
    hour, minute = found.number("hour"), found.number("minute")
    if minute is None and found.has("and"):  # "sete e trinta e cinco"
        minute = found.number("num")
    if hour is None or (minute or 0) > _LAST_MINUTE or (hour > _LAST_HOUR and minute):
        return None
    if minute is None and (found.has("and") or _spoken(found)):  # "a las ocho y veinte", "seven thirty pm"
        minute = _told_minute(found)
        if minute is None or not 0 < minute <= MINUTES:
            return None
    if offset is not None:
        told = minute or 0
        hour, minute = (hour + (told + offset) // _HOUR) % 24, (told + offset) % _HOUR
    if found.has("meridiem"):
        return _halved(hour, minute, found)
    clock = in_part(f"T{_written(hour, minute)}", found.word("part", "tonight"))
    return _at(clock[1:], "hour" if minute is None else "minute", found)


def _told_minute(found: Found) -> int | None:
    """The minutes in words behind the hour; below ten they are told with a zero: "six oh two pm", "seis cero dos"."""
    numbers = found.numbers("num")
    if found.has("zero") or (len(numbers) > 1 and not numbers[0]):
        return numbers[-1]
    told = len(numbers) == 1 and (numbers[0] >= _SPOKEN or not found.has("meridiem"))
    return numbers[0] if told else None


def _read_moment(found: Found, moment: str, offset: int | None) -> Reading | None:
    """As in "noon", "a quarter past noon", "1140 a.m.", "0600 GMT"."""
    if found.has("meridiem"):
        return _halved(int(moment[:2]), int(moment[3:]), found)
    if _is_year(found):
        return None
    if offset is not None:
        moment = _later(moment, offset)
    clock = in_part(f"T{moment}", found.word("part")) if found.has("hhmm") else f"T{moment}"
    return _at(clock[1:], "minute", found)


def _is_year(found: Found) -> bool:
    """Whether four digits that may be a time of day are a year: "by 2029"."""
    alone = not any(map(found.has, ("meridiem", "zone", "part")))
    return alone and any(piece.name == "hhmm" and "year" in piece.token.meanings for piece in found.pieces)


def read_two(first: Found, second: Found, scene: Scene) -> list[Reading | None]:
    """Two times of day. Where one alone tells its half of the day, the other lies in that one too, unless the second
    were then no later than the first: "from 9 to 5 pm", "11 am to 3".
    """  # noqa: D205  one sentence
    said = [piece for found in (first, second) for piece in found.pieces if piece.name == "meridiem"]
    ends = [read_clock(first, scene), read_clock(second, scene)]
    if scene.bare and not said and _past_noon(*ends):
        return [ends[0], read_clock(Found((*second.pieces, Piece("meridiem", "pm", second.pieces[-1].token))), scene)]
    if len(said) != 1 or first.has("part") or second.has("part"):
        return ends
    for half in ("am", "pm") if said[0].meaning == "am" else ("pm", "am"):
        piece = msgspec.structs.replace(said[0], meaning=half)
        ends = [read_clock(_in_half(found, piece), scene) for found in (first, second)]
        if _ascending(*ends):
            break
    return ends


def _past_noon(first: Reading | None, second: Reading | None) -> bool:
    """Whether two times that tell no half of the day run past noon: "11:30-1:30"."""
    if first is None or second is None or first.clock[1:3] > "12" or second.clock[1:3] > "12":
        return False
    return not _ascending(first, second) and first.clock[1:] != second.clock[1:]


def _in_half(found: Found, half: Piece) -> Found:
    """The same with the half of the day that another time tells, where it tells none itself."""
    return found if found.has("meridiem") else Found((*found.pieces, half))


def _ascending(first: Reading | None, second: Reading | None) -> bool:
    if first is None or second is None:
        return False
    low, high = ((end.clock[1:3], end.clock[4:6] if end.clock[3:4] == ":" else "") for end in (first, second))
    return low < high


def in_part(clock: str, part: str | None) -> str:
    """A time of day ("T08") in the half of the day that is named with it: "tonight at 8"."""
    hour = int(clock[1:3]) if clock[1:3].isdecimal() else NOON
    late = part in LATE_PARTS and 0 < hour < NOON and hour + NOON >= LATE_PARTS[part]
    return f"T{hour + NOON:02}{clock[3:]}" if late else clock


def _halved(hour: int, minute: int | None, found: Found) -> Reading | None:
    """As in "9 pm", "1140 a.m."."""
    half = found.word("meridiem")
    if not 0 < hour <= NOON:
        return None if half == "am" and (hour or minute is None) else _at(_written(hour, minute), "minute", found)
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
    names = [piece.name for piece in found.pieces]
    behind = any(map(found.has, ("meridiem", "hourword", "zero"))) or ("hour", "num") in pairwise(names)
    return behind and found.has("num") and not (found.has("past_hour") or found.has("to_hour"))


def _offset(found: Found) -> int | None:
    """The minutes past the hour, or below zero before it: "quarter to", "20 minutes past", "two hours before"."""
    offset, most = found.number("offset"), MINUTES
    if offset is None and any(map(found.has, ("past_hour", "to_hour", "moment"))):  # also "minuit trois"
        minutes = found.number("num")
        if minutes is not None and found.word("plural") == "h":
            minutes, most = minutes * _HOUR, _HALF_DAY
        offset = -minutes if minutes is not None and found.has("to_hour") else minutes
    return None if offset is None or abs(offset) > most else offset


def _written(hour: int, minute: int | None) -> str:
    return f"{hour:02}" if minute is None else f"{hour:02}:{minute:02}"


def _at(clock: str, grain: str, found: Found) -> Reading:
    zone = found.word("zone")
    offset = "" if zone is None or not zone or zone[0] not in "Z+-" else zone
    steps = () if zone is None else (f"clock of {zone}",)
    value = f"T{clock}{offset}"
    return Reading(type="time", value=value, grain="hour" if grain == "hour" else "minute", clock=value, steps=steps)
