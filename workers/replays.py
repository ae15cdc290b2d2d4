"""Quarantine → the queue again: what could not be worked on, and what can be read now."""

from collections.abc import Iterable

from checker.model import Article
from checker.pipeline import read_entry
from checker.store import Store
from checker.store.service_protocol import Arrival
from workers.clocks import now
from workers.enqueuing import make_enqueue
from workers.settings import Settings


def replay_held(store: Store, settings: Settings, numbers: Iterable[int]) -> int:
    """Queue these again; how many of them could be."""
    wanted = sorted(set(numbers))
    serials = store.ledger.replay(wanted, now=now())
    mended = 0
    for number in wanted:
        content = store.ledger.content(number)
        if not content:
            continue
        found = read_entry(content, str(number), settings.article_bytes)
        if isinstance(found, Article):
            mended += store.ledger.mend(number, Arrival(channel="", entry="", article=found), now=now())
    if serials:
        make_enqueue(settings)(serials)
    # What was mended is due at once: the sweeper, or the local worker, finds it.
    return len(serials) + mended
