"""Line → the figures that it calls a total; claims of an article → claims, where what lies below a total is a part."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

import msgspec

from checker.claims.lexicons import Lexicon
from checker.claims.lines import Line, Placed
from checker.claims.stretches import is_tied
from checker.model import TOTAL, Claim

_BEHIND = 4  # words from a figure to the phrase that calls it a total: "23 people were killed in all"
_SUMMED = 9  # words from a phrase that calls a sum a total to the sum
_MANIFOLD = Decimal(10)  # so many times a figure, a total is of something wider: all the dead of a war


def find_totals(line: Line, lexicon: Lexicon, claims: Iterable[Claim]) -> set[str]:
    """The ids of the claims of a sentence that it calls a total, and of those listed with them ("*a total of* 23
    hostages and 32 militants").
    """  # noqa: D205  one sentence
    phrases = line.all(lexicon.totals)
    if not phrases:
        return set()
    places = line.places()
    told = ((claim, places.get(claim.figure_start)) for claim in claims if not claim.subset)
    return {claim.id for claim, place in told if place is not None and _is_total(line, lexicon, place, phrases)}


def find_summed(line: Line, lexicon: Lexicon, place: Placed, kind: str) -> set[str]:
    """The qualifier of a sum that is called a total of several: "the *running total* of its fines to 6.7 billion"."""
    phrases = line.all(lexicon.totals) if kind == "money" else {}
    near = (at for at in range(max(0, place.first - _SUMMED), place.first) if at in phrases)
    summed = any(
        not any(line.figure_at(word) is not None or line.parts(word, ",;:") for word in range(at + 1, place.first))
        for at in near
    )
    return {TOTAL} if summed else set()


def _is_total(line: Line, lexicon: Lexicon, place: Placed, phrases: Iterable[int]) -> bool:
    breaks = line.all(lexicon.breaks)
    for at in phrases:
        first, last = (at, place.first) if at < place.first else (place.last, at)
        others = any(line.figure_at(word) is not None for word in range(first, last))
        joined = is_tied(line, place.first) if at < place.first else last - first < _BEHIND and not others
        parted = any(word in breaks or line.parts(word, ";:") for word in range(first + 1, last))
        if (joined or (at < place.first and not others)) and not parted:
            return True
    return False


def part_below_totals(claims: Sequence[Claim], totals: set[str], growing: frozenset[str]) -> list[Claim]:
    """The claims of an article, where a toll below what it calls the total is a part of it: those killed in the last
    raid, of all who died in the siege.
    """  # noqa: D205  one sentence
    wholes = [claim for claim in claims if claim.id in totals and claim.window is None and claim.measure in growing]
    if not wholes:
        return list(claims)
    return [
        msgspec.structs.replace(claim, subset=True)
        if claim.id not in totals and any(_lies_below(claim, whole) for whole in wholes)
        else claim
        for claim in claims
    ]


def _lies_below(claim: Claim, whole: Claim) -> bool:
    most, least = whole.value.low, claim.value.low
    return (
        (claim.measure, claim.population) == (whole.measure, whole.population)
        and claim.window is None
        and not (claim.subset or claim.phase)
        and claim.value.below(whole.value)
        and most is not None
        and least is not None
        and most < least * _MANIFOLD
    )
