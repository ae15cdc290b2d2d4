"""Quantities → their sum: "5 feet 2 inches", "7 lbs, 6 oz", "3 dollars and 50 cents", "15 euros 50"."""

from decimal import Decimal

import msgspec

from checker.interval import exactly
from checker.mentions.figures.quantities import Quantity
from checker.rulebook.hedges import HedgeWords
from checker.rulebook.kinds import Kind
from checker.rulebook.numbers import NumberWords
from checker.words import Word

_APART = frozenset({" ", "\u00a0", "\u202f", ""})
_HUNDRED = Decimal(100)
_COMMA = ", "
_TWO_DIGITS = 2
_OLD, _EVEN = frozenset({12, 16}), Decimal("0.0001")  # inches of a foot, ounces of a pound
_SPOKEN = range(10, 100)  # "thirteen dollars forty five"


class SumReader:
    """Adds to a quantity the smaller one of its kind that stands behind it."""

    def __init__(self, numbers: NumberWords, hedges: HedgeWords, kinds: dict[str, Kind]) -> None:
        self._joins = frozenset(join.word for join in numbers.joins) | frozenset(numbers.sums)
        self._frames = frozenset(frame.open for frame in hedges.frames)
        # Lengths of time are put together where dates are read, but for the hundredths of a second.
        self._kinds = {unit: name for name, kind in kinds.items() for unit in kind.units if name != "duration"}
        self._watched = {unit for kind in kinds.values() for unit, entry in kind.units.items() if entry.within}
        self._summed = self._kinds.keys() | self._watched
        self._factors = {unit: entry.factor for kind in kinds.values() for unit, entry in kind.units.items()}
        self._behind = {
            sign: unit for kind in kinds.values() for unit, entry in kind.units.items() for sign in entry.behind
        }
        self._hundredths = {unit for kind in kinds.values() for unit, entry in kind.units.items() if entry.hundredths}
        self._parts = {unit: entry.parts for kind in kinds.values() for unit, entry in kind.units.items()}

    def join(self, text: str, words: list[Word], whole: Quantity, part: Quantity) -> Quantity | None:
        """The sum in the unit of the whole; `None` where the two are two things."""
        part = self._abbreviated(text, words, whole, part)
        low, more = whole.value.low, part.value.low
        if low is None or more is None or not whole.value.exact or not part.value.exact or more < 0:
            return None
        if whole.unit not in self._summed or whole.hedge != "exact" or part.hedge != "exact":
            return None
        share = self._share(text, whole, part)
        if share is None or more * share >= 1 or not self._touch(text, words, whole, part):
            return None
        value = low + more * share if low >= 0 else low - more * share
        return msgspec.structs.replace(
            whole,
            end=part.end,
            after=part.after,
            value=exactly(value),
            step=part.step * share,
            finest=(part.finest or part.unit or "") if part.type == "dimension" else "",
            steps=(*whole.steps, *part.steps, "a whole and a part"),
        )

    def alone(self, text: str, words: list[Word], quantity: Quantity) -> Quantity:
        """The quantity; with such a unit where the text is nothing else: "5 in"."""
        if quantity.first or quantity.unit is not None or quantity.type != "number" or quantity.after != len(words) - 1:
            return quantity
        unit = self._behind.get(text[quantity.end :].strip())
        if unit is None:
            return quantity
        end = words[-1].end
        return msgspec.structs.replace(quantity, unit=unit, end=end, after=len(words), type="dimension")

    def _abbreviated(self, text: str, words: list[Word], whole: Quantity, part: Quantity) -> Quantity:
        """The part with a unit that only stands behind a larger one: "6 ft 2 in tall", not "6 ft 2 in 2010"."""
        after = part.after
        if part.unit is not None or after >= len(words) or text[part.end : words[after].start] not in {" ", ""}:
            return part
        unit = self._behind.get(text[words[after].start : words[after].end])
        if unit is None or self._kinds.get(unit) != self._kinds.get(whole.unit or ""):
            return part
        beyond = text[words[after].end : words[after].end + 2].strip()
        if beyond.isdecimal() or beyond.isupper():
            return part
        end = words[after].end
        return msgspec.structs.replace(part, unit=unit, end=end, after=after + 1, type="dimension")

    def _share(self, text: str, whole: Quantity, part: Quantity) -> Decimal | None:
        """What one of the part is of the whole's unit."""
        if part.unit is None:
            cents = part.numeral.plain and part.end - part.start == _TWO_DIGITS and whole.numeral.plain
            cents = cents or (part.numeral.shape == whole.numeral.shape == "words" and part.value.low in _SPOKEN)
            tall = self._is_height(whole)
            behind = text[part.end : part.end + 2].strip(" \u00a0")
            ends = (tall and part.first > whole.after) or not behind[:1].isalnum()
            fits = whole.type == "currency" or tall
            return 1 / _HUNDRED if fits and cents and ends and whole.end > whole.numeral.end else None
        parts = self._parts.get(part.unit)
        if whole.unit in self._watched:  # "9 secondes 58 centièmes", "9 secondi e 58 centesimi"
            return 1 / parts if parts is not None else Decimal(1) if part.numeral.shape == "fraction" else None
        if parts is not None:
            return 1 / parts if whole.type == "currency" and self._parts.get(whole.unit or "") is None else None
        small, large = self._factors.get(part.unit), self._factors.get(whole.unit or "")
        if small is None or large is None or self._kinds.get(part.unit) != self._kinds.get(whole.unit or ""):
            return None
        return small / large if small < large else None

    def _is_height(self, whole: Quantity) -> bool:
        return whole.unit in self._hundredths and whole.value.low is not None and whole.value.low < _HUNDRED

    def _touch(self, text: str, words: list[Word], whole: Quantity, part: Quantity) -> bool:
        between = text[whole.end : part.start]
        if between == _COMMA and part.unit is not None:
            return whole.numeral.shape == part.numeral.shape and self._is_old(whole.unit, part.unit)
        if between in _APART:
            return part.unit is not None or between in {" ", "\u00a0"}
        if whole.first and words[whole.first - 1].form in self._frames:
            return False  # "between $5 and 50 cents"
        joined = part.first - whole.after == 1 and words[whole.after].form in self._joins
        return joined and between.strip() == text[words[whole.after].start : words[whole.after].end]

    def _is_old(self, large: str | None, small: str) -> bool:
        """Whether so many of one make the other as never in the metric system, which no list would mix: 12 inches."""
        whole, part = self._factors.get(large or ""), self._factors.get(small)
        if not whole or not part:
            return False
        count = round(whole / part)
        return abs(whole / part - count) < _EVEN and count in _OLD
