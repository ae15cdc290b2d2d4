"""Alignment → how plainly one sentence denies the other."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from checker.comparisons.wordings.alignments import Alignment
from checker.model import Wording

_HALF, _SOME = 0.6, 0.3
_TWO, _FEW = 2, 3
_ALIKE = 0.5
_NEAR = 2


class Denied(NamedTuple):
    """How plainly, and the words in question, by their place in the shorter."""

    level: Literal["none", "fair", "strong"]
    words: tuple[int, ...]


def find_denied_words(alignment: Alignment) -> Denied:
    """The words that one says and the other denies, or says the opposite of."""
    short, long, pairs = alignment
    opposite, opposed, focus = [], [], []
    both = any(token.denied for token in short.tokens) and any(token.denied for token in long.tokens)
    for at, place in pairs.items():
        one, other = short.tokens[at], long.tokens[place]
        if one.name or other.name:
            continue
        if one.pole and one.pole == other.pole and (one.said != other.said or one.denied == other.denied):
            if one.said != other.said and not _says_neither(alignment, one.pole) and _has_neighbour(alignment, at):
                opposite.append(at)
        elif one.denied != other.denied and not both:
            opposed.append(at)
            if one.focus or other.focus:
                focus.append(at)
    share = alignment.share
    words = tuple(opposite + opposed)
    if not words:
        return Denied("none", ())
    if (opposite or focus) and share >= _HALF:
        return Denied("strong", words)
    if share >= _HALF and len(opposed) >= _TWO:
        return Denied("fair", words)
    return Denied("none", words)


def denies(one: Sequence[Wording], other: Sequence[Wording]) -> bool:
    """Whether a text denies a thing in so many words, and the other text denies nothing, be it by "stopped selling"."""
    said = any(token.denied for wording in other for token in wording.tokens)
    return not said and any(wording.statement.denied for wording in one)


def is_denied_as_whole(alignment: Alignment, left: Sequence[Wording], right: Sequence[Wording]) -> bool:
    """Whether two texts are so like in length and words that a denial in the one alone is a denial of the other."""
    sizes = sorted(sum(len(wording.tokens) for wording in text) for text in (left, right))
    if _one_figure(alignment):
        return False
    return sizes[0] >= _ALIKE * sizes[1] and len(alignment.pairs) >= _FEW and alignment.share >= _SOME


def _one_figure(alignment: Alignment) -> bool:
    """Whether both give one figure, so that they rather agree."""
    short, long, _ = alignment
    values = {amount.figure.value for amount in short.amounts}
    return any(amount.figure.value in values for amount in long.amounts)


def _says_neither(alignment: Alignment, pole: str) -> bool:
    """Whether one of the two has both a word and its opposite, or both give figures of what changes by the hour."""
    short, long, _ = alignment
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
        and abs(place - pairs[at]) <= _NEAR
        and alignment.long.tokens[place].clause == clause
        for other, place in pairs.items()
    )
