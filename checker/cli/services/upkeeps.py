"""`checker forget` and `checker reread`: an article and all its traces gone; what other rules read, read again."""

import time
from pathlib import Path

import click

from checker.cli.codes import CLEAN, FINDINGS, complain
from checker.cli.options import make_reader, rules_option
from checker.cli.services.seats import opened, settle, store_option
from checker.cli.streams import write_text

_BATCH = 1000


@click.command()
@click.argument("articles", nargs=-1, required=True, metavar="ARTICLE...")
@click.option("--outlet", help="Only the article of this outlet, where several use one id.")
@store_option
def forget(articles: tuple[str, ...], *, outlet: str | None, store: str | None) -> int:
    """Delete articles and all their traces: texts, readings, findings, messages.

    \b
    checker forget wire-4711 --outlet harbour-post.example
    """
    from workers.retention import forget_serials  # noqa: PLC0415  what it loads costs a third of a second

    missing = 0
    settings = settle(store)
    with opened(store) as found:
        for article in articles:
            serials = found.ledger.find(article, outlet)
            if not serials:
                complain(f"there is no article {article}")
                missing += 1
            forget_serials(found, settings, serials)
    write_text(f"{len(articles) - missing:,} forgotten\n")
    return FINDINGS if missing else CLEAN


@click.command()
@rules_option
@store_option
def reread(*, rules: Path | None, store: str | None) -> int:
    """Read again what other rules read, by the workers; `checker rules diff` tells first what that changes.

    \b
    checker reread
    """
    from workers.enqueuing import make_enqueue  # noqa: PLC0415  the same

    reader = make_reader(rules)
    settings = settle(store)
    enqueue = make_enqueue(settings)
    queued = 0
    with opened(store) as found:
        while serials := found.queue.reread(reader.hash, now=time.time_ns() // 1000, limit=_BATCH):
            enqueue(serials)
            queued += len(serials)
    write_text(f"{queued:,} articles are in the queue again\n")
    return CLEAN
