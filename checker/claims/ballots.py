"""Claims of a sentence → claims: the two sides of a vote ("by 78 votes to 68", "367 voted yes and 137 against")."""

from itertools import pairwise

import msgspec

from checker.claims.carries import is_bare
from checker.claims.lexicons import Lexicon
from checker.claims.lines import Line, Placed
from checker.claims.stretches import CONJUNCTION
from checker.model import Claim

_FOR, _AGAINST = "votes_for", "votes_against"
_VOTED = frozenset({"votes", _FOR, _AGAINST})
_BETWEEN = 4  # words


def part_votes(line: Line, lexicon: Lexicon, told: list[Claim]) -> list[Claim]:
    """The claims, those of the two sides of a vote told apart: the first number is of those who won it, or said yes."""
    places = line.places()
    sided: dict[str, str] = {}
    for first, second in pairwise(told):
        one, other = places.get(first.figure_start), places.get(second.figure_start)
        if one is None or other is None or not _of_one_vote(first, second):
            continue
        if _opposes(line, lexicon, one, other, led=first.measure != _AGAINST):
            sided |= {first.id: _FOR, second.id: _AGAINST}
    return [_sided(claim, sided[claim.id]) if claim.id in sided else claim for claim in told]


def _of_one_vote(first: Claim, second: Claim) -> bool:
    """Whether one counts votes and the other nothing else; both sharp."""
    voted = (first.measure in _VOTED and is_bare(second)) or (second.measure in _VOTED and is_bare(first))
    return voted and first.value.exact and second.value.exact and not (first.subset or second.subset)


def _opposes(line: Line, lexicon: Lexicon, one: Placed, other: Placed, *, led: bool) -> bool:
    """Whether a word sets the second number against the first, right before it ("78 votes *to* 68") or, where the first
    is of votes (`led`), behind it ("and 137 *against*"); the number of another year is none.
    """  # noqa: D205  one sentence
    if other.first - one.last > _BETWEEN or any(0 <= when.first - other.last <= 1 for when, _ in line.whens):
        return False
    for at in range(one.last, other.first):
        found = lexicon.versus.at(line.words, at)
        if found is not None and at + found[0] == other.first:
            return True
    behind = lexicon.versus.at(line.words, other.last) if led and other.last < len(line.words) else None
    return behind is not None and len(line.words[other.last + behind[0] - 1].form) > CONJUNCTION


def _sided(claim: Claim, measure: str) -> Claim:
    steps = (*claim.steps, f"one side of a vote: {measure}")
    return msgspec.structs.replace(claim, measure=measure, population=None, noun="", phase="", steps=steps)
