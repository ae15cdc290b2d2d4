"""Quantity → quantity: degrees that tell no heat, of an angle or on the scale of an earthquake; kelvins."""

from decimal import Decimal

import msgspec

from checker.mentions.figures.quantities import Quantity
from checker.rulebook.units import UnitWords
from checker.words import Word, split_words

_BARE, _KELVIN = "°", "K"
_THOUSAND = Decimal(1000)
_BEFORE, _BEHIND = 3, 4


class DegreeReader:
    """Looks at the words around a count of degrees whose scale is not named, or before a lone K."""

    def __init__(self, units: UnitWords) -> None:
        self._angles = frozenset(units.degrees.angles)
        self._magnitudes = frozenset(units.degrees.magnitudes)
        phrases = (phrase for unit in ("°C", "°F", _KELVIN) for phrase in units.words.get(unit, ()))
        forms = {word.form for phrase in phrases for word in split_words(phrase)}
        self._scales = frozenset(form for form in forms if len(form) > 1)

    def read(self, text: str, words: list[Word], quantity: Quantity) -> Quantity:
        """The quantity: a length of arc beside a word for angles, a bare number beside one for earthquakes, kelvins
        where another scale is named: "200 K in Fahrenheit".
        """  # noqa: D205  one sentence
        if quantity.unit is None and quantity.type == "number":
            return self._in_kelvins(text, words, quantity)
        if quantity.unit != _BARE or quantity.numeral.shape == "ordinal":
            return quantity
        around = words[max(0, quantity.first - _BEFORE) : quantity.first]
        around += words[quantity.after : quantity.after + _BEHIND]
        if any(word.form in self._magnitudes for word in around):
            return msgspec.structs.replace(quantity, type="number", unit=None, steps=(*quantity.steps, "a magnitude"))
        if any(word.form in self._angles for word in around):
            return msgspec.structs.replace(quantity, type="dimension", steps=(*quantity.steps, "an angle"))
        return quantity

    def _in_kelvins(self, text: str, words: list[Word], quantity: Quantity) -> Quantity:
        """Of kelvins, where a lone K behind it is none of the thousand that another scale stands beside."""
        after, value, step = quantity.after, quantity.value, quantity.step
        if text[quantity.end - 2 : quantity.end] == f" {_KELVIN}" and quantity.numeral.base == _THOUSAND:
            value, step = value.times(1 / _THOUSAND), step / _THOUSAND  # "200 K in" was read as 200,000
        elif after < len(words) and text[quantity.end : words[after].end] == f" {_KELVIN}":
            after += 1
        else:
            return quantity
        around = words[max(0, quantity.first - _BEFORE) : quantity.first] + words[after : after + _BEHIND]
        if not any(word.form in self._scales for word in around):
            return quantity
        steps = (*quantity.steps, "K beside another scale → K")
        kelvins = msgspec.structs.replace(
            quantity, unit=_KELVIN, type="temperature", value=value, step=step, steps=steps
        )
        return msgspec.structs.replace(kelvins, end=words[after - 1].end, after=after)
