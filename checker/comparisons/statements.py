"""Statements → comparisons: what one sentence says and another denies."""

from collections.abc import Iterator
from decimal import Decimal
from hashlib import sha256
from itertools import product
from typing import Literal, NamedTuple

import msgspec

from checker.interval import Interval
from checker.model import POLE, SAID, Claim, Dated, Reading, Statement

Denial = Literal["none", "weak", "fair", "strong", "dates", "figures", "places", "fillers"]

MEASURE, WHEN, WHERE = "statement:", "when:", "where:"
_MOST, _HALF, _SOME = 0.6, 0.5, 0.3
_TWO, _MANY = 2, 3


class Opposed(NamedTuple):
    """Two statements as claims, and how plainly one denies the other, or that they give two dates ("dates").

    `names`: whether they share a name, where that was found word by word; "" where the claims tell.
    """

    left: Claim
    right: Claim
    denial: Denial
    names: str = ""


def find_opposed(left: Reading, right: Reading) -> Iterator[Opposed]:
    """The pairs of statements of two readings that exclude each other, in reading order.

    Their measure names the words in question: "statement:minister+resign" where one denies what the other says, with
    the hedges "said" and "denied"; "when:minister+resign" where they give two dates, which are then the values.
    """
    agreed = _share_a_date(left, right)
    for one, other in product(left.statements, right.statements):
        if not (one.modality == other.modality or {one.modality, other.modality} <= SAID):
            continue
        opposed = _opposed(one, other)
        denial = _denial(one, other, opposed) if opposed else "none"
        if denial != "none":
            said = len(opposed & {*one.denied}) <= len(opposed & {*other.denied})
            on = name_measure(MEASURE, opposed)
            pair = (_stated(left.article, one, on, said=said), _stated(right.article, other, on, said=not said))
            yield Opposed(*pair, denial)
        elif not agreed and one.dates and other.dates:
            yield from _dated(left.article, one, right.article, other)


def _share_a_date(left: Reading, right: Reading) -> bool:
    """Whether some date of the one text meets one of the other: then the two may tell of it in other words."""
    dates = [[date.span for statement in side.statements for date in statement.dates] for side in (left, right)]
    return any(a.meets(b) for a, b in product(*dates))


def _dated(article: str, one: Statement, other_article: str, other: Statement) -> Iterator[Opposed]:
    """Two dates of one thing, known by the words next to them and by half of the words, or by most words of the two."""
    shared = {*one.stems} & {*other.stems}
    least = min(len(one.stems), len(other.stems))
    near = [(a, b) for a, b in product(one.dates, other.dates) if {*a.near} & {*b.near}]
    if len(shared) < min(_MANY, _HALF * least):
        return
    if not near and len(one.dates) == len(other.dates) == 1 and len(shared) >= max(_TWO, _MOST * least):
        near = [(one.dates[0], other.dates[0])]
    for a, b in near[:1]:
        on = name_measure(WHEN, {*a.near} & {*b.near} or shared)
        yield Opposed(_at(bare_claim(article, one, on), a), _at(bare_claim(other_article, other, on), b), "dates")


def name_measure(kind: str, stems: set[str]) -> str:
    """The measure of two statements: its kind and the words in question."""
    return kind + "+".join(sorted(stems)[:_MANY])


def _opposed(one: Statement, other: Statement) -> set[str]:
    """The words that both hold and one alone denies, where only one denies words at all; and opposite concepts."""
    shared = {*one.stems} & {*other.stems}
    a, b = {*one.denied}, {*other.denied}
    opposed = {stem for stem in (a ^ b) & shared if stem.startswith(POLE)}
    words = [{stem for stem in side if not stem.startswith(POLE)} for side in (a, b)]
    return opposed if all(words) else opposed | (words[0] | words[1]) & shared


def _denial(one: Statement, other: Statement, opposed: set[str]) -> Denial:
    """How plainly: by how much of the shorter statement the two share, and how much of the denial meets the other."""
    shared = len({*one.stems} & {*other.stems}) / min(len(one.stems), len(other.stems))
    denied = [len(side) for side in (one.denied, other.denied) if opposed.intersection(side)]
    half = len(opposed) >= _HALF * min(denied)
    focus = bool(opposed.intersection(one.focus) or opposed.intersection(other.focus))
    poles = any(stem.startswith(POLE) for stem in opposed)
    if shared >= _MOST and half and (poles or (focus and len(opposed) >= _MANY)):
        return "strong"
    if (focus or len(opposed) >= _TWO) and shared >= _HALF and half:
        return "fair"
    return "weak" if (focus or len(opposed) >= _MANY) and shared >= _SOME else "none"


def _stated(article: str, statement: Statement, measure: str, *, said: bool) -> Claim:
    """A statement as a claim: instead of a value, its hedge tells whether it is "said" or "denied"."""
    return msgspec.structs.replace(
        bare_claim(article, statement, measure),
        hedge="said" if said else "denied",
        positive=said,
        steps=("says it" if said else f"denies: {', '.join(statement.denied)}",),
    )


def _at(claim: Claim, dated: Dated) -> Claim:
    """A statement as a claim of its date."""
    return msgspec.structs.replace(
        claim, timed=True, figure_start=dated.start, figure_end=dated.end, value=dated.span, step=Decimal(1)
    )


def bare_claim(article: str, statement: Statement, measure: str) -> Claim:
    """A statement as a claim without a value."""
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
        hedge="exact",
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
        positive=True,
        phase="",
        context=statement.stems,
        steps=(),
    )
