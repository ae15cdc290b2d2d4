"""Quantity → quantity: sums whose currency stands before the figure or within it, as tables and forms have it."""

import msgspec

from checker.mentions.figures.numerals import GAPS
from checker.mentions.figures.quantities import Quantity
from checker.rulebook.kinds import Kind
from checker.rulebook.numbers import NumberWords
from checker.rulebook.units import UnitWords
from checker.words import Phrases, Word

_CODE = 3


class MoneyReader:
    """Finds the currency of "en dólares 22,5 millones", the magnitude of "75 USD millones"."""

    def __init__(self, numbers: NumberWords, units: UnitWords, kinds: dict[str, Kind]) -> None:
        monies = {unit for kind in kinds.values() if kind.type == "currency" for unit in kind.units}
        self._words = Phrases((form, unit) for unit, forms in units.words.items() if unit in monies for form in forms)
        self._openers = frozenset(units.currency_openers)
        self._leads = frozenset(units.currency_leads)
        self._bare = frozenset(numbers.not_figures.bare)
        self._magnitudes = numbers.magnitudes
        self._short = numbers.short_magnitudes
        self._codes = frozenset(unit for unit in monies if len(unit) == _CODE and unit.isupper())

    def read(self, text: str, words: list[Word], quantity: Quantity, floor: int) -> Quantity:
        """The quantity, with what its currency's odd place hid; what stands before `floor` belongs to another."""
        if quantity.unit is None and quantity.type == "number":
            multiplied = self._multiplied(text, words, quantity)
            led = multiplied is quantity and (self._openers or self._leads)
            return self._led(text, words, quantity, floor) if led else multiplied
        return self._coded(text, words, quantity) if quantity.type == "currency" else quantity

    def _multiplied(self, text: str, words: list[Word], bare: Quantity) -> Quantity:
        """With a magnitude and a code in one word: "30 MUSD"."""
        after = bare.after
        if after >= len(words) or text[bare.end : words[after].start] not in {" ", "", "\u00a0"}:
            return bare
        letters = text[words[after].start : words[after].end]
        factor = self._short.get(letters[:-_CODE])
        if factor is None or letters[-_CODE:] not in self._codes or bare.numeral.base != 1:
            return bare
        return msgspec.structs.replace(
            bare,
            numeral=msgspec.structs.replace(bare.numeral, base=factor),
            end=words[after].end,
            after=after + 1,
            value=bare.value.times(factor),
            step=bare.step * factor,
            unit=letters[-_CODE:],
            type="currency",
            steps=(*bare.steps, f"{letters} → ×{factor} {letters[-_CODE:]}"),
        )

    def _led(self, text: str, words: list[Word], bare: Quantity, floor: int) -> Quantity:
        at, after = bare.first - 1, bare.after
        if at < 0 or text[words[at].end : bare.start] not in GAPS:
            return bare
        leads = words[at].form in self._leads and words[at].start >= floor
        if not leads and (not at or words[at - 1].form not in self._openers):
            return bare
        found = self._words.at(words, at)
        counts = after < len(words) and text[bare.end : words[after].start] in GAPS and bare.numeral.base == 1
        counts = counts and not (leads and words[after].form in self._bare)
        if found is None or found[0] > 1 or counts:
            return bare
        steps = (*bare.steps, f"{text[words[at].start : words[at].end]!r} before it → {found[1]}")
        start = words[at].start
        return msgspec.structs.replace(bare, start=start, first=at, unit=found[1], type="currency", steps=steps)

    def _coded(self, text: str, words: list[Word], quantity: Quantity) -> Quantity:
        after, code = quantity.after, text[quantity.numeral.end : quantity.end].strip(" \u00a0\u202f")
        if quantity.numeral.base != 1 or len(code) != _CODE or not code.isupper() or after >= len(words):
            return quantity
        factor = self._magnitudes.get(words[after].form)
        if factor is None or text[quantity.end : words[after].start] not in GAPS:
            return quantity
        return msgspec.structs.replace(
            quantity,
            numeral=msgspec.structs.replace(quantity.numeral, base=factor),
            end=words[after].end,
            after=after + 1,
            value=quantity.value.times(factor),
            step=quantity.step * factor,
            steps=(*quantity.steps, f"{words[after].form} → ×{factor}"),
        )
