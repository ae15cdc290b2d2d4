"""Line + figure → Counted: a measure that opens its clause, a verb before its figure ("On board were 52 people")."""

from checker.claims.lexicons import Lexicon
from checker.claims.lines import Line, Placed
from checker.claims.tolls import Counted, Fits

_REACH = 14  # words from the opening to the figure
_OPENING = 2  # words that may stand before it in its clause


def find_fronted(line: Line, lexicon: Lexicon, place: Placed, fits: Fits) -> Counted | None:
    """The measure whose words open the clause of a figure, with a verb of being between them."""
    verbs, triggers = line.all(lexicon.fronting), line.all(lexicon.triggers)
    if not verbs:
        return None
    verb: int | None = None
    first = max(0, place.first - _REACH)
    for at in range(place.first - 1, first - 1, -1):
        if line.figure_at(at) is not None or line.parts(at + 1, ";:.!?("):
            return None
        found = triggers.get(at)
        if verb is not None and at < verb and found is not None and _opens(line, lexicon, at):
            for trigger in found[1]:
                if trigger.role == "passive" and not trigger.opener and fits(trigger.measure):
                    return Counted(trigger.measure, at, at + found[0], "passive")
        fronting = verbs.get(at)
        if fronting is not None and at + fronting[0] <= place.first:
            verb = at
    return None


def _opens(line: Line, lexicon: Lexicon, at: int) -> bool:
    """Whether the words open a clause: the sentence, or what follows a mark or a conjunction."""
    return any(
        back == 0 or "," in line.gap(back) or lexicon.breaks.at(line.words, back - 1) is not None
        for back in range(at, max(-1, at - _OPENING - 1), -1)
    )
