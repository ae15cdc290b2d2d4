"""`checker group`: which articles tell of the same event."""

from collections import defaultdict
from datetime import datetime
from pathlib import Path
from typing import Literal

import click
import msgspec

from checker.cli.checks import read_all
from checker.cli.codes import CLEAN, UNREAD, complain
from checker.cli.options import any_paths_argument, hint_options, make_reader, rules_option
from checker.cli.protocols import Refused
from checker.cli.streams import stdin, write, write_text
from checker.model import Article, Unread
from checker.pipeline import STDIN, Hints, read_inputs, say_place, write_line
from checker.pipeline import group as group_entries


class Answer(msgspec.Struct, frozen=True):
    """The event of an article."""

    id: str
    event: str


@click.command()
@any_paths_argument
@click.option(
    "--format", "shape", type=click.Choice(["text", "jsonl"]), default="text", show_default=True,
    help="Text for people, or one answer a line, in the order of the articles.",
)  # fmt: skip
@rules_option
@hint_options
def group(  # noqa: PLR0913  the options of a command
    paths: tuple[str, ...],
    *,
    shape: Literal["text", "jsonl"],
    rules: Path | None,
    outlet: str | None,
    published: datetime | None,
    language: str | None,
    max_bytes: int,
) -> int:
    """Tell which articles are on the same event.

    \b
    checker group news/
    checker group --format jsonl < news.jsonl
    """
    if not paths and shape == "text":
        raise click.UsageError("no PATH: give a file, a folder, or - for JSON Lines on standard input")
    reader = make_reader(rules)
    hints = Hints(outlet=outlet, published=published, language=language, max_bytes=max_bytes)
    found = list(read_inputs(paths or (STDIN,), stdin(), hints))
    articles = [one for one in found if isinstance(one, Article)]
    events = group_entries(list(read_all(articles, reader)))
    for one in found:
        if isinstance(one, Unread):
            complain(f"{say_place(one.path, one.line, one.field)}: {one.reason}")
    if shape == "text":
        _show(articles, events)
    else:
        _answer(found, events)
    return UNREAD if len(articles) < len(found) else CLEAN


def _answer(found: list[Article | Unread], events: list[str]) -> None:
    told = iter(events)
    for one in found:
        if isinstance(one, Unread):
            write(write_line(Refused(None, f"{say_place(one.path, one.line, one.field)}: {one.reason}")))
        else:
            write(write_line(Answer(one.id, next(told))))


def _show(articles: list[Article], events: list[str]) -> None:
    groups: dict[str, list[Article]] = defaultdict(list)
    for article, event in zip(articles, events, strict=True):
        groups[event].append(article)
    for event, members in sorted(groups.items(), key=lambda entry: (-len(entry[1]), entry[0])):
        write_text(f"{event}: {len(members)} article{'' if len(members) == 1 else 's'}\n")
        for article in members:
            title = " ".join((article.title or article.body[:80]).split())
            write_text(f"  {article.outlet}, {article.id}: {title}\n")
