"""Statements → comparisons: what one sentence says and another denies."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from hashlib import sha256
from typing import Literal, NamedTuple

from checker.interval import Interval
from checker.model import Claim, Reading, Statement

Denial = Literal["none", "weak", "fair", "strong"]

MEASURE = "statement:"
_MOST, _HALF, _SOME = 0.6, 0.5, 0.3
_TWO, _MANY = 2, 3
_SAID = frozenset({"fact", "reported"})


class Opposed(NamedTuple):
    """Two statements as claims of the measure "statement", and how plainly one denies the other."""

    left: Claim
    right: Claim
    denial: Denial


def find_opposed(left: Reading, right: Reading) -> Iterator[Opposed]:
    """The pairs of statements of two readings of which one says what the other denies, in reading order.

    Their measure names the words in question: "statement:minister+resign".
    """
    for one in left.statements:
        for other in _sharing(one, right.statements):
            opposed = _opposed(one, other)
            denial = _denial(one, other, opposed) if opposed else "none"
            if denial != "none":
                said = len(opposed & {*one.denied}) <= len(opposed & {*other.denied})
                on = MEASURE + "+".join(sorted(opposed)[:_MANY])
                pair = (_claim(left.article, one, on, said=said), _claim(right.article, other, on, said=not said))
                yield Opposed(*pair, denial)


def _sharing(one: Statement, others: Sequence[Statement]) -> Iterator[Statement]:
    """The statements that may be opposed to this one: both of one mood, and a denial that meets the other's words."""
    denied, stems = {*one.denied}, {*one.stems}
    for other in others:
        if denied and other.denied:
            continue  # each denies something: what is left of the two is too little to tell
        met = denied.intersection(other.stems) or stems.intersection(other.denied)
        if met and (one.modality == other.modality or {one.modality, other.modality} <= _SAID):
            yield other


def _opposed(one: Statement, other: Statement) -> set[str]:
    """The stems that both hold, and one alone denies."""
    return ({*one.denied} ^ {*other.denied}) & {*one.stems} & {*other.stems}


def _denial(one: Statement, other: Statement, opposed: set[str]) -> Denial:
    """How plainly: by how much of the shorter statement the two share, and how much of the denial meets the other."""
    shared = len({*one.stems} & {*other.stems}) / min(len(one.stems), len(other.stems))
    denied = [len(side) for side in (one.denied, other.denied) if opposed.intersection(side)]
    half = len(opposed) >= _HALF * min(denied)
    focus = bool(opposed.intersection(one.focus) or opposed.intersection(other.focus))
    if len(opposed) >= _MANY and shared >= _MOST and half and focus:
        return "strong"
    if (focus or len(opposed) >= _TWO) and shared >= _HALF and half:
        return "fair"
    return "weak" if (focus or len(opposed) >= _MANY) and shared >= _SOME else "none"


def _claim(article: str, statement: Statement, measure: str, *, said: bool) -> Claim:
    """A statement as a claim: instead of a value, its hedge tells whether it is "said" or "denied"."""
    name = f"{article}\n{statement.start}\n{measure}"
    return Claim(
        id=sha256(name.encode()).hexdigest()[:16],
        article=article,
        start=statement.start,
        end=statement.end,
        figure_start=statement.start,
        figure_end=statement.end,
        sentence_start=statement.start,
        sentence_end=statement.end,
        paragraph=statement.paragraph,
        headline=statement.headline,
        foremost=statement.foremost,
        measure=measure,
        timed=False,
        noun="",
        value=Interval(None, None),
        unit=None,
        hedge="said" if said else "denied",
        step=Decimal(0),
        population=None,
        qualifiers=(),
        subset=False,
        part_of="",
        places=statement.places,
        lands=statement.lands,
        bodies=statement.bodies,
        names=statement.names,
        window=None,
        on=statement.on,
        origin=statement.origin,
        modality=statement.modality,
        positive=said,
        phase="",
        context=statement.stems,
        steps=("says it" if said else f"denies: {', '.join(statement.denied)}",),
    )
