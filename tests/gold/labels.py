"""Our own labelled events, and how a report is held against them."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Literal, NamedTuple

import msgspec

from checker.model import Article, Reason, Relation, RelationName, Report, SideSaid
from checker.rulebook.shape import read_as
from checker.rulebook.strict_yaml import load_entry

HERE = Path(__file__).parent
ALARMS = frozenset({"conflict", "dispute", "regression", "stale"})
_STRONGEST = ("conflict", "dispute", "regression", "stale", "update", "agree", "compatible", "same_origin")

Grade = Literal["certain", "likely", "arguable"]


class Told(msgspec.Struct, frozen=True):
    """An article of an event."""

    id: str
    outlet: str
    language: str
    published: str
    title: str
    body: str

    @property
    def article(self) -> Article:
        return Article(
            id=self.id,
            outlet=self.outlet,
            language=self.language,
            published=datetime.fromisoformat(self.published),
            title=self.title,
            body=self.body,
        )


class Words(msgspec.Struct, frozen=True):
    """Words of an article, found there once, that hold one figure; `mend` as in a pair."""

    article: str
    quote: str
    mend: str = ""


class Pair(msgspec.Struct, frozen=True):
    """Two claims and how they truly stand to each other; `mend` says what must be mended before the checker sees it."""

    left: Words
    right: Words
    relation: RelationName
    grade: Grade
    why: str
    reason: Reason = ""
    mend: str = ""


class Event(msgspec.Struct, frozen=True):
    """Articles of one happening, or of two that may be taken for one; `silent` are words that hold no claim."""

    title: str
    articles: tuple[Told, ...]
    pairs: tuple[Pair, ...]
    silent: tuple[Words, ...] = ()


class Met(NamedTuple):
    """A labelled pair and what the checker said of it: a relation, or "none" where it compared no such pair."""

    event: str
    pair: Pair
    said: str
    reason: str
    rule: str = ""

    @property
    def true_alarm(self) -> bool:
        return self.pair.relation in ALARMS

    @property
    def alarmed(self) -> bool:
        return self.said in ALARMS

    @property
    def right(self) -> bool:
        """Whether the alarm was raised where it is due, and nowhere else."""
        return self.true_alarm == self.alarmed

    def __str__(self) -> str:
        pair = self.pair
        want = f"{pair.relation}{f': {pair.reason}' if pair.reason else ''}"
        got = f"{self.said}{f': {self.reason}' if self.reason else ''}"
        return (
            f"{self.event}: {pair.left.article} {pair.left.quote!r} / {pair.right.article} {pair.right.quote!r}"
            f" is {want} ({pair.grade}: {pair.why}), the checker says {got}"
        )


def load_events() -> dict[str, Event]:
    """Every event of this folder by the name of its file."""
    return {path.stem: read_as(Event, load_entry(path)) for path in sorted(HERE.glob("*.yaml"))}


def meet(name: str, event: Event, report: Report) -> Iterator[Met]:
    """What a report says of each labelled pair: its gravest relation whose two figures stand in the two quotes."""
    spans = {told.id: told.article.text for told in event.articles}
    for pair in event.pairs:
        said = [relation for relation in report.relations if _joins(relation, pair, spans)]
        gravest = find_gravest(said)
        if gravest is None and _apart(pair, report):
            yield Met(name, pair, "not_comparable", "event")
        else:
            yield Met(
                name, pair, *(("none", "") if gravest is None else (gravest.relation, gravest.reason, gravest.rule))
            )


def find_gravest(relations: Iterable[Relation]) -> Relation | None:
    """The relation that an editor would look at first."""
    return min(relations, key=_weight, default=None)


def find_figures(words: Words, event: Event, report: Report) -> set[str]:
    """The figures of a report that stand in these words."""
    texts = {told.id: told.article.text for told in event.articles}
    sides = [side for relation in report.relations for side in (relation.left, relation.right)]
    return {side.value.text for side in sides if _stands_in(side, words, texts)}


def _apart(pair: Pair, report: Report) -> bool:
    """Whether the report puts the two articles into two events; pairs of two events are not listed."""
    events = {told.id: told.event for told in report.articles}
    return events[pair.left.article] != events[pair.right.article]


def _joins(relation: Relation, pair: Pair, texts: dict[str, str]) -> bool:
    left, right = relation.left, relation.right
    return (_stands_in(left, pair.left, texts) and _stands_in(right, pair.right, texts)) or (
        _stands_in(left, pair.right, texts) and _stands_in(right, pair.left, texts)
    )


def _stands_in(side: SideSaid, words: Words, texts: dict[str, str]) -> bool:
    """Whether the side's quote overlaps the words, and its figure stands in them."""
    if side.article != words.article:
        return False
    start = texts[side.article].index(words.quote)
    overlap = side.quote.start < start + len(words.quote) and start < side.quote.end
    return overlap and side.value.text in words.quote


def _weight(relation: Relation) -> int:
    return _STRONGEST.index(relation.relation) if relation.relation in _STRONGEST else len(_STRONGEST)
