"""Words + Figures → Whens: dates, clock times, durations and sets of one sentence, resolved and bounded."""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import cached_property, partial

import msgspec

from checker.interval import Interval
from checker.mentions.dates.anchors import FINE, Anchors, Tenses, mentioned
from checker.mentions.dates.calendar import bounds_of, span_of
from checker.mentions.dates.joins import join
from checker.mentions.dates.matches import FormReader, Match
from checker.mentions.dates.readings import Reading, Role, Scene
from checker.mentions.dates.references import ReferenceReader
from checker.mentions.dates.refusals import RefusalReader
from checker.mentions.dates.tokens import Lexicon, Line
from checker.model import Figure, When
from checker.rulebook.dates import DateWords
from checker.rulebook.language import Language
from checker.words import Word

_BARE = 8  # words of a line that may be nothing but a date
_BACK, _EVENT, _REACH = 5, 9, 18  # words before a date; after "since" for what began, and when
_BEFORE = 8  # matches looked back at for the last date mentioned
_PASSED = frozenset({"the", "of", "hedge", "shy"})
_EVENTS = frozenset({"edge", "event_noun"})  # "seit Beginn der Offensive", "seit Kriegsbeginn"
_EVENT_OPENERS = _EVENTS | {"the"}
_FEAST = "holiday"
_EDGED = frozenset({"whole", "shift", "month", "year", "part", "merged"})
_PARTED = frozenset({"part", "merged"})  # whose edge may stand behind a day or a part
_CLOCK = re.compile(r"T\d\d(?::\d\d)?")
_STOPS = frozenset(",;.:|<")


class WhenFinder:
    """Finds the dates of one language; made once from its pack and the days of feasts, then pure."""

    def __init__(self, language: Language, calendars: Mapping[str, tuple[str, ...]]) -> None:
        words: DateWords = language.dates
        self._lexicon = Lexicon(words)
        codes = self._lexicon.class_codes()
        self._event_codes = frozenset(codes.get("event_role", "") + codes.get("event_place_role", ""))
        self._forms = FormReader(words, self._lexicon)
        self._words = words
        self._tenses = Tenses(words)
        self._scene = Scene(None, None, "day", None, lambda: 0, words.day_first, words.verbless_ahead, feasts=calendars)
        self._refusals = RefusalReader(words, self._lexicon, ReferenceReader(language.numbers))

    def find(self, text: str, words: list[Word], figures: Sequence[Figure], anchors: Anchors) -> list[When]:
        """The dates of the sentence that `words` are, sorted, none overlapping."""
        bare = len(words) <= _BARE and self._lexicon.knows(words, figures)
        if not words or not (bare or self._lexicon.may_date(text, words, figures)):
            return []
        line = self._lexicon.line(text, words, figures, bare=bare)
        forms = self._bare_forms if bare else self._forms
        alone = bare and anchors.alone  # "Tuesday" over a story looks no farther ahead than within one

        cues: list[list[tuple[int, int]]] = []

        def way(start: int) -> int:
            if not cues:
                cues.append(self._tenses.cues(text, words))
            return self._tenses.way(text, words, cues[0], start) or alone

        def scene_at(start: int, before: Sequence[Match]) -> Scene:
            now = _after(anchors, before)
            return msgspec.structs.replace(
                self._scene,
                today=now.today,
                last=now.last,
                grain=now.grain,
                day=now.day,
                way=partial(way, start),
                bare=alone,
                clocked=now.clocked,
            )

        found = [
            match for match in forms.matches(line, scene_at) if not self._refusals.refuses(text, words, line, match)
        ]
        matches = join(line, found, anchors, way)
        whens: list[When] = []
        until = -1
        for match in matches:
            made = _when(line, match, until)
            whens.append(made)
            until = match.last
        return whens if self._event_codes.isdisjoint(line.codes) else _with_events(text, line, figures, whens)

    @cached_property
    def _bare_forms(self) -> FormReader:
        """The forms for a line that is nothing but a date, made when a text first has one."""
        return FormReader(self._words, self._lexicon, bare=True)


def _after(anchors: Anchors, matches: Sequence[Match]) -> Anchors:
    """The anchors after the matches of the same sentence before this one."""
    for match in matches[-_BEFORE:]:
        reading = match.reading
        told = anchors.day or anchors.today
        if told is not None and _CLOCK.match(reading.clock):  # "um 16.30 Uhr, eine Stunde später"
            hour, minute = int(reading.clock[1:3]) % 24, int(reading.clock[4:6] or 0)
            anchors = mentioned(anchors, told.replace(hour=hour, minute=minute), "minute")
        bounds = bounds_of(reading.value) if reading.type == "date" else None
        if bounds is not None and (reading.grain in FINE or anchors.published is not None):
            anchors = mentioned(anchors, bounds[0], reading.grain)
    return anchors


def _when(line: Line, match: Match, until: int) -> When:
    """The match with the words before it that give its role and its edge."""
    tokens, reading = line.tokens, match.reading
    first = outer = match.first
    role: Role | None = None
    edge = _own_edge(line, match)
    for place in range(match.first - 1, max(until, match.first - 1 - _BACK), -1):
        meanings = tokens[place].meanings
        if _parted(line, place):
            break
        if "edge" in meanings and not edge and role is None and match.name not in {"duration", "set", "rate"}:
            first, edge = place, str(meanings["edge"])
        elif "role" in meanings:
            if match.name != "range" or "from" not in meanings:  # "dal 3 al 7 ottobre" says no "since"
                role = _role(str(meanings["role"]))
            outer = place
            if role != "at" or "the" not in meanings:  # "avant le 3 mars": before the article stands what bounds it
                break
        elif _PASSED.isdisjoint(meanings):
            break
    return _finished(line, match, reading, (first, min(outer, first)), (role, edge))


