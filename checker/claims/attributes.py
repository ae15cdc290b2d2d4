"""Line + figure → whether the figure only describes the one before: "900 residents *of four villages*"."""

from checker.claims.lexicons import Lexicon
from checker.claims.lines import Line, Placed
from checker.claims.nouns import Noun, read_noun

_LONGEST = 7  # words between two figures, one of which describes the other
_ARTICLE = 3  # letters


def is_attribute(line: Line, lexicon: Lexicon, place: Placed) -> bool:
    """Whether a preposition ties the figure to the noun that the figure before it counts, or to that figure as its
    whole: "five of 12 divers", "five of the 12 divers".
    """  # noqa: D205  one sentence
    link = _link_before(line, lexicon, place)
    before = next((at for at in range(link - 1, max(-1, link - _LONGEST), -1) if line.figure_at(at) is not None), None)
    if link < 1 or before is None:
        return False
    counted, figure = line.figures[line.owner[before]]
    whole = line.figures[line.owner[place.first]][1]
    if counted.last == link:
        return figure.unit is None and figure.value.below(whole.value)
    noun = read_noun(line, lexicon, counted.last)
    return noun.first < noun.last == link and link == place.first - 1


def noun_of_whole(line: Line, lexicon: Lexicon, place: Placed) -> Noun | None:
    """The noun of the number that the figure is some of; `None` where it is none."""
    for at in range(place.last + 1, min(len(line.words), place.last + _ARTICLE + 1)):
        owner = line.figure_at(at)
        if owner is not None:
            whole = line.figures[owner][0]
            some = is_attribute(line, lexicon, whole) and _link_before(line, lexicon, whole) == place.last
            return read_noun(line, lexicon, whole.last) if some else None
    return None


def _link_before(line: Line, lexicon: Lexicon, place: Placed) -> int:
    """Where the preposition before a figure stands, an article between them or none; -1 where there is none."""
    for at in (place.first - 1, place.first - 2):
        if at < 0 or line.gap(at + 1) != " " or line.figure_at(at) is not None:
            return -1
        if lexicon.subsets.at(line.words, at) is not None:
            return -1  # "60 Menschen, davon 11"
        some = lexicon.subsets_after.at(line.words, at)  # "dos 12"
        if line.words[at].form in lexicon.links or (some is not None and at + some[0] == place.first):
            return at if line.gap(at) == " " else -1
        if len(line.words[at].form) > _ARTICLE:
            return -1
    return -1
