"""Quantity → quantity: degrees that tell no heat, of an angle or on the scale of an earthquake."""

import msgspec

from checker.mentions.figures.quantities import Quantity
from checker.rulebook.units import Degrees
from checker.words import Word

_BARE = "°"
_BEFORE, _BEHIND = 3, 4


class DegreeReader:
    """Looks at the words around a count of degrees whose scale is not named."""

    def __init__(self, degrees: Degrees) -> None:
        self._angles = frozenset(degrees.angles)
        self._magnitudes = frozenset(degrees.magnitudes)

    def read(self, words: list[Word], quantity: Quantity) -> Quantity:
        """The quantity: a length of arc beside a word for angles, a bare number beside one for earthquakes."""
        if quantity.unit != _BARE or quantity.numeral.shape == "ordinal":
            return quantity
        around = words[max(0, quantity.first - _BEFORE) : quantity.first]
        around += words[quantity.after : quantity.after + _BEHIND]
        if any(word.form in self._magnitudes for word in around):
            return msgspec.structs.replace(quantity, type="number", unit=None, steps=(*quantity.steps, "a magnitude"))
        if any(word.form in self._angles for word in around):
            return msgspec.structs.replace(quantity, type="dimension", steps=(*quantity.steps, "an angle"))
        return quantity
