"""Number → whether it is that of a house: "24 Elm Street", "12, rue des Lilas", "via Dante 4"."""

from checker.mentions.figures.numerals import GAPS
from checker.mentions.figures.quantities import Quantity
from checker.rulebook.numbers import NumberWords
from checker.words import Word

_NAMES = 4  # words of a street's name at most, small ones among them
_COMMA = ", "
_MOST_DIGITS = 5


class AddressReader:
    """Looks for a street beside a number in digits."""

    def __init__(self, numbers: NumberWords) -> None:
        streets = numbers.not_figures.streets
        self._behind = frozenset(streets.behind)
        self._right_behind = frozenset(streets.right_behind)
        self._before = frozenset(streets.before)
        self._asides = frozenset(streets.asides)
        self._openers = frozenset(streets.openers)
        self._noun_capitals = numbers.noun_capitals
        self._bare = frozenset(numbers.not_figures.bare)

    def is_house(self, text: str, words: list[Word], quantity: Quantity) -> bool:
        """Whether a street stands beside the number, and no noun that it could count."""
        if quantity.end - quantity.start > _MOST_DIGITS:
            return False
        return self._leads(text, words, quantity) or self._ends(text, words, quantity)

    def _leads(self, text: str, words: list[Word], quantity: Quantity) -> bool:
        """As in "24 Elm Street" and "12 bis, rue des Lilas"."""
        at, end, names = quantity.after, quantity.end, 0
        if at < len(words) and words[at].form in self._asides and text[end : words[at].start] in GAPS:
            end, at = words[at].end, at + 1
        if at < len(words) and words[at].form in self._right_behind and text[end : words[at].start] in {" ", _COMMA}:
            ahead = words[at + 1 : at + 1 + _NAMES]
            return any(text[word.start].isupper() and word.glued for word in ahead)
        while self._behind and at < len(words) and names <= _NAMES and text[end : words[at].start] in {"", " "}:
            if not text[words[at].start].isupper() and text[end] == " " and not words[at].form.isdecimal():
                return False
            if names and words[at].form in self._behind:
                led = quantity.first > 0 and words[quantity.first - 1].form in self._openers
                return led or not self._goes_on(text, words, at + 1)
            end, at, names = words[at].end, at + 1, names + 1
        return False

    def _goes_on(self, text: str, words: list[Word], at: int) -> bool:
        """Whether a word that a street may stand before follows: "24 Elm Street shops"."""
        return at < len(words) and text[words[at - 1].end : words[at].start] == " " and words[at].form not in self._bare

    def _ends(self, text: str, words: list[Word], quantity: Quantity) -> bool:
        """As in "via Dante 4" and "Rua das Flores, 120"."""
        at = quantity.first - 1
        if not self._before or at < 1:
            return False
        gap = text[words[at].end : quantity.start]
        if gap not in {" ", _COMMA} or not text[words[at].start].isupper() or self._counts(text, words, quantity, gap):
            return False
        for place in range(at, max(-1, at - 1 - _NAMES), -1):
            form = words[place].form
            if place < at and not words[place + 1].glued:
                return False
            if form in self._before:
                return True
            if not text[words[place].start].isupper() and form not in self._bare:
                return False
        return False

    def _counts(self, text: str, words: list[Word], quantity: Quantity, gap: str) -> bool:
        """Whether a noun may follow; behind a comma any word may lead to one: "in via Dante, 4 of them"."""
        after = quantity.after
        if after >= len(words) or text[quantity.end : words[after].start] not in GAPS:
            return False
        if self._noun_capitals:  # "12 Autos", "12 tote Rehe"
            return any(text[word.start].isupper() and word.glued for word in words[after : after + 2])
        noun = text[words[after].start].islower()
        return noun and (gap == _COMMA or words[after].form not in self._bare)
