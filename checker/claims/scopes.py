"""Line + figure → the window it counts over, and the day it speaks of."""

from collections.abc import Callable

from checker.claims.lexicons import Lexicon
from checker.claims.lines import Line, Placed
from checker.claims.moods import find_phase
from checker.claims.rates import find_rate
from checker.interval import Interval
from checker.model import When, Window

_PHRASE, _RELATIVE = 9, 6  # words: to the source behind a figure; between a time and the figure of its relative clause
_OPENING = 3  # words: "In March 2030, 12 people drowned"
_NEAR_FOUNDING = 2
_FAR_VERB, _LITTLE = 8, 3  # words; letters
_FOUNDED = "founded"
_OWNERS = ("'s ", "’s ")
_COARSE = frozenset({"month", "quarter", "season", "year", "decade", "century"})


def find_window(line: Line, lexicon: Lexicon, place: Placed, quote: Placed) -> Window | None:
    """The stretch of time that the figure counts over, where the sentence gives one."""
    rate = find_rate(line, lexicon, place, quote)
    if rate is not None:
        return Window(None, rate.value)
    told = _told_of(line, lexicon, quote)
    if told is not None:
        return Window(told.span, told.value)
    when = _nearest(
        line,
        place,
        quote,
        lambda at, when: (
            _is_window(when) and not _says_which(line, lexicon, at, when) and _bears(line, lexicon, quote, at, when)
        ),
    )
    if when is None:
        return None
    if when.role == "since":
        return Window(when.span, f"since:{_event(line, lexicon, when) or when.value}")
    return Window(when.span, when.value)


def _event(line: Line, lexicon: Lexicon, when: When) -> str:
    """The words of an event that a window hangs on, without the verb of the clause behind it."""
    first = next((at for at, word in enumerate(line.words) if word.start >= when.start), len(line.words))
    last = next((at for at, word in enumerate(line.words) if word.start >= when.start + len(when.event)), 0)
    for at in range(first + 1, last):
        found = lexicon.triggers.at(line.words, at)
        told = found is not None and any(trigger.role == "passive" for trigger in found[1])
        if told or lexicon.stops.at(line.words, at) is not None:
            return line.content[when.start : line.words[at - 1].end]
    return when.event


def find_day(line: Line, lexicon: Lexicon, place: Placed, quote: Placed, *, coarse: bool) -> Interval | None:
    """The day or moment that the sentence gives to the event, where `coarse` its month or year too; that of a verb of
    saying is the day of a report.
    """  # noqa: D205  one sentence
    when = _nearest(
        line,
        place,
        quote,
        lambda at, when: (
            when.type in {"date", "time"}
            and when.role == "at"
            and when.grain not in _COARSE
            and when.span is not None
            and not when.undated
            and not is_of_saying(line, lexicon, at)
            and not _is_of_another(line, lexicon, quote, at)
            and not _is_of_report(line, lexicon, quote.last, at)
        ),
    )
    if when is None and coarse:
        when = _nearest(line, place, quote, lambda at, when: _dates(line, lexicon, quote, at, when))
    return None if when is None else when.span


def _is_of_report(line: Line, lexicon: Lexicon, last: int, at: Placed) -> bool:
    """Whether a time stands with the source that is named behind a figure: "…, according to a toll *of Friday*"."""
    sources = line.all(lexicon.before_source)
    return any(
        first in sources and not any(line.parts(word, ",;:()") for word in range(first + 1, at.first + 1))
        for first in range(max(last, at.first - _PHRASE - 1), at.first)
    )


def _dates(line: Line, lexicon: Lexicon, quote: Placed, at: Placed, when: When) -> bool:
    """Whether a month or year is that of the figure: in one phrase with it ("fined 2 million *in June 2029*"), or as
    its owner ("*last year's* record fine of 2 million").
    """  # noqa: D205  one sentence
    if when.type != "date" or when.role not in {"at", "window"} or when.grain not in _COARSE:
        return False
    if line.content.startswith(_OWNERS, when.end):
        return 0 <= quote.first - at.last <= _OPENING
    first, last = (quote.last, at.first) if at.first >= quote.last else (at.last, quote.first)
    parted = any("," in line.gap(word) or _breaks(line, lexicon, word) for word in range(first, last + 1))
    return not parted and _bears(line, lexicon, quote, at, when)


def find_heading_day(line: Line) -> Interval | None:
    """The day of a line that is nothing but a date: timelines and live pages head their entries so."""
    for place, when in line.whens:
        if when.type == "date" and when.span is not None and place.last - place.first >= len(line.words) - 1:
            return when.span
    return None


def is_of_saying(line: Line, lexicon: Lexicon, at: Placed) -> bool:
    """Whether a verb of saying stands right before a time, or but for a word or who says so: "informó el viernes",
    "informou a Defesa Civil nesta segunda".
    """  # noqa: D205  one sentence
    verbs = line.all(lexicon.verbs)
    for first in range(max(0, at.first - _FAR_VERB), at.first):
        found = verbs.get(first)
        if found is None:
            continue
        last = first + found[0]
        if last >= at.first - 1 or _is_speaker(line, lexicon, last, at.first):
            return True
    return False


