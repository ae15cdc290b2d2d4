"""Claims of an article → claims: of a measure that has a peak, the highest is the event's, far lower ones are parts."""

from collections.abc import Sequence
from decimal import Decimal

import msgspec

from checker.model import Claim

_FAR = Decimal("0.4")  # agencies seldom differ by more on one earthquake; an aftershock is weaker by one on average


def mark_lower(claims: Sequence[Claim], peaks: frozenset[str]) -> list[Claim]:
    """The claims, those of a measure of `peaks` made parts that lie far below another one of the article."""
    highest: dict[str, Decimal] = {}
    for claim in claims:
        if claim.measure in peaks and claim.value.low is not None:
            highest[claim.measure] = max(claim.value.low, highest.get(claim.measure, claim.value.low))
    if not highest:
        return list(claims)
    return [
        msgspec.structs.replace(claim, subset=True)
        if claim.value.high is not None and claim.value.high + _FAR < highest.get(claim.measure, claim.value.high)
        else claim
        for claim in claims
    ]
