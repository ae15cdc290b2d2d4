"""Word → Numeral: a number of one word, which is counted once for all the places where it stands alone."""

from collections.abc import Callable
from functools import lru_cache

import msgspec

from checker.mentions.figures.numerals import Numeral
from checker.words import Word

_REMEMBERED = 8192


class LoneReader:
    """Reads words that are a number each; `count` reads the number that begins at a word of a text."""

    def __init__(self, count: Callable[[str, list[Word], int], Numeral | None]) -> None:
        self._known = lru_cache(_REMEMBERED)(lambda form: count(form, [Word(0, len(form), form, glued=False)], 0))

    def read(self, text: str, word: Word, index: int) -> Numeral | None:
        """The number that the word is, which is the one at `index`."""
        known = self._known(word.form)
        if known is None:
            return None
        steps = (text[word.start : word.end] + known.steps[0][known.end :],)
        replace = msgspec.structs.replace
        return replace(known, start=word.start, end=word.end, first=index, after=index + 1, steps=steps)
