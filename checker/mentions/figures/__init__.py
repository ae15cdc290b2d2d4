"""Text → Figures: every number of a sentence with its unit, its hedge and the steps that read it."""

from decimal import Decimal
from itertools import pairwise
from typing import Literal

import msgspec

from checker.interval import Interval
from checker.mentions.figures.ages import AgeReader
from checker.mentions.figures.changes import ChangeReader
from checker.mentions.figures.counts import CountReader
from checker.mentions.figures.degrees import DegreeReader
from checker.mentions.figures.ellipses import EllipsisReader
from checker.mentions.figures.hedges import HedgeReader, hedged, opens, stronger
from checker.mentions.figures.monies import MoneyReader
from checker.mentions.figures.number_words import NumberReader
from checker.mentions.figures.parts import PartReader
from checker.mentions.figures.points import PointReader
from checker.mentions.figures.proofs import ProofReader
from checker.mentions.figures.quantities import Quantity, QuantityReader
from checker.mentions.figures.ranges import RangeReader
from checker.mentions.figures.rates import RateReader
from checker.mentions.figures.refusals import GLUED, LABELLED, RefusalReader
from checker.mentions.figures.shares import ShareReader, times_of
from checker.mentions.figures.signs import SignReader
from checker.mentions.figures.sums import SumReader
from checker.model import Figure
from checker.rulebook.hedges import HedgeWords
from checker.rulebook.kinds import Kind
from checker.rulebook.language import Language
from checker.rulebook.numbers import NumberWords
from checker.rulebook.units import UnitWords
from checker.words import Word

__all__ = ["FigureFinder"]

_MOST_HEDGES = 2
_LIST_GAP = 5
_RECENT = 1900
_HOURS = "h"


