"""Disagreements → Blocks: what several disagreements say of one thing is shown once, value by value."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from checker.model import Disagreement, Stand, Value
from checker.report.orders import side_order
from checker.report.words import say_measure

_AGE = "age"


class Block(NamedTuple):
    """Disagreements of one event, measure, scope, relation and severity.

    `stands` has each value once, the earliest first.
    """

    disagreements: tuple[Disagreement, ...]
    stands: tuple[Stand, ...]


def gather_blocks(disagreements: Iterable[Disagreement]) -> Iterator[Block]:
    """One block for each thing that is quarrelled about, in the order of the disagreements.

    Four papers with four figures are six disagreements, each with a review of its own, and one block of four values.
    """
    things: dict[tuple[str, ...], list[Disagreement]] = defaultdict(list)
    for one in disagreements:
        things[_thing(one)].append(one)
    for ones in things.values():
        stands: dict[tuple[str, int, Value], Stand] = {}
        for stand in (stand for one in ones for stand in (one.left, one.right)):
            place = (stand.lead.article, stand.lead.quote.start, stand.value)
            stands[place] = max(stands.get(place, stand), stand, key=lambda one: (len(one.outlets), one.origins))
        yield Block(tuple(ones), tuple(sorted(stands.values(), key=lambda stand: side_order(stand.lead))))


def _thing(one: Disagreement) -> tuple[str, ...]:
    lead = one.left.lead
    scope: tuple[str, ...] = (lead.population or "", "" if lead.window is None else lead.window.label)
    if one.measure == _AGE:  # each of somebody else
        scope = (*scope, one.id)
    return one.severity, one.relation, one.review.state, one.event, say_measure(one.measure, lead), *scope
