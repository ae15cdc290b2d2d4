"""Words → words: an age written as one word made two, "quindicenne" as "quindici" and "enne"."""

from checker.mentions.figures.compounds import CompoundReader
from checker.words import Word

_AGES = range(11, 110)


class AgeWords:
    """Takes the words apart that end with a unit said of ages alone."""

    def __init__(self, endings: tuple[str, ...], compounds: CompoundReader | None) -> None:
        self._endings = endings if compounds is not None else ()
        self._compounds = compounds

    def part(self, words: list[Word]) -> list[Word]:
        """The words, each such age made a cardinal and its unit."""
        endings = self._endings
        if not endings or not [word for word in words if word.form.endswith(endings)]:
            return words
        return [part for word in words for part in self._parts(word)]

    def _parts(self, word: Word) -> tuple[Word, ...]:
        if not word.form.endswith(self._endings) or self._compounds is None:
            return (word,)
        for ending in self._endings:
            number = self._compounds.cardinal(word.form, ending)
            if number is not None and number[1] in _AGES:
                middle = word.end - len(ending)
                return Word(word.start, middle, number[0], word.glued), Word(middle, word.end, ending, glued=True)
        return (word,)
