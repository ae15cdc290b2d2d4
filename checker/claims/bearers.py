"""Line + figure → whose it is: who has a share, a sum or an age."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

import msgspec

from checker.claims.lexicons import Lexicon
from checker.claims.lines import Line, Placed
from checker.interval import Interval
from checker.model import Claim, Name
from checker.words import fold

_COMMA, _SEMICOLON = 3, 10  # words that they stand for, between a name and a figure
_BORNE = frozenset({"seats"})  # things that somebody has: a party, by name
_TERMS = frozenset({"sentence", "sought", "ban"})  # that somebody gets: of several in a sentence, each has his own
_NEAR_AGE, _LINK = 1, 2  # words; letters
_LINKED, _CONJUNCTION = 1, 3  # words between two names of a list; letters of an "and"
_SUMMED = 14  # words from the last name of a list to the sum of what they have
_APPOSITION, _CLOSING = 4, frozenset(",.;)")  # words between a name and the age in its apposition
_AGE, _OPEN_AGE = "age", "age:"
_WITH, _APPOSED = 4, 6  # words: with a noun ("the driver *of the goods train*"), and between its comma and an age


def find_bearer(line: Line, figure: Placed, measure: str, kind: str) -> tuple[str, ...]:
    """Whose share or seats a figure is, or of several whose sum or term: the person or body named nearest to it, one
    before it at equal distance; where it can be helped, none that stands nearer to another figure of a list ("Hartmann
    must pay 512 million, Cavitalia 391").
    """  # noqa: D205  one sentence
    alike = [figure for _, figure in line.figures if kind == "money" or figure.type == "dimension"]
    listed = (kind == "money" or measure in _TERMS) and len(alike) > 1
    if not (kind == "percent" or measure in _BORNE or listed):
        return ()
    near = [
        (_nearest_figure(line, place) != figure, _steps(line, place, figure), place.first, name.key)
        for place, name in line.names
        if name.type != "place"
    ]
    if measure in _BORNE and (together := _listed_before(line, figure)):
        return ("+".join(together),)
    return tuple(key for *_, key in sorted(near)[:1])


def _listed_before(line: Line, figure: Placed) -> list[str]:
    """The names of a list that opens its clause, of whom a figure behind is the sum: "*Venn, Rusk and Lund* have 59
    seats"; none of one name alone, and none where another number stands between.
    """  # noqa: D205  one sentence
    listed: list[tuple[Placed, str]] = []
    for place, name in line.names:
        if place.last > figure.first or name.type == "place":
            continue
        tied = bool(listed) and place.first - listed[-1][0].last <= _LINKED
        links = range(listed[-1][0].last, place.first) if tied else ()
        tied = tied and all(line.figure_at(at) is None and len(line.words[at].form) <= _CONJUNCTION for at in links)
        listed = [*listed, (place, name.key)] if tied else [(place, name.key)]
    if len(listed) <= 1 or figure.first - listed[-1][0].last > _SUMMED:
        return []
    between = [other for place, other in line.figures if listed[-1][0].last <= place.first < figure.first]
    return [] if any(other.type != "percent" for other in between) else sorted({key for _, key in listed})


def find_aged(line: Line, lexicon: Lexicon, figure: Placed, given: Mapping[str, str]) -> tuple[str, str] | None:
    """Whose age a figure is: the person named right before it, parted by a comma or a bracket, or right behind it
    ("Nora Valdis, 47", "47-year-old Nora Valdis"), or with a noun between ("Nora Valdis, a nurse aged 47"); and the
    first letter of the given name, "" without one: brothers share a name, not an age. `given` has the letters of those
    whom the text names in full.
    """  # noqa: D205  one sentence
    near = [
        (max(figure.first - place.last, place.first - figure.last), name.type != "person", name.key, place)
        for place, name in line.names
        if name.type in {"person", "other"}
        and not name.adjective
        and (_is_beside(line, place, figure) or _is_apposed(line, lexicon, place, figure))
    ]
    if not near:
        return None
    *_, key, place = min(near)
    return key, _given(line, place) or given.get(key, "")


def find_given(content: str, names: Sequence[Name]) -> dict[str, str]:
    """The key of each person whom a text names in full, and the first letter of the given name; none of two of one name
    with other letters.
    """  # noqa: D205  one sentence
    letters: dict[str, set[str]] = {}
    for name in names:
        said = content[name.start : name.end]
        if name.type == "person" and " " in said:
            letters.setdefault(name.key, set()).add(fold(said)[:1])
    return {key: next(iter(firsts)) for key, firsts in letters.items() if len(firsts) == 1}


def part_families(claims: Sequence[Claim]) -> list[Claim]:
    """The claims; an age beside a name that one text gives two ages is nobody's: "Jackson, 40, and her husband Dwayne
    Jackson, 50".
    """  # noqa: D205  one sentence
    ages: dict[tuple[tuple[str, ...], tuple[str, ...]], set[Interval]] = defaultdict(set)
    for claim in claims:
        if claim.measure == _AGE:
            ages[claim.bodies, claim.qualifiers].add(claim.value)
    if all(len(told) == 1 for told in ages.values()):
        return list(claims)
    families = {person for person, told in ages.items() if len(told) > 1}
    return [
        msgspec.structs.replace(one, measure=_OPEN_AGE, bodies=())
        if one.measure == _AGE and (one.bodies, one.qualifiers) in families
        else one
        for one in claims
    ]


def _given(line: Line, name: Placed) -> str:
    """The first letter of the given name, of the word before where the name is one word: "*Ada* Corvin (47)"."""
    if name.last - name.first > 1:
        return fold(line.words[name.first].form)[:1]
    before = name.first - 1
    joined = before >= 0 and line.gap(name.first) == " " and line.content[line.words[before].start].isupper()
    return fold(line.words[before].form)[:1] if joined else ""


def find_role(line: Line, lexicon: Lexicon, figure: Placed, roles: Mapping[str, str]) -> str | None:
    """The measure of an age that is somebody's by what he is: right behind the age, or before it, as its apposition or
    at once ("the 36-year-old driver", "the driver, a Serb aged 36", "el conductor de 38 años").
    """  # noqa: D205  one sentence
    behind = figure.last
    if behind < len(line.words) and not line.gap(behind).strip(" \u00a0-"):
        told = roles.get(lexicon.concept_of(line.words[behind].form))
        if told is not None:
            return told
    commas, comma = 0, figure.first
    for at in range(figure.first - 1, max(-1, figure.first - _APPOSED - _WITH - 2), -1):
        gap = line.gap(at + 1).strip(" \u00a0") if at + 1 < len(line.words) else ""
        if gap == ",":
            commas, comma = commas + 1, at + 1
        elif gap or line.figure_at(at) is not None or lexicon.stops.at(line.words, at) is not None:
            return None
        told = roles.get(lexicon.concept_of(line.words[at].form))
        if told is not None:
            return told if commas <= 1 and comma - at - 1 <= _WITH else None
    return None


def _is_beside(line: Line, name: Placed, figure: Placed) -> bool:
    """Whether nothing but a comma or a bracket, or a little word ("Gil, *de* 34 años"), parts a name from an age."""
    if name.last <= figure.first:
        opened = bool({",", "("} & {*line.gap(name.last)})
        linked = figure.first - name.last == _NEAR_AGE and len(line.words[name.last].form) <= _LINK
        return opened and (name.last == figure.first or linked)
    parted = any(line.gap(at).strip(" \u00a0-") for at in range(figure.last, name.first + 1))
    return 0 <= name.first - figure.last <= _NEAR_AGE and not parted


def _is_apposed(line: Line, lexicon: Lexicon, name: Placed, figure: Placed) -> bool:
    """Whether a noun for somebody stands with an age as the apposition of a name, closed by a mark: "Nora Valdis,
    enfermera de 47 años", "a nurse of 47, Nora Valdis,"; of "Nora Valdis, mother of a girl aged 7" it is the girl's.
    """  # noqa: D205  one sentence
    first, last = (name.last, figure.first) if name.first < figure.first else (figure.last, name.first)
    comma, closing = (first, figure.last) if name.first < figure.first else (last, name.last)
    if not 0 < last - first <= _APPOSITION or line.gap(comma).strip(" \u00a0") != ",":
        return False
    ended = closing >= len(line.words) or not _CLOSING.isdisjoint(line.gap(closing))
    parted = any(line.gap(at).strip(" \u00a0-") for at in range(first, last + 1) if at != comma)
    inner = range(first, last - 1) if name.first < figure.first else range(first, last)
    linked = any(
        lexicon.stops.at(line.words, at) is not None and line.words[at].form not in lexicon.articles for at in inner
    )
    return ended and not parted and not linked


def _nearest_figure(line: Line, name: Placed) -> Placed:
    """The figure that a name stands nearest to, ages left out; the name itself where its sentence has none."""
    listed = (place for place, figure in line.figures if figure.type != "age")
    return min(listed, key=lambda place: _steps(line, name, place), default=name)


def _steps(line: Line, one: Placed, other: Placed) -> int:
    """The words between two places, a comma counted as several, a semicolon as many."""
    first, last = (one.last, other.first) if one.first < other.first else (other.last, one.first)
    marks = "".join(line.gap(at) for at in range(first, last + 1))
    return max(0, last - first) + _COMMA * ("," in marks) + _SEMICOLON * (";" in marks)
