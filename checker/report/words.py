"""Values and times → words for a terminal; nothing that an article holds can steer the terminal."""

import re
import unicodedata
from datetime import datetime
from decimal import Decimal, InvalidOperation

from checker.model import ORIGIN, UNKNOWN, SideSaid, Value

HEDGES = {
    "about": "about ",
    "nearly": "nearly ",
    "at_least": "at least ",
    "more_than": "more than ",
    "at_most": "at most ",
    "less_than": "less than ",
    "up_to": "up to ",
}
_SPACES = re.compile(r"\s+")
_STEERING = {"Cc", "Cf", "Cs", "Co"}
_QUIET = "\u200d\u200c\u00ad"  # joiners and soft hyphens belong to words
_OPEN = (UNKNOWN, ORIGIN)  # populations that are no concept of the packs
_LONGEST_NOUN = 40

_STATED = {"said": "says so", "denied": "denies it"}


def plain(text: str) -> str:
    """Text on one line, without control characters, escape codes and marks that turn the direction of writing."""
    spaced = _SPACES.sub(" ", text)
    if spaced.isascii() and spaced.isprintable():
        return spaced
    return "".join(
        sign if sign in _QUIET or unicodedata.category(sign) not in _STEERING else "\ufffd" for sign in spaced
    )


def say_value(value: Value) -> str:
    """A value in words: "about 7,000", "24 to 99 km", "2016-12-14T06:00"."""
    if value.hedge in _STATED:
        return _STATED[value.hedge]
    low, high = _grouped(value.low), _grouped(value.high)
    unit = "" if value.unit is None else value.unit if value.unit == "%" else f" {value.unit}"
    if low is not None and high is not None and low != high:
        return plain(f"{low} to {high}{unit}")
    bound = low if low is not None else high
    return plain(f"{HEDGES.get(value.hedge, '')}{bound if bound is not None else '?'}{unit}")


def say_time(moment: datetime | None) -> str:
    """A publication time as it was given, to the minute; a date alone where no time was."""
    if moment is None:
        return "undated"
    if moment.hour or moment.minute or moment.second:
        return moment.isoformat(sep=" ", timespec="minutes")
    return moment.date().isoformat()


def say_scope(side: SideSaid) -> str:
    """What limits a value: whom, over which time, of which day, where, and who says so; "" where nothing does."""
    window = side.window
    stretch = None if window is None else _stretch(window.low, window.high, window.label)
    population = side.population or ""
    parts = (
        ("of", "" if population.startswith(_OPEN) else population),
        ("over", stretch),
        ("on", side.as_of),
        ("credited to", side.credited or ""),
    )
    return plain(", ".join(f"{word} {said}" for word, said in parts if said))


def say_measure(measure: str, lead: SideSaid) -> str:
    """What is counted: a measure by its id in words, an open count by the words that stand with the figure."""
    kind, colon, _ = measure.partition(":")
    if not colon:
        name, _, aspect = measure.replace("_", " ").partition("@")
        return plain(f"{aspect} of {name}" if aspect else name)
    counted = plain(lead.quote.exact.partition(lead.value.text)[2]).strip(" ,.;:")
    return counted if kind == "count" and 0 < len(counted) <= _LONGEST_NOUN else kind


def count(number: int, noun: str) -> str:
    """A number and its noun: "1 article", "2 articles"."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def _grouped(bound: str | None) -> str | None:
    """Thousands grouped by commas; a time stays as it is."""
    if bound is None:
        return None
    try:
        return f"{Decimal(bound):,f}"
    except InvalidOperation:
        return bound


def _stretch(low: str | None, high: str | None, label: str) -> str:
    if low is None and high is None:
        return label
    return f"{low or '…'} to {high or '…'} ({label})"
