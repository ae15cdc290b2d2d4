"""Dates in figures → whether they are the number of a law or a file: "ley 7/2021", "n° 2023-1234", "(EU) 2016/679"."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter

from checker.rulebook.numbers import NumberWords
from checker.words import Word, mark_endings

_FIGURES = re.compile(r"\d{1,4}(?:[/-]\d{1,4})?")
_GOES_ON = re.compile(r"[/-](\d{3,6})(?!\d)")
_CODES = frozenset("/_=@#&\\")
_CODE, _YEAR_DIGITS = 16, 4  # characters of a code in figures looked at
_NUMBERED = re.compile(r"(?<!\d)(?!\d{4}-)\d{1,8}-(?:\d{4}-){0,2}$")
_YEARS = range(1000, 2151)
_AFTER_LABEL = " \u00a0\u202f.°º"


class ReferenceReader:
    """Knows the words before such numbers."""

    def __init__(self, numbers: NumberWords) -> None:
        refusals = numbers.not_figures
        self._labels = mark_endings((*refusals.labels, *refusals.weak_labels))

    def is_reference(self, text: str, words: Sequence[Word], start: int, end: int) -> bool:
        """Whether the figures from `start` to `end` number something, alone or with what goes on behind them."""
        if not _FIGURES.fullmatch(text, start, end):
            return False
        coded = start and (text[start - 1] in _CODES or _NUMBERED.search(text, max(start - _CODE, 0), start))
        if coded and end - start == _YEAR_DIGITS:
            return True  # "b/2020/c_7", "138-2010-2015"
        behind = _GOES_ON.match(text, end)
        if behind is not None and int(behind[1]) in _YEARS and text[start:end] < behind[1]:
            return False  # "2012-2013"
        if behind is not None and int(behind[1]) not in _YEARS:
            return True
        if behind is None and not {"/", "-"} & set(text[start:end]):
            return False
        first = bisect_left(words, start, key=attrgetter("start"))
        return (
            first > 0
            and not text[words[first - 1].end : start].strip(_AFTER_LABEL)
            and bool(self._labels.before(words, first))
        )
