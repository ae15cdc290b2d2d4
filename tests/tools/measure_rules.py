"""How often each rule is right, written into rules/README.md by

    .venv/bin/python -m tests.tools.measure_rules [FOLDER]

A rule is judged where it decided on a labelled pair: an alarm is right where the label is a conflict of any kind, any
other relation where it is none. Labelled are the events of tests/gold and, where a FOLDER of evaluation sets is given,
the events and the pairs of sentences in it, of which nothing but figures comes into the page. Without the folder their
figures stay as they are.
"""

import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

import msgspec

from checker.model import Article, Relation, SideSaid
from checker.pipeline import Judge, Reader, check
from checker.rulebook import Rule, load_rulebook
from tests.gold.labels import ALARMS, find_gravest, load_events, meet

PAGE = Path(__file__).parents[2] / "rules/README.md"
_TABLE = re.compile(r"(?<=<!-- rules measured -->\n).*?(?=\n<!-- end -->)", re.DOTALL)
_HEAD = "| rule | says | own events | others' events | others' sentences | right | wrong | precision |"
_CLASHES = frozenset({"conflict", "different_attribution"})
_NEAR = 0.02  # labels of others are rounded
_NONE = "–"


class Decision(NamedTuple):
    """What a rule made of a labelled pair."""

    rule: str
    right: bool


class Score(NamedTuple):
    """How often a rule was right, of so many decisions."""

    right: int
    judged: int

    def __str__(self) -> str:
        return f"{self.right} of {self.judged}" if self.judged else _NONE


class Bounds(msgspec.Struct, frozen=True):
    """The value of a claim labelled by others."""

    lo: float | None = None
    hi: float | None = None


class Claimed(msgspec.Struct, frozen=True):
    """A claim labelled by others: `quote` stands at `start` of its article's body."""

    id: str
    article: str
    quote: str
    start: int
    quantity: Bounds | None = None


class Pair(msgspec.Struct, frozen=True):
    """Two claims by their ids, and how they stand to each other."""

    a: str
    b: str
    relation: str


class Labels(msgspec.Struct, frozen=True):
    """The labels of an event."""

    claims: tuple[Claimed, ...]
    pairs: tuple[Pair, ...]


class Written(msgspec.Struct, frozen=True):
    """An article of an event."""

    id: str
    outlet: str
    lang: str
    published_at: str | None
    title: str
    text: str


class Event(msgspec.Struct, frozen=True):
    """An event labelled by others."""

    articles: tuple[Written, ...]
    gold: Labels


class Sources(msgspec.Struct, frozen=True):
    """Where two sentences stood, as far as it is known."""

    src_a: str | None = None
    src_b: str | None = None
    pub_a: str | None = None
    pub_b: str | None = None


class Sentences(msgspec.Struct, frozen=True):
    """Two sentences labelled by others, in one language or two ("fr-de")."""

    a: str
    b: str
    label: str
    lang: str
    meta: Sources = Sources()


def main() -> None:
    reader = Reader(load_rulebook())
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else None
    scores = [score(judge_own(reader))]
    if folder is not None:
        scores += [score(judge_events(reader, folder)), score(judge_sentences(reader, folder))]
    else:
        kept = read_table(PAGE.read_text(encoding="utf-8"))
        scores += [{rule: cells[place] for rule, cells in kept.items()} for place in (1, 2)]
    rows = [write_row(rule, [told.get(rule.id, Score(0, 0)) for told in scores]) for rule in reader.rulebook.rules]
    table = "\n".join([_HEAD, "|---" * (_HEAD.count("|") - 1) + "|", *rows])
    page = PAGE.read_text(encoding="utf-8")
    PAGE.write_text(_TABLE.sub(lambda _: table, page), encoding="utf-8")


def read_table(page: str) -> dict[str, list[Score]]:
    """The scores that the page shows, by rule: on own events, on events and on sentences of others."""
    table = _TABLE.search(page)
    rows = [[cell.strip() for cell in line.split("|")] for line in (table[0] if table else "").splitlines()[2:]]
    return {cells[1].strip("`"): [_read_score(cell) for cell in cells[3:6]] for cells in rows}


def score(decisions: Iterable[Decision]) -> dict[str, Score]:
    """How often each rule was right."""
    counts = Counter(decisions)
    rules = {decision.rule for decision in counts}
    rights = {rule: (counts[Decision(rule, True)], counts[Decision(rule, False)]) for rule in rules}  # noqa: FBT003
    return {rule: Score(right, right + wrong) for rule, (right, wrong) in rights.items()}


