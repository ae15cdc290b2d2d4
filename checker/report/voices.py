"""Sides → voices: how many independent origins say one thing."""

from collections.abc import Iterable, Mapping

from checker.model import SideSaid

Mark = tuple[str, str]


def count_voices(sides: Iterable[SideSaid], copies: Mapping[str, str]) -> int:
    """The number of independent origins: one outlet, prints of one text and one credited origin are one voice.

    `copies` names, for an article that is a print of another, the text that they share.
    """
    parents: dict[Mark, Mark] = {}
    firsts: set[Mark] = set()
    for side in sides:
        outlet = ("outlet", side.outlet)
        firsts.add(outlet)
        for mark in _marks(side, copies):
            parents[_root(parents, mark)] = _root(parents, outlet)
    return len({_root(parents, first) for first in firsts})


def _marks(side: SideSaid, copies: Mapping[str, str]) -> Iterable[Mark]:
    if side.article in copies:
        yield "copy", copies[side.article]
    if side.origin is not None:
        yield "origin", side.origin


def _root(parents: dict[Mark, Mark], mark: Mark) -> Mark:
    while (above := parents.get(mark, mark)) != mark:
        parents[mark] = parents.get(above, above)
        mark = above
    return mark
