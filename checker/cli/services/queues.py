"""`checker queue`: what came in, what became of it, what does not add up, and the way out of quarantine."""

import time
from typing import Any

import click
import redis

from checker.cli.codes import CLEAN, FINDINGS, complain
from checker.cli.services.seats import opened, settle, shape_option, store_option
from checker.cli.streams import write, write_text
from checker.pipeline import write_json
from checker.store import Store
from workers.settings import Settings

_MICRO = 1_000_000


@click.group()
def queue() -> None:
    """Look after what was handed in: status, audit, quarantine, replay.

    \b
    checker queue status --format json
    checker queue audit
    """


@queue.command()
@shape_option
@store_option
@click.option("--max-age", type=float, help="Exit 1 where the oldest pending article is older, in seconds.")
def status(*, shape: str, store: str | None, max_age: float | None) -> int:
    """Count what was received and what became of it."""
    settings = settle(store)
    with opened(store) as found:
        told = _status(found)
    age = told["oldest_pending_seconds"]
    if shape == "json":
        write(write_json(told))
    else:
        for name, count in told["counts"].items():
            write_text(f"{name:12} {count:>10,}\n")
        write_text(f"oldest pending: {'none' if age is None else f'{age:,.0f} s'}\n")
    limit = settings.stall_seconds if max_age is None else max_age
    stalled = max_age is not None and age is not None and age > limit
    return FINDINGS if stalled else CLEAN


def _status(store: Store) -> dict[str, Any]:
    since = store.queue.oldest()
    age = None if since is None else max(0.0, time.time() - since / _MICRO)
    return {"counts": store.ledger.counts(), "oldest_pending_seconds": age}


@queue.command()
@shape_option
@store_option
def audit(*, shape: str, store: str | None) -> int:
    """Ask whether all adds up; exit 1, with a line for each fault, where it does not."""
    settings = settle(store)
    with opened(store) as found:
        faults = [*found.ledger.audit(), *_stream_faults(found, settings)]
        counts = found.ledger.counts()
    parts = sum(counts[name] for name in counts if name not in ("received", "rereading"))
    if parts != counts["received"]:
        faults.append(f"{counts['received']:,} received, but {parts:,} in all states together")
    if shape == "json":
        write(write_json({"counts": counts, "faults": faults}))
    else:
        for fault in faults:
            complain(fault)
        write_text("all adds up\n" if not faults else f"{len(faults)} faults\n")
    return FINDINGS if faults else CLEAN


def _stream_faults(store: Store, settings: Settings) -> list[str]:
    """What the stream has acknowledged and the ledger does not know."""
    if not settings.broker_url:
        return []
    client = redis.Redis.from_url(settings.broker_url)
    try:
        stream: Any = client.xinfo_stream(settings.intake_stream)
    except redis.ResponseError:
        return []
    if "entries-added" not in stream:
        return []  # Redis before 7.0 does not count
    acknowledged = stream["entries-added"] - stream["length"]
    recorded = store.ledger.received("stream")
    if acknowledged > recorded:
        return [f"{acknowledged - recorded:,} entries left the stream and are in no ledger"]
    return []


@queue.command()
@shape_option
@store_option
@click.option("--show", "number", type=int, help="Print what was handed in under a number.")
def quarantine(*, shape: str, store: str | None, number: int | None) -> int:
    """List what could not be read or worked on, with the reason."""
    with opened(store) as found:
        if number is not None:
            write(found.ledger.content(number))
            return CLEAN
        held = found.ledger.held()
    if shape == "json":
        write(write_json(held))
        return CLEAN
    for one in held:
        name = f"{one.outlet} {one.article}" if one.article else f"{one.bytes:,} bytes"
        field = f"{one.field}: " if one.field else ""
        write_text(f"{one.number}  {one.channel} {one.entry}  {name}  {one.stage}: {field}{one.reason}\n")
    return CLEAN


@queue.command()
@click.argument("numbers", nargs=-1, type=int)
@click.option("--all", "every", is_flag=True, help="All that is in quarantine.")
@store_option
def replay(numbers: tuple[int, ...], *, every: bool, store: str | None) -> int:
    """Try again what is in quarantine, by its numbers."""
    from workers.replays import replay_held  # noqa: PLC0415  loads Celery

    if not numbers and not every:
        raise click.UsageError("give the numbers that `checker queue quarantine` lists, or --all")
    settings = settle(store)
    with opened(store) as found:
        wanted = [one.number for one in found.ledger.held(10**9)] if every else list(numbers)
        again = replay_held(found, settings, wanted)
    write_text(f"{again:,} of {len(wanted):,} are in the queue again\n")
    return CLEAN
