"""`checker submit`: articles of files → the service's queue, or its store where there is no broker."""

import time
from collections.abc import Iterator
from itertools import islice

import click
import redis

from checker.cli.checks import sort_inputs
from checker.cli.codes import CLEAN, UNREAD
from checker.cli.options import hint_options, paths_argument
from checker.cli.progresses import track
from checker.cli.services.seats import opened, settle, store_option
from checker.cli.streams import write_text
from checker.model import Article
from checker.pipeline import Hints, write_entry
from workers.settings import Settings

_BATCH = 100
_PAUSE = 0.2
_FIELD = "article"


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
    entries = list(send(articles, settings))
    write_text(f"{len(entries):,} submitted\n")
    if wait:
        _wait(entries, store)
    return UNREAD if unread else CLEAN


def _send_to_stream(articles: list[Article], settings: Settings) -> Iterator[tuple[str, str]]:
    """The channel and entry of each article, once the broker has it."""
    client = redis.Redis.from_url(settings.broker_url)
    rest = iter(track(articles, "submitting"))
    while batch := list(islice(rest, _BATCH)):
        pipe = client.pipeline(transaction=False)
        for article in batch:
            pipe.xadd(settings.intake_stream, {_FIELD: write_entry(article)})
        yield from (("stream", name.decode()) for name in pipe.execute())


def _send_to_store(articles: list[Article], settings: Settings) -> Iterator[tuple[str, str]]:
    """The same, once the store has it."""
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
            yield from (("command", receipt.entry) for receipt in receipts)


def _wait(entries: list[tuple[str, str]], store: str | None) -> None:
    """Until none of them is on its way any more."""
    with opened(store) as found:
        for told, _ in enumerate(track(entries, "waiting")):
            while told >= _settled(found.ledger.states(entries)):
                time.sleep(_PAUSE)
        states = list(found.ledger.states(entries).values())
    told_states = (f"{states.count(state):,} {state}" for state in sorted(set(states)))
    write_text(", ".join(told_states) + "\n")


def _settled(states: dict[tuple[str, str], str]) -> int:
    return sum(state != "accepted" for state in states.values())
