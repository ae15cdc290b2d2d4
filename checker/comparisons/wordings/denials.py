"""Alignment → how plainly one sentence denies the other."""

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from checker.comparisons.wordings.alignments import Alignment, find_opposites, mean_one
from checker.comparisons.wordings.belongings import is_of_two
from checker.comparisons.wordings.fates import find_two_fates
from checker.comparisons.wordings.moments import tell_of_two_times
from checker.comparisons.wordings.objects import has_another_object
from checker.comparisons.wordings.orders import is_turned_about
from checker.model import Token, Wording

_MOST, _MUCH, _HALF, _SOME = 0.8, 0.6, 0.5, 0.3
_TWO, _FEW, _MANY = 2, 3, 4
_NEAR = 2
_LONGER = 1.5


class Denied(NamedTuple):
    """How plainly, and the words in question, by their place in the shorter."""

    level: Literal["none", "fair", "strong"]
    words: tuple[int, ...]


def find_denied_words(alignment: Alignment) -> Denied:
    """The words that one says and the other denies, or says the opposite of; at least half of the shorter stands in
    the longer, across languages less.
    """  # noqa: D205  one sentence
    fated = find_two_fates(alignment)
    if fated:
        return Denied("strong", fated)
    opposite = _find_opposites(alignment)
    opposed = [] if is_over(alignment) else _find_opposed(alignment)
    sure = _is_sure(alignment, opposed)
    if _deny_apart(alignment) and not sure:
        opposed = []
    words = tuple(opposite + opposed)
    if _is_debunked(alignment):
        return Denied("fair", words)
    least = _SOME if alignment.across else _HALF
    share = alignment.share_carried if opposite else alignment.share
    if not words or share < least or (not opposite and not sure and _denies_one(alignment)):
        return Denied("none", words)
    short, long, pairs, *_ = alignment
    focus = any(short.tokens[at].focus or long.tokens[pairs[at]].focus for at in opposed)
    plain = any(short.tokens[at].denied == long.tokens[pairs[at]].denied for at in opposite)
    if not plain and alignment.across and len(pairs) < _FEW and share < _MUCH:
        return Denied("none", words)
    if opposite or focus:
        return Denied("strong", words)
    return Denied("fair" if alignment.across or len(opposed) >= _TWO else "none", words)


def is_over(alignment: Alignment) -> bool:
    """Whether the one tells of what was until a time, and the other of a later time."""
    return any(
        until.when.role == "until"
        and until.when.span is not None
        and later.when.span is not None
        and until.when.span.below(later.when.span)
        for side, other in ((alignment.short, alignment.long), (alignment.long, alignment.short))
        for until in side.moments
        for later in other.moments
    )


def _is_sure(alignment: Alignment, opposed: Sequence[int]) -> bool:
    """Whether nearly all of the shorter stands in the longer, and a denial falls first of all on a word in whose clause
    the other denies nothing.
    """  # noqa: D205  one sentence
    short, long, pairs, *_ = alignment
    if alignment.share < _MOST:
        return False
    both = {(at, place) for at, place in pairs.items() if short.tokens[at].denied and long.tokens[place].denied}
    denied = [token for place, token in enumerate(long.tokens) if token.denied and place not in {at for _, at in both}]
    meant = [token for place, token in enumerate(short.tokens) if token.denied and place not in {at for at, _ in both}]
    for at in opposed:
        mine, theirs = short.tokens[at], long.tokens[pairs[at]]
        for word, other, tokens in ((mine, theirs, denied), (theirs, mine, meant)):
            if word.focus and not any(token.clause == other.clause for token in tokens):
                return True
    return False


def _is_debunked(alignment: Alignment) -> bool:
    """Whether one says of nearly all that the other says that it is not so."""
    short, long, *_ = alignment
    if short.debunks == long.debunks or alignment.share < _MUCH:
        return False
    plain = long if short.debunks else short
    return not any(token.denied for token in plain.tokens)


def _find_opposites(alignment: Alignment) -> list[int]:
    """The words whose opposite stands in the other, among the same words where these can be seen to be the same."""
    return [
        at
        for at, one, other in _words(alignment)
        if _are_opposites(alignment, at)
        and one.unsaid == other.unsaid
        and not (one.denied != other.denied and has_another_object(alignment, at))
        and not is_of_two(alignment, at, changing=one.moves and other.moves)
        and not _in_flux(alignment, one, other)
        and not tell_of_two_times(alignment, at)
        and (alignment.across or _is_paraphrase(alignment) or _has_neighbour(alignment, at))
    ]


def _are_opposites(alignment: Alignment, at: int) -> bool:
    """Whether a word and its counterpart are opposites; of those that lead from one to another, in one order, and one
    word in both orders.
    """  # noqa: D205  one sentence
    one, other = alignment.short.tokens[at], alignment.long.tokens[alignment.pairs[at]]
    opposites = find_opposites(one, other)
    if opposites:
        return not all(_says_neither(alignment, name) for name in opposites) and not is_turned_about(alignment, at)
    apart = any((name, not said) in other.poles for name, said in one.poles)  # husband and wife are both married
    return not apart and one.denied == other.denied and is_turned_about(alignment, at, named=True)


