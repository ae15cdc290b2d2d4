"""Line of tokens → Matches: in each place the longest form that makes sense, from left to right."""

from collections.abc import Callable, Sequence
from datetime import datetime

import msgspec

from checker.mentions.dates import clocks, days, endings, holidays, lengths, offsets, periods, ranks, stamps, weekdays
from checker.mentions.dates.calendar import bounds_of, moved
from checker.mentions.dates.fits import Fit, Fits
from checker.mentions.dates.forms import Form, compile_form
from checker.mentions.dates.readings import Found, Piece, Reader, Reading, Scene
from checker.mentions.dates.tokens import Lexicon, Line
from checker.rulebook.dates import DateWords

READERS: dict[str, Reader] = {
    "date": days.read_date,
    "slashed": days.read_slashed,
    "dotted": days.read_dotted,
    "holiday": holidays.read_holiday,
    "weekday": weekdays.read_weekday,
    "deictic": days.read_deictic,
    "tonight": days.read_tonight,
    "relative": days.read_relative,
    "echo": days.read_echo,
    "part": days.read_part,
    "month": periods.read_month,
    "year": periods.read_year,
    "shift": periods.read_shift,
    "nth": ranks.read_nth,
    "season": periods.read_season,
    "decade": periods.read_decade,
    "century": periods.read_century,
    "ref": periods.read_ref,
    "whole": periods.read_whole,
    "duration": lengths.read_duration,
    "window": lengths.read_window,
    "ago": lengths.read_ago,
    "ahead": lengths.read_ahead,
    "within": lengths.read_within,
    "due": lengths.read_due,
    "from_day": offsets.read_from_day,
    "week_of": offsets.read_week_of,
    "next_to": offsets.read_next_to,
    "week_away": offsets.read_week_away,
    "weekdays_away": offsets.read_weekdays_away,
    "weekday_from": offsets.read_weekday_from,
    "earlier": lengths.read_earlier,
    "later": lengths.read_later,
    "ending": endings.read_ending,
    "set": lengths.read_set,
    "rate": lengths.read_set,
    "clock": clocks.read_clock,
    "stamp": stamps.read_stamp,
}
# `list` and `span` read several days that share what is written once, `clocks` two times, `hours` two that are such
# only beside a day; `none` reads nothing.
_SHARED = frozenset({"list", "span", "clocks", "hours", "none"})
_SHORT = {"short_meridiem": "meridiem"}  # classes of which only some forms know a word
_AS_CLOCK = {"num": "minute", "monthno": "hour"}  # in a pair of times; hours in figures up to twelve
_HALVES = frozenset({"meridiem", "part"})  # what tells which half of the day an hour is in
_MONTHS = frozenset({"month", "shy_month"})
_OF_EACH_DAY = frozenset({"weekday", "shy_weekday", "day"})


class Match(msgspec.Struct, frozen=True, gc=False):
    """A reading and where it stands: its characters in the line, its first and last token."""

    name: str
    begin: int
    end: int
    first: int
    last: int
    reading: Reading
    parts: tuple["Match", ...] = ()


class _Hit(msgspec.Struct, frozen=True, gc=False):
    form: Form
    found: Found
    places: tuple[int, ...]  # the token of each piece
    begin: int
    end: int


class FormReader:
    """Reads what the forms of a pack find in a line; with those of a `bare` line that is but a date."""

    def __init__(self, words: DateWords, lexicon: Lexicon, *, bare: bool = False) -> None:
        codes = lexicon.class_codes()
        forms: list[Form] = []
        for name, written in [*(words.bare.items() if bare else ()), *words.forms.items()]:
            if name not in READERS and name not in _SHARED:
                raise ValueError(
                    f"forms: {name!r} is no kind of reading; known: {', '.join(sorted({*READERS, *_SHARED}))}"
                )
            forms += [compile_form(name, one, codes) for one in written]
        self._fits = Fits(forms, codes)

    def matches(self, line: Line, scene_at: Callable[[int, Sequence[Match]], Scene]) -> list[Match]:
        """The matches of a line, none overlapping; `scene_at` tells where the text at an offset stands, after what."""
        found: list[Match] = []
        place = 0
        codes = line.codes
        for begin in self._fits.starts.finditer(codes):
            at = begin.start()
            if at < place:
                continue
            fits = self._fits.at(codes, at)
            if not fits:
                continue
            end, made, fit = _best(line, at, fits, scene_at, found)
            later = range(at + 1, at + 1 + fit.leads) if fit.form.name != "none" else ()
            if any(self._reads_more(codes, then, end, fit) for then in later):
                continue  # "in May 2008": what begins after "in" reads more
            if end > at:
                found.extend(made)
                place = end
        return found

    def _reads_more(self, codes: str, at: int, end: int, other: Fit) -> bool:
        """Whether a form that begins there reads beyond `end`, or up to it more words than the `other` one does: "of
        *this morning*"; days in a row are not more than a clock time: "sabato alle 20, domenica 12 ottobre".
        """  # noqa: D205  one sentence
        fits = [fit for fit in self._fits.at(codes, at) if other.form.name != "clock" or fit.form.name != "list"]
        if not fits:
            return False
        reached = at + fits[0].size
        return reached > end or (reached == end and not fits[0].leads and len(fits[0].pieces) > len(other.pieces))


def _best(
    line: Line, at: int, fits: Sequence[Fit], scene_at: Callable[[int, Sequence[Match]], Scene], before: Sequence[Match]
) -> tuple[int, list[Match], Fit]:
    """Where the longest sensible form at that place ends, what it reads, and that form."""
    for fit in fits:
        if fit.form.name == "none":
            return at + fit.size, [], fit
        if not fit.pieces:
            continue
        hit = _hit(line, at, fit)
        scene = scene_at(line.tokens[hit.places[0]].start, before)
        made = _shared(hit, scene) if fit.form.name in _SHARED else _single(line.text, hit, scene)
        if made:
            return at + fit.size, made, fit
    return at, [], fits[0]


