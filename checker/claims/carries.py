"""Claims of a sentence → claims: a bare figure that goes on counting what the text counted last."""

from typing import NamedTuple

import msgspec

from checker.claims.lexicons import Lexicon
from checker.claims.lines import Line, Placed
from checker.claims.rivals import find_rival
from checker.claims.sources import source_behind, source_between
from checker.model import SPREAD, Claim
from checker.rarity import is_small

_FAR = 2  # sentences from a count to the figure that goes on with it
_SMALL, _OTHER = 10, 20  # a figure, and how many times as large another is that counts another thing
_REACH = 6  # words from "the number" to its figure
_MANIFOLD = frozenset({"money:", "percent:", "duration:", "age:"})  # a text gives many, each of something else
_LEAD = 4  # words of the longest verb such as "put the crowd at"
_PEOPLE, _CROWDS = "count:people", frozenset({"protesters", "spectators"})
_PHRASE = 4  # words of the longest phrase such as "has risen to"


class Topic(NamedTuple):
    """What a text counted last, and in which of its sentences."""

    claim: Claim
    sentence: int


Topics = dict[str | None, Topic]


def carry(line: Line, lexicon: Lexicon, told: list[Claim], topics: Topics, sentence: int) -> list[Claim]:
    """The claims, where "the union put the number at 600" and "it has since risen to 70" count what was counted before.

    The figure stands without a noun; a word for a number leads it, or the text says that it was raised.
    """
    made: list[Claim] = []
    places = line.places()
    for claim in told:
        place = places.get(claim.figure_start)
        before = next((one for one in reversed(made) if tells(one) and one.unit == claim.unit), None)
        earlier = before if before is not None else _near(topics.get(claim.unit), sentence)
        idle = _is_idle(claim) or (place is not None and _is_crowd(line, lexicon, place, claim, earlier))
        if place is not None and earlier is not None and idle and _is_near(claim, earlier):
            rival = find_rival(line, lexicon, place)
            goes_on = _goes_on(line, lexicon, place, claim) or _is_told_apart(claim, earlier)
            if rival not in {None, earlier.origin} or goes_on:
                source = source_behind(line, lexicon, place.last) or _source_here(line, lexicon, place) or rival
                claim = msgspec.structs.replace(  # noqa: PLW2901  the claim as carried, with its own source and mood
                    _carried(claim, earlier),
                    origin=source or claim.origin,
                    modality="denied" if _denied_before(line, lexicon, place) else claim.modality,
                )
        made.append(claim)
    return made


def find_topics(told: list[Claim], sentence: int) -> Topics:
    """What a sentence counts last in each unit."""
    return {claim.unit: Topic(claim, sentence) for claim in told if tells(claim)}


def is_bare(claim: Claim) -> bool:
    """Whether no word says what the figure counts."""
    return ":" in claim.measure and not claim.noun and claim.unit is None and not claim.subset and not claim.timed


def _is_idle(claim: Claim) -> bool:
    """Whether no word says what a figure counts, or of what so many tonnes are."""
    bare = "count:" if claim.unit is None else f"{claim.measure.partition(':')[0]}:"
    return not claim.subset and claim.measure == bare and claim.measure not in _MANIFOLD


def _is_crowd(line: Line, lexicon: Lexicon, place: Placed, claim: Claim, earlier: Claim | None) -> bool:
    """Whether people at large are the crowd that was counted before: "the police *put it at* 45,000 people"."""
    if earlier is None or earlier.measure not in _CROWDS or claim.measure != _PEOPLE or claim.subset:
        return False
    return any(_leads(lexicon.counters.at(line.words, at), at, place) for at in _right_before(place))


def _is_told_apart(claim: Claim, earlier: Claim) -> bool:
    """Whether a count of a source's own, beside another's, says what a vague word said before, in whoever's count:
    "thousands of people (45,000 according to police, 120,000 according to unions)".
    """  # noqa: D205  one sentence
    return bool(claim.goes_on) and (earlier.hedge == "vague" or claim.goes_on == earlier.id)


