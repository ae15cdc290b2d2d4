"""Line → Amounts: its figures, each with the words behind it that say what it counts."""

from decimal import Decimal

import msgspec

from checker.claims.clauses import is_denied
from checker.claims.lexicons import Lexicon
from checker.claims.lines import Line, Placed
from checker.claims.nouns import read_noun
from checker.claims.words import means
from checker.model import Amount, Figure, When

_PHRASE = 4  # words behind a figure that may be what it counts
_YEARS = {"DE": Decimal(10), "CE": Decimal(100)}


def find_amounts(line: Line, lexicon: Lexicon, clauses: list[int]) -> tuple[Amount, ...]:
    """The figures of a sentence; decades and centuries are years."""
    found = []
    for place, figure in line.figures:
        length = next((when for at, when in line.whens if at.first < place.last and place.first < at.last), None)
        amount = Amount(
            place.first,
            place.last,
            clauses[place.first],
            _in_years(figure, length),
            tuple(sorted(_counted(line, lexicon, clauses, place, bare=figure.unit is None))),
            is_denied(line, lexicon, place.first, clauses),
        )
        found.append(amount)
    return tuple(found)


def is_fleeting(line: Line, lexicon: Lexicon, growing: frozenset[str]) -> bool:
    """Whether the sentence tells of what changes by the hour: a toll, or a figure that it says has changed."""
    forms = {word.form for word in line.words}
    for at, word in enumerate(line.words):
        triggers = lexicon.triggers.at(line.words, at)
        if triggers is not None and any(
            trigger.measure in growing and (not trigger.opener or trigger.opener in forms) for trigger in triggers[1]
        ):
            return True
        pole = lexicon.poles.at(line.words, at)
        told = {pole[1][0]} if pole is not None else {name for name, _ in lexicon.poles_of(word.form)}
        if told & lexicon.changing or lexicon.phases.at(line.words, at) is not None:
            return True
    return False


def _counted(line: Line, lexicon: Lexicon, clauses: list[int], place: Placed, *, bare: bool) -> set[str]:
    """The concepts and stems of the words behind a figure."""
    if place.last >= len(line.words) or (bare and line.gap(place.last).strip()):
        return set()
    noun = read_noun(line, lexicon, place.last)
    counted = {measure.measure for measure in noun.measures}
    counted |= {name for name, _ in lexicon.poles_of(noun.head_form)} if noun.head else set()
    counted |= {concept for concept in (noun.population, "people" if noun.people else None) if concept}
    for at in range(place.last, min(len(line.words), place.last + _PHRASE)):
        if clauses[at] != clauses[place.first] or line.figure_at(at) is not None:
            break
        if at > max(place.last, noun.last) and lexicon.stops.at(line.words, at) is not None:
            break
        if lexicon.head == "capital" and not line.content[line.words[at].start].isupper():
            continue
        if means(line, lexicon, at):
            counted.add(lexicon.stem(line.words[at].form))
    return counted


def _in_years(figure: Figure, length: When | None) -> Figure:
    years = _YEARS.get(length.value[-2:]) if length is not None and length.type == "duration" else None
    if years is None or figure.unit is not None:
        return figure
    return msgspec.structs.replace(figure, unit="y", value=figure.value.times(years), step=figure.step * years)
