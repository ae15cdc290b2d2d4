"""Line + figure → how far a crowd spreads: over the capital, or over the whole country."""

from checker.claims.lexicons import Lexicon
from checker.claims.lines import Line, Placed
from checker.claims.nouns import read_noun
from checker.model import CAPITAL, COUNTRY

_REACH = 7
_CITIES = frozenset({"city", "town"})
CROWD = "protesters"
"""The measure of a crowd, which is counted by town and by country."""


def find_spread(line: Line, lexicon: Lexicon, place: Placed) -> set[str]:
    """The qualifier of a crowd that is that of the capital, or that of the whole country ("in 40 towns")."""
    after = range(place.last, min(len(line.words), place.last + _REACH))
    first = place.first
    while first > max(0, place.first - _REACH) and line.gap(first) == " " and line.figure_at(first - 1) is None:
        first -= 1
    near = (0, *range(first, place.first), *after)
    if any(lexicon.countrywide.at(line.words, at) is not None for at in near):
        return {COUNTRY}
    for other, _ in line.figures:
        noun = read_noun(line, lexicon, other.last) if other.first in after else None
        if noun is not None and noun.head and lexicon.concept_of(noun.head_form) in _CITIES:
            return {COUNTRY}
    return {CAPITAL} if any(lexicon.capitals.at(line.words, at) is not None for at in near) else set()
