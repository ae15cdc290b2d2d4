"""Found → Reading of a weekday: of this week, of the last or next one, of a week that is named."""

from datetime import datetime, timedelta

from checker.mentions.dates.anchors import weekday_near
from checker.mentions.dates.calendar import moved
from checker.mentions.dates.days import part_of, shifted
from checker.mentions.dates.readings import Found, Reading, Scene

_YESTERDAY = 6  # days ahead within a week, on a Monday


def read_weekday(found: Found, scene: Scene) -> Reading | None:
    """A weekday alone, with "last" or "next", or of a week named beside it; a part of its day may follow."""
    named = (piece.meaning for piece in found.pieces if piece.name in {"weekday", "shy_weekday"})
    weekday = next((meaning for meaning in named if isinstance(meaning, int)), None)
    if weekday is None:
        return None
    today = scene.today
    if today is None:
        return part_of(found, f"XXXX-WXX-{weekday}", ("no publication date: the week is not known",))
    if found.has("following") or found.has("preceding"):
        return _told_weekday(found, scene, today, weekday)
    shift = found.shift()
    if found.has("unit") or found.has("echo"):
        week = _week_named(found, scene, today)
        day = None if week is None else moved(week, "d", weekday - week.isoweekday())
        step = f"weekday {weekday} of the week named"
        return None if day is None else part_of(found, day.date().isoformat(), (step,))
    shift = found.number("stretch") if shift is None else shift
    if found.has("after_day") and found.pieces[0].name == "weekday":  # "Friday after next"
        shift = None if shift is None else shift + 1
    way = shift or scene.way() or _way_of_this(today, weekday, shift) or (1 if scene.verbless_ahead else -1)
    days = weekday_near(today.date(), weekday, way)
    if scene.bare and shift is None and way > 0 and not days:  # who writes but "Tuesday" on a Tuesday means the next
        days = 7
    if shift:  # "vorletzten Freitag", "übernächsten Montag"
        sign = 1 if shift > 0 else -1
        days = (days or 7 * sign) + 7 * (shift - sign)
    if found.has("night_to") and len(found.numbers("weekday")) == 1:  # "die Nacht auf Sonntag" begins on Saturday
        days -= 1
    said = f"{'ahead of' if way > 0 else 'up to'} {today.date()} ({'named' if shift else 'by the words around it'})"
    return shifted(found, today, "d", days, f"weekday {weekday}, {said}")


def _way_of_this(today: datetime, weekday: int, shift: int | None) -> int:
    """Which way "this Thursday" lies: in the week of publication, but a day back where it was that day yesterday."""
    away = weekday - today.isoweekday()
    return 0 if shift is None or not away else 1 if 0 < away < _YESTERDAY else -1


def _told_weekday(found: Found, scene: Scene, today: datetime, weekday: int) -> Reading | None:
    """As in "le lundi suivant", "the preceding Friday": counted from the last day mentioned, else from this week on."""
    way = 1 if found.has("following") else -1
    base = scene.day or today - timedelta(days=today.isoweekday() - (7 if way > 0 else 1))
    days = (weekday - base.isoweekday()) % 7 if way > 0 else -((base.isoweekday() - weekday) % 7)
    step = f"the weekday {weekday} {'after' if way > 0 else 'before'} {base.date()}"
    return shifted(found, base, "d", days or 7 * way, step)


def _week_named(found: Found, scene: Scene, today: datetime) -> datetime | None:
    """A day of the week that is named beside a weekday: "of next week", "de la semana siguiente"."""
    count, _, unit = (found.word("echo") or "").partition(" ")
    if not unit:
        return moved(today, "wk", found.shift() or 0)
    return moved(scene.last or today, "wk", int(count)) if unit == "wk" else None
