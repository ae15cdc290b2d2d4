"""Lines → Furniture: consent dialogs, share bars, credits, links and repeats, marked where they stand, never cut out.

Each line is judged by itself first, by its words and its shape; what stays open is judged by what encloses it. A report
about cookies or about a messenger stays: it is long, finished, and does not address its reader.
"""

from collections.abc import Iterable, Iterator, Sequence

from checker.model import Furniture
from checker.rulebook.furniture import FurnitureWords
from checker.text.furniture.consents import ConsentReader
from checker.text.furniture.credits import CreditReader
from checker.text.furniture.repeats import find_repeats
from checker.text.furniture.signs import SignReader
from checker.text.furniture.surroundings import spread
from checker.text.furniture.verdicts import Verdict
from checker.text.lines import Line

__all__ = ["FurnitureMarker"]


class FurnitureMarker:
    """Marks furniture with the words of some packs; built once, then pure."""

    def __init__(self, packs: Iterable[FurnitureWords]) -> None:
        packs = tuple(packs)
        self._signs = SignReader(packs)
        self._credits = CreditReader(packs)
        self._consents = ConsentReader(packs)

    def mark(self, content: str, lines: Sequence[Line]) -> tuple[Furniture, ...]:
        """The furniture in order, without overlaps; none in a text of one line, which is all there is to read."""
        if len(lines) < 2:  # noqa: PLR2004  a page has more than one line
            return ()
        lower = content.lower()
        consents, signs = self._consents.may_read(lower), self._signs.may_hold(lower)
        return tuple(_spans(lines, spread(lines, self._judge(lines, consents=consents, signs=signs))))

    def _judge(self, lines: Sequence[Line], *, consents: bool, signs: bool) -> list[Verdict | None]:
        verdicts = find_repeats(lines)
        listed = False
        for place, line in enumerate(lines):
            before = lines[place - 1] if place else None
            verdict = verdicts[place]
            if line.headline or (verdict is not None and verdict.whole):
                continue
            if listed and not line.finished:
                verdicts[place] = Verdict("related link")
                continue
            found = self._signs.read(line, before, held=signs) or self._credits.read(line)
            if found is None and consents:
                found = self._consents.read(line)
            verdict = verdicts[place] = found if verdict is None or (found is not None and found.whole) else verdict
            listed = verdict is not None and verdict.list
        return verdicts


def _spans(lines: Sequence[Line], verdicts: Sequence[Verdict | None]) -> Iterator[Furniture]:
    for line, verdict in zip(lines, verdicts, strict=True):
        if verdict is not None and not verdict.weak:
            end = line.end if verdict.end is None else line.start + verdict.end
            yield Furniture(line.start + verdict.start, end, verdict.why)
