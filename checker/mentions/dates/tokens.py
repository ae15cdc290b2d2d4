"""Words + Figures → Tokens: what each word can mean for a date, one character a word, punctuation between them.

Numbers in words come from the figures ("quarante-cinq minutes"), those in digits are read here.
"""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise
from operator import attrgetter
from typing import NamedTuple

from checker.mentions.dates.forms import OTHER
from checker.mentions.dates.marks import mark_of
from checker.mentions.dates.meanings import (
    DAYS,
    HOURS,
    MINUTES,
    Meaning,
    Meanings,
    compounds_of,
    meanings_of,
    number_means,
    ordinal_means,
    parted,
    telling_of,
)
from checker.model import Figure
from checker.rulebook.dates import DateWords
from checker.words import Word, split_words

TIME_UNITS = frozenset({"y", "mo", "wk", "d", "h", "min", "s"})
_TIMEX = {"y": "P{}Y", "mo": "P{}M", "wk": "P{}W", "d": "P{}D", "h": "PT{}H", "min": "PT{}M", "s": "PT{}S"}
_PARTS = {"quarter": 4, "half": 2}
_LONGEST = 12  # words of the longest figure looked at
_NOTHING: dict[str, Meaning] = {}


class Token(NamedTuple):
    """One word or run of words with all that it may mean, by class."""

    start: int
    end: int
    meanings: Meanings


class Line(NamedTuple):
    """A sentence: its tokens, one character for each token and each mark between, and the place of each of them."""

    tokens: list[Token]
    codes: str
    places: list[int]  # the token of each character; of a mark the token after it
    spots: list[int]  # the character of each token
    text: str  # that the tokens have their places in


class _Entry(NamedTuple):
    code: str
    small: str  # the code where the word does not begin with a capital
    meanings: Meanings
    small_meanings: Meanings


class _Known(NamedTuple):
    """What a word means alone, and the phrases that begin with it by their second word, longest first."""

    alone: _Entry | None
    phrases: dict[str, list[tuple[tuple[str, ...], _Entry]]]


