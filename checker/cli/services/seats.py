"""What the commands of the service share: settings, and the store that these or an option name."""

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from typing import Any, TypeVar

import click
import msgspec

from checker.store import Store, open_store
from workers.settings import Settings, load_settings

F = TypeVar("F", bound=Callable[..., Any])

store_option = click.option(
    "--store", metavar="FILE", help="The store: a file or postgresql://…; CHECKER_STORE_URL without."
)
shape_option = click.option(
    "--format", "shape", type=click.Choice(["text", "json"]), default="text", show_default=True,
    help="Text for people, or JSON.",
)  # fmt: skip


def settle(store: str | None) -> Settings:
    """The settings, with another store where one is named."""
    settings = load_settings()
    return settings if store is None else msgspec.structs.replace(settings, store_url=store)


@contextmanager
def opened(store: str | None) -> Iterator[Store]:
    """The store of the service, closed at the end of the block."""
    with closing(open_store(settle(store).store_url)) as found:
        yield found
