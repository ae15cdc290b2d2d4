"""Line → Stretches: the words behind a noun within its clause, where a verb may say what becomes of it."""

from collections.abc import Iterator

from checker.claims.attributes import front_of, is_attribute
from checker.claims.lexicons import Lexicon
from checker.claims.lines import Line
from checker.claims.nouns import read_noun

REACH_RIGHT, CONJUNCTION = 14, 3
"""Words behind a noun that are looked at; letters of the longest conjunction: "and", "et", "und", "y"."""
OPENERS = frozenset(",(–—")
ENDERS = OPENERS | frozenset(";:!?)")
_CLOSERS = frozenset(",)–—")
_PARENTHESIS = 14
_CLOSED = frozenset({")", "-RRB-"})  # "4.9 million barrels (205.8 million gallons) leaked"


def clause_after(line: Line, lexicon: Lexicon, start: int, *, inside: bool, named: bool) -> Iterator[int]:
    """The words after a noun within its clause; one parenthesis between commas, dashes or brackets is passed over,
    none where the figure itself stands `inside` one; a comma lists another figure right behind a noun only, where the
    start is `named` by one.
    """  # noqa: D205  one sentence
    at, parted, edge = start, inside, start if named else -1
    part = _is_part(line, lexicon, start)
    breaks = line.all(lexicon.breaks)
    front = front_of(line, lexicon)
    last = min(len(line.words), start + REACH_RIGHT)
    while at < (last if front is None or start > front[1] else min(last, front[1])):
        gap = line.gap(at)
        restated = at == start and not named and not inside and gap.strip() in _CLOSED
        if restated:
            parted = False
        elif not parted and not OPENERS.isdisjoint(gap):
            end = _parenthesis_end(line, at)
            if end is not None:
                part = part or lexicon.subsets.at(line.words, at) is not None
                at, parted = end, True
            elif line.figure_at(at) is None:
                return
        elif not ENDERS.isdisjoint(gap) or ". " in gap:
            return
        if at in breaks and at > start:
            return
        figure = line.figure_at(at)
        if figure is not None and figure != line.figure_at(at - 1):
            follows = at == edge if "," in gap else line.figure_at(at - 1) is not None
            tied = is_tied(line, at) and not (part and "," in line.gap(at - 1))
            goes_on = follows or tied or describes(line, lexicon, figure)
            if not goes_on or _told_of(line, lexicon, figure):
                return
            edge = read_noun(line, lexicon, line.figures[figure][0].last).last
        yield at
        at += 1


def _is_part(line: Line, lexicon: Lexicon, at: int) -> bool:
    """Whether the figure before a word is announced as a part: "305, *including 27* children, and 128 were wounded"."""
    before = next((place.first for place, _ in reversed(line.figures) if place.first < at), -1)
    return any(first + size == before for first, (size, _) in line.all(lexicon.subsets).items())


def _told_of(line: Line, lexicon: Lexicon, figure: int) -> bool:
    """Whether a clause on what an attribute counts follows: of "19 of the 29 men *who* died", 29 died."""
    place = line.figures[figure][0]
    edge = read_noun(line, lexicon, place.last).last
    opened = edge < len(line.words) and line.words[edge].form in lexicon.relatives
    return opened and is_attribute(line, lexicon, place)


def describes(line: Line, lexicon: Lexicon, figure: int) -> bool:
    """Whether a figure is an attribute or an age of what is counted: "three children *aged 8, 12 and 13* were hurt"."""
    place, told = line.figures[figure]
    return told.type == "age" or is_attribute(line, lexicon, place)


def is_tied(line: Line, at: int) -> bool:
    """Whether a conjunction, by its length, stands before a word ("three men *and* two women were killed")."""
    before = line.words[at - 1].form if at else ""
    return before.isalpha() and len(before) <= CONJUNCTION


def _parenthesis_end(line: Line, start: int) -> int | None:
    for at in range(start + 1, min(len(line.words), start + _PARENTHESIS)):
        figure = line.figure_at(at)
        if figure is not None and (figure == line.figure_at(at - 1) or line.figures[figure][1].type == "age"):
            continue  # the comma of "2,210", and that of "8, 12 and 13" years
        gap = line.gap(at)
        if not _CLOSERS.isdisjoint(gap) or "-RRB-" in gap:
            return at
    return None
