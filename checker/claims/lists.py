"""Line + figures → whether a verb behind a list of them is of the first: "two men and three women *died*"."""

from checker.claims.approaches import only_fillers
from checker.claims.lexicons import Lexicon
from checker.claims.lines import Line, Placed
from checker.claims.nouns import Noun, read_noun
from checker.claims.stretches import ENDERS, REACH_RIGHT, describes, is_tied

_LITTLE = 2


def is_passed(line: Line, lexicon: Lexicon, first: int, last: int) -> bool:
    """Whether another figure stands between: "14 women, 200 men and two children were hurt" needs its "were", but
    "12 people, including two children, died" does not.
    """  # noqa: D205  one sentence
    if first < last and lexicon.subsets.at(line.words, first) is not None:
        return False
    owners = (line.figure_at(at) for at in range(first, last))
    return any(at is not None and not describes(line, lexicon, at) for at in owners)


def opens_list(line: Line, lexicon: Lexicon, place: Placed, noun: Noun, at: int) -> bool:
    """Whether two figures open the sentence, or what follows its colon, and their verb follows them at once: "12
    hostages and 30 guards *died*".
    """  # noqa: D205  one sentence
    second = next((other for other, _ in line.figures if other.first >= noun.last), place)
    listed = noun.last > noun.first and second.first == noun.last + 1 and is_tied(line, second.first)
    opened = place.first < _LITTLE or only_fillers(line, lexicon, 1, place.first) or ":" in line.gap(place.first)
    edge = read_noun(line, lexicon, second.last)
    return listed and opened and (edge.last == at or (edge.last == at + 1 and bool(edge.measures)))


def is_framed(line: Line, lexicon: Lexicon, place: Placed, at: int) -> bool:
    """Whether the verb of being before a list and its second part behind it hold all of it: "*wurden* zwölf Soldaten
    und drei Polizisten *getötet*".
    """  # noqa: D205  one sentence
    if not lexicon.verbs_last:
        return False
    last = max((other.first for other, _ in line.figures if other.first < at), default=0)
    listed = last > place.first and is_tied(line, last)
    for before in range(place.first - 1, max(-1, place.first - REACH_RIGHT), -1):
        if not listed or line.figure_at(before) is not None or line.parts(before + 1, ENDERS):
            return False
        if lexicon.fronting.at(line.words, before) is not None:
            return True
    return False
