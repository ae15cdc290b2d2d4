"""Number → whether it is a side's goals in a score: "3-1", "2 a 1", "gewann 3 zu 1"."""

import re

from checker.mentions.figures.quantities import Quantity
from checker.rulebook.hedges import HedgeWords
from checker.rulebook.numbers import NumberWords
from checker.words import Word

_SCORE = re.compile(r"\d{1,3} ?[-–‑] ?\d{1,3}(?![\w%]|[.,]\d)")
_SIDES, _SCORE_DIGITS = 3, 5  # two numbers and the word between; no side has a hundred goals
_GOALS = 20  # a side has fewer, but in games that are told otherwise
_BACK = 6  # words from a change to its first figure


class ScoreReader:
    """Looks at a number and the one that a dash or a word joins to it."""

    def __init__(self, numbers: NumberWords, hedges: HedgeWords) -> None:
        self._links = frozenset(numbers.not_figures.score_links)
        self._ranges = frozenset(hedges.range_links)
        self._frames = {(frame.open, frame.link) for frame in hedges.frames}
        self._changes = frozenset(hedges.changes)

    def is_score(self, text: str, words: list[Word], quantity: Quantity) -> bool:
        """Whether it is one of the two; a rising pair is a range where the word between may join one."""
        match = _SCORE.match(text, quantity.start)
        if match is not None and _falls(match.group()):
            return True
        if not self._links or not quantity.numeral.plain:
            return False
        return any(self._are_goals(words, at) for at in (quantity.first, quantity.first - 2) if at >= 0)

    def _are_goals(self, words: list[Word], at: int) -> bool:
        sides = words[at : at + _SIDES]
        if len(sides) < _SIDES or sides[1].form not in self._links or not (sides[1].glued and sides[2].glued):
            return False
        first, link, second = (side.form for side in sides)
        if not (first.isdecimal() and second.isdecimal()) or len(first + second) >= _SCORE_DIGITS:
            return False
        if min(int(first), int(second)) >= _GOALS:
            return False  # "mit 78 zu 68 Stimmen"
        rises = int(first) < int(second)
        if at and (words[at - 1].form, link) in self._frames:
            # "victoria de 3 a 1", but "bajó de 27 a 13", "corrigió de 80 a 78", "de 3 a 5"
            return (
                not rises
                and int(first) < _GOALS
                and not any(word.form in self._changes for word in words[max(0, at - _BACK) : at])
            )
        return not rises or link not in self._ranges


def _falls(written: str) -> bool:
    low, high = (int(side) for side in re.split(r" ?[-–‑] ?", written))
    return low >= high or high < 13  # noqa: PLR2004  goals and sets; a count of people has a noun or a unit
