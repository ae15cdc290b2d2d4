"""Two texts → whether one as a whole denies the other, though no word of the denial stands in both."""

from collections.abc import Sequence

from checker.comparisons.wordings.alignments import Alignment
from checker.comparisons.wordings.denials import deny_in_other_words, is_over
from checker.model import Wording

_MOST, _SOME, _ALIKE = 0.8, 0.3, 0.5
_FEW = 3
_LONG, _THIRD, _FEW_OF = 10, 0.33, 0.15  # two texts of so many words are of one matter by less


def denies(one: Sequence[Wording], other: Sequence[Wording]) -> bool:
    """Whether a text denies a thing in so many words, and the other text denies nothing, be it by "stopped selling"."""
    said = any(wording.debunks or any(token.denied for token in wording.tokens) for wording in other)
    return not said and any(wording.statement.denied or wording.debunks for wording in one)


def is_denied_as_whole(alignment: Alignment, left: Sequence[Wording], right: Sequence[Wording]) -> bool:
    """Whether two texts are so like in length and words that a denial in the one alone is a denial of the other."""
    sizes = sorted(sum(len(wording.tokens) for wording in text) for text in (left, right))
    if _one_figure(alignment) or _is_within(alignment) or is_over(alignment) or _is_aside(alignment):
        return False
    if deny_in_other_words(alignment) and not _is_denied_first(alignment):
        return False
    if sizes[0] >= _LONG and sizes[0] >= _THIRD * sizes[1] and _share_words(left, right) >= _FEW_OF:
        return True
    return sizes[0] >= _ALIKE * sizes[1] and len(alignment.pairs) >= _FEW and alignment.share >= _SOME


def _one_figure(alignment: Alignment) -> bool:
    """Whether both give one figure, so that they rather agree."""
    short, long, *_ = alignment
    mine, theirs = (
        {amount.figure.value for amount in side.amounts if amount.figure.type != "ordinal" and not amount.denied}
        for side in (short, long)
    )
    return bool(mine & theirs)


def _is_within(alignment: Alignment) -> bool:
    """Whether nearly all of the shorter stands in the longer, and nothing of it is denied there."""
    short, long, pairs, *_ = alignment
    denied = any(short.tokens[at].denied or long.tokens[place].denied for at, place in pairs.items())
    return alignment.share >= _MOST and not denied


def _is_denied_first(alignment: Alignment) -> bool:
    """Whether what one denies first of all the other says in the same word."""
    short, long, pairs, *_ = alignment
    shared = ((short.tokens[at], long.tokens[place]) for at, place in pairs.items())
    return any(
        one.denied != other.denied and (one.focus or other.focus) and bool({*one.stems} & {*other.stems})
        for one, other in shared
    )


def _is_aside(alignment: Alignment) -> bool:
    """Whether a sentence denies only between two others of its clauses, where the other sentence has no word: "the
    mayor, *who was not armed*, came home".
    """  # noqa: D205  one sentence
    short, long, pairs, *_ = alignment
    for tokens, paired in ((short.tokens, {*pairs}), (long.tokens, {*pairs.values()})):
        denied = {token.clause for token in tokens if token.denied}
        told = {tokens[at].clause for at in paired}
        if denied and not denied & told and told and min(told) < min(denied) <= max(denied) < tokens[-1].clause:
            return True
    return False


def _share_words(left: Sequence[Wording], right: Sequence[Wording]) -> float:
    """How much of the words of the one text, all its sentences together, stand in the other."""
    one, other = ({stem for wording in text for stem in wording.statement.stems} for text in (left, right))
    return len(one & other) / max(1, min(len(one), len(other)))
