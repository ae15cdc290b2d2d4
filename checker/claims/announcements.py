"""Line + figure → Noun: what a bare figure counts, where words for a number name it before ("the number of cases")."""

import msgspec

from checker.claims.lexicons import Lexicon
from checker.claims.lines import Line, Placed
from checker.claims.nouns import Noun, read_noun
from checker.claims.tolls import Counted, Fits, opening_of_change

_REACH = 14  # words from "the number of" to its figure
_BETWEEN = 5  # words behind the noun that may still say what became of it ("the number of people *evacuated*")


def find_announced(line: Line, lexicon: Lexicon, place: Placed) -> Noun | None:
    """The noun phrase that follows "the number of", the nearest before a figure within its clause; or the one that
    opens the sentence and has changed to the figure.
    """  # noqa: D205  one sentence
    breaks, numbers = line.all(lexicon.breaks), line.all(lexicon.numbers)
    if not numbers:
        return None
    for at in range(place.first - 1, max(-1, place.first - _REACH - 1), -1):
        if line.parts(at + 1, ";:!?") or line.figure_at(at) is not None or at in breaks:
            break
        found = numbers.get(at)
        if found is not None:
            return _announced_at(line, lexicon, place, at + found[0])
    for at in opening_of_change(line, lexicon, place):
        found = lexicon.numbers.at(line.words, at)
        if found is not None:
            return _announced_at(line, lexicon, place, at + found[0])
    return None


def _announced_at(line: Line, lexicon: Lexicon, place: Placed, at: int) -> Noun | None:
    noun = _with_population(line, lexicon, read_noun(line, lexicon, at))
    named = noun.head or noun.people or noun.population or noun.measures
    return noun if named and noun.last < place.first else None


def _with_population(line: Line, lexicon: Lexicon, noun: Noun) -> Noun:
    """The noun with the people right behind a participle ("the number of dead *soldiers*"); one word that names both
    a measure and people ("presos") is the measure.
    """  # noqa: D205  one sentence
    if noun.measures and noun.last - noun.first == 1:
        noun = msgspec.structs.replace(noun, population=None)
    found = lexicon.populations.at(line.words, noun.last) if noun.measures and noun.population is None else None
    return noun if found is None else msgspec.structs.replace(noun, population=found[1], last=noun.last + found[0])


def find_counted_before(line: Line, lexicon: Lexicon, place: Placed, noun: Noun, fits: Fits) -> Counted | None:
    """The measure that an announced noun names, or a word right behind it ("the number of people evacuated")."""
    for trigger in noun.measures:
        if fits(trigger.measure):
            return Counted(trigger.measure, noun.first, noun.last, "toll")
    for at in range(noun.last, min(place.first, noun.last + _BETWEEN)):
        found = lexicon.triggers.at(line.words, at)
        for trigger in found[1] if found is not None else ():
            if trigger.role in {"passive", "noun"} and fits(trigger.measure) and not trigger.opener:
                return Counted(trigger.measure, at, at + (found[0] if found else 1), "toll")
    return None
