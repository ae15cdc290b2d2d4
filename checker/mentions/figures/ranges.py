"""Two quantities → one range: "between 40 and 50", "deux ou trois", "1,2 à 1,4 milliard", "8,000-10,000"."""

from decimal import Decimal

import msgspec

from checker.interval import Interval
from checker.mentions.figures.quantities import Quantity
from checker.rulebook.hedges import HedgeWords
from checker.words import Word

_DASHES = frozenset({"-", "–", "—", "‑", " - ", " – ", "- ", " -", "–­"})
_LOOK_BACK = 5


class RangeReader:
    """Joins two quantities that are the ends of one range."""

    def __init__(self, hedges: HedgeWords) -> None:
        self._frames = {(frame.open, frame.link): frame for frame in hedges.frames}
        self._links = frozenset(hedges.range_links)
        self._changes = frozenset(hedges.changes)
        self._hedges = frozenset(form for table in hedges.before.values() for phrase in table for form in [phrase])

    def join(self, text: str, words: list[Word], low: Quantity, high: Quantity) -> Quantity | None:
        """The range from one to the other, where words or a dash make it one."""
        between = text[low.end : high.start]
        if between in _DASHES:
            start, first, told = low.start, low.first, "a dash"
            if not self._dash_fits(text, words, low, high):
                return None
        else:
            link = words[low.after : high.first]
            if len(link) != 1 or between.strip(" \u00a0\u202f") != text[link[0].start : link[0].end]:
                return None
            opened = self._opened(words, low, link[0].form)
            if opened is None:
                return None
            start, first = opened
            told = f"joined by {link[0].form!r}"
        return _range(low, high, start, first, told)

    def _opened(self, words: list[Word], low: Quantity, link: str) -> tuple[int, int] | None:
        """Start of the frame; `None` where no range stands here."""
        at = low.first - 1
        frame = self._frames.get((words[at].form, link)) if at >= 0 else None
        if frame is not None:
            if frame.change and any(word.form in self._changes for word in words[max(0, at - _LOOK_BACK) : at]):
                return None
            return (words[at].start, at)
        if link not in self._links:
            return None
        return low.start, low.first

    def _dash_fits(self, text: str, words: list[Word], low: Quantity, high: Quantity) -> bool:
        if low.unit is not None or high.unit is not None or high.numeral.base != 1:
            return True
        return low.numeral.grouped or high.numeral.grouped or (low.numeral.shape == "words")


def _range(low: Quantity, high: Quantity, start: int, first: int, told: str) -> Quantity | None:
    if low.unit is not None and high.unit is not None and low.unit != high.unit:
        return None
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


def _shared(low: Quantity, high: Quantity) -> Decimal:
    """The magnitude that stands on the second number only and belongs to both."""
    base, top = high.numeral.base, high.value.low
    if base == 1 or low.numeral.base != 1 or low.value.low is None or top is None:
        return Decimal(1)
    return base if low.value.low < top / base else Decimal(1)
