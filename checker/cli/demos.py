"""`checker demo`: the articles that come with the program, checked through a store of their own."""

from contextlib import closing
from importlib.resources import as_file, files
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from checker.cli.checks import check_in_store, sort_inputs
from checker.cli.codes import CLEAN, UNREAD
from checker.cli.options import make_reader
from checker.cli.streams import show, write_text
from checker.pipeline import Hints
from checker.pipeline.printing import print_report
from checker.store import open_store

_NEXT = """
These articles are invented; they stand in {articles}.
Every compared pair:       checker check {articles} --all
What each article claims:  checker read {articles}
Your own articles:         checker check FOLDER
"""


@click.command()
@click.option("--store", metavar="FILE", help="Keep the articles in this store; a temporary one otherwise.")
def demo(*, store: str | None) -> int:
    """Check the articles that come with the program: three invented events, in English and French.

    \b
    checker demo
    checker demo --store demo.db && checker explain ID --store demo.db
    """
    with as_file(files("checker") / "demo" / "articles.jsonl") as articles, TemporaryDirectory() as folder:
        code = _run(articles, store or str(Path(folder, "demo.db")))
        write_text(_NEXT.format(articles=_short(articles)))
    return code


def _run(path: Path, address: str) -> int:
    articles, unread = sort_inputs([str(path)], Hints())
    with closing(open_store(address)) as store:
        report = check_in_store(articles, store, make_reader(None), unread=unread)
    show(lambda console: print_report(report, console))
    return UNREAD if unread else CLEAN


def _short(path: Path) -> Path:
    """The path from here where it lies below, in full otherwise."""
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path
