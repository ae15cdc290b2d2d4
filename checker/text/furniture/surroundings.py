"""Verdicts → Verdicts: what the lines around it say of a line that says little itself."""

from collections.abc import Sequence

from checker.text.furniture.verdicts import Verdict
from checker.text.lines import Line

_CAPTION = Verdict("between furniture")
_LONGEST = 100
_LONGEST_HEADING = 60


def spread(lines: Sequence[Line], verdicts: Sequence[Verdict | None]) -> list[Verdict | None]:
    """The verdicts with weak ones settled: lines enclosed by furniture join it, and so does a heading over nothing."""
    settled = list(verdicts)
    start = 0
    while start < len(lines):
        if _sure(settled[start]) or not _may_join(lines[start], settled[start]):
            start += 1
            continue
        end = start
        while end < len(lines) and not _sure(settled[end]) and _may_join(lines[end], settled[end]):
            end += 1
        above = start > 0 and _sure(settled[start - 1])
        below = end == len(lines) or _sure(settled[end])
        if above and below:
            for place in range(start, end):
                settled[place] = Verdict((settled[place] or _CAPTION).why)
        start = end
    _settle_last_heading(lines, settled)
    return [None if verdict is not None and verdict.weak else verdict for verdict in settled]


def _settle_last_heading(lines: Sequence[Line], settled: list[Verdict | None]) -> None:
    """The last heading before furniture that runs to the end stands over nothing but that."""
    place = len(lines) - 1
    while place >= 0 and _sure(settled[place]):
        place -= 1
    if 0 < place < len(lines) - 1:
        line, before = lines[place], lines[place - 1]
        if _plain(line) and len(line.text) <= _LONGEST_HEADING and before.finished and before.block != line.block:
            settled[place] = Verdict("heading of furniture")


def _sure(verdict: Verdict | None) -> bool:
    return verdict is not None and verdict.whole


def _may_join(line: Line, verdict: Verdict | None) -> bool:
    return not line.headline and ((verdict is not None and verdict.weak) or (verdict is None and _plain(line)))


def _plain(line: Line) -> bool:
    """A short line that ends as no sentence does and holds no figure."""
    return (
        len(line.text) <= _LONGEST
        and not line.headline
        and not line.finished
        and not any(sign.isdigit() for sign in line.text)
    )
