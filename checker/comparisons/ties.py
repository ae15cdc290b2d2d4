"""Claims of one article → ties: pairs that must fit each other whatever other outlets say."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import takewhile
from typing import Literal, NamedTuple

import msgspec

from checker.interval import Interval, exactly
from checker.model import Claim

TieName = Literal["none", "part", "sum", "own_headline", "weekday", "transposed", "slot"]

_LEAD = 2  # paragraphs below the headline
_TELLING = 10  # from which a count is hardly the same by chance
_BORNE = frozenset({"seats", "vote_share"})
_OF_ONE = frozenset({"age"})  # a figure of one person: another below the headline is of another
_WHOLES = ({"men", "women"}, {"men", "women", "children"}, {"passengers", "crew"})
"""Populations that leave nobody out: their sum is the whole."""


class Tie(NamedTuple):
    """Two claims of one article and what ties them."""

    left: Claim
    right: Claim
    tie: TieName


def find_ties(claims: Sequence[Claim]) -> Iterator[Tie]:
    """The pairs of one article's claims that exclude each other by arithmetic or by place."""
    for at, claim in enumerate(claims):
        if claim.measure == "weekday":
            yield Tie(claim, claim, "weekday")
            continue
        yield from _parts_above(claim, claims[at + 1 :])
        yield from _sums(claim, claims[at + 1 :])
        if claim.headline and ":" not in claim.measure and claim.measure not in _OF_ONE:
            told = [other for other in claims[at + 1 :] if not other.headline]
            below = [other for other in told if other.measure == claim.measure and not _of_two(claim, other)]
            if not (any(other.value.meets(claim.value) for other in below) or _told_again(claim, told)):
                yield from _lead_below(claim, below)


def _of_two(one: Claim, other: Claim) -> bool:
    """Whether two figures are of two parties, each named beside its own."""
    return one.measure in _BORNE and bool(one.names and other.names) and not {*one.names} & {*other.names}


def _parts_above(whole: Claim, later: Sequence[Claim]) -> Iterator[Tie]:
    """Parts larger than their whole: the first figure after a subset word, in the sentence of the whole."""
    if whole.subset or whole.unit is not None:
        return
    for part in takewhile(lambda claim: claim.sentence_start == whole.sentence_start, later):
        # "three countries, including 25 in Tessel" counts something else
        bare = whole.measure.startswith("count:") and not (part.noun or part.population)
        if part.part_of == whole.id and whole.value.below(part.value) and not bare:
            yield Tie(whole, part, "part")


def _sums(whole: Claim, later: Sequence[Claim]) -> Iterator[Tie]:
    """A whole, and right after it parts that leave nobody out, whose sum is another figure."""
    parts = list(
        takewhile(lambda claim: claim.sentence_start == whole.sentence_start and claim.population is not None, later)
    )
    if (
        whole.unit is not None
        or whole.population is not None
        or not whole.value.exact
        or not all(part.value.exact for part in parts)
    ):
        return
    for size in (2, 3):
        group = parts[:size]
        listed = len(group) == size and {part.population for part in group} in _WHOLES and _adjoining(whole, group)
        goes_on = len(parts) > size and _adjoining(whole, parts[: size + 1])  # "17 women, seven men and two children"
        if listed and not goes_on:
            total = sum((part.value.low or Decimal(0) for part in group), Decimal(0))
            summed = _summed(group, exactly(total))
            if not summed.value.meets(whole.value):
                yield Tie(whole, summed, "sum")


def _adjoining(whole: Claim, parts: Sequence[Claim]) -> bool:
    """Whether the parts follow each other at once, so that no third group stands between."""
    ends = [whole.figure_end, *(part.figure_end for part in parts)]
    return all(part.figure_start - end < 40 for part, end in zip(parts, ends, strict=False))  # noqa: PLR2004  a phrase


def _summed(parts: Sequence[Claim], total: Interval) -> Claim:
    first, last = parts[0], parts[-1]
    steps = (*first.steps, f"sum of {len(parts)} parts")
    return msgspec.structs.replace(
        first, value=total, end=last.end, figure_end=last.figure_end, population=None, steps=steps
    )


def _told_again(headline: Claim, below: Sequence[Claim]) -> bool:
    """Whether a count of the headline stands below by another name, or as the sum of two or three in one sentence:
    "15,000 jobs" above "9,000 jobs and 6,000 contractors".
    """  # noqa: D205  one sentence
    size = headline.value.low
    if headline.unit is not None:
        return any(claim.unit == headline.unit and claim.value.meets(headline.value) for claim in below)
    if not headline.value.exact or size is None or size < _TELLING:
        return False
    alike = [claim for claim in below if claim.unit is None and not claim.timed and claim.value.low is not None]
    groups = (alike[at : at + many] for many in (1, 2, 3) for at in range(len(alike) - many + 1))
    return any(
        sum((one.value.low or Decimal(0) for one in group), Decimal(0)) == size
        and len({one.sentence_start for one in group}) == 1
        for group in groups
    )


def _lead_below(headline: Claim, later: Sequence[Claim]) -> Iterator[Tie]:
    for claim in later:
        if claim.paragraph > _LEAD:
            return
        if not claim.subset and claim.phase != "previous" and claim.population == headline.population:
            yield Tie(headline, claim, "own_headline")
            return
