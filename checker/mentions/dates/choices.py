"""Days that a date without its year may be → the one that is meant; the year that is written."""

from collections.abc import Sequence
from datetime import date

from checker.mentions.dates.readings import Found, Scene

_PIVOT = 50
_CLEARLY_NEAR = 300  # days: what the verb says counts only where it does not lead almost a year away
_LONGER = 10  # days by which it counts farther back: from November to January
_FRESH = 14  # days


def meant_day(days: Sequence[date], scene: Scene, way: int | None = None) -> date:
    """The day nearest to publication, on the side that a word (`way`) or else the words around it point to; where
    nothing but a date is written, one that lies ahead or has just passed, as the date over an article has.
    """  # noqa: D205  one sentence
    today = days[0] if scene.today is None else scene.today.date()
    fresh = [day for day in days if 0 < (today - day).days <= _FRESH]
    if scene.bare and fresh and not way:
        return fresh[0]
    return nearest_day(days, today, way or scene.way(), reach=2 * _CLEARLY_NEAR if scene.bare or way else _CLEARLY_NEAR)


def nearest_day(days: Sequence[date], today: date, way: int, *, reach: int = _CLEARLY_NEAR) -> date:
    """The day nearest to `today`, of those on the side that the words point to where one is not far away."""
    reach += _LONGER if way < 0 else 0
    sided = [day for day in days if way and (day - today).days * way >= 0 and abs((day - today).days) <= reach]
    if sided:
        return min(sided, key=lambda day: abs((day - today).days))
    return min(days, key=lambda day: max((day - today).days * 2, (today - day).days))  # news looks back


def written_year(found: Found) -> int | None:
    """The year that is written, with all its figures or the last two."""
    year = found.number("year") or found.number("oldyear") or found.number("spelled_year")
    if year is not None:
        return year
    head, tail = found.number("year_head"), found.number("year_tail")
    if head is not None and tail is not None:
        return head * 100 + tail
    short = found.number("yy")
    if short is None:
        return None
    return short + (2000 if short < _PIVOT else 1900)
