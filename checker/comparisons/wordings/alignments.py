"""Two wordings → Alignment: which words of the shorter stand in the longer."""

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import product
from typing import NamedTuple

from checker.model import CONCEPT, Token, Wording

_LONG = 6  # letters: shorter words look alike by chance
_ALIKE, _COGNATE = 86, 78  # of 100: one word in two forms; one word in two languages
_NEAR = 3


class Alignment(NamedTuple):
    """The wording with fewer words, the other, and for words of the one their place among those of the other.

    `across`: the two are in two languages, where only names, concepts and kindred words are seen to be the same.
    `carried`: how many names of the shorter stand in the sentence before the longer, and not in the longer itself.
    """

    short: Wording
    long: Wording
    pairs: dict[int, int]
    across: bool
    carried: int

    @property
    def share(self) -> float:
        """How much of the shorter stands in the longer."""
        return len(self.pairs) / max(1, len(self.short.tokens))

    @property
    def share_carried(self) -> float:
        """The same with the names that are carried over: "*Orla Venn* came home. She sold the ferry"."""
        return (len(self.pairs) + self.carried) / max(1, len(self.short.tokens))


def align_texts(
    left: Sequence[Wording], right: Sequence[Wording], *, across: bool
) -> Iterator[tuple[Wording, Alignment]]:
    """Each sentence of the left text aligned with each of the right; `across` where they are in two languages."""
    for (at, one), (place, other) in product(enumerate(left), enumerate(right)):
        if one.tokens and other.tokens:
            text, last = (right, place) if _is_shorter(one, other) else (left, at)
            yield one, align(one, other, text[last - 1].tokens if last else (), across=across)


def align(one: Wording, other: Wording, before: Sequence[Token] = (), *, across: bool) -> Alignment:
    """The alignment of two sentences; `before` are the words of the sentence before the longer."""
    short, long = (one, other) if _is_shorter(one, other) else (other, one)
    rivals: dict[int, list[int]] = {}
    for at, token in enumerate(short.tokens):
        places = [place for place, rival in enumerate(long.tokens) if _same(token, rival, across=across)]
        sides = [place for place in places if _one_side(token, long.tokens[place])]
        if places:
            rivals[at] = sides or places
    pairs = {at: places[0] for at, places in rivals.items() if len(places) == 1}
    for at, places in rivals.items():
        if at not in pairs:
            around = [pairs[near] for near in pairs if abs(near - at) <= _NEAR] or list(pairs.values())
            pairs[at] = min(places, key=lambda place: (sum(abs(place - one) for one in around), place))
    lacking = [token for at, token in enumerate(short.tokens) if token.name and at not in pairs]
    carried = sum(any(token.name and _same(name, token, across=across) for token in before) for name in lacking)
    return Alignment(short, long, pairs, across, carried)


def _is_shorter(one: Wording, other: Wording) -> bool:
    """Whether a sentence has fewer words; of two with as many, the first by its letters, whatever their order."""
    if len(one.tokens) != len(other.tokens):
        return len(one.tokens) < len(other.tokens)
    return [token.form for token in one.tokens] <= [token.form for token in other.tokens]


def _one_side(one: Token, other: Token) -> bool:
    """Whether two words are of one stem or mean one thing, rather than opposites."""
    return bool({*one.stems} & {*other.stems}) or bool({*one.poles} & {*other.poles})


def find_opposites(one: Token, other: Token) -> set[str]:
    """The opposites of which two words are the two sides; none where both are on one side of some, or one word."""
    mine, theirs = ({pole for pole in token.poles if not pole[0].startswith(CONCEPT)} for token in (one, other))
    if mine & theirs or {*one.stems} & {*other.stems}:
        return set()
    return {name for name, said in mine if (name, not said) in theirs}


def mean_one(one: Token, other: Token) -> bool:
    """Whether two words that have opposites are on one side of them, in other words."""
    mine, theirs = ({pole for pole in token.poles if not pole[0].startswith(CONCEPT)} for token in (one, other))
    return bool(mine & theirs) and not {*one.stems} & {*other.stems}


def _same(one: Token, other: Token, *, across: bool) -> bool:
    """Whether two words are one: by their concept, their name, their stem, or as forms of one word."""
    if one.poles and {name for name, _ in one.poles} & {name for name, _ in other.poles}:
        return True
    if (one.name and one.name == other.name) or {*one.stems} & {*other.stems}:
        return True
    if min(len(one.form), len(other.form)) < _LONG:
        return False
    if not across and one.form[:_LONG] == other.form[:_LONG]:
        return True
    return _likeness()(one.form, other.form) >= (_COGNATE if across else _ALIKE)


@cache
def _likeness() -> Callable[[str, str], float]:
    """How like two words are by their letters, of 100."""
    from rapidfuzz import fuzz  # noqa: PLC0415  3.6 MB, for sentences put side by side

    return fuzz.ratio
