"""Texts → spans: figures and times with their values, in the plain forms that scorers of such tools exchange."""

from typing import Any

import msgspec

from checker.mentions import Mentions
from checker.model import Article, Figure, When
from checker.pipeline.readers import Reader
from checker.report import write_number

_VAGUE_PAST = "PAST_REF"
_OPENING = frozenset({"at_least", "more_than", "at_most", "less_than", "up_to"})


class Span(msgspec.Struct, frozen=True):
    """A figure or a time: its place, its type, its value and its unit.

    `value` is a decimal string or a TIMEX3 value; a pair of them where the text gives a range.
    """

    start: int
    end: int
    type: str
    value: str | tuple[str | None, str | None]
    unit: str | None


def find_spans(article: Article, reader: Reader) -> list[Span]:
    """The figures and times of an article, sorted by place."""
    _, mentions = reader.find_mentions(article)
    return sorted(_spans(mentions), key=lambda span: (span.start, span.end))


def _spans(mentions: Mentions) -> list[Span]:
    spans = [_figure(figure) for figure in mentions.figures]
    for when in mentions.whens:
        if when.event and when.value == _VAGUE_PAST:
            continue  # "since the offensive began" names a moment, and no date
        spans += [_when(part) for part in when.parts or (when,)]
    return spans


def _figure(figure: Figure) -> Span:
    low, high = figure.value.low, figure.value.high
    bound = low if low is not None else high
    plain: Any
    if bound is not None and (low == high or (figure.hedge in _OPENING and not figure.value.closed)):
        plain = write_number(bound)
    else:
        plain = tuple(None if side is None else write_number(side) for side in (low, high))
    return Span(figure.start, figure.end, figure.type, plain, figure.unit)


def _when(when: When) -> Span:
    value: Any = when.value
    if "/" in when.value and not when.value.startswith("P"):
        value = tuple(when.value.split("/", 1))
    return Span(when.start, when.end, when.type, value, None)