def write_row(rule: Rule, scores: list[Score]) -> str:
    """A row of the table."""
    right, judged = (sum(part) for part in zip(*scores, strict=True))
    precision = f"{right / judged:.2f}" if judged else _NONE
    cells = [f"`{rule.id}`", rule.relation, *map(str, scores), str(right), str(judged - right), precision]
    return f"| {' | '.join(cells)} |"


def judge_own(reader: Reader) -> Iterator[Decision]:
    """What the rules made of the labelled pairs of tests/gold."""
    for name, event in load_events().items():
        report = check((told.article for told in event.articles), reader, every=True)
        for one in meet(name, event, report):
            if one.rule:
                yield Decision(one.rule, one.right)


def judge_events(reader: Reader, folder: Path) -> Iterator[Decision]:
    """What the rules made of the labelled pairs of claims in the events of a folder."""
    for path in sorted(folder.glob("gold-*/*.json")):
        event = msgspec.json.decode(path.read_bytes(), type=Event)
        articles = {
            one.id: _article(one.id, one.outlet, one.text, one.lang, one.published_at, one.title)
            for one in event.articles
        }
        claims = {claim.id: claim for claim in event.gold.claims}
        relations = check(articles.values(), reader, every=True).relations
        for pair in event.gold.pairs:
            a, b = claims[pair.a], claims[pair.b]
            gravest = find_gravest(one for one in relations if _joins(one, a, b, articles))
            if gravest is not None and gravest.rule:
                yield Decision(gravest.rule, (pair.relation in _CLASHES) == (gravest.relation in ALARMS))


def judge_sentences(reader: Reader, folder: Path) -> Iterator[Decision]:
    """What the rules made of the labelled pairs of sentences of a folder."""
    judge = Judge(reader)
    for path in sorted(folder.glob("pairs-*/*.jsonl")):
        for line in path.read_bytes().splitlines():
            pair = msgspec.json.decode(line, type=Sentences)
            first, _, second = pair.lang.partition("-")
            a = _article("a", pair.meta.src_a or "a", pair.a, first, pair.meta.pub_a)
            b = _article("b", pair.meta.src_b or "b", pair.b, second or first, pair.meta.pub_b)
            verdict = judge.compare(a, b)
            said = ((one.rule, one.relation, one.because) for one in verdict.comparisons)
            rule = next((rule for rule, *rest in said if rest == [verdict.label, verdict.because]), "")
            if rule:
                yield Decision(rule, (pair.label == "conflict") == (verdict.label in ALARMS))


def _article(
    name: str, outlet: str, body: str, language: str | None, published: str | None, title: str = ""
) -> Article:
    moment = datetime.fromisoformat(published) if published else None
    return Article(id=name, outlet=outlet, body=body, language=language, published=moment, title=title)


def _joins(relation: Relation, a: Claimed, b: Claimed, articles: dict[str, Article]) -> bool:
    left, right = relation.left, relation.right
    return (_tells(left, a, articles) and _tells(right, b, articles)) or (
        _tells(left, b, articles) and _tells(right, a, articles)
    )


def _tells(side: SideSaid, claim: Claimed, articles: dict[str, Article]) -> bool:
    """Whether a side quotes words of the labelled claim, with a value that it has too."""
    if side.article != claim.article or not _agrees(side, claim.quantity):
        return False
    article = articles[claim.article]
    start = claim.start + len(article.text) - len(article.body)
    return side.quote.start < start + len(claim.quote) and start < side.quote.end


def _agrees(side: SideSaid, bounds: Bounds | None) -> bool:
    said = (side.value.low, side.value.high)
    try:
        numbers = [float(bound) for bound in said if bound is not None]
    except ValueError:
        return True  # a day: the words alone tell
    labelled = [] if bounds is None else [bound for bound in (bounds.lo, bounds.hi) if bound is not None]
    near = (abs(one - other) <= _NEAR * max(abs(one), abs(other)) for one in numbers for other in labelled)
    return bounds is None or not numbers or any(near)


def _read_score(cell: str) -> Score:
    right, _, judged = cell.partition(" of ")
    return Score(int(right), int(judged)) if judged else Score(0, 0)


if __name__ == "__main__":
    main()