def _hit(line: Line, at: int, fit: Fit) -> _Hit:
    places = tuple(line.places[at + offset] for offset, _ in fit.pieces)
    tokens = [line.tokens[place] for place in places]
    pieces = [
        Piece(_SHORT.get(name, name), token.meanings[name], token)
        for (_, name), token in zip(fit.pieces, tokens, strict=True)
    ]
    return _Hit(fit.form, Found(tuple(pieces)), places, at, at + fit.size)


def _single(text: str, hit: _Hit, scene: Scene) -> list[Match]:
    name = hit.form.name
    reading = READERS[name](hit.found, scene)
    if reading is None:
        return []
    said = " ".join(f"{text[piece.token.start : piece.token.end]!r} {piece.name}" for piece in hit.found.pieces)
    reading = msgspec.structs.replace(reading, steps=(f"form {name!r}: {said}", *reading.steps))
    return [Match(name, hit.begin, hit.end, hit.places[0], hit.places[-1], reading)]


def _shared(hit: _Hit, scene: Scene) -> list[Match]:
    """As in "les 9 et 10 juillet", "from 3 to 7 October": each day with its weekday and the month that they share."""
    pieces = hit.found.pieces
    if hit.form.name in {"clocks", "hours"}:
        return _two_clocks(hit, scene)
    days_at = [place for place, piece in enumerate(pieces) if piece.name == "day"]
    made: list[Match] = []
    for number, at in enumerate(days_at):
        begin = at - 1 if at and pieces[at - 1].name in _OF_EACH_DAY - {"day"} else at
        until = days_at[number + 1] if number + 1 < len(days_at) else len(pieces)
        common = [piece for piece in pieces if piece.name not in _OF_EACH_DAY]
        reading = days.read_date(Found((*pieces[begin : at + 1], *common)), scene)
        if reading is None:
            return []
        last = until - 1 if number + 1 == len(days_at) else at
        if not number and begin and pieces[0].name in _MONTHS:
            begin = 0
        made.append(Match("date", hit.begin, hit.end, hit.places[begin], hit.places[last], reading))
    if hit.form.name == "list" or len(made) != 2:  # noqa: PLR2004  two ends
        return made
    led = any(piece.name in _MONTHS for piece in pieces[: days_at[1]])
    return [joined(*_in_order(made[0], made[1], led=led), apart=False)]


def _in_order(first: Match, second: Match, *, led: bool) -> tuple[Match, Match]:
    """The first day of a range in the year of the last where they share a month; in the month before where it would lie
    behind the last: "du 13 au 18", on the 16th; the last in the month after where its month stands with the first
    (`led`): "from 27 April to the 3rd".
    """  # noqa: D205  one sentence
    low, high = bounds_of(first.reading.value), bounds_of(second.reading.value)
    if low is None or high is None:
        return first, second
    if low[0].month == high[0].month and low[0].year != high[0].year:
        return _away(first, low[0], "y", high[0].year - low[0].year), second
    if low[0] <= high[0]:
        return first, second
    return (first, _away(second, high[0], "mo", 1)) if led else (_away(first, low[0], "mo", -1), second)


def _away(match: Match, day: datetime, unit: str, count: int) -> Match:
    then = moved(day, unit, count)
    if then is None:
        return match
    return msgspec.structs.replace(match, reading=msgspec.structs.replace(match.reading, value=then.date().isoformat()))


def _two_clocks(hit: _Hit, scene: Scene) -> list[Match]:
    """As in "From 5 to 7 p.m.": two times of day; what half of the day the first lies in is said with the second."""
    pieces = tuple(msgspec.structs.replace(one, name=_AS_CLOCK.get(one.name, one.name)) for one in hit.found.pieces)
    second = [place for place, piece in enumerate(pieces) if piece.name == "hour"][1]
    own = [piece for piece in pieces[:second] if piece.name not in {"to", "and", "at", "lasts"}]
    said = {piece.name for piece in own}
    hours = Found(pieces).numbers("hour")
    shared = {"zone"} if hours[0] > hours[1] or said & _HALVES else {"zone", "part"}
    led = [piece for piece in own[:1] if piece.name == "part"]  # "abends von 7 bis 9"
    common = [piece for piece in pieces[second:] if piece.name in shared and piece.name not in said]
    readings = clocks.read_two(Found((*own, *common)), Found((*pieces[second:], *led)), scene)
    ends = (hit.places[len(own) - 1], hit.places[-1])
    starts = (hit.places[0], hit.places[second])
    name = "hours" if hit.form.name == "hours" and not scene.bare else "clock"
    return [
        Match(name, hit.begin, hit.end, start, end, reading)
        for start, end, reading in zip(starts, ends, readings, strict=True)
        if reading is not None
    ]


def joined(first: Match, second: Match, *, apart: bool = True) -> Match:
    """A range from one match to another; its ends are kept where they are written as dates of their own."""
    low, high = first.reading, second.reading
    reading = msgspec.structs.replace(
        low,
        type="time" if "time" in {low.type, high.type} else "date",
        value=f"{low.value}/{high.value}",
        inferred=low.inferred or high.inferred,
        weekday_wrong=low.weekday_wrong or high.weekday_wrong,
        loose=False,
        steps=(*low.steps, *high.steps, "from the one to the other"),
    )
    return Match(
        "range",
        min(first.begin, second.begin),
        second.end,
        first.first,
        second.last,
        reading,
        (first, second) if apart else (),
    )
