"""Line → claims about times: when a thing begins or ends, and dates whose weekday is wrong."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker.claims.lexicons import Lexicon
from checker.claims.lines import Line, Placed
from checker.claims.moods import find_mood
from checker.claims.scopes import is_of_saying
from checker.interval import DAY, Interval, exactly
from checker.model import DEADLINE, MOMENT, Claim, When

_CLOCKED = frozenset({"occurs", "departed"})  # of which a clock time is told, as their day stands with other figures
_UNCLAIMED = f":{MOMENT}"  # what stands around such a time tells what it is the time of
_CLOCK = frozenset({"minute", "hour"})
_POINTS = frozenset({"at", "window"})  # "built in 1974" is read as any "in 1974" is
_BESIDE = 2  # words
_AFTER_DATELINE = "(–—-"
_GRAINS = frozenset({"minute", "hour", "day", "month"})
_SINCE = _GRAINS | {"year"}  # "closed since 2019" is of one thing, "in 2019" of many
_REACH, _BEHIND, _ABOUT = 6, 12, 4  # words


class Timed(NamedTuple):
    """A time and what it is the time of; `quote` is the words from one to the other, `about` says that they leave its
    minutes open.
    """  # noqa: D205  one sentence

    measure: str
    when: When
    quote: Placed
    about: bool = False

    @property
    def hedge(self) -> str:
        """How sure the time is: "vague" where its day is inferred and nothing else tells when it happened."""
        if self.when.type == "time" and self.when.inferred and self.measure not in _CLOCKED:
            return "vague"
        return "about" if self.about else "exact"


def find_timed(line: Line, lexicon: Lexicon, time_measures: frozenset[str], told: Sequence[Claim]) -> Iterator[Timed]:
    """The times that a verb of beginning or ending stands before; the deadline of the figure before it
    ("cut 300 jobs by 2015" is of measure "jobs_cut@deadline"); and the wrong weekdays.
    """  # noqa: D205  one sentence
    for place, when in line.whens:
        if when.weekday_wrong:
            yield Timed("weekday", when, place)
        elif when.role == "until" and when.span is not None and not _is_clock_about(line, lexicon, place, when):
            before = [claim for claim in told if claim.figure_end <= when.start and ":" not in claim.measure]
            first = _verb_before(line, lexicon, place, time_measures)
            if first is not None and first[1] not in _CLOCKED and _is_last(line, first[0], before):
                yield Timed(f"{first[1]}{DEADLINE}", when, Placed(first[0], place.last))
            else:
                yield Timed(f"{before[-1].measure if before else ':'}{DEADLINE}", when, place)
        elif when.span is not None and (
            (when.type in {"date", "time"} and when.role in _POINTS) or _is_clock_about(line, lexicon, place, when)
        ):
            first = _verb_before(line, lexicon, place, time_measures)
            behind = _verb_behind(line, lexicon, place, time_measures) if lexicon.verbs_last else None
            if first is not None and _takes(first[1], when):
                yield Timed(first[1], when, Placed(first[0], place.last), _is_about(line, lexicon, place))
            elif behind is not None and _takes(behind[1], when):
                yield Timed(behind[1], when, Placed(place.first, behind[0]), _is_about(line, lexicon, place))
            elif _is_written_out(line, lexicon, place, when):
                yield Timed(_UNCLAIMED, when, place, _is_about(line, lexicon, place))
        elif when.span is not None and when.role == "since" and _is_written_out(line, lexicon, place, when, _SINCE):
            yield Timed(_UNCLAIMED, when, place)


def on_day(clock: Interval, day: Interval) -> Interval:
    """A clock time on a day; on that day of a night which it lies in: 2 a.m. of "the night to Tuesday" is Tuesday's."""
    if clock.low is None or clock.high is None or day.low is None:
        return clock
    first = day.low - day.low % DAY
    length, told = clock.high - clock.low, clock.low % DAY
    low = next((first + told + more for more in (0, DAY) if day.meets(exactly(first + told + more))), first + told)
    return Interval(low, low + length)


