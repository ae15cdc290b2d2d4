"""`checker read`: what each article claims, value by value."""

from datetime import datetime
from pathlib import Path
from typing import Literal

import click
import msgspec

from checker.cli.checks import read_all, sort_inputs
from checker.cli.codes import CLEAN, UNREAD
from checker.cli.options import any_paths_argument, hint_options, make_reader, rules_option
from checker.cli.protocols import answer_lines, read_moment
from checker.cli.streams import show, write
from checker.model import Article
from checker.pipeline import (
    STDIN,
    Hints,
    Reader,
    Span,
    find_spans,
    keep_newest,
    write_json,
)
from checker.pipeline.printing import print_reading


class Asked(msgspec.Struct, frozen=True):
    """A line of `--format spans`: a text, its language, what is looked for and the time from which it speaks."""

    id: str | int
    text: str
    lang: str | None = None
    kind: str = ""
    reference_time: str | None = None


class Answer(msgspec.Struct, frozen=True):
    """The figures and times of a text."""

    id: str | int
    spans: list[Span]


@click.command()
@any_paths_argument
@click.option(
    "--format", "shape", type=click.Choice(["text", "json", "spans"]), default="text", show_default=True,
    help="Text for people, a JSON list of readings, or the line protocol of scorers on standard input.",
)  # fmt: skip
@click.option("--explain", is_flag=True, help="Add how each value was read, every time, and the page furniture.")
@rules_option
@hint_options
def read(  # noqa: PLR0913  the options of a command
    paths: tuple[str, ...],
    *,
    shape: Literal["text", "json", "spans"],
    explain: bool,
    rules: Path | None,
    outlet: str | None,
    published: datetime | None,
    language: str | None,
    max_bytes: int,
) -> int:
    """Show what each article claims, value by value.

    \b
    checker read story.json
    checker read story.txt --outlet example.org --published 2016-12-14 --explain
    echo '{"id": 1, "lang": "en", "text": "about 40 buses"}' | checker read --format spans
    """
    if shape == "spans":
        return _answer_spans(paths, make_reader(rules), max_bytes)
    if not paths:
        raise click.UsageError("no PATH: give a file, a folder, or - for JSON Lines on standard input")
    reader = make_reader(rules)
    hints = Hints(outlet=outlet, published=published, language=language, max_bytes=max_bytes)
    found, unread = sort_inputs(paths, hints)
    articles = keep_newest(found)
    if shape == "json":
        write(write_json([reading for _, reading in read_all(articles, reader)]))
    else:
        _show(articles, reader, explain=explain)
    return UNREAD if unread else CLEAN


def _show(articles: list[Article], reader: Reader, *, explain: bool) -> None:
    for article in articles:
        reading, text = reader.read(article), reader.make_text(article)
        show(
            lambda console, article=article, reading=reading, text=text: print_reading(  # type: ignore[misc]  # bound now
                article, reading, text, console, explain=explain
            )
        )


def _answer_spans(paths: tuple[str, ...], reader: Reader, max_bytes: int) -> int:
    if paths not in {(), (STDIN,)}:
        raise click.UsageError("--format spans reads JSON Lines on standard input; it takes no PATH")

    def answer(asked: Asked) -> Answer:
        published = read_moment(asked.reference_time, "reference_time")
        article = Article(id="-", outlet="-", body=asked.text, language=asked.lang, published=published)
        clocked = "T" in (asked.reference_time or "")
        return Answer(asked.id, find_spans(article, reader, asked.kind, clocked=clocked))

    return answer_lines(Asked, answer, max_bytes)
