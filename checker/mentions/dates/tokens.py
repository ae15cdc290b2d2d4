"""Words + Figures → Tokens: what each word can mean for a date, one character a word, punctuation between them.

Numbers in words come from the figures ("quarante-cinq minutes"), those in digits are read here.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise
from operator import attrgetter

import msgspec

from checker.interval import Interval
from checker.mentions.dates.amounts import TIME_UNITS, Amounts
from checker.mentions.dates.entries import UNKNOWN, Entries, Entry
from checker.mentions.dates.forms import OTHER
from checker.mentions.dates.marks import mark_of
from checker.mentions.dates.meanings import SPELLED, Meaning, Meanings, compounds_of, parted, telling_of
from checker.mentions.dates.namesakes import Namesakes
from checker.model import Figure
from checker.rulebook.dates import DateWords
from checker.words import Word, split_words

_NOTHING: dict[str, Meaning] = {}
_SIGNS = frozenset("-/")
_DASHED = re.compile(r"[0-9]-[0-9]{1,2}-[0-9]{2}(?![0-9])")
_RANKING = frozenset({"ordinal", "the"})
_FRACTIONS = frozenset({"1/2", "1/3", "2/3", "1/4", "3/4"})
_FEASTS = frozenset({"holiday", "shy_holiday"})
_RANKS = frozenset({"num", "ordinal", "hour", "day"})
_NUMBERS = frozenset({"number", "ordinal", "dimension", "quantity"})


class Token(msgspec.Struct, frozen=True, gc=False):
    """One word or run of words with all that it may mean, by class."""

    start: int
    end: int
    meanings: Meanings


class Line(msgspec.Struct, frozen=True, gc=False):
    """A sentence: its tokens, one character for each token and each mark between, and the place of each of them."""

    tokens: list[Token]
    codes: str
    places: list[int]  # the token of each character; of a mark the token after it
    spots: list[int]  # the character of each token
    text: str  # that the tokens have their places in


class Lexicon:
    """The words of a pack, ready to make tokens of a sentence."""

    def __init__(self, words: DateWords) -> None:
        self._entries = entries = Entries(words)
        self._amounts = Amounts(words, entries)
        self._namesakes = Namesakes(words, entries)
        self._names = self._namesakes.forms
        entries.doubt(self._names)
        self._compounds = compounds_of(words)
        self._words = frozenset(form for forms in entries.meanings for form in forms)
        leads = words.joints.get("clock_lead", ())  # "alle 18", "a las 17.30"
        self._clock_leads = frozenset(split_words(phrase)[-1].form for phrase in leads)
        self._clock_numbers = frozenset(split_words(phrase)[0].form for phrase in words.numbers)  # "a las tres"
        telling = telling_of(words)
        small = {phrase for phrases in words.joints.values() for phrase in phrases}
        self._telling = set(self._compounds)
        self._phrases: dict[str, list[tuple[str, ...]]] = {}  # by the longest word; "que" alone tells of no "desde que"
        self._halves: set[str] = set()  # of these, those that may tell of one beside a number: "antes de as 7"
        self._counting: set[str] = set()
        for forms, found in entries.meanings.items():
            told = found.keys() & telling
            longest = max((form for form in reversed(forms) if form not in small), key=len, default=forms[-1])
            if not (longest.isdecimal() or _RANKS.isdisjoint(found)):
                self._counting.add(longest)
            if told and len(forms) == 1:
                self._telling.add(longest)
            elif told:
                self._phrases.setdefault(longest, []).append(forms)
                if not told <= _FEASTS:  # "mother" alone tells of no feast, with a number or without
                    self._halves.add(longest)

    def class_codes(self) -> dict[str, str]:
        """For each class all the characters that may stand for one of its words."""
        return self._entries.class_codes()

    def alone(self, word: Word) -> Meanings:
        """What a word means alone."""
        entry = self._entries.alone(word)
        return _NOTHING if entry is None else entry.meanings

    def may_date(self, text: str, words: Sequence[Word], figures: Sequence[Figure]) -> bool:
        """Whether a sentence has any word without which there is no date; most have none."""
        if any(figure.value.low in SPELLED and not text[figure.start].isdecimal() for figure in figures):
            return True
        forms = {word.form for word in words}
        if not self._telling.isdisjoint(forms) or self._may_phrase(forms, figures):
            return True
        if self._clock_leads and any(
            word.form in self._clock_leads and (after.form.isdecimal() or after.form in self._clock_numbers)
            for word, after in pairwise(words)
        ):
            return True
        start, end = words[0].start, words[-1].end
        if text.find(":", start, end) >= 0 or text.find("/", start, end) >= 0:
            return True
        return text.find("-", start, end) >= 0 and _DASHED.search(text, start, end) is not None

    def _may_phrase(self, forms: set[str], figures: Sequence[Figure]) -> bool:
        """Whether a phrase that tells of a date stands among the words, or half of one beside a number."""
        begun = forms & self._phrases.keys()
        if begun and any(forms.issuperset(phrase) for form in begun for phrase in self._phrases[form]):
            return True
        if self._halves.isdisjoint(begun):
            return False
        return bool(figures) or not self._counting.isdisjoint(forms) or any(map(str.isdecimal, forms))

    def knows(self, words: Sequence[Word], figures: Sequence[Figure]) -> bool:
        """Whether each word may belong to a date, so that the sentence may be nothing but one."""
        return all(
            word.form in self._words
            or word.form in self._compounds
            or any(figure.start <= word.start < figure.end and figure.type in _NUMBERS for figure in figures)
            for word in words
        )

    def line(self, text: str, words: Sequence[Word], figures: Sequence[Figure], *, bare: bool = False) -> Line:
        """The tokens of one sentence; in a `bare` one a word needs no capital to be of a date."""
        if self._compounds:
            words = parted(words, self._compounds)
        tokens: list[Token] = []
        codes: list[str] = []
        marked: list[int] = []  # the tokens before which a mark stands
        read = self._figures_at(words, figures)
        first = self._entries.first
        last = words[0].start if words else 0
        after = 0
        for index, word in enumerate(words):
            if index < after:
                continue
            start = word.start
            known = first.get(word.form)
            sure = UNKNOWN if known is None else known.sure
            if known is not None and known.phrases and sure is not None and index + 1 < len(words):
                sure = None if words[index + 1].form in known.phrases else sure
            if start == last and codes and codes[-1] == OTHER and word.form.isdecimal():  # "G20", "A4"
                token, code = Token(start, word.end, _NOTHING), OTHER
            elif sure is not None and start not in read:
                token, code = Token(start, word.end, sure.meanings), sure.code
            else:
                size, token, code = self._token(text, words, index, read.get(start), bare=bare)
                after = index + size
            if start - last != 1 or text[last] != " ":
                short = bool(tokens) and last - tokens[-1].start <= 2  # noqa: PLR2004  a day, no year
                mark = mark_of(text[last:start], short=short)
                if mark:
                    marked.append(len(tokens))
                    codes.append(mark)
            codes.append(code)
            tokens.append(token)
            last = token.end
        return Line(tokens, "".join(codes), *_counted(len(tokens), marked), text)

    def _token(
        self, text: str, words: Sequence[Word], index: int, figure: Figure | None, *, bare: bool
    ) -> tuple[int, Token, str]:
        """How many words one token takes, the token and its character."""
        start = words[index].start
        entries, codes = self._entries, self._entries.codes
        size, entry, capital = self._entry(text, words, index, bare=bare)
        if figure is not None and self._amounts.counts_behind_lead(words, index, figure):
            return 1, Token(start, words[index].end, {"num": figure.value}), codes[frozenset({"num"})]
        if figure is not None and not (bare and _is_slashed(text, figure)):
            count, meanings = self._amounts.read(text, words, index, figure)
            whole = figure.unit in TIME_UNITS and not entries.is_unit(words[index + size - 1])
            if count and (count > size or size == 1 or whole):
                token = Token(start, words[index + count - 1].end, meanings)
                return count, token, codes.get(frozenset(meanings), OTHER)
        end = words[index + size - 1].end
        if entry is None:
            return size, Token(start, end, _NOTHING), OTHER
        if capital:
            return size, Token(start, end, entry.meanings), entry.code
        return size, Token(start, end, entry.small_meanings), entry.small

    def _entry(self, text: str, words: Sequence[Word], index: int, *, bare: bool) -> tuple[int, Entry | None, bool]:
        """How many words are one phrase of the pack, what it means, and whether as a capital has it mean: where only
        "Vingt-Sept" is meant, "vingt-sept" is no phrase.
        """  # noqa: D205  one sentence
        size, entry = self._entries.longest(words, index)
        if entry is None or (
            words[index].form in self._namesakes.forms and self._namesakes.is_name(text, words, index)
        ):
            return 1, None, False
        start, end = words[index].start, words[index + size - 1].end
        capital = bare or text[start].isupper() or _between_figures(text, start, end)
        if not (capital or entry.small_meanings):
            return 1, None, False
        if size > 1 and "offset" in entry.meanings and self._ranks(words, index):
            return 1, self._entries.alone(words[index]), capital  # "rose in the fourth quarter to 90"
        return size, entry, capital

    def _figures_at(self, words: Sequence[Word], figures: Sequence[Figure]) -> dict[int, Figure]:
        """The figures by the offset of their first word: "$12" begins before it."""
        read: dict[int, Figure] = {}
        for figure in figures:
            at = bisect_left(words, figure.start, key=attrgetter("start"))
            if at < len(words):
                read[words[at].start] = figure
                if figure.type == "range":
                    self._parted_range(words, at, figure, read)
        return read

    def _parted_range(self, words: Sequence[Word], at: int, figure: Figure, read: dict[int, Figure]) -> None:
        """Reads the ends of what looks like a range as two numbers where they are times: "a quarter to five"."""
        hour = self._amounts.hour_behind_offset(words, at, figure)
        days = self._amounts.days_of_month(words, at, figure)
        if days is not None:  # "dal tre al sette ottobre"
            del read[words[at].start]
            first, last, second = days
            read[words[first].start] = _lower(figure, words[first].start, words[last].end)
            read[words[second].start] = _upper(figure, words[second].start)
        elif hour:
            read[words[hour].start] = _upper(figure, words[hour].start)

    def _ranks(self, words: Sequence[Word], index: int) -> bool:
        """Whether an ordinal or an article stands right before a word: "the fourth quarter", "the quarter to June"."""
        before = self._entries.alone(words[index - 1]) if index else None
        return before is not None and not _RANKING.isdisjoint(before.meanings)


def _is_slashed(text: str, figure: Figure) -> bool:
    """Whether a fraction may be a day and a month, where nothing but a time is written: "le 2/3", not "2/3" alone."""
    whole = figure.unit not in TIME_UNITS and not text[figure.end : figure.end + 1].isalpha()  # "1/2h"
    written = text[figure.start : figure.end]
    return whole and "/" in written and figure.type != "percent" and text.strip() not in _FRACTIONS


def _between_figures(text: str, start: int, end: int) -> bool:
    """Whether a word stands in a date in figures, where a month needs no capital: "2019-sep-01"."""
    sign = text[start - 1 : start]
    return start > 1 and sign in _SIGNS and text[end : end + 1] == sign and text[start - 2].isdecimal()


def _upper(figure: Figure, start: int) -> Figure:
    """The upper end of a range as a number of its own, from that offset on."""
    value = Interval(figure.value.high, figure.value.high)
    return msgspec.structs.replace(figure, start=start, outer_start=start, value=value, type="number", unit=None)


def _lower(figure: Figure, start: int, end: int) -> Figure:
    """The lower end of a range as a number of its own, from the one offset to the other."""
    value = Interval(figure.value.low, figure.value.low)
    return msgspec.structs.replace(
        figure, start=start, outer_start=start, end=end, value=value, type="number", unit=None
    )


def _counted(tokens: int, marked: list[int]) -> tuple[list[int], list[int]]:
    """The token of each character and the character of each token, where marks stand before some tokens."""
    places: list[int] = []
    spots: list[int] = []
    begin = 0
    for marks, until in enumerate((*marked, tokens)):
        places += range(begin, min(until + 1, tokens))
        spots += range(begin + marks, until + marks)
        begin = until
    return places, spots
