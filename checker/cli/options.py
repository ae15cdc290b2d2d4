"""Options that several commands take, and what they are turned into."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

import click

from checker.meanings import find_meanings
from checker.pipeline import Hints, Reader
from checker.rulebook import load_rulebook

F = TypeVar("F", bound=Callable[..., Any])

paths_argument = click.argument("paths", nargs=-1, required=True, metavar="PATH...")
any_paths_argument = click.argument("paths", nargs=-1, metavar="PATH...")
rules_option = click.option(
    "--rules",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="A folder of rules in place of the shipped one.",
)


def hint_options(command: F) -> F:
    """The options that tell of articles what they do not say themselves, and how large one may be."""
    for option in (
        click.option(
            "--max-bytes", type=click.IntRange(1), default=Hints().max_bytes, show_default=True,
            help="The most bytes that one article may have.",
        ),
        click.option("--language", help="Language (ISO 639-1) where an article gives none; found by itself without."),
        click.option(
            "--published", metavar="TIME", callback=read_time,
            help="Publication time (ISO 8601) where an article gives none.",
        ),
        click.option("--outlet", help="Outlet where an article gives none; plain text needs it."),
    ):  # fmt: skip
        command = option(command)
    return command


def read_time(_context: click.Context, _option: click.Parameter, written: str | None) -> datetime | None:
    """An ISO 8601 date or time; raises what click shows as wrong usage."""
    if written is None:
        return None
    try:
        return datetime.fromisoformat(written)
    except ValueError:
        raise click.BadParameter(f"{written!r} is no ISO 8601 date or time, as 2016-12-14T10:41+01:00") from None


def find_store(_context: click.Context, _option: click.Parameter, address: str | None) -> str | None:
    """The address of a store that is there: asking a file that is not would make an empty one."""
    if address is not None and "://" not in address and not Path(address).is_file():
        raise click.BadParameter(f"there is no file {address!r}; `checker check --store` makes one")
    return address


def make_reader(rules: Path | None) -> Reader:
    """A reader by the rules of a folder, the shipped ones by default; RuleError where they are broken."""
    return Reader(load_rulebook(rules, cache=_cache_folder()), find_meanings())


def _cache_folder() -> Path | None:
    """Where the rules are kept once they were read; nowhere for a user without a home."""
    try:
        return Path.home() / ".cache" / "checker"
    except RuntimeError:
        return None
