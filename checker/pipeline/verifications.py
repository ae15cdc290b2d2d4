"""Report + articles → what does not come out: every finding derived again, and each that fails with its reason."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

import msgspec

from checker.model import Article, Finding, Report
from checker.pipeline.readers import Reader
from checker.pipeline.reports import check
from checker.pipeline.versions import digest, keep_newest


class Failure(NamedTuple):
    """A finding that does not come out as the report has it."""

    finding: str
    reason: str


def verify(report: Report, articles: Iterable[Article], reader: Reader) -> tuple[Failure, ...]:
    """Derive the findings of a report again from its articles and its rules; empty where all come out alike."""
    named = {(ref.outlet, ref.id) for ref in report.articles}
    chosen = [article for article in keep_newest(articles) if named & _names(article)]
    derived = {finding.id: finding for finding in check(chosen, reader).findings}
    contents = {name: article for article in chosen for _, name in _names(article)}
    failures = []
    for finding in report.findings:
        reason = _fails(finding, derived.get(finding.id), contents, report)
        if reason and report.rulebook != reader.hash:
            reason += f"; the report was made with rules {report.rulebook}, these are {reader.hash}"
        if reason:
            failures.append(Failure(finding.id, reason))
    return tuple(failures)


def _names(article: Article) -> set[tuple[str, str]]:
    """How a report may call an article: by its id, or by outlet and id where two outlets use one."""
    return {(article.outlet, article.id), (article.outlet, f"{article.outlet}/{article.id}")}


def _fails(finding: Finding, derived: Finding | None, contents: Mapping[str, Article], report: Report) -> str:
    """Why a finding does not come out, the plainest reason first; "" where it does."""
    hashes = {ref.id: ref.hash for ref in report.articles}
    for side in (finding.left, finding.right):
        article = contents.get(side.article)
        if article is None:
            return f"article {side.article} is not among those given"
        quote = side.quote
        if article.text[quote.start : quote.end] != quote.exact:
            return f"article {side.article} does not say {quote.exact!r} at {quote.start}"
        if hashes.get(side.article) not in {digest(article), digest(msgspec.structs.replace(article, id=side.article))}:
            return f"article {side.article} is not the version that the report was made of"
    if derived is None:
        return "it does not come out of these articles"
    different = [
        field
        for field in finding.__struct_fields__
        if field != "review" and getattr(finding, field) != getattr(derived, field)
    ]
    return f"it comes out with another {', '.join(different)}" if different else ""
