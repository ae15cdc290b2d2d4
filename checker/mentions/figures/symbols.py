"""Signs behind a number → whether they are its unit: "6 ha", "40C", not "6 ha colpito", "5C", "5 L'…"."""

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal

from checker.mentions.figures.numerals import Numeral
from checker.model import FigureType

_HEIGHT = re.compile(r"['′]\d{1,2}(?:[\"″”]|'')")  # "6'2\""
_NEXT_SMALL = re.compile(r"[ \u00a0]([^\W\d_A-Z]{1,20})")
_FEET, _YEAR_DIGITS = 3, 4
_CODE = 3
_LEAST_HEAT = 20
_LONGEST_MINUS = 10  # letters of a word for below zero, and the space behind it


class SymbolReader:
    """Knows the signs for units, the type of figure each makes, and the little words of a language."""

    def __init__(
        self,
        units: Mapping[str, str],
        types: Mapping[str, FigureType],
        links: frozenset[str],
        bare: frozenset[str],
        negatives: Iterable[str] = (),
    ) -> None:
        self._after = units
        self._types = types
        self._links = links
        self._bare = bare
        self._negatives = (*negatives, *(sign for sign in "-−"))
        self._heat = frozenset(sign for sign, unit in units.items() if unit[0] == "°" and sign.isascii())

    def fits(self, text: str, match: re.Match[str], numeral: Numeral) -> bool:
        """Whether the sign that was matched is the unit of the number before it, and no other word."""
        end = match.end()
        last, beyond = text[end - 1], text[end : end + 1]
        apart = match.start(1) - match.start()
        goes_on = beyond.isalnum() or beyond == "_" if last.isalnum() else beyond.isdecimal()
        goes_on = goes_on and _HEIGHT.match(text, match.start(1)) is None
        hyphened = text[match.start(1) - 1] == "-"  # "el 23-F"
        cold = match[1] in self._heat and (hyphened or not self._is_heat(text, end, numeral, apart=bool(apart)))
        if goes_on or cold or (last.isalpha() and beyond in {"'", "’"}):
            return False
        # "en 2019 ha subido": a year and a little word.
        if apart and match[1] in self._bare and numeral.plain and numeral.end - numeral.start == _YEAR_DIGITS:
            return False
        # "magnitudo 6 ha colpito": a verb, where no link follows: "6 ha di bosco".
        follows = _NEXT_SMALL.match(text, end)
        if apart and match[1] in self._bare and follows is not None and follows[1] not in self._links:
            return False
        if match[1] in {"'", '"', "''", "″", "′"}:
            short = numeral.end - numeral.start <= _FEET
            owned = match[1] == "'" and beyond.isalpha()  # "the 70's"
            return not apart and numeral.plain and short and beyond != match[1] and not owned
        # A lone capital or a lone letter after a space may begin another word: "5 L'…"
        code = len(match[1]) == _CODE and self._types[self._after[match[1]]] == "currency"
        return numeral.shape == "digits" or code or not match[1].isalpha()

    def _is_heat(self, text: str, end: int, numeral: Numeral, *, apart: bool) -> bool:
        """Whether a letter up to `end` tells heat: "40C", "-5C", "1.5C", "12 C melting point"; not "5C"."""
        if apart:
            return numeral.grouped or text[end : end + 2].strip().islower()
        before = text[max(0, numeral.start - _LONGEST_MINUS) : numeral.start]
        cold = before.strip().lower().endswith(self._negatives) and not before[:-1].endswith(("-", "−"))
        low = abs(numeral.value.low or Decimal(0))
        return low >= _LEAST_HEAT or cold or (numeral.grouped and low < _LEAST_HEAT)


def either(signs: dict[str, str]) -> str:
    """A pattern of the signs, the longest first; those that begin alike stand together, so that most are passed by."""
    alike: dict[str, list[str]] = {}
    for sign in sorted(signs, key=len, reverse=True):
        # Tokenised news parts "US $".
        alike.setdefault(sign[0], []).append(re.sub(r"(?<=[A-Z])(?=\\\$)", " ?", re.escape(sign)))
    return "|".join(f"(?:{'|'.join(rivals)})" for rivals in alike.values())
