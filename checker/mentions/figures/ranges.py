"""Two quantities → one range: "between 40 and 50", "deux ou trois", "1,2 à 1,4 milliard", "8,000-10,000"."""

from decimal import Decimal

import msgspec

from checker.interval import Interval
from checker.mentions.figures.hedges import HedgeReader
from checker.mentions.figures.quantities import Quantity
from checker.rulebook.hedges import HedgeWords, RangeFrame
from checker.rulebook.numbers import NumberWords
from checker.rulebook.units import UnitWords
from checker.words import Word, split_words

_DASHES = frozenset({"-", "–", "—", "‑", " - ", " – ", "- ", " -", "~"})
_LOOK_BACK = 5
_LOOK_FAR = 8  # words before a range that "from" opens: "revises its estimate of the leak from 1,000 to 5,000"
_LEAST_PLAIN, _LEAST_HYPHENED, _FEW = 20, 13, 20
_AROUND_LINK = " \u00a0\u202f-"
_FIRST_YEAR, _LAST_YEAR = 1000, 2100
_LONGEST_LINK = 2
_SIZES = (Decimal(1000000), Decimal(1000), Decimal(100))
_LEAST_SHORT = 2  # thousands that a range may begin with: "2 à 3000"
_THOUSAND, _ALIKE = 1000, 20  # a figure that shares the magnitude of another is small, and near it


