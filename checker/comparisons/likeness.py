"""Two claims → likeness: how much the words around two figures are the same, figures left out."""

from typing import Literal

from checker.model import CONCEPT, Claim

Likeness = Literal["high", "some", "low"]

_HIGH, _SOME = 0.6, 0.4
_HALF = 0.5
_ENOUGH = 3
_HANDFUL = 4


def find_likeness(
    left: Claim, right: Claim, *, across: bool, home: frozenset[str] = frozenset(), asked: bool = False
) -> Likeness:
    """High: most of the shorter context, three words at least, stands in the other, or half of it, names among them.

    Names count as words. Of a headline with a handful of words, half is most, and two are enough.
    Across languages (`across`) names and concepts tell: two names are much, and so is one with two concepts; but
    where no concept is shared, the names of `home` tell no amount of an event from another. `asked`: somebody put the
    two side by side.
    """
    named_a, named_b = ({*side.names, *side.places, *side.lands} for side in (left, right))
    a, b = {*left.context, *named_a}, {*right.context, *named_b}
    shared, least = len(a & b), min(len(a), len(b))
    share = shared / max(1, least)
    named = len(named_a & named_b)
    if across:
        return _across(left, right, named, len(named_a & named_b - home))
    if shared >= _ENOUGH and share >= (_HALF if named > 1 else _HIGH):
        return "high"
    if least <= _HANDFUL and shared >= _ENOUGH - 1 and share >= _HALF and _told_shortly(left, right, asked=asked):
        return "high"
    return "some" if shared >= _ENOUGH - 1 and share >= _SOME else "low"


def _told_shortly(left: Claim, right: Claim, *, asked: bool) -> bool:
    """Whether both stand where their texts say the most in the fewest words: the headlines alone, where a text names
    what its amount is and the other does not ("4,000 tonnes aboard", "1,200 tonnes of fuel"), and nobody put the two
    side by side.
    """  # noqa: D205  one sentence
    if left.measure != right.measure and not asked:
        return left.headline and right.headline
    return left.foremost and right.foremost


def _across(left: Claim, right: Claim, named: int, telling: int) -> Likeness:
    """By names and by concepts, since nothing else is spelt alike."""
    a, b = ({stem for stem in side.context if stem.startswith(CONCEPT)} for side in (left, right))
    shared, least = len(a & b), min(len(a), len(b))
    named = named if shared else telling
    alike = shared >= _ENOUGH - 1 and shared >= _HALF * least
    if named > 1 or (named and alike) or (shared >= _ENOUGH and shared >= _HIGH * least):
        return "high"
    only = (
        left.timed and right.timed and left.measure == right.measure and shared == least == 1
    )  # "the viaduct opened in"
    return "some" if named or alike or only else "low"
