"""Comparison → words: the sentence that tells a reader why."""

from collections.abc import Mapping
from decimal import Decimal

from checker.comparisons.sides import Pair, Side, order_of
from checker.interval import iso_bounds
from checker.model import Claim
from checker.rulebook import Measure, Rule

_HEDGES: Mapping[str, str] = {
    "about": "about ",
    "nearly": "nearly ",
    "at_least": "at least ",
    "more_than": "more than ",
    "at_most": "at most ",
    "less_than": "less than ",
    "up_to": "up to ",
}

_STATED: Mapping[str, str] = {"said": "says so", "denied": "denies it"}


def say_because(rule: Rule, pair: Pair, measure: Measure | None) -> str:
    """The rule's sentence with the outlets and values of the pair in it."""
    earlier, later = (pair.left, pair.right) if (order_of(pair.left, pair.right) or 0) >= 0 else (pair.right, pair.left)
    title = measure.title if measure is not None else _title(pair.left.claim)
    return rule.because.format(
        left=say_side(pair.left),
        right=say_side(pair.right),
        earlier=say_side(earlier),
        later=say_side(later),
        measure=title,
    )


def say_side(side: Side) -> str:
    """The outlet and its value: "rt.com (at least 12)"."""
    return f"{side.outlet} ({say_value(side.claim)})"


def say_value(claim: Claim) -> str:
    """A value in words: "about 7,000", "24 to 99 km", "2016-12-14"."""
    if claim.hedge in _STATED:
        return _STATED[claim.hedge]
    if claim.timed:
        return " to ".join(dict.fromkeys(bound or ".." for bound in iso_bounds(claim.value)))
    low, high = claim.value.low, claim.value.high
    unit = "" if claim.unit is None else claim.unit if claim.unit == "%" else f" {claim.unit}"
    if low is not None and high is not None and low != high:
        return f"{_digits(low)} to {_digits(high)}{unit}"
    bound = low if low is not None else high
    return f"{_HEDGES.get(claim.hedge, '')}{'?' if bound is None else _digits(bound)}{unit}"


def _title(claim: Claim) -> str:
    """What an open claim counts, in its own noun where it has one."""
    name, _, aspect = claim.measure.removeprefix("count:").rstrip(":").partition("@")
    return claim.noun or f"{aspect} of {name.replace('_', ' ')}" if aspect else claim.noun or name


def _digits(value: Decimal) -> str:
    return f"{value.normalize():,f}"
