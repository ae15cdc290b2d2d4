"""Number → whether its capitals, or those before it, make it part of a name: "S&P 500 rose", "the Six Nations"."""

from checker.mentions.figures.numerals import GAPS
from checker.mentions.figures.quantities import Quantity
from checker.rulebook.numbers import NumberWords
from checker.words import Word

_NOUNS_BELOW = 100
_LONG_WORD, _TITLE_REACH = 3, 25
_WORDED = frozenset({"words", "fraction"})
_BEFORE_NAMES = frozenset({" ", ", "})


class ProperNameReader:
    """Looks at the capitals around a number."""

    def __init__(self, numbers: NumberWords) -> None:
        refusals = numbers.not_figures
        self._calendar = frozenset(refusals.calendar)
        self._bare = frozenset(refusals.bare)
        self._noun_capitals = numbers.noun_capitals

    def has_digits(self, text: str, words: list[Word], quantity: Quantity) -> bool:
        """Whether the digits belong to the capitals before them: "S&P 500 rose", "Galaxy Note 20,"."""
        at, after = quantity.first, quantity.after
        before = text[words[at - 1].start : words[at - 1].end]
        if not before[0].isupper() or text[words[at - 1].end : quantity.start] not in GAPS:
            return False
        if len(before) == 1 and at > 1 and before.isupper() and before.isascii():
            return True
        if at == 1 or words[at - 1].form in self._calendar or (self._noun_capitals and not before.isupper()):
            return False
        follows = words[after] if after < len(words) and text[quantity.end : words[after].start] in GAPS else None
        if follows is not None and not (follows.form in self._bare and text[follows.start].islower()):
            return False
        return not _is_title(text, [*words[max(0, at - _TITLE_REACH) : at + _TITLE_REACH]])

    def has_words(self, text: str, words: list[Word], quantity: Quantity) -> bool:
        """Whether a capital within a sentence makes a name of a number in words, and no title has it."""
        if self._noun_capitals:
            return self._is_noun(text, words, quantity)
        first, after = quantity.first, quantity.numeral.after
        if not first or quantity.numeral.shape not in _WORDED or not _is_titled(text, words[first]):
            return False
        if text[words[first - 1].end : quantity.start] not in _BEFORE_NAMES:
            return False
        ahead = words[after : after + 1]
        counted = ahead and text[words[after - 1].end : ahead[0].start] in GAPS and text[ahead[0].start].islower()
        led = _is_titled(text, words[first - 1]) and words[first - 1].form not in self._bare
        if counted and ahead[0].form not in self._bare and not led:
            return False  # "Les Vingt-Sept pays"
        return not _is_title(text, [*words[max(0, first - _TITLE_REACH) : first], *words[after : after + _TITLE_REACH]])

    def _is_noun(self, text: str, words: list[Word], quantity: Quantity) -> bool:
        """The same where every noun has a capital, of a small number: "die Elf des Trainers"."""
        first, low = quantity.first, quantity.value.low
        if quantity.numeral.shape != "words" or not first or quantity.unit is not None:
            return False
        if low is None or low >= _NOUNS_BELOW:
            return False
        word = text[words[first].start : words[first].end]
        inside = quantity.after == first + 1 and text[words[first - 1].end : words[first].start] == " "
        return inside and word.istitle() and quantity.numeral.base == 1 and quantity.hedge == "exact"


def _is_titled(text: str, word: Word) -> bool:
    return text[word.start].isupper() and text[word.start : word.end].istitle()


def _is_title(text: str, around: list[Word]) -> bool:
    """Whether most long words have capitals, so that a capital says nothing."""
    long = [word for word in around if word.end - word.start > _LONG_WORD]
    return sum(text[word.start].isupper() for word in long) * 2 > len(long)
