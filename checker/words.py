"""Words of a text with their places, and lexicons of phrases that are looked up word by word.

A word is a run of letters or a run of digits; an apostrophe or a hyphen parts words ("l'offensive", "Alep-Est"). Packs
are cut by the same rule, so that a phrase of a pack and the same phrase in a text always meet.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Generic, NamedTuple, TypeVar

_WORD = re.compile(r"[^\W\d_]+|\d+")
_GLUE = re.compile(r"[ \u00a0\u202f\u2009'’ʼ.\-‐‑]{0,3}")

V = TypeVar("V")


class Word(NamedTuple):
    """One word: `text[start:end]`, its lower-case form, and whether only a space, point, hyphen or apostrophe parts it
    from the word before.
    """  # noqa: D205  one sentence

    start: int
    end: int
    form: str
    glued: bool


def split_words(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """The words of `text[start:end]`, with offsets into `text`."""
    words: list[Word] = []
    last = start
    for match in _WORD.finditer(text, start, len(text) if end is None else end):
        begin = match.start()
        glued = bool(words) and _GLUE.fullmatch(text, last, begin) is not None
        last = match.end()
        words.append(Word(begin, last, match.group().lower(), glued))
    return words


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """A word without case, accents and ligatures: "Éxito" and "exito" are one."""
    cased = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", word).casefold())  # a "℃" holds a capital
    plain = cased.replace("œ", "oe").replace("æ", "ae").replace("ø", "o")
    return "".join(sign for sign in plain if not unicodedata.combining(sign))


class Phrases(Generic[V]):
    """A lexicon: phrases of one or more words, each with a value; the longest match wins."""

    __slots__ = ("_by_first",)

    def __init__(self, entries: Iterable[tuple[str, V]]) -> None:
        by_first: dict[str, list[tuple[tuple[str, ...], V]]] = {}
        for phrase, value in entries:
            forms = tuple(word.form for word in split_words(phrase))
            by_first.setdefault(forms[0], []).append((forms, value))
        for rivals in by_first.values():
            rivals.sort(key=lambda entry: -len(entry[0]))
        self._by_first = by_first

    def at(self, words: Sequence[Word], index: int) -> tuple[int, V] | None:
        """How many words from `index` on make the longest phrase, and its value; `None` where none begins."""
        for forms, value in self._by_first.get(words[index].form, ()):
            size = len(forms)
            if size == 1:
                return 1, value
            stretch = words[index : index + size]
            if len(stretch) == size and all(
                word.form == form and (word.glued or not place)
                for place, (word, form) in enumerate(zip(stretch, forms, strict=True))
            ):
                return size, value
        return None