def _is_written_out(line: Line, lexicon: Lexicon, place: Placed, when: When, grains: frozenset[str] = _GRAINS) -> bool:
    """Whether a time is told in figures ("on 3 December", "at 9.50"), which no day of publication changes, or lies
    ahead; not that of a report, of a dateline or a stamp ("Posted: 3 May"), and not a line's only words.
    """  # noqa: D205  one sentence
    told = any(sign.isdigit() for sign in line.content[when.start : when.end])
    ahead = "/" not in when.value and find_mood(line, lexicon, place) == "forecast"  # "in two or three days" is no day
    past = when.grain == "month" and (line.figures or not ahead)
    if when.grain not in grains or past or not (told or ahead):
        return False
    if place.last - place.first >= len(line.words) - 1 or line.parts(place.first, ":("):
        return False
    dateline = place.last < len(line.words) and line.parts(place.last, _AFTER_DATELINE)
    return not (dateline or _dates_a_clock(line, place, when) or is_of_saying(line, lexicon, place))


def _dates_a_clock(line: Line, place: Placed, when: When) -> bool:
    """Whether a clock time stands beside a day, which is then the day of that time."""
    clocks = (at for at, other in line.whens if other.type == "time" and when.type == "date")
    return any(0 <= at.first - place.last <= _BESIDE or 0 <= place.first - at.last <= _BESIDE for at in clocks)


def _is_last(line: Line, verb: int, before: Sequence[Claim]) -> bool:
    """Whether the verb stands behind all figures, so that the time is its own."""
    return not before or line.words[verb].start > before[-1].figure_start


def _takes(measure: str, when: When) -> bool:
    """Whether a time can be that of a measure: when a thing happened is a clock time; its day stands with figures."""
    return measure not in _CLOCKED or (when.type == "time" and when.grain in _CLOCK)


def _is_clock_about(line: Line, lexicon: Lexicon, place: Placed, when: When) -> bool:
    """Whether a clock time stands for the one just before or behind it: "*shortly before* 11.30"."""
    return when.type == "time" and when.grain in _CLOCK and _is_about(line, lexicon, place)


def _is_about(line: Line, lexicon: Lexicon, place: Placed) -> bool:
    """Whether words at the head of a time, or right before it, leave its minutes open: "*around* 11.30"."""
    return _around(line, lexicon, place) is not None


def _around(line: Line, lexicon: Lexicon, place: Placed) -> int | None:
    """Where those words begin."""
    heads = range(max(0, place.first - _ABOUT), min(len(line.words), place.first + _ABOUT))
    found = line.all(lexicon.around).items()
    return next((at for at, (size, _) in found if at in heads and at + size >= place.first), None)


def _verb_before(line: Line, lexicon: Lexicon, place: Placed, measures: frozenset[str]) -> tuple[int, str] | None:
    around = _around(line, lexicon, place)  # "before" in "shortly before 6 a.m." begins no clause
    first = place.first if around is None else min(around, place.first)
    breaks, triggers = line.all(lexicon.breaks), line.all(lexicon.triggers)
    for at in range(first - 1, max(-1, first - _REACH - 1), -1):
        if line.parts(at + 1, ";:,(") or at in breaks:
            return None
        found = triggers.get(at)
        for trigger in found[1] if found is not None else ():
            if trigger.measure in measures and not trigger.opener:
                return at, trigger.measure
    return None


def _verb_behind(line: Line, lexicon: Lexicon, place: Placed, measures: frozenset[str]) -> tuple[int, str] | None:
    """The verb, or the second part of one, that closes the clause of a date, and where it ends."""
    for at in range(place.last, min(len(line.words), place.last + _BEHIND)):
        if line.parts(at, ";:,("):
            return None
        found = lexicon.triggers.at(line.words, at)
        for trigger in found[1] if found is not None else ():
            opened = not trigger.opener or any(
                word.form == trigger.opener for word in line.words[max(0, place.first - _REACH) : place.first]
            )
            if found is not None and trigger.measure in measures and trigger.role == "passive" and opened:
                return at + found[0], trigger.measure
    return None
