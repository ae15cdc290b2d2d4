"""Finding → its proof in words: both quotes, how each value was read, and the steps to the verdict."""

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from checker.model import Finding, SideSaid
from checker.report.marks import mark_quote
from checker.report.words import count, plain, say_measure, say_scope, say_time, say_value


def print_proof(finding: Finding, console: Console) -> None:
    """Print all that stands behind a finding."""
    head = Text.assemble((f"{finding.id}", "bold"), f"  {finding.severity} {finding.relation}, {finding.type}, of ")
    console.print(head.append(say_measure(finding.measure, finding.left), style="bold"))
    _print_below(plain(finding.because), console, 2)
    for name, side in (("left", finding.left), ("right", finding.right)):
        _print_side(name, side, console)
    console.print(Text("proof", style="bold"))
    for step in finding.proof:
        _print_below(plain(step), console, 2)
    _print_below(f"rule {finding.rule.id}, content {finding.rule.hash}", console, 2)
    voices = finding.voices
    _print_below(
        f"{count(voices.left, 'voice')} left, {voices.right} right; "
        f"{count(voices.outlets, 'outlet')}, {count(voices.origins, 'independent origin')} in all",
        console,
        2,
    )
    _print_below(f"review: {plain(finding.review.state)}", console, 2)


def _print_side(name: str, side: SideSaid, console: Console) -> None:
    head = Text.assemble(
        (name, "bold"), f"  {plain(side.outlet)}, {say_time(side.published)}, article {plain(side.article)}"
    )
    console.print(head)
    _print_below(mark_quote(side.quote, side.value.text), console, 2)
    _print_below(f"characters {side.quote.start} to {side.quote.end} of the stored text", console, 2)
    scope = say_scope(side)
    _print_below(f"value {say_value(side.value)}{f'; {scope}' if scope else ''}", console, 2)
    if side.place:
        _print_below(f"places {plain(', '.join(side.place))}", console, 2)
    for step in side.steps:
        _print_below(f"- {plain(step)}", console, 4)


def _print_below(text: str | Text, console: Console, indent: int) -> None:
    console.print(Padding(Text(text) if isinstance(text, str) else text, (0, 0, 0, indent), expand=False))
