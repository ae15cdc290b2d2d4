"""`checker work`: the service itself, all of it or a part."""

import click
import msgspec

from checker.cli.services.seats import settle, store_option
from checker.cli.streams import write
from workers.asyncapis import print_asyncapi
from workers.parts import run_part
from workers.settings import write_settings
from workers.supervisors import supervise


@click.command()
@click.option("--local", "alone", is_flag=True, help="One process without a broker: the store is the queue.")
@click.option("--once", is_flag=True, help="With --local: end when nothing waits.")
@click.option(
    "--only",
    type=click.Choice(["migrate", "bridge", "worker", "sweeper"]),
    help="One part, where many machines share the work.",
)
@click.option("--workers", type=click.IntRange(1), help="How many processes read and compare.")
@click.option("--settings", "told", is_flag=True, help="Print every setting, and do nothing.")
@click.option("--asyncapi", is_flag=True, help="Print the AsyncAPI file of streams and webhooks, and do nothing.")
@store_option
def work(  # noqa: PLR0913  the options of a command
    *, alone: bool, once: bool, only: str | None, workers: int | None, told: bool, asyncapi: bool, store: str | None
) -> int:
    """Take articles in, read, link and compare them, until told to end.

    \b
    CHECKER_BROKER_URL=redis://127.0.0.1:6379/0 checker work
    checker work --local --store checker.db
    """
    if told:
        click.echo(write_settings())
        return 0
    if asyncapi:
        write(print_asyncapi())
        return 0
    settings = settle(store)
    if workers is not None:
        settings = msgspec.structs.replace(settings, workers=workers)
    if alone:
        return run_part("local once" if once else "local", msgspec.structs.replace(settings, broker_url=""))
    if once:
        raise click.UsageError("--once goes with --local")
    if only is not None:
        return run_part(only, settings)
    if not settings.broker_url:
        raise click.UsageError("no broker: set CHECKER_BROKER_URL, or give --local")
    return supervise(settings, ("bridge", "worker", "sweeper"))
