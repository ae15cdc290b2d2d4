"""`checker check`: articles in, a report out."""

from collections import Counter
from collections.abc import Iterable
from contextlib import closing
from datetime import datetime
from itertools import islice
from pathlib import Path

import click
import msgspec

from checker.cli.baselines import baseline_option, leave_known, read_report
from checker.cli.codes import CLEAN, FINDINGS, UNREAD, USAGE, complain
from checker.cli.options import hint_options, make_reader, paths_argument, rules_option
from checker.cli.progresses import track
from checker.cli.shapes import Shape, shape_option, write_shape
from checker.cli.streams import stdin
from checker.keeping import relate_kept, report_kept, show_changes
from checker.model import Article, Reading, Relation, Report, Severity, Unread
from checker.pipeline import (
    Hints,
    Reader,
    Relater,
    assemble,
    keep_newest,
    read_inputs,
    say_place,
)
from checker.store import Store, open_store

_AT_LEAST: dict[str, set[Severity]] = {
    "low": {"low", "medium", "high"}, "medium": {"medium", "high"}, "high": {"high"}, "never": set(),
}  # fmt: skip
_NAMED = 5  # articles named one by one before the rest is counted
_BATCH = 20  # articles in one transaction: a commit waits for the disk


@click.command()
@paths_argument
@shape_option
@rules_option
@click.option(
    "--fail-on", type=click.Choice(["low", "medium", "high", "never"]), default="low", show_default=True,
    help="The least severity of findings that makes the exit code 1.",
)  # fmt: skip
@click.option("--all", "every", is_flag=True, help="List every compared pair with its relation, too.")
@baseline_option
@click.option("--store", metavar="FILE", help="Keep what is read in this SQLite file or database, and check all in it.")
@hint_options
def check(  # noqa: PLR0913  the options of a command
    paths: tuple[str, ...],
    *,
    shape: Shape,
    rules: Path | None,
    fail_on: str,
    every: bool,
    baseline: Path | None,
    store: str | None,
    outlet: str | None,
    published: datetime | None,
    language: str | None,
    max_bytes: int,
) -> int:
    """Find the figures and dates on which outlets conflict.

    PATH is a file, a folder or "-" for JSON Lines on standard input. Files are JSON, JSON Lines, IPTC ninjs, HTML, RSS,
    Atom or plain text.

    \b
    checker check news/ --fail-on high
    checker check today.jsonl --store checker.db
    checker check story.txt --outlet example.org --published 2016-12-14
    checker check news/ --baseline yesterday.json
    cat news.jsonl | checker check - --format json --all
    """
    known = None if baseline is None else read_report(baseline)
    if baseline is not None and known is None:
        return USAGE
    reader = make_reader(rules)
    hints = Hints(outlet=outlet, published=published, language=language, max_bytes=max_bytes)
    if store is None:
        articles, unread = sort_inputs(paths, hints)
        report = assemble(read_all(keep_newest(articles), reader), reader, every=every, unread=unread)
    else:
        with closing(open_store(store)) as kept:
            articles, unread = sort_inputs(paths, hints)
            report = check_in_store(articles, kept, reader, every=every, unread=unread)
    if known is not None:
        report = leave_known(report, known)
    write_shape(report, shape)
    return _judge(report, fail_on)


def sort_inputs(paths: Iterable[str], hints: Hints) -> tuple[list[Article], list[Unread]]:
    """What can be read and what cannot; the latter is told on standard error at once."""
    articles: list[Article] = []
    unread: list[Unread] = []
    for found in read_inputs(paths, stdin(), hints):
        if isinstance(found, Article):
            articles.append(found)
        else:
            unread.append(found)
            complain(f"{say_place(found.path, found.line, found.field)}: {found.reason}")
    return articles, unread


def read_all(articles: list[Article], reader: Reader) -> Iterable[tuple[Article, Reading]]:
    """Each article with its reading, one by one; a bar tells how far it is where that takes long."""
    for article in track(articles, "reading"):
        yield article, reader.read(article)


def check_in_store(
    articles: list[Article], store: Store, reader: Reader, *, every: bool = False, unread: Iterable[Unread] = ()
) -> Report:
    """Keep the articles, and the report on all that the store holds; what other rules had read is read again."""
    stale = store.articles(store.outdated(reader.hash))
    fresh = iter(read_all([*stale, *articles], reader))
    while batch := list(islice(fresh, _BATCH)):
        store.save_many(batch)
    relate_kept(store, Relater(reader), now=0)
    while show_changes(store):
        pass
    states = {row.id: row.state for row in store.findings()}
    report = report_kept(store, reader.hash, states)
    told = tuple(sorted(unread, key=lambda one: (one.path, one.line or 0, one.field, one.reason)))
    return msgspec.structs.replace(report, unread=told, relations=_relations(store, reader) if every else ())


def _relations(store: Store, reader: Reader) -> tuple[Relation, ...]:
    """Every compared pair of the store, which keeps only those that conflict."""
    kept = store.relations.kept(store.relations.serials())
    return assemble(((one.article, one.reading) for one in kept), reader, every=True).relations


def _judge(report: Report, fail_on: str) -> int:
    """Never 0 where something was not checked."""
    uncompared = [article for article in report.articles if article.level != "pack"]
    for article in uncompared[:_NAMED]:
        complain(f"article {article.id} of {article.outlet}: language {article.language!r} has no pack: not compared")
    if len(uncompared) > _NAMED:
        languages = Counter(article.language for article in uncompared[_NAMED:])
        counts = ", ".join(f"{number} in {code!r}" for code, number in sorted(languages.items()))
        complain(f"and {len(uncompared) - _NAMED} more articles in languages without a pack: {counts}")
    if report.unread or uncompared:
        return UNREAD
    return FINDINGS if any(one.severity in _AT_LEAST[fail_on] for one in report.findings) else CLEAN
