"""`checker compare`: two sentences, their relation and why."""

from datetime import datetime
from pathlib import Path
from typing import Literal

import click
import msgspec

from checker.cli.codes import CLEAN
from checker.cli.options import make_reader, read_time, rules_option
from checker.cli.protocols import answer_lines, read_moment
from checker.cli.streams import show, write
from checker.model import Article, Reason, Relation, RelationName
from checker.pipeline import (
    Hints,
    Judge,
    Reader,
    SideWriter,
    Verdict,
    list_relations,
    write_json,
)
from checker.pipeline.printing import print_answer


class Asked(msgspec.Struct, frozen=True):
    """A line of `--format jsonl`: two sentences, and what is known of each."""

    id: str | int
    a: str
    b: str
    lang: str | None = None
    lang_b: str | None = None
    published_a: str | None = None
    published_b: str | None = None
    outlet_a: str | None = None
    outlet_b: str | None = None


class Answer(msgspec.Struct, frozen=True):
    """How the two sentences of a line stand to each other."""

    id: str | int
    label: RelationName
    reason: Reason


class Told(msgspec.Struct, frozen=True):
    """The same for `--format json`, with every compared pair."""

    label: RelationName
    reason: Reason
    because: str
    relations: tuple[Relation, ...]


@click.command()
@click.argument("a", required=False)
@click.argument("b", required=False)
@click.option(
    "--format", "shape", type=click.Choice(["text", "json", "jsonl"]), default="text", show_default=True,
    help="Text for people, JSON, or JSON Lines on standard input in place of A and B.",
)  # fmt: skip
@click.option("--lang", help="Language (ISO 639-1) of A, and of B where --lang-b does not say; found without.")
@click.option("--lang-b", help="Language of B.")
@click.option("--published-a", metavar="TIME", callback=read_time, help="Publication time (ISO 8601) of A.")
@click.option("--published-b", metavar="TIME", callback=read_time, help="Publication time of B.")
@click.option("--outlet-a", default="a", help="Outlet of A.")
@click.option("--outlet-b", default="b", help="Outlet of B.")
@rules_option
def compare(  # noqa: PLR0913  the options of a command
    *,
    a: str | None,
    b: str | None,
    shape: Literal["text", "json", "jsonl"],
    lang: str | None,
    lang_b: str | None,
    published_a: datetime | None,
    published_b: datetime | None,
    outlet_a: str,
    outlet_b: str,
    rules: Path | None,
) -> int:
    """Compare two sentences: their relation, and why.

    \b
    checker compare "Nine people died in the Arlund fire." "The Arlund fire killed 14." \\
        --published-a 2031-03-02 --published-b 2031-03-01
    checker compare --format jsonl < pairs.jsonl
    """
    if shape == "jsonl":
        if a is not None:
            raise click.UsageError("--format jsonl reads pairs on standard input; it takes no A and B")
        return _answer_pairs(make_reader(rules))
    if a is None or b is None:
        raise click.UsageError("two sentences are needed, A and B; or --format jsonl with pairs on standard input")
    reader = make_reader(rules)
    first = Article(id="a", outlet=outlet_a, body=a, language=lang, published=published_a)
    second = Article(id="b", outlet=outlet_b, body=b, language=lang_b or lang, published=published_b)
    verdict = Judge(reader).compare(first, second)
    relations = _relations(verdict, first, second, reader)
    if shape == "json":
        write(write_json(Told(verdict.label, verdict.reason, verdict.because, relations)))
    else:
        show(lambda console: print_answer(verdict.label, verdict.reason, verdict.because, relations, console))
    return CLEAN


def _relations(verdict: Verdict, first: Article, second: Article, reader: Reader) -> tuple[Relation, ...]:
    articles = {article.id: article for article in (first, second)}
    readings = {name: reader.read(article) for name, article in articles.items()}
    return list_relations(verdict.comparisons, SideWriter(articles, readings))


def _answer_pairs(reader: Reader) -> int:
    judge = Judge(reader)

    def answer(asked: Asked) -> Answer:
        verdict = judge.compare(
            Article(
                id="a",
                outlet=asked.outlet_a or "a",
                body=asked.a,
                language=asked.lang,
                published=read_moment(asked.published_a, "published_a"),
            ),
            Article(
                id="b",
                outlet=asked.outlet_b or "b",
                body=asked.b,
                language=asked.lang_b or asked.lang,
                published=read_moment(asked.published_b, "published_b"),
            ),
        )
        return Answer(asked.id, verdict.label, verdict.reason)

    return answer_lines(Asked, answer, Hints().max_bytes)
