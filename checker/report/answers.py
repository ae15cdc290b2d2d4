"""Relations of two sentences → text: the verdict, and each compared pair below it."""

from collections.abc import Sequence

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from checker.model import Relation
from checker.report.marks import mark_quote
from checker.report.words import plain, say_measure, say_scope, say_value


def print_answer(label: str, reason: str, because: str, relations: Sequence[Relation], console: Console) -> None:
    """Print how two sentences stand to each other, then each pair of figures that was compared."""
    head = Text(f"{label}{f' ({reason})' if reason else ''}", style="bold")
    console.print(head.append(f"  {plain(because)}", style="not bold"))
    for relation in relations:
        console.print()
        told = f"{relation.relation}{f' ({relation.reason})' if relation.reason else ''}: {plain(relation.because)}"
        console.print(Padding(Text(told), (0, 0, 0, 2), expand=False))
        for side in (relation.left, relation.right):
            scope = say_scope(side)
            said = f"{plain(side.outlet)}: {say_value(side.value)}, {say_measure(relation.measure, side)}"
            console.print(Padding(Text(f"{said}{f'; {scope}' if scope else ''}"), (0, 0, 0, 4), expand=False))
            console.print(Padding(mark_quote(side.quote, side.value.text), (0, 0, 0, 6), expand=False))
        if relation.rule:
            console.print(Padding(Text(f"rule {relation.rule}", style="dim"), (0, 0, 0, 4), expand=False))
