"""Publication and the dates mentioned before → what "yesterday", "on Saturday" and "three days earlier" hang on."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from datetime import date, datetime

import msgspec

from checker.interval import moment_of
from checker.model import When
from checker.rulebook.dates import DateWords
from checker.words import Phrases, Word, split_words

FINE = frozenset({"minute", "hour", "part", "day"})
_LEAD = 4  # words before a date that may lead to it: "until the end of"
_AFTER_MODAL = 3  # words after "will" or "should" in which a participle is no past: "should be completed"
_JOINED = 3  # words up to a verb in which "and" parts it from a date before: "March and they will"
_MARKS = frozenset(",;:()–—")
_SHORT = 4  # letters of words that only happen to end like verbs
_DATE = len("2016-12-14")
_COARSE = frozenset({"week", "month", "quarter", "season", "year"})


class Anchors(msgspec.Struct, frozen=True, gc=False):
    """When the article was published, and what it mentioned so far: the last date with its grain, the last day; and
    whether it was published at midnight where that is its time, which else says that no time is known (`clocked`), and
    whether the sentence is all there is (`alone`).
    """  # noqa: D205  one sentence

    published: datetime | None = None
    last: datetime | None = None
    grain: str = "day"
    day: datetime | None = None
    clocked: bool = False
    alone: bool = True

    @property
    def today(self) -> datetime | None:
        """The day that the article speaks on: its publication, or the date it began with (a dateline)."""
        if self.published is None or self.published.tzinfo is None:
            return self.published or self.last
        return self.published.replace(tzinfo=None)


def advance(anchors: Anchors, whens: Iterable[When]) -> Anchors:
    """The anchors after a sentence in which `whens` were found."""
    for when in whens:
        if when.type not in {"date", "time"} or when.span is None or when.span.low is None or when.role == "length":
            continue
        if when.grain in FINE or when.grain in _COARSE:
            if anchors.published is None and when.grain in _COARSE:
                continue
            moment = moment_of(when.span.low)
            if when.grain == "part" and "/" not in when.value and not when.value.startswith(f"{moment:%Y-%m-%d}"):
                moment = datetime.fromisoformat(when.value[:_DATE])  # "late on Saturday night" ends on Sunday
            anchors = mentioned(anchors, moment, when.grain)
    return anchors


def mentioned(anchors: Anchors, moment: datetime, grain: str) -> Anchors:
    """The anchors after a date was mentioned."""
    day = moment if grain in FINE else anchors.day
    return msgspec.structs.replace(anchors, last=moment, grain=grain, day=day)


class Tenses:
    """Which way a day without a week or a year lies: by what stands before it ("until"), or by the nearest verb."""

    def __init__(self, words: DateWords) -> None:
        self._cues = Phrases([*((cue, -1) for cue in words.past), *((cue, 1) for cue in words.future)])
        self._leads = {form: way for ways, way in ((words.past_leads, -1), (words.future_leads, 1)) for form in ways}
        passed = [*words.joints.get("the", ()), *words.joints.get("of", ()), *words.edges, *words.parts]
        passed += [*words.joints.get("of_time", ()), *words.joints.get("hedge", ())]
        self._passed = frozenset(word.form for phrase in passed for word in split_words(phrase))
        self._months = frozenset(word.form for month in words.shy_months for word in split_words(month))
        self._dated = frozenset((*words.weekdays, *words.months, *words.parts))
        self._past = words.past_endings
        self._future = words.future_endings
        self._auxiliaries = frozenset(words.auxiliaries)
        self._participles = words.participle_endings
        self._bare = words.bare_participle_endings
        joints = (*words.joints.get("and", ()), *words.joints.get("but", ()))
        self._joints = frozenset(split_words(phrase)[0].form for phrase in joints)

    def way(self, text: str, words: Sequence[Word], cues: Sequence[tuple[int, int]], start: int) -> int:
        """-1 where the words around that offset point back, 1 where they point ahead, 0 where they say nothing."""
        place = bisect_left(words, start, key=lambda word: word.start)
        after = bisect_left(cues, (start, 0))
        for word in reversed(words[max(place - _LEAD, 0) : place]):
            if word.form in self._leads:
                opens = word is words[0] or self._leads.get(words[0].form, 1) < 0
                if opens and not after and cues and cues[0][1] < 0:
                    return -1  # "Until Friday the road had been closed", "desde 1 de setembro e até domingo, arderam"
                return self._leads[word.form]
            if word.form not in self._passed:
                break
        near = cues[max(after - 1, 0) : after + 1]
        if self._told(words, place, near):
            return -1
        if 0 < after < len(cues):
            return self._own(text, words, (near[0], near[1]), place)
        return near[0][1] if near else 0

    def _own(self, text: str, words: Sequence[Word], near: tuple[tuple[int, int], tuple[int, int]], place: int) -> int:
        """Which of the verbs before and after the date is of its clause: the nearer one, unless a mark or "and" parts
        that one alone from it: "met in March and will meet again".
        """  # noqa: D205  one sentence
        start = words[place].start
        before, after = (bisect_left(words, offset, key=lambda word: word.start) for offset, _ in near)
        last = words[place - 1]  # right before the date: "met, and on Friday they will"
        led = next((word for word in reversed(words[before + 1 : place]) if word.form not in self._passed), last)
        listed = place > 1 and words[place - 2].form in self._dated  # "Friday night and Saturday"
        parted = (led.form in self._joints and not listed) or not _MARKS.isdisjoint(text[near[0][0] : start])
        joint = any(word.form in self._joints for word in words[max(place + 1, after - _JOINED) : after])
        parts = joint or not _MARKS.isdisjoint(text[words[place].end : near[1][0]])
        if parted != parts:
            return near[parted][1]
        return min(near, key=lambda cue: abs(cue[0] - start))[1]

    def _told(self, words: Sequence[Word], place: int, near: Sequence[tuple[int, int]]) -> bool:
        """Whether a participle leads to the date: "arrêté dans la nuit de mardi", but not "prévu mardi", nor "será
        retomado na quinta".
        """  # noqa: D205  one sentence
        before = max(place - _LEAD, 0)
        for at in range(place - 1, before - 1, -1):
            form = words[at].form
            if form not in self._passed:
                if len(form) <= _SHORT or not form.endswith(self._bare) or self._cues.at(words, at) is not None:
                    return False
                modal = words[max(at - _AFTER_MODAL, 0)].start
                return not any(way > 0 and modal <= offset < words[at].start for offset, way in near)
        return False

    def cues(self, text: str, words: Sequence[Word]) -> list[tuple[int, int]]:
        """Each verb of a sentence that tells its tense: its offset and the way it points."""
        found: list[tuple[int, int]] = []
        index = quiet = 0
        while index < len(words):
            word = words[index]
            month = word.form in self._months and text[word.start].isupper()  # "May" is no verb
            hit = None if month else self._cues.at(words, index)
            if hit is None and word.form in self._auxiliaries and index + 1 < len(words):
                after = words[index + 1]  # "est passé", but not "est prévu", which is a cue of its own
                if after.form.endswith(self._participles) and self._cues.at(words, index + 1) is None:
                    hit = 2, -1
            if hit is not None:
                index += hit[0]
                if hit[1] > 0 or index > quiet:
                    found.append((word.start, hit[1]))
                    quiet = index + _AFTER_MODAL if hit[1] > 0 else 0
                continue
            if len(word.form) > _SHORT:
                if self._future and word.form.endswith(self._future):
                    found.append((word.start, 1))
                elif self._past and word.form.endswith(self._past) and (index >= quiet or _parts(text, words, index)):
                    found.append((word.start, -1))
            index += 1
        return found


def _parts(text: str, words: Sequence[Word], index: int) -> bool:
    """Whether a comma stands right before a word: "an election due next year, visited"."""
    return text[words[index - 1].end : words[index].start].startswith(",")


def weekday_near(today: date, weekday: int, way: int) -> int:
    """Days from `today` to that weekday (Monday is 1): the last one up to today, or the next one from today on."""
    ahead = (weekday - today.isoweekday()) % 7
    return ahead if way > 0 or not ahead else ahead - 7
