"""Line → origin: who says so, in this sentence or, carried over, in the one before."""

from checker.claims.lexicons import Lexicon
from checker.claims.lines import Line

_REACH = 7


def find_origin(line: Line, lexicon: Lexicon, last: str | None) -> str | None:
    """The source that the sentence credits: a name's key or a concept ("police"); `last` where it points back."""
    words = line.words
    for at in range(len(words)):
        found = lexicon.before_source.at(words, at)
        if found is not None:
            source = _source_from(line, lexicon, at + found[0], min(len(words), at + found[0] + _REACH))
            if source is not None:
                return source
            if _points_back(line, lexicon, at + found[0]):
                return last
    for at in range(len(words)):
        found = lexicon.verbs.at(words, at)
        if found is not None:
            source = _source_to(line, lexicon, max(0, at - _REACH), at) or _source_from(
                line, lexicon, at + found[0], min(len(words), at + found[0] + 3)
            )
            if source is not None:
                return source
    if any(lexicon.anaphors.at(words, at) is not None for at in range(len(words))):
        return last
    return None


def _points_back(line: Line, lexicon: Lexicon, at: int) -> bool:
    return any(
        lexicon.anaphors.at(line.words, place) is not None for place in range(at - 1, min(at + 2, len(line.words)))
    )


def _source_from(line: Line, lexicon: Lexicon, first: int, last: int) -> str | None:
    """The first source between two words, a name before the noun that describes it."""
    for at in range(first, last):
        if at > first and "," in line.gap(at):
            return None
        for place, name in line.names:
            if place.first == at and name.type != "place":
                return name.key
        found = lexicon.sources.at(line.words, at)
        if found is not None:
            return found[1]
    return None


def _source_to(line: Line, lexicon: Lexicon, first: int, last: int) -> str | None:
    """The source nearest before a verb of saying."""
    for at in range(last - 1, first - 1, -1):
        for place, name in line.names:
            if place.last - 1 == at and name.type != "place":
                return name.key
        found = lexicon.sources.at(line.words, at)
        if found is not None:
            return found[1]
    return None
