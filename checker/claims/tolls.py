"""Line + figure → Counted: the toll or the number that a figure further on tells ("the death toll has risen to 12")."""

from collections.abc import Callable

import msgspec

from checker.claims.lexicons import Lexicon, Role
from checker.claims.lines import Line, Placed
from checker.claims.nouns import Noun

REACH_TOLL = 16
"""Words from a toll to its figure."""
_OPENING = 4  # words that open a sentence: "On Monday the toll"
_PHRASE = 4  # words of the longest toll
_BEHIND = 3  # words from a figure to the verb that closes its clause

Fits = Callable[[str], bool]


class Counted(msgspec.Struct, frozen=True, gc=False):
    """A measure and the words `first` … `last - 1` that announced it."""

    measure: str
    first: int
    last: int
    role: Role


def toll_of(line: Line, lexicon: Lexicon, place: Placed, noun: Noun, fits: Fits) -> Counted | None:
    """The toll before a figure, which no noun follows but one that the toll's measure may count: "unemployment rose to
    27 percent *of the workforce*".
    """  # noqa: D205  one sentence
    told = toll_before(line, lexicon, place, fits)
    counted = () if told is None else lexicon.of.get(told.measure, ())
    return told if not noun.head or noun.head_form in counted else None


def toll_before(line: Line, lexicon: Lexicon, place: Placed, fits: Fits) -> Counted | None:
    """The nearest toll before a figure within its clause, or the one that opens the sentence and has changed to it."""
    breaks = line.all(lexicon.breaks)
    for at in range(place.first - 1, max(-1, place.first - REACH_TOLL - 1), -1):
        if line.parts(at + 1, ";!?") or (at in breaks and at + 1 < place.first):  # "first reported *as* 75"
            break
        told = _toll_at(line, lexicon, at, fits)
        if told is not None:
            return _longest(line, lexicon, told, fits)
    opened = (_toll_at(line, lexicon, at, fits) for at in opening_of_change(line, lexicon, place))
    return next((told for told in opened if told is not None), None)


def _longest(line: Line, lexicon: Lexicon, told: Counted, fits: Fits) -> Counted:
    """The toll, or the phrase that it ends: "the *guide price* was put at 40"."""
    for at in range(told.first - 1, max(-1, told.first - _PHRASE), -1):
        longer = _toll_at(line, lexicon, at, fits)
        if longer is not None and longer.last == told.last:
            return longer
    return told


def opening_of_change(line: Line, lexicon: Lexicon, place: Placed) -> range:
    """The words that open the sentence or what somebody says in it, where a verb right beside the figure says that
    their subject has changed to it, however long it is ("The toll from the blast that hit … has *risen to* 70"). None
    where another change is told before, or another clause begins there (", where the river has reached 4").
    """  # noqa: D205  one sentence
    changes = [
        (at, at + size) for at, (size, phase) in line.all(lexicon.phases).items() if phase in {"raised", "lowered"}
    ]
    if not changes:
        return range(0)
    before = [first for first, last in changes if last <= place.first]
    beside = any(last == place.first for _, last in changes)
    behind = lexicon.verbs_last and any(place.last <= first < place.last + _BEHIND for first, _ in changes)
    if len(before) != beside or not (beside or behind):
        return range(0)
    verb = before[0] if beside else place.first
    said = (at + size for at, (size, _) in line.all(lexicon.verbs).items() if at + size < verb)
    first = max(said, default=0)
    turns = any(line.parts(at, ";:!?") or line.words[at].form in lexicon.changers for at in range(first + 1, verb))
    if turns or any(first <= at < verb for at in line.all(lexicon.breaks)):
        return range(0)
    return range(first, min(first + _OPENING, verb))


def _toll_at(line: Line, lexicon: Lexicon, at: int, fits: Fits) -> Counted | None:
    found = line.all(lexicon.triggers).get(at)
    if found is None:
        return None
    told = (trigger.measure for trigger in found[1] if trigger.role == "toll" and fits(trigger.measure))
    measure = next(told, None)
    return None if measure is None else Counted(measure, at, at + found[0], "toll")
