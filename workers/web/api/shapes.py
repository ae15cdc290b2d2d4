"""What the API says beside the nouns of the model: pages, events, decisions, health."""

from datetime import datetime
from typing import Annotated

import msgspec
from msgspec import Meta

from checker.model import Article, Disagreement, Finding, Reading, Severity
from checker.store import ReviewState
from checker.store.service_protocol import Held, Receipt


class DisagreementPage(msgspec.Struct, frozen=True):
    """Disagreements, the gravest first and of equals the newest; `next` is the cursor of the following page."""

    disagreements: list[Disagreement]
    next: str | None


class FindingPage(msgspec.Struct, frozen=True):
    """Findings in the same order."""

    findings: list[Finding]
    next: str | None


class EventSummary(msgspec.Struct, frozen=True):
    """An event on which something was found."""

    id: str
    title: str
    disagreements: int
    severity: Severity
    latest: datetime | None


class EventPage(msgspec.Struct, frozen=True):
    """Events in the same order."""

    events: list[EventSummary]
    next: str | None


class Member(msgspec.Struct, frozen=True):
    """An article of an event. `copy_of` names the earliest print of the same text, "" where it is that or alone."""

    id: str
    outlet: str
    title: str
    url: str | None
    published: datetime | None
    language: str
    copy_of: str
    claims: int


class EventSaid(msgspec.Struct, frozen=True):
    """An event with its articles and what is contradicted in them."""

    id: str
    title: str
    articles: list[Member]
    disagreements: list[Disagreement]


class ArticleSaid(msgspec.Struct, frozen=True):
    """An article, what was read in it, and the ids of the findings with it on a side."""

    article: Article
    reading: Reading
    findings: list[str]


class Judgement(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a person decides. `a` is the left side of the disagreement."""

    state: ReviewState
    note: Annotated[str, Meta(max_length=10_000)] = ""


class DecisionSaid(msgspec.Struct, frozen=True):
    """An entry of the record of reviews; `undoes` is the number of the entry that it takes back, 0 for none."""

    number: int
    disagreement: str
    state: ReviewState
    by: str
    at: datetime | None
    note: str
    undoes: int


class Decisions(msgspec.Struct, frozen=True):
    """The record of one disagreement, the oldest first."""

    reviews: list[DecisionSaid]


class Received(msgspec.Struct, frozen=True):
    """A receipt for each article that was handed in, in their order."""

    receipts: list[Receipt]


class QueueSaid(msgspec.Struct, frozen=True):
    """What came in and what became of it; since when the oldest waits; what does not add up; what is in quarantine."""

    counts: dict[str, int]
    oldest: datetime | None
    faults: list[str]
    quarantine: list[Held]


class Health(msgspec.Struct, frozen=True):
    """Whether the desk can work."""

    status: str
    version: str
    rulebook: str