def _own_edge(line: Line, match: Match) -> str:
    """The edge that is written inside a match: "finales de año", "lundi en fin de matinée"."""
    if match.name not in _EDGED:
        return ""
    within = line.tokens[match.first : match.last + 1] if match.name in _PARTED else line.tokens[match.first :][:1]
    edges = (token.meanings["edge"] for token in within if "edge" in token.meanings and "part" not in token.meanings)
    return str(next(edges, ""))


def _finished(
    line: Line, match: Match, reading: Reading, places: tuple[int, int], limits: tuple[Role | None, str]
) -> When:
    role, edge = limits
    span = reading.span or (span_of(reading.value) if reading.type != "duration" else None)
    span = _narrowed(span, edge) if edge and span is not None else span
    if match.name == _FEAST and reading.inferred and role is None:
        span = None  # "the Halloween crush" may have been on the eve
    if reading.role != "at" and not (reading.role == "length" and reading.type == "date"):
        role = (
            reading.role
            if reading.role == "window" or role in {None, "at", "window"} or reading.type != "date"
            else role
        )
    elif role == "window" and match.name != "range" and (reading.type != "date" or reading.grain in {"day", "none"}):
        role = "at"
    elif role is None and match.name == "shift" and reading.grain not in {"day", "none"}:
        role = "window"
    first, outer = places
    when = When(
        start=line.tokens[first].start,
        end=line.tokens[match.last].end,
        outer_start=line.tokens[outer].start,
        type=reading.type,
        value=reading.value,
        span=span,
        grain=reading.grain,
        role=role or "at",
        inferred=reading.inferred,
        weekday_wrong=reading.weekday_wrong,
        undated=reading.undated,
        steps=(*reading.steps, f"{edge} of it") if edge else reading.steps,
    )
    if not match.parts:
        return when
    return msgspec.structs.replace(
        when,
        parts=tuple(_finished(line, part, part.reading, (part.first, part.first), (None, "")) for part in match.parts),
    )


def _with_events(text: str, line: Line, figures: Sequence[Figure], whens: list[When]) -> list[When]:
    """Adds "since the offensive began": a window that hangs on an event, or on the date named with the event."""
    made: list[When] = []
    number = 0
    for place, token in enumerate(line.tokens):
        if not (token.meanings and _opens_event(line, place)):
            continue
        while number < len(whens) and whens[number].end <= token.start:
            made.append(whens[number])
            number += 1
        if made and made[-1].end > token.start:
            continue
        when = whens[number] if number < len(whens) else None
        if when is not None and when.outer_start <= token.start:
            continue
        near, far = _clause(line, place)
        start = line.tokens[place + 1].start
        if when is not None and when.start < line.tokens[far].end and when.type == "date" and when.grain != "none":
            event = text[start : when.outer_start].strip()
            whens[number] = msgspec.structs.replace(when, role="since", event=event, outer_start=token.start)
            continue
        stop = when.outer_start if when is not None else len(text)
        at = bisect_left(figures, start, key=lambda figure: figure.start)
        stop = min(stop, figures[at].outer_start if at < len(figures) else stop)
        ends = [other.end for other in line.tokens[place + 2 : near + 1] if other.end <= stop]
        if ends:
            made.append(_since_event(text, token.start, start, ends[-1]))
    return [*made, *whens[number:]]


def _opens_event(line: Line, place: int) -> bool:
    """Whether a word for "since" and what it dates stand there; one that says "from" as well wants a noun of events:
    "desde la guerra", not "desde el balcón".
    """  # noqa: D205  one sentence
    meanings, after = line.tokens[place].meanings, line.tokens[place + 1 : place + 3]
    if "event_place_role" in meanings:
        after = after[1:] if after and "the" in after[0].meanings else after[:1]
        return any(not _EVENTS.isdisjoint(token.meanings) for token in after)
    return "event_role" in meanings and bool(after) and not _EVENT_OPENERS.isdisjoint(after[0].meanings)


def _clause(line: Line, place: int) -> tuple[int, int]:
    """The last words after `place` that may tell an event, and that may tell when it was, up to the next mark."""
    last = place
    while last + 1 < len(line.tokens) and last - place < _REACH and not _parted(line, last):
        last += 1
    return min(last, place + _EVENT), last


def _since_event(text: str, outer_start: int, start: int, end: int) -> When:
    event = text[start:end]
    return When(
        start=start,
        end=end,
        outer_start=outer_start,
        type="date",
        value="PAST_REF",
        span=None,
        grain="none",
        role="since",
        event=event,
        steps=(f"since {event!r}",),
    )


def _parted(line: Line, place: int) -> bool:
    """Whether a mark parts this token from the next."""
    return place + 1 < len(line.tokens) and line.codes[line.spots[place + 1] - 1] in _STOPS


def _narrowed(span: Interval, edge: str) -> Interval:
    """The half of a period that its start, middle or end may mean."""
    if span.low is None or span.high is None:
        return span
    quarter = ((span.high - span.low) / 4).to_integral_value()
    low = span.low + quarter * Decimal({"start": 0, "mid": 1, "end": 2}[edge])
    return Interval(low, span.high if edge == "end" else low + 2 * quarter)


def _role(name: str) -> Role:
    roles: dict[str, Role] = {"at": "at", "window": "window", "since": "since", "until": "until", "length": "length"}
    return roles[name]
