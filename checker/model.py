"""The nouns: Article, Text, mentions (Figure, When, Name), Claim, Reading, Link, Comparison, Finding.

Each is frozen and whole when it exists. Offsets are Unicode code points in `Article.text`, `end` exclusive.
"""

from datetime import datetime
from decimal import Decimal
from typing import Any, Literal

import msgspec

from checker.interval import Interval

Status = Literal["usable", "corrected", "withdrawn"]
Level = Literal["pack", "digits"]
FigureType = Literal["number", "ordinal", "percent", "range", "currency", "dimension", "age", "temperature", "quantity"]
WhenType = Literal["date", "time", "duration", "set"]
NameType = Literal["place", "person", "organisation", "other"]


class Article(msgspec.Struct, frozen=True, kw_only=True):
    """What an outlet published, as submitted. `text` is what every offset counts in."""

    id: str
    outlet: str
    body: str
    title: str = ""
    url: str | None = None
    language: str | None = None
    published: datetime | None = None
    updated: datetime | None = None
    origin: str | None = None
    status: Status = "usable"
    extra: dict[str, Any] = {}

    @property
    def text(self) -> str:
        """The stored text: the title, a blank line, the body; the body alone where there is no title."""
        return f"{self.title}\n\n{self.body}" if self.title else self.body


class Span(msgspec.Struct, frozen=True):
    """A stretch of the stored text."""

    start: int
    end: int


class Furniture(msgspec.Struct, frozen=True):
    """A stretch of the page that is no part of the article, and why ("share bar", "photo credit", …)."""

    start: int
    end: int
    why: str


class Sentence(msgspec.Struct, frozen=True):
    """One sentence outside the furniture. `paragraph` counts from 0; the headline is paragraph 0 where there is one."""

    start: int
    end: int
    paragraph: int
    headline: bool


class Text(msgspec.Struct, frozen=True):
    """An article's text made ready: language (ISO 639-1), furniture set apart, sentences found.

    `level` says how well its language is known: `pack` (a language pack reads it) or `digits` (digits and dates only).
    """

    content: str
    language: str
    level: Level
    sentences: tuple[Sentence, ...]
    furniture: tuple[Furniture, ...]


class Figure(msgspec.Struct, frozen=True, kw_only=True):
    """A number in the text with what belongs to it.

    `start`/`end` hold the number, its magnitude, its unit, sign or symbol; `outer_start`/`outer_end` its hedge words too.
    `value` is nominal ("about 7,000" is [7000, 7000], "at least 12" is [12, …), "dozens" is [24, 99]); what the hedge
    leaves open is said by `hedge`. `step` is the last digit's worth ("4.9 million": 100000; "7,000": 1000).
    `unit` is an ISO 4217 code, "%" or a UCUM symbol, `None` for a bare number. `steps` tell how it was read.
    """

    start: int
    end: int
    outer_start: int
    outer_end: int
    type: FigureType
    value: Interval
    unit: str | None
    hedge: str
    step: Decimal
    ambiguous: bool = False
    steps: tuple[str, ...] = ()


class When(msgspec.Struct, frozen=True, kw_only=True):
    """A date, clock time, duration or set, as TIMEX3.

    `value` is the TIMEX3 value ("2016-12-14", "2016-12-14TMO", "P2D", "PRESENT_REF") or, for an explicit range, the pair
    of its ends joined by "/". `span` is the interval of wall-clock minutes that it covers (the last minute included;
    `None` where nothing is known of it: an unanchored duration, a vague reference). `grain` is its precision.
    `role` is how it limits what is said: "at" a point, a counting "window" ("in the last 24 hours", "in 2015"),
    "since", "until" (also "by"), "length" (a duration). `inferred` marks a year or day that is not in the text.
    `outer_start` takes in the preposition that gave the role.
    """

    start: int
    end: int
    outer_start: int
    type: WhenType
    value: str
    span: Interval | None
    grain: Literal[
        "minute", "hour", "part", "day", "week", "month", "quarter", "season", "year", "decade", "century", "none"
    ]
    role: Literal["at", "window", "since", "until", "length"] = "at"
    inferred: bool = False
    steps: tuple[str, ...] = ()


class Name(msgspec.Struct, frozen=True, kw_only=True):
    """A proper name. `key` is the same for all spellings of one thing that the checker can tell ("Alep", "Aleppo")."""

    start: int
    end: int
    type: NameType
    key: str
