"""`checker submit`: articles of files → the service's queue, or its store where there is no broker."""

import time
from collections.abc import Iterator
from itertools import islice

import click
import redis

from checker.cli.checks import sort_inputs
from checker.cli.codes import CLEAN, UNREAD, complain
from checker.cli.options import hint_options, paths_argument
from checker.cli.progresses import track
from checker.cli.services.seats import opened, settle, store_option
from checker.cli.streams import write_text
from checker.model import Article
from checker.pipeline import Hints, write_entry
from workers.settings import Settings

_BATCH = 100
_PAUSE = 0.2
_PATIENCE = 30  # seconds
_FIELD = "article"

Entry = tuple[str, str]


@click.command()
@paths_argument
@click.option("--wait", is_flag=True, help="Wait until each article has its outcome.")
@store_option
@hint_options
def submit(paths: tuple[str, ...], *, wait: bool, store: str | None, **hints: object) -> int:
    """Hand articles to the service.

    With a broker (CHECKER_BROKER_URL) they go into its stream, else into the store, where `checker work --local` finds
    them.

    \b
    checker submit news/ --wait
    cat news.jsonl | checker submit -
    """
    settings = settle(store)
    articles, unread = sort_inputs(paths, Hints(**hints))  # type: ignore[arg-type]  # the options are its fields
    send = _send_to_stream if settings.broker_url else _send_to_store
    sent = list(send(articles, settings))
    states = [state for _, state in sent]
    told = _tell(states) if set(states) - {"accepted"} else ""
    write_text(f"{len(sent):,} submitted{': ' if told else ''}{told}\n")
    if wait:
        _wait([entry for entry, _ in sent], store)
    return UNREAD if unread else CLEAN


def _send_to_stream(articles: list[Article], settings: Settings) -> Iterator[tuple[Entry, str]]:
    """The channel and entry of each article, once the broker has it; what becomes of it, the bridge will say."""
    client = redis.Redis.from_url(settings.broker_url)
    rest = iter(track(articles, "submitting"))
    while batch := list(islice(rest, _BATCH)):
        pipe = client.pipeline(transaction=False)
        for article in batch:
            pipe.xadd(settings.intake_stream, {_FIELD: write_entry(article)})
        yield from ((("stream", name.decode()), "accepted") for name in pipe.execute())


def _send_to_store(articles: list[Article], settings: Settings) -> Iterator[tuple[Entry, str]]:
    """The same, once the store has it, and its state."""
    from workers.enqueuing import make_enqueue  # noqa: PLC0415  loads Celery, which a broker's client does not need
    from workers.intakes import take_found  # noqa: PLC0415

    with opened(settings.store_url) as store:
        rest = iter(track(articles, "submitting"))
        entry = f"{time.time_ns():x}"
        for number in range(len(articles)):
            batch = list(islice(rest, _BATCH))
            if not batch:
                return
            receipts = take_found(batch, "command", f"{entry}.{number}", (store, settings, make_enqueue(settings)))
            yield from ((("command", receipt.entry), receipt.state) for receipt in receipts)


def _wait(entries: list[Entry], store: str | None) -> None:
    """Until none of them is on its way any more."""
    with opened(store) as found:
        settled, last = 0, time.monotonic()
        for told, _ in enumerate(track(entries, "waiting")):
            while told >= (now := _settled(found.ledger.states(entries))):
                if time.monotonic() - last > _PATIENCE:
                    complain(f"nothing has had its outcome for {_PATIENCE} s: does `checker work` run on this store?")
                    last = time.monotonic()
                time.sleep(_PAUSE)
            if now > settled:
                settled, last = now, time.monotonic()
        states = list(found.ledger.states(entries).values())
    write_text(_tell(states) + "\n")


def _tell(states: list[str]) -> str:
    return ", ".join(f"{states.count(state):,} {state}" for state in sorted(set(states)))


def _settled(states: dict[Entry, str]) -> int:
    return sum(state != "accepted" for state in states.values())
