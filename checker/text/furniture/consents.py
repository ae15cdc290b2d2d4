"""Lines → Verdicts on consent dialogs: what they speak of, and that they speak to the reader."""

from collections.abc import Iterable, Sequence

from checker.rulebook.furniture import FurnitureWords
from checker.text.furniture.verdicts import Verdict
from checker.text.lines import Line
from checker.words import Phrases, Word, split_words

_WHY = "consent dialog"
_ENOUGH_TERMS = 2
_ENOUGH = 4


class ConsentReader:
    """Reads lines by what the dialogs of some packs speak of."""

    def __init__(self, packs: Iterable[FurnitureWords]) -> None:
        packs = tuple(packs)
        terms = {term.lower() for pack in packs for term in pack.consent}
        # What holds "cookies" holds "cookie".
        self._spellings = tuple(sorted(term for term in terms if not any(one != term and one in term for one in terms)))
        self._terms: Phrases[str] = Phrases((term, term) for term in terms)
        self._address: Phrases[str] = Phrases((word, word) for pack in packs for word in pack.address)

    def may_read(self, lower: str) -> bool:
        """Whether a text in small letters holds any of the terms at all; most do not, and need no closer look."""
        return any(map(lower.__contains__, self._spellings))

    def read(self, line: Line) -> Verdict | None:
        """Sure where terms and address abound; weak where there is one term only."""
        words = split_words(line.text)
        terms = _distinct(self._terms, words)
        if terms == 0:
            return None
        address = _distinct(self._address, words)
        sure = terms >= _ENOUGH_TERMS and address > 0 and terms + address >= _ENOUGH
        return Verdict(_WHY, weak=not sure)


def _distinct(lexicon: Phrases[str], words: Sequence[Word]) -> int:
    """How many different phrases of the lexicon the words hold."""
    return len({term for _, term in lexicon.all(words).values()})
