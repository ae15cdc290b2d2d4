"""Texts → spans: figures and times with their values, in the plain forms that scorers of such tools exchange."""

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from datetime import datetime
from operator import attrgetter
from typing import Any, NamedTuple

import msgspec

from checker.mentions import Mentions
from checker.model import Article, Figure, When
from checker.pipeline.lengths import Lengths
from checker.pipeline.number_spans import in_hundreds, ranges_of_places
from checker.pipeline.readers import Reader
from checker.pipeline.stretches import Told, stretch_of
from checker.report import write_number
from checker.rulebook.dates import DateWords
from checker.words import fold, split_words

_VAGUE_PAST = "PAST_REF"
_NUMBERS = "number"
_TIMES = frozenset({"date", "time", "duration", "set"})
_DIGITS = re.compile(r"(?<![^\W\d_])(?<!\d)\d{1,24}(?!\w)")
_ENDINGS = " .?!"
_BETWEEN = " ,'’"  # also of an article: "l'après-midi"
_LEADS = ("the", "from", "between", "at", "lead", "clock_lead", "inside", "somewhat_later", "in")
_LINKS = ("the", "of", "of_time", "at", "from", "between")  # between a day and a time of it
_DAY = len("2031-05-07")
_TWO = 2
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


class _Style(NamedTuple):
    """How figures are written: the names of units, vague words from one of them on, changes as pairs of values."""

    names: dict[str, str]
    from_one: bool
    pairs: bool


def find_spans(article: Article, reader: Reader, kind: str = "", *, clocked: bool = False) -> list[Span]:
    """The figures and times of an article, sorted by place.

    A figure is given as the number that is written, or as the range between the two that are written. Where numbers
    are asked for (`kind` "number"), what a hedge opens is given beside it as a range: "more than 30" is 30 and, words
    and all, [30, null]; "equal to 30" is [30, 30]; and so are the digits of telephones and lists. Else a text that is
    nothing but a hedged figure is that range alone, one that is nothing but a length in two units is in the finer of
    them ("5 feet 2 inches": 62), and a change ("from 20 to 30") is one span with both its values.
    So is a text that is nothing but a time the stretch that it covers ("tonight", "the next 3 weeks", "end of April").
    `clocked` says that midnight of publication is a time from which "in 5 minutes" counts.
    """
    text, mentions = reader.find_mentions(article, named=False, clocked=clocked)
    language = reader.rulebook.languages.get(text.language)
    names = {unit: entry.name for kind in reader.rulebook.kinds.values() for unit, entry in kind.units.items()}
    style = _Style(names, language is not None and language.numbers.vague_from_one, pairs=kind != _NUMBERS)
    if kind == _NUMBERS and language is not None:
        mentions = mentions._replace(figures=in_hundreds(mentions.figures, text.content, language))
    spans = _spans(mentions, style)
    if kind == _NUMBERS:
        spans = [_bare(span) for span in spans]
        places = ranges_of_places(mentions.figures, text.content, language) if language is not None else ()
        spans += [_places(*pair) for pair in places]
        spans += _uncounted(text.content, spans)
        spans += [_range(figure) for figure in mentions.figures if figure.hedge in _OPENING or _equals(figure)]
    else:
        joins = (*language.numbers.sums, *language.hedges.joins) if language is not None else ()
        figure = Lengths(reader.rulebook.kinds, joins).whole(mentions.figures, text.content)
        if figure is None and len(mentions.figures) == 1 and _stands_alone(mentions.figures[0], text.content):
            figure = mentions.figures[0]
        times = [span for span in spans if span.type in _TIMES]  # "92 minutes" is a length of time, too
        spans = spans if figure is None else [_whole(figure, style), *times]
    if language is not None:
        spans = _whole_time(spans, mentions.whens, text.content, article.published, language.dates)
    return sorted(spans, key=lambda span: (span.start, span.end))


def _stands_alone(figure: Figure, content: str) -> bool:
    """Whether a hedged figure is the whole text, so that nothing but its bound is asked for."""
    return figure.hedge in _OPENING and content.strip() == content[figure.outer_start : figure.outer_end]


def _whole(figure: Figure, style: _Style) -> Span:
    span = _figure(figure, style)
    return msgspec.structs.replace(span, value=_ends(figure)) if figure.hedge in _OPENING else span


def _whole_time(
    spans: list[Span], whens: Sequence[When], content: str, published: datetime | None, words: DateWords
) -> list[Span]:
    """The spans, with one for the stretch that is covered where the text is nothing but one time: "demain matin"; a
    day and a time of that day are one, too: "jeudi après 9h30".
    """  # noqa: D205  one sentence
    if not whens or len(whens) > _TWO or not _is_all(whens, content, words.joints):
        return spans
    when = min(reversed(whens), key=lambda when: (when.type != "time", when.grain == "part"))
    opening = {word.form for word in split_words(content[: whens[0].start])}
    due, opens = (not opening.isdisjoint(words.joints.get(name, ())) for name in ("due", "from"))
    told = Told(
        halved=not words.hours_to_24 and _halved(content, words),
        due=due,
        opens=opens,
        within=content.casefold().startswith(words.joints.get("inside", ())),
        small_hours=words.morning_from_midnight,
        late_nights=words.night_from_midnight,
        edges=words.usual_edges,
    )
    stretch: Any = stretch_of(when, published, told)
    if stretch is None and len(whens) == 1:
        return spans
    stretch = stretch or _when(when).value
    written = [_when(part) for when in whens for part in when.parts or (when,)]
    rest = [span for span in spans if span not in written]
    return [*rest, Span(whens[0].start, whens[-1].end, when.type, stretch, None)]


