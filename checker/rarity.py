"""How rare a word is: its frequency in a language, from the table that wordfreq ships; never from what is stored."""

import gzip
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path

import msgspec

from checker.words import fold

_HEADER = {"format": "cB", "version": 1}
_BILLION = 900  # centibels


@lru_cache(maxsize=16384)
def zipf(word: str, language: str) -> float:
    """The Zipf frequency: 3.0 for once in a million words, 6.0 for once in a thousand; 0 for a word below 3 and in a
    language without a table. Case and accents do not count.
    """  # noqa: D205  one sentence
    return _frequencies(language).get(fold(word), 0.0)


@cache
def _frequencies(language: str) -> dict[str, float]:
    """The words of wordfreq's small list, 20–40 thousand, folded; a spelling shared by two counts as the commoner.

    The file is read without importing wordfreq, whose imports cost 0.16 s and 16 MB: a list takes 0.04 s and 5 MB.
    """
    path = _folder() / f"small_{language}.msgpack.gz"
    if not language.isalpha() or not path.is_file():
        return {}
    header, *bands = msgspec.msgpack.decode(gzip.decompress(path.read_bytes()))
    if header != _HEADER:
        raise ValueError(f"{path}: not the format of word lists that is known here: {header}")
    frequencies: dict[str, float] = {}
    for centibels, band in enumerate(bands):
        frequency = (_BILLION - centibels) / 100
        for word in band:
            frequencies.setdefault(fold.__wrapped__(word), frequency)
    return frequencies


@cache
def _folder() -> Path:
    """Where wordfreq keeps its lists."""
    spec = find_spec("wordfreq")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("wordfreq is not installed")
    return Path(spec.origin).parent / "data"
