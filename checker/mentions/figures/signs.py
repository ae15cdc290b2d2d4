"""Quantity → quantity: below zero, by a sign or a word: "-5", "minus 5", "5 below zero"."""

import re

import msgspec

from checker.interval import Interval
from checker.mentions.figures.hedges import HedgeReader
from checker.mentions.figures.numerals import GAPS
from checker.mentions.figures.quantities import Quantity
from checker.rulebook.numbers import NumberWords
from checker.words import Phrases, Word, fold

_FIRST_MINUS = 2  # where a number stands whose sign is the first of all
# The words behind a count up to the second dash of an aside: "150 people -144 passengers and six crew- were on board".
_ASIDE = re.compile(r" [^\W\d_][^.;:!?()\n–—-]{2,80}[-–—](?=[\s,.;)])")
_PARTED_MINUS = frozenset({"- ", "− ", "– "})
_DASHES = frozenset("-–—−")
_BRACKETED_MINUS = frozenset({"(- ", "(− ", "(– "})


class SignReader:
    """Reads what makes a quantity negative."""

    def __init__(self, numbers: NumberWords, hedges: HedgeReader) -> None:
        self._hedges = hedges
        self._links = frozenset(numbers.links)
        self._negatives = frozenset(numbers.negatives)
        self._weak_negatives = frozenset(numbers.weak_negatives)
        self._negatives_after = Phrases(
            [
                *((phrase, False) for phrase in numbers.negatives_after),
                *((form, True) for phrase in numbers.frosts for form in {phrase, fold(phrase)}),
            ]
        )

    def read(self, text: str, words: list[Word], quantity: Quantity) -> Quantity:
        """The quantity, below zero where a sign or a word says so."""
        after, end = quantity.after, quantity.end
        if after < len(words) and words[after].glued and not text[end : words[after].start].strip():
            found = self._negatives_after.at(words, after)
            if found is not None:  # "5 grados bajo cero"
                last = after + found[0]
                quantity = msgspec.structs.replace(quantity, after=last, end=words[last - 1].end)
                cold = found[1] and quantity.unit is None  # "10 bajo cero"
                return _negative(msgspec.structs.replace(quantity, unit="°", type="temperature") if cold else quantity)
        start, first = quantity.start, quantity.first
        sign, before = text[max(0, start - 1) : start], text[max(0, start - 2) : max(0, start - 1)]
        parted = before + sign in _PARTED_MINUS and (quantity.type == "temperature" or start == _FIRST_MINUS)
        if text[max(0, start - 3) : start] in _BRACKETED_MINUS or (parted and _unpreceded(text, start - 2)):
            start -= 2
        elif (
            sign
            and sign in "-−–"
            and (text[start : start + 1].isdigit() or self._owed(text, words, quantity))
            and not _closed(text, end)
            and not (quantity.unit is None and _ASIDE.match(text, end))
            and not before.isalnum()
            and before not in {")", "-", "%", "."}
            and not (before == " " and quantity.unit is not None and text[start - 3 : start - 2].isdigit())
        ):
            start -= 1
        elif first and self._negates(words, quantity) and text[words[first - 1].end : start] in GAPS:
            if self._hedges.before(text, words, first, start) is not None:
                return quantity
            start, first = words[first - 1].start, first - 1
        else:
            return quantity
        return _negative(msgspec.structs.replace(quantity, start=start, first=first))

    def _owed(self, text: str, words: list[Word], quantity: Quantity) -> bool:
        """Whether a minus may stand before the sign of a currency: "(-R$ 38 million)", "a loss of -$3m"."""
        start, first = quantity.start, quantity.first
        if quantity.type != "currency" or start >= quantity.numeral.start:
            return False
        led = first > 0 and words[first - 1].form in self._links and words[first - 1].end == start - 2
        return led or text[start - 2 : start - 1] == "("

    def _negates(self, words: list[Word], quantity: Quantity) -> bool:
        form = words[quantity.first - 1].form
        alone = quantity.first == 1 and quantity.after >= len(words)
        return form in self._negatives or ((quantity.unit is not None or alone) and form in self._weak_negatives)


def _negative(quantity: Quantity) -> Quantity:
    low, high = quantity.value.low, quantity.value.high
    return msgspec.structs.replace(
        quantity,
        value=Interval(None if high is None else -high, None if low is None else -low),
        steps=(*quantity.steps, "negative"),
    )


def _closed(text: str, end: int) -> bool:
    """Whether a dash stands right behind the quantity, as the second of two that part it: "the rate –0.7%– fell"."""
    return text[end : end + 1] in _DASHES and not text[end + 1 : end + 2].isalnum()


def _unpreceded(text: str, at: int) -> bool:
    """Whether a sign at `at` stands behind a word or first of all: "fell to - 20 °C", not "10 - 20 °C"."""
    before = text[max(0, at - 2) : at]
    return not before.strip() or (before[-1] == " " and before[0].isalpha())
