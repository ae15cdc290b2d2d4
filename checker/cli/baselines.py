"""Reports of before: read from a file, and set against one of today."""

from pathlib import Path

import click
import msgspec

from checker.cli.codes import complain
from checker.model import Report
from checker.pipeline import REPORT

report_file = click.Path(exists=True, dir_okay=False, path_type=Path)
baseline_option = click.option(
    "--baseline", metavar="REPORT", type=report_file,
    help="Tell what is new against this report of `checker check --format json`.",
)  # fmt: skip


def read_report(path: Path) -> Report | None:
    """The report in a file; `None` where it holds none, which is told on standard error."""
    try:
        report = msgspec.json.decode(path.read_bytes(), type=Report)
    except (OSError, UnicodeDecodeError, msgspec.DecodeError) as error:
        complain(f"{path}: not a report of `checker check --format json`: {error}")
        return None
    if report.schema != REPORT:
        complain(f"{path}: a report of shape {report.schema!r}; this program knows {REPORT!r}")
        return None
    return report


def leave_known(report: Report, baseline: Report) -> Report:
    """The report without the findings of an earlier one, and without the disagreements that have no other."""
    known = {finding.id for finding in baseline.findings}
    return msgspec.structs.replace(
        report,
        findings=tuple(one for one in report.findings if one.id not in known),
        disagreements=tuple(one for one in report.disagreements if not known.issuperset(one.findings)),
    )
