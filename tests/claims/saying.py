"""How the examples of the packs write a claim: one line of plain words for each section."""

from collections.abc import Callable
from decimal import Decimal

from checker.interval import moment_of
from checker.model import AWAY, Claim


def say_measured(claim: Claim) -> str:
    """Measure, value, unit, population, "part", phase, "away"."""
    population = "" if claim.measure == f"count:{(claim.population or '').lstrip('~')}" else claim.population
    population = (population or "").replace("~~", "~")
    away = AWAY if AWAY in claim.qualifiers else ""
    told = (claim.measure, say_value(claim), claim.unit, population, "part" if claim.subset else "", claim.phase, away)
    return " ".join(word for word in told if word)


def say_origin(claim: Claim) -> str:
    return claim.origin or "none"


def say_mood(claim: Claim) -> str:
    return claim.modality if claim.positive else f"not {claim.modality}"


SAID_BY: dict[str, Callable[[Claim], str]] = {
    "measures": say_measured,
    "attribution": say_origin,
    "negation": say_mood,
}


def say_value(claim: Claim) -> str:
    write = _moment if claim.timed else _number
    low, high = write(claim.value.low, "T00:00"), write(claim.value.high, "T23:59")
    about = "about " if claim.timed and claim.hedge == "about" else ""
    return about + (low if low == high else f"{low}..{high}")


def _number(bound: Decimal | None, _: str) -> str:
    return "" if bound is None else f"{bound.normalize():f}"


def _moment(bound: Decimal | None, edge: str) -> str:
    return "" if bound is None else moment_of(bound).isoformat(timespec="minutes").removesuffix(edge)
