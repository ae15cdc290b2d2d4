"""Text → unit: two symbols and a stroke: "40 g/l", "300 m3/s"."""

import re

from checker.rulebook.kinds import Kind
from checker.words import Word


class UnitPairReader:
    """Finds the unit for one of which the first is given."""

    def __init__(self, kinds: dict[str, Kind]) -> None:
        units = [(unit, entry) for kind in kinds.values() for unit, entry in kind.units.items()]
        self._units = {unit: unit for unit, _ in units if unit.isalnum()}
        self._units |= {sign: unit for unit, entry in units for sign in entry.symbols if sign[-1].isalnum()}
        signs = "|".join(re.escape(sign) for sign in sorted(self._units, key=len, reverse=True))
        self._pattern = re.compile(rf"/({signs})(?![\w/])" if signs else r"(?!)")

    def read(self, text: str, words: list[Word], unit: str, end: int, after: int) -> tuple[str, int, int]:
        """The unit whose symbol ends at `end`, its end and the index of the word behind it, a second one taken in."""
        match = self._pattern.match(text, end)
        if match is None:
            return unit, end, after
        while after < len(words) and words[after].start < match.end():
            after += 1
        return f"{unit}/{self._units[match[1]]}", match.end(), after
