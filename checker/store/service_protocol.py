"""What a ledger takes and gives: arrivals in, receipts out; jobs for who works; counts for who watches."""

from collections.abc import Iterable, Sequence
from typing import Literal, Protocol

import msgspec

from checker.model import Article

State = Literal["accepted", "duplicate", "superseded", "done", "quarantined", "forgotten"]


class Arrival(msgspec.Struct, frozen=True, kw_only=True):
    """Something handed in: the channel it came by, its name there, and the article; or why there is none.

    The same entry of the same channel counts once, however often it is told. `content` is what was handed in, kept
    only where no article could be read.
    """

    channel: str
    entry: str
    article: Article | None
    content: bytes = b""
    field: str = ""
    reason: str = ""


class Receipt(msgspec.Struct, frozen=True, kw_only=True):
    """What became of an arrival. `article`, `outlet` and `version` are empty where none could be read."""

    entry: str
    state: State
    article: str = ""
    outlet: str = ""
    version: str = ""
    field: str = ""
    reason: str = ""


class Job(msgspec.Struct, frozen=True, kw_only=True):
    """An article to be read: its serial number, its version, and how often it has failed, it or its chunk."""

    serial: int
    version: str
    attempts: int
    article: Article
    rulebook: str
    """The hash of the rules that this very version was read with; "" where it was not."""


class Held(msgspec.Struct, frozen=True, kw_only=True):
    """Something in quarantine: its number in the ledger, where and why it failed, and how much was handed in."""

    number: int
    channel: str
    entry: str
    article: str
    outlet: str
    stage: str
    field: str
    reason: str
    bytes: int


class Message(msgspec.Struct, frozen=True):
    """What is told of a finding: that it was opened, updated or resolved; the clash as JSON, and when it was so."""

    serial: int
    finding: str
    kind: str
    content: bytes
    made: int


class Delivery(msgspec.Struct, frozen=True):
    """A message on its way to an address, which is known here by a hash, and how often that was tried."""

    hook: str
    attempts: int
    message: Message


class Outbox(Protocol):
    """Messages, written in the transaction of what they tell, and sent later, each at least once."""

    def unsent(self, limit: int) -> list[Message]:
        """What is not in the stream yet, the oldest first."""

    def sent(self, entries: Sequence[tuple[int, str]], hooks: Iterable[str], *, now: int) -> None:
        """Messages, by serial number and by what they are called in the stream, that are in it, and go to addresses."""

    def due(self, limit: int, *, now: int, lease: int) -> list[Delivery]:
        """Deliveries whose time has come, theirs who ask for the length of a lease."""

    def settle(self, delivery: Delivery, state: str, *, due: int) -> None:
        """A delivery was tried, and is now `delivered`, `given_up`, or `waiting` until it is due."""

    def waiting(self) -> int:
        """How many messages are not in the stream yet."""

    def prune(self, before: int) -> list[str]:
        """Delete messages that were sent and made before; what they were called in the stream."""


class Intake(Protocol):
    """Records what is handed in. Here and below `now` is in microseconds since 1970-01-01 UTC, as every time."""

    def accept(self, arrivals: Iterable[Arrival], *, now: int, lease: int) -> tuple[list[Receipt], list[int]]:
        """Record arrivals with their articles, all or none; their receipts, and the serial numbers to be queued.

        `lease` is how long the queue has, in microseconds, before they count as lost.
        """


class Queue(Protocol):
    """The articles that wait for their reading or their comparisons."""

    def begin(self, serials: Iterable[int], *, now: int, lease: int) -> list[Job]:
        """What there is to do of these; each counts as begun."""

    def claim(self, limit: int, *, now: int, lease: int, begun: bool = False, grace: int = 0) -> list[int]:
        """What should have had its outcome by now, the oldest first, theirs to queue again who ask.

        `begun` leaves out what nobody has begun yet, `grace` what is overdue for less than that. What was begun already
        is to be worked on alone: without `begun` it comes when nothing else does, one at a time.
        """

    def fail(self, serials: Sequence[int], stage: str, reason: str, *, now: int, attempts: int) -> list[int]:
        """Count a failure of one of these, or of one among them; those that may try again, each alone and at once.

        What has failed alone `attempts` times goes to quarantine.
        """

    def finish(self, jobs: Iterable[tuple[int, str]], *, now: int) -> None:
        """Serial number and version of articles that are read and compared."""

    def reread(self, rulebook: str, *, now: int, limit: int) -> list[int]:
        """Queue articles that other rules read; their serial numbers, ever the same until they are read again."""

    def adopt(self, *, now: int, limit: int) -> list[int]:
        """Queue articles that were read and never compared, as an older program left them; their serial numbers."""

    def oldest(self) -> int | None:
        """Since when the oldest that waits has been waiting."""


class Ledger(Protocol):
    """The record of all that was handed in."""

    def counts(self) -> dict[str, int]:
        """received, pending, done, duplicate, superseded, quarantined, forgotten; and `rereading`."""

    def audit(self) -> list[str]:
        """What does not add up, a line for each; empty where all does."""

    def received(self, channel: str) -> int:
        """How much came by a channel."""

    def states(self, names: Iterable[tuple[str, str]]) -> dict[tuple[str, str], str]:
        """The state of each entry, by channel and entry."""

    def held(self, limit: int = 1000) -> list[Held]:
        """What is in quarantine, the oldest first."""

    def content(self, number: int) -> bytes:
        """What was handed in under a number of the ledger, where it is kept."""

    def replay(self, numbers: Iterable[int], *, now: int) -> list[int]:
        """Take what was read but could not be worked on out of quarantine; the serial numbers to be queued."""

    def mend(self, number: int, arrival: Arrival, *, now: int) -> bool:
        """Let an arrival that can be read now take the place of what is in quarantine."""

    def find(self, article: str, outlet: str | None) -> list[int]:
        """The serial numbers of articles of this id, of one outlet or of all."""

    def aged(self, before: int, limit: int) -> list[int]:
        """Articles of which nothing was received since; their serial numbers."""

    def forget(self, serials: Iterable[int], *, now: int) -> list[str]:
        """Delete articles and all their traces; the entries of the stream of findings that quote them.

        Of each, one row without a name stays in the ledger, so that the counts still add up.
        """

    def empty(self, before: int) -> int:
        """Forget what was put in quarantine before, where it could not be read at all; how much that was."""