class FigureFinder:
    """Finds figures with the words of one language, or by digits and symbols alone where there is no pack."""

    def __init__(
        self,
        language: Language | None,
        kinds: dict[str, Kind],
        persons: frozenset[str] = frozenset(),
        citizens: frozenset[str] = frozenset(),
    ) -> None:
        """`persons` are the nouns for somebody, who has an age; `citizens` the words of origin."""
        numbers = language.numbers if language else NumberWords()
        units = language.units if language else UnitWords()
        hedges = language.hedges if language else HedgeWords()
        self._numbers = NumberReader(numbers, units, persons)
        self._parts = PartReader(self._numbers, numbers)
        self._quantities = QuantityReader(numbers, units, kinds)
        self._monies = MoneyReader(numbers, units, kinds)
        self._degrees = DegreeReader(units)
        self._hedges = HedgeReader(hedges)
        self._signs = SignReader(numbers, self._hedges)
        self._ranges = RangeReader(hedges, numbers, units)
        self._shares = ShareReader(numbers, times_of(language) if language else frozenset(), persons)
        self._sums = SumReader(numbers, hedges, kinds)
        self._ages = AgeReader(units, hedges, persons, citizens)
        self._counts = CountReader(numbers, units, kinds)
        self._ellipses = EllipsisReader(self._counts, units, kinds)
        self._changed = ChangeReader(hedges)
        self._refusals = RefusalReader(numbers, hedges)
        self._rates = RateReader(numbers)
        self._points = PointReader(numbers, units)
        self._proofs = ProofReader(numbers, units, hedges, self._numbers.ordinals)
        self._joins = frozenset(hedges.joins)
        self._prepositions = frozenset(hedges.prepositions)

    @classmethod
    def plain(cls, kinds: dict[str, Kind]) -> "FigureFinder":
        """A finder for texts of a language without a pack: digits and symbols, no words."""
        return cls(None, kinds)

    def find(self, text: str, words: list[Word], start: int, end: int) -> list[Figure]:
        """The figures of the sentence `text[start:end]`, whose words are `words`, in order; none overlaps another."""
        figures: list[Figure] = []
        words = self._numbers.parted(text, words)
        found = self._points.read(text, words, self._scan(text, words))
        joined = self._joined(text, words, found) if found else []
        if not joined:
            return figures
        for quantity in joined:
            figure = self._figure(text, words, quantity)
            if figure is None or figure.start < start or figure.end > end:
                continue
            last = figures[-1] if figures else None
            if last is not None and figure.outer_start < last.outer_end:
                figure = msgspec.structs.replace(figure, outer_start=figure.start)
            both = None if last is None else self._bounded(text, last, figure)
            if both is not None:
                figures[-1] = both
            elif last is None or figure.start >= last.end:
                figures.append(figure)
        figures = self._ages.spread(text, figures)
        return self._changed.mark(text, words, self._ellipses.fill(text, words, figures))

    def _joined(self, text: str, words: list[Word], found: list[Quantity]) -> list[Quantity]:
        """Those that count something, two joined into one where they are a range or a share."""
        refused = [self._refused(text, words, quantity) for quantity in found]
        if LABELLED in refused:
            for at, (label, quantity) in enumerate(pairwise(found), 1):
                named = refused[at - 1] == LABELLED and refused[at] is None
                if named and self._refusals.names_on(text, words, label, quantity):
                    refused[at] = LABELLED
        for at in range(len(found) - 2, -1, -1):
            if refused[at] is None and refused[at + 1] == "a day" and _lists_days(found[at], found[at + 1]):
                refused[at] = "a day"
        self._rate(text, words, found, refused)
        kept: list[Quantity] = []
        at = 0
        while at < len(found):
            quantity, why = found[at], refused[at]
            at += 1
            while at < len(found) and not (at > 1 and _tells_minutes(text, found[at - 2], quantity)):
                joined, why = self._pair(text, words, (quantity, why), (found[at], refused[at]))
                if joined is None:
                    shares = why is None and refused[at] is None
                    quantity = self._ranges.share(text, words, quantity, found[at]) if shares else quantity
                    break
                quantity = joined
                at += 1
            if why is None:
                kept.append(self._shares.read(text, words, quantity))
        return kept

    def _rate(self, text: str, words: list[Word], found: list[Quantity], refused: list[str | None]) -> None:
        """Marks what is no figure but the base of a rate, and gives it to the figure before it."""
        for at, quantity in enumerate(found):
            if refused[at] is not None or not self._rates.may_be_base(quantity):
                continue
            before = found[at - 1] if at else None
            opens = self._rates.base_at(text, words, before, quantity)
            if opens is None:
                continue
            if before is not None and self._shares.join(text, words, before, quantity) is not None:
                continue
            refused[at] = "the base of a rate"
            if before is not None:
                found[at - 1] = self._rates.rated(words, before, quantity, opens)

    def _pair(
        self, text: str, words: list[Word], one: tuple[Quantity, str | None], other: tuple[Quantity, str | None]
    ) -> tuple[Quantity | None, str | None]:
        """The two as one, and why that counts nothing."""
        (quantity, why), (following, refusal) = one, other
        if quantity.hedge == "range":
            return None, why
        joined = self._ranges.join(text, words, quantity, following)
        if joined is not None:
            return joined, _range_refusal(why, refusal, joined)
        if why is None and refusal is None:
            joined = self._shares.join(text, words, quantity, following)
        if why is None and joined is None and refusal in {None, GLUED}:  # "6ft 4in"
            joined = self._sums.join(text, words, quantity, following)
        return joined, why

    def _refused(self, text: str, words: list[Word], quantity: Quantity) -> str | None:
        """Why it counts nothing; what is bounded by words is no year of long ago: "more than 1200"."""
        why = self._refusals.refuses(text, words, quantity)
        if why == LABELLED and self._hedges.holds(words, quantity.first):
            return None  # "could top 1,000"
        if why != "a year" or quantity.value.low is None or quantity.value.low >= _RECENT:
            return why
        hedge = self._hedges.before(text, words, quantity.first, quantity.start)
        return None if hedge is not None and opens(hedge.hedge) and hedge.hedge != "up_to" else why

    def _scan(self, text: str, words: list[Word]) -> list[Quantity]:
        found: list[Quantity] = []
        after = 0
        for at in self._numbers.starts(words):
            if at < after:
                continue
            numeral = self._parts.read(text, words, at) or self._numbers.read(text, words, at)
            if numeral is None:
                quantity = self._quantities.read_article(text, words, at)
            else:
                quantity = self._quantities.read(text, words, numeral, found[-1].end if found else 0)
                quantity = self._monies.read(text, words, quantity, found[-1].end if found else 0)
                quantity = self._degrees.read(text, words, quantity)
                quantity = self._signs.read(text, words, self._sums.alone(text, words, quantity))
            if quantity is not None:
                found.append(quantity)
                after = quantity.after
        return found

    def _figure(self, text: str, words: list[Word], quantity: Quantity) -> Figure | None:
        first, outer_start = quantity.first, quantity.start
        hedge, steps = quantity.hedge, []
        sure = hedge != "exact"
        for _ in range(_MOST_HEDGES if quantity.type != "ordinal" else 0):
            found = self._hedges.before(text, words, first, outer_start)
            if found is None:
                break
            steps.append(f"hedge {text[found.start : outer_start].strip()!r} → {found.hedge}")
            sure = sure or text[found.start : outer_start].strip().lower() not in self._prepositions
            first, outer_start, hedge = found.first, found.start, stronger(hedge, found.hedge)
        quantity = self._ages.read(text, words, quantity, first, outer_start)
        outer_end = quantity.end
        trailing = self._hedges.after(text, words, quantity.after, quantity.end)
        if trailing is not None:
            steps.append(f"hedge {text[quantity.end : trailing[0]].strip()!r} → {trailing[1]}")
            outer_end, hedge = trailing[0], stronger(hedge, trailing[1])
        aside: Literal["", "one", "article"] = "article" if quantity.numeral.article else ""
        if not self._proofs.stands(text, words, quantity, hedge if sure or trailing is not None else "exact"):
            if not self._proofs.is_aside(text, words, quantity):
                return None
            aside = "one"
        return Figure(
            start=quantity.start,
            end=quantity.end,
            outer_start=outer_start,
            outer_end=outer_end,
            type="range" if quantity.hedge == "range" and quantity.type == "number" else quantity.type,
            value=hedged(_tidy(quantity.value), hedge),
            unit=quantity.unit,
            hedge=hedge,
            step=quantity.step,
            ambiguous=quantity.numeral.ambiguous,
            counts=self._counts.name(text, words, quantity),
            aside=aside,
            finest=quantity.finest,
            steps=(*quantity.steps, *steps),
        )

    def _bounded(self, text: str, last: Figure, figure: Figure) -> Figure | None:
        """Two hedged numbers that bound one value: "more than 10 and less than 40"."""
        if not opens(last.hedge) or not opens(figure.hedge) or None not in {last.unit, figure.unit, None}:
            return None
        if last.unit not in {None, figure.unit} or not self._joined_by(text, last, figure):
            return None
        low = figure.value.low if last.value.low is None else last.value.low
        high = figure.value.high if last.value.high is None else last.value.high
        if low is None or high is None or low >= high:
            return None
        return msgspec.structs.replace(
            figure,
            start=last.start,
            outer_start=last.outer_start,
            type="range" if figure.unit is None else figure.type,
            value=Interval(low, high),
            hedge="range",
            step=max(last.step, figure.step),
            steps=(*last.steps, *figure.steps, "two bounds → a range"),
        )

    def _joined_by(self, text: str, last: Figure, figure: Figure) -> bool:
        between = text[last.outer_end : figure.outer_start].strip()
        worded = text[last.outer_start].isalpha() and text[figure.outer_start].isalpha()
        return between in self._joins or (between == "," and worded)


