"""Comparisons → Relations: every compared pair, as `--all` lists it."""

from collections.abc import Iterable

from checker.model import Comparison, Relation
from checker.report.sides import SideWriter


def list_relations(comparisons: Iterable[Comparison], sides: SideWriter) -> tuple[Relation, ...]:
    """Each pair with its relation, sorted by where its sides stand; pairs of two events are left out."""
    relations = [
        Relation(
            relation=comparison.relation,
            reason=comparison.reason,
            measure=comparison.left.measure,
            left=sides.write(comparison.left),
            right=sides.write(comparison.right),
            because=comparison.because,
            rule=comparison.rule,
        )
        for comparison in comparisons
        if comparison.reason != "event"
    ]
    return tuple(sorted(relations, key=_order))


def _order(relation: Relation) -> tuple[str, int, str, int, str]:
    left, right = relation.left, relation.right
    return left.article, left.quote.start, right.article, right.quote.start, relation.rule
