"""Figures → figures: what a bare number counts that an earlier one named ("435 homes by sale and *187* by tender")."""

from bisect import bisect_left

import msgspec

from checker.mentions.figures.counts import CountReader
from checker.mentions.figures.numerals import GAPS
from checker.model import Figure
from checker.rulebook.kinds import Kind
from checker.rulebook.units import UnitWords
from checker.words import Word

_TIMES = 100  # a number that many times another is no rival of it
_NEAR, _BACK = 10, 8
_TYPES = frozenset({"number", "range"})


class EllipsisReader:
    """Hands on what is counted within a sentence, in languages whose counted nouns are named."""

    def __init__(self, counts: CountReader, units: UnitWords, kinds: dict[str, Kind]) -> None:
        self._counts = counts
        self._named = bool(units.counted.endings)
        self._ends = frozenset((*units.counted.stops, *units.counted.rates))
        self._rising = frozenset(units.counted.levels)
        money = (kind for kind in kinds.values() if kind.type == "currency")
        # Whoever names a currency once names it always; coins are told like things.
        self._own = frozenset(unit for kind in money for unit, entry in kind.units.items() if entry.parts is None)
        self._lengths = frozenset(kinds["duration"].units if "duration" in kinds else ())

    def fill(self, text: str, words: list[Word], figures: list[Figure]) -> list[Figure]:
        """The figures, each bare number before no noun with what the last one like it counts."""
        if not self._named or len(figures) < 2:  # noqa: PLR2004  one names what the other counts
            return figures
        starts = [word.start for word in words]
        filled: list[Figure] = []
        for figure, following in zip(figures, (*figures[1:], None), strict=True):
            if figure.type in _TYPES and figure.unit is None and not figure.counts and not figure.aside:
                filled.append(self._filled(text, words, starts, filled, figure, following))
            else:
                filled.append(figure)
        return filled

    def _filled(
        self,
        text: str,
        words: list[Word],
        starts: list[int],
        before: list[Figure],
        figure: Figure,
        following: Figure | None,
    ) -> Figure:
        after = bisect_left(starts, figure.end)
        follows = words[after].form if after < len(words) and text[figure.end : words[after].start] in GAPS else ""
        if follows and follows not in self._ends:
            return figure
        lead = _lead(words, starts, figure)
        for other in reversed(before[-_BACK:]):
            counts = other.counts or (self._counts.unit_name(other.unit) or other.unit if other.unit else "")
            if not counts or other.type in {"age", "ordinal"} or other.unit in self._own:
                continue
            if (other.type == "percent" or other.unit in self._lengths) and (
                lead != _lead(words, starts, other) or lead in self._rising
            ):
                continue
            if not _alike(other, figure):
                return figure
            base = counts.split(" per ")[0] if follows else counts
            rate = self._counts.rate(text, words, base, after, figure.end)
            return msgspec.structs.replace(figure, counts=rate or counts, steps=(*figure.steps, f"as before: {counts}"))
        if not before and following is not None and following.type in _TYPES and _level(figure, following):
            told = f"as behind it: {following.counts}"
            return msgspec.structs.replace(figure, counts=following.counts, steps=(*figure.steps, told))
        return figure


def _lead(words: list[Word], starts: list[int], figure: Figure) -> str:
    first = bisect_left(starts, figure.outer_start)
    return words[first - 1].form if first else ""


def _alike(one: Figure, other: Figure) -> bool:
    low, high = one.value.low or one.value.high, other.value.low or other.value.high
    return low is not None and high is not None and 0 < low < high * _TIMES and 0 < high < low * _TIMES


def _level(one: Figure, other: Figure) -> bool:
    """Whether a number stands beside another of its size or with as many decimals: "16,369.03, up 58.06 points"."""
    low, high = one.value.low, other.value.low
    if low is None or high is None or low <= 0 or high <= 0:
        return False
    return max(low, high) < min(low, high) * _NEAR or one.step == other.step < 1
