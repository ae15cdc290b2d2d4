"""Store and broker → what is right and wrong with them: each a line, and whether it is as it should be."""

import time
from collections.abc import Iterator
from typing import Any

import redis

from checker.store import Store
from workers.bridges import GROUP
from workers.clocks import SECOND
from workers.settings import Settings


def examine_store(store: Store, settings: Settings) -> Iterator[tuple[bool, str]]:
    """The schema is known to be right: a store of another does not open."""
    counts = store.ledger.counts()
    told = ", ".join(f"{count:,} {state}" for state, count in counts.items() if count)
    yield True, f"reached, schema up to date; {told or 'empty'}"
    since = store.queue.oldest()
    age = 0.0 if since is None else time.time() - since / SECOND
    if age > settings.stall_seconds:
        yield (
            False,
            f"the oldest pending article has waited {age:,.0f} s: are workers running, and do they get messages?",
        )
    else:
        yield True, f"oldest pending article: {'none' if since is None else f'{age:,.0f} s'}"
    faults = store.ledger.audit()
    yield not faults, "the ledger adds up" if not faults else f"the ledger does not add up: {'; '.join(faults)}"
    if store.outbox.waiting() > settings.findings_kept:
        yield False, f"{store.outbox.waiting():,} messages are not sent: does the sweeper run?"


def examine_broker(settings: Settings) -> Iterator[tuple[bool, str]]:
    """Whether Redis is there and set so that nothing is lost."""
    if not settings.broker_url:
        yield True, "none is set: `checker work --local` works without one"
        return
    client = redis.Redis.from_url(settings.broker_url, socket_connect_timeout=3, socket_timeout=3)
    try:
        known: dict[str, Any] = client.info("server")
        yield True, f"Redis {known['redis_version']} answers"
        yield from _examine_keeping(client)
        yield from _examine_stream(client, settings.intake_stream)
    except redis.AuthenticationError:
        yield False, "Redis refuses the password in CHECKER_BROKER_URL"
    except redis.RedisError as error:
        yield False, f"Redis does not answer ({type(error).__name__}): is it running, and is CHECKER_BROKER_URL right?"
    finally:
        client.close()


def _examine_keeping(client: redis.Redis) -> Iterator[tuple[bool, str]]:
    persistence: dict[str, Any] = client.info("persistence")
    logs = bool(persistence.get("aof_enabled"))
    yield logs, "writes its log (AOF)" if logs else "writes no log: set `appendonly yes`, or a crash loses what waits"
    memory: dict[str, Any] = client.info("memory")
    policy = str(memory.get("maxmemory_policy"))
    keeps = policy == "noeviction"
    yield keeps, "throws nothing away" if keeps else f"maxmemory-policy is {policy}: set `noeviction`"


def _examine_stream(client: redis.Redis, stream: str) -> Iterator[tuple[bool, str]]:
    try:
        groups: Any = client.xinfo_groups(stream)
    except redis.ResponseError:
        yield True, f"stream {stream} is not there yet; the bridge makes it"
        return
    names = [group["name"].decode() for group in groups]
    length: Any = client.xlen(stream)
    there = GROUP in names
    yield there, f"stream {stream}: {length:,} entries" + ("" if there else f", but no group {GROUP}: run the bridge")
