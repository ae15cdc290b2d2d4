"""Words → words: an age written as one word made two, "quindicenne" as "quindici" and "enne"."""

from checker.mentions.figures.compounds import CompoundReader
from checker.words import Word

_AGES = range(11, 110)
_YOUNG = range(1, 11)  # as often told of things: "eine fünfjährige Haft"


class AgeWords:
    """Takes the words apart that end with a unit said of ages alone."""

    def __init__(
        self, endings: tuple[str, ...], compounds: CompoundReader | None, persons: frozenset[str] = frozenset()
    ) -> None:
        """`persons` are the nouns for somebody, who may be young: "ihre vierjährige Schwester"."""
        self._endings = endings if compounds is not None else ()
        self._compounds, self._persons = compounds, persons

    def part(self, text: str, words: list[Word]) -> list[Word]:
        """The words, each such age made a cardinal and its unit."""
        endings = self._endings
        if not endings or not [word for word in words if word.form.endswith(endings)]:
            return words
        behind = (*words[1:], None)
        return [part for word, ahead in zip(words, behind, strict=True) for part in self._parts(text, word, ahead)]

    def _parts(self, text: str, word: Word, ahead: Word | None) -> tuple[Word, ...]:
        if not word.form.endswith(self._endings) or self._compounds is None:
            return (word,)
        for ending in self._endings:
            number = self._compounds.cardinal(word.form, ending)
            if number is not None and (
                number[1] in _AGES or (number[1] in _YOUNG and self._of_somebody(text, word, ahead))
            ):
                middle = word.end - len(ending)
                return Word(word.start, middle, number[0], word.glued), Word(middle, word.end, ending, glued=True)
        return (word,)

    def _of_somebody(self, text: str, word: Word, ahead: Word | None) -> bool:
        """Whether a noun for somebody stands behind it, or it is one itself: "der Achtjährige"."""
        if ahead is not None and ahead.form in self._persons:
            return True
        last = ahead is None or not (ahead.glued and text[ahead.start].isupper())
        return bool(self._persons) and word.start > 0 and text[word.start].isupper() and last
