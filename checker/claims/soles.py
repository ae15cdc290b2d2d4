"""Claims of an article → claims, marked where the article gives one figure of a measure and no other."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

import msgspec

from checker.interval import Interval
from checker.model import UNKNOWN, Claim

_Scope = tuple[str, str | None, bool, tuple[str, ...]]
_BARE = "count:"


def mark_soles(claims: Sequence[Claim], tops: frozenset[str] = frozenset()) -> list[Claim]:
    """The claims, each with whether all that its article says of its measure and people is this value; a count of one
    noun is none beside a bare number, which may count the same ("17 people went, against 16 who stayed"), nor beside
    one of some of them ("of 815 pupils, 535 were rescued"). Of a measure of `tops` it is the highest.
    """  # noqa: D205  one sentence
    values: dict[_Scope, set[Interval]] = defaultdict(set)
    bare: set[tuple[int, str]] = set()
    for claim in claims:
        told = values[_scope(claim)]
        if claim.measure in tops and any(claim.value.below(other) for other in told):
            continue
        if claim.measure in tops:
            told -= {other for other in told if other.below(claim.value)}
        told.add(claim.value)
        if claim.measure == _BARE and not claim.timed:
            bare.add((claim.sentence_start, ""))
        if not claim.measure.startswith(_BARE) and claim.population:
            bare.add((claim.sentence_start, claim.population.lstrip(UNKNOWN)))
    return [msgspec.structs.replace(one, sole=True) if _is_sole(one, values, bare) else one for one in claims]


def _scope(claim: Claim) -> _Scope:
    return claim.measure, claim.population, claim.subset, claim.natives


def _is_sole(claim: Claim, values: Mapping[_Scope, set[Interval]], bare: set[tuple[int, str]]) -> bool:
    counted = claim.measure.startswith(_BARE) and claim.measure != _BARE
    rivals = {(claim.sentence_start, noun) for noun in ("", claim.measure.removeprefix(_BARE))}
    return values[_scope(claim)] == {claim.value} and not (counted and rivals & bare)
