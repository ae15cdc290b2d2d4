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


class Window(msgspec.Struct, frozen=True):
    """The stretch of time that a figure counts over: "the last 24 hours", "in 2011", "since the offensive began".

    `span` is its interval of minutes, with `None` for an end that the text leaves open; `label` is the TIMEX3 value or,
    for a window tied to an event, "since:" and the event's words.
    """

    span: Interval | None
    label: str


Modality = Literal["fact", "reported", "forecast", "hoped", "demanded", "denied", "hypothetical"]
Phase = Literal["", "raised", "lowered", "previous"]


class Claim(msgspec.Struct, frozen=True, kw_only=True):
    """A value tied to what it measures, where, when, of whom, and who says so.

    `start`/`end` are the quote: from the figure to the words that say what it counts; `figure_start`/`figure_end` the
    figure with its unit; `sentence_start`/`sentence_end` the sentence. `measure` is an id of `rules/measures.yaml`, or
    "count:STEM" for an open phrase ("count:bus"), or "UNIT-KIND:" alone where only the unit is known ("length:").
    `value` holds minutes where the measure is a time. `population` is a concept of the packs, `None` for people at
    large. `subset` marks a part of another figure. `context` is the stems of the rarer words around it.
    """

    id: str
    article: str
    start: int
    end: int
    figure_start: int
    figure_end: int
    sentence_start: int
    sentence_end: int
    paragraph: int
    headline: bool
    measure: str
    value: Interval
    unit: str | None
    hedge: str
    step: Decimal
    population: str | None
    subset: bool
    places: tuple[str, ...]
    names: tuple[str, ...]
    window: Window | None
    on: Interval | None
    origin: str | None
    modality: Modality
    positive: bool
    phase: Phase
    context: tuple[str, ...]
    steps: tuple[str, ...]


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """All that one article says, found without looking at any other.

    `keys` are the rare words and names that candidates for a link must share; `names` the names of the article;
    `day` its publication in days since 1970-01-01; `shingles` hashes of its word runs, by which copies are known.
    """

    article: str
    outlet: str
    published: datetime | None
    language: str
    level: Level
    origin: str | None
    rulebook: str
    figures: tuple[Figure, ...]
    whens: tuple[When, ...]
    mentions: tuple[Name, ...]
    claims: tuple[Claim, ...]
    keys: tuple[str, ...]
    names: tuple[str, ...]
    shingles: tuple[int, ...]
    day: int | None


class Link(msgspec.Struct, frozen=True, kw_only=True):
    """Whether two readings tell of the same happening, and why. `copy` marks two prints of one text."""

    left: str
    right: str
    same: bool
    copy: bool
    score: float
    because: str


RelationName = Literal[
    "agree", "compatible", "conflict", "dispute", "update", "stale", "regression", "same_origin", "not_comparable"
]
Reason = Literal[
    "", "event", "measure", "population", "place", "window", "unit", "subset", "forecast", "hypothetical", "too_vague"
]
Severity = Literal["low", "medium", "high"]


class Comparison(msgspec.Struct, frozen=True, kw_only=True):
    """Two claims and how they stand to each other. `reason` says why two are not comparable, "" otherwise.

    `rule` is the id of the rule that decided, "" where none had to; `type` and `severity` are set for findings alone.
    """

    left: Claim
    right: Claim
    relation: RelationName
    reason: Reason
    because: str
    proof: tuple[str, ...]
    rule: str = ""
    type: str = ""
    severity: Severity | None = None