def _tidy(value: Interval) -> Interval:
    """Its whole numbers without a decimal sign: 4900000, not 4900000.0."""
    low = _whole(value.low)
    return Interval(low, low if value.high is value.low else _whole(value.high))


def _whole(bound: Decimal | None) -> Decimal | None:
    return Decimal(int(bound)) if bound is not None and bound == bound.to_integral_value() else bound


def _lists_days(quantity: Quantity, day: Quantity) -> bool:
    """Whether it stands in one list with a day: "les 14, 15 et 16 janvier"."""
    near = day.first - quantity.after <= 1 and day.start - quantity.end <= _LIST_GAP
    pointed = quantity.type == "ordinal" and quantity.numeral.shape == "ordinal"
    return near and quantity.unit is None and (quantity.numeral.plain or pointed)


def _tells_minutes(text: str, before: Quantity, quantity: Quantity) -> bool:
    """Whether it tells the minutes of a clock time, and opens no range: "22 h *15* à une dizaine de kilomètres"."""
    return before.unit == _HOURS and quantity.unit is None and not text[before.end : quantity.start].strip()


def _range_refusal(low: str | None, high: str | None, joined: Quantity) -> str | None:
    """Why a range counts nothing; its low end may look like a year or half a score, both ends like a code."""
    if high == "a clock time" and joined.unit is None:
        return high
    if low == "a score" and joined.unit is None and joined.numeral.base == 1:
        return low
    if low == "a clock time" and high is None:
        return None  # "tra le 20 e le 30 persone"
    if low not in {None, "a score", "a year", "half a code"} and joined.type != "temperature":  # "35/38°C"
        return low
    return high if high not in {None, "part of a code", "part of a name", "half a code", "a clock time"} else None
