"""Claims of an article → claims: figures of one sentence whose sum the article gives are parts of it."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import groupby

import msgspec

from checker.model import Claim


def mark_addends(claims: Sequence[Claim], tolls: frozenset[str]) -> list[Claim]:
    """The claims, those made parts that a sentence tells one after the other of one of `tolls`, where their sum is a
    figure of it, too: "41 were killed at the mosque, seven at another and one in hospital" of 49.
    """  # noqa: D205  one sentence
    told = {(claim.measure, claim.value.low) for claim in claims if claim.value.exact and claim.measure in tolls}
    parts: set[str] = set()
    for (_, measure), group in groupby(claims, key=lambda claim: (claim.sentence_start, claim.measure)):
        addends = list(group)
        exact = len(addends) > 1 and all(one.value.exact and one.unit is None and not one.timed for one in addends)
        total = sum((one.value.low or Decimal(0) for one in addends), Decimal(0)) if exact else None
        if (measure, total) in told:
            parts.update(one.id for one in addends)
    return [msgspec.structs.replace(claim, subset=True) if claim.id in parts else claim for claim in claims]
