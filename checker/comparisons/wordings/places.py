"""Alignment → two states of which both sentences say the same: "a Danish painter", "a Dutch painter"."""

from collections.abc import Iterator, Sequence

from checker.comparisons.wordings.alignments import Alignment
from checker.model import Token, Wording

_HALF = 0.5


def find_two_states(
    alignment: Alignment, left: Sequence[Wording], right: Sequence[Wording], states: frozenset[str]
) -> Iterator[tuple[int, int]]:
    """The places, in the shorter and in the longer, of two states that stand beside one word, of one whom both name.

    `left` and `right` are the two texts: a state that both name tells nothing.
    """
    short, long, pairs, *_ = alignment
    if alignment.share < _HALF or not _name_one(alignment):
        return
    told = [{token.name for wording in text for token in wording.tokens if token.name} for text in (left, right)]
    lone = states - (told[0] & told[1])
    theirs = [place for place, token in enumerate(long.tokens) if _is_of(token, lone)]
    for at in (at for at, token in enumerate(short.tokens) if _is_of(token, lone)):
        for place in theirs:
            if any(pairs.get(at + side) == place + side for side in (-1, 1)):
                yield at, place


def _is_of(token: Token, states: frozenset[str]) -> bool:
    return token.name in states and not token.denied


def _name_one(alignment: Alignment) -> bool:
    """Whether both begin by one name of no place."""
    first, rival = (
        next((at for at, token in enumerate(side.tokens) if token.name and token.sort != "place"), -1)
        for side in (alignment.short, alignment.long)
    )
    return first >= 0 and alignment.pairs.get(first) == rival
