"""The nouns of what stands in a text: Figure, When, Name."""

from decimal import Decimal
from typing import Literal

import msgspec

from checker.interval import Interval

FigureType = Literal["number", "ordinal", "percent", "range", "currency", "dimension", "age", "temperature", "quantity"]
WhenType = Literal["date", "time", "duration", "set"]
NameType = Literal["place", "person", "organisation", "other"]


class Figure(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """A number in the text with what belongs to it.

    `start`/`end` hold the number, its magnitude, its unit, sign or symbol; `outer_start`/`outer_end` its hedge words
    too. `value` is nominal ("about 7,000" is [7000, 7000], "at least 12" is [12, …), "dozens" is [24, 99]); what the
    hedge leaves open is said by `hedge`. `step` is the last digit's worth ("4.9 million": 100000; "7,000": 1000).
    `unit` is an ISO 4217 code, "%" or a UCUM symbol, `None` for a bare number. `counts` names, in the text's language
    and in the singular, what a bare number counts ("worker") or what a rate is ("dollar per barrel"), where that is
    known. `aside` marks a "one" of which no claim is made ("one of the largest", "one more try"), and an
    "article" before a unit ("a week"). `changed_from` is the start of the figure that it changed from
    ("from 20 to *30*"), -1 where none. `finest` is the smallest unit of a sum ("5 feet 2 inches": in). `steps` tell how
    it was read.
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
    counts: str = ""
    aside: Literal["", "one", "article"] = ""
    changed_from: int = -1
    finest: str = ""
    steps: tuple[str, ...] = ()


class When(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """A date, clock time, duration or set, as TIMEX3.

    `value` is the TIMEX3 value ("2016-12-14", "2016-12-14TMO", "P2D", "PRESENT_REF") or, for an explicit range, its two
    ends joined by "/". `span` is the interval of wall-clock minutes that it covers (the last minute included;
    `None` where nothing is known of it: an unanchored duration, a vague reference). `grain` is its precision.
    `role` is how it limits what is said: "at" a point, a counting "window" ("in the last 24 hours", "in 2015"),
    "since", "until" (also "by"), "length" (a duration). `inferred` marks a year or day that is not in the text.
    `outer_start` takes in the preposition that gave the role.
    `weekday_wrong`: the weekday written is not that of the date. `event` holds the words that a window hangs on ("the
    offensive began"; `value` is then "PAST_REF" unless a date stands with them). `parts` are the two ends of a range
    where each is written as a date of its own. `undated` marks a clock time whose day no words near it tell: it stands
    on the day of publication until the text says more.
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
    weekday_wrong: bool = False
    event: str = ""
    parts: tuple["When", ...] = ()
    undated: bool = False
    steps: tuple[str, ...] = ()


class Name(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """A proper name. `key` is the same for all spellings of one thing that the checker can tell ("Alep", "Aleppo").

    `adjective` marks a word of origin ("Syrian": the place, said of something else); `part` is the part of a place that
    is meant ("Alep-Est": "east").
    """

    start: int
    end: int
    type: NameType
    key: str
    adjective: bool = False
    part: str = ""
