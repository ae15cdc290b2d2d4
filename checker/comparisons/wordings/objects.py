"""Alignment + denied word → whether the two sentences tell of two objects: the knife not found, the car found."""

from checker.comparisons.wordings.alignments import Alignment
from checker.model import Wording

_NEAR = 2  # words


def has_another_object(alignment: Alignment, at: int) -> bool:
    """Whether the word behind a denied one, and the word behind its counterpart, stand in the one sentence alone, the
    words before them in both: "police did not find the *knife*", "police found the *car*".
    """  # noqa: D205  one sentence
    short, long, pairs, across, _ = alignment
    before = range(max(0, at - _NEAR), at)
    if across or not any(0 < pairs[at] - pairs.get(place, pairs[at]) <= _NEAR for place in before):
        return False
    mine, theirs = _object_of(short, at), _object_of(long, pairs[at])
    return mine is not None and theirs is not None and mine not in pairs and theirs not in pairs.values()


def _object_of(wording: Wording, at: int) -> int | None:
    """The word right behind one in its clause, by its place; `None` where there is none."""
    tokens = wording.tokens
    if at + 1 == len(tokens) or tokens[at + 1].clause != tokens[at].clause:
        return None
    return at + 1 if tokens[at + 1].at - tokens[at].last <= _NEAR else None
