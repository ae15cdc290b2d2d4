"""Language code → words for the days around publication ("gisteren", "idag"), as dateparser's tables have them."""

import re
from datetime import timedelta
from functools import cache

from checker.mentions.dates.anchors import Anchors
from checker.mentions.dates.calendar import span_of
from checker.model import When
from checker.words import Word

_DAYS = re.compile(r"(?:(?P<ahead>in )(?P<after>\d) day|(?P<before>\d) day ago)")
_LETTERS = 4  # shorter words are others as often


def read_day_word(text: str, word: Word, code: str, anchors: Anchors) -> When | None:
    """The day that one word names, counted from publication; `None` where it names none or nothing is to count from."""
    days = _day_words(code).get(word.form)
    if days is None or anchors.today is None:
        return None
    try:
        value = (anchors.today + timedelta(days=days)).date().isoformat()
    except OverflowError:
        return None
    written = text[word.start : word.end]
    return When(
        start=word.start,
        end=word.end,
        outer_start=word.start,
        type="date",
        value=value,
        span=span_of(value),
        grain="day",
        inferred=True,
        steps=(f"{written!r} without a language pack: {days:+} d from {anchors.today.date()}",),
    )


@cache
def _day_words(code: str) -> dict[str, int]:
    """Each single word for a day with its distance; empty for a language that dateparser does not know."""
    from dateparser.languages.loader import default_loader  # noqa: PLC0415  slow to load, for languages without a pack

    try:
        relative = default_loader.get_locale(code).info.get("relative-type", {})
    except (ValueError, KeyError, TypeError, AttributeError):
        return {}
    words: dict[str, int] = {}
    for told, phrases in relative.items():
        match = _DAYS.fullmatch(told)
        if match is not None:
            days = int(match["after"]) if match["ahead"] else -int(match["before"])
            words.update({phrase: days for phrase in phrases if phrase.isalpha() and len(phrase) >= _LETTERS})
    return words
