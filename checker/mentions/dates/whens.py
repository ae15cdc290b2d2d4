"""Words + Figures → Whens: dates, clock times, durations and sets of one sentence, resolved and bounded."""

from collections.abc import Sequence
from decimal import Decimal
from functools import partial

import msgspec

from checker.interval import Interval
from checker.mentions.dates.anchors import FINE, Anchors, Tenses
from checker.mentions.dates.calendar import bounds_of, span_of
from checker.mentions.dates.joins import join
from checker.mentions.dates.matches import FormReader, Match
from checker.mentions.dates.readings import Reading, Role, Scene
from checker.mentions.dates.tokens import Lexicon, Line
from checker.model import Figure, When
from checker.rulebook.dates import DateWords
from checker.rulebook.language import Language
from checker.words import Word

_BACK, _EVENT, _REACH = 5, 9, 18  # words looked at before a date, and after "since" for what began then
_PASSED = frozenset({"the", "of", "hedge", "shy"})
_STOPS = frozenset(",.:|")


class WhenFinder:
    """Finds the dates of one language; made once from its pack, then pure."""

    def __init__(self, language: Language) -> None:
        words: DateWords = language.dates
        self._lexicon = Lexicon(words)
        self._forms = FormReader(words, self._lexicon)
        self._tenses = Tenses(words)
        self._day_first = words.day_first
        self._verbless_ahead = words.verbless_ahead

    def find(self, text: str, words: list[Word], figures: Sequence[Figure], anchors: Anchors) -> list[When]:
        """The dates of the sentence that `words` are, sorted, none overlapping."""
        if not words:
            return []
        line = self._lexicon.line(text, words, figures)

        def scene_at(start: int, before: Sequence[Match]) -> Scene:
            now = _after(anchors, before)
            way = partial(self._tenses.way, words, start)
            return Scene(now.today, now.last, now.grain, way, self._day_first, self._verbless_ahead)

        matches = join(line, self._forms.matches(line, scene_at), anchors)
        whens: list[When] = []
        until = -1
        for match in matches:
            made = _when(line, match, until)
            whens.append(made)
            until = match.last
        return _with_events(text, line, matches, whens)


def _after(anchors: Anchors, matches: Sequence[Match]) -> Anchors:
    """The anchors after the matches of the same sentence before this one."""
    for match in reversed(matches):
        reading = match.reading
        bounds = bounds_of(reading.value) if reading.type == "date" else None
        if bounds is not None and (reading.grain in FINE or anchors.published is not None):
            return Anchors(anchors.published, bounds[0], reading.grain)
    return anchors


def _when(line: Line, match: Match, until: int) -> When:
    """The match with the words before it that give its role and its edge."""
    tokens, reading = line.tokens, match.reading
    first = outer = match.first
    role: Role | None = None
    edge = ""
    for place in range(match.first - 1, max(until, match.first - 1 - _BACK), -1):
        meanings = tokens[place].meanings
        if _parted(line, place):
            break
        if "edge" in meanings and not edge and match.name not in {"duration", "set", "rate"}:
            first, edge = place, str(meanings["edge"])
        elif "role" in meanings:
            role, outer = _role(str(meanings["role"])), place
            break
        elif _PASSED.isdisjoint(meanings):
            break
    return _finished(line, match, reading, (first, min(outer, first)), (role, edge))


def _finished(
    line: Line, match: Match, reading: Reading, places: tuple[int, int], limits: tuple[Role | None, str]
) -> When:
    role, edge = limits
    span = reading.span or (span_of(reading.value) if reading.type != "duration" else None)
    if edge and span is not None:
        span = _narrowed(span, edge)
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
        steps=(*reading.steps, f"{edge} of it") if edge else reading.steps,
    )
    if not match.parts:
        return when
    return msgspec.structs.replace(
        when,
        parts=tuple(_finished(line, part, part.reading, (part.first, part.first), (None, "")) for part in match.parts),
    )


def _with_events(text: str, line: Line, matches: list[Match], whens: list[When]) -> list[When]:
    """Adds "since the offensive began": a window that hangs on an event, or on the date named with the event."""
    made = list(whens)
    for place, token in enumerate(line.tokens):
        if token.meanings.get("event_role") is None or any(when.outer_start <= token.start < when.end for when in made):
            continue
        last = place
        while last + 1 < len(line.tokens) and last - place < _EVENT and not _parted(line, last):
            last += 1
        if last == place or "the" not in line.tokens[place + 1].meanings:
            continue
        start, end = line.tokens[place + 1].start, line.tokens[last].end
        inside = [number for number, when in enumerate(made) if when.start < end and when.end > start]
        if not inside:
            words = text[start:end]
            made.append(
                When(
                    start=start, end=end, outer_start=token.start, type="date", value="PAST_REF", span=None, grain="none",
                    role="since", event=words, steps=(f"since {words!r}",),
                )
            )  # fmt: skip
        elif made[inside[0]].role in {"at", "window"} and made[inside[0]].type == "date":
            when = made[inside[0]]
            event = text[start : when.outer_start].strip()
            made[inside[0]] = msgspec.structs.replace(when, role="since", event=event, outer_start=token.start)
    return sorted(made, key=lambda when: when.start)


def _parted(line: Line, place: int) -> bool:
    """Whether a mark parts this token from the next."""
    at = line.places.index(place + 1, place) if place + 1 < len(line.tokens) else len(line.codes)
    return at < len(line.codes) and line.codes[at] in _STOPS


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
