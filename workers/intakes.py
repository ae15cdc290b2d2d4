"""Submissions → receipts: the one door by which articles come in, whatever channel they took."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from checker.model import Article, Unread
from checker.pipeline import read_entry
from checker.store import Store
from checker.store.service_protocol import Arrival, Receipt
from workers.clocks import microseconds, now
from workers.settings import Settings

Enqueue = Callable[[Sequence[int]], None]
"""Tells the workers of articles, by their serial numbers; what it loses is found again by the sweeper."""


class Submission(NamedTuple):
    """Something handed in: by which channel ("stream", "http", "folder", "command"), under which name, and its bytes.

    Channel and name make it one thing: told twice, it counts once. `content` is a JSON article, bare or in a
    CloudEvents envelope.
    """

    channel: str
    entry: str
    content: bytes


def take_in(submissions: Iterable[Submission], store: Store, settings: Settings, enqueue: Enqueue) -> list[Receipt]:
    """Validate, write articles and ledger in one transaction, then enqueue; a receipt for each, in their order.

    What cannot be read is in quarantine when this returns. Raises StoreError or the driver's error where the store
    cannot be reached: then nothing was taken, and the same submissions may be handed in again.
    """
    return take_arrivals((_arrival(one, settings.article_bytes) for one in submissions), store, settings, enqueue)


def take_found(
    found: Iterable[Article | Unread], channel: str, entry: str, door: tuple[Store, Settings, Enqueue]
) -> list[Receipt]:
    """As `take_in`, for what was read from files; the entries are called by this name and a number."""
    arrivals = (
        Arrival(channel=channel, entry=f"{entry}#{number}", article=one)
        if isinstance(one, Article)
        else Arrival(channel=channel, entry=f"{entry}#{number}", article=None, field=one.field, reason=one.reason)
        for number, one in enumerate(found)
    )
    store, settings, enqueue = door
    return take_arrivals(arrivals, store, settings, enqueue)


def take_arrivals(arrivals: Iterable[Arrival], store: Store, settings: Settings, enqueue: Enqueue) -> list[Receipt]:
    """Write arrivals in one transaction, then enqueue what is to be worked on."""
    # Without a broker the store is the queue: what is accepted is due at once.
    lease = microseconds(settings.lease_seconds) if settings.broker_url else 0
    receipts, serials = store.intake.accept(arrivals, now=now(), lease=lease)
    if serials:
        enqueue(serials)
    return receipts


def _arrival(submission: Submission, most: int) -> Arrival:
    found = read_entry(submission.content, submission.entry, most)
    if isinstance(found, Article):
        return Arrival(channel=submission.channel, entry=submission.entry, article=found)
    return Arrival(
        channel=submission.channel,
        entry=submission.entry,
        article=None,
        content=submission.content,
        field=found.field,
        reason=found.reason,
    )
