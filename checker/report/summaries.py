"""Reading → text: what one article claims, value by value; with `explain`, how each value was read."""

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from checker.model import Article, Claim, Figure, Furniture, Reading, When
from checker.model import Text as ArticleText
from checker.report.marks import mark_quote
from checker.report.sides import SideWriter
from checker.report.words import count, plain, say_measure, say_scope, say_time, say_value


def print_reading(
    article: Article,
    reading: Reading,
    text: ArticleText,
    console: Console,
    *,
    explain: bool,
) -> None:
    """Print the claims of an article in reading order; `explain` adds the steps, the times and the furniture."""
    console.print(Text(plain(article.title) or f"article {plain(article.id)}", style="bold"))
    pack = "" if reading.level == "pack" else ", no language pack: figures and dates only"
    console.print(Text(f"{plain(article.outlet)}, {say_time(article.published)}, {reading.language}{pack}"))
    sides = SideWriter({article.id: article}, {article.id: reading})
    for claim in reading.claims:
        _print_claim(claim, sides, console, explain=explain)
    if explain:
        _print_rest(reading, text, console)
    console.print(
        f"{count(len(reading.claims), 'claim')} from {count(len(reading.figures), 'figure')} and "
        f"{count(len(reading.whens), 'time')}; {count(len(text.furniture), 'piece')} of page furniture left out.\n",
        highlight=False,
    )


def _print_claim(claim: Claim, sides: SideWriter, console: Console, *, explain: bool) -> None:
    side = sides.write(claim)
    head = Text.assemble((say_value(side.value), "bold yellow"), "  ", (say_measure(claim.measure, side), "bold"))
    marks = [
        "part of another figure" if claim.subset else "",
        "" if claim.modality in {"fact", "reported"} else claim.modality,
        "" if claim.positive else "denied",
        claim.phase,
        say_scope(side),
        f"at {', '.join(side.place)}" if side.place else "",
    ]
    told = plain("; ".join(mark for mark in marks if mark))
    if told:
        head.append(f"  {told}", style="dim")
    _print_below(head, console, 2)
    _print_below(mark_quote(side.quote, side.value.text), console, 6)
    if explain:
        for step in claim.steps:
            _print_below(Text(f"- {plain(step)}"), console, 6)


def _print_rest(reading: Reading, text: ArticleText, console: Console) -> None:
    claimed = {claim.figure_start for claim in reading.claims}
    for figure in reading.figures:
        if figure.start not in claimed:
            _print_below(Text(f"no claim: {_cut(text, figure)} ({figure.type})", style="dim"), console, 2)
            for step in figure.steps:
                _print_below(Text(f"- {plain(step)}", style="dim"), console, 6)
    for when in reading.whens:
        steps = "; ".join(plain(step) for step in when.steps)
        _print_below(Text(f"time: {_cut(text, when)} = {plain(when.value)}, {when.role} ({steps})"), console, 2)
    for furniture in text.furniture:
        _print_below(Text(f"furniture, {plain(furniture.why)}: {_cut(text, furniture)}", style="dim"), console, 2)


def _cut(text: ArticleText, span: Figure | When | Furniture) -> str:
    return f"“{plain(text.content[span.start : span.end][:100])}”"


def _print_below(text: Text, console: Console, indent: int) -> None:
    console.print(Padding(text, (0, 0, 0, indent), expand=False))
