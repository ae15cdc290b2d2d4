"""Letters behind digits → the magnitude they stand for: "1.2bn", "5 M€", "8 B people"."""

from collections.abc import Mapping
from decimal import Decimal
from unicodedata import category

from checker.words import Word

_THOUSAND = 1000
_GAPS = frozenset({"", " ", "\u00a0", "\u202f"})


class MagnitudeReader:
    """Knows the letters of one language."""

    def __init__(self, short: Mapping[str, Decimal], pointed: Mapping[str, Decimal]) -> None:
        self._short = short
        self._pointed = pointed

    def behind(self, text: str, words: list[Word], at: int, end: int, base: Decimal) -> tuple[str, Decimal] | None:
        """The letters at `words[at]`, behind a number that ends at `end`, and the magnitude above `base`."""
        if base > _THOUSAND or at >= len(words) or text[end : words[at].start] not in _GAPS:
            return None
        letters, close = text[words[at].start : words[at].end], words[at].end
        beyond = text[close : close + 1]
        letters = f"{letters}." if beyond == "." and f"{letters}." in self._short else letters
        if letters not in self._short or self._short[letters] <= base:
            return None
        # A space is left only where the letters say nothing else: "1,2 Md", "5 M€", "2 mil M€", never "5 m".
        near = words[at].start == end or len(letters) > 1 or (beyond and category(beyond) == "Sc")
        counts = letters.isupper() and beyond == " " and text[close + 1 : close + 2].islower()
        return (letters, self._short[letters]) if near or counts else None

    def at_end(self, text: str, words: list[Word], at: int, end: int, base: Decimal) -> tuple[str, Decimal] | None:
        """The letters behind a number with decimals, where the text ends with them: "2,33 k"."""
        if base != 1 or at >= len(words) or text[end : words[at].start] not in _GAPS or text[words[at].end :].strip():
            return None
        letters = text[words[at].start : words[at].end]
        return (letters, self._pointed[letters]) if letters in self._pointed else None
