"""How rare a word is: its frequency in a language, from the table that wordfreq ships; never from what is stored."""

import gzip
from array import array
from bisect import bisect_left
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

import msgspec

from checker.words import fold

_HEADER = {"format": "cB", "version": 1}
_BILLION = 900  # centibels
_SMALL = 5.4  # Zipf


@lru_cache(maxsize=16384)
def zipf(word: str, language: str) -> float:
    """The Zipf frequency: 3.0 for once in a million words, 6.0 for once in a thousand; 0 for a word below 3 and in a
    language without a table. Case and accents do not count.
    """  # noqa: D205  one sentence
    table = _frequencies(language)
    mark = hash(fold(word))
    place = bisect_left(table.marks, mark)
    known = place < len(table.marks) and table.marks[place] == mark
    return (_BILLION - table.centibels[place]) / 100 if known else 0.0


def is_small(word: str, language: str) -> bool:
    """Whether a word is as common as pronouns and auxiliaries are; rarer ones name something."""
    return zipf(word, language) >= _SMALL


class _Table(NamedTuple):
    """The hash of each word, sorted, and how far its frequency lies below once in a word."""

    marks: "array[int]"
    centibels: "array[int]"


@cache
def _frequencies(language: str) -> _Table:
    """The words of wordfreq's small list, 20–40 thousand, folded; a spelling shared by two counts as the commoner.

    The file is read without importing wordfreq, whose imports cost 0.16 s and 16 MB: a list takes 0.05 s. Words are
    kept as the hashes that this process gives them, 64 bits each: 0.4 MB for what takes 5 MB as a dictionary.
    """
    path = _folder() / f"small_{language}.msgpack.gz"
    if not language.isalpha() or not path.is_file():
        return _Table(array("q"), array("H"))
    header, *bands = msgspec.msgpack.decode(gzip.decompress(path.read_bytes()))
    if header != _HEADER:
        raise ValueError(f"{path}: not the format of word lists that is known here: {header}")
    found: dict[int, int] = {}
    for centibels, band in enumerate(bands):
        for word in band:
            found.setdefault(hash(fold.__wrapped__(word)), centibels)
    marks = sorted(found)
    return _Table(array("q", marks), array("H", map(found.__getitem__, marks)))


@cache
def _folder() -> Path:
    """Where wordfreq keeps its lists."""
    spec = find_spec("wordfreq")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("wordfreq is not installed")
    return Path(spec.origin).parent / "data"
