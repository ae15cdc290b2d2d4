"""Number → whether a sign beside it makes it a place: "Sète (34)", "37.84°N"; or a stretch of a race: "a 1′26″"."""

import re
from itertools import pairwise

from checker.mentions.figures.quantities import Quantity
from checker.rulebook.numbers import NumberWords
from checker.words import Word

_COMPASS = frozenset("NSEWO")
_PRIMES = frozenset("'′\"″")
_PRIMED = frozenset({"ft", "in"})
_OPENERS = frozenset({"(", " ("})
_PLACE_DIGITS, _PLACE_LETTERS = 2, 3
_FILE = re.compile(r"\d{1,3} [A-Z]{1,3}[a-z]{0,2}[A-Z]?[a-z]? \d{1,5}/\d\d(?!\d)")  # "4 KLs 10/20", "2 BvR 1651/15"
_FILED = re.compile(r"(?<!\w)\d{1,3} [A-Z]{1,3}[a-z]{0,2}[A-Z]?[a-z]? (?:\d{1,5}/)?\d{1,5}$")
_FILE_REACH = 16
_ADDED = re.compile(r"\d['’′] ?\+ ?\d")  # "45’+4"
_ADDED_REACH = 4
_LATE = re.compile(r"(?:45|90|105|120)e\+\d")  # the second minute after the 45th, in French
_SIDES, _GOALS, _LONGEST_RESULT = 2, 20, 8


class CodeReader:
    """Looks at brackets, primes and points of the compass around a number."""

    def __init__(self, numbers: NumberWords) -> None:
        self._places = numbers.not_figures.place_numbers
        self._races = numbers.not_figures.race_primes

    def told(self, text: str, words: list[Word], quantity: Quantity) -> str | None:
        """What it is of; `None` where it may count."""
        unit, end = quantity.unit, quantity.end
        if unit is None:
            return self.filed(text, quantity) or self._bare(text, words, quantity)
        if unit[0] == "°" and text[end : end + 1] in _COMPASS and not text[end + 1 : end + 2].isalnum():
            return "a place on the globe"
        primed = self._races and unit in _PRIMED and text[quantity.numeral.end : quantity.numeral.end + 1] in _PRIMES
        primed = primed and len(words) > quantity.after - quantity.first  # nothing else could say what it is of
        return "a time of a race or a size in inches" if primed else None

    def filed(self, text: str, quantity: Quantity) -> str | None:
        """Whether it numbers a file of a court: "4 KLs 10/20"."""
        before = text[max(0, quantity.start - _FILE_REACH) : quantity.end]
        return "the number of a file" if _FILE.match(text, quantity.start) or _FILED.search(before) else None

    def _bare(self, text: str, words: list[Word], quantity: Quantity) -> str | None:
        around = text[max(0, quantity.start - _ADDED_REACH) : quantity.end + _ADDED_REACH]
        if _LATE.fullmatch(text, quantity.start, quantity.end) or _ADDED.search(around):
            return "a minute of play"
        if not quantity.numeral.plain:
            return None
        if self._places and self._is_place(text, words, quantity):
            return "the number of a place"
        return "a score" if _is_result(text, words) else None

    def _is_place(self, text: str, words: list[Word], quantity: Quantity) -> bool:
        """Whether two digits in brackets follow a name: "Ain (01)", but "le PS (22)"."""
        at = quantity.first - 1
        if quantity.end - quantity.start != _PLACE_DIGITS or text[quantity.end : quantity.end + 1] != ")" or at < 0:
            return False
        name = text[words[at].start : words[at].end]
        return len(name) >= _PLACE_LETTERS and name.istitle() and text[words[at].end : quantity.start] in _OPENERS


def _is_result(text: str, words: list[Word]) -> bool:
    """Whether two sides and their goals are all that a sentence has: "Burnley 5 Sheffield United 0"."""
    if not _SIDES < len(words) <= _LONGEST_RESULT or not words[-1].form.isdecimal() or words[0].form.isdecimal():
        return False
    goals = [at for at, word in enumerate(words) if word.form.isdecimal()]
    if len(goals) != _SIDES or goals[1] - goals[0] == 1 or any(int(words[at].form) >= _GOALS for at in goals):
        return False
    return all(text[word.start].isupper() for at, word in enumerate(words) if at not in goals) and all(
        text[one.end : other.start] == " " for one, other in pairwise(words)
    )
