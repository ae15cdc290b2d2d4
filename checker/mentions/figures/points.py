"""Quantities → quantities: tenths told beside a percentage are those of its points: "subió dos *décimas*, al 2,3 %".

Beside degrees alone they are those of a degree.
"""

from collections.abc import Sequence

import msgspec

from checker.interval import exactly
from checker.mentions.figures.numerals import GAPS
from checker.mentions.figures.quantities import Quantity
from checker.rulebook.numbers import NumberWords
from checker.rulebook.units import UnitWords
from checker.words import Word

_PERCENT = frozenset({"%", "pp"})
_POINTS = "pp"
_BARE = frozenset({None, "1"})


class PointReader:
    """Knows the words for parts of a point."""

    def __init__(self, numbers: NumberWords, units: UnitWords) -> None:
        self._parts = frozenset(numbers.point_fractions)
        self._ones = frozenset(numbers.ones)
        self._links = frozenset(numbers.fraction_links)
        self._small = frozenset((*numbers.not_figures.bare, *units.counted.stops))

    def read(self, text: str, words: Sequence[Word], found: list[Quantity]) -> list[Quantity]:
        """The quantities of a sentence, in points where one is a percentage and they are parts of nothing else."""
        if not self._parts:
            return found
        beside = next((one for one in found if one.unit in _PERCENT), None)
        beside = beside or next((one for one in found if one.type == "temperature"), None)
        return found if beside is None else [self._read(text, words, quantity, beside) for quantity in found]

    def _read(self, text: str, words: Sequence[Word], quantity: Quantity, measured: Quantity) -> Quantity:
        value = quantity.value.low
        at = quantity.first if words[quantity.first].form in self._ones else quantity.first - 1
        if words[quantity.after - 1].form not in self._parts or quantity.unit not in _BARE or not value:
            return quantity
        beside = quantity.after < len(words) and text[quantity.end : words[quantity.after].start] in GAPS
        follows = words[quantity.after].form if beside else ""
        if follows in self._links:
            return quantity  # "a tenth of voters"
        if quantity.type != "ordinal":
            return _part_of(quantity, measured) if value < 1 else quantity
        if at < 0 or words[at].form not in self._ones or (follows and follows not in self._small):
            return quantity  # "la décima", "una décima edición"
        one = msgspec.structs.replace(quantity, value=exactly(1 / value), start=words[at].start, first=at)
        return _part_of(one, measured)


def _part_of(quantity: Quantity, measured: Quantity) -> Quantity:
    unit = _POINTS if measured.unit in _PERCENT else measured.unit
    steps = (*quantity.steps, f"a part of what stands beside it: {unit}")
    return msgspec.structs.replace(quantity, unit=unit, type=measured.type, steps=steps)
