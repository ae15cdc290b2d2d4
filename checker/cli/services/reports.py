"""`checker reports`: all that stands in the store, in the shape of `checker check`."""

from pathlib import Path
from typing import Literal

import click

from checker.cli.codes import CLEAN, complain
from checker.cli.options import make_reader, rules_option
from checker.cli.services.seats import opened, store_option
from checker.cli.streams import show, write
from checker.keeping import report_kept
from checker.pipeline import print_report, write_json, write_jsonl


@click.command()
@click.option(
    "--format", "shape", type=click.Choice(["text", "json", "jsonl"]), default="text", show_default=True,
    help="Text for people, one JSON report, or one finding a line.",
)  # fmt: skip
@rules_option
@store_option
def reports(*, shape: Literal["text", "json", "jsonl"], rules: Path | None, store: str | None) -> int:
    """Show every disagreement that stands among the articles of the store.

    \b
    checker reports --format json
    """
    reader = make_reader(rules)
    with opened(store) as found:
        outdated = found.outdated(reader.hash)
        report = report_kept(found, reader.hash, {row.id: row.state for row in found.findings()})
        pending = found.ledger.counts()["pending"]
    if outdated:
        complain(f"{len(outdated):,} articles were read by other rules: `checker reread` reads them again")
    if pending:
        complain(f"{pending:,} articles are pending and not in this report")
    if shape == "text":
        show(lambda console: print_report(report, console))
    else:
        write(write_json(report) if shape == "json" else b"".join(write_jsonl(report)))
    return CLEAN
