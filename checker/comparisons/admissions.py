"""Comparison → comparison: no alarm where the text of one side gives the figure of the other too, of the same thing."""

from collections.abc import Sequence
from decimal import Decimal

import msgspec

from checker.interval import Interval
from checker.model import CONCEPT, Claim, Comparison

_AGE = "age"  # of whom its claim names
_ABOUT = Decimal("0.02")
_MANY = 1000
_WORDS = "one text gives both figures, so that it does not exclude the other's"
_KILLED, _RESCUED = "killed", "rescued"
_ATTACKERS, _SHOOTER = "attackers", f"{CONCEPT}attacker"
_ATTACKER = "one of the dead may be the attacker, whom not all count among the victims"
_ALIVE = "the dead and the survivors are as many in both: somebody counted dead was found alive, or a survivor died"


def weigh_admitted(compared: Comparison, left: Sequence[Claim], right: Sequence[Claim]) -> Comparison:
    """The comparison of two articles, given all claims of each: "cuts 6,100 jobs in energy, 6,900 in all" does not
    exclude "cuts 6,900 jobs". A dispute stays one: who names two sources has both figures.
    """  # noqa: D205  one sentence
    one, other = compared.left, compared.right
    if compared.severity is None or compared.relation == "dispute" or one.timed or one.value == other.value:
        return compared
    told = _WORDS if _gives(one, other, left) or _gives(other, one, right) else ""
    told = told or (_ALIVE if _are_as_many(one, other, left, right) else "")
    told = told or (_ATTACKER if _may_be_attacker(one, other, (*left, *right)) else "")
    if not told:
        return compared
    return msgspec.structs.replace(
        compared,
        relation="not_comparable",
        reason="subset",
        because=told,
        rule="",
        severity=None,
        proof=(*compared.proof, f"not comparable: subset: {told}"),
    )


def _are_as_many(one: Claim, other: Claim, left: Sequence[Claim], right: Sequence[Claim]) -> bool:
    """Whether two tolls make one sum with the survivors of their texts: "76 dead, five survivors", "75 and six"."""
    if {one.measure, other.measure} != {_KILLED}:
        return False
    return not _with_survivors(one, left).isdisjoint(_with_survivors(other, right))


def _may_be_attacker(one: Claim, other: Claim, told: Sequence[Claim]) -> bool:
    """Whether two tolls differ by one where a text tells of an attacker, whom the one may count: "nine dead", "ten"."""
    low, high = one.value.low, other.value.low
    if {one.measure, other.measure} != {_KILLED} or low is None or high is None or abs(low - high) != 1:
        return False
    return any(claim.measure == _ATTACKERS or _SHOOTER in claim.context for claim in told)


def _with_survivors(dead: Claim, told: Sequence[Claim]) -> set[Decimal]:
    alive = (claim for claim in told if claim.measure == _RESCUED and not claim.subset)
    return {
        dead.value.low + claim.value.low
        for claim in alive
        if dead.value.exact and claim.value.exact and dead.value.low is not None and claim.value.low is not None
    }


def _gives(own: Claim, other: Claim, beside: Sequence[Claim]) -> bool:
    """Whether a text says about the other's figure too of what its own figure counts, by measure or by noun; a count
    of thousands is hardly told of another thing.
    """  # noqa: D205  one sentence
    nouns = {claim.noun for claim in beside if claim.measure == own.measure} - {""}
    many = other.unit is None and other.value.exact and (other.value.low or 0) >= _MANY
    return any(
        claim.unit == other.unit
        and claim.value != own.value
        and (claim.measure != _AGE or claim.bodies == other.bodies)
        and (
            _near(claim.value, other.value)
            if claim.measure == own.measure or claim.noun in nouns
            else many and claim.value == other.value and claim.origin == own.origin
        )
        for claim in beside
    )


def _near(one: Interval, other: Interval) -> bool:
    """Whether two values are equal, or about so, or one lies in the range that the other is; of "more than 4.3
    billion" the bound is looked at.
    """  # noqa: D205  one sentence
    if one == other or (one.closed and other.closed and one.exact != other.exact and one.meets(other)):
        return True
    floors = all(value.exact or value.high is None for value in (one, other))
    if one.low is None or other.low is None or not floors or not (one.exact or other.exact):
        return False
    return abs(one.low - other.low) <= _ABOUT * max(abs(one.low), abs(other.low))
