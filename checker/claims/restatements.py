"""Claims of a sentence → claims: a figure in brackets that says the one before again, in another unit ("5,000 ft (1,525
m) of water", "46,850 pounds ($72,632)").
"""  # noqa: D205  one sentence

from collections.abc import Callable

import msgspec

from checker.claims.lines import Line, Placed
from checker.model import Claim

_OPENING, _CLOSING = ("(", "-LRB-"), (")", "-RRB-")


def past_restatement(line: Line, place: Placed) -> Placed:
    """The figure together with the one in brackets right behind it that says it again."""
    restated = _bracketed(line, place, place.last)
    return place if restated is None else Placed(place.first, restated.last)


def restate(line: Line, told: list[Claim], kind_of: Callable[[str], str]) -> list[Claim]:
    """The claims, each figure that says the one before again as a claim of the same thing."""
    places = line.places()
    made = told[:1]
    for claim in told[1:]:
        one, other = places.get(made[-1].figure_start), places.get(claim.figure_start)
        again = one is not None and other is not None and _bracketed(line, one, _past_rate(line, one)) == other
        made.append(_as(made[-1], claim) if again and _alike(made[-1], claim, kind_of) else claim)
    return made


def _as(first: Claim, claim: Claim) -> Claim:
    return msgspec.structs.replace(
        first,
        id=claim.id,
        start=claim.start,
        end=claim.end,
        figure_start=claim.figure_start,
        figure_end=claim.figure_end,
        value=claim.value,
        unit=claim.unit,
        step=claim.step,
        hedge=first.hedge if claim.hedge == "exact" else claim.hedge,
        steps=(*claim.steps, f"says {first.measure.rstrip(':')} again, in another unit"),
    )


def _alike(first: Claim, claim: Claim, kind_of: Callable[[str], str]) -> bool:
    units = (first.unit, claim.unit)
    return None not in units and units[0] != units[1] and len({kind_of(unit or "") for unit in units}) == 1


def _bracketed(line: Line, place: Placed, at: int) -> Placed | None:
    """The figure alone in brackets that open before a word; both have a unit."""
    owner = line.figure_at(at)
    if owner is None or not any(mark in line.gap(at) for mark in _OPENING):
        return None
    restated, figure = line.figures[owner]
    first = line.figures[line.owner[place.first]][1]
    behind = line.content[figure.outer_end : figure.outer_end + 6].lstrip()
    closed = behind.startswith(_CLOSING)
    return restated if closed and None not in {first.unit, figure.unit} else None


def _past_rate(line: Line, place: Placed) -> int:
    """Where a rate right behind a figure ends ("1,000 barrels *a day*")."""
    ends = (when.last for when, time in line.whens if when.first == place.last and time.type in {"set", "duration"})
    return next(ends, place.last)
