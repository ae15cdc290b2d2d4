"""Alignment + word → whether it is said of a thing in the one, and of what belongs to that thing in the other."""

from checker.comparisons.wordings.alignments import Alignment
from checker.model import Token, Wording

_BEFORE, _BEHIND = 4, 3  # words


def is_of_two(alignment: Alignment, at: int, *, changing: bool) -> bool:
    """Whether a word and its counterpart are said of two: "the school", "the gym of the school"; "the price of wheat",
    "the price of maize"; where they tell of a figure `changing`, "the price of wheat", "the price", too.
    """  # noqa: D205  one sentence
    if changing and _is_placed_apart(alignment, at):
        return True
    near = [pair for pair in alignment.pairs.items() if _is_near(alignment, at, *pair)]
    return any(
        _has_two_heads(alignment, *pair) or _is_of_others(alignment, *pair) or (changing and _is_part(alignment, *pair))
        for pair in near
    )


def _is_near(alignment: Alignment, at: int, one: int, other: int) -> bool:
    """Whether two counterparts stand near a word and its counterpart."""
    short, long, pairs, *_ = alignment
    sides = (short.tokens, at, one), (long.tokens, pairs[at], other)
    return one != at and all(
        -_BEFORE <= place - word <= _BEHIND and tokens[place].clause == tokens[word].clause
        for tokens, word, place in sides
    )


def _has_two_heads(alignment: Alignment, one: int, other: int) -> bool:
    """Whether one of two counterparts alone is whose something is, or each is of something else."""
    short, long, pairs, across, _ = alignment
    mine, theirs = _heads(short, one), _heads(long, other)
    lone = [at for at in mine if at not in pairs], [place for place in theirs if place not in pairs.values()]
    if all(lone):
        return not across  # there two words for one thing are seldom seen to be so
    if not any(lone) or _stands_for_all(short.tokens[one]) or _stands_for_all(long.tokens[other]):
        return False
    if not (mine and theirs):
        return True
    wording, heads = (short, lone[0]) if lone[0] else (long, lone[1])
    return any(_heads(wording, head) for head in heads)  # "the sentence of the baker", "of the baker's brother"


def _heads(wording: Wording, of: int) -> list[int]:
    """The words that belong to one."""
    return [at for at, token in enumerate(wording.tokens) if of in token.of]


def _stands_for_all(token: Token) -> bool:
    """Whether a name may stand for those who act for it: "Paris", "the city of Paris"."""
    return token.sort in {"place", "organisation"}


def _is_placed_apart(alignment: Alignment, at: int) -> bool:
    """Whether a place stands before a word in the one sentence alone: "the sales *in Spain* fell", "the sales rose"."""
    short, long, pairs, *_ = alignment
    mine, theirs = _places_before(short, at), _places_before(long, pairs[at])
    return (bool(mine) != bool(theirs)) and not mine & {*pairs} and not theirs & {*pairs.values()}


def _places_before(wording: Wording, at: int) -> set[int]:
    """The places in the clause of a word, before it."""
    tokens = wording.tokens
    return {place for place in range(at) if tokens[place].sort == "place" and tokens[place].clause == tokens[at].clause}


def _is_part(alignment: Alignment, one: int, other: int) -> bool:
    """Whether one of two counterparts alone is said to be of something that the other sentence does not name."""
    short, long, pairs, *_ = alignment
    mine, theirs = short.tokens[one].of, long.tokens[other].of
    if mine and theirs:
        return False
    return bool(mine or theirs) and not any(at in pairs for at in mine) and not {*theirs} & {*pairs.values()}


def _is_of_others(alignment: Alignment, one: int, other: int) -> bool:
    """Whether two counterparts belong to two: "the price of wheat", "the price of maize"."""
    short, long, pairs, across, _ = alignment
    mine, theirs = short.tokens[one].of, long.tokens[other].of
    if not mine or not theirs or any(at in pairs for at in mine) or any(place in pairs.values() for place in theirs):
        return False
    named = all(any(side.tokens[at].name for at in of) for side, of in ((short, mine), (long, theirs)))
    return named or not across
