"""Words → kinds of happening, in a language without a pack: each by the beginning of a word."""

from collections.abc import Mapping, Sequence

from checker.words import Beginnings, Word, fold, make_beginning

_ENDLESS = 99  # letters: compounds go on behind the word ("jordbävningskatastrofen")


class KindFinder:
    """Finds the kinds of happening that one language's words tell."""

    def __init__(self, kinds: Mapping[str, Sequence[str]]) -> None:
        self._kinds = Beginnings(
            (make_beginning(word, cut=0, ending=_ENDLESS), kind) for kind, words in kinds.items() for word in words
        )

    def find(self, words: Sequence[Word]) -> dict[int, str]:
        """The kind told by the word that starts at an offset, the longest phrase there."""
        forms = [fold(word.form) for word in words]
        found: dict[int, str] = {}
        for index, word in enumerate(words):
            for _, kind in self._kinds.at(words, forms, index):
                found[word.start] = kind
                break
        return found