class Lexicon:
    """All words of a pack by their first word, with a character for each set of classes."""

    def __init__(self, words: DateWords) -> None:
        self._codes: dict[frozenset[str], str] = {frozenset(): OTHER}
        self._capitalised = frozenset(words.capitalised)
        meanings = meanings_of(words)
        self._first: dict[str, _Known] = {}
        self._compounds = compounds_of(words)
        leads = words.joints.get("clock_lead", ())  # "alle 18", "a las 17.30"
        self._clock_leads = frozenset(split_words(phrase)[-1].form for phrase in leads)
        shy = words.joints.get("shy_clock_lead", ())  # before counts too: "alle 15 vittime"
        self._shy_clock_leads = frozenset(split_words(phrase)[-1].form for phrase in shy)
        self._clock_numbers = frozenset(split_words(phrase)[0].form for phrase in words.numbers)  # "a las tres"
        self._hours_told = bool(words.joints.get("hourword"))  # "17.30 horas"
        for forms, found in meanings.items():
            known = self._first.get(forms[0], _Known(None, {}))
            if len(forms) == 1:
                known = known._replace(alone=self._entry(found))
            else:
                rivals = known.phrases.setdefault(forms[1], [])
                rivals.append((forms, self._entry(found)))
                rivals.sort(key=lambda phrase: -len(phrase[0]))
            self._first[forms[0]] = known
        telling = telling_of(words)
        small = {phrase for phrases in words.joints.values() for phrase in phrases}
        self._telling = (
            frozenset(
                max((form for form in reversed(forms) if form not in small), key=len, default=forms[-1])
                for forms, found in meanings.items()
                if not telling.isdisjoint(found)
            )
            | self._compounds.keys()
        )
        for number in (0, 1, HOURS + 1, DAYS + 1):  # what a figure in words can be
            self._code(set(number_means(number)))
            self._code(set(ordinal_means(number)))

    def class_codes(self) -> dict[str, str]:
        """For each class all the characters that may stand for one of its words."""
        found: dict[str, str] = {}
        for classes, code in self._codes.items():
            for name in classes:
                found[name] = found.get(name, "") + code
        return found

    def may_date(self, text: str, words: Sequence[Word]) -> bool:
        """Whether a sentence has any word without which there is no date; most have none."""
        if not self._telling.isdisjoint([word.form for word in words]):
            return True
        if self._clock_leads and any(
            word.form in self._clock_leads and (after.form.isdecimal() or after.form in self._clock_numbers)
            for word, after in pairwise(words)
        ):
            return True
        start, end = words[0].start, words[-1].end
        return text.find(":", start, end) >= 0 or text.find("/", start, end) >= 0

    def line(self, text: str, words: Sequence[Word], figures: Sequence[Figure]) -> Line:
        """The tokens of one sentence."""
        if self._compounds:
            words = parted(words, self._compounds)
        tokens: list[Token] = []
        codes: list[str] = []
        places: list[int] = []
        spots: list[int] = []
        read: dict[int, Figure] = {}
        for figure in figures:  # "$12" begins before its first word
            at = bisect_left(words, figure.start, key=attrgetter("start"))
            if at < len(words):
                read[words[at].start] = figure
        first, new = self._first, tuple.__new__
        last = words[0].start if words else 0
        index, count = 0, len(words)
        while index < count:
            word = words[index]
            start, end = word.start, word.end
            known = first.get(word.form)
            if known is None and start not in read:
                token, code = new(Token, (start, end, _NOTHING)), OTHER
                index += 1
            else:
                size, token, code = self._token(text, words, index, read.get(start))
                index += size
            if start - last != 1 or text[last] != " ":
                short = bool(tokens) and last - tokens[-1].start <= 2  # noqa: PLR2004  a day, no year
                mark = mark_of(text[last:start], short=short)
                if mark:
                    codes.append(mark)
                    places.append(len(tokens))
            spots.append(len(codes))
            codes.append(code)
            places.append(len(tokens))
            tokens.append(token)
            last = token.end
        return Line(tokens, "".join(codes), places, spots, text)

    def _token(self, text: str, words: Sequence[Word], index: int, figure: Figure | None) -> tuple[int, Token, str]:
        """How many words one token takes, the token and its character."""
        start = words[index].start
        size, entry = self._longest(words, index)
        if figure is not None and self._counts_behind_lead(words, index, figure):
            return 1, Token(start, words[index].end, {"num": figure.value}), self._codes[frozenset({"num"})]
        if figure is not None:
            count, meanings = self._counted_parts(words, index, figure) or self._figure(words, index, figure)
            whole = figure.unit in TIME_UNITS and not self._is_unit(words[index + size - 1])
            if count and (count > size or size == 1 or whole):
                token = Token(start, words[index + count - 1].end, meanings)
                return count, token, self._codes.get(frozenset(meanings), OTHER)
        end = words[index + size - 1].end
        if entry is None:
            return size, Token(start, end, _NOTHING), OTHER
        if entry.code is entry.small or text[start].isupper():
            return size, Token(start, end, entry.meanings), entry.code
        return size, Token(start, end, entry.small_meanings), entry.small

    def _counts_behind_lead(self, words: Sequence[Word], index: int, figure: Figure) -> bool:
        """Whether a word that leads to clock times stands before a number that counts: "alle 15 vittime"."""
        if not index or words[index - 1].form not in self._shy_clock_leads or figure.unit is not None:
            return False
        following = self._longest(words, index + 1)[1] if index + 1 < len(words) else None
        if following is not None and "offset" in following.meanings:  # "alle sette meno dieci"
            return False
        return figure.type == "number" and words[index].end == figure.end

    def _longest(self, words: Sequence[Word], index: int) -> tuple[int, _Entry | None]:
        known = self._first.get(words[index].form)
        if known is None:
            return 1, None
        if not known.phrases or index + 1 == len(words) or not words[index + 1].glued:
            return 1, known.alone
        for forms, entry in known.phrases.get(words[index + 1].form, ()):
            stretch = words[index + 2 : index + len(forms)]
            if len(stretch) == len(forms) - 2 and all(
                word.form == part and word.glued for word, part in zip(stretch, forms[2:], strict=True)
            ):
                return len(forms), entry
        return 1, known.alone

    def _figure(self, words: Sequence[Word], index: int, figure: Figure) -> tuple[int, Meanings]:
        """How many words of a figure make one number here, and what it means; none where its words are read alone."""
        inside = [word for word in words[index : index + _LONGEST] if word.end <= figure.end]
        if _is_pointed(inside) and (figure.unit is None or (figure.unit == "h" and self._hours_told)):
            return 0, _NOTHING
        if self._half_behind(inside, figure):
            return len(inside), {"period": _TIMEX[figure.unit or "d"].format(figure.value.low)}
        if figure.unit in TIME_UNITS:
            inside = self._before_unit(words, index, inside, figure)
        elif figure.unit is not None or figure.type in {"age", "percent", "currency"}:
            return len(inside), _NOTHING
        digits = any(word.form.isdecimal() for word in inside)
        alone = len(inside) == 1 and self._alone(inside[0]) is not None
        kept = figure.unit is None and digits and (figure.type == "range" or len(inside) == 1)
        if not inside or alone or kept or (figure.type == "ordinal" and digits):
            return 0, _NOTHING
        value = figure.value
        cut = figure.unit in TIME_UNITS and not self._ends_with_unit(words, index, figure)  # "huit heures et quart"
        exact = value.exact and value.low is not None and (cut or value.low == int(value.low))
        whole = int(value.low) if exact and value.low is not None else None
        if figure.type == "ordinal" and whole is not None:
            return len(inside), ordinal_means(whole)
        return len(inside), {"num": value} if digits or whole is None else number_means(whole)

    def _counted_parts(self, words: Sequence[Word], index: int, figure: Figure) -> tuple[int, Meanings] | None:
        """The number in "the past six quarters", which alone would be a fraction."""
        before = self._alone(words[index - 1]) if index else None
        if figure.unit is not None or before is None or "stretch" not in before.meanings or not figure.value.exact:
            return None
        last = self._alone(words[index + 1]) if index + 1 < len(words) and words[index + 1].end <= figure.end else None
        parts = _PARTS.get(str(last.meanings.get("plural"))) if last is not None else None
        return None if parts is None or figure.value.low is None else (1, number_means(int(figure.value.low * parts)))

    def _before_unit(self, words: Sequence[Word], index: int, inside: list[Word], figure: Figure) -> list[Word]:
        """The number of a figure of time without its unit; nothing where the pack reads its words better."""
        units = [place for place, word in enumerate(inside) if self._is_unit(word)]
        last = len(inside) - 1
        count = last if last in units else units[0] if units else len(inside)  # "two and a half hours", but "3h30"
        two = not figure.value.exact and len(units) > 1 and units[0] < last  # "14h à 16h"
        period = any(self._is_period(words, index + place) for place in range(1, len(inside)))  # "une demi-heure"
        return [] if two or period else inside[:count]

    def _ends_with_unit(self, words: Sequence[Word], index: int, figure: Figure) -> bool:
        inside = [word for word in words[index : index + _LONGEST] if word.end <= figure.end]
        return bool(inside) and self._is_unit(inside[-1])

    def _is_unit(self, word: Word) -> bool:
        entry = self._alone(word)
        return entry is not None and not entry.meanings.keys().isdisjoint({"unit", "plural", "hourmark"})

    def _half_behind(self, inside: Sequence[Word], figure: Figure) -> bool:
        """Whether a part stands behind the unit: "an hour and a half", of which the half is no half year."""
        if figure.unit not in TIME_UNITS or not figure.value.exact or figure.value.low == int(figure.value.low or 0):
            return False
        told = figure.unit != "h" or not self._hours_told or self._is_unit(inside[-1])  # "huit heures et quart"
        behind = not inside[-1].form.isdecimal() and not self._names(inside[-1], figure.unit)
        return told and behind and any(self._names(word, figure.unit) for word in inside[:-1])

    def _names(self, word: Word, unit: str | None) -> bool:
        entry = self._alone(word)
        return entry is not None and unit in {entry.meanings.get("unit"), entry.meanings.get("plural")}

    def _is_period(self, words: Sequence[Word], index: int) -> bool:
        entry = self._longest(words, index)[1]
        return entry is not None and "period" in entry.meanings

    def _alone(self, word: Word) -> _Entry | None:
        known = self._first.get(word.form)
        return None if known is None else known.alone

    def _entry(self, meanings: dict[str, Meaning]) -> _Entry:
        small = {name: meaning for name, meaning in meanings.items() if name not in self._capitalised}
        code = self._code(set(meanings))
        return _Entry(code, self._code(set(small)), meanings, small)

    def _code(self, classes: set[str]) -> str:
        return self._codes.setdefault(frozenset(classes), chr(0x2500 + len(self._codes)))


def _is_pointed(inside: Sequence[Word]) -> bool:
    """Whether a figure may be a time of day or a date with a point: "20.30 Uhr", "14.12.", "5.1."."""
    if len(inside) < 2:  # noqa: PLR2004  the hour and the minute, the day and the month
        return False
    first, second = inside[0].form, inside[1].form
    if not (first.isdecimal() and second.isdecimal() and len(first) <= 2 and int(first) <= DAYS):  # noqa: PLR2004
        return False
    return (len(second) == 2 and int(second) <= MINUTES) or (len(second) == 1 and int(second) > 0)  # noqa: PLR2004
