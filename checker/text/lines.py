"""Stored text → Lines: stripped, with what stands between them, which is what furniture and sentences are judged by."""

import re
from collections.abc import Sequence

import msgspec

from checker.model import Furniture

_LINE = re.compile(r"\S(?:[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]*\S)?")
_FINAL = (".", "!", "?", "…", ":", ";")
_WORDS = re.compile(r"[^\W\d_].*\s.*[^\W\d_]")
_LONGEST_HEADLINE = 200
_CLOSERS = " \u00a0\u202f»«”“’\"')]}"


class Line(msgspec.Struct, frozen=True, gc=False):
    """One line without the white space around it: `text[start:end]`.

    `block` counts the stretches between blank lines; `headline` marks the title.
    """

    start: int
    end: int
    text: str
    block: int
    headline: bool

    @property
    def finished(self) -> bool:
        """Whether it ends as a sentence does."""
        return self.text.rstrip(_CLOSERS).endswith(_FINAL)


def split_lines(content: str, *, title: str) -> list[Line]:
    """The lines that are not blank; those of the title come first and are marked."""
    lines: list[Line] = []
    block, last = 0, 0
    above = len(title)
    for match in _LINE.finditer(content):
        start, end = match.span()
        if lines and _parts(content[last:start]):
            block += 1
        lines.append(Line(start, end, match.group(), block, start < above))
        last = end
    return lines


def guess_headline(lines: Sequence[Line], furniture: Sequence[Furniture]) -> Sequence[Line]:
    """The lines with the first one outside the furniture marked as headline, where none is and it looks like one."""
    if any(line.headline for line in lines[:1]):
        return lines
    marked = {mark.start for mark in furniture}
    rest = [place for place, line in enumerate(lines) if line.start not in marked][:2]
    if len(rest) < 2:  # noqa: PLR2004  a headline stands over something
        return lines
    line, below = (lines[place] for place in rest)
    runs_on = line.block == below.block and (not below.finished or below.text[0].islower())
    if line.finished or len(line.text) > _LONGEST_HEADLINE or runs_on or _WORDS.search(line.text) is None:
        return lines
    return [*lines[: rest[0]], msgspec.structs.replace(line, headline=True), *lines[rest[0] + 1 :]]


def _parts(gap: str) -> bool:
    ends = gap.count("\n") or gap.count("\r")
    return ends > 1 or "\u2029" in gap