def _is_near(claim: Claim, earlier: Claim) -> bool:
    """Whether a figure can be of what was counted before: 241 is no stand of a magnitude of 6.2."""
    one, other = claim.value.low, earlier.value.low
    if not one or not other or earlier.hedge == "vague":
        return True
    return min(one, other) >= _SMALL or max(one, other) < _OTHER * min(one, other)


def _carried(claim: Claim, earlier: Claim) -> Claim:
    """The figure as a count of what was counted before, which lends it its names and its words."""
    told = msgspec.structs.replace(
        claim,
        measure=earlier.measure,
        population=earlier.population,
        noun=earlier.noun,
        qualifiers=tuple(sorted({*claim.qualifiers, *(SPREAD & {*earlier.qualifiers})})),
        goes_on=earlier.id,
        window=claim.window or earlier.window,
        context=tuple(sorted({*claim.context, *earlier.context})),
        steps=(*claim.steps, f"goes on counting {earlier.measure}"),
    )
    if claim.names:
        return told
    return msgspec.structs.replace(
        told, places=earlier.places, lands=earlier.lands, bodies=earlier.bodies, names=earlier.names, on=earlier.on
    )


def _denied_before(line: Line, lexicon: Lexicon, place: Placed) -> bool:
    found = (lexicon.moods.at(line.words, at) for at in range(place.first))
    return any(match is not None and match[1] == "denied" for match in found)


def tells(claim: Claim) -> bool:
    """Whether a claim can be gone on with: a count whose thing is known."""
    known = ":" not in claim.measure or claim.measure.removeprefix("count:") == (claim.population or "people")
    return known and not claim.subset and not claim.timed


def _near(topic: Topic | None, sentence: int) -> Claim | None:
    return topic.claim if topic is not None and sentence - topic.sentence <= _FAR else None


def _goes_on(line: Line, lexicon: Lexicon, place: Placed, claim: Claim) -> bool:
    if claim.population is not None:
        return False
    if any(_leads(lexicon.counters.at(line.words, at), at, place) for at in _right_before(place)):
        return True
    for at in range(place.first - 2, max(-1, place.first - _REACH - 1), -1):
        if line.figure_at(at + 1) is not None or line.parts(at + 2, ",;:!?("):
            break
        found = lexicon.refers.at(line.words, at)
        if found is not None:
            return at + found[0] < place.first  # "number 9" is a name
    return bool(claim.phase) and _is_hollow(line, lexicon, place)


def _right_before(place: Placed) -> range:
    return range(max(0, place.first - _LEAD), place.first)


def _leads(found: tuple[int, bool] | None, at: int, place: Placed) -> bool:
    return found is not None and at + found[0] == place.first


def _source_here(line: Line, lexicon: Lexicon, place: Placed) -> str | None:
    """The source that says the figure, in the words between it and the figure before."""
    first = max((other.last for other, _ in line.figures if other.last <= place.first), default=0)
    return source_between(line, lexicon, first, place.first)


def _is_hollow(line: Line, lexicon: Lexicon, place: Placed) -> bool:
    """Whether the clause before a figure names nothing of its own: "it has since risen to", "il avait été porté à"."""
    dated = {at for when, _ in line.whens for at in range(when.first, when.last)}
    at = place.first - 1
    while at >= 0 and line.figure_at(at) is None:
        phrase = next((size for size in range(_PHRASE, 0, -1) if _phase_ends(lexicon, line, at + 1 - size, at + 1)), 0)
        common = at in dated or is_small(line.words[at].form, lexicon.code)
        if not (phrase or common) or lexicon.triggers.at(line.words, at) is not None:
            return False
        if line.parts(at, ",;:!?("):
            return True
        at -= phrase or 1
    return at < 0 or line.figure_at(at) is not None


def _phase_ends(lexicon: Lexicon, line: Line, first: int, last: int) -> bool:
    """Whether a word of a figure that was raised or replaced stands from one word to another."""
    found = lexicon.phases.at(line.words, first) if first >= 0 else None
    return found is not None and first + found[0] == last
