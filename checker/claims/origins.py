"""Line + noun phrase → the land that those whom it counts come from: "seven children *of Dutch nationality*"."""

from typing import NamedTuple

from checker.claims.lexicons import Lexicon
from checker.claims.lines import Line, Placed

_NATIONALITY = "citizenship"
_REACH = 4  # words from a noun to the nationality of those it counts: "of Dutch nationality", "mit deutschem Pass"
_ARTICLE = 3  # letters: "aus *den* Niederlanden"


class Origin(NamedTuple):
    """The key of a place, and the word of the noun phrase that tells of it; "" where it follows the phrase."""

    key: str
    told_by: str


def find_origin(line: Line, lexicon: Lexicon, phrase: Placed, *, named: bool) -> Origin | None:
    """The origin said in a phrase or right behind it; `named` where the phrase has a noun of people."""
    for place, name in line.names:
        within = phrase.first <= place.first and place.last <= phrase.last
        behind = named and place.first == phrase.last > phrase.first and line.words[place.first].glued
        told = name.adjective and (within or behind or _is_nationality(line, lexicon, phrase.last, place))
        if told or _comes_from(line, lexicon, phrase, place):
            last = line.words[place.first if within else phrase.last - 1].form if phrase.last > phrase.first else ""
            return Origin(name.key, last if within or lexicon.concept_of(last) == _NATIONALITY else "")
    return None


def _is_nationality(line: Line, lexicon: Lexicon, last: int, place: Placed) -> bool:
    """Whether a word of origin behind a noun, or a verb of being, tells the nationality of those it counts."""
    if not last <= place.first < last + _REACH or any(_parts(line, at) for at in range(last, place.last)):
        return False
    beside = (at for at in (place.first - 1, place.last) if last - 1 <= at < len(line.words) and not _parts(line, at))
    if any(lexicon.concept_of(line.words[at].form) == _NATIONALITY for at in beside):
        return True
    verb = lexicon.fronting.at(line.words, last) if last < place.first else None
    ends = place.last == len(line.words) or _parts(line, place.last) or line.gap(place.last) != " "
    closes = ends or lexicon.stops.at(line.words, place.last) is not None
    return verb is not None and last + verb[0] == place.first and closes  # "seven of them were Dutch"


def _comes_from(line: Line, lexicon: Lexicon, phrase: Placed, place: Placed) -> bool:
    """Whether a preposition of origin leads from a noun to a land: "seven children *from the Netherlands*"."""
    if phrase.first == phrase.last or not 1 <= place.first - phrase.last <= _REACH:
        return False
    found = lexicon.origins.at(line.words, phrase.last)
    last = phrase.last + found[0] if found is not None else place.first + 1
    article = last == place.first - 1 and len(line.words[last].form) <= _ARTICLE
    return (last == place.first or article) and not any(_parts(line, at) for at in range(phrase.last, place.last))


def _parts(line: Line, at: int) -> bool:
    return line.parts(at, ",;:.!?()")
