"""Two sentences → Verdict: the strongest relation between what they say."""

from collections.abc import Sequence

import msgspec

from checker.links import make_link
from checker.model import Article, Comparison, Reason, RelationName
from checker.pipeline.readers import Reader
from checker.pipeline.relating import compare_all

_STRENGTH: tuple[RelationName, ...] = (
    "conflict",
    "dispute",
    "regression",
    "stale",
    "update",
    "agree",
    "compatible",
    "same_origin",
    "not_comparable",
)
_NEAREST: tuple[Reason, ...] = (
    "too_vague",
    "hypothetical",
    "forecast",
    "window",
    "place",
    "population",
    "subset",
    "measure",
    "unit",
    "event",
)


class Verdict(msgspec.Struct, frozen=True):
    """How two texts stand to each other, why, and each pair of claims that was compared for it."""

    label: RelationName
    reason: Reason
    because: str
    comparisons: tuple[Comparison, ...]


class Judge:
    """Compares texts two by two."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._comparer = reader.comparer

    def compare(self, first: Article, second: Article) -> Verdict:
        """The verdict on two articles, each of one sentence or more; their ids must differ."""
        articles = {first.id: first, second.id: second}
        readings = [self._reader.read(first), self._reader.read(second)]
        worded = {article.id: self._reader.word(article) for article in (first, second)}
        link = make_link(*readings)
        comparisons = tuple(
            comparison
            for comparison in compare_all(readings, articles, [link], self._comparer, every=True, worded=worded)
            if comparison.left.article != comparison.right.article
        )
        if not comparisons:
            return Verdict("not_comparable", "measure", _without_pair([len(one.claims) for one in readings]), ())
        strongest = min(_unsettled(comparisons), key=_order)
        return Verdict(strongest.relation, strongest.reason, strongest.because, comparisons)


def compare(first: Article, second: Article, reader: Reader) -> Verdict:
    """The verdict on two articles; who compares many keeps a Judge."""
    return Judge(reader).compare(first, second)


def _unsettled(comparisons: Sequence[Comparison]) -> Sequence[Comparison]:
    """The comparisons without conflicts of a figure that the other text gives too, be it of something else."""
    same = (one for one in comparisons if one.left.value == one.right.value and one.left.value.exact)
    settled = {claim.id for one in same for claim in (one.left, one.right)}
    return [
        one
        for one in comparisons
        if one.relation != "conflict" or not settled.intersection((one.left.id, one.right.id))
    ]


def _order(comparison: Comparison) -> tuple[int, int, int, int]:
    """The strongest relation first; of pairs that cannot be compared, those that came nearest to it."""
    nearest = _NEAREST.index(comparison.reason) if comparison.reason else 0
    return _STRENGTH.index(comparison.relation), nearest, comparison.left.start, comparison.right.start


def _without_pair(claims: Sequence[int]) -> str:
    if not all(claims):
        return "one of the texts gives no figure that can be compared"
    return "the texts give figures of no common kind"
