"""NameTable → Lexicon: the names that the table knows, looked up word by word in a text of one language."""

from collections.abc import Iterator, Sequence

import msgspec

from checker.mentions.names.spellings import key_of
from checker.model import NameType
from checker.rulebook import Language, NameTable
from checker.words import Phrases, Word, fold, split_words

_LONG_KEY = 5
_LONG_NAME = 4
_HISSING = ("s", "x", "z", "ß", "-", ".")
_ORDINARY_SHOUT = 5.5


class Known(msgspec.Struct, frozen=True, gc=False):
    """What a phrase of the table names. `capitals` says which of its words must begin with a capital."""

    key: str
    type: NameType
    adjective: bool
    acronym: bool
    capitals: tuple[bool, ...]


class Lexicon:
    """The table's names as one language meets them: names of every language, its own words of origin."""

    def __init__(
        self, table: NameTable, language: str | None, inflections: Sequence[Sequence[str]], endings: Sequence[str] = ()
    ) -> None:
        # "Otan" before "OTAN": of two that differ by capitals alone, the one that asks for fewer holds for both.
        entries = sorted(_entries(table, language, inflections), key=lambda entry: entry[1].acronym)
        # "Syriens": a name with an ending comes last, so that a name of its own spelt so comes before.
        self._phrases = Phrases([*_ended(entries, endings), *entries])
        self._near = _near(entries)
        self.lower = frozenset(split_words(phrase)[0].form for phrase, known in entries if not known.capitals[0])

    def at(self, text: str, words: Sequence[Word], index: int) -> tuple[int, Known] | None:
        """How many words from `index` on make a name of the table, and which; it must have the table's capitals."""
        found = self._phrases.at(words, index)
        if found is None:
            return None
        size, known = found
        stretch = words[index : index + size]
        if known.acronym:
            return found if all(text[word.start : word.end].isupper() for word in stretch) else None
        for word, capital in zip(stretch, known.capitals, strict=True):
            if capital and text[word.start].islower():
                return None
        return found

    def near(self, key: str) -> Known | None:
        """The one place of the table whose name is spelt nearly so: "Mosoul"."""
        return self._near.get(key)


def find_citizens(table: NameTable, language: Language) -> frozenset[str]:
    """The words of origin of a language in all their forms, in small letters: "serbo", "serba", "Bolivien"."""
    own = (thing.adjectives.get(language.code, ()) for thing in table.things.values())
    forms = (_inflected(word, language.names.inflections) for words in own for word in words)
    return frozenset(form.lower() for found in forms for form in found)


def _entries(
    table: NameTable, language: str | None, inflections: Sequence[Sequence[str]]
) -> Iterator[tuple[str, Known]]:
    for key, thing in table.things.items():
        locals_ = thing.local.values() if language is None else [thing.local.get(language, ())]
        for name in (*thing.names, *(name for names in locals_ for name in names)):
            yield from _spelt(name, key, thing.type, adjective=False)
        for adjective in thing.adjectives.get(language or "", ()):
            for form in _inflected(adjective, inflections):
                yield from _spelt(form, key, thing.type, adjective=True)


def _spelt(name: str, key: str, type_: NameType, *, adjective: bool) -> Iterator[tuple[str, Known]]:
    """The name, and the same without accents, as capitals and telexes have it."""
    capitals = tuple(name[word.start].isupper() for word in split_words(name))
    known = Known(key, type_, adjective, name.isupper() and len(name) > 1, capitals)
    yield name, known
    plain = fold(name)
    if plain != name.lower() and len(split_words(plain)) == len(capitals):
        yield plain, known


def _inflected(word: str, inflections: Sequence[Sequence[str]]) -> Iterator[str]:
    """A word of origin in all its forms, by the family of endings whose first fits it best."""
    fitting = [family for family in inflections if word.endswith(family[0])]
    family = max(fitting, key=lambda endings: len(endings[0]), default=("",))
    stem = word[: len(word) - len(family[0])]
    for ending in family:
        yield stem + ending


def _near(entries: list[tuple[str, Known]]) -> dict[str, Known]:
    """Long single-word places by the key of their spelling; a key that two places share is left out."""
    near: dict[str, Known] = {}
    shared: set[str] = set()
    for name, known in entries:
        if known.type == "place" and not known.adjective and len(known.capitals) == 1:
            key = key_of(name)
            rival = near.setdefault(key, known)
            if rival.key != known.key or len(key) < _LONG_KEY:
                shared.add(key)
    return {key: known for key, known in near.items() if key not in shared}


def _ended(entries: Sequence[tuple[str, Known]], endings: Sequence[str]) -> Iterator[tuple[str, Known]]:
    """Places with the endings that the language gives to names, where they do not bear one already."""
    for name, known in entries:
        if known.type == "place" and not known.adjective and not known.acronym and len(name) >= _LONG_NAME:
            yield from ((name + ending, known) for ending in endings if not name.endswith(_HISSING))
