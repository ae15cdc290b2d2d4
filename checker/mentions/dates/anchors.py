"""Publication and the dates mentioned before → what "yesterday", "on Saturday" and "three days earlier" hang on."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime

import msgspec

from checker.interval import moment_of
from checker.model import When
from checker.rulebook.dates import DateWords
from checker.words import Phrases, Word

_FINE = frozenset({"minute", "hour", "part", "day"})
_COARSE = frozenset({"week", "month", "quarter", "season", "year"})


class Anchors(msgspec.Struct, frozen=True):
    """When the article was published, and the last date that it mentioned so far with its grain."""

    published: datetime | None = None
    last: datetime | None = None
    grain: str = "day"

    @property
    def today(self) -> datetime | None:
        """The day that the article speaks on: its publication, or the date it began with (a dateline)."""
        return self.last if self.published is None else self.published.replace(tzinfo=None)


def advance(anchors: Anchors, whens: Iterable[When]) -> Anchors:
    """The anchors after a sentence in which `whens` were found."""
    for when in whens:
        if when.type not in {"date", "time"} or when.span is None or when.span.low is None or when.role == "length":
            continue
        if when.grain in _FINE or when.grain in _COARSE:
            if anchors.published is None and when.grain in _COARSE:
                continue
            anchors = Anchors(anchors.published, moment_of(when.span.low), when.grain)
    return anchors


class Tenses:
    """Which way a day without a year or a week lies: what the words around it say, most of all the nearest."""

    def __init__(self, words: DateWords) -> None:
        self._cues = Phrases([*((cue, -1) for cue in words.past), *((cue, 1) for cue in words.future)])
        self._past = words.past_endings
        self._future = words.future_endings

    def cues(self, words: Sequence[Word]) -> list[tuple[int, int]]:
        """Each cue of a sentence: its offset, and -1 for the past or 1 for what is ahead."""
        found: list[tuple[int, int]] = []
        index = 0
        while index < len(words):
            word = words[index]
            hit = self._cues.at(words, index)
            if hit is not None:
                found.append((word.start, hit[1]))
                index += hit[0]
                continue
            if len(word.form) > 4:  # noqa: PLR2004  shorter words only end like verbs
                if self._future and word.form.endswith(self._future):
                    found.append((word.start, 1))
                elif self._past and word.form.endswith(self._past):
                    found.append((word.start, -1))
            index += 1
        return found


def nearest_cue(cues: Sequence[tuple[int, int]], start: int) -> int:
    """The way that the cue nearest to `start` points; 0 where there is none."""
    return min(cues, key=lambda cue: abs(cue[0] - start))[1] if cues else 0


def weekday_near(today: date, weekday: int, way: int) -> int:
    """Days from `today` to that weekday (Monday is 1): the last one up to today, or the next one from today on."""
    ahead = (weekday - today.isoweekday()) % 7
    return ahead if way > 0 or not ahead else ahead - 7
