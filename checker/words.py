"""Words of a text with their places, and lexicons of phrases that are looked up word by word.

A word is a run of letters or a run of digits; an apostrophe or a hyphen parts words ("l'offensive", "Alep-Est"). Packs
are cut by the same rule, so that a phrase of a pack and the same phrase in a text always meet.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Generic, TypeVar

import msgspec

_WORD = re.compile(r"[^\W\d_]+|\d+")
_GLUE = re.compile(r"[ \u00a0\u202f\u2009'’ʼ.\-‐‑]{0,3}")
_GLUED = frozenset({" ", "-", "'", "’", ".", ". ", ""})
_PARTED = frozenset({", ", ": ", "; ", " (", ") ", "\n", "\n\n"})

V = TypeVar("V")


class Word(msgspec.Struct, frozen=True, gc=False):
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
        begin, until = match.span()
        gap = text[last:begin]
        glued = gap in _GLUED or (gap not in _PARTED and _GLUE.fullmatch(gap) is not None)
        words.append(Word(begin, until, text[begin:until].lower(), glued and bool(words)))
        last = until
    return words


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """A word without case, accents and ligatures: "Éxito" and "exito" are one."""
    if word.isascii():
        return word.lower()
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
        self._by_first = {
            first: [(len(forms), forms, value) for forms, value in rivals] for first, rivals in by_first.items()
        }

    def at(self, words: Sequence[Word], index: int) -> tuple[int, V] | None:
        """How many words from `index` on make the longest phrase, and its value; `None` where none begins."""
        rivals = self._by_first.get(words[index].form)
        if rivals is None:
            return None
        for size, forms, value in rivals:
            if size == 1:
                return 1, value
            if index + size > len(words):
                continue
            for place in range(1, size):
                word = words[index + place]
                if word.form != forms[place] or not word.glued:
                    break
            else:
                return size, value
        return None
