"""Claims of a sentence → claims: a figure told beside another by a source of its own."""

import msgspec

from checker.claims.carries import is_bare
from checker.claims.lexicons import Lexicon
from checker.claims.lines import Line, Placed
from checker.claims.sources import source_behind
from checker.model import Claim

_CONJUNCTION = 3  # letters: "and", "et", "e"


def credit(line: Line, lexicon: Lexicon, told: list[Claim]) -> list[Claim]:
    """The claims, where "50,000 marched according to organisers, 12,000 according to police" is one count twice.

    The second figure counts nothing of its own: it is of the measure of the first, and each is its own source's.
    """
    made: list[Claim] = []
    places = {figure.start: place for place, figure in line.figures}
    for claim in told:
        before = made[-1] if made else None
        if before is not None and ":" not in before.measure and is_bare(claim) and before.unit is None:
            first, second = places.get(before.figure_start), places.get(claim.figure_start)
            if first is not None and second is not None:
                one, other = _credits(line, lexicon, first, second)
                if one is not None and other is not None and one != other:
                    made[-1] = msgspec.structs.replace(before, origin=one)
                    steps = (*claim.steps, f"another count of {before.measure}, by another source")
                    population, measure = before.population, before.measure
                    claim = msgspec.structs.replace(  # noqa: PLW2901  the claim as credited
                        claim, measure=measure, population=population, origin=other, steps=steps
                    )
        made.append(claim)
    return made


def _credits(line: Line, lexicon: Lexicon, first: Placed, second: Placed) -> tuple[str | None, str | None]:
    """The source credited between the two figures, and the one right behind the second; none where no comma or
    conjunction parts the first source from the second figure ("laut Polizei 210").
    """  # noqa: D205  one sentence
    at = second.first
    if len(line.words[at - 1].form) > _CONJUNCTION and "," not in line.gap(at) + line.gap(at - 1):
        return None, None
    one = next(
        (source for at in range(first.last, second.first) if (source := source_behind(line, lexicon, at)) is not None),
        None,
    )
    return one, source_behind(line, lexicon, second.last)
