"""Text → Figures: every number of a sentence with its unit, its hedge and the steps that read it."""

from typing import cast

import msgspec

from checker.interval import Interval
from checker.mentions.figures.hedges import HedgeReader, hedged, stronger
from checker.mentions.figures.number_words import NumberReader
from checker.mentions.figures.numerals import GAPS, Numeral
from checker.mentions.figures.quantities import Quantity, QuantityReader
from checker.mentions.figures.ranges import RangeReader
from checker.mentions.figures.refusals import RefusalReader
from checker.model import Figure, FigureType
from checker.rulebook.hedges import HedgeWords
from checker.rulebook.kinds import Kind
from checker.rulebook.language import Language
from checker.rulebook.numbers import NumberWords
from checker.rulebook.units import UnitWords
from checker.words import Phrases, Word

__all__ = ["FigureFinder"]


class FigureFinder:
    """Finds figures with the words of one language, or digits and symbols alone where there is no pack."""

    def __init__(self, language: Language | None, kinds: dict[str, Kind]) -> None:
        numbers = language.numbers if language else NumberWords()
        units = language.units if language else UnitWords()
        hedges = language.hedges if language else HedgeWords()
        self._numbers = NumberReader(numbers)
        self._quantities = QuantityReader(numbers, units, kinds)
        self._hedges = HedgeReader(hedges)
        self._ranges = RangeReader(hedges)
        self._refusals = RefusalReader(numbers)
        self._negatives = frozenset(numbers.negatives)
        self._fraction_links = frozenset(numbers.fraction_links)
        self._one_openers = frozenset(numbers.one_openers)
        self._one_nouns = frozenset(numbers.one_nouns)
        self._weak = frozenset(units.weak)
        self._age_unit = units.ages.unit
        self._ages_after = Phrases((phrase, True) for phrase in units.ages.after)
        self._ages_before = HedgeReader(HedgeWords(before={"age": units.ages.before}))

    @classmethod
    def plain(cls, kinds: dict[str, Kind]) -> "FigureFinder":
        """A finder for texts of a language without a pack: digits and symbols, no words."""
        return cls(None, kinds)

    def find(self, text: str, words: list[Word], start: int, end: int) -> list[Figure]:
        """The figures of the sentence `text[start:end]`, whose words are `words`, in order; none overlaps another."""
        quantities = self._quantities_of(text, words)
        figures: list[Figure] = []
        index = 0
        while index < len(quantities):
            quantity = quantities[index]
            index += 1
            if index < len(quantities):
                joined = self._ranges.join(text, words, quantity, quantities[index])
                if joined is not None:
                    quantity = joined
                    index += 1
            figure = self._figure(text, words, quantity)
            if figure is not None and figure.start >= start and figure.end <= end:
                if figures and figure.outer_start < figures[-1].outer_end:
                    figure = msgspec.structs.replace(figure, outer_start=figure.start)
                figures.append(figure)
        return figures

    def _quantities_of(self, text: str, words: list[Word]) -> list[Quantity]:
        quantities: list[Quantity] = []
        at, count = 0, len(words)
        while at < count:
            if not self._numbers.may_start(words[at]):
                at += 1
                continue
            numeral = self._numbers.read(text, words, at)
            if numeral is None:
                at += 1
                continue
            quantity = self._quantities.read(text, words, numeral)
            quantities.append(quantity)
            at = max(quantity.after, at + 1)
        return quantities

    def _figure(self, text: str, words: list[Word], quantity: Quantity) -> Figure | None:
        if self._refusals.refuses(text, words, quantity) is not None:
            return None
        quantity = self._signed(text, words, quantity)
        first, outer_start, outer_end = quantity.first, quantity.start, quantity.end
        hedge, steps = quantity.hedge, list(quantity.steps)
        for _ in range(2):
            found = self._hedges.before(words, first)
            if found is None:
                break
            steps.append(f"hedge {text[words[found[0]].start : words[first - 1].end]!r} → {found[1]}")
            first, outer_start = found[0], words[found[0]].start
            hedge = stronger(hedge, found[1])
        aged = self._aged(text, words, quantity, first)
        if aged is not None:
            quantity = aged
            outer_end = max(outer_end, quantity.end)
        trailing = self._hedges.after(text, words, quantity.after, quantity.end)
        if trailing is not None:
            steps.append(f"hedge {text[quantity.end : trailing[0]].strip()!r} → {trailing[1]}")
            outer_end, hedge = trailing[0], stronger(hedge, trailing[1])
        if not self._stands(text, words, quantity, hedge):
            return None
        kind: FigureType = quantity.type
        if quantity.hedge == "range" and kind == "number":
            kind = "range"
        value = (
            quantity.value
            if quantity.hedge in {"range", "vague"} and hedge == quantity.hedge
            else hedged(quantity.value, hedge)
        )
        return Figure(
            start=quantity.start,
            end=quantity.end,
            outer_start=min(outer_start, quantity.start),
            outer_end=max(outer_end, quantity.end),
            type=kind,
            value=value,
            unit=quantity.unit,
            hedge=hedge,
            step=quantity.step,
            ambiguous=quantity.numeral.ambiguous,
            steps=tuple(steps),
        )

    def _stands(self, text: str, words: list[Word], quantity: Quantity, hedge: str) -> bool:
        """Whether a word that is often none counts here."""
        numeral = quantity.numeral
        follows = words[quantity.after].form if quantity.after < len(words) and words[quantity.after].glued else ""
        if numeral.part:
            return quantity.unit is not None or hedge != "exact" or follows in self._fraction_links
        if numeral.lone and quantity.hedge != "range":
            if quantity.unit is not None or hedge != "exact":
                return True
            before = words[quantity.first - 1].form if quantity.first else ""
            return follows in self._one_nouns or before in self._one_openers
        return True

    def _signed(self, text: str, words: list[Word], quantity: Quantity) -> Quantity:
        start, first = quantity.start, quantity.first
        sign = text[start - 1 : start]
        word_before = first > 0 and words[first - 1].form in self._negatives
        if (
            sign in {"-", "−", "–"}
            and sign
            and not text[start - 2 : start - 1].isalnum()
            and text[start - 2 : start - 1] not in {")", "-"}
        ):
            start -= 1
        elif word_before and text[words[first - 1].end : start] in GAPS:
            found = self._hedges.before(words, first)
            if found is not None:
                return quantity
            start, first = words[first - 1].start, first - 1
        else:
            return quantity
        low, high = quantity.value.low, quantity.value.high
        return msgspec.structs.replace(
            quantity,
            start=start,
            first=first,
            value=Interval(None if high is None else -high, None if low is None else -low),
            steps=(*quantity.steps, "negative"),
        )

    def _aged(self, text: str, words: list[Word], quantity: Quantity, first: int) -> Quantity | None:
        if quantity.type == "ordinal" or quantity.unit not in {None, self._age_unit, "mo", "wk", "d"}:
            return None
        if quantity.unit is not None and quantity.after < len(words) and words[quantity.after].glued:
            found = self._ages_after.at(words, quantity.after)
            if found is not None:
                after = quantity.after + found[0]
                return msgspec.structs.replace(
                    quantity, type="age", after=after, end=words[after - 1].end, steps=(*quantity.steps, "an age")
                )
        if self._ages_before.before(words, first) is not None and quantity.numeral.base == 1:
            unit = quantity.unit or self._age_unit
            return msgspec.structs.replace(quantity, type="age", unit=unit, steps=(*quantity.steps, "an age"))
        return None
