"""Line → origin: who says so, in this sentence or, carried over, in the one before."""

from checker.claims.lexicons import Lexicon
from checker.claims.lines import Line, Placed

_REACH, _NEAR = 10, 3
_SEVERAL = 2
_TAIL = 2  # words of a source behind its first
_SPEAKERS = frozenset({"person", "organisation"})


def find_origin(line: Line, lexicon: Lexicon, last: str | None) -> str | None:
    """The source that the sentence credits: a name's key or a concept ("police"); `last` where it points back."""
    words = line.words
    for at, (size, _) in line.all(lexicon.before_source).items():
        first = at if lexicon.sources.at(words, at) is not None else at + size  # "nach Polizeiangaben" is both
        source = _source_from(line, lexicon, first, min(len(words), at + size + _REACH))
        if source is not None:
            return source
        if _points_back(line, lexicon, at + size):
            return last
    pointers = {place for at, (size, _) in line.all(lexicon.anaphors).items() for place in range(at, at + size + 1)}
    for at, (size, _) in line.all(lexicon.verbs).items():
        before = source_before(line, lexicon, max(0, at - _REACH), at)
        if before is None and last is not None and at in pointers:
            return last  # "*it said* 900 marched; organisers said 3,000"
        behind = _past_time(line, at + size)
        after = _source_from(line, lexicon, behind, min(len(words), behind + _NEAR))
        source = (after or before) if _closes_quote(line, at) else (before or after)
        if source is not None:
            return source
    return last if line.all(lexicon.anaphors) else None


def source_behind(line: Line, lexicon: Lexicon, at: int) -> str | None:
    """The source that a phrase at a word credits: "according to police", and, beside a figure, "per la questura"."""
    if at >= len(line.words):
        return None
    found = lexicon.before_source.at(line.words, at) or lexicon.beside_source.at(line.words, at)
    if found is None:
        return None
    first = at + found[0]
    return _source_from(line, lexicon, first, min(len(line.words), first + _NEAR))


def ends_source(line: Line, lexicon: Lexicon, last: int) -> bool:
    """Whether a source, or a name that may be one, ends right before a word."""
    found = ((at, lexicon.sources.at(line.words, at)) for at in range(max(0, last - _NEAR), last))
    named = any(place.last == last and name.type != "place" for place, name in line.names)
    return named or any(match is not None and at + match[0] == last for at, match in found)


def is_said(line: Line, lexicon: Lexicon, verb: Placed) -> bool:
    """Whether a source right before makes a verb one of saying: "organisers *claimed* 100,000"; fires claim lives."""
    if verb.last > verb.first + 1 or lexicon.verbs.at(line.words, verb.first) is None:
        return False
    found = ((at, lexicon.sources.at(line.words, at)) for at in range(max(0, verb.first - _NEAR - 1), verb.first))
    return any(match is not None and at + match[0] == verb.first for at, match in found)


def find_own_origin(line: Line, lexicon: Lexicon, place: Placed, last: int) -> str | None:
    """The source of one figure among several: right behind what it counts, or with a verb between it and the figure
    before ("police said 12, the union counted 40").
    """  # noqa: D205  one sentence
    if len(line.figures) < _SEVERAL:
        return None
    behind = (
        source_behind(line, lexicon, at)
        for at in range(last, min(len(line.words), last + _SEVERAL))
        if not _leads_next(line, at)
    )
    before = max((other.last for other, _ in line.figures if other.last <= place.first), default=0)
    return (
        next((source for source in behind if source is not None), None)
        or source_between(line, lexicon, before, place.first)
        or find_source(line, lexicon, before, place.first)
    )


def _leads_next(line: Line, at: int) -> bool:
    """Whether what a comma parts from the figure before it belongs to the next: "12, *according to the union* 40"."""
    following = next((other.first for other, _ in line.figures if other.first > at), None)
    if following is None or not line.parts(at, ",;"):
        return False
    if line.parts(at, ";"):
        return True
    return following - at <= _REACH and not any(line.parts(place, ",;") for place in range(at + 1, following + 1))


def source_between(line: Line, lexicon: Lexicon, first: int, last: int) -> str | None:
    """The source that a verb of saying or counting between two words has before it."""
    verbs, counters = line.all(lexicon.verbs), line.all(lexicon.counters)
    for at in range(last - 1, first - 1, -1):
        found = verbs.get(at) or counters.get(at)
        source = source_before(line, lexicon, first, at) if found is not None else None
        if source is not None:
            return source
    return None


def find_source(line: Line, lexicon: Lexicon, first: int, last: int) -> str | None:
    """The source that a phrase between two words credits: "according to the charity 3,700"."""
    before = ((at, found[0]) for at, found in line.all(lexicon.before_source).items() if first <= at < last)
    credited = (
        _source_from(line, lexicon, at if lexicon.sources.at(line.words, at) is not None else at + size, last)
        for at, size in before
    )
    return next((source for source in credited if source is not None), None)


def _past_time(line: Line, at: int) -> int:
    """The word behind a time that begins at a word: "informó *este lunes* la policía"; the word itself without one."""
    return next((place.last for place, _ in line.whens if place.first == at), at)


def _closes_quote(line: Line, at: int) -> bool:
    """Whether a verb follows what was said, so that who said it stands behind it (", erklärte die Armee")."""
    return at > 0 and line.parts(at, ',"”»“')


def _points_back(line: Line, lexicon: Lexicon, at: int) -> bool:
    return any(
        lexicon.anaphors.at(line.words, place) is not None for place in range(at - 1, min(at + 2, len(line.words)))
    )


def _source_from(line: Line, lexicon: Lexicon, first: int, last: int) -> str | None:
    """The first source between two words, a name before the noun that describes it."""
    sources = line.all(lexicon.sources)
    for at in range(first, last):
        counts = at > first + 1 and line.figure_at(at) is not None  # "nach Angaben des Stabes starben 17 Rebellen"
        if counts or (at > first and line.parts(at, ",;")):
            return None
        found = sources.get(at)
        if found is not None:
            return found[1]
        for place, name in line.names:
            if place.first == at and name.type != "place":
                return _concept_near(line, lexicon, place) or name.key
    return None


def _concept_near(line: Line, lexicon: Lexicon, place: Placed) -> str | None:
    """The concept of a source whose noun stands in its name or right after it ("the Observatory for …")."""
    for at in range(max(0, place.first - 3), min(len(line.words), place.last + 3)):
        found = lexicon.sources.at(line.words, at)
        parted = any(line.parts(between, ";") for between in range(min(at + 1, place.last), max(at, place.first) + 1))
        if found is not None and not parted:
            return found[1]
    return None


def source_before(line: Line, lexicon: Lexicon, first: int, last: int) -> str | None:
    """The source nearest before a verb of saying."""
    sources = line.all(lexicon.sources)
    # The tail of a longer source is none: "télévision d'État".
    tails = {at for start, (size, _) in sources.items() for at in range(start + 1, start + min(size, _TAIL + 1))}
    for at in range(last - 1, first - 1, -1):
        if at in tails:
            continue
        found = sources.get(at)
        if found is not None and at + found[0] <= last:
            return found[1]
        for place, name in line.names:
            if place.first == at and (name.type in _SPEAKERS or (name.type == "other" and place.last == last)):
                return _concept_near(line, lexicon, place) or name.key
    return None
