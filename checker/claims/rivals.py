"""Line + figure → origin: the source of a clause that says nothing but that source's figure ("rebels said 300 had")."""

from collections.abc import Iterable, Iterator
from typing import Any

from checker.claims.lexicons import Lexicon
from checker.claims.lines import Line, Placed
from checker.claims.sources import find_source, source_between
from checker.rarity import is_small
from checker.words import Phrases

_BEHIND = 2  # words behind such a figure: "1,500 could go", "300 had"
_MARKS = frozenset(",;:!?(–—")


def find_rival(line: Line, lexicon: Lexicon, place: Placed) -> str | None:
    """The source that a clause names beside a figure without a noun, where the clause says nothing else; `None` where
    it says more, or credits nobody.
    """  # noqa: D205  one sentence
    first, last = _clause(line, lexicon, place)
    if last - place.last > _BEHIND:
        return None
    said = {at for phrases in _of_sources(lexicon) for at in _covered(line, phrases, first, place.first)}
    named = {at for name, _ in line.names for at in range(name.first, name.last)}
    timed = {at for when, _ in line.whens for at in range(when.first, when.last)}
    rest = (at for at in (*range(first, place.first), *range(place.last, last)) if at not in said | named | timed)
    if not all(is_small(line.words[at].form, lexicon.code) for at in rest):
        return None
    return source_between(line, lexicon, first, place.first) or find_source(line, lexicon, first, place.first)


def _clause(line: Line, lexicon: Lexicon, place: Placed) -> tuple[int, int]:
    """The words of the clause around a figure, which no other figure stands in."""
    first, last = place.first, place.last
    while first > 0 and not line.parts(first, _MARKS) and line.figure_at(first - 1) is None:
        first -= 1
        if lexicon.breaks.at(line.words, first) is not None:
            break
    while last < len(line.words) and not line.parts(last, _MARKS) and line.figure_at(last) is None:
        last += 1
    return first, last


def _of_sources(lexicon: Lexicon) -> Iterable[Phrases[Any]]:
    return lexicon.sources, lexicon.verbs, lexicon.counters, lexicon.before_source, lexicon.breaks


def _covered(line: Line, phrases: Phrases[Any], first: int, last: int) -> Iterator[int]:
    found = line.all(phrases)
    return (at for start, (size, _) in found.items() if first <= start < last for at in range(start, start + size))
