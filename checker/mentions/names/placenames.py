"""A language without a pack → Names: the places that CLDR names in it, with whatever ending a sentence gives them.

Nothing is known of such a language but its names. Most languages bind endings to the end of a word ("Иране",
"Turkiyada"), so a longer word that begins with all of a name but its last letter is taken for it.
"""

from collections.abc import Sequence

import msgspec

from checker.model import Name
from checker.rulebook.names import Placenames
from checker.words import Beginning, Beginnings, Word, fold, make_beginning, split_words, to_latin

_FEWEST = 4  # Latin letters of a name that may bear an ending
_CUT = 5  # the same where its last letter may give way to the ending
_ENDING = 4  # letters


class PlacenameFinder:
    """Finds the places of one language's table."""

    def __init__(self, table: bytes) -> None:
        known = msgspec.json.decode(table, type=Placenames)
        self._known = bool(known)  # a language with a pack has its places there
        self._names = Beginnings(
            (_beginning_of(name), (key, name[0].isupper())) for key, names in known.items() for name in names
        )

    def find(self, text: str, words: Sequence[Word]) -> list[Name]:
        """The places among the words of one sentence, sorted, none over another; of two names the longer."""
        if not self._known:
            return []
        names: list[Name] = []
        forms = [fold(word.form) for word in words]
        free = 0
        for index, word in enumerate(words):
            if index < free:
                continue
            for size, (key, capital) in self._names.at(words, forms, index):
                if not capital or not text[word.start].islower():
                    free = index + size
                    names.append(Name(start=word.start, end=words[free - 1].end, type="place", key=key))
                    break
        return names


def _beginning_of(name: str) -> Beginning:
    letters = len(to_latin(fold(split_words(name)[-1].form)))
    return make_beginning(name, cut=letters >= _CUT, ending=_ENDING if letters >= _FEWEST else 0)
