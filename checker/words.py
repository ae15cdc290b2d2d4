"""Words of a text with their places, and lexicons of phrases that are looked up word by word.

A word is a run of letters or a run of digits; an apostrophe or a hyphen parts words ("l'offensive", "Alep-Est"). Packs
are cut by the same rule, so that a phrase of a pack and the same phrase in a text always meet.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import accumulate
from typing import Generic, TypeVar

import msgspec

_WORD = re.compile(r"([^\W\d_]+|\d+)")
_GLUE = re.compile(r"[ \u00a0\u202f\u2009'’ʼ.\-‐‑]{0,3}")
_GAPS_KEPT, _LONG_GAP = 500, 10
_SIGMA = "Σ"
_PAIR = 2

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
    stretch = text[start:end]
    lowered = stretch.lower()
    # Of a capital that is two letters when small, and of one that ends words in another form, each word is told apart.
    same = len(lowered) == len(stretch) and _SIGMA not in stretch
    parts = _WORD.split(lowered if same else stretch)  # gap, word, gap, word, gap
    forms = parts[1::2] if same else [form.lower() for form in parts[1::2]]
    if not forms:
        return []
    glued = list(map(_GAPS.__getitem__, parts[::2]))
    glued[0] = False
    places = list(accumulate(map(len, parts), initial=start))
    return list(map(Word, places[1::2], places[2::2], forms, glued))


class _Gaps(dict[str, bool]):
    """Whether what stands between two words keeps them together; what was asked often is known."""

    def __missing__(self, gap: str) -> bool:
        glued = _GLUE.fullmatch(gap) is not None
        if len(self) < _GAPS_KEPT and len(gap) < _LONG_GAP:
            self[gap] = glued
        return glued


_GAPS = _Gaps()


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

    __slots__ = ("_alone", "_longer")

    def __init__(self, entries: Iterable[tuple[str, V]]) -> None:
        self._alone: dict[str, tuple[int, V]] = {}
        self._longer: dict[str, dict[str, list[tuple[int, tuple[str, ...], V]]]] = {}  # by their first, second word
        for phrase, value in entries:
            forms = tuple(word.form for word in split_words(phrase))
            if len(forms) == 1:
                self._alone.setdefault(forms[0], (1, value))
            else:
                self._longer.setdefault(forms[0], {}).setdefault(forms[1], []).append((len(forms), forms, value))
        for seconds in self._longer.values():
            for rivals in seconds.values():
                rivals.sort(key=lambda entry: -entry[0])

    def at(self, words: Sequence[Word], index: int) -> tuple[int, V] | None:
        """How many words from `index` on make the longest phrase, and its value; `None` where none begins."""
        form = words[index].form
        seconds = self._longer.get(form)
        if seconds is not None and index + 1 < len(words):
            second = words[index + 1]
            if second.glued and second.form in seconds:
                for size, forms, value in seconds[second.form]:
                    if size == _PAIR or _go_on(words, index, forms):
                        return size, value
        return self._alone.get(form)


def _go_on(words: Sequence[Word], index: int, forms: tuple[str, ...]) -> bool:
    """Whether the phrase that begins at `index` with two of these words goes on with the others."""
    if index + len(forms) > len(words):
        return False
    for place in range(_PAIR, len(forms)):
        word = words[index + place]
        if word.form != forms[place] or not word.glued:
            return False
    return True
