"""Lines → Segments: stretches in which sentences run on, a paragraph or a line of a list; furniture parts them.

A line break inside a paragraph means nothing where a text was wrapped at a width, and ends the sentence elsewhere: a
heading, an entry of a list, a paragraph. The lengths of the lines tell which.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from operator import attrgetter

import msgspec

from checker.model import Furniture
from checker.text.lines import Line

_WIDEST = 140
_NARROWEST = 30
_WRAPPED = 0.8
_PARAGRAPH = 300


class Segment(msgspec.Struct, frozen=True, gc=False):
    """A stretch of text that is split into sentences by itself; `paragraph` counts from 0."""

    start: int
    end: int
    paragraph: int
    headline: bool


def join_lines(lines: Sequence[Line], furniture: Sequence[Furniture]) -> Iterator[Segment]:
    """The segments in order, none touching the furniture."""
    rest = list(_outside(lines, furniture))
    width = max((_width(block) for block in _blocks(rest)), default=0)
    one_block = len({line.block for line in rest if not line.headline}) == 1
    paragraph, last = -1, None
    for block in _blocks(rest):
        for group in _joined(block, width):
            head = group[0]
            alone = last is None or head.block != last.block or head.headline != last.headline
            # Without blank lines, and where lines are as long as paragraphs, each line is one.
            long = last is not None and max(len(head.text), len(last.text)) > _PARAGRAPH
            if alone or (not head.headline and (one_block or long)):
                paragraph += 1
            yield Segment(head.start, group[-1].end, paragraph, head.headline)
            last = group[-1]


def _outside(lines: Sequence[Line], furniture: Sequence[Furniture]) -> Iterator[Line]:
    """What the furniture leaves of each line; both come in order."""
    place = 0
    for line in lines:
        start = line.start
        while place < len(furniture) and furniture[place].start < line.end:
            mark = furniture[place]
            yield from _piece(line, start, mark.start)
            start = max(start, mark.end)
            if mark.end > line.end:
                break
            place += 1
        yield from _piece(line, start, line.end)


def _piece(line: Line, start: int, end: int) -> Iterator[Line]:
    if start == line.start and end == line.end:
        yield line
    elif start < end:
        raw = line.text[start - line.start : end - line.start]
        text = raw.strip()
        if text:
            begin = start + len(raw) - len(raw.lstrip())
            yield msgspec.structs.replace(line, start=begin, end=begin + len(text), text=text)


def _blocks(lines: Sequence[Line]) -> Iterator[list[Line]]:
    for _, block in groupby(lines, key=attrgetter("headline", "block")):
        yield list(block)


def _width(block: Sequence[Line]) -> int:
    """The width at which a block was wrapped: the next word would not have fitted; 0 where it was not wrapped."""
    width = max(len(line.text) for line in block)
    inner = len(block) - 1
    if block[0].headline or inner < 2 or not _NARROWEST <= width <= _WIDEST:  # noqa: PLR2004  two breaks make a habit
        return 0
    full = sum(_fills(line, after, width) for line, after in pairwise(block))
    return width if full >= _WRAPPED * inner else 0


def _fills(line: Line, after: Line, width: int) -> bool:
    return len(line.text) + 1 + len(after.text.split(None, 1)[0]) > width


def _joined(block: Sequence[Line], width: int) -> Iterator[list[Line]]:
    own = _width(block) or (width if max(len(line.text) for line in block) <= width else 0)
    group = [block[0]]
    for line, after in pairwise(block):
        wrapped = own > 0 and _fills(line, after, own)
        runs_on = len(line.text) >= _NARROWEST and not line.finished and after.text[0].islower()
        if wrapped or runs_on:
            group.append(after)
        else:
            yield group
            group = [after]
    yield group