class RangeReader:
    """Joins two quantities that are the ends of one range."""

    def __init__(self, hedges: HedgeWords, numbers: NumberWords, units: UnitWords) -> None:
        self._frames: dict[tuple[str, ...], list[tuple[tuple[str, ...], RangeFrame]]] = {}
        for frame in hedges.frames:
            self._frames.setdefault(_forms(frame.link), []).append((_forms(frame.open), frame))
        self._changing = {_forms(frame.link) for frame in hedges.frames if frame.change}
        self._links = frozenset(hedges.range_links)
        self._changes = frozenset(hedges.changes)
        self._choices = frozenset(hedges.choice_links)
        self._abouts = frozenset(hedges.before.get("about", ()))
        self._bare = frozenset(numbers.not_figures.bare)
        self._noun_capitals = numbers.noun_capitals
        about = (*hedges.before.get("about", ()), *units.ages.before)
        self._openers = HedgeReader(HedgeWords(before={**hedges.before, "about": about}))

    def join(self, text: str, words: list[Word], low: Quantity, high: Quantity) -> Quantity | None:
        """The range from one to the other, where words or a dash make it one."""
        between = text[low.end : high.start]
        if between in _DASHES or (between == "/" and _warms(low, high)):
            fits = _dash_fits(between, low, high) or (between == "-" and self._counts(text, words, low, high))
            return _range(low, high, low.start, low.first, "a dash") if fits else None
        link = words[low.after : high.first]
        if not 0 < len(link) <= _LONGEST_LINK or between.strip(_AROUND_LINK) != text[link[0].start : link[-1].end]:
            return None
        if not all(word.glued for word in link[1:]):
            return None
        if len(link) > 1 and link[-1].form in self._abouts:
            link = link[:1]  # "between 2 and about 7"
        if between.startswith("-"):
            low = _completed(low, high)
        return self._linked(words, low, high, tuple(word.form for word in link))

    def share(self, text: str, words: list[Word], low: Quantity, high: Quantity) -> Quantity:
        """The first figure of a change with what stands on the second alone: "rose from 24 to 33 billion euros"."""
        link = words[low.after : high.first]
        if (
            not 0 < len(link) <= _LONGEST_LINK
            or text[low.end : high.start].strip(_AROUND_LINK) != text[link[0].start : link[-1].end]
        ):
            return low
        _, frame = self._frame(words, low.first, tuple(word.form for word in link))
        bottom, top, base = low.value.low, high.value.low, high.numeral.base
        if frame is None or not frame.change or not low.value.exact or not bottom or not top or low.numeral.base != 1:
            return low
        if low.type == "ordinal" or high.type == "ordinal" or low.unit not in {None, high.unit}:
            return low
        near = base != 1 and abs(bottom) < _THOUSAND and top / base / _ALIKE <= bottom <= top / base * _ALIKE
        factor = base if near else Decimal(1)
        behind = low.unit is None and high.unit not in {None, "1"} and high.start == high.numeral.start
        if factor == 1 and not behind:
            return low
        return msgspec.structs.replace(
            low,
            value=low.value.times(factor),
            step=low.step * factor,
            unit=high.unit if behind else low.unit,
            type=high.type if behind else low.type,
            steps=(*low.steps, f"with {text[high.numeral.start : high.end]!r}, to which it changes"),
        )

    def _counts(self, text: str, words: list[Word], low: Quantity, high: Quantity) -> bool:
        """Whether two plain numbers around a hyphen count what stands beside them: "20-30 people", "aged 18-25"."""
        if not (low.numeral.plain and high.numeral.plain) or _years(low, high):
            return False
        if self._openers.before(text, words, low.first, low.start) is not None:
            return True
        if high.value.low is None or high.value.low < _LEAST_HYPHENED or high.after >= len(words):
            return False
        follows = words[high.after]
        noun = text[high.end : follows.start] == " " and (self._noun_capitals or text[follows.start].islower())
        return noun and follows.form not in self._bare

    def _linked(self, words: list[Word], low: Quantity, high: Quantity, forms: tuple[str, ...]) -> Quantity | None:
        at, frame = self._frame(words, low.first, forms)
        link = " ".join(forms)
        told = f"joined by {link!r}"
        if frame is not None and not frame.change:
            low, high = _upwards(low, high)
            return _range(low, high, words[at].start, at, told)
        own = low.unit is not None or high.unit is None or frame is not None
        if frame is None and low.unit is not None and low.unit == high.unit and _shared(low, high) != 1:
            own = False  # "up on the $89 to $93 billion hoped for"
        own = own and forms in self._changing
        back = _LOOK_BACK if frame is None else _LOOK_FAR
        if own and any(word.form in self._changes for word in words[max(0, low.first - back) : low.first]):
            return None
        if frame is not None:
            return _range(low, high, words[at].start, at, told)
        if link not in self._links or (low.unit is not None and high.unit is None and low.numeral.end < low.end):
            return None
        if (link in self._choices and not _close_by(low, high)) or _apart(low, high):
            return None
        return _range(low, high, low.start, low.first, told)

    def _frame(self, words: list[Word], first: int, link: tuple[str, ...]) -> tuple[int, RangeFrame | None]:
        """Where the frame of these linking words opens, and the frame."""
        for forms, frame in self._frames.get(link, ()):
            at = first - len(forms)
            if at >= 0 and all(word.form == form for word, form in zip(words[at:first], forms, strict=True)):
                return at, frame
        return first, None


def _forms(phrase: str) -> tuple[str, ...]:
    return tuple(word.form for word in split_words(phrase))


def _warms(low: Quantity, high: Quantity) -> bool:
    """Whether a stroke parts two temperatures: "35/38°C"."""
    bottom, top = low.value.low, high.value.low
    plain = low.numeral.plain and low.unit is None and high.type == "temperature"
    return plain and bottom is not None and top is not None and bottom < top


def _dash_fits(between: str, low: Quantity, high: Quantity) -> bool:
    if low.unit is not None or high.unit is not None or high.numeral.base != 1:
        return low.numeral.end == low.end or high.unit is not None
    if low.numeral.grouped or high.numeral.grouped:
        return True
    if low.numeral.shape != "digits" or high.numeral.shape != "digits":
        return between == "-" and low.numeral.shape == high.numeral.shape
    bottom = low.value.low
    return bottom is not None and bottom >= _LEAST_PLAIN and not _years(low, high) and between != "-"


