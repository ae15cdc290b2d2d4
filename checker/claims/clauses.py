"""Line → the number of the clause of each word, and what is denied in it."""

from checker.claims.lexicons import Lexicon
from checker.claims.lines import Line

_QUOTES = frozenset('"«»“”')
MARKS = frozenset(",;:()") | _QUOTES
"""What parts clauses beside conjunctions and dashes."""
_UNQUOTED = MARKS - _QUOTES


def number_clauses(line: Line, lexicon: Lexicon) -> list[int]:
    """The clause of each word, counted between marks and conjunctions."""
    numbers: list[int] = []
    clause = 0
    for at in range(len(line.words)):
        clause += at > 0 and parts_clauses(line, lexicon, at)
        numbers.append(clause)
    return numbers


def parts_clauses(line: Line, lexicon: Lexicon, at: int, *, quoted: bool = True) -> bool:
    """Whether another clause begins with a word: a mark or a dash stands before it, or it is a conjunction.

    `quoted`: quotation marks part clauses too.
    """
    gap = line.gap(at)
    marks = MARKS if quoted else _UNQUOTED
    marked = gap != " " and (not marks.isdisjoint(gap) or " - " in gap or "–" in gap or "—" in gap)
    return marked or lexicon.breaks.at(line.words, at) is not None


def is_denied(line: Line, lexicon: Lexicon, at: int, clauses: list[int]) -> bool:
    """Whether a negation stands before a word in its clause."""
    for before in range(at - 1, -1, -1):
        if clauses[before] != clauses[at]:
            return False
        negated = lexicon.negations.at(line.words, before) is not None
        if negated and lexicon.hollow.at(line.words, before) is None:
            return True
    return False
