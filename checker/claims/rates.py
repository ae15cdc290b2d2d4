"""Line + figure → the time that it is given for ("900 barrels *a day*")."""

from checker.claims.lexicons import Lexicon
from checker.claims.lines import Line, Placed
from checker.model import When

_UNITS = frozenset({"PT1H", "PT1M", "PT1S", "P1D", "P1W", "P1M", "P1Y"})
_NEAR = 3  # words: "barrels of crude oil a day"


def find_rate(line: Line, lexicon: Lexicon, place: Placed, quote: Placed) -> When | None:
    """The time behind what a figure counts: "5,000 *per week*", "900 barrels *a day* are leaking"; not that of a clause
    in between ("12 people who spent *a day* at sea died").
    """  # noqa: D205  one sentence
    stops = line.all(lexicon.stops)
    for at, when in line.whens:
        beside = at.first <= place.last + _NEAR and not any(word in stops for word in range(place.last, at.first))
        behind = at.first == quote.last or (place.last <= at.first < quote.last and beside)
        if behind and when.type in {"set", "duration"} and when.value in _UNITS:
            return when
    return None