def _years(low: Quantity, high: Quantity) -> bool:
    bottom, top = low.value.low, high.value.low
    return bottom is None or top is None or (bottom >= _FIRST_YEAR and top <= _LAST_YEAR)


def _completed(low: Quantity, high: Quantity) -> Quantity:
    """A number in words that a hyphen leaves open for what ends the other: "zwei- bis dreihundert"."""
    bottom, top = low.value.low, high.value.low
    if not bottom or not top or low.numeral.shape != "words" or high.numeral.shape != "words":
        return low
    for size in _SIZES:
        if top % size == 0 and bottom < top / size:
            return msgspec.structs.replace(low, value=low.value.times(size), step=low.step * size)
    return low


def _close_by(low: Quantity, high: Quantity) -> bool:
    """Whether two numbers are two guesses, not two things: "two or three", "30 or 40", not "80 or 160"."""
    bottom, top = low.value.low, high.value.low
    if low.unit is not None or bottom is None or top is None:
        return False
    if low.numeral.base not in {1, high.numeral.base}:
        return False  # "10 billion or 10 trillion"
    return high.numeral.base != 1 or top < bottom * 2 or top <= _FEW


def _apart(low: Quantity, high: Quantity) -> bool:
    """Whether a number with decimals is too small to begin a range up to the other: "1,199 a 1.015 francos"."""
    bottom, top = low.value.low, high.value.low
    if bottom is None or top is None or high.numeral.base != 1 or bottom == bottom.to_integral_value():
        return False
    return top > bottom * _THOUSAND // 2


def _range(low: Quantity, high: Quantity, start: int, first: int, told: str) -> Quantity | None:
    if low.unit is not None and high.unit is not None and low.unit != high.unit:
        return None
    if low.unit == "1" and high.unit is None and low.numeral.shape == "fraction":
        return None  # "a baissé d'un quart à 3 millions"
    if low.numeral.shape == "ordinal" or high.numeral.shape == "ordinal":
        return None
    bottom, top = low.value.low, high.value.high
    if bottom is None or top is None or not low.value.exact:
        return None
    factor = _shared(low, high)
    bottom *= factor
    if bottom >= top:
        return None
    unit = high.unit if high.unit is not None else low.unit
    source = high if high.unit is not None else low
    return msgspec.structs.replace(
        high,
        start=min(start, low.start),
        first=min(first, low.first),
        value=Interval(bottom, top),
        step=max(low.step * factor, high.step),
        type=source.type if unit is not None else "number",
        unit=unit,
        hedge="range",
        steps=(*low.steps, *high.steps, f"{told} → a range"),
    )


def _upwards(low: Quantity, high: Quantity) -> tuple[Quantity, Quantity]:
    """The two with their values in order, as the older end of what is long past is told first: "between 335,000 and
    236,000 years old", of one magnitude.
    """  # noqa: D205  one sentence
    bottom, top = low.value, high.value
    if bottom.low is None or top.high is None or not (bottom.exact and top.exact) or bottom.low <= top.high:
        return low, high
    if low.numeral.base != high.numeral.base or low.unit not in {None, high.unit}:
        return low, high
    return (
        msgspec.structs.replace(low, value=top, step=high.step),
        msgspec.structs.replace(high, value=bottom, step=low.step),
    )


def _shared(low: Quantity, high: Quantity) -> Decimal:
    """The magnitude that stands on the second number only and belongs to both."""
    base, top = high.numeral.base, high.value.low
    if base == 1 and low.numeral.plain and low.unit is None and top is not None and top % _THOUSAND == 0:
        # "entre 3 et 4000 personnes"
        bottom = low.value.low or Decimal(0)
        near = _LEAST_SHORT <= bottom < _THOUSAND and top / 2 <= bottom * _THOUSAND < top
        return Decimal(_THOUSAND) if near else Decimal(1)
    if base == 1 or low.numeral.base != 1 or low.value.low is None or top is None:
        return Decimal(1)
    return base if low.value.low < top / base else Decimal(1)
