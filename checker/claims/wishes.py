"""Line → the words that nobody says are so: what is hoped for or demanded, and what hangs on a condition."""

from checker.claims.lexicons import Lexicon
from checker.claims.lines import Line

_WISHES = frozenset({"hoped", "demanded"})


def find_unsaid(line: Line, lexicon: Lexicon, clauses: list[int]) -> set[int]:
    """The words behind a wish up to a "but", and those of a condition with the clause before it, where
    no concession stands in the sentence ("even if").
    """  # noqa: D205  one sentence
    unsaid: set[int] = set()
    places = range(1, len(line.words))
    if not any(lexicon.concessions.at(line.words, at - 1) is not None for at in places):
        for first in (at for at in places if _is_condition(line, lexicon, at)):
            clause = {clauses[first], clauses[first - 1]}
            unsaid |= {at for at, number in enumerate(clauses) if number in clause}
    wishes = [
        at + size
        for at, (size, mood) in line.all(lexicon.moods).items()
        if mood in _WISHES and line.figure_at(at) is None
    ]
    return unsaid | {place for first in wishes for place in range(first, _end(line, lexicon, first))}


def _is_condition(line: Line, lexicon: Lexicon, at: int) -> bool:
    """Whether a condition begins with a word; "do we know if he left?" asks, and sets none."""
    asked = "?" in line.content[line.words[at].start : line.sentence.end]
    return not asked and lexicon.conditions.at(line.words, at) is not None


def _end(line: Line, lexicon: Lexicon, first: int) -> int:
    for at in range(first, len(line.words)):
        if lexicon.breaks.at(line.words, at) is not None or not {*";:"}.isdisjoint(line.gap(at)):
            return at
    return len(line.words)
