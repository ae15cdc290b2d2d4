"""Report → CSV: a line for each finding, for a spreadsheet that runs nothing of what an article says."""

import csv
import io
import re

from checker.model import Finding, Report, SideSaid
from checker.report.words import plain

_SIDE = ("outlet", "published", "article", "low", "high", "unit", "hedge", "as_of", "credited", "quote")
COLUMNS = (
    "disagreement", "finding", "severity", "type", "relation", "measure", "event",
    *(f"left_{name}" for name in _SIDE), *(f"right_{name}" for name in _SIDE),
    "because", "rule", "review",
)  # fmt: skip
_NUMBER = re.compile(r"-?\d+(\.\d+)?(E[+-]?\d+)?")
_FORMULA = tuple("=+-@\t\r")


def write_csv(report: Report) -> bytes:
    """The findings, the gravest first, below a line that names the columns; UTF-8, lines end as RFC 4180 has it."""
    page = io.StringIO(newline="")
    lines = csv.writer(page)
    lines.writerow(COLUMNS)
    lines.writerows([_cell(told) for told in _line(finding)] for finding in report.findings)
    return page.getvalue().encode("utf-8", "replace")


def _line(finding: Finding) -> list[str]:
    return [
        finding.disagreement,
        finding.id,
        finding.severity,
        finding.type,
        finding.relation,
        finding.measure,
        finding.event,
        *_side(finding.left),
        *_side(finding.right),
        finding.because,
        finding.rule.id,
        finding.review.state,
    ]


def _side(side: SideSaid) -> list[str]:
    published = "" if side.published is None else side.published.isoformat()
    value = side.value
    told = value.low, value.high, value.unit, value.hedge, side.as_of, side.credited, side.quote.exact
    return [side.outlet, published, side.article, *(each or "" for each in told)]


def _cell(told: str) -> str:
    """Text that a spreadsheet takes for no formula."""
    told = plain(told)
    return f"'{told}" if told.startswith(_FORMULA) and not _NUMBER.fullmatch(told) else told
