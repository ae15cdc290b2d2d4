"""Figures → figures: ages told together, "aged 22 and 31", "de 22 y 31 años"."""

import msgspec

from checker.model import Figure
from checker.rulebook.hedges import HedgeWords
from checker.rulebook.units import UnitWords

_OLDEST, _LINK = 115, 24
_CLOSERS = frozenset({",", ".", ";", ")", ":", ""})


class AgeLists:
    """Gives the ages of a list to each of its numbers."""

    def __init__(self, units: UnitWords, hedges: HedgeWords, persons: frozenset[str]) -> None:
        self._unit = units.ages.unit
        self._persons, self._links = persons, frozenset(units.ages.links)
        self._joins = frozenset({*hedges.joins, ","})
        self._stops = frozenset(units.counted.stops)
        links = [f", {link} " for link in units.ages.apposed_links]
        self._openers = (*links, *(f" {phrase} ".lower() for phrase in units.ages.before_units))

    def spread(self, text: str, figures: list[Figure]) -> list[Figure]:
        """The figures, those that stand in one list with an age made ages."""
        told = list(figures)
        if all(figure.unit != self._unit for figure in told):
            return told
        for at in range(1, len(told)):
            if told[at - 1].type == "age" and self._follows(text, told, at):
                told[at] = _aged(told[at], told[at - 1].unit)
        for last in range(len(told) - 1, 0, -1):
            first = last
            while first and told[first - 1].unit is None and self._lists(text, told[first - 1], told[first]):
                first -= 1
            if first == last or told[last].unit != self._unit:
                continue
            before = text[max(0, told[first].start - _LINK) : told[first].start].lower()
            if told[last].type == "age" or before.endswith(self._openers) or self._of_somebody(before):
                told[first : last + 1] = [_aged(figure, self._unit) for figure in told[first : last + 1]]
        return told

    def _follows(self, text: str, told: list[Figure], at: int) -> bool:
        """Whether a figure goes on with the ages before it: nothing that it could count stands behind the list."""
        if not self._lists(text, told[at - 1], told[at]):
            return False
        last = at
        while last + 1 < len(told) and self._lists(text, told[last], told[last + 1]):
            last += 1
        return told[at].unit == told[at - 1].unit or (told[at].unit is None and self._closes(text, told[last]))

    def _closes(self, text: str, figure: Figure) -> bool:
        if figure.unit is not None or text[figure.end : figure.end + 1] in _CLOSERS:
            return figure.unit in {None, self._unit}
        behind = text[figure.end : figure.end + _LINK].split(maxsplit=1)
        return bool(behind) and behind[0].lower() in self._stops

    def _of_somebody(self, before: str) -> bool:
        """Whether a noun for somebody leads the list: "due fratelli *di* 24 e 27 anni"."""
        noun, _, link = before.strip().rpartition(" ")
        return link in self._links and noun.rpartition(" ")[2] in self._persons

    def _lists(self, text: str, first: Figure, second: Figure) -> bool:
        between = text[first.end : second.start].strip() in self._joins
        return between and all(_may_be_age(figure) for figure in (first, second))


def _may_be_age(figure: Figure) -> bool:
    low = figure.value.low
    return figure.type in {"age", "number", "dimension"} and figure.value.exact and low is not None and low <= _OLDEST


def _aged(figure: Figure, unit: str | None) -> Figure:
    if figure.type == "age":
        return figure
    return msgspec.structs.replace(figure, type="age", unit=unit, steps=(*figure.steps, "an age, as the one beside it"))
