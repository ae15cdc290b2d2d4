"""Claims of a sentence → claims: terms and fines that somebody asks for, apart from those that a court gives."""

from collections.abc import Iterator

import msgspec

from checker.claims.lexicons import Lexicon
from checker.claims.lines import Line, Placed
from checker.claims.stretches import ENDERS
from checker.model import Claim

GIVEN = frozenset({"sentence", "fine", "ban"})
"""What a court gives, and a prosecutor asks for."""
_TERM, _SOUGHT, _LENGTH = "sentence", "sought", "duration:"
_BEFORE, _BEHIND = 16, 8  # words from a figure to the verb that asks for it
_PARTS = ENDERS - {"(", "–", "—"}


def part_pleas(line: Line, lexicon: Lexicon, told: list[Claim]) -> list[Claim]:
    """The claims, a term that is asked for as such, a fine or a ban as demanded; a bare length right behind one in a
    list is of its measure ("asked for 19 years in prison for Rusk, *16 for Venn*").
    """  # noqa: D205  one sentence
    if not any(claim.measure in GIVEN or claim.measure == _SOUGHT for claim in told):
        return told
    places = line.places()
    made: list[Claim] = []
    for claim in told:
        place = places.get(claim.figure_start)
        if place is not None:
            before = made[-1] if made else None
            claim = _part(line, lexicon, claim, place, before)  # noqa: PLW2901  the claim as asked for
        made.append(claim)
    return made


def _part(line: Line, lexicon: Lexicon, claim: Claim, place: Placed, before: Claim | None) -> Claim:
    listed = before is not None and _is_listed(line, lexicon, place)
    bare = claim.measure == _LENGTH and not claim.noun and not claim.qualifiers and not claim.subset
    if listed and before is not None and bare and before.unit == claim.unit and before.measure in {_TERM, _SOUGHT}:
        steps = (*claim.steps, f"goes on with {before.measure}")
        return msgspec.structs.replace(claim, measure=before.measure, modality=before.modality, steps=steps)
    if claim.measure == _SOUGHT:
        return msgspec.structs.replace(claim, modality="demanded", phase="")  # "requis *contre* Rusk"
    if claim.measure not in GIVEN:
        return claim
    asked = listed and before is not None and (before.measure == _SOUGHT or before.modality == "demanded")
    if not (asked or _asks(line, lexicon, place)):
        return claim
    if claim.measure == _TERM:
        steps = (*claim.steps, "asked for, not given")
        return msgspec.structs.replace(claim, measure=_SOUGHT, modality="demanded", phase="", steps=steps)
    return msgspec.structs.replace(claim, modality="demanded")


def _is_listed(line: Line, lexicon: Lexicon, place: Placed) -> bool:
    """Whether a comma or an "and" parts a figure from the one before, and nothing but little words from that mark."""
    before = max((other.last for other, _ in line.figures if other.last <= place.first), default=None)
    if before is None:
        return False
    for at in range(place.first, before, -1):
        if line.parts(at, ";:!?("):
            return False
        if "," in line.gap(at) or line.words[at - 1].form in lexicon.joins:
            return True
        if lexicon.fillers.at(line.words, at - 1) is None and line.words[at - 1].form not in lexicon.articles:
            return False
    return False


def _asks(line: Line, lexicon: Lexicon, place: Placed) -> bool:
    """Whether the nearest verb before a figure in its clause, or one right behind it, asks for it and gives nothing."""
    triggers = line.all(lexicon.triggers)
    for at in _back(line, lexicon, place):
        measures = {trigger.measure for trigger in triggers[at][1] if trigger.role in {"active", "passive"}}
        if _SOUGHT in measures:
            return True
        if measures & GIVEN and at + triggers[at][0] < place.first:
            return False  # "sentenced to", further on than the "sentence of" that the figure hangs on
    for at in range(place.last, min(len(line.words), place.last + _BEHIND)):
        if line.figure_at(at) is not None or line.parts(at, _PARTS) or lexicon.breaks.at(line.words, at) is not None:
            return False
        found = triggers.get(at)
        if found is not None and any(one.measure == _SOUGHT and one.role == "passive" for one in found[1]):
            return True
    return False


def _back(line: Line, lexicon: Lexicon, place: Placed) -> Iterator[int]:
    """Where phrases begin that may announce a figure in its clause, the nearest first."""
    triggers, breaks = line.all(lexicon.triggers), line.all(lexicon.breaks)
    for at in range(place.first - 1, max(-1, place.first - _BEFORE - 1), -1):
        if line.figure_at(at) is not None or at in breaks or line.parts(at + 1, _PARTS):
            return
        if at in triggers:
            yield at
