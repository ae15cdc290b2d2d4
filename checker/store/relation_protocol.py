"""What a store takes and gives of readings put together: links, clashes, and the findings that people see of them."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple, Protocol

import msgspec

from checker.model import Article, Outline, Reading
from checker.store.rows import FindingRow


class Mark(NamedTuple):
    """A reading: its article, and the version and the rules that it was read with."""

    serial: int
    version: str
    rulebook: str
    id: str
    outlet: str


class Kept(msgspec.Struct, frozen=True, kw_only=True):
    """An article as it is read: its serial number, the version and the rules of its reading, and both nouns."""

    serial: int
    version: str
    rulebook: str
    article: Article
    reading: Reading

    @property
    def mark(self) -> Mark:
        """What must still be so when something that was made of it is written."""
        return Mark(self.serial, self.version, self.rulebook, self.article.id, self.article.outlet)


class LinkRow(msgspec.Struct, frozen=True):
    """A link as it is kept, under the serial numbers of its two articles."""

    left: int
    right: int
    content: bytes


class ClashRow(msgspec.Struct, frozen=True):
    """A clash as it is kept; both serial numbers are one where an article contradicts itself."""

    left: int
    right: int
    id: str
    rule: str
    content: bytes


class Settled(msgspec.Struct, frozen=True, kw_only=True):
    """An article, the serial numbers of those that it was compared with, and all that it contradicts them in."""

    subject: Mark
    others: list[int]
    clashes: list[ClashRow]


class Relations(Protocol):
    """What two readings, or one, make: links and clashes. Each is written only while both readings still stand."""

    def kept(self, serials: Iterable[int]) -> list[Kept]:
        """Each of these articles that is read, by serial number."""

    def outlines(self, serials: Iterable[int]) -> list[tuple[Mark, Outline]]:
        """As `kept`, of each what its links are made of."""

    def marks(self, serials: Iterable[int]) -> list[Mark]:
        """As `kept`, without what is in them."""

    def serials(self) -> list[int]:
        """The serial number of every article that is read."""

    def unrelated(self, limit: int) -> list[int]:
        """Articles that are read, and not compared since."""

    def near(self, keys: Iterable[str], day: int | None, *, window_days: int, at_least: int) -> list[int]:
        """As `Store.candidates`, by serial numbers."""

    def link(self, involved: Iterable[Mark], links: Sequence[LinkRow]) -> None:
        """Keep links among these articles."""

    def linked(self, serials: Iterable[int]) -> list[LinkRow]:
        """The links that these articles have."""

    def relate(self, involved: Iterable[Mark], settled: Sequence[Settled], *, now: int) -> set[int]:
        """Keep all that articles contradict in, and tell the outbox what is new; the serial numbers that were written.

        What stood before between an article and the others it was compared with, and is not told here, is gone. Of an
        article that has another reading now nothing is written, nor of two that are not linked any more.
        """

    def links(self) -> list[LinkRow]:
        """Every link."""

    def rules(self) -> dict[str, int]:
        """How many clashes stand by each rule."""

    def clashes(self, serials: Iterable[int] | None = None) -> list[ClashRow]:
        """Every clash that stands, or those that these articles are in."""


class Heading(msgspec.Struct, frozen=True):
    """An article in a list: its serial number, id, outlet, and when it was written."""

    serial: int
    id: str
    outlet: str
    moment: int


class Showcase(Protocol):
    """Findings as people see them, with events and voices, written anew where something has changed."""

    def changes(self, limit: int) -> list[int]:
        """Articles of which something has changed since it was shown."""

    def changes_among(self, serials: Iterable[int]) -> dict[int, int]:
        """Those of these articles of which something has changed since it was shown, and how often."""

    def namesakes(self, ids: Iterable[str]) -> set[str]:
        """Those of the ids that articles of several outlets have."""

    def headings(
        self, words: str, after: tuple[int, int] | None, limit: int, serials: Iterable[int] | None = None
    ) -> list[Heading]:
        """Articles that are read, or those of these, the newest first, whose headline or outlet holds all these words.

        `after` is the moment and the serial number of the last one that was listed.
        """

    def show(
        self, changes: dict[int, int], articles: Iterable[tuple[str, str]], findings: Iterable[FindingRow]
    ) -> bool:
        """Let exactly these findings be shown of these articles (id, outlet), and take the changes for seen to.

        `False`, and nothing is written, where one of them has changed further.
        """
