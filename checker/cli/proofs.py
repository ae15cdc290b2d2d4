"""`checker explain` and `checker verify`: what stands behind a finding, and whether it comes out again."""

from collections.abc import Iterable
from contextlib import closing
from datetime import datetime
from pathlib import Path

import click
import msgspec

from checker.cli.baselines import read_report, report_file
from checker.cli.checks import sort_inputs
from checker.cli.codes import CLEAN, FINDINGS, UNREAD, USAGE, complain
from checker.cli.options import any_paths_argument, find_store, hint_options, make_reader, rules_option
from checker.cli.streams import show, write_text
from checker.model import Finding
from checker.pipeline import Hints, collapse_findings
from checker.pipeline import verify as verify_report
from checker.pipeline.printing import print_proof
from checker.store import open_store

_SHORTEST = 4  # characters of an id


@click.command()
@click.argument("finding", default="")
@click.option("--report", type=report_file, help="A report of `checker check --format json`.")
@click.option("--store", metavar="FILE", callback=find_store, help="The store that `checker check --store` kept it in.")
def explain(finding: str, *, report: Path | None, store: str | None) -> int:
    """Show the proof of one finding, or of each.

    FINDING is the id of a finding or of a disagreement, or the first characters of one; without it, every finding is
    explained in the order of the report.

    \b
    checker explain 1a2b3c4d5e6f --report report.json
    checker explain 1a2b --store checker.db
    checker explain --report report.json | less
    """
    if (report is None) == (store is None):
        raise click.UsageError(
            "the finding is looked for in a report or in a store: give --report FILE or --store FILE"
        )
    if report is not None:
        read = read_report(report)
        if read is None:
            return UNREAD
        known = read.findings
    else:
        with closing(open_store(str(store))) as kept:
            known = tuple(msgspec.json.decode(row.body, type=Finding) for row in kept.findings())
    named = _find(finding, known) if finding else list(known)
    if finding and not named:
        complain(f"no finding {finding!r} in {report or store}; `checker check --format jsonl` lists their ids")
        return USAGE
    for number, one in enumerate(named):
        if number:
            write_text("\n")
        show(lambda console, one=one: print_proof(one, console))  # type: ignore[misc]  # bound now
    return CLEAN


@click.command()
@click.argument("report", type=report_file)
@any_paths_argument
@click.option("--store", metavar="FILE", callback=find_store, help="The store that holds the articles.")
@rules_option
@hint_options
def verify(  # noqa: PLR0913  the options of a command
    *,
    report: Path,
    paths: tuple[str, ...],
    store: str | None,
    rules: Path | None,
    outlet: str | None,
    published: datetime | None,
    language: str | None,
    max_bytes: int,
) -> int:
    """Derive every finding of a report again from its articles; the exit code is 1 if one does not come out.

    \b
    checker verify report.json news/
    checker verify report.json --store checker.db
    """
    if bool(paths) == (store is not None):
        raise click.UsageError("the articles are needed: give PATH... or --store FILE")
    told = read_report(report)
    if told is None:
        return UNREAD
    reader = make_reader(rules)
    if store is None:
        hints = Hints(outlet=outlet, published=published, language=language, max_bytes=max_bytes)
        articles, unread = sort_inputs(paths, hints)
    else:
        with closing(open_store(store)) as kept:
            articles, unread = kept.articles(kept.all_ids()), []
    failures = verify_report(told, articles, reader)
    for failure in failures:
        complain(f"finding {failure.finding}: {failure.reason}")
    write_text(f"{len(told.findings) - len(failures)} of {len(told.findings)} findings come out again\n")
    if failures:
        return FINDINGS
    return UNREAD if unread else CLEAN


def _find(name: str, findings: Iterable[Finding]) -> list[Finding]:
    """The findings whose id, or whose disagreement's id, is this or begins so."""
    known = {finding.id: finding for finding in findings}
    groups = {one.id: one.findings for one in collapse_findings(known.values())}
    if name in known:
        return [known[name]]
    names = {name} if name in groups else {one for one in (*known, *groups) if one.startswith(name)}
    if len(name) < _SHORTEST and name not in groups:
        return []
    return [known[one] for one in sorted({found for one in names for found in groups.get(one, (one,))})]
