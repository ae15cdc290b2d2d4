"""Pack → Entries: each word or phrase with all that it may mean and the character that stands for those classes."""

from collections.abc import Iterable, Sequence

import msgspec

from checker.mentions.dates.forms import OTHER
from checker.mentions.dates.meanings import Meaning, Meanings, meanings_of, number_means, ordinal_means
from checker.rulebook.dates import DateWords
from checker.words import Word

_UNITS = frozenset({"unit", "plural", "hourmark"})


class Entry(msgspec.Struct, frozen=True, gc=False):
    """What a word or phrase means, and its character."""

    code: str
    small: str  # the code where the word does not begin with a capital
    meanings: Meanings
    small_meanings: Meanings


UNKNOWN = Entry(OTHER, OTHER, {}, {})
"""What a word of no pack means."""


class _Known(msgspec.Struct, frozen=True, gc=False):
    """What a word means alone, and the phrases that begin with it by their second word, longest first."""

    alone: Entry | None
    phrases: dict[str, list[tuple[tuple[str, ...], Entry]]]
    sure: Entry | None = None  # what it means with a capital or without, where none of those phrases begins


class Entries:
    """All words of a pack by their first word, with a character for each set of classes."""

    def __init__(self, words: DateWords) -> None:
        self.codes: dict[frozenset[str], str] = {frozenset(): OTHER}
        self._capitalised = frozenset(words.capitalised)
        self.meanings = meanings_of(words)
        self.first: dict[str, _Known] = {}
        for forms, found in self.meanings.items():
            known = self.first.get(forms[0], _Known(None, {}))
            if len(forms) == 1:
                known = msgspec.structs.replace(known, alone=self._entry(found))
            else:
                rivals = known.phrases.setdefault(forms[1], [])
                rivals.append((forms, self._entry(found)))
                rivals.sort(key=lambda phrase: -len(phrase[0]))
            alone = known.alone or UNKNOWN
            self.first[forms[0]] = msgspec.structs.replace(known, sure=alone if alone.code is alone.small else None)
        for number in (0, 1, 10, *range(17, 33), 1000):  # what a figure in words can be
            self._code(set(number_means(number)))
            self._code(set(ordinal_means(number)))

    def doubt(self, forms: Iterable[str]) -> None:
        """Those words mean what they mean only by what stands beside them."""
        for form in forms:
            if form in self.first:
                self.first[form] = msgspec.structs.replace(self.first[form], sure=None)

    def class_codes(self) -> dict[str, str]:
        """For each class all the characters that may stand for one of its words."""
        found: dict[str, str] = {}
        for classes, code in self.codes.items():
            for name in classes:
                found[name] = found.get(name, "") + code
        return found

    def longest(self, words: Sequence[Word], index: int) -> tuple[int, Entry | None]:
        """How many words from `index` on are one phrase of the pack, and what it means; one word where none is."""
        known = self.first.get(words[index].form)
        if known is None:
            return 1, None
        if not known.phrases or index + 1 == len(words):
            return 1, known.alone
        second = words[index + 1]
        if second.form not in known.phrases or not second.glued:
            return 1, known.alone
        for forms, entry in known.phrases[second.form]:
            stretch = words[index + 2 : index + len(forms)]
            if len(stretch) == len(forms) - 2 and all(
                word.form == part and word.glued for word, part in zip(stretch, forms[2:], strict=True)
            ):
                return len(forms), entry
        return 1, known.alone

    def alone(self, word: Word) -> Entry | None:
        """What the word means alone."""
        known = self.first.get(word.form)
        return None if known is None else known.alone

    def is_unit(self, word: Word) -> bool:
        """Whether the word is a unit of time."""
        entry = self.alone(word)
        return entry is not None and not entry.meanings.keys().isdisjoint(_UNITS)

    def names(self, word: Word, unit: str | None) -> bool:
        """Whether the word is that unit of time."""
        entry = self.alone(word)
        return entry is not None and unit in {entry.meanings.get("unit"), entry.meanings.get("plural")}

    def is_period(self, words: Sequence[Word], index: int) -> bool:
        """Whether a length of time in one word or phrase begins there: "demi-heure"."""
        entry = self.longest(words, index)[1]
        return entry is not None and "period" in entry.meanings

    def _entry(self, meanings: dict[str, Meaning]) -> Entry:
        small = {name: meaning for name, meaning in meanings.items() if name not in self._capitalised}
        code = self._code(set(meanings))
        return Entry(code, self._code(set(small)), meanings, small)

    def _code(self, classes: set[str]) -> str:
        return self.codes.setdefault(frozenset(classes), chr(0x2500 + len(self.codes)))
