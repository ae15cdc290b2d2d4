"""Alignment → how plainly one sentence denies the other."""

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from checker.comparisons.wordings.alignments import Alignment
from checker.model import Token, Wording

_HALF, _SOME = 0.5, 0.3
_TWO, _FEW = 2, 3
_ALIKE = 0.5
_LONG, _THIRD, _FEW_OF = 10, 0.33, 0.15  # two texts of so many words are of one matter by less
_NEAR = 2


class Denied(NamedTuple):
    """How plainly, and the words in question, by their place in the shorter."""

    level: Literal["none", "fair", "strong"]
    words: tuple[int, ...]


def find_denied_words(alignment: Alignment) -> Denied:
    """The words that one says and the other denies, or says the opposite of; at least half of the shorter stands in
    the longer, across languages less.
    """  # noqa: D205  one sentence
    opposite = _find_opposites(alignment)
    opposed = [] if _deny_apart(alignment) else _find_opposed(alignment)
    words = tuple(opposite + opposed)
    least = _SOME if alignment.across else _HALF
    if not words or alignment.share < least or (not opposite and _denies_one(alignment)):
        return Denied("none", words)
    short, long, pairs, _ = alignment
    focus = any(short.tokens[at].focus or long.tokens[pairs[at]].focus for at in opposed)
    if opposite or focus:
        return Denied("strong", words)
    return Denied("fair" if alignment.across or len(opposed) >= _TWO else "none", words)


def _find_opposites(alignment: Alignment) -> list[int]:
    """The words whose opposite stands in the other, among the same words where these can be seen to be the same."""
    return [
        at
        for at, one, other in _words(alignment)
        if one.pole
        and one.pole == other.pole
        and one.said != other.said
        and not _says_neither(alignment, one.pole)
        and (alignment.across or _has_neighbour(alignment, at))
    ]


def _find_opposed(alignment: Alignment) -> list[int]:
    """The words that one of the two denies; where they are opposites, the denial has turned them already."""
    return [
        at
        for at, one, other in _words(alignment)
        if one.denied != other.denied and not (one.pole and one.pole == other.pole and one.said != other.said)
    ]


def _words(alignment: Alignment) -> Iterator[tuple[int, Token, Token]]:
    """The words that the two share, names left out."""
    short, long, pairs, _ = alignment
    for at, place in pairs.items():
        one, other = short.tokens[at], long.tokens[place]
        if not one.name and not other.name:
            yield at, one, other


def denies(one: Sequence[Wording], other: Sequence[Wording]) -> bool:
    """Whether a text denies a thing in so many words, and the other text denies nothing, be it by "stopped selling"."""
    said = any(token.denied for wording in other for token in wording.tokens)
    return not said and any(wording.statement.denied for wording in one)


def is_denied_as_whole(alignment: Alignment, left: Sequence[Wording], right: Sequence[Wording]) -> bool:
    """Whether two texts are so like in length and words that a denial in the one alone is a denial of the other."""
    sizes = sorted(sum(len(wording.tokens) for wording in text) for text in (left, right))
    if _one_figure(alignment):
        return False
    if sizes[0] >= _LONG and sizes[0] >= _THIRD * sizes[1] and _share_words(left, right) >= _FEW_OF:
        return True
    return sizes[0] >= _ALIKE * sizes[1] and len(alignment.pairs) >= _FEW and alignment.share >= _SOME


def _share_words(left: Sequence[Wording], right: Sequence[Wording]) -> float:
    """How much of the words of the one text, all its sentences together, stand in the other."""
    one, other = ({stem for wording in text for stem in wording.statement.stems} for text in (left, right))
    return len(one & other) / max(1, min(len(one), len(other)))


def _denies_one(alignment: Alignment) -> bool:
    """Whether both deny one thing first of all."""
    short, long, pairs, _ = alignment
    return any(
        short.tokens[at].denied and long.tokens[place].denied and (short.tokens[at].focus or long.tokens[place].focus)
        for at, place in pairs.items()
    )


def _deny_apart(alignment: Alignment) -> bool:
    """Whether each denies a thing that the other does not deny: of two such sentences neither is the other's denial."""
    short, long, pairs, _ = alignment
    alike = {(at, place) for at, place in pairs.items() if short.tokens[at].denied and long.tokens[place].denied}
    mine = any(token.denied for at, token in enumerate(short.tokens) if at not in {one for one, _ in alike})
    theirs = any(token.denied for at, token in enumerate(long.tokens) if at not in {other for _, other in alike})
    return mine and theirs


def _one_figure(alignment: Alignment) -> bool:
    """Whether both give one figure, so that they rather agree."""
    short, long, _, _ = alignment
    values = {amount.figure.value for amount in short.amounts}
    return any(amount.figure.value in values for amount in long.amounts)


def _says_neither(alignment: Alignment, pole: str) -> bool:
    """Whether one of the two has both a word and its opposite, or both give figures of what changes by the hour."""
    short, long, _, _ = alignment
    if (short.amounts or long.amounts) and (short.fleeting or long.fleeting):
        return True
    return any(len({token.said for token in side.tokens if token.pole == pole}) > 1 for side in (short, long))


def _has_neighbour(alignment: Alignment, at: int) -> bool:
    """Whether a word near an opposite stands near its counterpart too."""
    pairs = alignment.pairs
    clause = alignment.long.tokens[pairs[at]].clause
    return any(
        other != at
        and abs(other - at) <= _NEAR
        and abs(place - pairs[at]) <= _NEAR + 1
        and alignment.long.tokens[place].clause == clause
        for other, place in pairs.items()
    )
