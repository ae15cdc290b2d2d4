"""Report → text for a terminal: the disagreements, the gravest first, then what was read and what was not."""

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from checker.model import Relation, Report, Severity, Stand
from checker.report.blocks import Block, gather_blocks
from checker.report.marks import mark_quote
from checker.report.totals import list_titles, summarise
from checker.report.words import count, plain, say_measure, say_scope, say_time, say_value

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
