"""Claims of a sentence → claims: a figure told beside another by a source of its own."""

import msgspec

from checker.claims.ballots import part_votes
from checker.claims.carries import is_bare, tells
from checker.claims.lexicons import Lexicon
from checker.claims.lines import Line, Placed
from checker.claims.sources import ends_source, source_before, source_behind
from checker.claims.stretches import CONJUNCTION
from checker.model import SPREAD, Claim

_BETWEEN, _BEFORE_VERB = 7, 5  # words


def credit(line: Line, lexicon: Lexicon, told: list[Claim]) -> list[Claim]:
    """The claims, where "50,000 marched according to organisers, 12,000 according to police" is one count twice.

    The second figure counts nothing of its own: it is of the measure of the first, or the first of that of the second
    ("20,000, according to police, and 80,000, according to organisers, marched"), and each is its own source's. The
    sides of a vote are told apart, too.
    """
    made: list[Claim] = []
    places = line.places()
    for claim in told:
        at = _counted_before(made, claim)
        before = made[at] if made else None
        if before is None or before.unit is not None or claim.unit is not None:
            made.append(claim)
            continue
        first, second = places.get(before.figure_start), places.get(claim.figure_start)
        if first is None or second is None or not (is_bare(claim) or _is_open(before)):
            made.append(claim)
            continue
        one, other = _speakers(line, lexicon, before.origin, (first, second)) or _credits(line, lexicon, first, second)
        if one is not None and other is not None and one != other:
            before, claim = _shared(before, claim, one, other)  # noqa: PLW2901  the claim as credited
            made[at] = before
        made.append(claim)
    return part_votes(line, lexicon, made)


def _counted_before(made: list[Claim], claim: Claim) -> int:
    """Where the count stands that a figure may be another source's of: right before it or, of a bare one, before what
    only says where ("1.2 million marched *in 40 towns*, unions say, and 390,000, police say").
    """  # noqa: D205  one sentence
    if len(made) > 1 and is_bare(claim) and _is_open(made[-1]) and made[-1].noun and tells(made[-2]):
        return len(made) - 2
    return len(made) - 1


def _shared(before: Claim, claim: Claim, one: str, other: str) -> tuple[Claim, Claim]:
    """The two as counts of one thing, each by its source."""
    told = claim if _is_open(before) and not _is_open(claim) else before
    step = f"another count of {told.measure}, by another source"
    first, second = (
        counted
        if counted is told
        else msgspec.structs.replace(
            counted,
            measure=told.measure,
            population=told.population,
            qualifiers=tuple(sorted({*counted.qualifiers, *(SPREAD & {*told.qualifiers})})),
            steps=(*counted.steps, step),
        )
        for counted in (before, claim)
    )
    first = msgspec.structs.replace(first, origin=one, goes_on=second.id)
    return first, msgspec.structs.replace(second, origin=other, goes_on=first.id)


def _is_open(claim: Claim) -> bool:
    return ":" in claim.measure and not claim.subset and not claim.timed


def _speakers(
    line: Line, lexicon: Lexicon, credited: str | None, both: tuple[Placed, Placed]
) -> tuple[str, str] | None:
    """The sources of two figures that one verb of saying leads: "police speak of 20,000, organisers of 80,000"; the
    first is `credited` already where another figure stands between it and the verb.
    """  # noqa: D205  one sentence
    first, second = both
    said = [at for at in range(first.first) if lexicon.verbs.at(line.words, at) is not None]
    if not said or not 0 < second.first - first.last <= _BETWEEN:
        return None
    listed = any(line.figure_at(at) is not None for at in range(said[-1], first.first))
    verb = said[-1]
    one = credited if listed else source_before(line, lexicon, max(0, verb - _BEFORE_VERB), verb)
    if one is None and not listed:  # "zählte *die Polizei* 28.000"
        one = source_before(line, lexicon, verb + 1, first.first)
    last = second.first
    while last > first.last and (
        len(line.words[last - 1].form) <= CONJUNCTION or lexicon.verbs.at(line.words, last - 1) is not None
    ):
        last -= 1
    if not ends_source(line, lexicon, last):
        return None  # "police said 12 were killed, and doctors treated 30"
    other = source_before(line, lexicon, first.last, last)
    parted = any(mark in line.gap(at) for at in range(first.last, second.first) for mark in ",;")
    joined = any(
        len(line.words[at].form) <= CONJUNCTION and lexicon.stops.at(line.words, at) is not None
        for at in range(first.last, last - 1)
    )
    return (one, other) if one is not None and other is not None and (parted or joined) else None


def _credits(line: Line, lexicon: Lexicon, first: Placed, second: Placed) -> tuple[str | None, str | None]:
    """The source credited between the two figures, and the one right behind the second; none where no comma or
    conjunction parts the first source from the second figure ("laut Polizei 210").
    """  # noqa: D205  one sentence
    at = second.first
    gaps = line.gap(at) + line.gap(at - 1)
    if len(line.words[at - 1].form) > CONJUNCTION and not any(mark in gaps for mark in ",;"):
        return None, None
    one = next(
        (source for at in range(first.last, second.first) if (source := source_behind(line, lexicon, at)) is not None),
        None,
    )
    return one, source_behind(line, lexicon, second.last)
