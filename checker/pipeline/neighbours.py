"""One article and its neighbours → their links and clashes: what a service does as articles come, one after another.

Links and clashes are functions of pairs: over all articles, in whatever order and however often, they come out the same
as those of one `check`.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import msgspec

from checker.model import Article, Clash, Link, Reading
from checker.pipeline.readers import Reader
from checker.pipeline.relating import compare_across, compare_within, make_witness
from checker.pipeline.versions import tell_apart
from checker.report import SideWriter, make_clashes

Entry = tuple[Article, Reading]


class Neighbour(NamedTuple):
    """Another article, and its link with the one in question; `left` where that other is the link's left side."""

    entry: Entry
    link: Link
    left: bool


class Relater:
    """Relates articles by one rulebook."""

    def __init__(self, reader: Reader) -> None:
        self._comparer = reader.comparer
        self._rules = reader.refs

    def clash(self, entry: Entry, neighbours: Sequence[Neighbour]) -> list[tuple[int, Clash]]:
        """What the article contradicts: the place of the neighbour, -1 for the article itself, and the clash."""
        found = [(-1, clash) for clash in self._within(entry)]
        for place, neighbour in enumerate(neighbours):
            found.extend((place, clash) for clash in self.clash_with(entry, neighbour))
        return found

    def clash_with(self, entry: Entry, neighbour: Neighbour) -> list[Clash]:
        """What the article and one neighbour contradict each other in."""
        return list(self._across(entry, neighbour)) if neighbour.link.same else []

    def _within(self, entry: Entry) -> Iterable[Clash]:
        article, reading = entry
        compared = compare_within(make_witness(article, reading, self._comparer), self._comparer, "clashing")
        return make_clashes(compared, SideWriter({article.id: article}, {article.id: reading}), self._rules)

    def _across(self, entry: Entry, neighbour: Neighbour) -> Iterable[Clash]:
        # A pair is the whole set here, so that what its sides are called is a function of the pair.
        first, second = tell_apart([entry, neighbour.entry])
        link = msgspec.structs.replace(neighbour.link, left=first[0].id, right=second[0].id)
        witnesses = make_witness(*first, self._comparer), make_witness(*second, self._comparer)
        compared = compare_across(link, witnesses, self._comparer, "clashing")
        pair = (first, second)
        writer = SideWriter({one.id: one for one, _ in pair}, {reading.article: reading for _, reading in pair})
        return make_clashes(compared, writer, self._rules)
