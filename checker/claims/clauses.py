"""Line → the number of the clause of each word, and what is denied in it."""

from checker.claims.lexicons import Lexicon
from checker.claims.lines import Line

_PARTING = frozenset(',;:()"«»“”')


def number_clauses(line: Line, lexicon: Lexicon) -> list[int]:
    """The clause of each word, counted between marks and conjunctions."""
    numbers: list[int] = []
    clause = 0
    for at in range(len(line.words)):
        gap = line.gap(at) if at else ""
        if at and (_PARTING & {*gap} or " - " in gap or lexicon.breaks.at(line.words, at) is not None):
            clause += 1
        numbers.append(clause)
    return numbers


def is_denied(line: Line, lexicon: Lexicon, at: int, clauses: list[int]) -> bool:
    """Whether a negation stands before a word in its clause."""
    for before in range(at - 1, -1, -1):
        if clauses[before] != clauses[at]:
            return False
        negated = lexicon.negations.at(line.words, before) is not None
        if negated and lexicon.hollow.at(line.words, before) is None:
            return True
    return False
