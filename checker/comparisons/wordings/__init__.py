"""Wordings → comparisons: what two sentences say that exclude each other, where somebody puts them side by side."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

import msgspec

from checker.comparisons.statements import MEASURE, WHEN, WHERE, Denial, Opposed, bare_claim, name_measure
from checker.comparisons.values import Units
from checker.comparisons.wordings.alignments import Alignment, align_texts
from checker.comparisons.wordings.amounts import find_amounts_in_turn, find_two_amounts
from checker.comparisons.wordings.denials import (
    find_denied_words,
    is_denied_by_both,
    is_of_one,
)
from checker.comparisons.wordings.fillers import find_two_fillers
from checker.comparisons.wordings.moments import are_of_one_time, find_two_moments
from checker.comparisons.wordings.places import find_two_states
from checker.comparisons.wordings.wholes import denies, is_denied_as_whole
from checker.interval import Interval
from checker.model import SAID, Amount, Claim, Moment, Statement, Wording

AMOUNT = "amount:"
LIKE = 0.6


class Places(NamedTuple):
    """The names of places that hold others, and of those among them that exclude one another."""

    wide: frozenset[str]
    states: frozenset[str]


class Worded:
    """The sentences of a text with its id and language."""

    def __init__(self, article: str, language: str, wordings: Sequence[Wording]) -> None:
        self.article = article
        self.language = language
        self.wordings = wordings


def find_opposed_wordings(left: Worded, right: Worded, units: Units, places: Places) -> Iterator[Opposed]:
    """The pairs of sentences of two texts that exclude each other, in reading order."""
    across = left.language != right.language
    aligned = list(align_texts(left.wordings, right.wordings, across=across))
    if not aligned:
        return
    nearest = max((alignment for _, alignment in aligned), key=lambda alignment: len(alignment.pairs))
    texts = left.wordings, right.wordings
    apart = denies(*texts) or denies(*reversed(texts))
    agreed = {
        alignment.short.statement.start: alignment.share
        for _, alignment in aligned
        if alignment.share >= LIKE and are_of_one_time(alignment) and find_denied_words(alignment).level == "none"
    }
    for one, alignment in aligned:
        turned = alignment.short is not one
        short, long = (right, left) if turned else (left, right)
        loosely = apart and alignment is nearest and is_denied_as_whole(alignment, *texts)
        said = agreed.get(alignment.short.statement.start, 0) < alignment.share
        for pair, denial in _opposed(alignment, short.article, long, units, loosely=loosely):
            if denial in {"strong", "fair"} and (
                not (said and is_of_one(alignment, long.wordings))
                or is_denied_by_both(alignment, short.wordings, long.wordings)
            ):
                continue
            first, second = reversed(pair) if turned else pair
            yield Opposed(first, second, denial, _names(alignment))
        for pair, denial in _filled(alignment, short, long, places):
            first, second = reversed(pair) if turned else pair
            yield Opposed(first, second, denial, _names(alignment))


def _names(alignment: Alignment) -> str:
    """Whether the two share a name, by their words; "" where none or only one has any."""
    return "shared" if any(alignment.short.tokens[at].name for at in alignment.pairs) else ""


def _opposed(
    alignment: Alignment, short: str, longer: Worded, units: Units, *, loosely: bool
) -> Iterator[tuple[tuple[Claim, Claim], Denial]]:
    one, other = alignment.short.statement, alignment.long.statement
    long, text = longer.article, longer.wordings
    denied = find_denied_words(alignment)
    level: Denial = denied.level
    if level == "none" and loosely:
        level = "fair" if alignment.share >= LIKE and not _names(alignment) else "weak"
    if level != "none":
        stems = {stem for at in denied.words for stem in alignment.short.tokens[at].stems}
        on = name_measure(MEASURE, stems)
        said = any(token.denied for token in alignment.short.tokens)
        yield (
            (
                _stated(bare_claim(short, one, on), said=not said),
                _stated(bare_claim(long, other, on), said=said),
            ),
            level,
        )
    if not (one.modality == other.modality or {one.modality, other.modality} <= SAID):
        return
    shared = {stem for at in alignment.pairs for stem in alignment.short.tokens[at].stems}
    for mine, rival in find_two_moments(alignment, text):
        on = name_measure(WHEN, shared)
        yield (_at(bare_claim(short, one, on), mine), _at(bare_claim(long, other, on), rival)), "dates"
    for amount, against in (*find_two_amounts(alignment, text, units), *find_amounts_in_turn(alignment, units)):
        on = name_measure(AMOUNT, {*amount.counted} & {*against.counted} or shared)
        yield (_of(bare_claim(short, one, on), amount), _of(bare_claim(long, other, on), against)), "figures"


def _filled(
    alignment: Alignment, short: Worded, long: Worded, places: Places
) -> Iterator[tuple[tuple[Claim, Claim], Denial]]:
    """The sentences as claims of two states, or of two names in one slot."""
    one, other = alignment.short, alignment.long
    moods = {one.statement.modality, other.statement.modality}
    if len(moods) > 1 and not moods <= SAID:
        return
    texts = short.wordings, long.wordings
    slots: tuple[tuple[Denial, Iterator[tuple[int, int]]], ...] = (
        ("places", find_two_states(alignment, *texts, places.states)),
        ("fillers", find_two_fillers(alignment, *texts, places.wide)),
    )
    for denial, found in slots:
        for at, place in found:
            on = name_measure(WHERE, {one.tokens[at].name, other.tokens[place].name})
            claims = (
                bare_claim(short.article, _without_places(one.statement), on),
                bare_claim(long.article, _without_places(other.statement), on),
            )
            yield (_stated(claims[0], said=True), _stated(claims[1], said=True)), denial


def _without_places(statement: Statement) -> Statement:
    """A statement of one event whose place is in question."""
    return msgspec.structs.replace(statement, places=(), lands=(), bodies=(), names=())


def _stated(claim: Claim, *, said: bool) -> Claim:
    return msgspec.structs.replace(claim, hedge="said" if said else "denied", positive=said)


def _at(claim: Claim, moment: Moment) -> Claim:
    when = moment.when
    return msgspec.structs.replace(
        claim,
        timed=True,
        figure_start=when.start,
        figure_end=when.end,
        value=Interval(None, None) if when.span is None else when.span,
        step=Decimal(1),
    )


def _of(claim: Claim, amount: Amount) -> Claim:
    figure = amount.figure
    return msgspec.structs.replace(
        claim,
        figure_start=figure.start,
        figure_end=figure.end,
        value=figure.value,
        unit=figure.unit,
        hedge=figure.hedge,
        step=figure.step,
    )
