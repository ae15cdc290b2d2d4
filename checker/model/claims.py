"""The nouns of what an article says: Window, Claim, Reading."""

from datetime import datetime
from decimal import Decimal
from typing import Literal

import msgspec

from checker.interval import Interval
from checker.model.articles import Level
from checker.model.mentions import Figure, Name, When

SAID = frozenset({"fact", "reported"})
"""The modalities of what is told as true."""
Modality = Literal["fact", "reported", "forecast", "hoped", "demanded", "denied", "hypothetical"]
Phase = Literal["", "raised", "lowered", "previous"]


class Window(msgspec.Struct, frozen=True, gc=False):
    """The stretch of time that a figure counts over: "the last 24 hours", "in 2011", "since the offensive began".

    `span` is its interval of minutes, with `None` for an end that the text leaves open; `label` is the TIMEX3 value or,
    for a window tied to an event, "since:" and the event's words.
    """

    span: Interval | None
    label: str


class Claim(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """A value tied to what it measures, where, when, of whom, and who says so.

    `start`/`end` are the quote: from the figure to the words that say what it counts; `figure_start`/`figure_end` the
    figure with its unit; `sentence_start`/`sentence_end` the sentence. `foremost` marks the headline and the first
    sentences. `measure` is an id of `rules/measures.yaml`, one with "@deadline", "count:STEM" for an open phrase
    ("count:bus"), or a unit's kind and a colon where only that is known ("length:"). `noun` is the open noun as it
    stands there. Where it is `timed`, `value` holds minutes. `population` is a concept of the packs, "@KEY" of the
    place that the people come from, "~STEM" for a noun that they do not know, `None` for people at large;
    `qualifiers` are the stems of what else its noun phrase says ("work-related"). `subset` marks a part of another
    figure, `part_of` is the id of the claim whose part it is, "" where the text does not say; `goes_on` that of the
    claim whose count a bare figure goes on with. `lands` are the wide places named, which a town of `places` may
    lie in; `bodies` people and bodies, `names` all names; `elsewhere` says that its places are none of those that
    the headline and the first sentence name. `sole` marks the only value that its article gives of its measure.
    `context` is the stems of the rarer words around the figure, "=" and the concept for those of `rules/concepts/`.
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
    foremost: bool
    measure: str
    timed: bool
    noun: str
    value: Interval
    unit: str | None
    hedge: str
    step: Decimal
    population: str | None
    qualifiers: tuple[str, ...]
    subset: bool
    part_of: str
    goes_on: str = ""
    places: tuple[str, ...]
    lands: tuple[str, ...]
    bodies: tuple[str, ...]
    names: tuple[str, ...]
    elsewhere: bool = False
    sole: bool = False
    window: Window | None
    on: Interval | None
    origin: str | None
    modality: Modality
    positive: bool
    phase: Phase
    context: tuple[str, ...]
    steps: tuple[str, ...]

    @property
    def natives(self) -> tuple[str, ...]:
        """The lands that those counted come from, where a noun says who else they are ("seven *Dutch* pupils")."""
        return tuple(one for one in self.qualifiers if one.startswith(ORIGIN)) if self.unit is None else ()


CONCEPT = "="
"""What a thing that every language has a word for begins with among the stems around a figure: "=ship"."""

DEADLINE, MOMENT = "@deadline", "@time"
"""How the measure ends of a time by which something is to be done, and of one of which no words say what it is the
time of; the whole of it where no words say of what, behind a colon.
"""

TAKEN_IN = "including"
"""The qualifier of a count that is said to take somebody in: "five dead, *including* a policeman"."""

TOTAL = "total"
"""The qualifier of a sum of money that is called a total of several."""

OTHER = "other"
"""The qualifier of a count that leaves somebody or something out: "12 *other* people", "*another* 20 tonnes"."""
AWAY = "away"
"""The qualifier of a length of time that tells how far from something it was: "two weeks *after* the talks"."""
CAPITAL, COUNTRY = "capital", "country"
"""Qualifiers of a crowd: that of the capital alone, that of the whole country."""
SPREAD = frozenset({CAPITAL, COUNTRY})
CONFIRMED = "confirmed"
"""The qualifier of a count of those who are sure by now, which leaves room for more."""

ORIGIN, UNKNOWN = "@", "~"
"""What a population begins with: the place that people come from ("@netherlands"), a noun that no pack knows; twice
where it stands beside another kind of people, so that it is not everybody.
"""

POLE = "±"
"""What a concept of opposites begins with among the stems of a statement: "±alive"."""


class Dated(msgspec.Struct, frozen=True, gc=False):
    """A date or time in a sentence: its place, the minutes it covers, and the stems of the words next to it."""

    start: int
    end: int
    span: Interval
    near: tuple[str, ...]


class Statement(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """What one sentence says, as the stems of its rarer words, figures left out.

    `denied` are those stems that it denies ("did *not* resign"); `focus` those that the denial falls on first, and the
    concepts of opposites ("alive" for "dead", denied): each a part of `stems`. `dates` are the days, months and years
    that it gives to what it tells; `names` the keys of all names.
    """

    start: int
    end: int
    paragraph: int
    headline: bool
    foremost: bool
    modality: Modality
    origin: str | None
    on: Interval | None
    stems: tuple[str, ...]
    denied: tuple[str, ...]
    focus: tuple[str, ...]
    dates: tuple[Dated, ...]
    places: tuple[str, ...]
    lands: tuple[str, ...]
    bodies: tuple[str, ...]
    names: tuple[str, ...]


class Outline(msgspec.Struct, frozen=True, kw_only=True):
    """What of a reading its links are made of, of the same names; the rest of it is many times as long."""

    article: str
    outlet: str
    language: str
    terms: dict[str, float]
    keys: tuple[str, ...]
    shingles: tuple[int, ...]
    day: int | None


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """All that one article says, found without looking at any other.

    `terms` weigh what it is about by rarity: names ("n:KEY"), words ("w:STEM"), figures ("f:VALUE|UNIT") and more;
    `keys` are the weightiest, two of which candidates for a link must share; `day` is its publication in days since
    1970-01-01; `shingles` are the least hashes of its word runs, by which copies are known.
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
    statements: tuple[Statement, ...] = ()
    terms: dict[str, float]
    keys: tuple[str, ...]
    shingles: tuple[int, ...]
    day: int | None
