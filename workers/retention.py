"""Ages → what is forgotten: articles, what could not be read, messages that were sent."""

from collections.abc import Sequence

import redis

from checker.store import Store
from workers.clocks import microseconds, now
from workers.logs import log
from workers.settings import Settings

_DAY = 86_400
_BATCH = 100


def forget_serials(store: Store, settings: Settings, serials: Sequence[int]) -> None:
    """Forget articles with all their traces, in the stream of findings too."""
    withdraw_entries(settings, store.ledger.forget(serials, now=now()))


def withdraw_entries(settings: Settings, entries: Sequence[str]) -> None:
    """Delete entries of the stream of findings."""
    if entries and settings.broker_url:
        with redis.Redis.from_url(settings.broker_url) as client:
            client.xdel(settings.findings_stream, *entries)


def keep_limits(store: Store, settings: Settings) -> None:
    """Forget what is older than the settings allow."""
    moment = now()
    forgotten = emptied = 0
    if settings.article_days:
        while serials := store.ledger.aged(moment - microseconds(settings.article_days * _DAY), _BATCH):
            forget_serials(store, settings, serials)
            forgotten += len(serials)
    if settings.quarantine_days:
        emptied = store.ledger.empty(moment - microseconds(settings.quarantine_days * _DAY))
    if settings.outbox_days:
        store.outbox.prune(moment - microseconds(settings.outbox_days * _DAY))
    if forgotten or emptied:
        log().info("too old", articles=forgotten, quarantined=emptied)
