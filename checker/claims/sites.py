"""Claims of a sentence → claims: figures that it lists place by place, each with a place of its own."""

from bisect import bisect_left
from decimal import Decimal
from itertools import pairwise

import msgspec

from checker.claims.carries import is_bare
from checker.claims.lexicons import Lexicon
from checker.claims.lines import Line, Placed
from checker.model import CONCEPT, Claim, Name

_REACH = 8  # words from a figure and what it counts to its place: "seven others in the village of Brenn"
_LED = 5  # words from a preposition to the name: "near the northern town of Tessel"
_LEAST = 2
_AFTER = 4  # words from a preposition to a plain noun: "at the old airport", "at the Al Noor mosque"


def part_by_place(line: Line, lexicon: Lexicon, told: list[Claim], wide: frozenset[str]) -> list[Claim]:
    """The claims, where two counts at least are followed each by a place: "12 died in Tessel and seven in Brenn".

    A bare figure among them counts what the one before it does; behind a comma or a colon it is a part of a whole
    ("19 died: 12 in Tessel and seven in Brenn"), which the places of its parts do not bound.
    """
    sites = {claim.id: site for claim in told if (site := _site_of(line, lexicon, claim))}
    if len({tuple(sorted(site)) for site in sites.values()}) < _LEAST:
        return told
    made: list[Claim] = []
    wholes: set[str] = set()
    for claim in told:
        site = sites.get(claim.id, frozenset())
        if not site:
            made.append(claim)
            continue
        parted = msgspec.structs.replace(
            claim, places=tuple(sorted(site - wide)), lands=tuple(sorted(site & wide)), elsewhere=True
        )
        whole = _whole_of(claim, told, sites)
        wholes |= set() if whole is None else {whole.id}
        before = whole or (made[-1] if made else None)
        if before is not None and is_bare(claim) and claim.population is None and not before.timed:
            parted = _counted_as(before, parted, part=before.id not in sites)
        made.append(parted)
    return [_unplaced(one, frozenset().union(*sites.values())) if one.id in wholes else one for one in made]


def _unplaced(whole: Claim, sites: frozenset[str]) -> Claim:
    """A sum of parts without the places of these."""
    places = tuple(place for place in whole.places if place not in sites)
    return msgspec.structs.replace(whole, places=places, elsewhere=whole.elsewhere and bool(places))


def _whole_of(claim: Claim, told: list[Claim], sites: dict[str, frozenset[str]]) -> Claim | None:
    """The figure before that is the sum of the bare figures told place by place: of "31 killed and 180 hurt: *11* at
    the airport and *20* in the metro" those killed.
    """  # noqa: D205  one sentence
    parts = [one for one in told if one.id in sites and is_bare(one)]
    if claim not in parts or not all(one.value.exact for one in parts):
        return None
    total = sum((one.value.low or Decimal(0) for one in parts), Decimal(0))
    return next((one for one in told if one.id not in sites and one.value.low == total and not one.timed), None)


def _counted_as(before: Claim, claim: Claim, *, part: bool) -> Claim:
    return msgspec.structs.replace(
        claim,
        measure=before.measure,
        population=before.population,
        noun=before.noun,
        subset=part or before.subset,
        context=tuple(sorted({*claim.context, *before.context})),
        steps=(*claim.steps, f"counts {before.measure} as the figure before, at another place"),
    )


def _site_of(line: Line, lexicon: Lexicon, claim: Claim) -> frozenset[str]:
    """The places that follow a count, before the next figure."""
    place = line.places().get(claim.figure_start)
    if place is None or claim.timed or claim.unit not in {None, "%"}:
        return frozenset()
    after = min((other.first for other, _ in line.figures if other.first >= place.last), default=len(line.words))
    told = bisect_left([word.start for word in line.words], claim.end)
    first = told if told <= after else place.last
    names = [(at, name) for at, name in line.names if first <= at.first < after and _is_place(name)]
    if not names:
        return _plain_site(line, lexicon, first, after)
    if not _led_to(line, lexicon, first, names[0][0]):
        return frozenset()
    keys = [names[0][1].key]
    for (one, _), (other, name) in pairwise(names):
        if other.first - one.last > 1:
            break
        keys.append(name.key)
    return frozenset(keys)


def _plain_site(line: Line, lexicon: Lexicon, first: int, last: int) -> frozenset[str]:
    """The place without a name that a preposition leads to at once: "14 *at the airport* and 20 in the metro"."""
    if first >= last or lexicon.stops.at(line.words, first) is None:
        return frozenset()
    named = "".join(f" {name.key}" for at, name in line.names if first < at.first <= first + _AFTER)
    for at in range(first + 1, min(last, first + _AFTER + 1)):
        if at in line.owner or line.gap(at).strip(" \u00a0'’"):
            break
        concept = lexicon.concept_of(line.words[at].form)
        if concept in lexicon.sites:
            return frozenset({CONCEPT + concept + named})
    return frozenset()


def _is_place(name: Name) -> bool:
    return name.type == "place" and not name.adjective


def _led_to(line: Line, lexicon: Lexicon, first: int, place: Placed) -> bool:
    """Whether a preposition leads to a place within the phrase that begins at a word."""
    between = range(first, place.first)
    if len(between) > _REACH or any(not line.words[at].glued or at in line.owner for at in (*between, place.first)):
        return False
    broken = any(lexicon.breaks.at(line.words, at) is not None for at in between)
    return not broken and any(lexicon.stops.at(line.words, at) is not None for at in between[-_LED:])
