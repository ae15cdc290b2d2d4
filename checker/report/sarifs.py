"""Report → SARIF 2.1.0: what editors and code hosts show beside a text."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

import msgspec

from checker.model import ArticleRef, Finding, Report, Severity, SideSaid

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS: Mapping[Severity, str] = {"high": "error", "medium": "warning", "low": "note"}


def write_sarif(report: Report) -> bytes:
    """A SARIF log with one result for each finding: its place in the left article, the right one as related."""
    from importlib.metadata import version  # noqa: PLC0415  2.6 MB, for this form alone

    articles = {article.id: article for article in report.articles}
    rules = sorted({finding.rule.id for finding in report.findings})
    log = {
        "$schema": _SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "checker",
                        "version": version("checker"),
                        "rules": [{"id": one} for one in rules],
                    }
                },
                "columnKind": "unicodeCodePoints",
                "results": [_result(finding, rules.index(finding.rule.id), articles) for finding in report.findings],
            }
        ],
    }
    return msgspec.json.format(msgspec.json.encode(log), indent=2) + b"\n"


def name_article(side: SideSaid, articles: Mapping[str, ArticleRef]) -> str:
    """Where an article is to be found: its own address on the web, else a name of ours."""
    known = articles.get(side.article)
    address = (known.url if known is not None else None) or ""
    if address.startswith(("http://", "https://")):
        return quote(address, safe="%/:?#[]@!$&'()*+,;=~")
    return f"urn:checker:article:{quote(side.outlet, safe='')}:{quote(side.article, safe='')}"


def _result(finding: Finding, rule: int, articles: Mapping[str, ArticleRef]) -> dict[str, Any]:
    return {
        "ruleId": finding.rule.id,
        "ruleIndex": rule,
        "level": _LEVELS[finding.severity],
        "message": {"text": finding.because},
        "locations": [_location(finding.left, articles)],
        "relatedLocations": [{"id": 1, **_location(finding.right, articles)}],
        "partialFingerprints": {"checkerFinding/v1": finding.id},
        "properties": {
            "type": finding.type,
            "measure": finding.measure,
            "event": finding.event,
            "disagreement": finding.disagreement,
            "review": finding.review.state,
        },
    }


def _location(side: SideSaid, articles: Mapping[str, ArticleRef]) -> dict[str, Any]:
    return {
        "physicalLocation": {
            "artifactLocation": {"uri": name_article(side, articles)},
            "region": {
                "charOffset": side.quote.start,
                "charLength": side.quote.end - side.quote.start,
                "snippet": {"text": side.quote.exact},
            },
        },
        "message": {"text": f"{side.outlet}: {side.value.text}"},
    }
