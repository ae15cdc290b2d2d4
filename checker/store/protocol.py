"""What a store promises, whichever database stands behind it.

Every promise holds for any order of arrival and any number of repetitions. An article is known by its outlet and its
id together; where two outlets use one id, both are kept and both come back for that id. Lists are sorted by id, then
outlet.
"""

from collections.abc import Iterable
from typing import Protocol

from checker.model import Article, Reading
from checker.store.desk_protocol import Desk
from checker.store.relation_protocol import Relations, Showcase
from checker.store.rows import FindingRow
from checker.store.service_protocol import Intake, Ledger, Outbox, Queue

__all__ = ["FindingRow", "Store", "StoreError"]


class StoreError(Exception):
    """A store cannot be opened or cannot keep something; the message tells which and why."""


class Store(Protocol):
    """Articles with their readings, found again by shared keys; and the findings made of them."""

    @property
    def desk(self) -> Desk:
        """The same findings as people go through them, and what they decide."""

    @property
    def intake(self) -> Intake:
        """The door by which the service takes articles in."""

    @property
    def queue(self) -> Queue:
        """What waits to be worked on."""

    @property
    def relations(self) -> Relations:
        """What readings make together."""

    @property
    def showcase(self) -> Showcase:
        """What is shown of it."""

    @property
    def outbox(self) -> Outbox:
        """What is to be told of findings."""

    @property
    def ledger(self) -> Ledger:
        """The record of what came in."""

    def save(self, article: Article, reading: Reading) -> bool:
        """Keep an article and what was read in it; whether its reading is new or another one now.

        Of several versions of an article the newest counts: by `updated` or else `published`, then by status (a
        withdrawal wins), then by a hash of the content. A newer one replaces the reading and the findings of an older
        one, whose article `versions` still tells. The same version read with another rulebook replaces them too.
        """

    def save_many(self, entries: Iterable[tuple[Article, Reading]]) -> list[str]:
        """As `save`, all or none, in one transaction; the ids whose reading is new or another one now."""

    def candidates(self, keys: Iterable[str], day: int | None, *, window_days: int, at_least: int) -> list[str]:
        """Ids whose reading shares `at_least` keys with these and lies at most `window_days` from `day`.

        What has no day, here or there, is near to every day. Of two readings that share enough each finds the other.
        """

    def articles(self, ids: Iterable[str]) -> list[Article]:
        """The newest version of each of these articles that is known."""

    def versions(self, article_id: str) -> list[Article]:
        """Every version of an article, the newest last."""

    def readings(self, ids: Iterable[str]) -> list[Reading]:
        """The reading of each of these articles that is known."""

    def outdated(self, rulebook: str) -> list[str]:
        """Ids of articles that were read with another rulebook than the one of this hash."""

    def all_ids(self) -> list[str]:
        """The id of every article."""

    def forget(self, article_id: str) -> bool:
        """Delete an article with all its versions, readings, keys and findings; whether there was any."""

    def save_findings(self, findings: Iterable[FindingRow]) -> None:
        """Keep findings; one that is there already keeps the state that a review gave it."""

    def findings(self, article_id: str | None = None) -> list[FindingRow]:
        """All findings, or those with this article on a side."""

    def close(self) -> None:
        """Let go of the database; the store is of no use afterwards."""
