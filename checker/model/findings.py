"""The nouns of what the checker says: Finding, Disagreement, Report. Their JSON is public; see `checker schema`."""

from datetime import datetime

import msgspec

from checker.model.articles import Level
from checker.model.relations import Reason, RelationName, Severity


class Quote(msgspec.Struct, frozen=True):
    """A W3C text quote and text position selector in one: `text[start:end] == exact` in the article's stored text.

    `exact` runs from the figure to the words that say what it counts; `prefix` and `suffix` complete the sentence.
    """

    exact: str
    prefix: str
    suffix: str
    start: int
    end: int


class Value(msgspec.Struct, frozen=True):
    """A normalised value: numbers as decimal strings, times as ISO 8601; `None` for an open bound.

    `text` is the figure as it stands in the article.
    """

    low: str | None
    high: str | None
    unit: str | None
    hedge: str
    text: str


class WindowSaid(msgspec.Struct, frozen=True):
    """The stretch of time a figure counts over: ISO 8601 bounds and the TIMEX3 value or "since:" and its words."""

    low: str | None
    high: str | None
    label: str


class SideSaid(msgspec.Struct, frozen=True, kw_only=True):
    """One side of a finding: where it stands, what it says, and how it was read.

    `origin` is the key of its source, the same for all spellings; `credited` and `place` are as the article has them.
    """

    article: str
    outlet: str
    published: datetime | None
    language: str
    quote: Quote
    value: Value
    window: WindowSaid | None
    as_of: str | None
    place: tuple[str, ...]
    population: str | None
    origin: str | None
    credited: str | None
    steps: tuple[str, ...]


class RuleRef(msgspec.Struct, frozen=True):
    """The rule that decided, by id and the hash of its content."""

    id: str
    hash: str


class Voices(msgspec.Struct, frozen=True):
    """How many independent origins stand on each side, and how many outlets and origins in all."""

    left: int
    right: int
    outlets: int
    origins: int


class Review(msgspec.Struct, frozen=True):
    """What a person decided."""

    state: str = "open"
    by: str | None = None
    at: datetime | None = None
    note: str = ""


class Relation(msgspec.Struct, frozen=True, kw_only=True):
    """A compared pair as `--all` lists it."""

    relation: RelationName
    reason: Reason
    measure: str
    left: SideSaid
    right: SideSaid
    because: str
    rule: str


class Clash(msgspec.Struct, frozen=True, kw_only=True):
    """What two claims contradict in: all of a Finding that is a function of the two, whatever else is known."""

    id: str
    type: str
    relation: RelationName
    rule: RuleRef
    severity: Severity
    measure: str
    left: SideSaid
    right: SideSaid
    because: str
    proof: tuple[str, ...]


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """A conflict with both quotes, both values, the rule and the proof. `id` is a hash of what it says.

    `disagreement` is the id of the Disagreement that it belongs to; "" where an older program wrote it.
    """

    id: str
    type: str
    relation: RelationName
    rule: RuleRef
    severity: Severity
    measure: str
    event: str
    left: SideSaid
    right: SideSaid
    because: str
    proof: tuple[str, ...]
    voices: Voices
    review: Review
    disagreement: str = ""


class Stand(msgspec.Struct, frozen=True, kw_only=True):
    """One side of a disagreement: its value, its earliest quote, all outlets that give it, and their origins."""

    value: Value
    lead: SideSaid
    outlets: tuple[str, ...]
    origins: int


class Disagreement(msgspec.Struct, frozen=True, kw_only=True):
    """Findings that say the same, collapsed: one event, measure and scope, the same two values."""

    id: str
    type: str
    relation: RelationName
    severity: Severity
    measure: str
    event: str
    left: Stand
    right: Stand
    because: str
    rule: str
    findings: tuple[str, ...]
    review: Review = Review()


class ArticleRef(msgspec.Struct, frozen=True, kw_only=True):
    """An article of a report: which it was, how well its language is known, and the event it was linked to."""

    id: str
    outlet: str
    title: str
    url: str | None
    published: datetime | None
    language: str
    level: Level
    event: str
    hash: str
    claims: int


class Unread(msgspec.Struct, frozen=True):
    """An article that could not be read: the file, the line in it, the field and the reason."""

    path: str
    line: int | None
    field: str
    reason: str


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """What `checker check` says. `relations` is filled with `--all` alone."""

    schema: str
    rulebook: str
    articles: tuple[ArticleRef, ...]
    unread: tuple[Unread, ...]
    disagreements: tuple[Disagreement, ...]
    findings: tuple[Finding, ...]
    relations: tuple[Relation, ...]
