"""Alignment → two names in one slot: "built by Holm", "built by Reid"; "opened in Bergen", "opened in Aalborg"."""

from collections.abc import Iterator, Sequence

from checker.comparisons.wordings.alignments import Alignment
from checker.comparisons.wordings.moments import are_of_one_time
from checker.model import Token, Wording

_MOST, _MUCH = 0.8, 0.6
_FEWEST, _LEAST = 3, 2  # words that the two sentences share; where they are all
_TITLES = 3  # words before a name that say what it is
_LETTERS = 4  # by so many two names are seen to be forms of one


def find_two_fillers(
    alignment: Alignment, left: Sequence[Wording], right: Sequence[Wording], wide: frozenset[str]
) -> Iterator[tuple[int, int]]:
    """The places, in the shorter and in the longer, of two names to which the same words lead in two sentences that
    are else the same; `left` and `right` are the two texts, and `wide` places hold others.
    """  # noqa: D205  one sentence
    short, long, pairs, across, _ = alignment
    if across or len(pairs) < _LEAST or any(token.denied or token.unsaid for token in (*short.tokens, *long.tokens)):
        return
    if not are_of_one_time(alignment):
        return
    told = [[token for wording in text for token in wording.tokens] for text in (left, right)]
    theirs = [place for place in _lone(long, {*pairs.values()}) if not _is_told(long.tokens[place], told[0])]
    for at in (at for at in _lone(short, {*pairs}) if not _is_told(short.tokens[at], told[1])):
        for place in theirs:
            one, other = short.tokens[at], long.tokens[place]
            if one.led == other.led and _may_exclude(one, other, wide) and _is_one_slot(alignment, at, place):
                yield at, place


def _lone(wording: Wording, paired: set[int]) -> list[int]:
    """The names of a sentence to which a word leads, and that the other has not."""
    return [at for at, token in enumerate(wording.tokens) if token.name and token.led and at not in paired]


def _is_told(name: Token, tokens: Sequence[Token]) -> bool:
    """Whether a text has a name in another form."""
    return any(
        {*name.stems} & {*token.stems} or (name.form[:_LETTERS] == token.form[:_LETTERS] and token.name)
        for token in tokens
    )


def _may_exclude(one: Token, other: Token, wide: frozenset[str]) -> bool:
    """Whether two names may be rivals: a town lies in a country, and a person may act for a body."""
    sorts = {one.sort, other.sort} - {"other"}
    if len(sorts) > 1 or (one.led == "by") == ("place" in sorts):
        return False
    return (one.name in wide) == (other.name in wide)


def _is_one_slot(alignment: Alignment, at: int, place: int) -> bool:
    """Whether one word stands before both names, and nearly all else is the same."""
    short, long, pairs, *_ = alignment
    mine = next((before for before in range(at - 1, -1, -1) if before in pairs), None)
    theirs = next((before for before in range(place - 1, -1, -1) if before in pairs.values()), None)
    if mine is None or theirs is None or pairs[mine] != theirs or max(at - mine, place - theirs) > _TITLES:
        return False
    rest = len(short.tokens) - (at - mine), len(long.tokens) - (place - theirs)
    if len(pairs) < _FEWEST:
        return len(pairs) >= max(rest)
    return len(pairs) >= _MOST * rest[0] and len(pairs) >= _MUCH * rest[1]
