"""Line + figure → whether the figure only describes another one, and whose it is: "900 residents *of four villages*",
"*of the 32 gunmen*, 29 died", "12 dead *among the guests*".
"""  # noqa: D205  one sentence

from checker.claims.lexicons import Lexicon
from checker.claims.lines import Line, Placed
from checker.claims.nouns import Noun, read_noun
from checker.claims.tolls import Counted

_LONGEST = 7  # words between two figures, one of which describes the other
_ARTICLE = 3  # letters
_HEDGED, _FRONT = 3, 12  # words: "of the *more than* 800 students"; "of the 800 students *in the college*, 535"


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


def find_owner(line: Line, lexicon: Lexicon, place: Placed, noun: Noun, counted: Counted | None) -> Noun:
    """The noun phrase that says whom the figure counts: that of its whole, of those among whom it counts, its own."""
    told = noun_of_whole(line, lexicon, place)
    if told is None and counted is not None and counted.measure not in lexicon.of:
        told = _noun_amongst(line, lexicon, noun.last if counted.role == "noun" else counted.last)
    return told or noun


def _noun_amongst(line: Line, lexicon: Lexicon, at: int) -> Noun | None:
    """Those whom words at once behind a count name: "12 dead *among the guests*", "the toll *among the guests*"."""
    found = lexicon.amongst.at(line.words, at) if at < len(line.words) else None
    if found is None or line.parts(at, ",;:.("):
        return None
    told = read_noun(line, lexicon, at + found[0])
    return told if told.population or (told.head and not told.measures) else None


def front_of(line: Line, lexicon: Lexicon) -> tuple[Placed, int] | None:
    """The whole that opens a sentence, and where its phrase ends: "*Of the 32 gunmen*, 29 died"; in a language that has
    its verb there, before the verb.
    """  # noqa: D205  one sentence
    opened = line.all(lexicon.wholes).get(0)
    if opened is None or not line.figures:
        return None
    whole, figure = line.figures[0]
    if not 0 <= whole.first - opened[0] <= _HEDGED or figure.unit is not None or len(line.figures) == 1:
        return None
    for at in range(whole.last + 1, min(len(line.words), whole.last + _FRONT)):
        verb = lexicon.verbs_last and lexicon.fronting.at(line.words, at) is not None
        if verb or ("," in line.gap(at) and not lexicon.verbs_last):
            return whole, at
        if line.figure_at(at) is not None or line.parts(at, ";:.!?"):
            return None
    return None


def noun_of_whole(line: Line, lexicon: Lexicon, place: Placed) -> Noun | None:
    """The noun of the number that the figure is some of; `None` where it is none."""
    front = front_of(line, lexicon)
    if front is not None and place.first >= front[1] and not _stands_alone(line, lexicon, front[1], place):
        return read_noun(line, lexicon, front[0].last)
    for at in range(place.last + 1, min(len(line.words), place.last + _ARTICLE + 1)):
        owner = line.figure_at(at)
        if owner is not None:
            whole = line.figures[owner][0]
            some = is_attribute(line, lexicon, whole) and _link_before(line, lexicon, whole) == place.last
            return read_noun(line, lexicon, whole.last) if some else None
    return None


def _stands_alone(line: Line, lexicon: Lexicon, front: int, place: Placed) -> bool:
    """Whether a figure behind the whole that opens its sentence says of itself whom it counts, or is of another clause:
    "of the 12 pupils, *eight guards* …", "…, *eight of the hurt* …".
    """  # noqa: D205  one sentence
    own = read_noun(line, lexicon, place.last)
    if own.population or own.people or own.head or any(";" in line.gap(at) for at in range(front, place.first + 1)):
        return True
    return place.last < len(line.words) and lexicon.subsets_after.at(line.words, place.last) is not None


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
