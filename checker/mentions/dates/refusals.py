"""Matches → whether what looks like a time is none: a count, the number of a law, a part of a game."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from checker.mentions.dates.matches import Match
from checker.mentions.dates.meanings import MODERN
from checker.mentions.dates.references import ReferenceReader
from checker.mentions.dates.tokens import Lexicon, Line
from checker.rulebook.dates import DateWords
from checker.words import Word

_ROUND, _SHORT = 50, 3  # years; letters
_SPACES = frozenset(" \u00a0\u202f")
_PRIMES = frozenset("'′″\"")
_SCORE, _SCORE_SIGNS = re.compile(r"[0-9]{1,2}:[0-9]{1,2} \(\Z"), 7  # before the score at half-time
_HALF_TIME = re.compile(r" \([0-9]{1,2}:[0-9]{1,2}\)")


class RefusalReader:
    """Looks at what stands around a match, and at the words of its sentence."""

    def __init__(self, words: DateWords, lexicon: Lexicon, references: ReferenceReader) -> None:
        self._lexicon = lexicon
        self._references = references
        self._plurals = words.plural_endings
        self._nouns_capitalised = words.capitalised_nouns

    def refuses(self, text: str, words: Sequence[Word], line: Line, match: Match) -> bool:
        """Whether it is the number of a law, the length of a race, a part of a game, or a year that is a round or large
        number of things: "2000 protesters", but "in 2000 protesters met".
        """  # noqa: D205  one sentence
        if "/" in match.reading.value:
            return False
        start, end = line.tokens[match.first].start, line.tokens[match.last].end
        if match.name == "clock" and (_is_length(text, end) or _is_score(text, start, end)):
            return True
        if match.name == "nth" and match.reading.inferred and match.reading.grain == "quarter" and self._plays(words):
            return True  # "scored in the second half"
        if (numbered := self._references.is_reference(text, words, start, end)) or match.name != "year":
            return numbered
        year = int(match.reading.value)
        spelled = not any(letter.isdecimal() for letter in text[start:end])
        if year % _ROUND and year in MODERN and not spelled:
            ahead = line.tokens[match.first - 1].meanings if match.first else {}
            return "all_of" in ahead and self._counted(text, words, line, match.last)  # "aller 2003 Wahlbezirke"
        last = match.last + (0 if year % _ROUND else _behind(line, match.last))
        dated = match.first and "inyear" in line.tokens[match.first - 1].meanings and not spelled
        return not (dated and last == match.last) and self._counted(text, words, line, last)

    def _plays(self, words: Sequence[Word]) -> bool:
        """Whether a sentence tells of a game."""
        return any("sport" in self._lexicon.alone(word) for word in words)

    def _counted(self, text: str, words: Sequence[Word], line: Line, place: int) -> bool:
        """Whether a noun of things stands behind the token there."""
        at = bisect_left(words, line.tokens[place].end, key=lambda word: word.start)
        if at == len(words) or text[line.tokens[place].end : words[at].start] not in _SPACES:
            return False
        if "counted" in self._lexicon.alone(words[at]):
            return True
        if place and len(words[at].form) <= _SHORT and "to" in line.tokens[place - 1].meanings:
            return False  # "from 1850 to 1900 was"
        return words[at].form.endswith(self._plurals) and text[words[at].start].isupper() is self._nouns_capitalised


def _is_length(text: str, end: int) -> bool:
    """Whether a time of day up to `end` is the length of a race: "4h30′11″"."""
    return text[end : end + 1] in _PRIMES and text[end + 1 : end + 2].isdecimal()


def _is_score(text: str, start: int, end: int) -> bool:
    """Whether a time of day is a score or that of half-time, in brackets behind it: "verlor 30:41 (11:18)"."""
    if not (text[start].isdecimal() and text[end - 1].isdecimal() and ":" in text[start:end]):
        return False
    led = text[end : end + 1] == ")" and _SCORE.search(text[max(0, start - _SCORE_SIGNS) : start])
    return bool(led) or _HALF_TIME.match(text, end) is not None


def _behind(line: Line, place: int) -> int:
    """How many tokens behind a number end a range with another: "from 1000 to 2000 people"; 0 where none does."""
    after = line.tokens[place + 1 : place + 3]
    ranged = len(after) == 2 and "to" in after[0].meanings and "num" in after[1].meanings  # noqa: PLR2004  "to 2000"
    return 2 if ranged and line.spots[place + 2] - line.spots[place] == 2 else 0  # noqa: PLR2004  no mark between
