"""Figures of a text → the same, bare dollars in the currency that the text names fully: "C$5 … $7" are both CAD."""

from collections.abc import Sequence

import msgspec

from checker.model import Figure
from checker.rulebook.kinds import Kind
from checker.words import split_words


class CurrencyResolver:
    """Knows which currencies share a bare sign and word, and which of them these stand for alone."""

    def __init__(self, kinds: dict[str, Kind]) -> None:
        entries = [(unit, entry) for kind in kinds.values() for unit, entry in kind.units.items() if entry.shares]
        self._signs = {unit: entry.shares for unit, entry in entries}
        self._alone = {entry.shares: unit for unit, entry in reversed(entries)}

    def resolve(self, text: str, figures: Sequence[Figure]) -> list[Figure]:
        """The figures; a bare one changes its unit where the text names one rival fully, and the usual one never."""
        named = {figure.unit for figure in figures if figure.unit in self._signs and not self._bare(text, figure)}
        made: list[Figure] = []
        for figure in figures:
            sign = self._signs.get(figure.unit or "")
            rivals = {unit for unit in named if sign is not None and self._signs[unit or ""] == sign}
            if len(rivals) == 1 and figure.unit not in rivals and self._bare(text, figure):
                unit = rivals.pop()
                step = f"{figure.unit} → {unit}, the only such currency that the text names fully"
                made.append(msgspec.structs.replace(figure, unit=unit, steps=(*figure.steps, step)))
            else:
                made.append(figure)
        return made

    def _bare(self, text: str, figure: Figure) -> bool:
        """Whether its currency is the one that the sign stands for alone, by that sign or by one word."""
        sign = self._signs.get(figure.unit or "")
        if sign is None or self._alone[sign] != figure.unit:
            return False
        at = text.find(sign, figure.start, figure.end)
        if at >= 0:
            # "US $5": tokenised news parts the sign from its country.
            return not text[max(0, at - 2) : at].strip()[-1:].isupper()
        words = split_words(text, figure.start, figure.end)
        said = [word.form for word in words if not word.form.isdecimal()]
        return bool(said) and self._one_word(text, figure, said)

    def _one_word(self, text: str, figure: Figure, said: list[str]) -> bool:
        """Whether the currency is one word that no capital precedes: "5 dollars", not "5 US dollars" or "5 USD"."""
        written = text[figure.start : figure.end].split()
        return said[-1] != (figure.unit or "").lower() and not (len(written) > 1 and written[-2][:1].isupper())
