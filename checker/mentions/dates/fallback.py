"""Words → Whens in a language without a pack: figures and month-like words, read by dateparser span by span.

dateparser on running text takes "des", "die" and "mit" for dates; here it only sees spans that already look like dates,
with the language given, each once.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from functools import lru_cache
from typing import Literal

from checker.mentions.dates.anchors import Anchors
from checker.mentions.dates.calendar import bounds_of, span_of
from checker.mentions.dates.choices import nearest_day
from checker.mentions.dates.day_words import read_day_word
from checker.model import Figure, When
from checker.words import Word

_LETTERS = r"[^\W\d_]{3,14}"
_LINK = r"(?:\.|º|ª|er)?[ \u00a0](?:d[eo]l? |d')?"
_SPANS = re.compile(
    rf"(?P<iso>(?<!\d)\d{{4}}-\d\d-\d\d(?!\d))|(?P<figures>(?<![\d./-])\d{{1,2}}([./-])\d{{1,2}}\3\d{{4}}(?!\d))"
    rf"|(?P<full>(?<!\d)\d{{1,2}}{_LINK}{_LETTERS}\.?,?[ \u00a0](?:d[eo]l? )?\d{{4}}(?!\d))"
    rf"|(?P<short>(?<![\d.,:])\d{{1,2}}{_LINK}{_LETTERS})"
    rf"|(?P<month>(?<![\w]){_LETTERS}\.?,?[ \u00a0](?:d[eo]l? )?(?:19|20)\d\d(?!\d))"
    r"|(?P<year>(?<![\d.,:/-])(?:19|20)\d\d(?![\d.,:/-]?\d))"
)
_LEAP_YEAR = datetime(2016, 1, 1)  # noqa: DTZ001  only a base: the year of a day without one is chosen afterwards
Kind = Literal["full", "short", "month"]


class PlainWhenFinder:
    """Finds dates in figures and those that dateparser knows in the language; made once, then pure."""

    def __init__(self, language_code: str) -> None:
        self._code = language_code

    def find(self, text: str, words: list[Word], figures: Sequence[Figure], anchors: Anchors) -> list[When]:  # noqa: ARG002  the same signature as WhenFinder
        """The dates of the sentence that `words` are, sorted, none overlapping."""
        if not words:
            return []
        whens = list(self._whens(text, words[0].start, words[-1].end, anchors))
        told = (read_day_word(text, word, self._code, anchors) for word in words)
        whens += [day for day in told if day is not None and not any(one.start < day.end <= one.end for one in whens)]
        return sorted(whens, key=lambda when: when.start)

    def _whens(self, text: str, start: int, end: int, anchors: Anchors) -> Iterator[When]:
        while (match := _SPANS.search(text, start, end)) is not None:
            when = self._when(match, anchors)
            if when is None:  # a word that is no month: its year may still stand alone
                start = match.start() + (len(match[0]) if match["short"] else max(len(match[0]) - 4, 1))
                continue
            yield when
            start = match.end()

    def _when(self, match: re.Match[str], anchors: Anchors) -> When | None:
        kind, written = match.lastgroup, match[0]
        if match["iso"] or match["year"]:
            return _made(match, written, "year" if match["year"] else "day")
        if kind == "month":
            day = _parsed(written, self._code, "month")
            return None if day is None else _made(match, f"{day.year:04}-{day.month:02}", "month")
        if match["short"]:
            day = _parsed(written, self._code, "short")
            if day is None:
                return None
            if anchors.today is None:
                return _made(match, f"XXXX-{day.month:02}-{day.day:02}", "day", inferred=True)
            today = anchors.today.date()
            years = range(max(today.year - 1, 1), min(today.year + 2, 10000))
            days = [date(year, day.month, day.day) for year in years if (day.month, day.day) != (2, 29)]
            return _made(match, nearest_day(days, today, 0).isoformat(), "day", inferred=True) if days else None
        day = _parsed(written, self._code, "full")
        return None if day is None else _made(match, day.isoformat(), "day")


def _made(
    match: re.Match[str], value: str, grain: Literal["day", "month", "year"], *, inferred: bool = False
) -> When | None:
    if bounds_of(value) is None and not inferred:
        return None
    return When(
        start=match.start(),
        end=match.end(),
        outer_start=match.start(),
        type="date",
        value=value,
        span=span_of(value),
        grain=grain,
        inferred=inferred,
        steps=(f"{match[0]!r} without a language pack",),
    )


@lru_cache(maxsize=4096)
def _parsed(written: str, code: str, kind: Kind) -> date | None:
    """What dateparser makes of one span, or `None` where it is no date in that language."""
    import dateparser  # noqa: PLC0415  a tenth of a second to load, for languages without a pack alone

    parts = {"full": ["day", "month", "year"], "short": ["day", "month"], "month": ["month", "year"]}[kind]
    settings = {
        "RELATIVE_BASE": _LEAP_YEAR,
        "REQUIRE_PARTS": parts,
        "PARSERS": ["absolute-time"],
        "RETURN_AS_TIMEZONE_AWARE": False,
    }
    try:
        moment = dateparser.parse(written, languages=[code], settings=settings)
    except Exception:  # noqa: BLE001  whatever it makes of a hostile span or an unknown language, it is no date then
        return None
    return None if moment is None else moment.date()