def _is_all(whens: Sequence[When], content: str, joints: Mapping[str, Sequence[str]]) -> bool:
    """Whether a time is the whole text, with the words that lead to it and an article; of two, both are of one day."""
    first, last = whens[0], whens[-1]
    openers = {word for name in _LEADS for phrase in joints.get(name, ()) for word in phrase.split()}
    before = content[: first.outer_start].strip(_BETWEEN).casefold()
    if content[last.end :].strip(_ENDINGS) or not openers.issuperset(before.split()):
        return False
    if first is last:
        return True
    day = first if first.type == "date" or first.grain == "part" else last
    between = content[first.end : last.outer_start].strip(_BETWEEN).casefold()
    led = not between or any(between in joints.get(name, ()) for name in _LINKS)
    other = last if day is first else first
    return led and day.grain in {"day", "part"} and not day.parts and _of_day(other, day.value)


def _of_day(when: When, day: str) -> bool:
    """Whether a time or the edge of a day is of that day alone."""
    whole = day[_DAY:] in {"", "TMO", "TMI", "TAF", "TEV", "TNI"}
    return whole and all(end.startswith(day[:_DAY]) for end in when.value.split("/"))


def _halved(written: str, words: DateWords) -> bool:
    """Whether a clock time does not say which half of the day it is in: "at three", but no "3:00"."""
    said = {fold(word.form) for word in split_words(written)}
    halves = (
        *words.parts,
        *words.tonights,
        *words.meridiems,
        *words.short_meridiems,
        *words.joints.get("hour_sign", ()),
    )
    return ":" not in written and said.isdisjoint(map(fold, halves))


def _spans(mentions: Mentions, style: _Style) -> list[Span]:
    spans: list[Span] = []
    for figure in mentions.figures:
        if figure.aside == "article" and _is_time(figure, mentions.whens):
            continue  # "a year earlier"
        span = _figure(figure, style)
        changed = style.pairs and spans and spans[-1].start == figure.changed_from
        if changed and isinstance(span.value, str) and isinstance(spans[-1].value, str):
            span = _changed(spans.pop(), span)
        spans.append(span)
    for when in mentions.whens:
        if when.event and when.value == _VAGUE_PAST:
            continue  # "since the offensive began" names a moment, and no date
        spans += [_when(part) for part in when.parts or (when,)]
    return spans


def _is_time(figure: Figure, whens: Sequence[When]) -> bool:
    at = bisect_right(whens, figure.start, key=attrgetter("start")) - 1
    return at >= 0 and figure.start < whens[at].end


def _figure(figure: Figure, style: _Style) -> Span:
    low, high = figure.value.low, figure.value.high
    bound = low if low is not None else high
    plain: Any
    if bound is not None and (low == high or (figure.hedge in _OPENING and not figure.value.closed)):
        plain = write_number(bound)
    elif style.from_one and low is not None and _counts_many(figure):
        plain = write_number(low / 2), write_number(low / 2 * 10)
    else:
        plain = _ends(figure)
    unit = figure.counts or style.names.get(figure.unit or "") or figure.unit
    return Span(figure.start, figure.end, figure.type, plain, unit)


def _counts_many(figure: Figure) -> bool:
    """Whether it is a vague word from two of it on, up to the next: "tens of thousands", 20,000 to 99,999."""
    high = figure.value.high
    return figure.hedge == "vague" and high is not None and set(write_number(high)) == {"9"}


def _changed(old: Span, new: Span) -> Span:
    """One span for a change: from the value of the old figure to that of the new."""
    source = new if new.unit is not None else old
    return Span(old.start, new.end, source.type, (str(old.value), str(new.value)), source.unit)


def _uncounted(content: str, spans: list[Span]) -> list[Span]:
    """Digits that are numbers and count nothing: of telephones, of lists; none in a word, a figure or a time."""
    taken = [False] * len(content)
    for span in spans:
        taken[span.start : span.end] = [True] * (span.end - span.start)
    return [
        Span(match.start(), match.end(), _NUMBERS, match.group().lstrip("0") or "0", None)
        for match in _DIGITS.finditer(content)
        if not taken[match.start()]
    ]


def _bare(span: Span) -> Span:
    return msgspec.structs.replace(span, unit=None) if span.type in {"number", "range"} else span


def _equals(figure: Figure) -> bool:
    """Whether words before it say that it is meant as it stands."""
    return figure.hedge == "exact" and figure.type == _NUMBERS and figure.outer_start < figure.start


def _places(first: Figure, last: Figure) -> Span:
    return Span(first.outer_start, last.outer_end, "range", (_ends(first)[0], _ends(last)[1]), None)


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
