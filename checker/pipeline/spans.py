"""Texts → spans: figures and times with their values, in the plain forms that scorers of such tools exchange."""

from typing import Any

import msgspec

from checker.mentions import Mentions
from checker.model import Article, Figure, When
from checker.pipeline.readers import Reader
from checker.report import write_number

_VAGUE_PAST = "PAST_REF"
_NUMBERS = "number"
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


def find_spans(article: Article, reader: Reader, kind: str = "") -> list[Span]:
    """The figures and times of an article, sorted by place.

    A figure is given as the number that is written, or as the range between the two that are written. Where numbers
    are asked for (`kind` "number"), what a hedge opens is given beside it as a range: "more than 30" is 30 and, words
    and all, [30, null]; "equal to 30" is [30, 30].
    """
    _, mentions = reader.find_mentions(article)
    names = {unit: entry.name for kind in reader.rulebook.kinds.values() for unit, entry in kind.units.items()}
    spans = _spans(mentions, names)
    if kind == _NUMBERS:
        spans = [_bare(span) for span in spans]
        spans += [_range(figure) for figure in mentions.figures if figure.hedge in _OPENING or _equals(figure)]
    return sorted(spans, key=lambda span: (span.start, span.end))


def _spans(mentions: Mentions, names: dict[str, str]) -> list[Span]:
    spans = [_figure(figure, names) for figure in mentions.figures]
    for when in mentions.whens:
        if when.event and when.value == _VAGUE_PAST:
            continue  # "since the offensive began" names a moment, and no date
        spans += [_when(part) for part in when.parts or (when,)]
    return spans


def _figure(figure: Figure, names: dict[str, str]) -> Span:
    low, high = figure.value.low, figure.value.high
    bound = low if low is not None else high
    plain: Any
    if bound is not None and (low == high or (figure.hedge in _OPENING and not figure.value.closed)):
        plain = write_number(bound)
    else:
        plain = _ends(figure)
    unit = figure.counts or names.get(figure.unit or "") or figure.unit
    return Span(figure.start, figure.end, figure.type, plain, unit)


def _bare(span: Span) -> Span:
    return msgspec.structs.replace(span, unit=None) if span.type in {"number", "range"} else span


def _equals(figure: Figure) -> bool:
    """Whether words before it say that it is meant as it stands."""
    return figure.hedge == "exact" and figure.type == _NUMBERS and figure.outer_start < figure.start


def _range(figure: Figure) -> Span:
    return Span(figure.outer_start, figure.outer_end, "range", _ends(figure), None)


def _ends(figure: Figure) -> tuple[str | None, str | None]:
    low, high = figure.value.low, figure.value.high
    return None if low is None else write_number(low), None if high is None else write_number(high)


def _when(when: When) -> Span:
    value: Any = when.value
    if "/" in when.value and not when.value.startswith("P"):
        value = tuple(when.value.split("/", 1))
    return Span(when.start, when.end, when.type, value, None)
