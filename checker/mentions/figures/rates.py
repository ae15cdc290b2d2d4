"""Quantities → rates: what a figure is told for a hundred or a hundred thousand of: "12 per 100,000 people"."""

import msgspec

from checker.mentions.figures.numerals import GAPS
from checker.mentions.figures.quantities import Quantity
from checker.rulebook.numbers import NumberWords
from checker.words import Word, mark_endings

_LEAST = 100
_BETWEEN = 3  # words from the figure to what leads to its base: "12 new cases per 100,000"


class RateReader:
    """Finds the bases of rates by the words before them; some words need the figure before them, too."""

    def __init__(self, numbers: NumberWords) -> None:
        refusals = numbers.not_figures
        self._openers, self._weak = mark_endings(refusals.rate_bases), mark_endings(refusals.weak_rate_bases)
        self._bare = frozenset(refusals.bare)

    def may_be_base(self, quantity: Quantity) -> bool:
        """Whether the quantity is a hundred, a thousand and so on, of nothing that is measured."""
        low = quantity.value.low
        if quantity.unit is not None or low is None or low < _LEAST or not quantity.value.exact:
            return False
        return quantity.type != "ordinal" and low.normalize().as_tuple().digits == (1,)

    def base_at(self, text: str, words: list[Word], before: Quantity | None, quantity: Quantity) -> int | None:
        """Where the words begin that make the quantity the base of a rate; `before` is the one before it."""
        sure = self._openers.before(words, quantity.first)
        found = sure or self._weak.before(words, quantity.first)
        if not found or text[words[quantity.first - 1].end : quantity.start] not in GAPS:
            return None
        at = quantity.first - len(found[0][0])
        return at if sure or (before is not None and self._leads(words, before, at)) else None

    def rated(self, words: list[Word], figure: Quantity, base: Quantity, at: int) -> Quantity:
        """The figure with the base of its rate as its unit, where it stands near and has none of its own."""
        if figure.unit is not None or not self._leads(words, figure, at):
            return figure
        unit = f"/{base.value.low:f}"
        return msgspec.structs.replace(figure, unit=unit, steps=(*figure.steps, f"a rate: {unit}"))

    def _leads(self, words: list[Word], figure: Quantity, until: int) -> bool:
        """Whether nothing but what it counts stands between a figure and the words that lead to its base."""
        between = words[figure.after : until]
        if figure.type != "number" or figure.numeral.base != 1 or figure.numeral.lone or len(between) > _BETWEEN:
            return False
        return all(word.glued and word.form not in self._bare for word in between)
