"""Figures → their sum, where a text is nothing but one length told in parts: "2 yards, 7 feet, 10 in"."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from itertools import pairwise

import msgspec

from checker.interval import exactly
from checker.model import Figure
from checker.rulebook.kinds import Kind

_GAPS = frozenset({"", ","})


class Lengths:
    """Knows which units measure one thing, and the words of a language that join parts."""

    def __init__(self, kinds: Mapping[str, Kind], joins: Sequence[str]) -> None:
        self._kinds = {unit: name for name, kind in kinds.items() for unit in kind.units if name != "duration"}
        self._factors = {unit: entry.factor for kind in kinds.values() for unit, entry in kind.units.items()}
        self._between = _GAPS | frozenset(joins)

    def whole(self, figures: Sequence[Figure], content: str) -> Figure | None:
        """All figures of the text as one, in the finest unit that is named; `None` where it says anything else."""
        if not figures or content.strip() != content[figures[0].outer_start : figures[-1].outer_end]:
            return None
        if any(content[one.outer_end : two.outer_start].strip() not in self._between for one, two in pairwise(figures)):
            return None
        units = [unit for figure in figures for unit in (figure.unit, figure.finest) if unit]
        if not all(figure.unit for figure in figures):
            return None
        factors = {unit: self._factors.get(unit) or Decimal(0) for unit in units}
        if not all(factors.values()) or len({self._kinds.get(unit) for unit in units}) > 1:
            return None
        finest = min(units, key=lambda unit: factors[unit])
        return self._sum(figures, finest) if len(figures) > 1 else self._in(figures[0], finest)

    def _sum(self, figures: Sequence[Figure], finest: str) -> Figure | None:
        if len({figure.unit for figure in figures}) < len(figures) or any(not one.value.exact for one in figures):
            return None
        total = sum((self._in(figure, finest).value.low or Decimal(0) for figure in figures), Decimal(0))
        first, last = figures[0], figures[-1]
        whole = msgspec.structs.replace(first, value=exactly(total), unit=finest, counts="")
        return msgspec.structs.replace(whole, end=last.end, outer_end=last.outer_end)

    def _in(self, figure: Figure, finest: str) -> Figure:
        large, small = self._factors.get(figure.unit or ""), self._factors[finest]
        if not large or not small:
            return figure
        return msgspec.structs.replace(figure, value=figure.value.times(large / small), unit=finest)
