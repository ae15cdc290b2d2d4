"""Found → Reading of a stretch by the day or month that ends it: "the year to March", "the six months to 30 June"."""

from datetime import timedelta

from checker.mentions.dates.calendar import bounds_of, containing, moved
from checker.mentions.dates.choices import written_year
from checker.mentions.dates.days import read_date
from checker.mentions.dates.periods import month_of
from checker.mentions.dates.readings import GRAINS, Found, Reading, Scene

_UNITS = frozenset({"wk", "mo", "quarter", "half", "y"})
_LENGTH = frozenset({"unit", "plural", "num"})
_MOST = 60  # units of such a stretch


def read_ending(found: Found, scene: Scene) -> Reading | None:
    """Both ends of the stretch, as fine as the day or month named; where no year is written, it has ended by the day of
    publication unless the words around it point ahead.
    """  # noqa: D205  one sentence
    unit, count = found.word("unit", "plural"), found.number("num") if found.has("num") else 1
    named = Found(tuple(piece for piece in found.pieces if piece.name not in _LENGTH))
    grain = "d" if named.has("day") else "mo"
    last = read_date(named, scene) if grain == "d" else month_of(named, scene)
    bounds = None if last is None else bounds_of(last.value)
    if unit not in _UNITS or not count or count > _MOST or last is None or bounds is None:
        return None
    first, after = bounds
    ahead = scene.today is not None and first > scene.today and scene.way() <= 0
    if ahead and written_year(named) is None:  # "in the three months to December", told in November
        after = moved(after, "y", -1) or after
    start = moved(after, unit, -count)
    if start is None:
        return None
    end = containing((after - timedelta(days=1)).date(), grain)
    step = f"{count} {unit} that end with {end}"
    return Reading(
        type="date",
        value=f"{containing(start.date(), grain)}/{end}",
        grain=GRAINS[grain],
        role="window",
        inferred=last.inferred,
        steps=(step,),
    )
