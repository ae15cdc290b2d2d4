"""Report → text for a terminal: the disagreements, the gravest first, then what was read and what was not."""

from collections import Counter
from collections.abc import Iterator, Mapping

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from checker.model import ArticleRef, Relation, Report, Severity, Stand
from checker.report.blocks import Block, gather_blocks
from checker.report.orders import instant
from checker.report.words import count, mark_quote, plain, say_measure, say_scope, say_time, say_value

_STYLES: dict[Severity, str] = {"high": "bold red", "medium": "bold magenta", "low": "bold blue"}
_FEW = 6  # outlets named on one side


def print_report(report: Report, console: Console) -> None:
    """Print the whole report; the same report gives the same text on the same width."""
    titles = list_titles(report.articles)
    for block in gather_blocks(report.disagreements):
        _print_block(block, titles[block.disagreements[0].event], console)
    for relation in report.relations:
        _print_relation(relation, console)
    if report.relations:
        console.print()
    for line in summarise(report):
        console.print(line, highlight=False, markup=False)


def _print_block(block: Block, title: str, console: Console) -> None:
    first = block.disagreements[0]
    severity, measure = first.severity, say_measure(first.measure, first.left.lead)
    console.print(
        Text.assemble((severity.upper(), _STYLES[severity]), f" {first.relation}: ", (measure, "bold"), f" · {title}")
    )
    for stand in block.stands:
        _print_stand(stand, console)
    for one in block.disagreements:
        _print_below(Text(f"because {plain(one.because)}"), console, 2)
        _print_below(Text(f"rule {one.rule} · {one.id}", style="dim"), console, 2)
    console.print()


def _print_stand(stand: Stand, console: Console) -> None:
    lead = stand.lead
    names = [lead.outlet, *(outlet for outlet in stand.outlets if outlet != lead.outlet)]
    others = f" and {len(names) - _FEW} more" if len(names) > _FEW else ""
    voices = f" ({len(names)} outlets, {count(stand.origins, 'voice')})" if len(names) > 1 else ""
    said = Text.assemble(
        (say_value(stand.value), "bold yellow"),
        f"  {plain(', '.join(names[:_FEW]))}{others}{voices}, {say_time(lead.published)}",
    )
    scope = say_scope(lead)
    if scope:
        said.append(f"; {scope}", style="dim")
    _print_below(said, console, 2)
    _print_below(mark_quote(lead.quote, lead.value.text), console, 6)


def _print_relation(relation: Relation, console: Console) -> None:
    left, right = relation.left, relation.right
    reason = f" ({relation.reason})" if relation.reason else ""
    line = Text.assemble(
        (f"{relation.relation}{reason}", "bold"),
        f" {say_measure(relation.measure, left)}: {plain(left.outlet)} {say_value(left.value)} / "
        f"{plain(right.outlet)} {say_value(right.value)} · {plain(relation.because)}",
    )
    console.print(line)


def _print_below(text: Text, console: Console, indent: int) -> None:
    console.print(Padding(text, (0, 0, 0, indent), expand=False))


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
    parts = [f"{counted[severity]} {severity}" for severity in _STYLES if counted[severity]]
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
