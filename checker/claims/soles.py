"""Claims of an article → claims, marked where the article gives one figure of a measure and no other."""

from collections import defaultdict
from collections.abc import Sequence

import msgspec

from checker.interval import Interval
from checker.model import Claim


def mark_soles(claims: Sequence[Claim]) -> list[Claim]:
    """The claims, each with whether all that its article says of its measure and people is this value."""
    values: dict[tuple[str, str | None, bool], set[Interval]] = defaultdict(set)
    for claim in claims:
        values[_scope(claim)].add(claim.value)
    return [msgspec.structs.replace(one, sole=True) if len(values[_scope(one)]) == 1 else one for one in claims]


def _scope(claim: Claim) -> tuple[str, str | None, bool]:
    return claim.measure, claim.population, claim.subset
