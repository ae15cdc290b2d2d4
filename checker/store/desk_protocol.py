"""What the people at the desk ask of a store: pages of disagreements and findings, decisions, tokens."""

from collections.abc import Sequence
from typing import Literal, Protocol, get_args

import msgspec

from checker.model import Severity
from checker.store.rows import FindingRow

ReviewState = Literal[
    "open", "a_wrong", "b_wrong", "both_wrong", "both_right", "update", "conflation", "extraction_error", "duplicate"
]
"""What a person can decide of a disagreement; `a` is its left side."""

STATES: tuple[ReviewState, ...] = get_args(ReviewState)
CONFIRMED: frozenset[ReviewState] = frozenset({"a_wrong", "b_wrong", "both_wrong"})
DISMISSED: frozenset[ReviewState] = frozenset({"both_right", "update", "conflation", "extraction_error"})
"""Which decisions say that a rule was right to fire, and which that it was not; a duplicate says neither."""

Scope = Literal["submit", "read", "review", "admin"]
SCOPES: tuple[Scope, ...] = get_args(Scope)


class Sought(msgspec.Struct, frozen=True, kw_only=True):
    """Which findings are asked for; "" leaves a field open.

    `since` is the least publication time of the later side, in microseconds since 1970-01-01 UTC; of `words` each must
    stand, or begin a word that stands, in the quotes, outlets, headlines, measure or reason, whatever its case
    and accents.
    """

    outlet: str = ""
    event: str = ""
    measure: str = ""
    rule: str = ""
    severity: Severity | Literal[""] = ""
    state: ReviewState | Literal[""] = ""
    since: int | None = None
    words: str = ""


class Place(msgspec.Struct, frozen=True, array_like=True):
    """Where a page ends: the severity, the time and the id of its last row."""

    severity: int
    latest: int
    id: str


class Page(msgspec.Struct, frozen=True):
    """The rows of a page, the gravest first and of equals the newest; `next` is where it goes on, if it does."""

    rows: tuple[FindingRow, ...]
    next: Place | None


class Decision(msgspec.Struct, frozen=True, kw_only=True):
    """An entry of the record of reviews; none is ever changed. `at` is in microseconds since 1970-01-01 UTC.

    `undoes` is the number of the entry that this one takes back, 0 where it takes back none; `state` is then the one
    before it.
    """

    number: int
    disagreement: str
    state: ReviewState
    by: str
    at: int
    note: str
    undoes: int


class Token(msgspec.Struct, frozen=True, kw_only=True):
    """What is kept of an API token: its public half, the hash of its secret half, and what it may do."""

    id: str
    name: str
    hash: str
    scopes: tuple[Scope, ...]
    made: int


class RuleCount(msgspec.Struct, frozen=True):
    """How many disagreements with one rule stand in one state."""

    rule: str
    state: ReviewState
    count: int


class EventRow(msgspec.Struct, frozen=True):
    """An event on which something was found: how many disagreements, the gravest severity, the latest publication."""

    id: str
    disagreements: int
    severity: Severity
    latest: int


class Desk(Protocol):
    """Findings as people go through them. A review holds for a whole disagreement, and for what joins it later."""

    def disagreements(self, sought: Sought, after: Place | None, limit: int) -> Page:
        """The first hundred findings of each of the next disagreements, in the order of the disagreements."""

    def page(self, sought: Sought, after: Place | None, limit: int) -> Page:
        """The next findings."""

    def count(self, sought: Sought) -> dict[str, int]:
        """How many disagreements there are of each severity."""

    def finding(self, name: str) -> FindingRow | None:
        """One finding by its id."""

    def disagreement(self, name: str) -> tuple[FindingRow, ...]:
        """The findings of one disagreement, by its id."""

    def events(self, sought: Sought, after: Place | None, limit: int) -> tuple[list[EventRow], Place | None]:
        """The next events on which something was found, and where it goes on, if it does."""

    def tallies(self, events: Sequence[str]) -> dict[str, EventRow]:
        """Those of these events on which something was found, by id."""

    def decide(self, disagreement: str, state: ReviewState, *, by: str, at: int, note: str = "") -> Decision | None:
        """Record what a person decided; `None` where there is no such disagreement."""

    def undo(self, disagreement: str, *, by: str, at: int) -> Decision | None:
        """Take back the last decision that stands, by a further entry; `None` where there is none."""

    def decisions(self, disagreement: str) -> list[Decision]:
        """Every entry on a disagreement or on one of its findings, the oldest first."""

    def measures(self) -> list[str]:
        """Every measure on which something was found."""

    def standing(self, disagreements: Sequence[str]) -> dict[str, Decision]:
        """The last entry on each of these disagreements that has any."""

    def rule_counts(self) -> list[RuleCount]:
        """How many disagreements of each rule stand in each state."""

    def revision(self) -> str:
        """Another text whenever a finding or a decision has come, changed or gone."""

    def add_token(self, token: Token) -> None:
        """Keep a token."""

    def tokens(self) -> Sequence[Token]:
        """Every token that holds, by id."""

    def token(self, name: str) -> Token | None:
        """A token that holds, by its id."""

    def revoke_token(self, name: str) -> bool:
        """Let a token hold no longer; whether there was one."""