def _find_opposed(alignment: Alignment) -> list[int]:
    """The words that one of the two denies; where they are opposites, the denial has turned them already."""
    if deny_in_other_words(alignment):
        return []
    return [
        at
        for at, one, other in _words(alignment)
        if one.denied != other.denied
        and one.unsaid == other.unsaid
        and not find_opposites(one, other)
        and not has_another_object(alignment, at)
    ]


def deny_in_other_words(alignment: Alignment) -> bool:
    """Whether one denies by "not" what the other denies by an opposite: "is not possible", "is impossible"."""
    return any(
        one.denied != other.denied and (one.focus or other.focus) and mean_one(one, other)
        for _, one, other in _words(alignment)
    )


def _words(alignment: Alignment) -> Iterator[tuple[int, Token, Token]]:
    """The words that the two share; of names only those on which a denial falls."""
    short, long, pairs, *_ = alignment
    for at, place in pairs.items():
        one, other = short.tokens[at], long.tokens[place]
        if (not one.name and not other.name) or one.focus or other.focus:
            yield at, one, other


def is_denied_by_both(alignment: Alignment, short: Sequence[Wording], long: Sequence[Wording]) -> bool:
    """Whether what the one sentence denies first of the other is denied by another sentence of the other's text."""
    words = find_denied_words(alignment).words
    sides = [
        (alignment.short.tokens[at], alignment.long.tokens[alignment.pairs[at]])
        for at in words
        if at in alignment.pairs
    ]
    told = [
        (mine, alignment.long, long) if mine.denied else (theirs, alignment.short, short)
        for mine, theirs in sides
        if mine.focus or theirs.focus
    ]
    return bool(told) and all(
        any(
            token.focus and {*token.stems} & {*word.stems}
            for other in text
            if other is not own
            for token in other.tokens
        )
        for word, own, text in told
    )


def is_of_one(alignment: Alignment, text: Sequence[Wording]) -> bool:
    """Whether the first name of the shorter stands somewhere in the text of the longer, or most other words do."""
    speaker = alignment.short.statement.origin
    names = [token for token in alignment.short.tokens if token.name and token.name != speaker]
    named = next((token for token in names if token.sort != "place"), names[0] if names else None)
    if alignment.share >= _MUCH and named is not None and named.sort != "person":
        return True
    return named is None or any(
        token.name == named.name or {*token.stems} & {*named.stems} for wording in text for token in wording.tokens
    )


def _denies_one(alignment: Alignment) -> bool:
    """Whether both deny one thing first of all."""
    short, long, pairs, *_ = alignment
    return any(
        short.tokens[at].denied and long.tokens[place].denied and (short.tokens[at].focus or long.tokens[place].focus)
        for at, place in pairs.items()
    )


def _deny_apart(alignment: Alignment) -> bool:
    """Whether each denies a thing that the other does not deny: of two such sentences neither is the other's denial."""
    short, long, pairs, *_ = alignment
    alike = {(at, place) for at, place in pairs.items() if short.tokens[at].denied and long.tokens[place].denied}
    mine = any(token.denied for at, token in enumerate(short.tokens) if at not in {one for one, _ in alike})
    theirs = any(token.denied for at, token in enumerate(long.tokens) if at not in {other for _, other in alike})
    return mine and theirs


def _says_neither(alignment: Alignment, pole: str) -> bool:
    """Whether one of the two has both a word and its opposite."""
    sides = ({pole for token in side.tokens for pole in token.poles} for side in (alignment.short, alignment.long))
    return any({(pole, True), (pole, False)} <= poles for poles in sides)


def _in_flux(alignment: Alignment, one: Token, other: Token) -> bool:
    """Whether the clause of one of two words gives a figure of what changes by the hour."""
    short, long, *_ = alignment
    if not (short.fleeting or long.fleeting):
        return False
    return any(amount.clause == word.clause for side, word in ((short, one), (long, other)) for amount in side.amounts)


def _share_a_figure(alignment: Alignment, at: int) -> bool:
    """Whether one measured value stands behind a word and its counterpart: "loses $3 million", "earned $3 million"."""
    short, long, pairs, *_ = alignment
    values = [
        {
            (amount.figure.value, amount.figure.unit)
            for amount in side.amounts
            if amount.figure.unit is not None and 0 <= amount.at - word.last <= _NEAR
        }
        for side, word in ((short, short.tokens[at]), (long, long.tokens[pairs[at]]))
    ]
    return bool(values[0] & values[1])


def _is_paraphrase(alignment: Alignment) -> bool:
    """Whether two sentences of about one length share nearly all their words."""
    short, long, *_ = alignment
    return alignment.share >= _MOST and len(long.tokens) <= _LONGER * len(short.tokens)


def _has_neighbour(alignment: Alignment, at: int) -> bool:
    """Whether a word near an opposite, or a figure beside it, stands near its counterpart too, or all its words do."""
    pairs = alignment.pairs
    if len(pairs) == len(alignment.short.tokens) >= _MANY or _share_a_figure(alignment, at):
        return True
    clause = alignment.long.tokens[pairs[at]].clause
    return any(
        other != at
        and abs(other - at) <= _NEAR
        and abs(place - pairs[at]) <= _NEAR + 1
        and alignment.long.tokens[place].clause == clause
        for other, place in pairs.items()
    )
