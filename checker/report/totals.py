"""Report → lines of text: what was read, what was not, and how many disagreements of which severity."""

from collections import Counter
from collections.abc import Iterator, Mapping

from checker.model import SEVERITIES, ArticleRef, Report
from checker.report.orders import instant
from checker.report.words import count, plain


def summarise(report: Report) -> Iterator[str]:
    """What was read and what was found, line by line."""
    articles = report.articles
    outlets, events = {article.outlet for article in articles}, {article.event for article in articles}
    yield (
        f"{count(len(articles), 'article')} of {count(len(outlets), 'outlet')} on {count(len(events), 'event')}: "
        f"{count(len(report.disagreements), 'disagreement')}{_by_severity(report)} "
        f"in {count(len(report.findings), 'finding')}."
    )
    undated = sum(article.published is None for article in articles)
    if undated:
        yield f"{count(undated, 'article')} without a date: words like “yesterday” stay unresolved there."
    for language, number in sorted(Counter(one.language for one in articles if one.level == "digits").items()):
        yield f"{count(number, 'article')} in {plain(language)!r}, which has no language pack: not compared."
    for unread in report.unread:
        yield f"not read: {plain(say_place(unread.path, unread.line, unread.field))}: {plain(unread.reason)}"


def say_place(path: str, line: int | None, field: str) -> str:
    """Where it stands, as compilers write it: "news.jsonl:12: outlet"."""
    place = path if line is None else f"{path}:{line}"
    return f"{place}: {field}" if field else place


def _by_severity(report: Report) -> str:
    counted = Counter(disagreement.severity for disagreement in report.disagreements)
    parts = [f"{counted[severity]} {severity}" for severity in SEVERITIES if counted[severity]]
    return f" ({', '.join(parts)})" if parts else ""


def list_titles(articles: tuple[ArticleRef, ...]) -> Mapping[str, str]:
    """Each event by the headline of its earliest article."""
    ordered = sorted(
        articles, key=lambda one: (not one.title, one.published is None, instant(one.published), one.outlet, one.id)
    )
    titles: dict[str, str] = {}
    for article in ordered:
        titles.setdefault(article.event, plain(article.title) or f"event {plain(article.event)}")
    return titles
