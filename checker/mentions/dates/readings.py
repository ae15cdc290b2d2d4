"""What a form of the pack has matched (Found), where it stands (Scene), and what is made of it (Reading)."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Literal

import msgspec

from checker.interval import Interval
from checker.mentions.dates.meanings import Meaning
from checker.mentions.dates.tokens import Token
from checker.model import WhenType

Grain = Literal[
    "minute", "hour", "part", "day", "week", "month", "quarter", "season", "year", "decade", "century", "none"
]
Role = Literal["at", "window", "since", "until", "length"]
GRAINS: dict[str, Grain] = {
    "s": "minute",
    "min": "minute",
    "h": "hour",
    "d": "day",
    "wk": "week",
    "weekend": "week",
    "mo": "month",
    "quarter": "quarter",
    "half": "quarter",
    "y": "year",
    "decade": "decade",
    "century": "century",
}


class Piece(msgspec.Struct, frozen=True, gc=False):
    """One word that a form has matched: the class it stands for, its meaning there, its token."""

    name: str
    meaning: Meaning
    token: Token


class Found(msgspec.Struct, frozen=True, gc=False):
    """All words that a form has matched, in order."""

    pieces: tuple[Piece, ...]

    def number(self, name: str, place: int = 0) -> int | None:
        """The meaning of the word of that class (the next one after `place` others) as a number."""
        numbers = self.numbers(name)
        return numbers[place] if place < len(numbers) else None

    def numbers(self, name: str) -> list[int]:
        """The meanings of all words of that class as numbers."""
        return [piece.meaning for piece in self.pieces if piece.name == name and isinstance(piece.meaning, int)]

    def word(self, *names: str) -> str | None:
        """The meaning of the first word of one of those classes as text."""
        for piece in self.pieces:
            if piece.name in names and isinstance(piece.meaning, str):
                return piece.meaning
        return None

    def shift(self) -> int | None:
        """How far "last", "this" or "next" leads."""
        shift = self.number("shift")
        return self.number("this") if shift is None else shift

    def has(self, name: str) -> bool:
        """Whether a word of that class was matched."""
        return any(piece.name == name for piece in self.pieces)


class Scene(msgspec.Struct, frozen=True):
    """Where a form was matched: the day of the article, the last date mentioned, the way the words around point,
    whether nothing but a date is written, whether midnight is a time of publication (`clocked`), the days of feasts
    that other calendars move.
    """  # noqa: D205  one sentence

    today: datetime | None
    last: datetime | None
    grain: str
    day: datetime | None
    way: Callable[[], int]
    day_first: bool
    verbless_ahead: bool
    bare: bool = False
    clocked: bool = False
    feasts: Mapping[str, tuple[str, ...]] = {}


class Reading(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """A When in the making. `clock` is a time of day ("T15:00", "TMO") that still wants its day; `loose` a date whose
    year was not written; `anchor` says whether a time of day stands on the day "named" beside it or on "today".
    """  # noqa: D205  one sentence

    type: WhenType
    value: str
    grain: Grain
    span: Interval | None = None
    role: Role = "at"
    inferred: bool = False
    weekday_wrong: bool = False
    clock: str = ""
    loose: bool = False
    anchor: str = ""
    undated: bool = False
    steps: tuple[str, ...] = ()


Reader = Callable[[Found, Scene], "Reading | None"]
