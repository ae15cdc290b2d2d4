"""Found → Reading of a day and the time of day written beside it as one: "2016-12-14 10:30", "last night at 8"."""

from checker.mentions.dates.calendar import bounds_of
from checker.mentions.dates.clocks import NOON, read_clock
from checker.mentions.dates.days import read_date, read_deictic, read_slashed, read_tonight
from checker.mentions.dates.readings import Found, Reader, Reading, Scene
from checker.mentions.dates.weekdays import read_weekday

_NAMING = ("monthno", "month", "shy_month", "day")  # classes of a date that is not all figures and slashes


def read_stamp(found: Found, scene: Scene) -> Reading | None:
    """A date in figures and the time of day written behind it."""
    dated = Found(tuple(piece for piece in found.pieces if piece.name != "part"))
    named, part = any(map(found.has, _NAMING)), found.word("part", "tonight")
    reader = read_date if named else _reader_of(found)
    day = reader(found if reader is read_tonight else dated, scene)
    clock = read_clock(found, scene)
    if day is None or clock is None or (scene.today is None and part is not None):
        return None
    value = day.value.partition("T")[0]
    bounds = bounds_of(value)
    if reader is read_tonight and part == "NI" and clock.clock < f"T{NOON}" and bounds is not None:  # "tonight at 1"
        value = bounds[1].date().isoformat()
    return Reading(
        type="time",
        value=f"{value}{clock.clock}",
        grain=clock.grain,
        inferred=day.inferred,
        loose=day.loose,
        steps=(*day.steps, *clock.steps),
    )


def _reader_of(found: Found) -> Reader:
    """How the day of a stamp is read that names no month."""
    if found.has("deictic"):
        return read_deictic
    if found.has("weekday"):
        return read_weekday
    return read_tonight if found.has("shift") or found.has("tonight") else read_slashed
