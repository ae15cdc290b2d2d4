"""Article + Reading → pieces of text, each with what was read in it: none lies over another, and none is lost."""

from collections.abc import Iterable, Mapping
from itertools import pairwise
from typing import Literal

import msgspec

from checker.model import Article, Claim, Reading, SideSaid, Text, Value
from checker.pipeline import SideWriter, write_number
from workers.web.phrasebooks import Told
from workers.web.words import Speaker

Kind = Literal["", "claim", "figure", "when", "name", "furniture"]

_MOST_TIPS = 4000
_RANK: Mapping[Kind, int] = {"claim": 0, "furniture": 1, "figure": 2, "when": 3, "name": 4, "": 5}


class Tip(msgspec.Struct, frozen=True):
    """What is told of a piece: a line, then how it was read."""

    head: str
    lines: tuple[Told, ...]


class Piece(msgspec.Struct, frozen=True):
    """A stretch of the text. `kind` is "" where nothing was read; `chosen` marks the quote that a page is about."""

    text: str
    kind: Kind
    tip: Tip | None
    chosen: bool = False


class Span(msgspec.Struct, frozen=True):
    """A stretch with what is told of it."""

    start: int
    end: int
    kind: Kind
    tip: Tip


def split_text(content: str, spans: Iterable[Span], start: int, end: int, chosen: tuple[int, int]) -> list[Piece]:
    """`content[start:end]` in pieces; where spans meet, the one that says most has the place to itself."""
    pieces: list[Piece] = []
    at = start
    for span in _apart(spans, start, end):
        pieces += _cut(content, at, span.start, "", None, chosen)
        pieces += _cut(content, span.start, span.end, span.kind, span.tip, chosen)
        at = span.end
    return pieces + _cut(content, at, end, "", None, chosen)


def find_spans_of(article: Article, reading: Reading, text: Text | None, speaker: Speaker) -> list[Span]:
    """All that was read in an article, and with `text` the page furniture that was left out."""
    say, terms = speaker.catalogue.say, speaker.catalogue.terms
    sides = SideWriter({article.id: article}, {article.id: reading})
    spans = [
        Span(claim.figure_start, claim.figure_end, "claim", _tip(claim, sides.write(claim), speaker))
        for claim in reading.claims
    ]
    for figure in reading.figures:
        low, high = (None if bound is None else write_number(bound) for bound in (figure.value.low, figure.value.high))
        value = speaker.value(Value(low, high, figure.unit, figure.hedge, ""))
        spans.append(
            Span(figure.start, figure.end, "figure", Tip(say("tip_figure", value=value), _steps(figure.steps, speaker)))
        )
    spans += [
        Span(when.start, when.end, "when", Tip(say("tip_when", value=when.value), _steps(when.steps, speaker)))
        for when in reading.whens
    ]
    spans += [
        Span(
            name.start, name.end, "name", Tip(say("tip_name", type=terms.get(name.type, name.type)), (Told(name.key),))
        )
        for name in reading.mentions
    ]
    spans += [
        Span(part.start, part.end, "furniture", Tip(say("tip_furniture"), (speaker.phrases.tell(part.why),)))
        for part in (() if text is None else text.furniture)
    ]
    return spans[:_MOST_TIPS]


def find_paragraph(content: str, start: int, end: int, most: int = 1200) -> tuple[int, int]:
    """The paragraph around a quote, cut where it is very long."""
    first = max(content.rfind("\n", 0, start) + 1, start - most)
    last = content.find("\n", end)
    return first, min(len(content) if last < 0 else last, end + most)


def _tip(claim: Claim, side: SideSaid, speaker: Speaker) -> Tip:
    say = speaker.catalogue.say
    head = say("tip_claim", measure=speaker.measure(claim.measure, side), value=speaker.value(side.value))
    marks = ["" if claim.modality in {"fact", "reported"} else claim.modality, claim.phase]
    terms = speaker.catalogue.terms
    told = [Told(one) for one in (*speaker.scope(side), *(terms.get(mark, mark) for mark in marks)) if one]
    return Tip(head, (*told, *_steps(claim.steps, speaker)))


def _steps(steps: Iterable[str], speaker: Speaker) -> tuple[Told, ...]:
    return tuple(speaker.phrases.tell(step) for step in steps)


def _apart(spans: Iterable[Span], start: int, end: int) -> list[Span]:
    """The spans inside a stretch that do not meet: of two that do, the one that says more, then the longer."""
    inside = [span for span in spans if start <= span.start < span.end <= end]
    kept: list[Span] = []
    taken = bytearray(end - start)
    for span in sorted(inside, key=lambda one: (_RANK[one.kind], one.start - one.end, one.start)):
        if not any(taken[span.start - start : span.end - start]):
            taken[span.start - start : span.end - start] = b"\1" * (span.end - span.start)
            kept.append(span)
    return sorted(kept, key=lambda span: span.start)


def _cut(content: str, start: int, end: int, kind: Kind, tip: Tip | None, chosen: tuple[int, int]) -> list[Piece]:
    """A stretch, parted where the chosen quote begins and ends."""
    points = sorted({start, end, *(point for point in chosen if start < point < end)})
    return [Piece(content[a:b], kind, tip, chosen[0] <= a and b <= chosen[1]) for a, b in pairwise(points) if a < b]