def _is_speaker(line: Line, lexicon: Lexicon, first: int, last: int) -> bool:
    """Whether the words from one to the other are a source or a name with little words around it."""
    covered = {word for place, _ in line.names for word in range(place.first, place.last)}
    told = False
    for at in range(first, last):
        found = lexicon.sources.at(line.words, at)
        if found is not None:
            covered.update(range(at, at + found[0]))
        told = told or at in covered
        if line.gap(at).strip(" \u00a0") or line.figure_at(at) is not None:
            return False
        if at not in covered and len(line.words[at].form) > _LITTLE:
            return False
    return told and not line.gap(last).strip(" \u00a0")


def _is_window(when: When) -> bool:
    if when.role in {"window", "since"} or when.type == "set":
        return True
    return when.type == "date" and when.role == "at" and when.grain in _COARSE


def _says_which(line: Line, lexicon: Lexicon, at: Placed, when: When) -> bool:
    """Whether a time only says which thing is meant: "the *winter* fair", "*last week's* wreck", "built *in 1974*"."""
    if any(_founds(line, lexicon, first) for first in range(max(0, at.first - _NEAR_FOUNDING), at.first)):
        return True
    if line.content.startswith(_OWNERS, when.end):
        return True
    if when.grain != "season" or at.last - at.first > 1:
        return False
    if at.first and line.words[at.first - 1].form in lexicon.links:
        return True
    heads = when.role == "at" and at.last < len(line.words) and line.words[at.last].glued
    return heads and line.figure_at(at.last) is None and lexicon.stops.at(line.words, at.last) is None


def _founds(line: Line, lexicon: Lexicon, at: int) -> bool:
    found = line.all(lexicon.triggers).get(at)
    return found is not None and any(trigger.measure == _FOUNDED for trigger in found[1])


def _told_of(line: Line, lexicon: Lexicon, quote: Placed) -> When | None:
    """The time that the figure's relative clause tells of: "the deadliest since 2029, when 53 people were killed", or
    that of the one which did it: "since the storm of 2029, *which* killed 53 people".
    """  # noqa: D205  one sentence
    for at, when in line.whens:
        if when.type != "date" or not at.last < quote.first <= at.last + _RELATIVE:
            continue
        led = _breaks(line, lexicon, at.last)
        led = led or (when.grain in _COARSE and line.words[at.last].form in lexicon.relatives)
        if led and not any(word.form in lexicon.relatives for word in line.words[at.last + 1 : quote.first]):
            return when
    return None


def _bears(line: Line, lexicon: Lexicon, quote: Placed, at: Placed, when: When) -> bool:
    """Whether a year or an event named beside a figure is the figure's: "the most since 2029" is of another."""
    behind = at.first >= quote.last
    if _is_of_another(line, lexicon, quote, at):
        return False
    if any("," in line.gap(word) and _breaks(line, lexicon, word) for word in range(at.last, quote.first)):
        return False  # "a fire over the weekend, as crews fight blazes that killed 61"
    opens = at.first <= _OPENING and not any("," in line.gap(word) for word in range(1, at.first))
    if (when.role not in {"at", "since"} and not behind) or opens:
        return True
    if when.role not in {"at", "since"}:  # "4.9 million barrels leaked before the well was capped last month"
        return not any(_breaks(line, lexicon, word) for word in range(quote.last, at.first))
    first, last = (quote.last, at.first) if behind else (at.last, quote.first)
    return not any("," in line.gap(word) or _breaks(line, lexicon, word) for word in range(first, last))


def _breaks(line: Line, lexicon: Lexicon, at: int) -> bool:
    return at in line.all(lexicon.breaks)


def _is_of_another(line: Line, lexicon: Lexicon, quote: Placed, at: Placed) -> bool:
    """Whether a time behind a figure is of one that it is compared with: "four points more *than in 2026*", "52
    percent, *up from 37 percent in 2023*", or of one in brackets ("(8 points less than in the vote of 2015)").
    """  # noqa: D205  one sentence
    if at.first < quote.last:
        return False
    near = line.words[max(quote.last, at.first - 2) : at.first]
    led = {word.form for word in near[0 if len(near) > 1 and len(near[1].form) <= _LITTLE else -1 :]}  # "que le 9"
    phases, between = line.all(lexicon.phases), range(quote.last, at.first)
    opening = next((word for word in between if "(" in line.gap(word)), at.first)
    return (
        not led.isdisjoint(lexicon.comparers)
        or any(phases[word][1] == "previous" for word in between if word in phases)
        or any(
            other.first >= opening or find_phase(line, lexicon, other) == "previous"
            for other, _ in line.figures
            if quote.last <= other.first and other.last <= at.first
        )
    )


def _nearest(line: Line, place: Placed, quote: Placed, wanted: Callable[[Placed, When], bool]) -> When | None:
    """The wanted time nearest to the figure, a following one first, never beyond another figure's quarters."""
    fitting = [(at, when) for at, when in line.whens if wanted(at, when)]
    if not fitting:
        return None
    left = max((other.last for other, figure in line.figures if other.last <= place.first), default=0)
    right = min((other.first for other, figure in line.figures if other.first >= place.last), default=len(line.words))
    after = [(at.first - quote.last, when) for at, when in fitting if at.first >= place.last]
    before = [(place.first - at.last, when) for at, when in fitting if at.last <= place.first]
    near = [
        when
        for distance, when in sorted(after, key=lambda pair: pair[0])
        if distance + quote.last < right or right == len(line.words)
    ]
    near += [
        when
        for distance, when in sorted(before, key=lambda pair: pair[0])
        if place.first - distance > left or left == 0
    ]
    if near:
        return near[0]
    return fitting[0][1] if len(fitting) == 1 else None
