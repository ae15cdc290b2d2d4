"""Line + figure + the words of its measure → how many buses or boats carry those whom it counts.

Those aboard one ship are the same people in every report. Those aboard a convoy are as many as went with it.
"""

from decimal import Decimal

from checker.claims.lexicons import Lexicon
from checker.claims.lines import Line, Placed
from checker.claims.nouns import read_noun, skip_fillers
from checker.claims.tolls import Counted

CONVOY = "convoy:"
"""What the qualifier begins with that gives the number of vehicles or vessels: "convoy:81"."""
_ABOARD = "aboard"
_ONE = Decimal(1)


def find_convoy(line: Line, lexicon: Lexicon, place: Placed, counted: Counted | None) -> set[str]:
    """The qualifier of a figure of people aboard several things: "*81 buses* carrying 5,435 people", "5,435 people
    aboard *81 buses*"; none where they are aboard one.
    """  # noqa: D205  one sentence
    if counted is None or counted.measure != _ABOARD:
        return set()
    behind = skip_fillers(line, lexicon, counted.last) if counted.role == "passive" else None
    for other, figure in line.figures:
        several = other != place and figure.unit is None and (figure.value.low or _ONE) > _ONE
        things = read_noun(line, lexicon, other.last)
        people = things.people or things.population is not None or line.parts(other.first, ":;")
        carries = other.last <= counted.first <= place.first and things.last == counted.first
        if several and things.last > things.first and not people and (other.first == behind or carries):
            return {f"{CONVOY}{figure.value.low}"}
    return set()
