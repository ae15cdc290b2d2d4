"""`checker reports`: all that stands in the store, in the shape of `checker check`."""

from pathlib import Path

import click

from checker.cli.codes import CLEAN, complain
from checker.cli.options import make_reader, rules_option
from checker.cli.services.seats import opened, store_option
from checker.cli.shapes import Shape, shape_option, write_shape
from checker.keeping import report_kept


@click.command()
@shape_option
@rules_option
@store_option
def reports(*, shape: Shape, rules: Path | None, store: str | None) -> int:
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
    write_shape(report, shape)
    return CLEAN
