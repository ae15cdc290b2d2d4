"""Two profiles → evidence: what speaks for one happening and what against it, each as logarithms of odds.

The weights were fitted once, by a logistic regression over pairs of articles of known happenings, and rounded; they are
constants here, so that a link is a function of its two readings alone.
"""

from itertools import islice, repeat
from math import exp, log1p
from operator import mul
from typing import NamedTuple

from checker.links.profiles import ACROSS, UNIT, WITHIN, Profile

_UNDATED = 3  # days between two publications of which one has no date
_NEAR = 3
_NOTHING = dict.fromkeys("nplfadh", 0)
_FIGURES_ALONE = 0.2  # what figures count where no name is shared: 1,200 may be of anything


class Weights(NamedTuple):
    """What each piece of evidence adds to the odds that two articles tell of one happening."""

    likeness: float  # the cosine of all terms
    names: float
    people: float
    rare: float  # how many words are shared that no list has
    lands: float
    figures: float
    ages: float
    kinds: float  # the cosine of the kinds of happening
    old_days: float  # a day that both name, the more so the longer ago it is
    days: float  # such a day whenever it is: reports of one week name the same few
    nameless: float  # neither a name nor a country is shared
    other_kinds: float
    other_towns: float
    other_lands: float
    other_ages: float
    main_ages: float  # the ages that each dwells on are others
    other_days: float
    gap: float  # days between the two publications
    near: float
    width: float  # how much there is to be compared
    bias: float


IN_ONE_LANGUAGE = Weights(
    likeness=4.1, names=1.8, people=0.75, rare=0.7, lands=1.2, figures=0.4, ages=0.65, kinds=0.0, old_days=0.7,
    days=-0.75, nameless=0.0, other_kinds=-1.0, other_towns=-0.55, other_lands=-0.75, other_ages=-1.7, main_ages=-1.8,
    other_days=-2.0, gap=-0.6, near=1.75, width=-1.95, bias=0.95,
)  # fmt: skip
IN_TWO_LANGUAGES = Weights(
    likeness=5.5, names=1.2, people=0.0, rare=0.0, lands=0.95, figures=1.5, ages=0.0, kinds=2.0, old_days=1.5,
    days=0.0, nameless=-1.5, other_kinds=-2.5, other_towns=0.0, other_lands=-1.4, other_ages=0.0, main_ages=0.0,
    other_days=0.0, gap=-0.35, near=0.0, width=0.0, bias=-2.6,
)  # fmt: skip


def weigh_chance(left: Profile, right: Profile) -> float:
    """How likely two articles tell of one happening, from 0 to 1; the same whichever comes first."""
    alike = left.language == right.language
    weights, counted = (IN_ONE_LANGUAGE, WITHIN) if alike else (IN_TWO_LANGUAGES, ACROSS)
    a, b = (left.words, right.words) if alike else (left.sounds, right.sounds)
    few, many = (a, b) if len(a) < len(b) else (b, a)
    product = sum(map(mul, few.values(), map(many.get, few, repeat(0))))
    rare = len(left.rare & right.rare) if alike else 0
    a, b = left.signs, right.signs
    sums = _NOTHING.copy()
    kinds = 0
    for term in a.keys() & b.keys():
        one, other, sort = a[term], b[term], term[0]
        sums[sort] += one if one < other else other  # noqa: FURB136  half the time of min()
        if sort in counted:
            product += one * other
        elif sort == "h":
            kinds += one * other
    if not product:
        return 0.0
    likeness = product / (left.within * right.within if alike else left.across * right.across)
    of_kind = kinds / (left.kinds * right.kinds) if kinds else 0.0
    named = bool(sums["n"] or sums["l"])
    gap = _UNDATED if left.day is None or right.day is None else abs(left.day - right.day)
    odds = (
        weights.bias
        + weights.likeness * likeness
        + weights.names * log1p(sums["n"] / UNIT)
        + weights.people * log1p(sums["p"] / UNIT)
        + weights.rare * log1p(rare)
        + weights.lands * log1p(sums["l"] / UNIT)
        + weights.figures * log1p(sums["f"] / UNIT) * (1.0 if named else _FIGURES_ALONE)
        + weights.nameless * (not named)
        + weights.ages * log1p(sums["a"] / UNIT)
        + weights.kinds * of_kind
        + (weights.old_days * log1p(gap) + weights.days) * log1p(sums["d"] / UNIT)
        + (weights.other_kinds * (1.0 - of_kind) if left.kinds and right.kinds else 0.0)
        + weights.other_towns * _parted(left.towns, right.towns)
        + weights.other_lands * _parted(left.lands, right.lands)
        + weights.other_ages * _parted(left.ages, right.ages)
        + weights.main_ages * _parted(left.main_ages, right.main_ages)
        + weights.other_days * _parted(left.days, right.days)
        + weights.gap * log1p(gap)
        + weights.near * (gap <= _NEAR)
        + weights.width * min(left.width, right.width)
    )
    return 1.0 / (1.0 + exp(-odds))


def list_shared(left: Profile, right: Profile, most: int) -> list[str]:
    """Weighty terms of both, that count in a likeness of these two."""
    counted = WITHIN if left.language == right.language else ACROSS
    first, second = sorted((left.ranked, right.ranked))
    other = right.terms if second is right.ranked else left.terms
    return list(islice((term for term in first if term in other and term[0] in counted), most))


def _parted(left: frozenset[str], right: frozenset[str]) -> bool:
    return bool(left) and bool(right) and left.isdisjoint(right)
